/** The lookup indexes of one sheet: made when first asked for, kept true while cells change. */
import type { Rectangle } from "../../a1";
import { CellError } from "../../xlsx/cells";
import { ColumnIndex, type IndexKind } from "./columnIndex";
import { ColumnNumbers, type NumbersInColumn } from "./columnNumbers";
import { CompositeIndex } from "./compositeIndex";
import type { Area } from "./operands";
import type { SheetCells } from "./sheetCells";
import { SortedNumbers } from "./sortedNumbers";

/** A written rectangle taller than this drops an index instead of updating it row by row. */
const ROWS_UPDATED_SINGLY = 256;
/** Sorted ranges kept at most; a sheet of ever growing ranges would keep them without end. */
const SORTED_KEPT = 512;

interface SortedRange {
  readonly area: Area;
  readonly sorted: SortedNumbers;
}

export class LookupIndexes {
  private readonly columns = new Map<number, ColumnIndex[]>();
  private readonly composites = new Map<
    ColumnIndex,
    { columns: readonly ColumnIndex[]; index: CompositeIndex }[]
  >();
  private readonly columnNumbers = new ColumnNumbers();
  private readonly sortedRanges = new Map<string, SortedRange>();
  /** Columns between which all sorted ranges lie. */
  private sortedWithin = { left: Infinity, right: -1 };

  constructor(private readonly cells: SheetCells) {}

  column(kind: IndexKind, column: number, top: number, bottom: number): ColumnIndex {
    this.cells.prepare(top, column, bottom, column);
    const present = this.columns.get(column) ?? [];
    let index = present.find((candidate) => candidate.kind === kind && candidate.top === top);
    if (!index) {
      index = new ColumnIndex(kind, column, top);
      this.columns.set(column, [...present, index]);
    }
    index.grow(this.cells.rows, bottom);
    return index;
  }

  composite(columns: readonly ColumnIndex[]): CompositeIndex {
    const first = columns[0]!;
    let present = this.composites.get(first);
    if (!present) this.composites.set(first, (present = []));
    const found = present.find(
      (entry) =>
        entry.columns.length === columns.length && entry.columns.every((column, i) => column === columns[i]),
    );
    if (found) return found.index;
    const index = new CompositeIndex(columns);
    present.push({ columns, index });
    return index;
  }

  numbers(column: number, top: number, bottom: number): NumbersInColumn {
    this.cells.prepare(top, column, bottom, column);
    return this.columnNumbers.of(this.cells.rows, column, top, bottom);
  }

  sorted(area: Area): SortedNumbers {
    const { top, left, bottom, right } = area;
    this.cells.prepare(top, left, bottom, right);
    const key = `${top},${left},${bottom},${right}`;
    let range = this.sortedRanges.get(key);
    if (!range) {
      range = { area, sorted: this.sortNumbers(area) };
      if (this.sortedRanges.size >= SORTED_KEPT) this.sortedRanges.clear();
      this.sortedRanges.set(key, range);
      const within = this.sortedWithin;
      this.sortedWithin = { left: Math.min(within.left, left), right: Math.max(within.right, right) };
    }
    return range.sorted;
  }

  cellChanged(row: number, column: number): void {
    const indexes = this.columns.get(column);
    if (indexes) for (const index of indexes) this.update(index, row, row);
    this.columnNumbers.changed(column, row, row);
    if (this.sortedRanges.size > 0) this.dropSorted({ top: row, left: column, bottom: row, right: column });
  }

  rectangleChanged(area: Rectangle): void {
    for (const [column, indexes] of this.columns)
      if (column >= area.left && column <= area.right)
        for (const index of indexes) this.update(index, area.top, Math.min(area.bottom, index.end - 1));
    this.columnNumbers.rectangleChanged(area);
    this.dropSorted(area);
  }

  /** Rows of an index looked at again, or the index dropped when it has changed so much that a new one is cheaper. */
  private update(index: ColumnIndex, first: number, last: number): void {
    if (last < index.top || first >= index.end) return;
    const worn = index.version > ROWS_UPDATED_SINGLY + index.ids.length / 8;
    if (worn || last - first >= ROWS_UPDATED_SINGLY) {
      const rest = this.columns.get(index.column)!.filter((other) => other !== index);
      if (rest.length > 0) this.columns.set(index.column, rest);
      else this.columns.delete(index.column);
      this.composites.clear();
      return;
    }
    for (let row = first; row <= last; row++) index.update(this.cells.rows, row);
  }

  private dropSorted(changed: Rectangle): void {
    if (changed.right < this.sortedWithin.left || changed.left > this.sortedWithin.right) return;
    for (const [key, { area }] of this.sortedRanges) {
      const apart =
        area.top > changed.bottom ||
        area.bottom < changed.top ||
        area.left > changed.right ||
        area.right < changed.left;
      if (!apart) this.sortedRanges.delete(key);
    }
  }

  private sortNumbers({ top, left, bottom, right }: Area): SortedNumbers {
    const numbers: number[] = [];
    let error: CellError | null = null;
    const { rows } = this.cells;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
        const value = cells[column];
        if (typeof value === "number") numbers.push(value);
        else if (value instanceof CellError) error ??= value;
      }
    }
    return new SortedNumbers(Float64Array.from(numbers).sort(), error);
  }
}
