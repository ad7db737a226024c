/** Statistical functions over ranges, and SUBTOTAL. */
import { CellError, type CellValue } from "../../../xlsx/cells";
import { finite, toNumber } from "../coercion";
import { Area, DIV0, NA, NUM, Union, VALUE, type Operand } from "../operands";
import { SortedNumbers } from "../sortedNumbers";
import { sum } from "./mathematics";
import { eachValue, keptNumbers, numbersOf } from "./rangeValues";
import { fixed, many, type FunctionTable } from "./sheetFunction";

type OfNumbers = (numbers: readonly number[]) => number | CellError;

function overNumbers(calculate: OfNumbers) {
  return many("range", (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof CellError ? numbers : calculate(numbers);
  });
}

const average: OfNumbers = (numbers) => (numbers.length === 0 ? DIV0 : finite(sum(numbers) / numbers.length));
const largest: OfNumbers = (numbers) => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);
const smallest: OfNumbers = (numbers) => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
const product: OfNumbers = (numbers) =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1));

/** Sum of squared deviations over n−1 (sample) or n. */
function variance(sample: boolean): OfNumbers {
  return (numbers) => {
    const count = sample ? numbers.length - 1 : numbers.length;
    if (count < 1) return DIV0;
    const mean = sum(numbers) / numbers.length;
    return finite(sum(numbers.map((x) => (x - mean) ** 2)) / count);
  };
}

function deviation(sample: boolean): OfNumbers {
  return (numbers) => {
    const squared = variance(sample)(numbers);
    return squared instanceof CellError ? squared : Math.sqrt(squared);
  };
}

/** COUNT: numbers; directly given also what reads as one. Errors do not count and do no harm. */
function count(args: readonly Operand[]): number {
  let found = 0;
  for (const argument of args) {
    const kept = keptNumbers(argument);
    if (kept) found += kept.numbers.length;
    else
      eachValue(argument, (value, inRange) => {
        if (typeof value === "number" || (!inRange && !(toNumber(value) instanceof CellError))) found++;
        return undefined;
      });
  }
  return found;
}

function countFilled(args: readonly Operand[]): number {
  let found = 0;
  for (const argument of args)
    eachValue(argument, (value, inRange) => {
      if (value !== null || !inRange) found++;
      return undefined;
    });
  return found;
}

function countBlank(operand: Operand): Operand {
  if (!(operand instanceof Area)) return VALUE;
  let filled = 0;
  eachValue(operand, (value) => {
    if (value !== null && value !== "") filled++;
    return undefined;
  });
  return operand.height * operand.width - filled;
}

/** The numbers of one argument in order; areas are answered by the sheet's sorted index. Errors are the result. */
function sorted(operand: Operand): SortedNumbers | CellError {
  if (operand instanceof Area) {
    const numbers = operand.cells.sortedNumbers(operand);
    return numbers.error ?? numbers;
  }
  const numbers = numbersOf([operand]);
  return numbers instanceof CellError ? numbers : new SortedNumbers(Float64Array.from(numbers).sort());
}

/** LARGE and SMALL. */
function nth(operand: Operand, k: number, fromTop: boolean): Operand {
  const numbers = sorted(operand);
  if (numbers instanceof CellError) return numbers;
  const position = Math.ceil(k);
  if (position < 1 || position > numbers.count) return NUM;
  return numbers.ascending[fromTop ? numbers.count - position : position - 1]!;
}

/** Competition ranking (1, 2, 2, 4); a number that is not in the range is #N/A. */
function rank(number: number, operand: Operand, ascending: number | undefined): Operand {
  if (!(operand instanceof Area) && !(operand instanceof Union)) return VALUE;
  const numbers = sorted(operand);
  if (numbers instanceof CellError) return numbers;
  const below = numbers.below(number);
  if (numbers.ascending[below] !== number) return NA;
  return ascending ? below + 1 : numbers.above(number) + 1;
}

function median(args: readonly Operand[]): Operand {
  const numbers = args.length === 1 ? sorted(args[0]!) : sortedOf(args);
  if (numbers instanceof CellError) return numbers;
  const { ascending, count: total } = numbers;
  if (total === 0) return NUM;
  const middle = total >> 1;
  return total % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

function sortedOf(args: readonly Operand[]): SortedNumbers | CellError {
  const numbers = numbersOf(args);
  return numbers instanceof CellError ? numbers : new SortedNumbers(Float64Array.from(numbers).sort());
}

/** Value at a fraction of the way from the smallest to the largest, between neighbours in proportion. */
function percentile(operand: Operand, fraction: number): Operand {
  const numbers = sorted(operand);
  if (numbers instanceof CellError) return numbers;
  if (numbers.count === 0 || fraction < 0 || fraction > 1) return NUM;
  const at = fraction * (numbers.count - 1);
  const low = Math.floor(at);
  const a = numbers.ascending[low]!;
  const b = numbers.ascending[Math.min(low + 1, numbers.count - 1)]!;
  return finite(a + (at - low) * (b - a));
}

/** Functions of SUBTOTAL by number; 101 and up leave hidden rows out. */
const SUBTOTALS: readonly ((values: readonly CellValue[]) => CellValue)[] = [
  ofNumbers(average),
  (values) => values.filter((value) => typeof value === "number").length,
  (values) => values.filter((value) => value !== null).length,
  ofNumbers(largest),
  ofNumbers(smallest),
  ofNumbers(product),
  ofNumbers(deviation(true)),
  ofNumbers(deviation(false)),
  ofNumbers((numbers) => finite(sum(numbers))),
  ofNumbers(variance(true)),
  ofNumbers(variance(false)),
];

function ofNumbers(calculate: OfNumbers): (values: readonly CellValue[]) => CellValue {
  return (values) => {
    const error = values.find((value) => value instanceof CellError);
    return error ?? calculate(values.filter((value) => typeof value === "number"));
  };
}

/** Other subtotals within the ranges are left out, so that a grand total counts nothing twice. */
function subtotal([code, ...ranges]: readonly Operand[]): Operand {
  const number = typeof code === "number" ? Math.trunc(code) : NaN;
  const calculate = SUBTOTALS[(number > 100 ? number - 100 : number) - 1];
  if (!calculate) return VALUE;
  const values: CellValue[] = [];
  for (const range of ranges) {
    if (!(range instanceof Area)) return VALUE;
    const { sheet } = range.cells;
    eachValue(range, (value, _, row, column) => {
      const hidden = number > 100 && sheet.hiddenRows.has(row);
      const nested = /\bSUBTOTAL\(/i.test(sheet.cells.formula(row, column) ?? "");
      if (!hidden && !nested) values.push(value);
      return undefined;
    });
  }
  return calculate(values);
}

export const STATISTICS: FunctionTable = {
  AVERAGE: overNumbers(average),
  COUNT: many("range", count),
  COUNTA: many("range", countFilled),
  COUNTBLANK: fixed(["range"], (operand) => countBlank(operand)),
  LARGE: fixed(["range", "number"], (operand, k) => nth(operand, k, true)),
  MAX: overNumbers(largest),
  MEDIAN: many("range", median),
  MIN: overNumbers(smallest),
  PERCENTILE: fixed(["range", "number"], (operand, fraction) => percentile(operand, fraction)),
  QUARTILE: fixed(["range", "number"], (operand, quarter) => percentile(operand, Math.trunc(quarter) / 4)),
  RANK: fixed(["number", "range", "number?"], (number, operand, order) => rank(number, operand, order)),
  SMALL: fixed(["range", "number"], (operand, k) => nth(operand, k, false)),
  STDEV: overNumbers(deviation(true)),
  STDEVP: overNumbers(deviation(false)),
  SUBTOTAL: {
    least: 2,
    most: 255,
    kind: (at) => (at === 0 ? "number" : "range"),
    volatile: false,
    call: (args) => subtotal(args),
  },
  VAR: overNumbers(variance(true)),
  VARP: overNumbers(variance(false)),
};
