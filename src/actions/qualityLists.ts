/** What the report of data quality prints as text: findings as the table has them, and parks without a figure. Pure. */
import { isDue } from "../checks/periodParks";
import type { Indicator } from "../core/indicator";
import type { Park } from "../core/park";
import type { Month } from "../core/period";
import type { Severity } from "../core/problem";
import type { ListedFinding, ReportSources } from "../report/kinds";
import { words } from "../i18n/translate";
import { findingsIn } from "./findings";
import { cellReader } from "./headlines";
import type { WorkbookState } from "./workbookState";

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings in the order errors, warnings, notes; of notes only those that were explained. */
export function listedFindings({ tables }: Pick<WorkbookState, "tables">): ListedFinding[] {
  const contents = tables.get("Checks")!;
  const { severities } = words(contents.language).workbook;
  return findingsIn(contents)
    .filter(({ severity, settled }) => severity !== "note" || settled)
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .map(({ ruleName, severity, park, indicator, period, text, reason, settled }) => ({
      rule: ruleName,
      severity: severities[severity],
      park,
      indicator,
      period,
      text,
      reason,
      settled,
    }));
}

/** Tells whether a park has a figure or a rate of an indicator; needs park, indicator and ytd of Measures. */
export function figuresIn({
  tables,
  language,
}: Pick<WorkbookState, "tables" | "language">): ReportSources["hasFigure"] {
  const contents = tables.get("Measures")!;
  const having = new Set<string>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    if (cell("ytd") !== "") having.add(keyOf(String(cell("park")), String(cell("indicator"))));
  }
  return (park, { names }) => having.has(keyOf(park, names[language]));
}

/**
 * Short names of the parks that have neither figure nor rate of an indicator that can have one in the month; needs park,
 * indicator and ytd of Measures.
 */
export function parksLacking(
  { tables, language }: Pick<WorkbookState, "tables" | "language">,
  parks: readonly Park[],
  month: Month,
): (indicator: Indicator) => string[] {
  const contents = tables.get("Measures")!;
  const lacking = new Set<string>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    if (cell("ytd") === "") lacking.add(keyOf(String(cell("park")), String(cell("indicator"))));
  }
  return (indicator) =>
    parks
      .filter(({ name }) => isDue(indicator, month) && lacking.has(keyOf(name, indicator.names[language])))
      .map(({ name, shortName }) => shortName || name);
}

const keyOf = (park: string, indicator: string): string => `${park}|${indicator}`.toLowerCase();
