/** Checks the open workbook for its period, and keeps what people said about findings that still stand. */
import type { Problem } from "../core/problem";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import { writeRows } from "../excel/writeRows";
import { dateStamp, type ActionContext } from "./context";
import type { Finding } from "./findings";
import { attemptWriting, type Outcome } from "./outcome";
import { periodChecks, TO_CHECK } from "./periodChecks";
import { readToWrite } from "./workbookState";

export interface CheckResult {
  /** As they stand in the Checks table now. */
  readonly findings: readonly Finding[];
  /** The same as problems with their places in the workbook. */
  readonly problems: readonly Problem[];
}

/** Checks and writes the Checks table. Syncs: three, and one more for each further 4 MB. */
export async function checkWorkbook(action: ActionContext): Promise<Outcome<CheckResult>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readToWrite(TO_CHECK, { writer });
    const month = state.settings?.period;
    if (!month) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    const { findings, problems, change } = periodChecks(state, month, dateStamp(action.now));
    await writeRows([change], state, writer, action);
    return { findings, problems };
  });
}
