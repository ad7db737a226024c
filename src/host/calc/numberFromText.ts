/** Numbers that Excel reads out of a text when an operator or VALUE needs one. */
import { parseValue } from "numfmt";

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Digits apart by a space only, or a comma that parts no thousands: text to Excel, more to the parser. */
const MISPLACED = /^[-+$¥€£]?\d+ +\d+$|\d,(?!\d{3}(?!\d))\d/;
/** Longest text that can be a number, date or time; longer ones are not examined. */
const LONGEST = 64;

/** Number, percentage, date or time in a text (en-US forms), or null. @example numberFromText(" 12% ") //=> 0.12 */
export function numberFromText(text: string): number | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (PLAIN.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : null;
  }
  if (!/\d/.test(trimmed) || MISPLACED.test(trimmed)) return null;
  const parsed = chineseDate(trimmed) ?? parseValue(trimmed)?.v;
  return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : null;
}

/** "2022年5月" and "2022年5月1日", which Excel reads in a Chinese locale. */
function chineseDate(text: string): number | null {
  const parts = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!parts) return null;
  const [, year = "", month = "", day = "1"] = parts;
  const value = parseValue(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)?.v;
  return typeof value === "number" ? value : null;
}
