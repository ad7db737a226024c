/** Figures as digits: separators, full width, accounting brackets, percent signs, and words for "none". */
import { fifteenDigits, plainNumber, product } from "../core/decimal";
import { CellError } from "../xlsx/cells";
import { cellText } from "./cell";
import type { SourceCell } from "./cell";
import type { SourceProblemCode } from "./problemCodes";

/** What a cell says where a figure is expected. */
export type Figure =
  /** `percent`: the cell had a percent sign, and value counts percent (8.8 for "8.8%"). */
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "blank" }
  /** A typed missing value (— … 空 x): not reported, which is not zero. */
  | { readonly kind: "missing" }
  | { readonly kind: "fault"; readonly code: FigureFault };

export type FigureFault = Extract<
  SourceProblemCode,
  "source.badNumber" | "source.formulaText" | "source.errorValue" | "source.outOfRange"
>;

/** Beyond this no statistic is meant, and a double no longer holds every digit. */
export const LARGEST_FIGURE = 1e15;

/** Longest text worth reading as a number. */
const LONGEST = 64;
/** Nearly every figure of a file; the number of digits keeps it below LARGEST_FIGURE. */
const PLAIN = /^-?\d{1,14}(?:\.\d{1,20})?$/;
/** 1234.5, 1,234.5 and 1 234.5 */
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d*)?$|^\.\d+$/;
/** 1.79E+08, as spreadsheets write large numbers into csv. */
const SCIENTIFIC = /^\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/;
/** = + - @ before anything that is no number, tab and carriage return included by trimming. */
const FORMULA = /^[=@]/;
const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|BUSY!|SPILL!|CALC!)$/i;

/** Signs of yearbooks and forms for "nothing reported" (CONVENTIONS §5), after `halfWidth`. */
const MISSING = new Set([
  "-",
  "--",
  "---",
  "...",
  "......",
  "..",
  "x",
  "X",
  "*",
  "**",
  "#",
  "##",
  "/",
  "空",
  "缺",
  "未报",
  "未報",
  "n/a",
  "N/A",
  "NA",
  "n.a.",
]);

const BLANK: Figure = { kind: "blank" };
const NOT_REPORTED: Figure = { kind: "missing" };

/**
 * Reads one cell of digits, and never guesses: text such as 约3亿 or 12.3亿 is a fault. In known tables and forms
 * typedCell.ts looks at it again, and says what is doubtful.
 * @example readFigure("（1,234.5）", false) //=> { kind: "number", value: -1234.5, percent: false }
 */
export function readFigure(cell: SourceCell, shownAsPercent: boolean): Figure {
  if (typeof cell === "number") return fromNumber(shownAsPercent ? timesHundred(cell) : cell, shownAsPercent);
  if (cell === null || cell === undefined) return BLANK;
  if (cell instanceof CellError) return fault("source.errorValue");
  if (typeof cell === "boolean") return fault("source.badNumber");
  return PLAIN.test(cell) ? fromNumber(Number(cell), false) : fromText(cell);
}

function fromText(text: string): Figure {
  // The bare text first: a row of blanks of any length is blank.
  const bare = text.trim();
  if (bare === "") return BLANK;
  if (bare.length > LONGEST)
    return fault(FORMULA.test(halfWidth(bare.slice(0, 1))) ? "source.formulaText" : "source.badNumber");
  const plain = halfWidth(bare);
  if (MISSING.has(plain)) return NOT_REPORTED;
  if (FORMULA.test(plain)) return fault("source.formulaText");
  if (ERROR_VALUE.test(plain)) return fault("source.errorValue");
  return fromDigits(plain);
}

function fromDigits(plain: string): Figure {
  let digits = plain;
  const percent = digits.endsWith("%");
  if (percent) digits = digits.slice(0, -1).trimEnd();
  let negative = false;
  if (digits.startsWith("(") && digits.endsWith(")")) {
    negative = true;
    digits = digits.slice(1, -1).trim();
  } else if (digits.startsWith("-") || digits.startsWith("+")) {
    negative = digits.startsWith("-");
    digits = digits.slice(1).trimStart();
  }
  if (!GROUPED.test(digits) && !SCIENTIFIC.test(digits)) return fault("source.badNumber");
  const magnitude = Number(digits.replace(/[ ,]/g, ""));
  return fromNumber(negative ? -magnitude : magnitude, percent);
}

function fromNumber(value: number, percent: boolean): Figure {
  if (!(Math.abs(value) < LARGEST_FIGURE)) return fault("source.outOfRange");
  return { kind: "number", value: value === 0 ? 0 : fifteenDigits(value), percent };
}

function fault(code: FigureFault): Figure {
  return { kind: "fault", code };
}

/** 0.088 is 8.8 exactly, not 8.799999999999999. */
function timesHundred(value: number): number {
  return Number.isFinite(value) ? plainNumber(product(fifteenDigits(value), 100)) : value;
}

/**
 * Full-width digits, signs and brackets made half width, every dash and minus a hyphen, … three full stops, every
 * kind of blank a space. Letters and Chinese stay.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => HALF_WIDTH.get(character) ?? character);
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    { length: 94 },
    (_, index) => [String.fromCharCode(0xff01 + index), String.fromCharCode(0x21 + index)] as const,
  ),
  ...[..."‐‑‒–—―−﹣－─"].map((dash) => [dash, "-"] as const),
  ...[..."\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\ufeff"].map((blank) => [blank, " "] as const),
  ["…", "..."],
  ["×", "x"],
  ["﹢", "+"],
  ["﹪", "%"],
  ["，", ","],
]);

/** The characters of HALF_WIDTH; none means anything of its own between brackets of a regular expression. */
const FULL_WIDTH = new RegExp(`[${[...HALF_WIDTH.keys()].join("")}]`, "g");

/** The cell as it stood, for `reported` and for problems; long text is cut. */
export function figureText(cell: SourceCell): string {
  const text = cellText(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
