/** The thirteen months that end with a period, as the ledger's wide rows give them. Pure. */
import { difference, round } from "../core/decimal";
import { shiftMonths, type Month } from "../core/period";
import type { Cell } from "../excel/tableContents";

/** Twelve cells of a ledger row, January first; null when there is no such row. */
export type YearOfCells = readonly Cell[] | null;

/** Ledger rows of one indicator, of the period's year and the year before. */
export interface TrendRows {
  /** Year-to-date figures, or levels. */
  readonly figure: YearOfCells;
  readonly lastFigure: YearOfCells;
  /** Reported figures of single months. */
  readonly month: YearOfCells;
  readonly lastMonth: YearOfCells;
}

export interface TrendNature {
  /** Amounts at a date or ratios, which have no months. */
  readonly level: boolean;
  /** January and February are published together. */
  readonly combined: boolean;
}

export interface Trend {
  readonly kind: "month" | "ytd" | "level";
  /** From the same month of the year before to the period; null where nothing was reported. */
  readonly points: readonly { readonly month: Month; readonly value: number | null }[];
}

const MONTHS = 13;
/** Months with a figure below which the year-to-date says more. */
const FEWEST_MONTHS = 3;
const LEVEL_DECIMALS = 6;

/** Months alone where there are enough, else the year-to-date; levels as they are. */
export function trendOf(rows: TrendRows, at: Month, { level, combined }: TrendNature): Trend {
  const months = Array.from({ length: MONTHS }, (_, index) => shiftMonths(at, index + 1 - MONTHS));
  const cellOf = (now: YearOfCells, last: YearOfCells, { year, month }: Month): number | null => {
    const cell = (year === at.year ? now : last)?.[month - 1];
    return typeof cell === "number" ? cell : null;
  };
  const figure = (month: Month): number | null => cellOf(rows.figure, rows.lastFigure, month);
  const figures = months.map((month) => ({ month, value: figure(month) }));
  if (level) return { kind: "level", points: figures };
  const alone = months.map((month) => {
    const reported = cellOf(rows.month, rows.lastMonth, month);
    if (reported !== null) return { month, value: reported };
    if (combined && month.month <= 2) return { month, value: null };
    const ytd = figure(month);
    if (ytd === null || month.month === 1) return { month, value: ytd };
    const before = figure(shiftMonths(month, -1));
    const value = before === null ? null : round(difference(ytd, before), LEVEL_DECIMALS, "half-up");
    return { month, value };
  });
  return alone.filter(({ value }) => value !== null).length >= FEWEST_MONTHS
    ? { kind: "month", points: alone }
    : { kind: "ytd", points: figures };
}
