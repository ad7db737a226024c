/** How a year runs: cumulative figures month by month between the figures that are known. */
import { rounded, wobble } from "./numbers";

/** Percent of a usual year that falls in each month, January first. */
export const SEASONS = {
  /** Surveys of enterprises: a short February, strong quarter ends. */
  survey: [7.6, 7.0, 8.7, 8.3, 8.6, 9.2, 8.1, 8.2, 8.6, 8.3, 8.4, 9.0],
  /** Treasury: January takes December's taxes, the month after each quarter is high. */
  fiscal: [11.2, 6.4, 8.1, 8.7, 7.5, 8.6, 9.0, 6.6, 7.6, 8.9, 7.9, 9.5],
  /** Building starts after the Spring Festival and hurries to the half-year. */
  investment: [5.0, 5.2, 9.6, 10.7, 11.6, 12.3, 8.4, 7.9, 8.6, 7.6, 7.0, 6.1],
  trade: [8.6, 6.1, 7.9, 8.2, 8.7, 9.0, 8.4, 8.6, 8.9, 8.2, 8.5, 8.9],
  /** Capital comes before the quarter is counted. */
  capital: [5.5, 6.8, 10.9, 8.6, 9.3, 10.8, 7.2, 7.4, 9.2, 7.3, 7.9, 9.1],
  /** Electricity: summer heat. */
  power: [8.6, 6.4, 8.2, 8.0, 8.3, 8.4, 9.2, 9.3, 8.3, 8.1, 8.4, 8.8],
  even: [8.3, 8.3, 8.4, 8.3, 8.3, 8.4, 8.3, 8.3, 8.4, 8.3, 8.3, 8.4],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type Season = keyof typeof SEASONS;

/** Known year-to-date figures by month (1–12). */
export type Anchors = Readonly<Record<number, number>>;

/** Part of a usual year that has come in by the end of a month. */
export function shareBy(season: Season, month: number): number {
  const weights = SEASONS[season];
  const sum = (count: number): number => weights.slice(0, count).reduce((a, b) => a + b, 0);
  return sum(month) / sum(12);
}

/** How much a month may stray from its season. */
const STRAY = 0.035;

/**
 * Year-to-date figures of January to the last anchor. They pass through every anchor, and between two of them they
 * follow the season with a little of their own (`seed`), so they never fall where the anchors do not.
 */
export function courseOfYear(seed: string, season: Season, anchors: Anchors, decimals: number): number[] {
  const known = Object.keys(anchors)
    .map(Number)
    .sort((a, b) => a - b);
  const course: number[] = [];
  let [before, from] = [0, 0];
  for (const month of known) {
    const weights = SEASONS[season]
      .slice(from, month)
      .map((weight, index) => weight * (1 + STRAY * wobble(`${seed}|${from + index}`)));
    const whole = weights.reduce((a, b) => a + b, 0);
    const anchor = anchors[month]!;
    let passed = 0;
    for (const weight of weights) {
      passed += weight;
      course.push(rounded(before + ((anchor - before) * passed) / whole, decimals));
    }
    [before, from] = [anchor, month];
  }
  return course;
}

/** Levels by month between known ones (months counted from January of the first year), straight with a little stray. */
export function levelAt(
  seed: string,
  month: number,
  anchors: Anchors,
  stray: number,
  decimals: number,
): number {
  const exact = anchors[month];
  if (exact !== undefined) return exact;
  const known = Object.keys(anchors)
    .map(Number)
    .sort((a, b) => a - b);
  const next = known.findIndex((each) => each > month);
  const [from, to] =
    next < 0
      ? [known.at(-2)!, known.at(-1)!]
      : next === 0
        ? [known[0]!, known[1]!]
        : [known[next - 1]!, known[next]!];
  const slope = (anchors[to]! - anchors[from]!) / (to - from);
  return rounded(anchors[from]! + slope * (month - from) + stray * wobble(`${seed}|${month}`), decimals);
}
