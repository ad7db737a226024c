/** A return that repeats last month's or last year's figures: the wrong column was copied. */
import { monthId, previousYear } from "../core/period";
import type { Problem } from "../core/problem";
import type { Check } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";

/** A figure of so few digits equals another by chance. */
const LEAST_DIGITS = 3;
/** A single figure of so many digits does not equal last year's by chance; of fewer it takes several of one park. */
const TELLING_DIGITS = 5;
const SEVERAL = 2;

export const repeatedColumn: Check = {
  code: "check.repeatsLastMonth",
  further: ["check.repeatsLastYear"],
  severity: "warning",
  *find({ figures }) {
    const asLastYear = new Map<string, number>();
    for (const figure of figures)
      if (isAsLastYear(figure)) asLastYear.set(figure.park.name, (asLastYear.get(figure.park.name) ?? 0) + 1);
    for (const figure of figures) yield* repeated(figure, (asLastYear.get(figure.park.name) ?? 0) >= SEVERAL);
  },
};

function* repeated(figure: PeriodFigure, several: boolean): Generator<Problem> {
  const { value, before, measure, month, indicator } = figure;
  if (value === null || measure !== "ytd" || digitsOf(value) < LEAST_DIGITS) return;
  if (isAsLastYear(figure) && (several || digitsOf(value) >= TELLING_DIGITS))
    yield found("check.repeatsLastYear", "warning", figure, {
      value,
      earlier: monthId(previousYear(month)),
    });
  // A flow that never stood still stands still now; counts and quarterly figures may.
  else if (
    before &&
    value === before.value &&
    indicator.frequency === "monthly" &&
    indicator.kind === "flow" &&
    movedEveryMonth(figure)
  )
    yield found("check.repeatsLastMonth", "warning", figure, {
      value,
      earlier: monthId({ year: month.year, month: before.month }),
    });
}

/** A figure of some digits that is exactly last year's, though the return does not say that nothing changed. */
function isAsLastYear(figure: PeriodFigure): boolean {
  const { value, lastYear, measure } = figure;
  if (value === null || value !== lastYear || measure !== "ytd" || digitsOf(value) < LEAST_DIGITS)
    return false;
  return figure.figure("growth") !== 0;
}

/** Digits of a figure without leading zeros. */
const digitsOf = (value: number): number =>
  String(Math.abs(value)).replace(/\D/g, "").replace(/^0+/, "").length;

function movedEveryMonth(figure: PeriodFigure): boolean {
  let last: number | null = null;
  let moves = 0;
  for (const value of figure.series(figure.measure, figure.month.year).slice(0, figure.month.month - 1)) {
    if (value === null) continue;
    if (value === last) return false;
    if (last !== null) moves++;
    last = value;
  }
  const lastYears = figure.series(figure.measure, figure.month.year - 1).filter((value) => value !== null);
  return moves > 0 || new Set(lastYears).size > 1;
}
