/** What a cell shows: its value through its number format. */
import { format, isDateFormat as isDate } from "numfmt";
import { CellError, type CellValue } from "./cells";

/** Longest number format looked at; Excel's own limit is 255. */
const LONGEST_FORMAT = 255;
/** Last day Excel dates (31 December 9999). */
const LAST_SERIAL = 2_958_465;
/** What Excel shows for a date that is none; in a cell it fills the width. */
const NO_DATE = "########";
/** Numbers from here on are shown in General: the formatter does not write out more digits. */
const MOST_WRITTEN_OUT = 1e21;

/**
 * Text of a value under a number format. General shows at most 11 characters of a number; a format that cannot be
 * read shows the value as General; text that no section is meant for stays as it is.
 * @example displayText(0.641, "0.0%") //=> "64.1%"
 */
export function displayText(value: CellValue, numberFormat: string, locale = "en-US"): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = numberFormat.length > LONGEST_FORMAT ? "General" : numberFormat;
  try {
    return formatted(value, pattern, locale);
  } catch {
    return formatted(value, "General", locale);
  }
}

function formatted(value: number | string, pattern: string, locale: string): string {
  if (typeof value === "string") return format(pattern, value, { locale });
  if (isDateFormat(pattern)) {
    if (value < 0 || value >= LAST_SERIAL + 1) return NO_DATE;
    return format(pattern, value, { locale });
  }
  return format(Math.abs(value) < MOST_WRITTEN_OUT ? pattern : "General", decimalHalfUp(value), { locale });
}

/**
 * Excel rounds what it shows in decimal, half away from zero (1.005 as 0.00 is 1.01); the formatter rounds the binary
 * number. Two units in the last binary place lift a decimal half over the edge and change no digit that is shown.
 */
function decimalHalfUp(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + 2 * Number.EPSILON);
}

const dates = new Map<string, boolean>();

/** Whether a number format shows dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  let known = dates.get(numberFormat);
  if (known === undefined) {
    try {
      known = isDate(numberFormat) === true;
    } catch {
      known = false;
    }
    if (dates.size > 1_000) dates.clear();
    dates.set(numberFormat, known);
  }
  return known;
}
