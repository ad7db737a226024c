/**
 * Widths and heights in points, as Office.js speaks, over what files store: widths in characters of the default
 * font (ECMA-376 part 1, 18.3.1.13), heights in points. A screen has 96 pixels to the inch.
 */
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import type { Style } from "../../xlsx/style";

const POINTS_PER_PIXEL = 0.75;
/** Pixels a column has beside its characters: two margins and the grid line. */
const PADDING = 5;
const STANDARD_CHARACTERS = 8;
/** Excel's limits: 255 characters, 409.5 points (Excel specifications and limits). */
export const LARGEST = { columnCharacters: 255, rowPoints: 409.5 } as const;

/** Pixels of the widest digit in a font; Chinese fonts draw digits half an em wide, others about 0.507. */
export function digitPixels({ fontName, fontSize }: Pick<Style, "fontName" | "fontSize">): number {
  const em = fontSize / POINTS_PER_PIXEL;
  return isEastAsian(fontName) ? Math.ceil(Math.round(em) / 2) : Math.max(1, Math.round(em * 0.507));
}

/** Whether a font is a Chinese one, by its name. */
function isEastAsian(fontName: string): boolean {
  return /\p{Script=Han}|^(SimSun|NSimSun|SimHei|KaiTi|FangSong|DengXian|Microsoft (YaHei|JhengHei)|PMingLiU|MingLiU)/u.test(
    fontName,
  );
}

/** Standard column width in characters, without padding (Worksheet.standardWidth). */
export function defaultColumnWidth(sheet: Sheet): number {
  const digit = digitPixels(sheet.styles.base);
  return Math.floor(((defaultColumnPixels(sheet) - PADDING) / digit) * 100) / 100;
}

/** Standard row height in points. */
export function defaultRowHeight(sheet: Sheet): number {
  return lineHeight(sheet.styles.base);
}

/** Points one line of text takes in a font, to the next quarter point. */
export function lineHeight({ fontName, fontSize }: Pick<Style, "fontName" | "fontSize">): number {
  const factor = isEastAsian(fontName) ? 1.2 : 1.34;
  return Math.ceil(fontSize * factor * 4) / 4;
}

function defaultColumnPixels(sheet: Sheet): number {
  // Excel rounds the standard width up to a multiple of 8 pixels.
  return Math.ceil((STANDARD_CHARACTERS * digitPixels(sheet.styles.base) + PADDING) / 8) * 8;
}

/** Width of a column in points; 0 when hidden. */
export function columnPoints(sheet: Sheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const stored = sheet.columnWidths.get(column);
  const pixels =
    stored === undefined ? defaultColumnPixels(sheet) : Math.round(stored * digitPixels(sheet.styles.base));
  return pixels * POINTS_PER_PIXEL;
}

/** Height of a row in points; 0 when hidden. */
export function rowPoints(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? defaultRowHeight(sheet));
}

/** Characters a file stores for a width in points; to the pixel. */
export function charactersOfPoints(sheet: Sheet, points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / digitPixels(sheet.styles.base);
}

/** Points of a width in pixels. */
export function pointsOfPixels(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** Sum of the widths of the columns from `first` to `last`; cheap for whole sheets. */
function columnsPoints(sheet: Sheet, first: number, last: number): number {
  const standard = defaultColumnPixels(sheet) * POINTS_PER_PIXEL;
  return sum(first, last, standard, [sheet.columnWidths.keys(), sheet.hiddenColumns], (column) =>
    columnPoints(sheet, column),
  );
}

/** Sum of the heights of the rows from `first` to `last`; cheap for whole sheets. */
function rowsPoints(sheet: Sheet, first: number, last: number): number {
  const standard = defaultRowHeight(sheet);
  return sum(first, last, standard, [sheet.rowHeights.keys(), sheet.hiddenRows], (row) =>
    rowPoints(sheet, row),
  );
}

function sum(
  first: number,
  last: number,
  standard: number,
  special: readonly Iterable<number>[],
  sizeOf: (index: number) => number,
): number {
  if (last < first) return 0;
  const odd = within(first, last, special);
  let total = (last - first + 1 - odd.size) * standard;
  for (const index of odd) total += sizeOf(index);
  return total;
}

/** The one width in points of the columns from `first` to `last`, or null where they differ. */
export function uniformWidth(sheet: Sheet, first: number, last: number): number | null {
  const odd = within(first, last, [sheet.columnWidths.keys(), sheet.hiddenColumns]);
  const sizes = new Set([...odd].map((column) => columnPoints(sheet, column)));
  if (odd.size <= last - first) sizes.add(defaultColumnPixels(sheet) * POINTS_PER_PIXEL);
  return sizes.size === 1 ? [...sizes][0]! : null;
}

/** The one height in points of the rows from `first` to `last`, or null where they differ. */
export function uniformHeight(sheet: Sheet, first: number, last: number): number | null {
  const odd = within(first, last, [sheet.rowHeights.keys(), sheet.hiddenRows]);
  const sizes = new Set([...odd].map((row) => rowPoints(sheet, row)));
  if (odd.size <= last - first) sizes.add(defaultRowHeight(sheet));
  return sizes.size === 1 ? [...sizes][0]! : null;
}

function within(first: number, last: number, lists: readonly Iterable<number>[]): Set<number> {
  const found = new Set<number>();
  for (const list of lists) for (const index of list) if (index >= first && index <= last) found.add(index);
  return found;
}

/** Left and top edge and extent of an area in points. */
export function boxOf(
  sheet: Sheet,
  { top, left, bottom, right }: Rectangle,
): Record<"left" | "top" | "width" | "height", number> {
  return {
    left: columnsPoints(sheet, 0, left - 1),
    top: rowsPoints(sheet, 0, top - 1),
    width: columnsPoints(sheet, left, right),
    height: rowsPoints(sheet, top, bottom),
  };
}
