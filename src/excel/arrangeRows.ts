/**
 * Rows of a table people keep, put in another order, written over, added and taken out, in one request. Rows are added and
 * deleted as rows of the table, so that what people wrote beside the others, and their formats, stay with them.
 */
import type { RowArrangement } from "../report/definitionArrangement";
import { COLUMNS, type ColumnKey } from "../report/tables";
import { asText } from "./entry";
import { STAGING_SHEET } from "./journalSheet";
import { sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { queueRenamed } from "./reportSheets";
import { ExcelFault, runInExcel } from "./run";
import type { TableGrowth } from "./stagedBlocks";
import { refuseOverfull } from "./refusals";
import { queueGrowth } from "./tableGrowth";
import { beginStep, type StepControl } from "./steps";
import { blankRows, bodyOf, entriesOf, isAsRead, queueBody, type TableBody } from "./tableBody";
import { queueColours, takeBack, type QueuedRows, type RenamedSheet } from "./takeBackRows";
import type { Cell, TableContents } from "./tableContents";

/** Cells of a row over the table's whole width as they are to be entered; null leaves a cell as it is. */
type Entries = (Cell | null)[];

/** Whole rows as they stood, as they are to be entered again. */
export type TakenRows = readonly (readonly (Cell | null)[])[];

interface ArrangedRows {
  readonly contents: TableContents;
  readonly arrangement: RowArrangement;
  /** For new rows: rows taken out before, instead of what the arrangement says is in them. */
  readonly again?: TakenRows;
  /** Report sheets that are known by something else from then on. */
  readonly renamed?: readonly RenamedSheet[];
}

/**
 * Writes the arrangement for a writer that holds the lease, and ends the lease when it is written or taken back. Nothing is
 * written when the rows are no longer those that were read; what somebody types in the very moment of writing stands
 * again, and so does everything when Excel refuses part of it. Three syncs. The value is the rows taken out.
 * @throws ExcelFault "commit.leaseLost"; "commit.editedMeanwhile"; the caller ends the lease with every fault
 */
export async function arrangeRows(
  arranged: ArrangedRows,
  writer: Writer,
  control: StepControl = {},
): Promise<TakenRows> {
  const { contents, arrangement, renamed = [] } = arranged;
  beginStep(control, "commit");
  return runInExcel("commit", async (context) => {
    const growth = growthOf(arrangement, contents);
    if (growth) refuseOverfull(growth);
    const read = queueBody(context, contents);
    const colours = queueColours(context, contents, arrangement.removed);
    await context.sync();
    const body = bodyOf(read);
    if (!isAsRead(contents, body.values)) throw editedMeanwhile();
    const queued = { contents, arrangement, growth, removed: removedAfter(arrangement), renamed, colours };
    const journal = sheetNamed(context, STAGING_SHEET);
    queueFence(journal, writer);
    const loaded = queueArrangement(context, arranged, queued, body);
    try {
      await syncHeld(context);
    } catch (error) {
      // Without the lease nothing was done. Should Excel refuse this too, the first refusal is the one to be told.
      if (!(error instanceof ExcelFault))
        await takeBack(context, queued, body, false, writer).catch(() => undefined);
      throw error;
    }
    const before = bodyOf(loaded);
    if (!isAsRead(contents, before.values)) {
      await takeBack(context, queued, before, true, writer);
      throw editedMeanwhile();
    }
    queueRelease(journal, writer);
    // It is written. Should Excel refuse this, the lease ends by itself.
    await context.sync().catch(() => undefined);
    return arrangement.removed.map((row) => entriesOf(body, row));
  });
}

/** Queues the whole arrangement; what stood in the table before is read with it. */
function queueArrangement(
  context: Excel.RequestContext,
  arranged: ArrangedRows,
  { contents, arrangement, growth, removed, renamed }: QueuedRows,
  body: TableBody,
): Excel.Range {
  const table = context.workbook.tables.getItem(contents.table);
  const before = queueBody(context, contents);
  if (growth) queueGrowth(context, growth);
  for (const { before: at, count } of [...arrangement.inserted].reverse())
    if (at < contents.rowCount) table.rows.add(at, blankRows(count, contents.header.length));
  queueWritten(context, arranged, body);
  for (const { sheetId, identity } of renamed)
    queueRenamed(context.workbook.worksheets.getItem(sheetId), identity);
  for (const row of [...removed].reverse()) table.rows.getItemAt(row).delete();
  return before;
}

function editedMeanwhile(): ExcelFault {
  return new ExcelFault({ code: "commit.editedMeanwhile", severity: "warning", params: {} });
}

/** Rows at the end of the table; the one blank row of an empty table is the first of them. */
function growthOf({ inserted }: RowArrangement, contents: TableContents): TableGrowth | null {
  const added = inserted.find(({ before }) => before === contents.rowCount)?.count ?? 0;
  const before = Math.max(1, contents.rowCount);
  const after = contents.rowCount + added;
  if (after <= before) return null;
  return { contents, before, after, inserts: contents.lastUsedRow > contents.top + before };
}

/** Rows that go, counted with the new ones. */
function removedAfter({ inserted, removed }: RowArrangement): number[] {
  return removed.map(
    (row) => row + inserted.reduce((sum, { before, count }) => sum + (before <= row ? count : 0), 0),
  );
}

/** Queues the rows that are written, neighbours together. */
function queueWritten(
  context: Excel.RequestContext,
  { contents, arrangement, again }: ArrangedRows,
  body: TableBody,
): void {
  const sheet = sheetNamed(context, contents.sheetName);
  const rows = again
    ? newRows(arrangement).map((row, index) => ({ row, entries: [...again[index]!] }))
    : arrangement.written.map(({ row, onto, from, cells }) => {
        const formats = onto === null ? undefined : body.formats[onto]!;
        const entries: Entries =
          from === null
            ? new Array<null>(contents.header.length).fill(null)
            : entriesOf(body, from, formats ?? []);
        // What the row holds before the cells are entered that say something else.
        const holds = from ?? onto;
        for (const { key, numberFormat } of COLUMNS[contents.table]) {
          const at = contents.columns.get(key);
          const cell = (cells as Partial<Record<ColumnKey, Cell>>)[key];
          if (at === undefined || cell === undefined) continue;
          if (holds !== null && body.values[holds]![at] === cell) continue;
          entries[at] = typeof cell === "string" ? asText(cell, formats ? formats[at] : numberFormat) : cell;
        }
        return { row, entries };
      });
  for (let first = 0; first < rows.length;) {
    let next = first + 1;
    while (next < rows.length && rows[next]!.row === rows[next - 1]!.row + 1) next++;
    const block = rows.slice(first, next).map(({ entries }) => entries);
    sheet.getRangeByIndexes(
      contents.top + 1 + rows[first]!.row,
      contents.left,
      block.length,
      contents.header.length,
    ).formulasR1C1 = block;
    first = next;
  }
}

/** New rows, counted with themselves. */
function newRows({ inserted }: RowArrangement): number[] {
  let come = 0;
  return inserted.flatMap(({ before, count }) => Array.from({ length: count }, () => before + come++));
}
