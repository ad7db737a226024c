/** Logical functions and those that ask what a value is. IF, IFERROR and CHOOSE are compiled, see callCompiler.ts. */
import { CellError, type CellValue } from "../../../xlsx/cells";
import { toLogical, toNumber } from "../coercion";
import { Area, intersect, isGrid, NA, VALUE, type Operand } from "../operands";
import { eachValue } from "./rangeValues";
import { fixed, many, type FunctionTable } from "./sheetFunction";

/** AND and OR: texts and blanks in ranges do not count; no logical value at all is #VALUE!. One value decides. */
function combine(args: readonly Operand[], decisive: boolean): Operand {
  let values = 0;
  let decided = false;
  const count = (holds: boolean): void => {
    values++;
    decided ||= holds === decisive;
  };
  for (const argument of args) {
    // Most arguments are comparisons.
    if (typeof argument === "boolean") {
      count(argument);
      continue;
    }
    const error = eachValue(argument, (value, inRange) => {
      if (value instanceof CellError) return value;
      if (inRange && (value === null || typeof value === "string")) return undefined;
      const holds = toLogical(value);
      if (holds instanceof CellError) return holds;
      count(holds);
      return undefined;
    });
    if (error) return error;
  }
  if (values === 0) return VALUE;
  return decided ? decisive : !decisive;
}

const ERROR_TYPES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function asks(test: (value: CellValue) => boolean) {
  return fixed(["any"], (value) => test(value));
}

function parity(even: boolean) {
  return fixed(["number"], (x) => (Math.trunc(Math.abs(x)) % 2 === 0) === even);
}

export const LOGIC: FunctionTable = {
  AND: many("range", (args) => combine(args, false)),
  "ERROR.TYPE": fixed(["any"], (value) =>
    value instanceof CellError ? ERROR_TYPES.indexOf(value.code) + 1 : NA,
  ),
  FALSE: fixed([], () => false),
  ISBLANK: asks((value) => value === null),
  ISERR: asks((value) => value instanceof CellError && value !== NA),
  ISERROR: asks((value) => value instanceof CellError),
  ISEVEN: parity(true),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISNA: asks((value) => value === NA),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISODD: parity(false),
  ISREF: fixed(["range"], (operand) => operand instanceof Area),
  ISTEXT: asks((value) => typeof value === "string"),
  N: fixed(["range"], (operand, { row, column }) => {
    const value = isGrid(operand) ? operand.at(0, 0) : intersect(operand, row, column);
    return typeof value === "string" ? 0 : toNumber(value);
  }),
  NA: fixed([], () => NA),
  NOT: fixed(["logical"], (value) => !value),
  OR: many("range", (args) => combine(args, true)),
  T: fixed(["range"], (operand, { row, column }) => {
    const value = isGrid(operand) ? operand.at(0, 0) : intersect(operand, row, column);
    return typeof value === "string" || value instanceof CellError ? value : "";
  }),
  TRUE: fixed([], () => true),
  TYPE: fixed(["range"], (operand, { row, column }) => {
    if (isGrid(operand) && operand.height * operand.width > 1) return 64;
    const value = intersect(operand, row, column);
    if (typeof value === "string") return 2;
    return typeof value === "boolean" ? 4 : value instanceof CellError ? 16 : 1;
  }),
};
