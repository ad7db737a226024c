/** Approving, questioning, locking and unlocking a park's return: one row more in Returns, which tells who and why. */
import { monthId, type Month } from "../core/period";
import { refusalOf, type ReturnState } from "../core/returnState";
import { ExcelFault } from "../excel/run";
import { enteredKeys } from "../excel/staging";
import { beginStep } from "../excel/steps";
import { writeRows } from "../excel/writeRows";
import { words } from "../i18n/translate";
import { minuteStamp, type ActionContext } from "./context";
import { attemptWriting, type Outcome } from "./outcome";
import {
  currentReturns,
  NOTHING_OPEN,
  openFindings,
  returnCells,
  returnKey,
  TYPED_COLUMNS,
  typedReturns,
} from "./returnsPlan";
import { readWorkbookState } from "./workbookState";

export interface StateChange {
  readonly park: string;
  readonly month: Month;
  readonly state: ReturnState;
  /** Needed for unlocking and for taking back an approval or a receipt. */
  readonly reason: string;
}

/** Longest reason kept. */
const LONGEST = 300;

/** Sets the state, as the only writer; the workbook is read anew first. Syncs: three. */
export async function setReturnState(
  { park, month, state: to, reason }: StateChange,
  action: ActionContext,
): Promise<Outcome<void>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readWorkbookState(
      {
        Returns: "all",
        Checks: ["severity", "park", "period", "settled"],
        Measures: TYPED_COLUMNS,
      },
      { writer },
    );
    const key = returnKey(park, monthId(month));
    const period = state.settings?.period;
    const isShown = period != null && monthId(period) === monthId(month);
    const isTyped = isShown && typedReturns(state, month).has(park.toLowerCase());
    const from = currentReturns(state).get(key)?.state ?? (isTyped ? "received" : "notReceived");
    const open = openFindings(state).get(key) ?? NOTHING_OPEN;
    const text = reason.replace(/\s+/g, " ").trim().slice(0, LONGEST);
    const refusal = refusalOf(from, to, open, text);
    if (refusal) {
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
    const keys = enteredKeys("Returns");
    await writeRows({ table: "Returns", keys, changed: null, appended: [row] }, state.tables, writer, action);
  });
}
