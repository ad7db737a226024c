/** Function calls: which arguments are taken as what, and the functions that leave arguments unread (IF, IFERROR, CHOOSE). */
import type { CallExpression } from "@borgar/fx/xlsx";
import { CellError, type CellValue } from "../../xlsx/cells";
import { broadcast } from "./broadcast";
import { toLogical, toNumber, toText } from "./coercion";
import type { Compiler, Mode, Producer } from "./compiler";
import { FUNCTIONS } from "./functions/index";
import type { Place } from "./functions/place";
import type { ArgumentKind, SheetFunction } from "./functions/sheetFunction";
import { NAME, VALUE, asGrid, isGrid, type Operand } from "./operands";
import { textReference } from "./textReference";

type Arguments = CallExpression["arguments"];
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type LazyCompiler = (compiler: Compiler, args: Arguments, mode: Mode) => Producer;

/** Excel refuses a formula with too few or too many arguments; one in a file calculates to this. */
const wrongCount = (): Producer => () => VALUE;

export function compileCall(compiler: Compiler, node: CallExpression, mode: Mode): Producer {
  const name = functionName(node);
  const lazy = Object.hasOwn(LAZY, name) ? LAZY[name] : undefined;
  if (lazy) return lazy(compiler, node.arguments, mode);
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!definition) {
    // References in the arguments still count: the formula is worked out again when they change.
    node.arguments.forEach((argument) => compiler.operand(argument));
    return () => NAME;
  }
  return eager(compiler, definition, node.arguments, mode);
}

const functionName = ({ callee }: CallExpression): string =>
  callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");

function eager(compiler: Compiler, definition: SheetFunction, args: Arguments, mode: Mode): Producer {
  if (args.length < definition.least || args.length > definition.most) return wrongCount();
  if (definition.volatile) compiler.volatile = true;
  const kinds = args.map((_, i) => definition.kind(i));
  const { home, surroundings } = compiler;
  const resolve: Place["resolve"] = (text, r1c1) => textReference(text, r1c1, home, surroundings);
  const producers = args.map((argument, i) => argumentProducer(compiler, argument, kinds[i]!, mode));
  const coercers = kinds.map((kind) => COERCERS[kind]);
  const takesArrays = mode === "array" && kinds.some((kind) => !isRangeKind(kind));
  const place: Writable<Place> = { cells: home, row: 0, column: 0, resolve };
  return (row, column) => {
    const values: Operand[] = new Array<Operand>(producers.length);
    for (let i = 0; i < producers.length; i++) values[i] = producers[i]!(row, column);
    // Arguments may have worked out the same call in another row.
    place.row = row;
    place.column = column;
    if (takesArrays && values.some((value, i) => !isRangeKind(kinds[i]!) && isGrid(value)))
      return elementwise(definition, kinds, coercers, values, place);
    return run(definition, coercers, values, place);
  };
}

function argumentProducer(
  compiler: Compiler,
  node: Arguments[number],
  kind: ArgumentKind,
  mode: Mode,
): Producer {
  if (kind === "array" || mode === "array") return compiler.array(node);
  if (kind !== "range") return compiler.scalar(node);
  return makesArray(node) ? compiler.array(node) : compiler.operand(node);
}

/**
 * Whether an array constant stands where one value is meant, in a function or beside an operator: COUNT(FIND({"a","b"},A1))
 * finds each of them in any formula, not in array formulas alone.
 */
function makesArray(node: Arguments[number]): boolean {
  const isArray = (part: Arguments[number]): boolean => part?.type === "ArrayExpression" || makesArray(part);
  if (node?.type === "UnaryExpression" || node?.type === "BinaryExpression")
    return node.arguments.some(isArray);
  if (node?.type !== "CallExpression") return false;
  const name = functionName(node);
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return node.arguments.some(
    (argument, i) => !(definition && isRangeKind(definition.kind(i))) && isArray(argument),
  );
}

const isRangeKind = (kind: ArgumentKind): boolean => kind === "range" || kind === "array";

type Coercer = (value: CellValue) => CellValue;
const COERCERS: Readonly<Record<ArgumentKind, Coercer | null>> = {
  number: toNumber,
  text: toText,
  logical: toLogical,
  value: (value) => value,
  any: null,
  range: null,
  array: null,
};

/** Coerces in place; the first error among the arguments is the result. */
function run(
  definition: SheetFunction,
  coercers: readonly (Coercer | null)[],
  values: Operand[],
  place: Place,
): Operand {
  for (let i = 0; i < values.length; i++) {
    const coerce = coercers[i];
    if (!coerce) continue;
    const value = coerce(values[i] as CellValue);
    if (value instanceof CellError) return value;
    values[i] = value;
  }
  return definition.call(values, place);
}

/** In an array the function is called for each element of its single-value arguments. */
function elementwise(
  definition: SheetFunction,
  kinds: readonly ArgumentKind[],
  coercers: readonly (Coercer | null)[],
  values: readonly Operand[],
  place: Place,
): Operand {
  const single = values.map((value, i) => (isRangeKind(kinds[i]!) ? null : value));
  return broadcast(single, (elements) => {
    const args = values.map((value, i) => (isRangeKind(kinds[i]!) ? value : elements[i]!));
    const result = run(definition, coercers, args, place);
    const grid = asGrid(result);
    return grid instanceof CellError ? grid : grid.at(0, 0);
  });
}

function compileIf(compiler: Compiler, args: Arguments, mode: Mode): Producer {
  if (args.length < 2 || args.length > 3) return wrongCount();
  const whenTrue = compiler.in(mode, args[1]!);
  const whenFalse: Producer = args.length === 3 ? compiler.in(mode, args[2]!) : () => false;
  if (mode === "array") {
    const condition = compiler.array(args[0]!);
    return (row, column) => {
      const test = condition(row, column);
      if (!isGrid(test)) return choose(test as CellValue, whenTrue, whenFalse, row, column);
      return broadcast([test, whenTrue(row, column), whenFalse(row, column)], ([value, a, b]) => {
        const holds = toLogical(value!);
        return holds instanceof CellError ? holds : holds ? a! : b!;
      });
    };
  }
  const condition = compiler.scalar(args[0]!);
  return (row, column) => choose(condition(row, column), whenTrue, whenFalse, row, column);
}

function choose(
  test: CellValue,
  whenTrue: Producer,
  whenFalse: Producer,
  row: number,
  column: number,
): Operand {
  const holds = typeof test === "boolean" ? test : toLogical(test);
  if (holds instanceof CellError) return holds;
  return holds ? whenTrue(row, column) : whenFalse(row, column);
}

/** IFERROR and IFNA: the second argument where the first is one of the errors meant. */
function compileIfError(meant: (error: CellError) => boolean): LazyCompiler {
  return (compiler, args, mode) => {
    if (args.length !== 2) return wrongCount();
    const replaced = (value: CellValue): boolean => value instanceof CellError && meant(value);
    if (mode === "array") {
      const tried = compiler.array(args[0]!);
      const instead = compiler.array(args[1]!);
      return (row, column) =>
        broadcast([tried(row, column), instead(row, column)], ([value, other]) =>
          replaced(value!) ? other! : value!,
        );
    }
    const tried = compiler.scalar(args[0]!);
    const instead = compiler.in(mode, args[1]!);
    return (row, column) => {
      const value = tried(row, column);
      return replaced(value) ? instead(row, column) : value;
    };
  };
}

function compileChoose(compiler: Compiler, args: Arguments, mode: Mode): Producer {
  if (args.length < 2) return wrongCount();
  const index = compiler.scalar(args[0]!);
  const choices = args.slice(1).map((argument) => compiler.in(mode, argument));
  return (row, column) => {
    const number = toNumber(index(row, column));
    if (number instanceof CellError) return number;
    const chosen = choices[Math.trunc(number) - 1];
    return chosen ? chosen(row, column) : VALUE;
  };
}

const LAZY: Readonly<Record<string, LazyCompiler>> = {
  IF: compileIf,
  IFERROR: compileIfError(() => true),
  IFNA: compileIfError((error) => error.code === "#N/A"),
  CHOOSE: compileChoose,
};
