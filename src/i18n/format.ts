/** Numbers, periods and places as people write them in each language. */
import { decimal, round } from "../core/decimal";
import type { RoundingRule } from "../core/decimal";
import type { Language } from "../core/language";
import type { Period } from "../core/period";
import type { Place } from "../core/problem";
import { phrasesOf } from "./phrasesOf";
import { fill } from "./translate";

/**
 * A figure with its decimals and thousands separators, as in the report's cells.
 * @example formatNumber(27298.3, 2) //=> "27,298.30"
 */
export function formatNumber(value: number, decimals: number, rule: RoundingRule = "half-up"): string {
  const rounded = decimal(round(value, decimals, rule));
  const [whole = "", fraction] = rounded.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded.lt(0) ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/**
 * A figure that is to be checked against its source: its decimals at least, and every digit it has beyond.
 * @example formatExact(17.9, 2) //=> "17.90"; formatExact(17.905, 2) //=> "17.905"
 */
export function formatExact(value: number, decimals: number): string {
  const own = /\.(\d+)$/.exec(decimal(value).toFixed())?.[1]?.length ?? 0;
  return formatNumber(value, Math.max(decimals, own));
}

/** A rate with its sign of percent. @example formatPercent(59.85, 1, "half-even") //=> "59.8%" */
export function formatPercent(value: number, decimals: number, rule: RoundingRule = "half-up"): string {
  return `${formatNumber(value, decimals, rule)}%`;
}

/**
 * A written figure and its unit. A unit that begins with a number of its own stands in brackets, as in the head of a
 * table. @example "17.90 亿元"; "8.8%"; "17.90 (100 million yuan)"
 */
export function withUnit(figure: number | string, unit: string): string {
  if (unit === "%") return `${figure}%`;
  return /^\d/.test(unit) ? `${figure} (${unit})` : `${figure} ${unit}`.trim();
}

/** A difference of rates, always with its sign. @example formatPoints(-3.817, 2, "zh-CN") //=> "-3.82个百分点" */
export function formatPoints(
  value: number,
  decimals: number,
  language: Language,
  rule: RoundingRule = "half-up",
): string {
  const digits = formatNumber(value, decimals, rule);
  const signed = round(value, decimals, rule) > 0 ? `+${digits}` : digits;
  return fill(phrasesOf(language).percentagePoints, { value: signed });
}

/**
 * A period in words. A year-to-date of January is January itself.
 * @example 2022年5月, 2022年1—5月, 2022年1—2月; May 2022, Jan–May 2022
 */
export function formatPeriod(period: Period, language: Language): string {
  const phrases = phrasesOf(language);
  const { year } = period;
  switch (period.kind) {
    case "month":
      return fill(phrases.month, { year, month: phrases.monthNames[period.month - 1] ?? "" });
    case "yearToDate": {
      const pattern = period.month === 1 ? phrases.month : phrases.yearToDate;
      return fill(pattern, { year, month: phrases.monthNames[period.month - 1] ?? "" });
    }
    case "quarter":
      return fill(phrases.quarter, { year, quarter: phrases.quarterNames[period.quarter - 1] ?? "" });
    case "year":
      return fill(phrases.year, { year });
  }
}

/** A day, "YYYY-MM-DD", as a sentence has it. @example "2022年6月8日"; "8 Jun 2022" */
export function formatDate(day: string, language: Language): string {
  const { date, monthNames } = phrasesOf(language);
  const [year = "", month = "", of = ""] = day.split("-");
  return fill(date, { year, month: monthNames[Number(month) - 1] ?? month, day: Number(of) });
}

/** Where something stands, of the open workbook without a file. @example "台账.xlsx，工作表“台账”，第3行第5列" */
export function formatPlace(place: Place, language: Language): string {
  const parts = [place.file, formatPosition(place, language)];
  return parts.filter((part) => part !== "").join(phrasesOf(language).separator);
}

/** Where in its file something stands, "" when only the file is known. @example "第3行第5列" */
export function formatPosition(place: Omit<Place, "file">, language: Language): string {
  const phrases = phrasesOf(language);
  const { sheet, row, column, start } = place;
  const parts: string[] = [];
  if (sheet !== undefined) parts.push(fill(phrases.sheet, { sheet }));
  if (row !== undefined && column !== undefined) parts.push(fill(phrases.cell, { row, column }));
  else if (row !== undefined) parts.push(fill(phrases.row, { row }));
  else if (start !== undefined) parts.push(fill(phrases.offset, { start: start + 1 }));
  return parts.join(phrases.separator);
}
