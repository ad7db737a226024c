/** Mathematical functions. */
import { CellError } from "../../../xlsx/cells";
import { finite } from "../coercion";
import { Area, DIV0, isGrid, NUM, VALUE, type Operand } from "../operands";
import { power } from "../operators";
import { floor, roundDecimal } from "../rounding";
import { eachValue, lastUsedRow, numbersOf } from "./rangeValues";
import { fixed, many, type FunctionTable } from "./sheetFunction";

const PI = Math.PI;

/** Sum in the order of the cells, by plain addition as Excel. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Remainder with the divisor's sign. */
function modulo(number: number, divisor: number): number | CellError {
  return divisor === 0 ? DIV0 : finite(number - divisor * floor(number / divisor));
}

/** CEILING and FLOOR of old: both numbers of one sign. */
function toMultiple(number: number, step: number, up: boolean): number | CellError {
  if (number === 0) return 0;
  if (step === 0) return up ? 0 : DIV0;
  if (number > 0 && step < 0) return NUM;
  const steps = number / step;
  const whole = up ? -floor(-steps) : floor(steps);
  return finite(roundDecimal(whole * step, 12, "half"));
}

/** Anything but a number counts as zero, logical values too; so nothing below the last row in use counts. */
function sumProduct(args: readonly Operand[]): Operand {
  const [height, width] = sizeOf(args[0]!);
  if (args.some((argument) => String(sizeOf(argument)) !== String([height, width]))) return VALUE;
  const used = Math.min(
    ...args.map((argument) => (argument instanceof Area ? lastUsedRow(argument) - argument.top + 1 : height)),
  );
  const products = new Float64Array(Math.max(0, used) * width).fill(1);
  for (const argument of args) {
    const { top, left } = argument instanceof Area ? argument : { top: 0, left: 0 };
    const factors = new Float64Array(products.length);
    const error = eachValue(argument, (value, _, row, column) => {
      if (value instanceof CellError) return value;
      if (typeof value === "number" && row - top < used) factors[(row - top) * width + column - left] = value;
      return undefined;
    });
    if (error) return error;
    for (let i = 0; i < products.length; i++) products[i]! *= factors[i]!;
  }
  return finite(products.reduce((total, value) => total + value, 0));
}

function sizeOf(operand: Operand): [height: number, width: number] {
  return isGrid(operand) ? [operand.height, operand.width] : [1, 1];
}

function product(args: readonly Operand[]): Operand {
  const numbers = numbersOf(args);
  if (numbers instanceof CellError) return numbers;
  return numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1));
}

function logarithm(number: number, base: number): number | CellError {
  if (number <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  if (base === 10) return finite(Math.log10(number));
  if (base === 2) return finite(Math.log2(number));
  return finite(Math.log(number) / Math.log(base));
}

export const MATHEMATICS: FunctionTable = {
  ABS: fixed(["number"], (x) => Math.abs(x)),
  CEILING: fixed(["number", "number"], (x, step) => toMultiple(x, step, true)),
  EXP: fixed(["number"], (x) => finite(Math.exp(x))),
  EVEN: fixed(["number"], (x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2 || 0),
  FLOOR: fixed(["number", "number"], (x, step) => toMultiple(x, step, false)),
  INT: fixed(["number"], (x) => floor(x)),
  LN: fixed(["number"], (x) => (x > 0 ? Math.log(x) : NUM)),
  LOG: fixed(["number", "number?"], (x, base) => logarithm(x, base ?? 10)),
  LOG10: fixed(["number"], (x) => (x > 0 ? Math.log10(x) : NUM)),
  MOD: fixed(["number", "number"], (x, divisor) => modulo(x, divisor)),
  ODD: fixed(["number"], (x) => (x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) - 1) / 2) * 2 + 1))),
  PI: fixed([], () => PI),
  POWER: fixed(["number", "number"], (x, y) => power(x, y)),
  PRODUCT: many("range", product),
  QUOTIENT: fixed(["number", "number"], (x, y) => (y === 0 ? DIV0 : Math.trunc(x / y))),
  RAND: fixed([], () => Math.random(), true),
  RANDBETWEEN: fixed(
    ["number", "number"],
    (low, high) => {
      const from = Math.ceil(low);
      const to = Math.floor(high);
      return to < from ? NUM : from + Math.floor(Math.random() * (to - from + 1));
    },
    true,
  ),
  ROUND: fixed(["number", "number"], (x, places) => roundDecimal(x, places, "half")),
  ROUNDDOWN: fixed(["number", "number"], (x, places) => roundDecimal(x, places, "down")),
  ROUNDUP: fixed(["number", "number"], (x, places) => roundDecimal(x, places, "up")),
  SIGN: fixed(["number"], (x) => Math.sign(x)),
  SQRT: fixed(["number"], (x) => (x < 0 ? NUM : Math.sqrt(x))),
  SUM: many("range", (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof CellError ? numbers : finite(sum(numbers));
  }),
  SUMPRODUCT: many("array", sumProduct),
  SUMSQ: many("range", (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof CellError ? numbers : finite(sum(numbers.map((x) => x * x)));
  }),
  TRUNC: fixed(["number", "number?"], (x, places) => roundDecimal(x, places ?? 0, "down")),
};
