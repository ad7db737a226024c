/** A table gets its new length, with the formats and calculated columns of its new rows. */
import { rectangleAddress } from "../a1";
import { calculatedFormulas, COLUMNS } from "../report/tables";
import { rangeOf } from "./formatRange";
import { sheetNamed } from "./journalWriting";
import type { TableGrowth } from "./stagedBlocks";
import type { TableContents } from "./tableContents";

/** Calculated columns of some body rows, each as one formula. */
export function queueFormulas(
  context: Excel.RequestContext,
  place: Pick<TableContents, "table" | "language" | "columns" | "sheetName" | "top" | "left">,
  first: number,
  rows: number,
): void {
  if (rows <= 0) return;
  const sheet = sheetNamed(context, place.sheetName);
  for (const [key, formula] of calculatedFormulas(place.table, place.language)) {
    const position = place.columns.get(key);
    if (position === undefined) continue;
    const [top, left] = [place.top + 1 + first, place.left + position];
    rangeOf(sheet, { top, left, bottom: top + rows - 1, right: left }).formulasR1C1 = [[formula]];
  }
}

/** Queues that a table gets its new length; what stands below moves, what goes is cleared. */
export function queueGrowth(
  context: Excel.RequestContext,
  { contents, before, after, inserts }: TableGrowth,
): void {
  const sheet = sheetNamed(context, contents.sheetName);
  const area = {
    top: contents.top,
    left: contents.left,
    bottom: contents.top + after,
    right: contents.left + contents.header.length - 1,
  };
  if (inserts)
    rangeOf(sheet, { ...area, top: contents.top + before + 1 }).insert(Excel.InsertShiftDirection.down);
  context.workbook.tables.getItem(contents.table).resize(rectangleAddress(area));
  if (after > before) queueFormats(context, contents, before, after - before);
  // The blank row of an empty table was left out when formulas were made whole.
  const first = contents.rowCount ? before : 0;
  if (after > before) queueFormulas(context, contents, first, after - first);
  else
    rangeOf(sheet, { ...area, top: area.bottom + 1, bottom: contents.top + before }).clear(
      Excel.ClearApplyTo.contents,
    );
}

/**
 * New rows of a table whose columns somebody moved, or put between, have below it the number formats of other columns: a
 * formula entered where a text is due would stay a text.
 */
function queueFormats(
  context: Excel.RequestContext,
  { table, columns, formats, sheetName, top, left }: TableContents,
  first: number,
  rows: number,
): void {
  if (COLUMNS[table].every(({ key }, position) => columns.get(key) === position)) return;
  const sheet = sheetNamed(context, sheetName);
  for (let position = 0; position < formats.length;) {
    const format = formats[position]!;
    let next = position + 1;
    while (formats[next] === format) next++;
    sheet.getRangeByIndexes(top + 1 + first, left + position, rows, next - position).numberFormat = [
      [format],
    ];
    position = next;
  }
}
