/** Going through the values of ranges and arrays, as SUM, COUNT and their kind do. */
import { MAX_ROWS } from "../../../a1";
import { CellError, type CellValue } from "../../../xlsx/cells";
import { toNumber } from "../coercion";
import { KEPT_FROM, type NumbersInColumn } from "../columnNumbers";
import { Area, Matrix, Union, type Operand } from "../operands";

/**
 * Visits the values of an operand until `visit` returns something; blanks of areas only up to the last row in
 * use. `inRange` is false for a value given directly, which coerces differently.
 */
export function eachValue<T>(
  operand: Operand,
  visit: (value: CellValue, inRange: boolean, row: number, column: number) => T | undefined,
): T | undefined {
  if (operand instanceof Area) return eachCell(operand, visit);
  if (operand instanceof Union) {
    for (const area of operand.areas) {
      const found = eachCell(area, visit);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!(operand instanceof Matrix)) return visit(operand, false, 0, 0);
  for (let row = 0; row < operand.height; row++)
    for (let column = 0; column < operand.width; column++) {
      const found = visit(operand.at(row, column), true, row, column);
      if (found !== undefined) return found;
    }
  return undefined;
}

function eachCell<T>(
  area: Area,
  visit: (value: CellValue, inRange: boolean, row: number, column: number) => T | undefined,
): T | undefined {
  const { cells, top, left, right } = area;
  cells.prepare(top, left, area.bottom, right);
  const { rows } = cells;
  const bottom = Math.min(area.bottom, rows.length - 1);
  for (let row = top; row <= bottom; row++) {
    const held = rows[row];
    if (!held) continue;
    const last = Math.min(right, held.length - 1);
    for (let column = left; column <= last; column++) {
      const found = visit(held[column] ?? null, true, row, column);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * Numbers of the arguments as SUM sees them: in ranges only numbers, given directly also texts of digits and
 * logical values. The first error met is the result.
 */
export function numbersOf(args: readonly Operand[]): readonly number[] | CellError {
  const kept = args.length === 1 ? keptNumbers(args[0]!) : null;
  if (kept) return kept.error ?? kept.numbers;
  const numbers: number[] = [];
  for (const argument of args) {
    const error = eachValue(argument, (value, inRange) => {
      if (typeof value === "number") numbers.push(value);
      else if (value instanceof CellError) return value;
      else if (!inRange) {
        const number = toNumber(value);
        if (number instanceof CellError) return number;
        numbers.push(number);
      }
      return undefined;
    });
    if (error) return error;
  }
  return numbers;
}

/** The numbers of a stretch of one column, which many formulas may ask for; null of anything else. */
export function keptNumbers(operand: Operand): NumbersInColumn | null {
  if (!(operand instanceof Area) || operand.width > 1 || operand.height < KEPT_FROM) return null;
  return operand.cells.columnNumbers(operand.left, operand.top, operand.bottom);
}

/** Last row worth reading of an area: the last in use, or the area's own. */
export function lastUsedRow(area: Area): number {
  return Math.min(area.bottom, area.cells.rows.length - 1, MAX_ROWS - 1);
}
