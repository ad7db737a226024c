/** Which months a load has checked: those of its returns, and every other month in which it brings another figure. Pure. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Observation } from "../core/observation";
import { compareMonths, isYear, monthId, shiftMonths, type Month } from "../core/period";
import { effectiveMonth } from "../core/effectiveMonth";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { loadedReturns } from "./returnsPlan";

/** A report's period with whose findings of it are told. */
export interface CheckedMonth {
  readonly month: Month;
  /** Parks whose return of the month is in the load: all that is found of them is. */
  readonly returns: ReadonlySet<string>;
  /** Of those the parks that have no later return in the load. */
  readonly latest: ReadonlySet<string>;
  /** Other parks with new or changed figures that the month's report prints. */
  readonly others: ReadonlySet<string>;
}

export interface CheckedMonths {
  /** The latest first. */
  readonly months: readonly CheckedMonth[];
  /** Whether a finding of an earlier month is about a figure that is new or changed, or a relation of one. */
  readonly concerns: (problem: Problem) => boolean;
}

/** `held` gives the workbook's figure, null where it has none. */
export function checkedMonths(
  submissions: readonly Submission[],
  indicators: IndicatorIndex,
  held: (observation: Observation) => number | null,
): CheckedMonths {
  const months = new Map<
    string,
    { month: Month; returns: Set<string>; latest: Set<string>; others: Set<string> }
  >();
  const of = (month: Month) => {
    const id = monthId(month);
    let known = months.get(id);
    if (!known) months.set(id, (known = { month, returns: new Set(), latest: new Set(), others: new Set() }));
    return known;
  };
  const last = new Map<string, Month>();
  for (const { park, month } of loadedReturns(submissions).values()) {
    of(month).returns.add(park);
    const known = last.get(park);
    if (!known || compareMonths(known, month) < 0) last.set(park, month);
  }
  for (const [park, month] of last) of(month).latest.add(park);
  const changed = new Set<string>();
  for (const { observations } of submissions)
    for (const observation of observations) {
      const { park, month, value } = observation;
      const indicator = indicators.byCode(observation.indicator);
      if (!indicator || held(observation) === value) continue;
      const key = figureOf(park, indicator.code, monthId(month));
      if (changed.has(key)) continue;
      changed.add(key);
      changed.add(figureOf(park, "", monthId(month)));
      const { lagMonths } = indicator;
      // Figures of the last month there is have no report.
      if (!isYear(month.year + Math.ceil(lagMonths / 12))) continue;
      const report = shiftMonths(month, lagMonths);
      if (compareMonths(effectiveMonth(indicator, report), month) === 0) of(report).others.add(park);
    }
  return {
    months: [...months.values()].sort((a, b) => compareMonths(b.month, a.month)),
    concerns: ({ park = "", indicator = "", period = "", params }) => {
      const related = [indicator, ...codesIn(params.left), ...codesIn(params.right)];
      // A relation of people's own names its indicators, not their codes.
      if (params.relation !== undefined) related.push("");
      return related.some((code) => changed.has(figureOf(park, code, period)));
    },
  };
}

const figureOf = (park: string, code: string, period: string): string => `${park}|${code}|${period}`;

/** Codes of a side of a relation: "TAX_LOCAL + FISC_NONTAX". */
const codesIn = (side: string | number | undefined): string[] =>
  typeof side === "string" ? side.split(" + ") : [];
