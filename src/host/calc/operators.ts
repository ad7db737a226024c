/** Operators of formulas over single values. */
import { CellError, type CellValue } from "../../xlsx/cells";
import { compareValues, equalValues, finite, toNumber, toText } from "./coercion";
import { DIV0, NUM } from "./operands";

export type BinaryOperator = (a: CellValue, b: CellValue) => CellValue;

function arithmetic(calculate: (a: number, b: number) => CellValue): BinaryOperator {
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return calculate(a, b);
    const left = toNumber(a);
    if (left instanceof CellError) return left;
    const right = toNumber(b);
    return right instanceof CellError ? right : calculate(left, right);
  };
}

function equality(holds: (equal: boolean) => boolean): BinaryOperator {
  return (a, b) => (a instanceof CellError ? a : b instanceof CellError ? b : holds(equalValues(a, b)));
}

function comparison(holds: (order: number) => boolean): BinaryOperator {
  return (a, b) => (a instanceof CellError ? a : b instanceof CellError ? b : holds(compareValues(a, b)));
}

/** Two numbers nearer than this, relative to their size, differ by nothing in a final sum or difference. */
const NOTHING = 2 ** -48;

function nearZero(result: number, a: number, b: number): boolean {
  return result !== 0 && Math.abs(result) < Math.abs(a) * NOTHING && Math.abs(result) < Math.abs(b) * NOTHING;
}

/**
 * Sum and difference where they are the last thing a formula does: Excel then prints 0 for what binary arithmetic
 * leaves of two nearly equal numbers (=0.5-0.4-0.1 is 0; inside a larger expression it is −2.8E−17).
 */
export const FINAL_OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  "+": arithmetic((a, b) => (nearZero(a + b, a, b) ? 0 : finite(a + b))),
  "-": arithmetic((a, b) => (nearZero(a - b, a, b) ? 0 : finite(a - b))),
};

export const BINARY_OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  "^": arithmetic(power),
  "&": (a, b) => {
    const left = toText(a);
    if (left instanceof CellError) return left;
    const right = toText(b);
    return right instanceof CellError ? right : left + right;
  },
  "=": equality((equal) => equal),
  "<>": equality((equal) => !equal),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

export const UNARY_OPERATORS: Readonly<Record<string, (a: CellValue) => CellValue>> = {
  "+": (a) => a,
  "-": (a) => {
    const number = toNumber(a);
    return number instanceof CellError ? number : finite(-number);
  },
  "%": (a) => {
    const number = toNumber(a);
    return number instanceof CellError ? number : number / 100;
  },
};

/** Power as ^ and POWER give it: 0^0 is #NUM!, 0 to a negative power #DIV/0!. */
export function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  return finite(base ** exponent);
}
