/**
 * Autofit of columns and rows, from the displayed texts and an estimate of their width: a digit is one unit of the
 * font's digit width, a Chinese character two. Close to Excel's, which measures with the real font.
 */
import { intersects, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import type { Style } from "../../xlsx/style";
import type { HostSession } from "../session";
import { displayText } from "../../xlsx/displayText";
import {
  columnPoints,
  defaultRowHeight,
  digitPixels,
  LARGEST,
  lineHeight,
  pointsOfPixels,
} from "./cellSizes";

/** Pixels Excel leaves beside the widest text. */
const PADDING = 5;
/** Pixels of one level of indent. */
const INDENT = 9;
const BOLD = 1.08;

/** Width of a text in half-width characters. @example textUnits("园区 A") //=> 6 */
function textUnits(text: string): number {
  let units = 0;
  for (const character of text) units += isWide(character.codePointAt(0)!) ? 2 : 1;
  return units;
}

/** East Asian wide and full-width characters (Unicode Standard Annex 11, main ranges). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Widens or narrows the columns of an area to their contents; columns without contents keep their width. */
export function autofitColumns(session: HostSession, sheet: Sheet, area: Rectangle): void {
  session.refresh();
  const widest = new Map<number, number>();
  eachText(session, sheet, area, (row, column, text, style) => {
    // Wrapped cells and cells merged across do not widen a column.
    if (style.wrap || isMerged(sheet, row, column)) return;
    const pixels = Math.max(...text.split("\n").map((line) => linePixels(line, style)));
    if (pixels > (widest.get(column) ?? 0)) widest.set(column, pixels);
  });
  const digit = digitPixels(sheet.styles.base);
  for (const [column, pixels] of widest) {
    sheet.columnWidths.set(column, Math.min(Math.ceil(pixels + PADDING) / digit, LARGEST.columnCharacters));
    sheet.hiddenColumns.delete(column);
  }
  if (widest.size > 0) session.edited = true;
}

/** Sets the heights of rows to their contents: wrapped lines, line breaks, larger fonts. */
export function autofitRows(session: HostSession, sheet: Sheet, area: Rectangle): void {
  session.refresh();
  const tallest = new Map<number, number>();
  eachText(session, sheet, area, (row, column, text, style) => {
    const lines = isMerged(sheet, row, column) ? 1 : lineCount(sheet, column, text, style);
    const height = Math.min(lines * lineHeight(style), LARGEST.rowPoints);
    if (height > (tallest.get(row) ?? 0)) tallest.set(row, height);
  });
  for (const row of [...sheet.rowHeights.keys()])
    if (row >= area.top && row <= area.bottom && !tallest.has(row)) sheet.rowHeights.delete(row);
  for (const [row, height] of tallest) {
    if (height > defaultRowHeight(sheet)) sheet.rowHeights.set(row, height);
    else sheet.rowHeights.delete(row);
  }
  session.edited = true;
}

function lineCount(sheet: Sheet, column: number, text: string, style: Style): number {
  if (!style.wrap) return 1;
  const room = Math.max(1, columnPoints(sheet, column) - pointsOfPixels(PADDING));
  let lines = 0;
  for (const line of text.split("\n"))
    lines += Math.max(1, Math.ceil(pointsOfPixels(linePixels(line, style)) / room));
  return lines;
}

function linePixels(line: string, style: Style): number {
  return textUnits(line) * digitPixels(style) * (style.bold ? BOLD : 1) + style.indent * INDENT;
}

function isMerged(sheet: Sheet, row: number, column: number): boolean {
  const cell = { top: row, left: column, bottom: row, right: column };
  return sheet.merges.some((merge) => intersects(merge, cell));
}

/** Displayed text of each cell in use, style by style. */
function eachText(
  session: HostSession,
  sheet: Sheet,
  area: Rectangle,
  visit: (row: number, column: number, text: string, style: Style) => void,
): void {
  const used = sheet.cells.usedArea();
  if (!used || !intersects(used, area)) return;
  const part = {
    top: Math.max(used.top, area.top),
    left: Math.max(used.left, area.left),
    bottom: Math.min(used.bottom, area.bottom),
    right: Math.min(used.right, area.right),
  };
  const { rows } = sheet.cells;
  for (const { area: styled, style } of sheet.styles.cover(part))
    for (let row = styled.top; row <= styled.bottom; row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (let column = styled.left; column <= styled.right; column++) {
        const value = cells[column] ?? null;
        if (value === null) continue;
        const text =
          typeof value === "string" ? value : displayText(value, style.numberFormat, session.language);
        visit(row, column, text, style);
      }
    }
}
