/** Which findings of Checks a period has to do with, and which of them nobody settled. Pure. */
import { effectiveMonth } from "../core/effectiveMonth";
import type { IndicatorIndex } from "../core/indicatorIndex";
import { monthId, type Month } from "../core/period";
import type { OpenFindings } from "../core/returnState";
import type { ColumnKey } from "../report/tables";
import type { Finding } from "./findings";

/** Whether a finding is about what a period's reports print: its month, its year, or the month of a lagging figure. */
export function concerns(
  { rule, period, indicator }: Pick<Finding, "rule" | "period" | "indicator">,
  month: Month,
  listed: Pick<IndicatorIndex, "find">,
): boolean {
  // Figures of months to come are found whatever the period is.
  if (rule === "check.strayMonth") return true;
  if (period === monthId(month) || period === String(month.year)) return true;
  const of = indicator === "" ? null : listed.find(indicator);
  return of !== null && monthId(effectiveMonth(of, month)) === period;
}

export const NOTHING_OPEN: OpenFindings = { errors: 0, warnings: 0 };

/** Findings of a period nobody settled, by park in lower case. */
export function openFindings(
  findings: readonly Finding[],
  month: Month,
  listed: Pick<IndicatorIndex, "find">,
): ReadonlyMap<string, OpenFindings> {
  return openByPark(findings.filter((finding) => concerns(finding, month, listed)));
}

/** Errors, and warnings nobody settled, by park in lower case. */
export function openByPark(findings: readonly Finding[]): ReadonlyMap<string, OpenFindings> {
  const open = new Map<string, OpenFindings>();
  for (const finding of findings) {
    if (finding.severity === "note" || finding.settled) continue;
    const park = finding.park.toLowerCase();
    const { errors, warnings } = open.get(park) ?? NOTHING_OPEN;
    const isError = finding.severity === "error";
    open.set(park, { errors: errors + Number(isError), warnings: warnings + Number(!isError) });
  }
  return open;
}

/** Columns of Checks that tell what is open. */
export const OPEN_COLUMNS = [
  "rule",
  "severity",
  "park",
  "indicator",
  "period",
  "settled",
] as const satisfies readonly ColumnKey[];
