/**
 * Refresh for those who read reports: loads what files hold now, brings every report up to date in its place, stamps
 * "data as of", and tells which figures changed and what followed from it.
 */
import { monthId, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { readOverview, type OverviewReading } from "../excel/readOverview";
import type { PrintedRow } from "../excel/printedReports";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import type { TableRequest } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import { definitionThemes, foldedName } from "../report/definitionLines";
import { TABLE_NAMES, type TableName } from "../report/tables";
import { identityOf, parkOfReport, reportOf, type ReportOf } from "../report/identity";
import { buildCheckedReports } from "./buildCheckedReports";
import type { ReportRequest } from "./buildReports";
import { dateStamp, type ActionContext } from "./context";
import { CHANGE_COLUMNS, figureChanges, type FigureChange } from "./figureChanges";
import { decimalsReader } from "./headlines";
import { loadSubmissions } from "./loadSubmissions";
import { attempt, needed, type Outcome } from "./outcome";
import { isStale, printedNow } from "./printedFigures";
import { undoCommit } from "./undoCommit";

export interface RefreshRequest {
  /** What the files last loaded hold now; empty = the reports are refreshed from the workbook alone. */
  readonly submissions: readonly Submission[];
}

export interface RefreshResult {
  /** Nothing was loaded and no report was older than the data: the workbook is untouched. */
  readonly nothingNewer: boolean;
  /** Reports that were brought up to date. */
  readonly reports: readonly ReportOf[];
  /** Figures new or changed in the ledger. */
  readonly accepted: number;
  readonly changes: readonly FigureChange[];
  /** "YYYY-MM-DD" */
  readonly dataAsOf: string;
  readonly problems: readonly Problem[];
}

/** Refreshes. Can be cancelled until it writes; then the load comes first, the reports after it. */
export async function refreshReports(
  { submissions }: RefreshRequest,
  action: ActionContext,
): Promise<Outcome<RefreshResult>> {
  return attempt(async () => {
    beginStep(action, "read");
    const before = await readState();
    const standing = reportsOf(before);
    const stale = hasStale(before);
    // Another look is no newer data.
    const stamps = submissions.length > 0 || stale;
    if (!submissions.length && !stale && !isRestyled(before))
      return {
        nothingNewer: true,
        reports: [],
        accepted: 0,
        changes: [],
        dataAsOf: before.settings?.dataAsOf ?? "",
        problems: [],
      };
    const dataAsOf = stamps ? dateStamp(action.now) : (before.settings?.dataAsOf ?? "");
    const problems: Problem[] = [];
    const loaded = submissions.length
      ? needed(await loadSubmissions({ submissions, settings: {} }, action))
      : null;
    problems.push(...(loaded?.problems ?? []));
    // Once the data is in the reports are to follow, whether or not the person cancels.
    const rest = loaded ? { ...action, signal: undefined } : action;
    let reports: readonly ReportOf[] = [];
    if (standing.length) {
      const request = { ...asked(standing), month: periodOf(before), inBackground: true };
      const built = await buildCheckedReports(
        { ...request, ...(stamps && !loaded ? { dataAsOf } : {}) },
        rest,
      );
      // Nobody is to find new figures under reports that could not follow: the load goes back as well.
      if (!built.done && loaded?.batch) await undoCommit(rest);
      ({ reports } = needed(built));
      problems.push(...needed(built).problems);
    }
    beginStep({ progress: action.progress }, "compare");
    const after = await readState();
    const changes = figureChanges(
      before.tables.get("Measures")!,
      after.tables.get("Measures")!,
      printedRows(before),
      decimalsReader(after.tables.get("Indicators")!),
    );
    return {
      nothingNewer: false,
      reports,
      accepted: loaded?.accepted ?? 0,
      changes,
      dataAsOf,
      problems,
    };
  });
}

const COLUMNS_READ: Partial<Readonly<Record<TableName, TableRequest["read"]>>> = {
  Measures: CHANGE_COLUMNS,
  Indicators: ["name", "decimals"],
  Definitions: "all",
};

async function readState(): Promise<OverviewReading> {
  const reading = await readOverview(
    TABLE_NAMES.map((table) => ({ table, read: COLUMNS_READ[table] ?? "shape" })),
    undefined,
    { prints: true },
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

function hasStale({ reports, tables, settings }: OverviewReading): boolean {
  const period = settings?.period ?? null;
  const now = printedNow(tables, period);
  return [...reports.values()].some((report) => isStale(report, tables, now, period));
}

/** Whether the reports are to look otherwise than they were drawn. */
function isRestyled({ reports, settings, tables }: OverviewReading): boolean {
  if (!settings) return false;
  const table = tables.get("Definitions")!;
  const chosen = definitionThemes(table, workbookWords(table.language));
  return [...reports.values()].some(({ theme, identity }) => {
    const { definition } = reportOf(identity) ?? {};
    if (definition === undefined) return theme !== settings.theme;
    const own = chosen.get(foldedName(definition));
    return own !== undefined && theme !== (own ?? settings.theme);
  });
}

/** Figures of the reports there are, by park, as printed in the period in force. */
function printedRows({ prints, reports, settings }: OverviewReading): Map<string, readonly PrintedRow[]> {
  const period = settings?.period ? monthId(settings.period) : "";
  const rows = new Map<string, readonly PrintedRow[]>();
  for (const [identity, kept] of prints) {
    const park = parkOfReport(identity);
    if (park !== null && reports.has(identity) && kept.period === period) rows.set(park, kept.rows);
  }
  return rows;
}

/** Reports there are, in the order of the sheets. */
function reportsOf({ reports, sheets }: OverviewReading): ReportOf[] {
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  return [...reports.values()]
    .sort((a, b) => order.get(a.sheetId)! - order.get(b.sheetId)!)
    .flatMap(({ identity }) => reportOf(identity) ?? []);
}

/** What to ask for, that these reports and no others are written. */
function asked(
  reports: readonly ReportOf[],
): Pick<ReportRequest, "kinds" | "definitions" | "parks" | "only"> {
  return {
    kinds: [...new Set(reports.flatMap(({ kind, definition }) => (definition === undefined ? [kind] : [])))],
    definitions: [...new Set(reports.flatMap(({ definition }) => definition ?? []))],
    parks: reports.flatMap(({ park }) => park ?? []),
    only: new Set(reports.map(identityOf)),
  };
}
