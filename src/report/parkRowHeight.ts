/** Rows that begin with a park's name: a long one wraps, and Excel does not fit rows whose height is set. */
import type { SheetBuilder } from "./sheetBuilder";

/** Points of a row of one line, and what a further line takes. */
export const PARK_ROW = 16.5;
export const LINE = 13;
export const TWO_LINES = PARK_ROW + LINE;
/** Points of the letters of a body. */
export const BODY_SIZE = 10;

/** Points of a row with a park's name in a column, or across columns that are merged. */
export function parkRowHeight<C extends string>(
  sheet: SheetBuilder<C>,
  name: string,
  from: C,
  to: C = from,
): number {
  return PARK_ROW + (sheet.linesAcrossColumns(name, from, to, BODY_SIZE) - 1) * LINE;
}

/** Points of rows any of the parks may come to stand in. */
export function tallestParkRow<C extends string>(
  sheet: SheetBuilder<C>,
  parks: readonly { readonly name: string }[],
  from: C,
  to: C = from,
): number {
  return parks.reduce((most, { name }) => Math.max(most, parkRowHeight(sheet, name, from, to)), PARK_ROW);
}
