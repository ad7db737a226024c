/** Who is expected to report in a period, and what of them. */
import type { Indicator } from "../core/indicator";
import { effectiveMonth } from "../core/effectiveMonth";
import type { Dataset } from "../core/dataset";
import type { Park } from "../core/park";
import { compareMonths, isCombinedJanuaryFebruary, type Month } from "../core/period";

export interface PeriodParks {
  /** Active in the period, in roster order, without rows of totals. */
  readonly active: readonly Park[];
  /** Rows of totals among the parks (合计, 全市). */
  readonly totals: readonly Park[];
  /** Names of active parks with at least one figure of the period itself. */
  readonly reported: ReadonlySet<string>;
  /** Required indicators that apply to a park. */
  readonly required: (park: Park) => readonly Indicator[];
}

/** 合计, 全市合计, 园区总计, Total: a sum that stands where parks stand. */
const TOTAL_NAME =
  /^(?:全[市省州县縣区區国國])?(?:各?(?:园区|園區|开发区|開發區))?(?:合计|合計|总计|總計|小计|小計|汇总|匯總)$|^(?:grand )?total$/i;

/** Whether a name is that of a row of totals. */
export function isTotalName(name: string): boolean {
  return TOTAL_NAME.test(name.replace(/\s/g, " ").trim());
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

export function periodParks(dataset: Dataset, period: Month): PeriodParks {
  const active = dataset.activeParks(period);
  const names = new Set(active.map(({ name }) => name));
  const reported = new Set<string>();
  for (const { park, month } of dataset.observations())
    if (compareMonths(month, period) === 0 && names.has(park)) reported.add(park);
  const required = dataset.indicators.indicators.filter((indicator) => indicator.required);
  return {
    active: active.filter(({ name }) => !isTotalName(name)),
    totals: active.filter(({ name }) => isTotalName(name)),
    reported,
    required: (park) => required.filter((indicator) => appliesTo(indicator, park)),
  };
}
