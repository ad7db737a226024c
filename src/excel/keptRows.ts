/**
 * Rows people added to a table, or typed into, in the very moment in which a commit was taken back: they stand again,
 * at the end of their table, because whoever typed there meant them to stay.
 */
import { rectangleAddress } from "../a1";
import type { TableName } from "../report/tables";
import { rangeOf } from "./formatRange";
import type { JournalPlan } from "./journalPlan";
import type { JournalReading } from "./journalReading";
import { sheetNamed } from "./journalWriting";
import { queueFormulas } from "./tableGrowth";
import type { Cell } from "./tableContents";
import { toSend, type KeptRow } from "./typedSince";

/** Rows looked for beyond those known: more than a person types between two requests. */
const MOST = 3;

interface AddedRows {
  readonly rows: readonly KeptRow[];
  /** Queues that they go from where the taking back left them. */
  readonly queueGone: () => void;
}

/**
 * Queues the reading of rows added below the tables that are to get their former length, or that of `lengths`: since the
 * commit gave them its own, and in this very moment.
 */
export function queueAddedRows(
  context: Excel.RequestContext,
  { places }: JournalReading,
  { resized }: JournalPlan,
  lengths: ReadonlyMap<TableName, number>,
): () => AddedRows {
  const queued = resized
    .filter(({ table, after, before }) => table !== "Measures" && after > before)
    .map(({ table, before, after, inserted }) => {
      const place = places.get(table)!;
      // A commit that broke off may not have come as far as its length.
      const first = Math.min(place.rows, after);
      const most = place.rows - first + MOST;
      const body = context.workbook.tables.getItem(table).getDataBodyRange();
      body.load("rowCount");
      const sheet = sheetNamed(context, place.sheetName);
      const width = place.header.length;
      const below = sheet.getRangeByIndexes(place.top + 1 + first, place.left, most, width);
      below.load("formulasR1C1");
      return { place, length: lengths.get(table) ?? before, first, most, inserted, body, below, sheet };
    });
  return () => {
    const found = queued.flatMap(({ body, ...rest }) => {
      const count = Math.min(rest.most, body.rowCount - rest.first);
      return count > 0 ? [{ ...rest, count }] : [];
    });
    return {
      rows: found.flatMap(({ place, below, count }) =>
        (below.formulasR1C1 as Cell[][]).slice(0, count).map((cells) => ({
          table: place.table,
          cells: cells.map((cell, position) => toSend(cell, place, position)),
        })),
      ),
      queueGone: () => {
        for (const { place, length, most, inserted, below, sheet, count } of found)
          if (inserted)
            sheet
              .getRangeByIndexes(place.top + 1 + length, place.left, count, place.header.length)
              .delete(Excel.DeleteShiftDirection.up);
          else below.getResizedRange(count - most, 0).clear(Excel.ClearApplyTo.contents);
      },
    };
  };
}

/** Queues that rows stand again at the end of their tables; `lengths` are those of tables that had more than before. */
export function queueKeptRows(
  context: Excel.RequestContext,
  { places }: JournalReading,
  { resized }: JournalPlan,
  rows: readonly KeptRow[],
  lengths: ReadonlyMap<TableName, number>,
): void {
  for (const { table, before: former, inserted } of resized) {
    const before = lengths.get(table) ?? former;
    const own = rows.filter((row) => row.table === table).map(({ cells }) => [...cells]);
    if (!own.length) continue;
    const place = places.get(table)!;
    const sheet = context.workbook.worksheets.getItem(place.sheetName);
    const area = {
      top: place.top + before + 1,
      left: place.left,
      bottom: place.top + before + own.length,
      right: place.left + place.header.length - 1,
    };
    if (inserted) rangeOf(sheet, area).insert(Excel.InsertShiftDirection.down);
    context.workbook.tables.getItem(table).resize(rectangleAddress({ ...area, top: place.top }));
    rangeOf(sheet, area).formulasR1C1 = own;
    queueFormulas(context, place, before, own.length);
  }
}

/**
 * Queues the look at what stood below the tables when a commit grew them: rows somebody added after the commit had
 * read, which it wrote over. Tells the lengths such tables had then.
 */
export function queueOverwritten(
  journal: Excel.Worksheet,
  { below, resized }: JournalPlan,
): () => ReadonlyMap<TableName, number> {
  const queued = below.map(({ table, row, column, rows, width }) => {
    const range = journal.getRangeByIndexes(row, column, rows, width);
    range.load("values");
    return { table, range };
  });
  return () =>
    new Map(
      queued.flatMap(({ table, range }) => {
        const filled = (range.values as Cell[][]).filter((cells) => cells.some((cell) => cell !== "")).length;
        const before = resized.find((each) => each.table === table)!.before;
        return filled ? [[table, before + filled] as const] : [];
      }),
    );
}
