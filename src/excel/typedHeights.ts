/** Rows in which people's words stand, as high as these need: Excel fits neither merged cells nor rows of a set height. */
import type { Language } from "../core/language";
import { paragraphHeight } from "../report/narrative/layout";
import { NOTE_SIZE, noteHeight } from "../report/noteHeight";
import { PARK_ROW, BODY_SIZE, LINE } from "../report/parkRowHeight";
import type { SheetSpec } from "../report/spec";
import { linesOf, TALLEST_ROW } from "../report/textWidth";
import { columnPoints } from "./formatRange";
import type { TypedOver } from "./typedOver";
import type { CellText } from "./typedText";
import { contains } from "./writtenTexts";

/** The report with heights for them, in points; of a row with a name none that is less than the report's own, and none of a row people hid. */
export function withTypedHeights(
  spec: SheetSpec,
  { names, notes, paragraphs }: TypedOver,
  language: Language,
): SheetSpec {
  const firstNote = Math.min(
    ...spec.styles.flatMap(({ area, style }) => (style === "note" ? [area.top] : [])),
  );
  const heights = new Map(spec.rowHeights.map(({ row, height }) => [row, height]));
  const give = (row: number, height: number): void => {
    if (heights.get(row) !== 0) heights.set(row, height);
  };
  for (const each of paragraphs)
    give(each.row, paragraphHeight(each.text, pointsAcross(each, spec), language));
  for (const each of notes) {
    const lines = linesOf(each.text, pointsAcross(each, spec), NOTE_SIZE, language);
    give(each.row, noteHeight(lines, each.row - firstNote));
  }
  for (const each of names) {
    const lines = linesOf(shownText(each, spec), pointsAcross(each, spec), BODY_SIZE, language);
    const height = Math.min(PARK_ROW + (lines - 1) * LINE, TALLEST_ROW);
    give(each.row, Math.max(height, heights.get(each.row) ?? 0));
  }
  return { ...spec, rowHeights: [...heights].map(([row, height]) => ({ row, height })) };
}

/** Points of an indent level. */
const INDENT = 7.5;

/** Points across a cell that is merged with those right of it, without its indent. */
function pointsAcross({ row, column }: CellText, { merges, columnWidths, indents }: SheetSpec): number {
  const across = merges.find(({ top, left }) => top === row && left === column);
  const widths = columnWidths.filter(
    (each) => each.column >= column && each.column <= (across?.right ?? column),
  );
  const level = indents.find(({ area }) => contains(area, row, column))?.level ?? 0;
  return widths.reduce((total, { width }) => total + columnPoints(width), -level * INDENT);
}

/** A text with the words its number format puts before it, 其中：. */
function shownText({ row, column, text }: CellText, { numberFormats }: SheetSpec): string {
  const format = numberFormats.find(({ area }) => contains(area, row, column))?.format ?? "";
  return (/"([^"]*)"@$/.exec(format)?.[1] ?? "") + text;
}
