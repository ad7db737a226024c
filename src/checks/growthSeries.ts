/** Reported growth against the rates of the months before, where there is no figure it could be computed from. */
import type { Check } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";
import { slipOf } from "./slip";

/** Points a cumulative rate does not move within a month, and the part of itself a high one may. */
const MOST_POINTS = 25;
const MOST_PART = 0.6;

export const growthSeries: Check = {
  code: "check.growthSeries",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const growth = figure.figure("growth");
      const before = growth === null ? null : rateBefore(figure);
      if (growth === null || before === null || isExplained(figure)) continue;
      const most = Math.max(MOST_POINTS, MOST_PART * Math.abs(before));
      if (Math.abs(growth - before) > most || slipOf(growth, before))
        yield found("check.growthSeries", "warning", figure, { growth, before }, "growth");
    }
  },
};

/** The rate the figures themselves give is compared by growth.ts. */
function isExplained(figure: PeriodFigure): boolean {
  return figure.value !== null && (figure.figure("base") ?? figure.lastYear) !== null;
}

function rateBefore(figure: PeriodFigure): number | null {
  const year = figure.series("growth", figure.month.year);
  for (let month = figure.month.month - 1; month >= 1; month--) {
    const rate = year[month - 1];
    if (rate != null) return rate;
  }
  return null;
}
