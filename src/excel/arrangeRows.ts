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
import { queueGrowth, refuseOverfull } from "./staging";
import { beginStep, type StepControl } from "./steps";
import type { Cell, TableContents } from "./tableContents";

/** Cells of a row over the table's whole width as they are to be entered; null leaves a cell as it is. */
type Entries = (Cell | null)[];

/** Whole rows as they stood, as they are to be entered again. */
export type TakenRows = readonly (readonly (Cell | null)[])[];

export interface ArrangedRows {
  readonly contents: TableContents;
  readonly arrangement: RowArrangement;
  /** For new rows: rows taken out before, instead of what the arrangement says is in them. */
  readonly again?: TakenRows;
  /** Report sheets that are known by something else from then on. */
  readonly renamed?: readonly { readonly sheetId: string; readonly identity: string }[];
}

/** Everything in the table's body. */
interface Body {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * Writes the arrangement for a writer that holds the lease, and ends the lease. Nothing is written when the rows are no
 * longer those that were read; what somebody types in the very moment of writing stands again. Two syncs. The value is
 * the rows taken out.
 * @throws ExcelFault "commit.leaseLost"; "commit.editedMeanwhile"
 */
export async function arrangeRows(
  arranged: ArrangedRows,
  writer: Writer,
  control: StepControl = {},
): Promise<TakenRows> {
  const { contents, arrangement, renamed = [] } = arranged;
  beginStep(control, "commit");
  return runInExcel("commit", async (context) => {
    const journal = sheetNamed(context, STAGING_SHEET);
    const growth = growthOf(arrangement, contents);
    const body = await readBody(context, contents);
    try {
      if (growth) refuseOverfull(growth);
      if (!isAsRead(contents, body.values)) throw editedMeanwhile();
    } catch (error) {
      queueRelease(journal, writer);
      await context.sync();
      throw error;
    }
    queueFence(journal, writer);
    const before = queueArrangement(context, arranged, body, growth);
    for (const { sheetId, identity } of renamed)
      queueRenamed(context.workbook.worksheets.getItem(sheetId), identity);
    queueRelease(journal, writer);
    await syncHeld(context);
    if (!isAsRead(contents, before.values as Cell[][])) {
      await takeBack(context, contents, before);
      throw editedMeanwhile();
    }
    return arrangement.removed.map((row) => entriesOf(body, row));
  });
}

/** Queues the whole arrangement; what stood in the table before is loaded. */
function queueArrangement(
  context: Excel.RequestContext,
  arranged: ArrangedRows,
  body: Body,
  growth: ReturnType<typeof growthOf>,
): Excel.Range {
  const { contents, arrangement } = arranged;
  const table = context.workbook.tables.getItem(contents.table);
  const before = table.getDataBodyRange();
  before.load("values,formulasR1C1,rowCount");
  if (growth) queueGrowth(context, growth);
  for (const { before: at, count } of [...arrangement.inserted].reverse())
    if (at < contents.rowCount) table.rows.add(at, blankRows(count, contents.header.length));
  queueWritten(context, arranged, body);
  for (const row of removedAfter(arrangement).reverse()) table.rows.getItemAt(row).delete();
  return before;
}

/** Rows in which nothing is entered, so that calculated columns fill theirs. */
function blankRows(count: number, width: number): string[][] {
  // Excel takes null for a cell that is left alone, which the types do not know.
  return Array.from({ length: count }, () => new Array<string | null>(width).fill(null)) as string[][];
}

function editedMeanwhile(): ExcelFault {
  return new ExcelFault({ code: "commit.editedMeanwhile", severity: "warning", params: {} });
}

async function readBody(context: Excel.RequestContext, { table }: TableContents): Promise<Body> {
  const range = context.workbook.tables.getItem(table).getDataBodyRange();
  range.load("values,formulasR1C1,numberFormat");
  await context.sync();
  return {
    values: range.values as Cell[][],
    formulas: range.formulasR1C1 as Cell[][],
    formats: range.numberFormat as string[][],
  };
}

/** Whether the columns the add-in knows hold what was read of them, row for row. */
function isAsRead({ columns, rows }: TableContents, values: readonly (readonly Cell[])[]): boolean {
  if (values.length !== Math.max(1, rows.length)) return false;
  return values.every((cells, row) =>
    [...columns.values()].every((column) => cells[column] === (rows[row]?.[column] ?? "")),
  );
}

/** Rows at the end of the table; the one blank row of an empty table is the first of them. */
function growthOf(
  { inserted }: RowArrangement,
  contents: TableContents,
): Parameters<typeof queueGrowth>[1] | null {
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
  body: Body,
): void {
  const sheet = sheetNamed(context, contents.sheetName);
  const rows = again
    ? newRows(arrangement).map((row, index) => ({ row, entries: [...again[index]!] }))
    : arrangement.written.map(({ row, from, cells }) => {
        const entries: Entries =
          from === null ? new Array<null>(contents.header.length).fill(null) : entriesOf(body, from);
        const formats = new Map(COLUMNS[contents.table].map(({ key, numberFormat }) => [key, numberFormat]));
        for (const [key, cell] of Object.entries(cells) as [ColumnKey, Cell][]) {
          const at = contents.columns.get(key);
          if (at === undefined || (from !== null && body.values[from]![at] === cell)) continue;
          entries[at] = typeof cell === "string" ? asText(cell, formats.get(key)) : cell;
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

/** A row as it would be entered again: formulas as they are relative to it, texts kept from being read as something else. */
function entriesOf({ values, formulas, formats }: Body, row: number): Cell[] {
  return values[row]!.map((value, column) => {
    const entry = formulas[row]![column]!;
    // What a formula shows is not its own text.
    return typeof entry === "string" && entry === value ? asText(entry, formats[row]![column]) : entry;
  });
}

/** Gives the table the rows somebody left there in the moment it was written. */
async function takeBack(
  context: Excel.RequestContext,
  { table: name }: TableContents,
  before: Excel.Range,
): Promise<void> {
  const table = context.workbook.tables.getItem(name);
  const now = table.getDataBodyRange();
  now.load("rowCount,columnCount");
  await context.sync();
  for (let row = now.rowCount - 1; row >= before.rowCount; row--) table.rows.getItemAt(row).delete();
  const lacking = before.rowCount - now.rowCount;
  if (lacking > 0) table.rows.add(undefined, blankRows(lacking, now.columnCount));
  table.getDataBodyRange().formulasR1C1 = before.formulasR1C1;
  await context.sync();
}
