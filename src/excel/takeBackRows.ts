/**
 * An arrangement of rows taken back: after somebody changed the table in the moment it was written, or after Excel refused
 * part of the request, which it then leaves half done. New rows go where they came, rows that went come again at their
 * places with the colours they had, and formats of all others stay with them.
 */
import { rectangleAddress } from "../a1";
import type { RowArrangement } from "../report/definitionArrangement";
import { STAGING_SHEET } from "./journalSheet";
import { sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { identityOfSheet, queueIdentity, queueRenamed } from "./reportSheets";
import type { TableGrowth } from "./stagedBlocks";
import { blankRows, bodyOf, entriesOf, queueBody, type TableBody } from "./tableBody";
import type { TableContents } from "./tableContents";

/** A report sheet that is known by something else from then on, and what it was known by. */
export interface RenamedSheet {
  readonly sheetId: string;
  readonly identity: string;
  readonly was: string;
}

/** What one request did to a table, in this order: growth, rows put in from below, cells, names, rows taken out from below. */
export interface QueuedRows {
  readonly contents: TableContents;
  readonly arrangement: RowArrangement;
  readonly growth: TableGrowth | null;
  /** Rows taken out, counted with the new ones. Ascending. */
  readonly removed: readonly number[];
  readonly renamed: readonly RenamedSheet[];
  /** Colours of the rows that are taken out, cell by cell, by their place before. */
  readonly colours: ReadonlyMap<number, QueuedColours>;
}

type QueuedColours = OfficeExtension.ClientResult<Excel.CellProperties[][]>;
const COLOURS = { format: { fill: { color: true }, font: { color: true } } } as const;
/** How Excel tells that a cell has no fill. */
const NO_FILL = "#FFFFFF";

/** Queues the reading of rows' fills and text colours, 0-based in the table's body. */
export function queueColours(
  context: Excel.RequestContext,
  { table }: TableContents,
  rows: readonly number[],
): ReadonlyMap<number, QueuedColours> {
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  return new Map(rows.map((row) => [row, body.getRow(row).getCellProperties(COLOURS)]));
}

/** Where the rows of a table come from after part of the request. */
interface Moved {
  /** For each row of the table the row it was before, 0-based; null = a new one. */
  readonly origins: readonly (number | null)[];
  /** Rows that were taken out, as they stood before. */
  readonly gone: readonly number[];
}

/**
 * Gives the table the rows it had before the request, and ends the lease. `whole` says whether all of the request was done;
 * else how far Excel came is told by the rows. Two syncs.
 * @throws ExcelFault "commit.leaseLost"
 */
export async function takeBack(
  context: Excel.RequestContext,
  queued: QueuedRows,
  before: TableBody,
  whole: boolean,
  writer: Writer,
): Promise<void> {
  const { contents, growth, renamed } = queued;
  const journal = sheetNamed(context, STAGING_SHEET);
  const sheet = sheetNamed(context, contents.sheetName);
  const body = queueBody(context, contents);
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,rowCount");
  const known = renamed.map(({ sheetId, was }) => {
    const report = context.workbook.worksheets.getItemOrNullObject(sheetId);
    report.load("names/items/name,names/items/formula");
    return { report, was };
  });
  await context.sync();
  const now = bodyOf(body).values;
  const moved = whole ? movedBy(queued, before.values.length) : reached(queued, before, now);
  queueFence(journal, writer);
  for (const { report, was } of known) {
    if (report.isNullObject) continue;
    const identity = identityOfSheet(report);
    if (identity === null) queueIdentity(report, was);
    else if (identity !== was) queueRenamed(report, was);
  }
  if (moved) {
    const added = growth ? growth.after - growth.before : 0;
    // What stands below had made room, and the table was not lengthened yet.
    if (
      growth?.inserts &&
      !whole &&
      now.length === before.values.length &&
      used.rowIndex + used.rowCount - 1 === contents.lastUsedRow + added
    )
      sheet
        .getRangeByIndexes(contents.top + 1 + growth.before, contents.left, added, contents.header.length)
        .delete(Excel.DeleteShiftDirection.up);
    queueRowsBack(context, queued, moved, before);
  }
  queueRelease(journal, writer);
  await syncHeld(context);
}

function queueRowsBack(
  context: Excel.RequestContext,
  { contents, colours }: QueuedRows,
  { origins, gone }: Moved,
  before: TableBody,
): void {
  const { table: name, sheetName, header, top, left } = contents;
  const table = context.workbook.tables.getItem(name);
  const sheet = sheetNamed(context, sheetName);
  for (let row = origins.length - 1; row >= 0; row--)
    if (origins[row] === null) table.rows.getItemAt(row).delete();
  const rows = before.values.length;
  const kept = origins.filter((origin) => origin !== null).length;
  // A table without rows keeps a blank one, which is the first of them again.
  let length = Math.max(1, kept);
  for (const row of [...gone].sort((a, b) => a - b)) {
    // A range goes down with its cells when rows come above them.
    const cells = (): Excel.Range => sheet.getRangeByIndexes(top + 1 + row, left, 1, header.length);
    if (kept > 0 || row > 0) {
      if (row < length) table.rows.add(row, blankRows(1, header.length));
      else cells().insert(Excel.InsertShiftDirection.down);
      length++;
    }
    const again = cells();
    again.numberFormat = [[...before.formats[row]!]];
    for (const [column, { format }] of colours.get(row)?.value[0]?.entries() ?? []) {
      const cell = again.getCell(0, column);
      const { fill, font } = format ?? {};
      // A row that comes between coloured ones takes their fill.
      if (fill?.color == null || fill.color === NO_FILL) cell.format.fill.clear();
      else cell.format.fill.color = fill.color;
      if (font?.color != null) cell.format.font.color = font.color;
    }
  }
  table.resize(rectangleAddress({ top, left, bottom: top + rows, right: left + header.length - 1 }));
  table.getDataBodyRange().formulasR1C1 = before.values.map((_, row) => entriesOf(before, row));
}

/** How far the request came, as the rows tell; null when they tell nothing. */
function reached(queued: QueuedRows, before: TableBody, now: TableBody["values"]): Moved | null {
  const { contents, arrangement, removed } = queued;
  const known = [...contents.columns.values()];
  const written = new Set(arrangement.written.flatMap(({ onto }) => onto ?? []));
  const fits = ({ origins }: Moved, isWritten: boolean): boolean =>
    Math.max(1, origins.length) === now.length &&
    origins.every((origin, row) => {
      if (isWritten && (origin === null || written.has(origin))) return true;
      return known.every(
        (column) => now[row]![column] === (origin === null ? "" : before.values[origin]?.[column]),
      );
    });
  const rows = before.values.length;
  const adds = addsOf(queued).length;
  for (let done = 0; done < adds; done++) {
    const moved = movedBy(queued, rows, done, 0);
    if (fits(moved, false)) return moved;
  }
  for (let done = 0; done <= removed.length; done++) {
    const moved = movedBy(queued, rows, adds, done);
    if (fits(moved, true)) return moved;
  }
  return null;
}

/** Where rows come from after the first of the adds and of the removals; after all of them unless said otherwise. */
function movedBy(queued: QueuedRows, rows: number, adds = Infinity, removals = Infinity): Moved {
  const { growth, removed } = queued;
  // Of the table and, where it takes in what is below, that.
  const column: (number | null)[] = Array.from({ length: rows }, (_, row) => row);
  let length = rows;
  for (const { before, count } of addsOf(queued).slice(0, adds)) {
    const isGrowth = growth !== null && before === growth.before;
    while (column.length < before) column.push(growth?.inserts ? column.length : null);
    if (isGrowth && !growth.inserts) while (column.length < before + count) column.push(null);
    else column.splice(before, 0, ...new Array<null>(count).fill(null));
    length = isGrowth ? before + count : length + count;
  }
  const gone: number[] = [];
  for (const row of [...removed].reverse().slice(0, removals)) {
    const [origin] = column.splice(row, 1);
    if (typeof origin === "number" && origin < rows) gone.push(origin);
    length--;
  }
  return { origins: column.slice(0, length), gone };
}

/** Rows that are put in, in the order of the request. */
function addsOf({ contents, arrangement, growth }: QueuedRows): { before: number; count: number }[] {
  const between = arrangement.inserted.filter(({ before }) => before < contents.rowCount);
  const atEnd = growth ? [{ before: growth.before, count: growth.after - growth.before }] : [];
  return [...atEnd, ...between.reverse()];
}
