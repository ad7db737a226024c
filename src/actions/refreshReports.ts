/**
 * Refresh for those who read reports: loads what files hold now, brings every report up to date in its place, stamps
 * "data as of", and tells which figures changed and what followed from it.
 */
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { readOverview, type OverviewReading } from "../excel/readOverview";
import { dataRows } from "../excel/reportSheets";
import { ExcelFault } from "../excel/run";
import { writeSettings } from "../excel/settings";
import { beginStep } from "../excel/steps";
import { TABLE_NAMES } from "../report/tables";
import { parkOfReport } from "../report/identity";
import { buildParkReports } from "./buildParkReports";
import { dateStamp, type ActionContext } from "./context";
import { COMPARED_COLUMNS, figureChanges, type FigureChange } from "./figureChanges";
import { loadSubmissions } from "./loadSubmissions";
import { attempt, needed, type Outcome } from "./outcome";

export interface RefreshRequest {
  /** What the files last loaded hold now; empty = the reports are refreshed from the workbook alone. */
  readonly submissions: readonly Submission[];
  /** The ledger was edited since, which the row counts do not show. */
  readonly edited?: boolean;
}

export interface RefreshResult {
  /** Nothing was loaded and no report was older than the data: the workbook is untouched. */
  readonly nothingNewer: boolean;
  /** Parks whose reports were brought up to date, in the order of their sheets. */
  readonly parks: readonly string[];
  /** Figures new or changed in the ledger. */
  readonly accepted: number;
  readonly changes: readonly FigureChange[];
  /** "YYYY-MM-DD" */
  readonly dataAsOf: string;
  readonly problems: readonly Problem[];
}

/** Refreshes. Can be cancelled until it writes; then the load comes first, the reports after it. */
export async function refreshReports(
  { submissions, edited = false }: RefreshRequest,
  action: ActionContext,
): Promise<Outcome<RefreshResult>> {
  return attempt(async () => {
    beginStep(action, "read");
    const before = await readState();
    const parks = reportedParks(before);
    const stale = edited || isStale(before);
    if (!submissions.length && !stale)
      return {
        nothingNewer: true,
        parks: [],
        accepted: 0,
        changes: [],
        dataAsOf: before.settings?.dataAsOf ?? "",
        problems: [],
      };
    const dataAsOf = dateStamp(action.now);
    const problems: Problem[] = [];
    let accepted = 0;
    if (submissions.length) {
      const loaded = needed(await loadSubmissions({ submissions, settings: {} }, action));
      accepted = loaded.accepted;
      problems.push(...loaded.problems);
    } else await writeSettings({ dataAsOf }, before.tables.get("Ledger")!.language);
    // From here on the data is in: the reports are to follow, whether or not the person cancels.
    const rest = { progress: action.progress };
    if (parks.length) {
      const built = await buildParkReports({ parks, month: periodOf(before), inBackground: true }, rest);
      problems.push(...needed(built).problems);
    }
    beginStep(rest, "compare");
    const after = await readState();
    const changes = figureChanges(before.tables.get("Measures")!, after.tables.get("Measures")!);
    return { nothingNewer: false, parks, accepted, changes, dataAsOf, problems };
  });
}

async function readState(): Promise<OverviewReading> {
  const reading = await readOverview(
    TABLE_NAMES.map((table) => ({ table, read: table === "Measures" ? COMPARED_COLUMNS : "shape" })),
  );
  const missing = TABLE_NAMES.filter((table) => !reading.tables.has(table));
  if (missing.length)
    throw new ExcelFault({
      code: "workbook.notSetUp",
      severity: "error",
      params: { tables: missing.join(", ") },
    });
  return reading;
}

function periodOf({ settings }: OverviewReading): Month {
  if (settings?.period) return settings.period;
  throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
}

function isStale({ reports, tables }: OverviewReading): boolean {
  const held = dataRows(tables);
  return [...reports.values()].some((report) => report.dataRows !== held);
}

/** Parks that have a report, in the order of the sheets. */
function reportedParks({ reports, sheets }: OverviewReading): string[] {
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  return [...reports.values()]
    .sort((a, b) => order.get(a.sheetId)! - order.get(b.sheetId)!)
    .flatMap(({ identity }) => parkOfReport(identity) ?? []);
}
