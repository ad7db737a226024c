/** Where a form's pages end: a group's name stays with its first rows, the signatures with the last ones. */
import type { Language } from "../core/language";
import { columnWidth, FORM_COLUMNS, FORM_ROWS } from "./columns";
import type { PlacedRow } from "./formSheet";

/** A4 landscape, in points. */
const PAPER = { width: 841.9, height: 595.3 };
const INCH = 72;
/** Programs measure a little differently; of several pages one that ends early is better than one of a single row. */
const SAFETY = 0.96;
/** Pixels of a digit of the default font, which widths of columns are counted in: 宋体 and 新細明體 8, Arial 7. */
const DIGIT: Readonly<Record<Language, number>> = { "zh-CN": 8, "zh-TW": 8, "en-US": 7 };
/** Rows of the table that stay with a group's name, and with the signatures. */
const KEPT = 2;

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Rows with which pages begin after the first, 0-based. Every page is ended by hand: a break where a program puts one
 * itself a row before would leave that row alone.
 */
export function formPages(
  placed: readonly PlacedRow[],
  heights: ReadonlyMap<number, number>,
  lastRow: number,
  language: Language,
  margins: Margins,
): number[] {
  const across = FORM_COLUMNS.reduce(
    (total, column) => total + (columnWidth(column, language) * DIGIT[language] + 5) * 0.75,
    0,
  );
  const scale = Math.min(1, (PAPER.width - (margins.left + margins.right) * INCH) / across);
  const page = (PAPER.height - (margins.top + margins.bottom) * INCH) / scale;
  const height = (from: number, to: number): number => {
    let total = 0;
    for (let row = from; row < to; row++) total += heights.get(row) ?? 0;
    return total;
  };
  if (height(0, lastRow) <= page) return [];
  const room = page * SAFETY;
  const repeated = height(FORM_ROWS.heading, FORM_ROWS.body);
  const breaks: number[] = [];
  let [first, used] = [0, 0];
  for (let row = 0; row < lastRow; row++) {
    used += height(row, row + 1);
    if (used <= room || row === first) continue;
    const begin = beginAt(row, first, placed);
    breaks.push(begin);
    [first, used] = [begin, repeated + height(begin, row + 1)];
  }
  return breaks;
}

/** The last row up to `row` a page may begin with, so that nothing is left alone above it. */
function beginAt(row: number, first: number, placed: readonly PlacedRow[]): number {
  const end = FORM_ROWS.body + placed.length;
  const isGroup = (at: number): boolean => placed[at - FORM_ROWS.body]?.stub.kind === "group";
  // Signatures and notes go over to the next page together, with the last rows of the table.
  let begin = row >= end ? end - KEPT : row;
  for (let back = KEPT; back > 0; back--) if (isGroup(begin - back)) begin -= back;
  return begin > Math.max(first, FORM_ROWS.body) ? begin : row;
}
