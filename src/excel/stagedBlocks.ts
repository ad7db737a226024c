/** Where the rows of a commit are staged, and where what they replace is saved: columns of `_parkkpi`. Pure. */
import { COLUMNS, type ColumnKey, type TableName } from "../report/tables";
import type { Cell, TableContents } from "./tableContents";

/** Rows in the order of `keys`; "" leaves the cell as it is. */
export interface TableChange {
  readonly table: TableName;
  readonly keys: readonly ColumnKey[];
  /** Changes within existing rows, from body row `first` (0-based) on. */
  readonly changed: { readonly first: number; readonly rows: readonly (readonly Cell[])[] } | null;
  readonly appended: readonly (readonly Cell[])[];
  /** Instead of appending: the rows the table shall have, all of them the add-in's own (Measures). */
  readonly replaces?: boolean;
}

/** Neighbouring columns of some rows of one table. */
export interface StagedBlock {
  readonly contents: TableContents;
  /** New cells; "" leaves a cell as it is. */
  readonly rows: readonly (readonly Cell[])[];
  /** First body row and first column of the table they go to, 0-based. */
  readonly target: number;
  readonly position: number;
  readonly width: number;
  /** First column on `_parkkpi`; staged from its first row on. */
  readonly staged: number;
  /** Column on `_parkkpi` where the cells that are there already are saved, in the rows they have; null = none are. */
  readonly saved: number | null;
  /** Rows of the block that are in the table already. */
  readonly standing: number;
  /** Whether they are new rows of the table. */
  readonly appended: boolean;
}

/** Cells kept aside that no staged row replaces: below a table that grows, or its last rows when it shrinks. */
export interface KeptBlock {
  readonly contents: TableContents;
  /** First body row, counted on below the table. */
  readonly target: number;
  readonly rows: number;
  readonly position: number;
  readonly width: number;
  readonly saved: number;
}

/** How a table's length changes, in body rows; Excel keeps one blank row in an empty table. */
export interface TableGrowth {
  readonly contents: TableContents;
  readonly before: number;
  readonly after: number;
  /** Something stands below on the sheet and moves down. */
  readonly inserts: boolean;
}

export interface Placement {
  readonly blocks: readonly StagedBlock[];
  readonly growths: readonly TableGrowth[];
  /** Of tables that grow over blank cells: those cells, with their formats and rules. */
  readonly below: readonly KeptBlock[];
  /** Of tables that shrink: the rows that go. */
  readonly dropped: readonly KeptBlock[];
  /** Own columns of people in new rows, to see later whether somebody wrote there. */
  readonly foreign: readonly KeptBlock[];
}

/**
 * Places everything side by side, so that `_parkkpi` has rows enough wherever the tables have; the longest table first,
 * so that its rows end soonest.
 */
export function placeBlocks(
  changes: readonly TableChange[],
  tables: ReadonlyMap<TableName, TableContents>,
): Placement {
  let free = 0;
  const take = (width: number): number => (free += width) - width;
  /** What is saved stands no further left than in its table: relative references of people's formulas hold there. */
  const keep = (width: number, { left }: TableContents, position: number): number => {
    free = Math.max(free, left + position);
    return take(width);
  };
  const blocks: StagedBlock[] = [];
  const growths: TableGrowth[] = [];
  const below: KeptBlock[] = [];
  const dropped: KeptBlock[] = [];
  const foreign: KeptBlock[] = [];
  const rowsWith = ({ table, appended }: TableChange): number =>
    tables.get(table)!.rowCount + appended.length;
  for (const change of [...changes].sort((a, b) => rowsWith(b) - rowsWith(a))) {
    const contents = tables.get(change.table)!;
    const before = Math.max(1, contents.rowCount);
    const place = (block: Part, target: number, appended: boolean): void => {
      const { run, first, rows } = block;
      const width = run.count;
      const standing = Math.max(0, Math.min(rows.length, before - target - first));
      const staged = take(width);
      const saved = standing ? keep(width, contents, run.position) : null;
      const at = { target: target + first, position: run.position, width, staged, saved, standing };
      blocks.push({ contents, rows, ...at, appended });
    };
    if (change.changed)
      for (const part of changedParts(change, contents)) place(part, change.changed.first, false);
    const target = change.replaces ? 0 : contents.rowCount;
    if (change.appended.length)
      for (const run of columnRuns(change.keys, contents))
        place({ run, first: 0, rows: columnsOf(change.appended, run) }, target, true);
    const growth = growthOf(change, contents, before);
    if (!growth) continue;
    growths.push(growth);
    const { after, inserts } = growth;
    const kept = (from: number, rows: number, position: number, width: number): KeptBlock => ({
      contents,
      target: from,
      rows,
      position,
      width,
      saved: keep(width, contents, position),
    });
    if (after > before && !inserts) below.push(kept(before, after - before, 0, contents.header.length));
    if (after < before)
      for (const run of enteredRuns(contents))
        dropped.push(kept(after, before - after, run.position, run.count));
    if (after > before)
      for (const run of foreignRuns(contents))
        foreign.push(kept(before, after - before, run.position, run.count));
  }
  return { blocks, growths, below, dropped, foreign };
}

function growthOf(change: TableChange, contents: TableContents, before: number): TableGrowth | null {
  const rows = change.replaces ? change.appended.length : contents.rowCount + change.appended.length;
  const after = Math.max(1, rows);
  const inserts = after > before && contents.lastUsedRow > contents.top + before;
  return after === before ? null : { contents, before, after, inserts };
}

/** A run of neighbouring columns: `count` of them from `from` among the keys, from `position` in the table. */
interface ColumnRun {
  readonly from: number;
  readonly count: number;
  readonly position: number;
}

interface Part {
  readonly run: ColumnRun;
  /** First of `rows` within the change. */
  readonly first: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** The columns of changed rows in which something changes, from the first to the last row where it does. */
function changedParts(change: TableChange, contents: TableContents): Part[] {
  const { rows } = change.changed!;
  const bounds = change.keys.map((_, column) => {
    let [first, last] = [-1, -1];
    for (let row = 0; row < rows.length; row++) {
      if (rows[row]![column] === "") continue;
      if (first < 0) first = row;
      last = row;
    }
    return { first, last };
  });
  const touched = change.keys.filter((_, column) => bounds[column]!.first >= 0);
  return columnRuns(touched, contents).map(({ from, count, position }) => {
    const columns = touched.slice(from, from + count).map((key) => change.keys.indexOf(key));
    const first = Math.min(...columns.map((column) => bounds[column]!.first));
    const last = Math.max(...columns.map((column) => bounds[column]!.last));
    const cells = rows.slice(first, last + 1).map((row) => columns.map((column) => row[column]!));
    return { run: { from, count, position }, first, rows: cells };
  });
}

function columnsOf(
  rows: readonly (readonly Cell[])[],
  { from, count }: ColumnRun,
): readonly (readonly Cell[])[] {
  return rows.every((row) => row.length === count) ? rows : rows.map((row) => row.slice(from, from + count));
}

/** Columns of a change that are neighbours in the table, so that people may reorder and insert columns. */
export function columnRuns(
  keys: readonly ColumnKey[],
  contents: Pick<TableContents, "columns">,
): ColumnRun[] {
  const runs: { from: number; count: number; position: number }[] = [];
  for (const [from, key] of keys.entries()) {
    const position = contents.columns.get(key);
    if (position === undefined) continue;
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.position + last.count === position) last.count++;
    else runs.push({ from, count: 1, position });
  }
  return runs;
}

/** Every column but the calculated ones, people's own included. */
function enteredRuns(contents: TableContents): ColumnRun[] {
  const calculated = calculatedPositions(contents);
  return positionRuns(contents.header.flatMap((_, position) => (calculated.has(position) ? [] : [position])));
}

/** Columns no schema knows. */
function foreignRuns(contents: TableContents): ColumnRun[] {
  const known = new Set(contents.columns.values());
  return positionRuns(contents.header.flatMap((_, position) => (known.has(position) ? [] : [position])));
}

function calculatedPositions({ table, columns }: TableContents): Set<number> {
  return new Set(
    COLUMNS[table].flatMap(({ key, calculated }) => (calculated ? (columns.get(key) ?? []) : [])),
  );
}

/** Neighbours among columns, as runs. */
export function positionRuns(positions: readonly number[]): ColumnRun[] {
  const runs: { from: number; count: number; position: number }[] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last && last.position + last.count === position) last.count++;
    else runs.push({ from: 0, count: 1, position });
  }
  return runs;
}
