/** Putting back what a commit changed, from wherever it, or its taking back, broke off. */
import { MAX_ROWS, rectangleAddress } from "../a1";
import type { TableName } from "../report/tables";
import { rangeOf } from "./formatRange";
import type { JournalPlan, KeptCells, Resized } from "./journalPlan";
import type { JournalReading, TablePlace } from "./journalReading";
import { queueFresh, queueState, STAGING_SHEET } from "./journalSheet";
import { queueFormulas } from "./tableGrowth";
import { queueEntries, type TypedEntry } from "./typedSince";

/** Body rows of tables that had others when a commit was written than when it was read: somebody added some. */
export type Lengths = ReadonlyMap<TableName, number>;

/**
 * Queues that everything is put back, from wherever a commit, or its taking back, broke off. Whatever is done already
 * is done again to the same effect; what cannot be, the moving of cells, is read off the anchors. The state is open
 * while it lasts. `kept` are settings people changed since, `typed` cells they typed into, which stay.
 */
export function queueRollback(
  context: Excel.RequestContext,
  { places, anchors }: JournalReading,
  plan: JournalPlan,
  {
    kept,
    lengths,
    typed = [],
  }: {
    readonly kept?: ReadonlySet<string>;
    readonly lengths?: Lengths | undefined;
    readonly typed?: readonly TypedEntry[];
  },
): void {
  const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
  queueState(journal, "open");
  for (const resized of plan.resized) {
    const place = places.get(resized.table)!;
    queueLength(context, place, resized, anchors, lengths?.get(resized.table) ?? resized.before);
  }
  for (const cells of plan.below)
    queueBack(context, journal, places.get(cells.table)!, cells, Excel.RangeCopyType.all);
  for (const cells of plan.saved)
    queueBack(context, journal, places.get(cells.table)!, cells, Excel.RangeCopyType.formulas);
  queueEntries(context, typed);
  for (const [name, entry] of plan.settings)
    if (!kept?.has(name)) context.workbook.names.getItem(name).getRange().formulas = [[entry]];
  queueFresh(journal);
}

/** A table gets its former length, and what was moved down below it comes up again. */
function queueLength(
  context: Excel.RequestContext,
  place: TablePlace,
  { before, after, inserted, anchor }: Resized,
  anchors: readonly (number | null)[],
  length: number,
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetName);
  const area = {
    top: place.top,
    left: place.left,
    bottom: place.top + length,
    right: place.left + place.header.length - 1,
  };
  if (place.rows !== length) context.workbook.tables.getItem(place.table).resize(rectangleAddress(area));
  if (after < before) queueFormulas(context, place, after, before - after);
  const below = place.top + before + 1;
  if (!inserted) return;
  const moved = (anchors[anchor] ?? below) - below;
  if (moved > 0)
    rangeOf(sheet, { ...area, top: below, bottom: below + moved - 1 }).delete(Excel.DeleteShiftDirection.up);
  // Formats and drop-downs of whole columns end above the rows that come in at the foot of the sheet.
  const foot = MAX_ROWS - (after - before);
  rangeOf(sheet, { ...area, top: foot, bottom: MAX_ROWS - 1 }).copyFrom(
    rangeOf(sheet, { ...area, top: foot - 1, bottom: foot - 1 }),
    Excel.RangeCopyType.all,
  );
}

/** Cells kept on `_parkkpi` go back to where they were taken from. */
function queueBack(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { sheetName, top, left }: TablePlace,
  { target, position, rows, width, row, column }: KeptCells,
  type: Excel.RangeCopyType,
): void {
  context.workbook.worksheets
    .getItem(sheetName)
    .getRangeByIndexes(top + 1 + target, left + position, rows, width)
    .copyFrom(journal.getRangeByIndexes(row, column, rows, width), type);
}
