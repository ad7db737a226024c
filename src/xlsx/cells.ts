/** Values and formulas of one worksheet: rows of values, formulas aside and sparse. */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../a1";
import { FormulaTexts } from "./formulaTexts";

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#BUSY!";

/** The errors a person can type or a formula give; "#BUSY!" only shows while a host waits. */
export const ERROR_CODES: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
];

/** An error as a cell value; one object per code, so `===` compares. */
export class CellError {
  private static readonly known = new Map<string, CellError>();
  private constructor(readonly code: ErrorCode) {}
  static of(code: ErrorCode): CellError {
    let error = CellError.known.get(code);
    if (!error) CellError.known.set(code, (error = new CellError(code)));
    return error;
  }
  toString(): string {
    return this.code;
  }
}

/** null = blank. Dates are serial numbers, as in the file. */
export type CellValue = number | string | boolean | CellError | null;

/** Key of a cell in sparse maps. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

export class CellGrid {
  /** rows[row]?.[column]; undefined and null are blank. Shorter rows are blank to the right. */
  rows: (CellValue[] | undefined)[] = [];
  /** Formula text by cellKey. A formula's last result stands in rows. */
  readonly formulas = new FormulaTexts();

  /** Areas of array formulas ({=…} over several cells) by the cellKey of their first cell. */
  arrays = new Map<number, Rectangle>();

  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? null;
  }

  setValue(row: number, column: number, value: CellValue): void {
    let cells = this.rows[row];
    if (!cells) {
      if (value === null) return;
      this.rows[row] = cells = [];
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  formula(row: number, column: number): string | null {
    return this.formulas.size ? (this.formulas.get(cellKey(row, column)) ?? null) : null;
  }

  setFormula(row: number, column: number, text: string | null): void {
    const key = cellKey(row, column);
    if (text === null) this.formulas.delete(key);
    else this.formulas.set(key, text);
    if (this.arrays.size) this.arrays.delete(key);
  }

  /**
   * Smallest rectangle with every value and formula, or null for an empty sheet. With `enough`, it is looked no further
   * than until that area lies within: a merge in a sheet of 50,000 formulas need not visit them all.
   */
  usedArea(enough?: Rectangle): Rectangle | null {
    let top = MAX_ROWS,
      left = MAX_COLUMNS,
      bottom = -1,
      right = -1;
    const isEnough = (): boolean =>
      enough !== undefined &&
      top <= enough.top &&
      left <= enough.left &&
      bottom >= enough.bottom &&
      right >= enough.right;
    for (let row = 0; row < this.rows.length; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      let last = cells.length - 1;
      while (last >= 0 && (cells[last] ?? null) === null) last--;
      if (last < 0) continue;
      let first = 0;
      while ((cells[first] ?? null) === null) first++;
      if (row < top) top = row;
      bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
      if (isEnough()) return { top, left, bottom, right };
    }
    for (const area of this.formulas.areas()) {
      if (area.top < top) top = area.top;
      if (area.bottom > bottom) bottom = area.bottom;
      if (area.left < left) left = area.left;
      if (area.right > right) right = area.right;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}
