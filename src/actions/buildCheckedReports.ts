/** Reports with what the rules find now: the report on data quality tells of the table of checks, which may be older than the figures. */
import { buildReports, type ReportRequest, type ReportResult } from "./buildReports";
import { checkWorkbook } from "./checkWorkbook";
import type { ActionContext } from "./context";
import { attempt, needed, type Outcome } from "./outcome";

/** Checks the workbook's period where its quality is reported on, then builds. Syncs: those of both. */
export async function buildCheckedReports(
  request: ReportRequest,
  action: ActionContext,
): Promise<Outcome<ReportResult>> {
  return attempt(async () => {
    if (request.kinds.includes("quality")) needed(await checkWorkbook(action));
    return needed(await buildReports(request, action));
  });
}
