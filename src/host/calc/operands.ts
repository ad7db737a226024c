/** What an expression can yield while a formula is worked out: a cell value, cells of a sheet, or an array. */
import { CellError, type CellValue } from "../../xlsx/cells";
import type { CellReader } from "./cellReader";

/** A rectangle of cells, not yet read. Bounds 0-based and inclusive. */
export class Area {
  constructor(
    readonly cells: CellReader,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get height(): number {
    return this.bottom - this.top + 1;
  }

  get width(): number {
    return this.right - this.left + 1;
  }

  /** Value by position within the area. */
  at(row: number, column: number): CellValue {
    return this.cells.read(this.top + row, this.left + column);
  }
}

/** Several areas as one operand: `(A1:B2,C3)`. */
export class Union {
  constructor(readonly areas: readonly Area[]) {}
}

/** An array of values, row by row; every row has the same length. */
export class Matrix {
  constructor(readonly rows: readonly (readonly CellValue[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? null;
  }
}

export type Operand = CellValue | Area | Union | Matrix;

export const NULL = CellError.of("#NULL!");
export const DIV0 = CellError.of("#DIV/0!");
export const VALUE = CellError.of("#VALUE!");
export const REF = CellError.of("#REF!");
export const NAME = CellError.of("#NAME?");
export const NUM = CellError.of("#NUM!");
export const NA = CellError.of("#N/A");

/** Whether an operand has rows and columns to index. */
export function isGrid(operand: Operand): operand is Area | Matrix {
  return operand instanceof Area || operand instanceof Matrix;
}

/** A grid of any operand but a union; a single value becomes a 1×1 array. */
export function asGrid(operand: Operand): Area | Matrix | CellError {
  if (isGrid(operand)) return operand;
  if (operand instanceof Union) return VALUE;
  return operand instanceof CellError ? operand : new Matrix([[operand]]);
}

/**
 * Implicit intersection: the one value an operand stands for in a cell. A column gives the value of the same
 * row, a row that of the same column, a single cell itself, an array its first element; else #VALUE!.
 */
export function intersect(operand: Operand, row: number, column: number): CellValue {
  if (operand === null || typeof operand !== "object" || operand instanceof CellError) return operand;
  if (operand instanceof Matrix) return operand.at(0, 0);
  if (operand instanceof Union) return VALUE;
  const { cells, top, left, bottom, right } = operand;
  if (top === bottom && left === right) return cells.read(top, left);
  if (left === right) return row >= top && row <= bottom ? cells.read(row, left) : VALUE;
  if (top === bottom) return column >= left && column <= right ? cells.read(top, column) : VALUE;
  return VALUE;
}
