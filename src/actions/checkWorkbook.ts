/** Checks the open workbook for its period, and keeps what people said about findings that still stand. */
import type { Problem } from "../core/problem";
import { ExcelFault } from "../excel/run";
import { enteredKeys } from "../excel/staging";
import { beginStep } from "../excel/steps";
import type { TableChange } from "../excel/stagedBlocks";
import { writeRows } from "../excel/writeRows";
import { dateStamp, minuteStamp, type ActionContext } from "./context";
import type { Finding } from "./findings";
import { attemptWriting, type Outcome } from "./outcome";
import { periodChecks, TO_CHECK } from "./periodChecks";
import { currentReturns, returnCells, returnKey } from "./returnsPlan";
import type { LogBatch } from "./receiptLog";
import { readToWrite, type WorkbookState } from "./workbookState";
import { monthId, type Month } from "../core/period";

export interface CheckResult {
  /** As they stand in the Checks table now. */
  readonly findings: readonly Finding[];
  /** The same as problems with their places in the workbook. */
  readonly problems: readonly Problem[];
}

/**
 * Checks and writes the Checks table. A return that was received is questioned when something new is found in it. Syncs:
 * three, and one more for each further 4 MB.
 */
export async function checkWorkbook(action: ActionContext): Promise<Outcome<CheckResult>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite(TO_CHECK, { writer });
    const month = state.settings?.period;
    if (!month) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    const { findings, problems, fresh, change } = periodChecks(state, month, dateStamp(action.now));
    const questioned = questionedReturns(fresh, month, state, { at: minuteStamp(action.now), by: writer.by });
    const changes = questioned.appended.length ? [change, questioned] : [change];
    await writeRows(changes, state.tables, writer, action);
    return { findings, problems };
  });
}

/** Rows of Returns that question what was received; what people questioned, took or approved stays as they said. */
function questionedReturns(
  fresh: readonly Finding[],
  month: Month,
  state: WorkbookState,
  log: Pick<LogBatch, "at" | "by">,
): TableChange {
  const current = currentReturns(state);
  const parks = new Set(fresh.map(({ park }) => state.parks.find(park)?.name ?? park));
  const appended = [...parks].flatMap((park) =>
    current.get(returnKey(park, monthId(month)))?.state === "received"
      ? [returnCells(state, { park, month, state: "questioned", reason: "" }, log)]
      : [],
  );
  return { table: "Returns", keys: enteredKeys("Returns"), changed: null, appended };
}
