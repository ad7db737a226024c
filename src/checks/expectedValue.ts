/** What a figure can be expected to be: from the months before, and from last year's same period. */
import type { PeriodFigure } from "./periodFigures";

export interface Expected {
  /** From the latest earlier figure of the year; cumulative figures grow with the months. */
  readonly before: number | null;
  /** The comparable base when it is reported, else last year's published figure. */
  readonly lastYear: number | null;
}

export function expectedValue(figure: PeriodFigure): Expected {
  const { before, measure, month, lastYear } = figure;
  const projected =
    before && (measure === "ytd" ? (before.value * month.month) / before.month : before.value);
  return { before: projected, lastYear: figure.figure("base") ?? lastYear };
}

/** Powers of ten that a value is off, beyond what growth explains: 10^0.65 is 4.5 times, 10^0.75 is 5.6 times. */
const OFF_BOTH = 0.65;
const OFF_ONE = 0.75;
/** Smaller figures move by multiples without anything being wrong; in units of the last place. */
const LEAST_UNITS = 50;
const LEAST_COUNT = 20;
/** So many powers off, no figure is too small to be sure. */
const OFF_ALWAYS = 2.5;

/**
 * How many places a figure's decimal point stands too far right (negative: left) against its own months and against
 * last year, where both are known against both; null when it does not, or when nothing can be said.
 */
export function misplacedPoint(figure: PeriodFigure): { places: number; expected: number } | null {
  const { value, indicator } = figure;
  if (value === null || value === 0) return null;
  const { before, lastYear } = expectedValue(figure);
  const references = [before, lastYear].filter((each): each is number => each !== null && each !== 0);
  const logs = references.map((each) => Math.log10(Math.abs(value / each)));
  if (!logs.length) return null;
  const counts = indicator.kind === "count" || indicator.kind === "countStock";
  const least = counts ? LEAST_COUNT : LEAST_UNITS * 10 ** -indicator.decimals;
  const small = Math.max(Math.abs(value), ...references.map(Math.abs)) < least;
  if (small && logs.some((log) => Math.abs(log) < OFF_ALWAYS)) return null;
  const limit = logs.length > 1 ? OFF_BOTH : OFF_ONE;
  if (!logs.every((log) => log >= limit) && !logs.every((log) => log <= -limit)) return null;
  // The months before are nearer to the figure than last year.
  const places = Math.round(logs[0]!) || Math.sign(logs[0]!);
  return { places, expected: references[0]! };
}
