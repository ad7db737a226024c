/** Empties the block of a report that is drawn anew, and leaves what people gave the rows that stay. */
import type { Rectangle } from "../a1";
import { piecesOf, type LinePlaces, type Piece } from "../report/linePlaces";
import { rangeOf } from "./formatRange";

const BORDERS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** A cell of the sheet, 0-based. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Empties the block; conditional formats, drop-downs and what cells hold that are to be `left` stay in it. `staying` and the
 * block itself are counted without people's lines, of which nothing is touched. Not by `Range.clear()`, which takes comments
 * along (VBA reference, Range.Clear). Of rows that stay what styles set is reset; fills, and how texts are coloured and marked,
 * are left: in the rows of a table people alone give them, and what a style gives there it gives in every theme.
 */
export function queueBlank(
  sheet: Excel.Worksheet,
  block: Rectangle,
  staying: ReadonlyMap<number, number>,
  places: LinePlaces,
  left: readonly CellPlace[],
): void {
  for (const piece of piecesOf(block, places)) queueBlankPiece(sheet, piece, staying, left);
}

function queueBlankPiece(
  sheet: Excel.Worksheet,
  { own, at: block }: Piece,
  staying: ReadonlyMap<number, number>,
  left: readonly CellPlace[],
): void {
  const stays = (row: number): boolean => staying.has(row - block.top + own.top);
  const range = rangeOf(sheet, block);
  range.unmerge();
  for (const area of areasAround(block, left)) rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents);
  range.numberFormat = [["General"]];
  const { format } = range;
  format.indentLevel = 0;
  format.horizontalAlignment = Excel.HorizontalAlignment.general;
  format.wrapText = false;
  format.shrinkToFit = false;
  format.protection.locked = true;
  for (const edge of BORDERS) format.borders.getItem(edge).style = Excel.BorderLineStyle.none;
  for (let row = block.top; row <= block.bottom; row++) {
    if (stays(row)) continue;
    let bottom = row;
    while (bottom < block.bottom && !stays(bottom + 1)) bottom++;
    rangeOf(sheet, { ...block, top: row, bottom }).style = Excel.BuiltInStyle.normal;
    row = bottom;
  }
}

/** The cells of an area but those left, as few areas as it takes. */
function areasAround(area: Rectangle, left: readonly CellPlace[]): Rectangle[] {
  const areas: Rectangle[] = [];
  let { top } = area;
  const rows = [...new Set(left.map(({ row }) => row))].filter((row) => row >= top && row <= area.bottom);
  for (const row of rows.sort((a, b) => a - b)) {
    if (row > top) areas.push({ ...area, top, bottom: row - 1 });
    const theirs = new Set(left.flatMap((each) => (each.row === row ? [each.column] : [])));
    for (let column = area.left; column <= area.right; column++) {
      if (theirs.has(column)) continue;
      const from = column;
      while (column < area.right && !theirs.has(column + 1)) column++;
      areas.push({ top: row, bottom: row, left: from, right: column });
    }
    top = row + 1;
  }
  if (top <= area.bottom) areas.push({ ...area, top });
  return areas;
}
