/** What the rules find in the workbook as it was read, and the rows of Checks that then stand. Pure. */
import { checkContext } from "../checks/checkContext";
import type { Arrival } from "../checks/check";
import { runChecks } from "../checks";
import { Dataset } from "../core/dataset";
import { IndicatorIndex } from "../core/indicatorIndex";
import { monthId, shiftMonths, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import type { WorkbookReading } from "../excel/readWorkbook";
import type { TableChange } from "../excel/stagedBlocks";
import { enteredKeys } from "../report/tables";
import type { TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { rowCells } from "../report/tableRows";
import { readTables } from "../sources/workbookTables";
import { NOTED_COLUMNS, withNotes } from "./figureNotes";
import { findingOf, findingsIn, identityOf, placeText, withReasons, type Finding } from "./findings";
import { cellReader } from "./headlines";
import { concerns } from "./openFindings";
import { otherUnits } from "./rowUnits";
import { SOURCE_WORDS } from "./sourceContext";
import { tableRows } from "./sourceTables";
import type { StateRequests } from "./workbookState";

/** Tables that say what is checked. */
const READ = ["Parks", "Indicators", "Ledger", "Targets", "Projects", "Relations"] as const;

/** What of the workbook is read to be checked. */
export const TO_CHECK = {
  Parks: "all",
  Indicators: "all",
  Ledger: "all",
  Targets: "all",
  Projects: "all",
  Relations: "all",
  Returns: "all",
  Checks: "all",
  Submissions: NOTED_COLUMNS,
} as const satisfies StateRequests;

/** Months before the period whose findings are looked at again: lagging and quarterly figures of reports stand in them. */
const MONTHS_BACK = 3;

export interface PeriodChecks {
  /** Of the period, as they stand in the Checks table now; those of other periods stand below them. */
  readonly findings: readonly Finding[];
  /** The same as problems with their places in the workbook. */
  readonly problems: readonly Problem[];
  readonly change: TableChange;
}

/**
 * Checks a period. Findings of other periods stay with what people said about them: of the months before, those that
 * still stand; of all others each, because nobody looked.
 */
export function periodChecks(
  { tables }: Pick<WorkbookReading, "tables">,
  month: Month,
  today: string,
): PeriodChecks {
  const { language } = tables.get("Ledger")!;
  const read = readTables(
    "",
    READ.map((table) => tableRows(tables.get(table)!)),
    { parks: new ParkRoster(), indicators: new IndicatorIndex(), words: SOURCE_WORDS },
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
  const kept = otherUnits(
    { Ledger: tables.get("Ledger")!, Targets: tables.get("Targets")! },
    listed,
    language,
  );
  const found = (period: Month): Problem[] =>
    runChecks(
      checkContext({
        dataset,
        period,
        today,
        relations: read.relations ?? [],
        otherUnits: kept,
        arrivals: arrivalsOf(tables.get("Returns")!, period),
      }),
    );
  const asFinding = (problem: Problem): Finding => findingOf(problem, language, nameOf);

  const table = tables.get("Checks")!;
  const before = findingsIn(table);
  const known = new Set(before.map(identityOf));
  const problems = [...read.problems.filter(({ severity }) => severity !== "note"), ...found(month)];
  const findings = withReasons(problems.map(asFinding), before);

  const isOfPeriod = (finding: Finding): boolean =>
    finding.rule === "" || finding.rule === "reading" || concerns(finding, month, listed);
  const others = before.filter((finding) => !isOfPeriod(finding));
  const earlier = Array.from({ length: MONTHS_BACK }, (_, back) => shiftMonths(month, -1 - back));
  const isEarlier = ({ period }: Finding): boolean => earlier.some((each) => monthId(each) === period);
  const standing = earlier
    .filter((each) => others.some(({ period }) => period === monthId(each)))
    .flatMap((each) => found(each).map(asFinding))
    .filter((finding) => isEarlier(finding) && !isOfPeriod(finding) && known.has(identityOf(finding)));
  const rows = [
    ...findings,
    ...withReasons(distinct(standing), others),
    ...others.filter((finding) => !isEarlier(finding)),
  ];
  return {
    findings,
    problems,
    change: checksChange(rows, table),
  };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [`${identityOf(finding)}|${finding.text}`, finding])).values(),
  ];
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
    const came = [returnStates.received, returnStates.questioned].includes(String(cell("state")));
    const received = came ? String(cell("changedAt")).slice(0, 10) : null;
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
