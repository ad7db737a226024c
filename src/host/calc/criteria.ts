/** Criteria of COUNTIF, SUMIF and AVERAGEIF: `5`, `"萍乡*"`, `">=10"`, `"<>"`, `""`. */
import { CellError, type CellValue } from "../../xlsx/cells";
import { compareValues, fold, rank } from "./coercion";
import { numberFromText } from "./numberFromText";
import { Wildcard, hasWildcard } from "./wildcards";

type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What criteria tell apart: texts by folded form, texts of digits as their number, blank as null. */
export type CriterionKey = number | string | boolean | CellError | null;

export interface Criterion {
  /** Set when equality with one key is asked, so that an index can answer. */
  readonly key?: CriterionKey;
  fits(value: CellValue): boolean;
}

/** Key under which criteria find a cell's value; text that reads as a number counts as that number. */
export function criterionKey(value: CellValue): CriterionKey {
  if (typeof value !== "string") return value;
  return readNumber(value) ?? fold(value);
}

/** Numbers in criteria are looked for only where a text begins like one: most texts are spared the parser. */
function readNumber(text: string): number | null {
  const first = text.charCodeAt(0);
  const numberLike =
    (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46 || first === 32;
  return numberLike ? numberFromText(text) : null;
}

/** A criterion from the argument's value; a blank argument asks for 0. */
export function parseCriterion(argument: CellValue): Criterion {
  if (typeof argument !== "string") return equals(argument ?? 0);
  const operator = (/^(?:<=|>=|<>|[=<>])/.exec(argument)?.[0] ?? "") as Comparison | "";
  const operand = argument.slice(operator.length);
  if (operator === "" && operand === "") return { fits: (value) => value === null || value === "" };
  if (operator === "" || operator === "=") return operand === "" ? equals(null) : equalsText(operand);
  if (operator === "<>") {
    if (operand === "") return { fits: (value) => value !== null };
    const same = equalsText(operand);
    return { fits: (value) => !same.fits(value) };
  }
  return ordered(operator, typed(operand));
}

function equals(key: CriterionKey): Criterion {
  return { key, fits: (value) => criterionKey(value) === key };
}

function equalsText(operand: string): Criterion {
  const value = typed(operand);
  if (typeof value !== "string") return equals(value);
  if (!hasWildcard(value)) return equals(fold(value));
  const pattern = new Wildcard(value);
  return { fits: (cell) => typeof cell === "string" && pattern.matches(cell) };
}

/** The operand of a criterion as the kind of value it names. */
function typed(operand: string): number | string | boolean | CellError {
  const number = numberFromText(operand);
  if (number !== null) return number;
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return ERRORS.get(upper) ?? operand;
}

const ERRORS = new Map(
  (["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const).map((code) => [
    code as string,
    CellError.of(code),
  ]),
);

function ordered(
  operator: Exclude<Comparison, "=" | "<>">,
  bound: number | string | boolean | CellError,
): Criterion {
  return {
    fits(value) {
      if (value === null || value instanceof CellError || rank(value) !== rank(bound)) return false;
      const order = compareValues(value, bound);
      return operator === "<"
        ? order < 0
        : operator === "<="
          ? order <= 0
          : operator === ">"
            ? order > 0
            : order >= 0;
    },
  };
}
