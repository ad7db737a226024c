import type { Rectangle } from "../a1";
import type { Language } from "../core/language";

/** Columns of the park monthly report; widths in characters, positions 0-based. */
export const PARK_COLUMNS = {
  behind: { at: 0, width: 2.6 },
  stub: { at: 1, width: 29 },
  period: { at: 2, width: 12 },
  unit: { at: 3, width: 10.5 },
  month: { at: 4, width: 11 },
  monthGrowth: { at: 5, width: 8.5 },
  monthMark: { at: 6, width: 1.8 },
  ytd: { at: 7, width: 12 },
  lastYear: { at: 8, width: 12 },
  growth: { at: 9, width: 8.5 },
  growthMark: { at: 10, width: 1.8 },
  target: { at: 11, width: 12 },
  completion: { at: 12, width: 9.5 },
  gap: { at: 13, width: 11 },
  rank: { at: 14, width: 8 },
  /** Row of Measures, found once per row; outside the printed area, hidden. */
  locator: { at: 15, width: 6 },
  /** Scope of the rank (全市, 园区); hidden. */
  scope: { at: 16, width: 6 },
} as const;

export type ParkColumn = keyof typeof PARK_COLUMNS;

/** English names and words need more room than the same in Chinese. */
const ENGLISH_WIDTHS: Partial<Record<ParkColumn, number>> = {
  stub: 48,
  unit: 17,
  period: 12,
  monthGrowth: 12,
  growth: 12,
  completion: 12,
  gap: 18,
  lastYear: 13,
  rank: 12.5,
};

/** Width of a column in a language. */
export function parkColumnWidth(column: ParkColumn, language: Language): number {
  return (language === "en-US" ? ENGLISH_WIDTHS[column] : undefined) ?? PARK_COLUMNS[column].width;
}

/** Last printed column. */
export const LAST_PRINTED = PARK_COLUMNS.rank.at;
/** All columns of the block, hidden ones included. */
export const BLOCK_WIDTH = PARK_COLUMNS.scope.at + 1;

/** Rows of the block above the body, 0-based. */
export const PARK_ROWS = {
  strip: 0,
  title: 1,
  subtitle: 2,
  header: 3,
  heading: 4,
  subheading: 5,
  body: 6,
} as const;

/** One cell, by a row and a column counted from 0. */
export const cellArea = (row: number, column: number): Rectangle => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
/** One cell of a named column. */
export const parkCell = (row: number, column: ParkColumn): Rectangle =>
  cellArea(row, PARK_COLUMNS[column].at);
