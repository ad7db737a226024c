/**
 * What people typed since a commit into the rectangles it is taken back by. A rectangle goes back whole, and cells lie
 * in it that the commit never wrote; a person may also type in the very moment. Neither is lost: it is read before the
 * rectangles go back, and stands again after it.
 */
import { COLUMNS, ROW_IDENTITY, type ColumnKey, type TableName } from "../report/tables";
import { asText } from "./entry";
import type { JournalPlan, KeptCells } from "./journalPlan";
import type { JournalReading, TablePlace } from "./journalReading";
import { sheetNamed } from "./journalWriting";
import { ANSWER_BYTES, REQUEST_BYTES } from "./payload";
import type { Cell } from "./tableContents";

/** A cell on a sheet, 0-based, and what was typed there, formulas in R1C1. */
export interface TypedEntry {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly entry: Cell;
}

/** A row to stand in a table again, its cells in the order of the columns, formulas in R1C1. */
export interface KeptRow {
  readonly table: TableName;
  readonly cells: readonly Cell[];
}

/** A cell on a sheet, 0-based. */
export type CellOnSheet = Pick<TypedEntry, "sheetName" | "row" | "column">;

/** What was typed: into rows that stay, and into rows that go with the commit. */
export interface TypedSince {
  readonly entries: readonly TypedEntry[];
  readonly rows: readonly KeptRow[];
  /** Cells that no longer hold what the commit put there. */
  readonly overwritten: readonly CellOnSheet[];
}

/** Queues the reading; what one answer cannot hold is left out. After the sync the function returned tells. */
export function queueTypedSince(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { places }: Pick<JournalReading, "places">,
  plan: JournalPlan,
): () => TypedSince {
  let cells = 0;
  const fits = (rows: number, width: number): boolean =>
    (cells += 4 * rows * width) * ANSWER_BYTES <= REQUEST_BYTES;
  const queued = plan.written
    .filter(({ table, rows, width }) => table !== "Measures" && fits(rows, width))
    .map((written) => {
      const stood = stoodAt(plan, written);
      const place = places.get(written.table)!;
      const now = sheetNamed(context, place.sheetName).getRangeByIndexes(
        place.top + 1 + written.target,
        place.left + written.position,
        written.rows,
        written.width,
      );
      now.load("values,formulasR1C1");
      const staged = keptAt(journal, written);
      staged.load("values");
      const before = stood && keptAt(journal, stood);
      before?.load("formulasR1C1");
      return { written, place, now, staged, before };
    });
  return () => {
    const entries: TypedEntry[] = [];
    const rows = new Map<string, NewRow>();
    const overwritten: CellOnSheet[] = [];
    for (const { written, place, now, staged, before } of queued)
      for (let row = 0; row < written.rows; row++)
        for (let column = 0; column < written.width; column++) {
          const at = <T>(cells: readonly (readonly unknown[])[]): T => cells[row]![column] as T;
          const entry = at<Cell>(now.formulasR1C1);
          const put = at<Cell>(staged.values);
          // A blank staged cell left what stood there.
          const typed =
            put === "" ? entry !== (before ? at<Cell>(before.formulasR1C1) : "") : at(now.values) !== put;
          const position = written.position + column;
          const cell: CellOnSheet = {
            sheetName: place.sheetName,
            row: place.top + 1 + written.target + row,
            column: place.left + position,
          };
          if ((put !== "" || !written.sparse) && at(now.values) !== put) overwritten.push(cell);
          if (!written.sparse) {
            const own = newRow(rows, place, written.target + row);
            own.staged[position] = put;
            if (typed) own.typed.set(position, toSend(entry, place, position));
          } else if (typed && before && entry !== at<Cell>(before.formulasR1C1))
            entries.push({ ...cell, entry: toSend(entry, place, position) });
        }
    return { entries, rows: [...rows.values()].flatMap(keptRow), overwritten };
  };
}

/** A row that came with a commit: what was put there, and what was typed over it, by the position of the column. */
interface NewRow {
  readonly place: TablePlace;
  readonly staged: Cell[];
  readonly typed: Map<number, Cell>;
}

function newRow(rows: Map<string, NewRow>, place: TablePlace, target: number): NewRow {
  const key = `${place.table}|${target}`;
  let row = rows.get(key);
  if (!row) rows.set(key, (row = { place, staged: place.header.map(() => ""), typed: new Map() }));
  return row;
}

/**
 * What is kept of a row in which somebody typed: that, and the words by which the row is known. The figures of the
 * commit go. Nothing when another row stands there by now.
 */
function keptRow({ place, staged, typed }: NewRow): KeptRow[] {
  if (!typed.size) return [];
  const keys: Partial<Record<TableName, readonly ColumnKey[]>> = ROW_IDENTITY;
  const identity = (keys[place.table] ?? []).map((key) => place.columns.get(key)!);
  if (identity.filter((position) => typed.has(position)).length > 1) return [];
  const cells = staged.map((cell, position) => {
    const stays = identity.includes(position) || typeof cell === "string";
    return typed.get(position) ?? (stays ? toSend(cell, place, position) : "");
  });
  return [{ table: place.table, cells }];
}

/** Where what a commit wrote over is kept: cells it changed, or those below a table that grew over them. */
function stoodAt(
  { saved, below }: JournalPlan,
  written: JournalPlan["written"][number],
): KeptCells | undefined {
  if (written.sparse) return saved.find((each) => isSame(each, written));
  const under = below.find(({ table }) => table === written.table);
  const down = under && written.target - under.target;
  if (!under || down! < 0 || down! + written.rows > under.rows) return undefined;
  const { row, column, position } = under;
  return { ...written, row: row + down!, column: column + written.position - position };
}

function isSame(a: KeptCells, b: KeptCells): boolean {
  return a.table === b.table && a.target === b.target && a.position === b.position && a.width === b.width;
}

function keptAt(journal: Excel.Worksheet, { row, column, rows, width }: KeptCells): Excel.Range {
  return journal.getRangeByIndexes(row, column, rows, width);
}

/** Queues that cells hold again what was typed into them. */
export function queueEntries(context: Excel.RequestContext, entries: readonly TypedEntry[]): void {
  for (const { sheetName, row, column, entry } of entries)
    sheetNamed(context, sheetName).getRangeByIndexes(row, column, 1, 1).formulasR1C1 = [[entry]];
}

/** What to send so that a cell holds an entry again: text stays text, what begins with "=" was a formula. */
export function toSend(entry: Cell, { table, columns }: TablePlace, position: number): Cell {
  if (typeof entry !== "string" || entry.startsWith("=")) return entry;
  const column = COLUMNS[table].find(({ key }) => columns.get(key) === position);
  return asText(entry, column?.numberFormat);
}
