/**
 * Coercions and comparisons between kinds of values, as Excel does them in operators and arguments.
 * (In ranges given to SUM and the like nothing is coerced: text and logical values are skipped there.)
 */
import type { CellError } from "../../xlsx/cells";
import { type CellValue } from "../../xlsx/cells";
import { generalText } from "./generalText";
import { NUM, VALUE } from "./operands";
import { numberFromText } from "./numberFromText";

/** Number of a value: blank 0, TRUE 1, text by its digits or #VALUE!. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value) ?? VALUE;
  return value;
}

/** Text of a value: blank "", numbers in General with up to 15 digits. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return generalText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** Logical value: numbers other than 0 are TRUE; of texts only "TRUE" and "FALSE" count. */
export function toLogical(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE;
  }
  return value;
}

/** A result of arithmetic as a cell value: overflow is #NUM!, negative zero is zero. */
export function finite(result: number): number | CellError {
  return Number.isFinite(result) ? (result === 0 ? 0 : result) : NUM;
}

/** Texts that Excel takes for equal have equal folded forms. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Whether folded forms are equal; texts of ASCII and Chinese characters, which fold one by one, are told apart without. */
function equalTexts(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const left = foldedCode(a.charCodeAt(at));
    const right = foldedCode(b.charCodeAt(at));
    if (left < 0 || right < 0) return fold(a) === fold(b);
    if (left !== right) return false;
  }
  return a.length === b.length || fold(a) === fold(b);
}

/** Code of an ASCII character in small, or of a character of the Chinese blocks; −1 for others. */
function foldedCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code < 0x80 || (code >= 0x3000 && code <= 0x9fff) ? code : -1;
}

/** Whether two numbers agree in the 15 significant digits that Excel compares. */
function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/**
 * Order of two values that are no errors: negative, 0 or positive. Numbers come before text, text before
 * logical values; text ignores case; blank is 0, "" or FALSE, whichever the other one is.
 */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (a === null) return b === null ? 0 : compareValues(blankLike(b), b);
  if (b === null) return compareValues(a, blankLike(a));
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether {@link compareValues} gives 0, found without asking which of two texts comes first: most formulas only ask that. */
export function equalValues(a: CellValue, b: CellValue): boolean {
  if (typeof a === "string" && typeof b === "string") return equalTexts(a, b);
  return compareValues(a, b) === 0;
}

function compareTexts(a: string, b: string): number {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

function blankLike(value: CellValue): CellValue {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

/** Sort class of a value: number, text, logical value, error. */
export function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}
