/**
 * A stock that was something and is 0: most often a blank filled in as zero. How many times smaller it is no logarithm
 * tells, so magnitude and jump let it pass.
 */
import type { Check } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";

/** Two firms of a kind may leave within a month; a few units of the last place may be rounded off. */
const LEAST_COUNT = 3;
const LEAST_UNITS = 10;

export const stockZero: Check = {
  code: "check.stockZero",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const { indicator, value } = figure;
      const isStock = indicator.kind === "stock" || indicator.kind === "countStock";
      if (!isStock || value !== 0) continue;
      const before = levelBefore(figure);
      const least = indicator.kind === "countStock" ? LEAST_COUNT : LEAST_UNITS * 10 ** -indicator.decimals;
      if (before !== null && Math.abs(before) >= least)
        yield found("check.stockZero", "warning", figure, { value, before });
    }
  },
};

/** The level last reported: of this year, of last December, of the same month last year. */
function levelBefore(figure: PeriodFigure): number | null {
  const { before, lastYear, month, measure } = figure;
  return before?.value ?? figure.series(measure, month.year - 1)[11] ?? lastYear;
}
