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

/**
 * Empties the block, `staying` and the block itself counted without people's lines, of which nothing is touched. Not by `Range.clear()`, which takes comments along (VBA reference, Range.Clear). Of rows that stay
 * what styles set is reset; fills, and how texts are coloured and marked, are left: in the rows of a table people alone give them,
 * and what a style gives there it gives in every theme.
 */
export function queueBlank(
  sheet: Excel.Worksheet,
  block: Rectangle,
  staying: ReadonlyMap<number, number>,
  places: LinePlaces,
): void {
  for (const piece of piecesOf(block, places)) queueBlankPiece(sheet, piece, staying);
}

function queueBlankPiece(
  sheet: Excel.Worksheet,
  { own, at: block }: Piece,
  staying: ReadonlyMap<number, number>,
): void {
  const stays = (row: number): boolean => staying.has(row - block.top + own.top);
  const range = rangeOf(sheet, block);
  range.unmerge();
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear(Excel.ClearApplyTo.contents);
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
    rangeOf(sheet, { ...block, top: row, bottom }).clear(Excel.ClearApplyTo.formats);
    row = bottom;
  }
}
