/**
 * What people typed since a commit into the rectangles it is taken back by. A rectangle goes back whole, and cells lie
 * in it that the commit never wrote; a person may also type in the very moment. Neither is lost: it is read before the
 * rectangles go back, and stands again after it.
 */
import { COLUMNS, type TableName } from "../report/tables";
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

/** What was typed: into rows that stay, and into rows that go with the commit, which are kept whole. */
export interface TypedSince {
  readonly entries: readonly TypedEntry[];
  readonly rows: readonly KeptRow[];
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
      const saved = written.sparse ? plan.saved.find((each) => isSame(each, written)) : undefined;
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
      const before = saved && keptAt(journal, saved);
      before?.load("formulasR1C1");
      return { written, place, now, staged, before };
    });
  return () => {
    const entries: TypedEntry[] = [];
    const rows = new Map<string, { table: TableName; cells: Cell[] }>();
    for (const { written, place, now, staged, before } of queued)
      for (let row = 0; row < written.rows; row++)
        for (let column = 0; column < written.width; column++) {
          const at = <T>(cells: readonly (readonly unknown[])[]): T => cells[row]![column] as T;
          const entry = at<Cell>(now.formulasR1C1);
          const put = at<Cell>(staged.values);
          if (!(written.sparse && put === "") && at<Cell>(now.values) === put) continue;
          if (!before) keepRow(rows, place, written, row, now.formulasR1C1 as Cell[][]);
          else if (entry !== at<Cell>(before.formulasR1C1)) {
            entries.push({
              sheetName: place.sheetName,
              row: place.top + 1 + written.target + row,
              column: place.left + written.position + column,
              entry: toSend(entry, place, written.position + column),
            });
          }
        }
    // A row is told in blocks of neighbouring columns; of those in which nothing was typed the staged cells count.
    for (const { written, place, now } of queued)
      if (!written.sparse)
        for (let row = 0; row < written.rows; row++)
          if (rows.has(rowKey(place, written, row)))
            keepRow(rows, place, written, row, now.formulasR1C1 as Cell[][]);
    return { entries, rows: [...rows.values()] };
  };
}

function isSame(a: KeptCells, b: KeptCells): boolean {
  return a.table === b.table && a.target === b.target && a.position === b.position && a.width === b.width;
}

function keptAt(journal: Excel.Worksheet, { row, column, rows, width }: KeptCells): Excel.Range {
  return journal.getRangeByIndexes(row, column, rows, width);
}

const rowKey = ({ table }: TablePlace, { target }: KeptCells, row: number): string =>
  `${table}|${target + row}`;

function keepRow(
  rows: Map<string, { table: TableName; cells: Cell[] }>,
  place: TablePlace,
  written: KeptCells,
  row: number,
  formulas: readonly (readonly Cell[])[],
): void {
  const key = rowKey(place, written, row);
  let kept = rows.get(key);
  if (!kept) rows.set(key, (kept = { table: place.table, cells: place.header.map(() => "") }));
  for (const [column, cell] of formulas[row]!.entries()) {
    const position = written.position + column;
    kept.cells[position] = toSend(cell, place, position);
  }
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
