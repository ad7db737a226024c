/** How a worksheet function is declared: what its arguments are taken as, and what it does with them. */
import type { CellValue } from "../../../xlsx/cells";
import type { Operand } from "../operands";
import type { Place } from "./place";

/**
 * What an argument is made into before the function sees it. "number", "text", "logical": coerced, errors are the
 * function's result; "value": any single value but an error; "any": a single value, errors too; "range": as it
 * comes (cells, array or value); "array": the same, with operators inside worked out cell by cell (SUMPRODUCT).
 */
export type ArgumentKind = "number" | "text" | "logical" | "value" | "any" | "range" | "array";

interface KindTypes {
  number: number;
  text: string;
  logical: boolean;
  value: CellValue;
  any: CellValue;
  range: Operand;
  array: Operand;
}

type Argument<K> = K extends `${infer Base extends ArgumentKind}?`
  ? KindTypes[Base] | undefined
  : K extends ArgumentKind
    ? KindTypes[K]
    : never;
type Arguments<K extends readonly string[]> = { -readonly [I in keyof K]: Argument<K[I]> };

export interface SheetFunction {
  readonly least: number;
  readonly most: number;
  kind(at: number): ArgumentKind;
  /** Worked out at every recalculation. */
  readonly volatile: boolean;
  call(args: readonly Operand[], place: Place): Operand;
}

type Declared = `${ArgumentKind}` | `${ArgumentKind}?`;

/** A function of a fixed list of arguments; kinds with "?" may be left out. The formula's place comes last. */
export function fixed<const K extends readonly Declared[]>(
  kinds: K,
  call: (...args: [...Arguments<K>, Place]) => Operand,
  volatile = false,
): SheetFunction {
  const plain = kinds.map((kind) => kind.replace("?", "") as ArgumentKind);
  const least = kinds.filter((kind) => !kind.endsWith("?")).length;
  const all = call as (...args: unknown[]) => Operand;
  return {
    least,
    most: kinds.length,
    kind: (at) => plain[at]!,
    volatile,
    call: withPlaceBehind(all, kinds.length),
  };
}

/** Hands a function its arguments with the place behind those left out; without lists in between where they are few. */
function withPlaceBehind(all: (...args: unknown[]) => Operand, length: number): SheetFunction["call"] {
  if (length === 1) return (args, place) => all(args[0], place);
  if (length === 2) return (args, place) => all(args[0], args[1], place);
  if (length === 3) return (args, place) => all(args[0], args[1], args[2], place);
  if (length === 4) return (args, place) => all(args[0], args[1], args[2], args[3], place);
  return (args, place) => all(...args, ...new Array<undefined>(length - args.length), place);
}

/** A function of any number of arguments of one kind, up to Excel's 255. */
export function many<K extends ArgumentKind>(
  kind: K,
  call: (args: readonly KindTypes[K][], place: Place) => Operand,
  least = 1,
): SheetFunction {
  return {
    least,
    most: 255,
    kind: () => kind,
    volatile: false,
    call: (args, place) => call(args as readonly KindTypes[K][], place),
  };
}

/** Functions by name in capitals. */
export type FunctionTable = Readonly<Record<string, SheetFunction>>;
