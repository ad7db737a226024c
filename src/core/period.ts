/**
 * Statistical periods. Ids are strict: month "2022-05", year-to-date "2022-01~05", quarter "2022Q1", year "2022".
 * Looser texts of sources are read by periodText.ts.
 */
import type { Indicator } from "./indicator";

export type Period =
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  /** January to `month`. Month 2 of indicators with a combined January is 1—2月. */
  | { readonly kind: "yearToDate"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: "year"; readonly year: number };

export type Quarter = 1 | 2 | 3 | 4;

/** A calendar month; the workbook's reporting period is one. Month 1–12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** First and last year a period may stand in; anything else is a typing error, not a statistic. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2199;

/** Thrown when our own code asks for a month or year that does not exist. */
export class PeriodError extends Error {
  override readonly name = "PeriodError";
}

/** "2022-05" */
const MONTH_ID = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** "2022-01~05" */
const YEAR_TO_DATE_ID = /^(\d{4})-01~(0[1-9]|1[0-2])$/;
/** "2022Q1" */
const QUARTER_ID = /^(\d{4})Q([1-4])$/;
/** "2022" */
const YEAR_ID = /^(\d{4})$/;

/** Whether a year and month name a month this product deals with. */
export function isMonth(year: number, month: number): boolean {
  return isYear(year) && Number.isInteger(month) && month >= 1 && month <= 12;
}

/** Whether a number is a year this product deals with (1949–2199). */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The month of a year. Throws PeriodError for a month that does not exist. @example month(2022, 5) */
export function month(year: number, monthOfYear: number): Month {
  if (!isMonth(year, monthOfYear)) throw new PeriodError(`no such month: ${year}-${monthOfYear}`);
  return { year, month: monthOfYear };
}

/** Period of a strict id, or null. @example parsePeriodId("2022-01~05") //=> year-to-date of May 2022 */
export function parsePeriodId(id: string): Period | null {
  const [, year = "", part = "0"] =
    MONTH_ID.exec(id) ?? YEAR_TO_DATE_ID.exec(id) ?? QUARTER_ID.exec(id) ?? YEAR_ID.exec(id) ?? [];
  if (!isYear(Number(year))) return null;
  if (MONTH_ID.test(id)) return { kind: "month", year: Number(year), month: Number(part) };
  if (YEAR_TO_DATE_ID.test(id)) return { kind: "yearToDate", year: Number(year), month: Number(part) };
  if (QUARTER_ID.test(id)) return { kind: "quarter", year: Number(year), quarter: Number(part) as Quarter };
  return { kind: "year", year: Number(year) };
}

/** Strict id of a period; parsePeriodId reads it back. */
export function periodId(period: Period): string {
  switch (period.kind) {
    case "month":
      return monthId(period);
    case "yearToDate":
      return `${period.year}-01~${twoDigits(period.month)}`;
    case "quarter":
      return `${period.year}Q${period.quarter}`;
    case "year":
      return String(period.year);
  }
}

/** Strict id of a month. @example monthId({ year: 2022, month: 5 }) //=> "2022-05" */
export function monthId({ year, month: monthOfYear }: Month): string {
  return `${year}-${twoDigits(monthOfYear)}`;
}

/** Month of a strict id, or null. @example parseMonthId("2022-05") //=> { year: 2022, month: 5 } */
export function parseMonthId(id: string): Month | null {
  const period = parsePeriodId(id);
  return period?.kind === "month" ? { year: period.year, month: period.month } : null;
}

/** The month `count` months later (earlier when negative). @example shiftMonths(month(2022, 1), -1) //=> December 2021 */
export function shiftMonths(from: Month, count: number): Month {
  const ordinal = ordinalOf(from) + count;
  return month(Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1);
}

/** The same month of the year before: the base of 同比. */
export function previousYear(of: Month): Month {
  return month(of.year - 1, of.month);
}

/** Negative when `a` is before `b`, zero when the same, positive when after; in months. */
export function compareMonths(a: Month, b: Month): number {
  return ordinalOf(a) - ordinalOf(b);
}

/** The months a period covers, in order. */
export function monthsOf(period: Period): Month[] {
  const [first, last] = bounds(period);
  return Array.from({ length: last - first + 1 }, (_, index) => month(period.year, first + index));
}

/** The last month a period covers: where its figure stands in the ledger. */
export function lastMonthOf(period: Period): Month {
  return month(period.year, bounds(period)[1]);
}

/** The latest quarter that has ended by a month. @example February 2022 //=> 2021Q4; June 2022 //=> 2022Q2 */
export function lastCompleteQuarter(of: Month): Period & { kind: "quarter" } {
  const ended = Math.floor(of.month / 3);
  return ended === 0
    ? { kind: "quarter", year: month(of.year - 1, 12).year, quarter: 4 }
    : { kind: "quarter", year: of.year, quarter: ended as Quarter };
}

/**
 * Whether an indicator's figures of a month are published for January and February together (1—2月), so that
 * the month has no figure of its own (CONVENTIONS §4: industry, fixed assets and retail since 2013).
 */
export function isCombinedJanuaryFebruary(indicator: Pick<Indicator, "january">, of: Month): boolean {
  return indicator.january === "combined" && of.month <= 2;
}

/**
 * Time progress 时序进度: the part of the year that has passed, n/12, as an exact fraction for decimal.ts.
 * @example percentOf(2, 12, 2, "half-up") //=> 16.67
 */
export function timeProgress(of: Month): { readonly numerator: number; readonly denominator: 12 } {
  return { numerator: of.month, denominator: 12 };
}

function bounds(period: Period): [first: number, last: number] {
  switch (period.kind) {
    case "month":
      return [period.month, period.month];
    case "yearToDate":
      return [1, period.month];
    case "quarter":
      return [period.quarter * 3 - 2, period.quarter * 3];
    case "year":
      return [1, 12];
  }
}

function ordinalOf({ year, month: monthOfYear }: Month): number {
  return year * 12 + monthOfYear - 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
