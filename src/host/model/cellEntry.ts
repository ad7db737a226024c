/**
 * What Excel makes of a text written into a cell, as if it were typed: formula, number, date, percentage, boolean,
 * error or text. Seen with Office.js: "1/1/2017" reads back as 42736, "$120" as 120, "14,37" and "123-456-789" stay
 * text (en-US); a leading apostrophe keeps text.
 */
import { parse } from "@borgar/fx/xlsx";
import { parseValue } from "numfmt";
import { CellError, ERROR_CODES, type CellValue, type ErrorCode } from "../../xlsx/cells";
import { formulaTokens } from "../calc/dialect";

/** A formula as typed, without the leading "=". */
export class EnteredFormula {
  constructor(readonly text: string) {}
}

/** A value that brings a number format along where the cell has none of its own. */
export class FormattedValue {
  constructor(
    readonly value: number,
    readonly format: string,
  ) {}
}

/** Text that was entered with a leading apostrophe. */
export class PrefixedText {
  constructor(readonly text: string) {}
}

export type Entry = CellValue | EnteredFormula | FormattedValue | PrefixedText;

const ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);
/** Longest text that can be a number or date; longer ones are not examined. */
const LONGEST_NUMBER = 64;
const SIGNIFICANT_DIGITS = 15;
/** Excel specifications and limits. */
const LONGEST_FORMULA = 8192;
/** First serial number after 9999-12-31. */
const END_OF_TIME = 2_958_466;

const DIGITS = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+`;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;
const MARKED = new RegExp(String.raw`^([+-]?)([$¥￥]?)([+-]?)(${DIGITS})(%?)$`);
const IN_PARENTHESES = new RegExp(String.raw`^\(([$¥￥]?)(${DIGITS})\)$`);
const FRACTION = /^([+-]?)(\d{1,9}) (\d{1,3})\/(\d{1,3})$/;
const DATE_OR_TIME = /^\d[\d/:\- ]*(?:\.\d+)?(?: ?[ap]\.?m?\.?)?$/i;
const MONTH_NAME = /^(?:\d{1,2}[- ])?[a-z]{3,9}[- ,]+[\d, -]{1,10}$/i;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/** Reads a text entered into a cell that is not formatted as text. `language` is that of Office's data. */
export function readEntry(text: string, language: string): Entry {
  switch (text.charCodeAt(0)) {
    case 0x27: // '
      return new PrefixedText(text.slice(1));
    case 0x3d: // =
      return text.length > 1 ? new EnteredFormula(text.slice(1)) : text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x40: // @
      return readNumber(text, language) ?? readSignedFormula(text);
    case 0x23: // #
      return ERRORS.has(text.toUpperCase()) ? CellError.of(text.toUpperCase() as ErrorCode) : text;
  }
  if (text === "") return null;
  if (!mayBeNumber(text)) return readBoolean(text) ?? text;
  return readNumber(text, language) ?? text;
}

function readBoolean(text: string): boolean | null {
  if (text.length > 5) return null;
  const word = text.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : null;
}

/** A quick look that spares most texts the patterns below. */
function mayBeNumber(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  const last = text.charCodeAt(text.length - 1);
  // Numbers end in a digit, ")", "%", ".", blank, am/pm or 月/日.
  if (last > 0x7f && last !== 0x6708 && last !== 0x65e5) return false;
  return /\d/.test(text);
}

function readNumber(text: string, language: string): number | FormattedValue | null {
  if (text.length > LONGEST_NUMBER) return null;
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return fifteenDigits(trimmed);
  if (SCIENTIFIC.test(trimmed)) return finite(Number(trimmed), "0.00E+00");
  return readMarked(trimmed) ?? readFraction(trimmed) ?? readDate(trimmed, language);
}

/** Excel keeps 15 significant digits of what is typed and puts zeros for the rest; `scale` is a power of ten. */
function fifteenDigits(text: string, scale = 0): number {
  const power = scale === 0 ? "" : `e${scale}`;
  if (text.length <= SIGNIFICANT_DIGITS) return Number(text + power);
  let seen = 0;
  const kept = text.replace(/\d/g, (digit) => {
    if (seen === 0 && digit === "0") return digit;
    return ++seen > SIGNIFICANT_DIGITS ? "0" : digit;
  });
  return Number(kept + power);
}

function readMarked(text: string): number | FormattedValue | null {
  const negative = IN_PARENTHESES.exec(text);
  const match = negative ? ["", "-", negative[1]!, "", negative[2]!, ""] : MARKED.exec(text);
  if (!match) return null;
  const [, outer, currency, inner, digits, percent] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  // Signs on both sides of the currency, or currency and percent together, are text.
  if ((outer && inner) || (inner && !currency) || (currency && percent)) return null;
  const sign = outer === "-" || inner === "-" ? -1 : 1;
  const value = sign * fifteenDigits(digits.replaceAll(",", ""), percent ? -2 : 0);
  const decimals = digits.includes(".");
  if (percent) return finite(value, decimals ? "0.00%" : "0%");
  if (currency) {
    const symbol = currency === "￥" ? "¥" : currency;
    return finite(value, decimals ? `${symbol}#,##0.00` : `${symbol}#,##0`);
  }
  if (digits.includes(",")) return finite(value, decimals ? "#,##0.00" : "#,##0");
  return value;
}

function readFraction(text: string): FormattedValue | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return finite(match[1] === "-" ? -value : value, "# ?/?");
}

function readDate(text: string, language: string): FormattedValue | null {
  const chinese = language.toLowerCase().startsWith("zh");
  const named = CHINESE_DATE.exec(text);
  if (named) {
    if (!chinese) return null;
    const [year, month, day = "1"] = named.slice(1) as [string, string, string?];
    const serial = parseValue(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)?.v;
    return dateValue(serial, named[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"');
  }
  if (!(DATE_OR_TIME.test(text) && /[/:-]/.test(text)) && (chinese || !MONTH_NAME.test(text))) return null;
  const parsed = parseValue(text);
  return dateValue(parsed?.v, dateFormat(parsed?.z ?? "", chinese));
}

/** Excel's own format for a date or time of the parts that were typed. */
function dateFormat(parsedFormat: string, chinese: boolean): string {
  const hasYear = /y/.test(parsedFormat);
  const hasDay = /d/.test(parsedFormat);
  const hasTime = /h/.test(parsedFormat);
  if (hasTime && !hasDay) return /s/.test(parsedFormat) ? "h:mm:ss" : "h:mm";
  const time = hasTime ? " h:mm" : "";
  if (hasYear && hasDay) return (chinese ? "yyyy/m/d" : "m/d/yyyy") + time;
  if (hasYear) return chinese ? 'yyyy"年"m"月"' : "mmm-yy";
  return chinese ? 'm"月"d"日"' : "d-mmm";
}

function dateValue(value: unknown, format: string): FormattedValue | null {
  return typeof value === "number" && value >= 0 && value < END_OF_TIME ? finite(value, format) : null;
}

function finite(value: number, format: string): FormattedValue | null {
  return Number.isFinite(value) ? new FormattedValue(value, format) : null;
}

/** "+A1", "-A1*2" and "@SUM(A1)" are formulas when they read as one; otherwise they stay text. */
function readSignedFormula(text: string): EnteredFormula | string {
  const formula = text.startsWith("@") ? text.slice(1) : text;
  return isFormula(formula) ? new EnteredFormula(formula) : text;
}

/** Formulas read before. */
const readable = new Set<string>();
const MOST_READABLE = 8192;

/** Whether a text (without "=") can be read as a formula. */
export function isFormula(text: string): boolean {
  if (readable.has(text)) return true;
  if (text.trim() === "" || text.length > LONGEST_FORMULA) return false;
  try {
    parse([...formulaTokens(text)]);
  } catch {
    return false;
  }
  if (readable.size >= MOST_READABLE) readable.clear();
  readable.add(text);
  return true;
}
