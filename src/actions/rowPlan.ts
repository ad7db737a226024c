/** Which rows of a keyed table change and which are new: Targets, Projects, Parks, Indicators. Pure. */
import { fifteenDigits } from "../core/decimal";
import type { Cell, TableContents } from "../excel/tableContents";
import type { TableChange } from "../excel/stagedBlocks";
import { enteredKeys, type ColumnKey, type TableName } from "../report/tables";
import { rowCells, type TableRow } from "../report/tableRows";

export interface RowPlan {
  readonly change: TableChange;
  /** Rows that replace another value, by the incoming row's index. */
  readonly replaced: readonly { readonly index: number; readonly key: ColumnKey; readonly before: Cell }[];
  /** Of each incoming row which row of the table it is of, and the cells it wrote. */
  readonly written: readonly WrittenRow[];
}

export interface WrittenRow {
  readonly id: string;
  readonly keys: ReadonlySet<ColumnKey>;
}

/**
 * Plans rows for a table whose rows are known by the columns `identity`. A row already there gets the cells that
 * differ and are not blank; later incoming rows win over earlier ones. With `appendOnly` known rows stay untouched.
 */
export function planRows<T extends TableName>(
  table: T,
  incoming: readonly TableRow<T>[],
  identity: readonly ColumnKey<T>[],
  contents: TableContents,
  appendOnly = false,
): RowPlan {
  const keys = enteredKeys(table);
  const identityAt = identity.map((key) => keys.indexOf(key));
  const existing = new Map<string, number>();
  for (const [row, cells] of contents.rows.entries()) {
    const id = rowIdentity(identity.map((key) => cells[contents.columns.get(key)!]!));
    // Of rows with one key formulas read the first.
    if (!existing.has(id)) existing.set(id, row);
  }

  const changed = new Map<number, Cell[]>();
  const added = new Map<string, Cell[]>();
  const replaced: { index: number; key: ColumnKey; before: Cell }[] = [];
  const written: WrittenRow[] = [];
  for (const [index, row] of incoming.entries()) {
    const cells = rowCells(row, keys);
    const id = rowIdentity(identityAt.map((at) => cells[at]!));
    const at = existing.get(id);
    const own = new Set<ColumnKey>();
    written.push({ id, keys: own });
    const target =
      at === undefined ? added.get(id) : (changed.get(at) ?? new Array<Cell>(keys.length).fill(""));
    if (!target) {
      added.set(id, cells);
      for (const [column, key] of keys.entries()) if (cells[column] !== "") own.add(key);
      continue;
    }
    if (appendOnly) continue;
    for (const [column, cell] of cells.entries()) {
      const before =
        target[column] !== "" ? target[column]! : at === undefined ? "" : cellAt(contents, at, keys[column]!);
      if (cell === "" || cell === before) continue;
      target[column] = cell;
      own.add(keys[column]!);
      if (before !== "") replaced.push({ index, key: keys[column]!, before });
      if (at !== undefined) changed.set(at, target);
    }
  }
  return {
    change: { table, keys, changed: sparseBlock(changed, keys.length), appended: [...added.values()] },
    replaced,
    written,
  };
}

function cellAt(contents: TableContents, row: number, key: ColumnKey): Cell {
  const column = contents.columns.get(key);
  return column === undefined ? "" : shownFigure(contents.rows[row]![column]!);
}

/** A cell as a figure that was read is compared with it: both with the digits a spreadsheet shows. */
export const shownFigure = (cell: Cell): Cell => (typeof cell === "number" ? fifteenDigits(cell) : cell);

/** What a row is known by; text without case, as Excel's MATCH compares. */
export function rowIdentity(cells: readonly Cell[]): string {
  return cells.map((cell) => String(cell).toLowerCase()).join("|");
}

/** Body rows by what they are known by; of rows with one key formulas read the first. */
export function rowsByIdentity(contents: TableContents, identity: readonly ColumnKey[]): Map<string, number> {
  const at = identity.map((key) => contents.columns.get(key)!);
  const rows = new Map<string, number>();
  for (const [row, cells] of contents.rows.entries()) {
    const id = rowIdentity(at.map((column) => cells[column]!));
    if (!rows.has(id)) rows.set(id, row);
  }
  return rows;
}

/** Changed rows as one block from the first to the last; rows between stay blank and thereby untouched. */
export function sparseBlock(
  changed: ReadonlyMap<number, readonly Cell[]>,
  width: number,
): TableChange["changed"] {
  if (!changed.size) return null;
  let first = Infinity;
  let last = -1;
  for (const row of changed.keys()) {
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const blank = new Array<Cell>(width).fill("");
  return {
    first,
    rows: Array.from({ length: last - first + 1 }, (_, index) => changed.get(first + index) ?? blank),
  };
}
