/** Thirteen months as a line; in words for those who do not see it. */
import type { ReactElement } from "react";
import type { Trend } from "../actions/trend";
import { formatPeriod } from "../i18n/format";
import { fill } from "../i18n/fill";
import { usePane } from "./paneContext";

const WIDTH = 96;
const HEIGHT = 32;
/** Room for the dot at the ends. */
const MARGIN = 3;
const FEWEST_POINTS = 2;
/** Least difference the height stands for, as a part of the highest figure. */
const LEAST_SPAN = 0.2;

interface Props {
  readonly trend: Trend;
  readonly format: (value: number) => string;
}

export function Sparkline({ trend, format }: Props): ReactElement {
  const { words, language } = usePane();
  const { points, kind } = trend;
  const known = points.flatMap(({ month, value }, index) =>
    value === null ? [] : [{ month, value, index }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < FEWEST_POINTS || !first || !last)
    return (
      <svg
        className="sparkline"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={words.overview.trend.none}
      >
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT - MARGIN} y2={HEIGHT - MARGIN} className="base" />
      </svg>
    );
  const values = known.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // The line fills the height, but a year of nearly equal figures is not blown up to a storm.
  const span = Math.max(highest - lowest, LEAST_SPAN * Math.abs(highest)) || 1;
  const floor = (highest + lowest - span) / 2;
  const x = (index: number): number => MARGIN + (index * (WIDTH - 2 * MARGIN)) / (points.length - 1);
  const y = (value: number): number => HEIGHT - MARGIN - ((value - floor) * (HEIGHT - 2 * MARGIN)) / span;
  const place = ({ index, value }: { index: number; value: number }): string =>
    `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  // A month without a figure is bridged by dots; a year-to-date begins anew each January.
  const steps = known.slice(1).flatMap((to, at) => {
    const from = known[at]!;
    if (kind === "ytd" && from.month.year !== to.month.year) return [];
    const line = `M${place(from)}L${place(to)}`;
    return [{ line, gap: to.index > from.index + 1 }];
  });
  const lines = (gap: boolean): string =>
    steps.flatMap((step) => (step.gap === gap ? step.line : [])).join("");
  const period = (month: typeof first.month): string => formatPeriod({ kind: "month", ...month }, language);
  const text = fill(words.overview.trend.text, {
    kind: words.overview.trend[kind],
    first: period(first.month),
    firstValue: format(first.value),
    last: period(last.month),
    lastValue: format(last.value),
    lowest: format(lowest),
    highest: format(highest),
  });
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text}
    >
      <title>{text}</title>
      <path d={lines(false)} />
      <path d={lines(true)} className="gap" />
      <circle cx={x(last.index)} cy={y(last.value)} r={2.5} />
    </svg>
  );
}
