/**
 * The month's figure against the difference of two cumulative ones: 上月止累计 + 本月 = 本月止累计. Not where January and
 * February are one figure, nor for indicators that are not monthly.
 */
import { difference, plainNumber } from "../core/decimal";
import { halfUnit } from "../core/intervalTest";
import type { Check } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";

/** Three numbers that were rounded: half a unit each. */
const ROUNDED = 3;

export const monthDifference: Check = {
  code: "check.monthDifference",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const month = figure.figure("month");
      const computed = differenceOf(figure);
      if (month === null || computed === null) continue;
      const tolerance = halfUnit(figure.decimals).times(ROUNDED);
      if (difference(month, computed).abs().lte(tolerance)) continue;
      yield found("check.monthDifference", "warning", figure, { value: month, computed }, "month");
    }
  },
};

/** The month as the cumulative figures give it; January alone is its cumulative figure. */
function differenceOf({ value, before, measure, month, indicator, isCombined }: PeriodFigure): number | null {
  if (measure !== "ytd" || value === null || isCombined || indicator.frequency !== "monthly") return null;
  if (month.month === 1) return value;
  return before?.month === month.month - 1 ? plainNumber(difference(value, before.value)) : null;
}
