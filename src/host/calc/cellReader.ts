/** What functions see of a worksheet while a formula is worked out. */
import type { Sheet } from "../../xlsx/book";
import type { CellValue } from "../../xlsx/cells";
import type { ColumnIndex, IndexKind } from "./columnIndex";
import type { NumbersInColumn } from "./columnNumbers";
import type { CompositeIndex } from "./compositeIndex";
import type { Area } from "./operands";
import type { SortedNumbers } from "./sortedNumbers";

export interface CellReader {
  readonly sheet: Sheet;
  /** Up-to-date value of a cell: works it out first when it is out of date. */
  read(row: number, column: number): CellValue;
  /** Works out what is out of date in a rectangle, so that rows may be read directly. */
  prepare(top: number, left: number, bottom: number, right: number): void;
  /** Rows of values as stored; call prepare first. */
  readonly rows: readonly (CellValue[] | undefined)[];
  /** Hash index over one column from `top` to at least `bottom`. Prepares the cells. */
  columnIndex(kind: IndexKind, column: number, top: number, bottom: number): ColumnIndex;
  /** Index over several columns of equal height, in this order. */
  compositeIndex(columns: readonly ColumnIndex[]): CompositeIndex;
  /** The numbers of a stretch of one column. Prepares the cells. */
  columnNumbers(column: number, top: number, bottom: number): NumbersInColumn;
  /** The numbers of a rectangle in ascending order. Prepares the cells. */
  sortedNumbers(area: Area): SortedNumbers;
}
