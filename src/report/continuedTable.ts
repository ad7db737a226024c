/**
 * Tables whose rows may go over several pages: Excel repeats one set of title rows for a whole sheet, so a table further down
 * is laid out in parts of what a page holds, each below the column headings.
 */
import type { Rectangle } from "../a1";
import { pageRoom } from "./pages";
import { FRAME_TITLE } from "./reportFrame";
import type { Rows, SheetBuilder } from "./sheetBuilder";
import type { PrintSetup } from "./spec";

/** Part of a page that may stay blank above a table for it to be whole. */
const MOST_BLANK = 0.35;
/** Rows that do not stand alone at either end of a part. */
const FEWEST = 2;

/** Heights in points; `left` on the page the headings stand on, below them, `next` on each further page. */
interface TableHeights {
  readonly rows: readonly number[];
  readonly headings: number;
  /** Of the total behind the rows. */
  readonly total: number;
  readonly left: number;
  readonly next: number;
}

/** How many rows each part has. One part where the table stands whole, on this page or on the next. */
export function partsOf({ rows, headings, total, left, next }: TableHeights): number[] {
  const count = rows.length;
  const heightFrom = (first: number): number => rows.slice(first).reduce((sum, height) => sum + height, 0);
  if (heightFrom(0) + total <= left) return [count];
  const isWholeNext = headings + heightFrom(0) + total <= next;
  if (isWholeNext && left + headings <= next * MOST_BLANK) return [count];
  const rowsIn = (room: number, first: number): number => {
    let fit = 0;
    for (let height = rows[first] ?? 0; first + fit < count && height <= room; fit++)
      height += rows[first + fit + 1] ?? 0;
    return Math.min(fit, count - first - FEWEST);
  };
  const beginsHere = rowsIn(left, 0) >= FEWEST;
  if (!beginsHere && isWholeNext) return [count];
  const parts: number[] = [];
  let first = 0;
  for (
    let room = beginsHere ? left : next - headings;
    heightFrom(first) + total > room;
    room = next - headings
  ) {
    const size = rowsIn(room, first);
    if (size < FEWEST) break;
    parts.push(size);
    first += size;
  }
  return [...parts, count - first];
}

/**
 * Draws the lines above the headings and below the last row of each part of a table whose rows stand in `parts`, with so
 * many rows of headings; `across` are its columns.
 */
export function frameParts<C extends string>(
  sheet: SheetBuilder<C>,
  parts: readonly Rows[],
  headings: number,
  across: (rows: Rows) => Rectangle = (rows) => sheet.across(rows),
): void {
  sheet.style(across({ top: parts[0]!.top - headings, bottom: parts.at(-1)!.bottom }), "frame");
  for (const { bottom } of parts.slice(0, -1))
    sheet.style(across({ top: bottom, bottom: bottom + 1 }), "parting");
}

/**
 * Adds rows below column headings that were just added, with the headings again where a page ends between them.
 * `addRow` gets the number of a row, 0-based, `addHeadings` that of a part after the first; returns the rows of each part.
 */
export function addInParts<C extends string>(
  sheet: SheetBuilder<C>,
  print: Pick<PrintSetup, "orientation"> & { readonly titleRows: Rows },
  table: Pick<TableHeights, "rows" | "headings" | "total">,
  addRow: (index: number) => void,
  addHeadings: (part: number) => void,
): Rows[] {
  const parts = sheet.parts();
  const { top: first, bottom: last } = print.titleRows;
  const area = sheet.across({ top: FRAME_TITLE.top, bottom: sheet.height - 1 });
  const room = pageRoom({ ...parts, print: { ...print, titleRows: { first, last }, area, footer: "" } });
  let index = 0;
  return partsOf({ ...table, ...room }).map((size, part) => {
    if (part > 0) addHeadings(part);
    const top = sheet.height;
    for (const end = index + size; index < end; index++) addRow(index);
    return { top, bottom: sheet.height - 1 };
  });
}
