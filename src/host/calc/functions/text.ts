/** Text functions. Positions count UTF-16 units, as in Excel. */
import { CellError } from "../../../xlsx/cells";
import { displayText } from "../../../xlsx/displayText";
import { fold, toText } from "../coercion";
import { numberFromText } from "../numberFromText";
import { VALUE, type Operand } from "../operands";
import { roundDecimal } from "../rounding";
import { Wildcard, hasWildcard } from "../wildcards";
import { eachValue } from "./rangeValues";
import { fixed, many, type FunctionTable } from "./sheetFunction";

/** Longest text a cell holds; functions that repeat stop there. */
const LONGEST = 32_767;

/** A count given as a number: whole, not negative, or #VALUE!. */
function counted(number: number | undefined, missing: number): number | CellError {
  const whole = Math.trunc(number ?? missing);
  return whole < 0 ? VALUE : whole;
}

function left(text: string, number: number | undefined): Operand {
  const count = counted(number, 1);
  return count instanceof CellError ? count : text.slice(0, count);
}

function right(text: string, number: number | undefined): Operand {
  const count = counted(number, 1);
  return count instanceof CellError ? count : count === 0 ? "" : text.slice(-count);
}

function middle(text: string, start: number, number: number): Operand {
  const from = Math.trunc(start);
  const count = Math.trunc(number);
  return from < 1 || count < 0 ? VALUE : text.slice(from - 1, from - 1 + count);
}

/** FIND: case matters, no wildcards. */
function find(sought: string, text: string, start: number | undefined): Operand {
  const from = Math.trunc(start ?? 1);
  if (from < 1 || from > text.length + 1) return VALUE;
  const at = text.indexOf(sought, from - 1);
  return at < 0 ? VALUE : at + 1;
}

/** SEARCH: case does not matter, wildcards do. */
function search(sought: string, text: string, start: number | undefined): Operand {
  const from = Math.trunc(start ?? 1);
  if (from < 1 || from > text.length + 1) return VALUE;
  const at = hasWildcard(sought)
    ? new Wildcard(sought).search(text, from - 1)
    : fold(text).indexOf(fold(sought), from - 1);
  return at < 0 ? VALUE : at + 1;
}

function substitute(text: string, old: string, fresh: string, instance: number | undefined): Operand {
  if (old === "") return text;
  if (instance === undefined) return text.includes(old) ? limited(text.split(old).join(fresh)) : text;
  const wanted = Math.trunc(instance);
  if (wanted < 1) return VALUE;
  let at = text.indexOf(old);
  for (let seen = 1; at >= 0 && seen < wanted; seen++) at = text.indexOf(old, at + old.length);
  return at < 0 ? text : limited(text.slice(0, at) + fresh + text.slice(at + old.length));
}

const limited = (text: string): Operand => (text.length > LONGEST ? VALUE : text);

function repeat(text: string, number: number): Operand {
  const times = Math.trunc(number);
  if (times < 0 || times * text.length > LONGEST) return VALUE;
  return text.repeat(times);
}

function replace(text: string, start: number, number: number, fresh: string): Operand {
  const from = Math.trunc(start);
  const count = Math.trunc(number);
  if (from < 1 || count < 0) return VALUE;
  return limited(text.slice(0, from - 1) + fresh + text.slice(from - 1 + count));
}

/** Spaces only: other white space stays, as in Excel. */
const trim = (text: string): string => text.replace(/ {2,}/g, " ").replace(/^ | $/g, "");

/** Code of the first character in the Windows-1252 sense for 128–255, as CHAR makes them. */
function character(number: number): Operand {
  const code = Math.trunc(number);
  return code < 1 || code > 255 ? VALUE : String.fromCharCode(code);
}

/** Letters that begin a word in capitals, the others small. */
const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function fixedDecimals(number: number, places: number | undefined, plain: boolean | undefined): Operand {
  const decimals = Math.trunc(places ?? 2);
  if (decimals > 127) return VALUE;
  return writtenOut(roundDecimal(number, decimals, "half"), Math.max(0, decimals), plain === true);
}

/**
 * A number to so many decimals, with the 15 digits that count and zeros beyond. Not through a number format: the formatter
 * takes the digits from JavaScript's text of the number, which below 1e-6 is 1e-7 and has none after its point.
 */
function writtenOut(value: number, decimals: number, plain: boolean): string {
  const [mantissa, power] = Math.abs(value).toExponential(14).split("e") as [string, string];
  const wholeLength = Number(power) + 1;
  const digits = "0".repeat(Math.max(0, 1 - wholeLength)) + mantissa.replace(".", "");
  const from = Math.max(1, wholeLength);
  const whole = digits.slice(0, from).padEnd(from, "0");
  const fraction = digits.slice(from).padEnd(decimals, "0").slice(0, decimals);
  const grouped = plain ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}

function concatenate(args: readonly Operand[]): Operand {
  let joined = "";
  for (const argument of args) {
    const error = eachValue(argument, (value) => {
      const text = toText(value);
      if (text instanceof CellError) return text;
      joined += text;
      return joined.length > LONGEST ? VALUE : undefined;
    });
    if (error) return error;
  }
  return joined;
}

/** Removes the characters that print nothing (codes 0–31). */
function clean(text: string): string {
  return Array.from(text, (sign) => (sign.charCodeAt(0) < 32 ? "" : sign)).join("");
}

/** Full-width forms of ASCII become half-width; the ideographic space a space. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");

export const TEXT_FUNCTIONS: FunctionTable = {
  ASC: fixed(["text"], (text) => narrow(text)),
  CHAR: fixed(["number"], (code) => character(code)),
  CLEAN: fixed(["text"], (text) => clean(text)),
  CODE: fixed(["text"], (text) => (text === "" ? VALUE : text.charCodeAt(0))),
  CONCAT: many("range", concatenate),
  CONCATENATE: many("text", (texts) => limited(texts.join(""))),
  EXACT: fixed(["text", "text"], (a, b) => a === b),
  FIND: fixed(["text", "text", "number?"], (sought, text, start) => find(sought, text, start)),
  FIXED: fixed(["number", "number?", "logical?"], (number, places, plain) =>
    fixedDecimals(number, places, plain),
  ),
  LEFT: fixed(["text", "number?"], (text, count) => left(text, count)),
  LEN: fixed(["text"], (text) => text.length),
  LOWER: fixed(["text"], (text) => text.toLowerCase()),
  MID: fixed(["text", "number", "number"], (text, start, count) => middle(text, start, count)),
  PROPER: fixed(["text"], (text) => proper(text)),
  REPLACE: fixed(["text", "number", "number", "text"], (text, start, count, fresh) =>
    replace(text, start, count, fresh),
  ),
  REPT: fixed(["text", "number"], (text, times) => repeat(text, times)),
  RIGHT: fixed(["text", "number?"], (text, count) => right(text, count)),
  SEARCH: fixed(["text", "text", "number?"], (sought, text, start) => search(sought, text, start)),
  SUBSTITUTE: fixed(["text", "text", "text", "number?"], (text, old, fresh, instance) =>
    substitute(text, old, fresh, instance),
  ),
  TEXT: fixed(["value", "text"], (value, format) => (format === "" ? "" : displayText(value ?? 0, format))),
  TRIM: fixed(["text"], (text) => trim(text)),
  UNICHAR: fixed(["number"], (code) =>
    code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(Math.trunc(code)),
  ),
  UPPER: fixed(["text"], (text) => text.toUpperCase()),
  VALUE: fixed(["value"], (value) => {
    if (value === null) return 0;
    if (typeof value === "number") return value;
    return typeof value === "string" ? (numberFromText(value) ?? VALUE) : VALUE;
  }),
};
