/** Formats of percents that follow the workbook's PercentPlaces. */
import type { Rectangle } from "../a1";
import { MOST_PERCENT_DECIMALS } from "./numberSettings";
import type { ConditionalFill } from "./spec";

/** Decimals the cells' own format has; the others are conditional. */
export const USUAL_PERCENT_DECIMALS = 1;

const PERCENT_DECIMALS = Array.from({ length: MOST_PERCENT_DECIMALS + 1 }, (_, decimals) => decimals);

/** Conditions that give an area the decimals of the setting. */
export function percentConditions(area: Rectangle, format: (decimals: number) => string): ConditionalFill[] {
  return PERCENT_DECIMALS.filter((decimals) => decimals !== USUAL_PERCENT_DECIMALS).map((decimals) => ({
    area,
    formula: `=PercentPlaces=${decimals}`,
    numberFormat: format(decimals),
  }));
}
