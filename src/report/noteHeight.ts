/** Heights of the notes below a report: merged cells, which Excel does not fit. */
import { TALLEST_ROW } from "./textWidth";

/** Points of a note's letters. */
export const NOTE_SIZE = 9;
const NOTE_LINE = 12.5;

/** Between the line that closes the table and the first note. */
const BELOW_TABLE = 4;

/** Points of a row with a note of so many lines; `index` among the notes, 0-based. */
export function noteHeight(lines: number, index: number): number {
  return Math.min((index === 0 ? BELOW_TABLE : 0) + 2.5 + lines * NOTE_LINE, TALLEST_ROW);
}
