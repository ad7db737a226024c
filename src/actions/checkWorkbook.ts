/** Checks the open workbook for its period, and keeps what people said about findings that still stand. */
import type { Arrival } from "../checks/check";
import { checkContext } from "../checks/checkContext";
import { runChecks } from "../checks";
import { Dataset } from "../core/dataset";
import { IndicatorIndex } from "../core/indicatorIndex";
import { monthId, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { readWorkbook, type WorkbookReading } from "../excel/readWorkbook";
import { ExcelFault } from "../excel/run";
import type { TableChange } from "../excel/stagedBlocks";
import { enteredKeys } from "../excel/staging";
import { writeRows } from "../excel/writeRows";
import { beginStep } from "../excel/steps";
import type { TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { rowCells } from "../report/tableRows";
import { TABLE_NAMES, type TableName } from "../report/tables";
import { readTables, rowsOfValues } from "../sources/workbookTables";
import { dateStamp, type ActionContext } from "./context";
import { NOTED_COLUMNS, withNotes } from "./figureNotes";
import { findingOf, findingsIn, placeText, withReasons, type Finding } from "./findings";
import { cellReader } from "./headlines";
import { attemptWriting, type Outcome } from "./outcome";
import { SOURCE_WORDS } from "./sourceContext";

export interface CheckResult {
  /** As they stand in the Checks table now. */
  readonly findings: readonly Finding[];
  /** The same as problems with their places in the workbook. */
  readonly problems: readonly Problem[];
}

/** Tables that say what is checked. */
const READ = ["Parks", "Indicators", "Ledger", "Targets", "Projects", "Relations"] as const;
const READ_WHOLE: ReadonlySet<TableName> = new Set<TableName>([...READ, "Returns", "Checks"]);

/** Checks and writes the Checks table. Syncs: three, and one more for each further 4 MB. */
export async function checkWorkbook(action: ActionContext): Promise<Outcome<CheckResult>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const reading = await readWorkbook(
      TABLE_NAMES.map((table) => ({
        table,
        read: table === "Submissions" ? NOTED_COLUMNS : READ_WHOLE.has(table) ? "all" : "shape",
      })),
      { writer },
    );
    const lacking = lacks(reading);
    if (lacking) throw lacking;
    const { problems, language, nameOf } = problemsOf(reading, dateStamp(action.now));
    const table = reading.tables.get("Checks")!;
    const now = problems.map((problem) => findingOf(problem, language, nameOf));
    const findings = withReasons(now, findingsIn(table));
    await writeRows(checksChange(findings, table), reading.tables, writer, action);
    return { findings, problems };
  });
}

type CheckedReading = Pick<WorkbookReading, "tables" | "settings">;

/** Why a workbook cannot be checked, or null. */
function lacks({ tables, settings }: CheckedReading): ExcelFault | null {
  const missing = TABLE_NAMES.filter((table) => !tables.has(table));
  const params = { tables: missing.join(", ") };
  if (missing.length || !settings)
    return new ExcelFault({ code: "workbook.notSetUp", severity: "error", params });
  return settings.period
    ? null
    : new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
}

function problemsOf({ tables, settings }: CheckedReading, today: string) {
  const period = settings!.period!;
  const { language } = tables.get("Ledger")!;
  const read = readTables(
    "",
    READ.map((table) => tableRows(tables.get(table)!)),
    {
      parks: new ParkRoster(),
      indicators: new IndicatorIndex(),
      words: SOURCE_WORDS,
    },
  );
  const listed = new IndicatorIndex(read.newIndicators);
  const nameOf = (code: string): string => listed.byCode(code)?.names[language] ?? code;
  const dataset = Dataset.from({
    observations: withNotes(read.observations, tables.get("Submissions")!, nameOf),
    targets: read.targets,
    projects: read.projects,
    parks: read.newParks,
    indicators: read.newIndicators,
  });
  const rules = runChecks(
    checkContext({
      dataset,
      period,
      today,
      relations: read.relations ?? [],
      arrivals: arrivalsOf(tables.get("Returns")!, period),
    }),
  );
  const severe = read.problems.filter(({ severity }) => severity !== "note");
  return { problems: [...severe, ...rules], language, nameOf };
}

function tableRows(contents: TableContents) {
  const { table, sheetName, top, left, header, rows } = contents;
  return {
    table: table as (typeof READ)[number],
    sheet: sheetName,
    headingRow: top + 1,
    firstColumn: left,
    heading: header,
    rows: rowsOfValues(rows, top + 2),
  };
}

/** Due dates and first arrivals of a period's returns, from the log of their states. */
function arrivalsOf(contents: TableContents, period: Month): Arrival[] {
  const { returnStates } = words(contents.language).workbook;
  const arrivals = new Map<string, { dueOn: string; receivedOn: string | null }>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    if (String(cell("period")) !== monthId(period)) continue;
    const park = String(cell("park"));
    const known = arrivals.get(park) ?? { dueOn: "", receivedOn: null };
    const received = cell("state") === returnStates.received ? String(cell("changedAt")).slice(0, 10) : null;
    arrivals.set(park, {
      dueOn: String(cell("dueOn")) || known.dueOn,
      receivedOn: known.receivedOn ?? received,
    });
  }
  return [...arrivals].map(([park, arrival]) => ({ park, ...arrival }));
}

/** The table as it shall be; one blank row where nothing was found, which Excel keeps anyway. */
function checksChange(findings: readonly Finding[], { language }: TableContents): TableChange {
  const { severities, yesNo } = words(language).workbook;
  const keys = enteredKeys("Checks");
  const rows = findings.map((finding) =>
    rowCells<"Checks">(
      {
        rule: finding.ruleName,
        severity: severities[finding.severity],
        park: finding.park,
        indicator: finding.indicator,
        period: finding.period,
        finding: finding.text,
        place: placeText(finding),
        reason: finding.reason,
        settled: finding.severity === "error" ? "" : finding.settled ? yesNo.yes : yesNo.no,
      },
      keys,
    ),
  );
  return {
    table: "Checks",
    keys,
    changed: null,
    appended: rows.length ? rows : [keys.map(() => "")],
    replaces: true,
  };
}
