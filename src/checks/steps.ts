/** The moves of a figure from month to month, which an outlier is told by. */
import type { PeriodFigure } from "./periodFigures";

/** Years looked back upon besides the figure's own. */
const YEARS = 2;

export interface Steps {
  /** The move into the figure's own month. */
  readonly now: number;
  /** The moves before it, latest first. */
  readonly past: readonly number[];
  /** The least spread that is taken for one. */
  readonly floor: number;
}

/** A flow's month and a stock's relative change keep within these spreads without anything having happened. */
const FLOW_FLOOR = 0.15;
const STOCK_FLOOR = 0.03;
const POINTS_FLOOR = 1.5;

/**
 * Flows and counts: months (differences of cumulative figures), on a logarithmic scale where all are positive.
 * Stocks: relative changes. Percentages: changes in points. Null when the figure has no move.
 */
export function stepsOf(figure: PeriodFigure): Steps | null {
  const isFlow = figure.measure === "ytd";
  // Ratios of cumulative figures (完成率, 亩均) begin anew in January like these.
  const accumulates = isFlow || figure.indicator.kind === "ratio";
  const points = figure.indicator.kind === "ratio" && figure.indicator.unit === "%";
  const moves: number[] = [];
  for (let back = 0; back <= YEARS; back++) {
    const year = figure.series(figure.measure, figure.month.year - back);
    const december = figure.series(figure.measure, figure.month.year - back - 1)[11] ?? null;
    for (let month = back === 0 ? figure.month.month : 12; month >= 1; month--) {
      const move = moveInto(year, month, isFlow, points, accumulates ? null : december);
      if (move !== null) moves.push(move);
      else if (back === 0 && month === figure.month.month) return null;
    }
  }
  const [now, ...past] = moves;
  if (now === undefined) return null;
  if (!isFlow) return { now, past, floor: points ? POINTS_FLOOR : STOCK_FLOOR };
  if (moves.every((move) => move > 0))
    return { now: Math.log(now), past: past.map(Math.log), floor: FLOW_FLOOR };
  const usual = past.length ? past.reduce((sum, move) => sum + Math.abs(move), 0) / past.length : 0;
  return { now, past, floor: Math.max(FLOW_FLOOR * usual, 10 ** -figure.indicator.decimals) };
}

function moveInto(
  year: readonly (number | null)[],
  month: number,
  isFlow: boolean,
  points: boolean,
  december: number | null,
): number | null {
  const value = year[month - 1] ?? null;
  if (value === null) return null;
  // The first cumulative figure of a year may be one month or two; it is no month.
  const before = month > 1 ? (year[month - 2] ?? null) : december;
  if (before === null) return null;
  if (isFlow || points) return value - before;
  return before > 0 && value > 0 ? Math.log(value / before) : null;
}
