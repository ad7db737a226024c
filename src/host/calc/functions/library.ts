/**
 * Functions whose calculation is taken from the library @formulajs/formulajs: over lists of numbers, over pairs, and of
 * interest. Arguments are collected and checked here as Excel does; the library then sees plain numbers only.
 */
import {
  AVEDEV,
  CORREL,
  DEVSQ,
  FV,
  GEOMEAN,
  HARMEAN,
  INTERCEPT,
  IRR,
  KURT,
  NPER,
  NPV,
  PMT,
  PV,
  RATE,
  RSQ,
  SKEW,
  SLOPE,
} from "@formulajs/formulajs";
import { CellError, type ErrorCode } from "../../../xlsx/cells";
import { asGrid, DIV0, NA, NUM, type Operand } from "../operands";
import { numbersOf } from "./rangeValues";
import { fixed, many, type FunctionTable } from "./sheetFunction";

/** A library result as a cell value: its errors are Error objects that carry Excel's code. */
function result(value: unknown): number | CellError {
  if (value instanceof Error) return CellError.of(value.message as ErrorCode);
  return typeof value === "number" && Number.isFinite(value) ? (value === 0 ? 0 : value) : NUM;
}

/** `least` numbers are needed, fewer are `missing`; `positive`: a number not above zero is #NUM!. */
function ofList(
  calculate: (...numbers: number[]) => unknown,
  least: number,
  missing: CellError,
  positive = false,
) {
  return many("range", (args) => {
    const numbers = numbersOf(args);
    if (numbers instanceof CellError) return numbers;
    if (numbers.length < least) return missing;
    return positive && numbers.some((x) => x <= 0) ? NUM : result(calculate(...numbers.slice(0, MOST)));
  });
}

/** The library takes numbers as arguments, of which the engine passes a limited number at once. */
const MOST = 50_000;

/** Two lists of one length; places where either holds no number are left out. */
function ofPairs(calculate: (a: number[], b: number[]) => unknown) {
  return fixed(["range", "range"], (first, second) => {
    const a = asGrid(first);
    const b = asGrid(second);
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    if (a.height * a.width !== b.height * b.width) return NA;
    const pairs: [number[], number[]] = [[], []];
    const length = Math.min(a.height * a.width, 1_048_576);
    for (let i = 0; i < length; i++) {
      const x = a.at(Math.floor(i / a.width), i % a.width);
      const y = b.at(Math.floor(i / b.width), i % b.width);
      if (x instanceof CellError) return x;
      if (y instanceof CellError) return y;
      if (typeof x !== "number" || typeof y !== "number") continue;
      pairs[0].push(x);
      pairs[1].push(y);
    }
    const flat = pairs.some((list) => list.every((x) => x === list[0]));
    return flat ? DIV0 : result(calculate(...pairs));
  });
}

/** Annuities: rate, periods and amounts; what is left out is 0. */
function annuity(calculate: (a: number, b: number, c: number, d: number, type: number) => unknown) {
  return fixed(["number", "number", "number", "number?", "number?"], (a, b, c, d, type) =>
    result(calculate(a, b, c, d ?? 0, type ? 1 : 0)),
  );
}

function presentValue([rate, ...flows]: readonly Operand[]): Operand {
  const numbers = numbersOf(flows);
  if (numbers instanceof CellError) return numbers;
  return result(NPV(rate, ...numbers.slice(0, MOST)));
}

export const LIBRARY: FunctionTable = {
  AVEDEV: ofList(AVEDEV, 1, NUM),
  CORREL: ofPairs(CORREL),
  DEVSQ: ofList(DEVSQ, 1, NUM),
  FV: annuity(FV),
  GEOMEAN: ofList(GEOMEAN, 1, NUM, true),
  HARMEAN: ofList(HARMEAN, 1, NUM, true),
  INTERCEPT: ofPairs(INTERCEPT),
  IRR: fixed(["range", "number?"], (flows, guess) => {
    const numbers = numbersOf([flows]);
    if (numbers instanceof CellError) return numbers;
    return result(IRR(numbers, guess ?? 0.1));
  }),
  KURT: ofList(KURT, 4, DIV0),
  NPER: annuity(NPER),
  NPV: {
    least: 2,
    most: 255,
    kind: (at) => (at === 0 ? "number" : "range"),
    volatile: false,
    call: presentValue,
  },
  PMT: annuity(PMT),
  PV: annuity(PV),
  RATE: fixed(
    ["number", "number", "number", "number?", "number?", "number?"],
    (periods, payment, present, future, type, guess) =>
      result(RATE(periods, payment, present, future ?? 0, type ? 1 : 0, guess ?? 0.1)),
  ),
  RSQ: ofPairs(RSQ),
  SKEW: ofList(SKEW, 3, DIV0),
  SLOPE: ofPairs(SLOPE),
};
