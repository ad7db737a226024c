/** Who is expected to report in a period, and what of them. */
import type { Indicator } from "../core/indicator";
import { effectiveMonth } from "../core/effectiveMonth";
import type { Dataset } from "../core/dataset";
import type { Park } from "../core/park";
import { isWithinBounds } from "../core/roster";
import { isTotalName } from "../core/totalName";
import { isCombinedJanuaryFebruary, monthId, type Month } from "../core/period";
import type { Reported } from "./reported";

export interface PeriodParks {
  /** Active in the period, in roster order. */
  readonly active: readonly Park[];
  /** Rows of totals among the parks (合计, 全市). */
  readonly totals: readonly Park[];
  /** Names of active parks with at least one figure of the period itself. */
  readonly reported: ReadonlySet<string>;
  /** Required indicators that apply to a park. */
  readonly required: (park: Park) => readonly Indicator[];
}

/** Whether an indicator applies to a park: by level code or type; no list means every park. */
export function appliesTo(
  { appliesTo: limits }: Pick<Indicator, "appliesTo">,
  { level, type }: Park,
): boolean {
  return limits.length === 0 || limits.some((limit) => limit === level || limit === type);
}

/**
 * Whether a period can hold a figure of an indicator: January cannot where it is published with February.
 * Quarterly and lagging indicators are looked for in the month their figures stand in.
 */
export function isDue(indicator: Indicator, period: Month): boolean {
  const month = effectiveMonth(indicator, period);
  return month.month !== 1 || !isCombinedJanuaryFebruary(indicator, month);
}

export function periodParks(dataset: Dataset, period: Month, { parks }: Reported): PeriodParks {
  const active = dataset.activeParks(period);
  const inMonth = parks.get(monthId(period));
  const reported = new Set(active.flatMap(({ name }) => (inMonth?.has(name) ? name : [])));
  const required = dataset.indicators.indicators.filter((indicator) => indicator.required);
  return {
    active,
    totals: dataset.roster.parks.filter((park) => isTotalName(park.name) && isWithinBounds(park, period)),
    reported,
    required: (park) => required.filter((indicator) => appliesTo(indicator, park)),
  };
}
