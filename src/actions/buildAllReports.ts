/** Every kind of report and every one people defined, of every park that reports in the workbook's period: what the ribbon's button does. */
import { readOverview } from "../excel/readOverview";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import { REPORT_KINDS } from "../core/reportKind";
import { TABLE_NAMES } from "../report/tables";
import { buildCheckedReports } from "./buildCheckedReports";
import type { ReportResult } from "./buildReports";
import type { ActionContext } from "./context";
import { attempt, needed, type Outcome } from "./outcome";

/** Builds them for the period of the settings sheet. Syncs: two, and those of buildCheckedReports. */
export async function buildAllReports(action: ActionContext): Promise<Outcome<ReportResult>> {
  return attempt(async () => {
    beginStep(action, "read");
    const { settings } = await readOverview(TABLE_NAMES.map((table) => ({ table, read: "shape" })));
    if (!settings)
      throw new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: "Settings" } });
    if (!settings.period) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    return needed(
      await buildCheckedReports(
        { kinds: REPORT_KINDS, definitions: "all", parks: [], month: settings.period },
        action,
      ),
    );
  });
}
