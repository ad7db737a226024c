/** Heights of the notes below a report: merged cells, which Excel does not fit. */
import { TALLEST_ROW } from "./textWidth";

/** Points of a note's letters. */
export const NOTE_SIZE = 9;
const NOTE_LINE = 12.5;

/** Points of a row with a note of so many lines. */
export function noteHeight(lines: number): number {
  return Math.min(2.5 + lines * NOTE_LINE, TALLEST_ROW);
}
