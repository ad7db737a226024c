/** Approving, questioning, locking and unlocking a park's return: one row more in Returns, which tells who and why. */
import { monthId, type Month } from "../core/period";
import { refusalOf, type ReturnState } from "../core/returnState";
import { ExcelFault } from "../excel/run";
import { enteredKeys } from "../report/tables";
import type { TableChange } from "../excel/stagedBlocks";
import { beginStep } from "../excel/steps";
import { writeRows } from "../excel/writeRows";
import { words } from "../i18n/translate";
import { dateStamp, minuteStamp, type ActionContext } from "./context";
import { attemptWriting, type Outcome } from "./outcome";
import { NOTHING_OPEN, openFindings } from "./openFindings";
import { periodChecks, TO_CHECK } from "./periodChecks";
import { currentReturns, returnCells, returnKey, TYPED_COLUMNS, typedReturns } from "./returnsPlan";
import { readToWrite } from "./workbookState";

export interface StateChange {
  readonly park: string;
  readonly month: Month;
  readonly state: ReturnState;
  /** Needed for unlocking and for taking back an approval or a receipt. */
  readonly reason: string;
}

/** Longest reason kept. */
const LONGEST = 300;

/**
 * Sets the state, as the only writer; the workbook is read anew first. Who approves or locks has the period checked in the
 * same go: what was found last may be older than the figures. Syncs: three, and one more for each further 4 MB.
 */
export async function setReturnState(
  { park, month, state: to, reason }: StateChange,
  action: ActionContext,
): Promise<Outcome<void>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const closes = to === "approved" || to === "locked";
    const requests = closes ? TO_CHECK : ({ Returns: "all" } as const);
    const state = await readToWrite({ ...requests, Measures: TYPED_COLUMNS }, { writer });
    const key = returnKey(park, monthId(month));
    const period = state.settings?.period;
    const isShown = period != null && monthId(period) === monthId(month);
    const isTyped = isShown && typedReturns(state, month).has(park.toLowerCase());
    const from = currentReturns(state).get(key)?.state ?? (isTyped ? "received" : "notReceived");
    const checks = closes ? periodChecks(state, month, dateStamp(action.now)) : null;
    const found = checks ? openFindings(checks.findings, month, state.indicators) : null;
    const open = found?.get(park.toLowerCase()) ?? NOTHING_OPEN;
    const text = reason.replace(/\s+/g, " ").trim().slice(0, LONGEST);
    const refusal = refusalOf(from, to, open, text);
    if (refusal) {
      // What stands against it is there to be looked at.
      if (checks && refusal === "openErrors") await writeRows([checks.change], state, writer, action);
      const stateWords = words(action.language).workbook.returnStates;
      const params = {
        park,
        period: monthId(month),
        from: stateWords[from],
        state: stateWords[to],
        count: open.errors,
      };
      throw new ExcelFault({ code: `returns.${refusal}`, severity: "error", params });
    }
    const row = returnCells(
      state,
      { park, month, state: to, reason: text },
      { at: minuteStamp(action.now), by: writer.by },
    );
    const change: TableChange = {
      table: "Returns",
      keys: enteredKeys("Returns"),
      changed: null,
      appended: [row],
    };
    await writeRows(checks ? [checks.change, change] : [change], state, writer, action);
  });
}
