/** Periods inside texts of any kind: titles, headings, names of sheets and files. Texts are folded (foldText). */
import { isYear } from "../../core/period";

/** What a text says of a period; what it leaves open comes from elsewhere (the year from the title …). */
export interface PeriodWords {
  readonly year?: number;
  readonly month?: number;
  /** January to the month; undefined where the text names the month alone. */
  readonly cumulative?: boolean;
  /** A single month by its own words or a date. */
  readonly single?: boolean;
  /** 上年 is −1, 本年 0: the year is counted from the report's. */
  readonly relativeYear?: number;
  /** 上月 is −1, counted from the report's month. */
  readonly relativeMonth?: number;
  /** It stands in the line above a part of the table, not with the figures: says nothing of their basis. */
  readonly ofSection?: boolean;
  /** The year as a whole. */
  readonly wholeYear?: boolean;
  /** 2025年度, and not 2025年, which may leave the months to other words. */
  readonly annual?: boolean;
  /** A quarter or a range that does not begin in January: no period of the ledger, so that it is doubtful. */
  readonly odd?: boolean;
}

const YEAR = /(\d{4})(年度|年)?/y;
const SHORT_YEAR = /(\d{2,3})年度?/y;
const CHINESE_YEAR = /二([〇零○])([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])年度?/y;
const MONTH = "(\\d{1,2}|十[一二]?|[元一二三四五六七八九])";
const RANGE = new RegExp(`${MONTH}月?份?[-~至到]${MONTH}月份?`, "y");
const SINGLE = new RegExp(`${MONTH}月份?(?:\\d{1,2}日|底|末)?`, "y");
const FIRST_MONTHS = new RegExp(`前${MONTH}个?月`, "y");
const SEPARATED = /[-./](\d{1,2})(?!\d)(?:[-./](\d{1,2})(?!\d))?月?/y;
/** 2022.1-5, whose signs differ, is no day. */
const FIRST_TO = /[./](1)[-~至到](\d{1,2})(?![\d./])/y;
const COMPACT = /(\d{4})(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/y;
const ENGLISH =
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?\\.?";
const ENGLISH_RANGE = new RegExp(`${ENGLISH}(?:-|to|~)${ENGLISH},?(\\d{4})?`, "y");
const ENGLISH_SINGLE = new RegExp(`${ENGLISH},?(\\d{4})?(?![a-z])`, "y");
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const QUARTERS: readonly (readonly [word: string, month: number, cumulative: boolean])[] = [
  ["前三季度", 9, true],
  ["前3季度", 9, true],
  ["前三个季度", 9, true],
  ["前3个季度", 9, true],
  ["1-3季度", 9, true],
  ["一至三季度", 9, true],
  ["1-2季度", 6, true],
  ["1-4季度", 12, true],
  ["上半年", 6, true],
  ["第一季度", 3, true],
  ["一季度", 3, true],
  ["1季度", 3, true],
  ["q1", 3, true],
  ["第二季度", 6, false],
  ["二季度", 6, false],
  ["2季度", 6, false],
  ["q2", 6, false],
  ["第三季度", 9, false],
  ["三季度", 9, false],
  ["3季度", 9, false],
  ["q3", 9, false],
  ["第四季度", 12, false],
  ["四季度", 12, false],
  ["4季度", 12, false],
  ["q4", 12, false],
];
const CHINESE = new Map([..."一二三四五六七八九十"].map((character, index) => [character, index + 1]));

/** The period words that begin at a place of a text, and where they end; null when none do. */
export function periodAt(
  text: string,
  at: number,
): { readonly period: PeriodWords; readonly end: number } | null {
  const before = text[at - 1] ?? "";
  if (isDigit(text[at] ?? "") && (isDigit(before) || (before === "." && isDigit(text[at - 2] ?? ""))))
    return null;
  const compact = match(COMPACT, text, at);
  if (compact && isYear(Number(compact[1]))) {
    return { period: { year: Number(compact[1]), month: Number(compact[2]) }, end: at + compact[0].length };
  }
  const year = yearAt(text, at);
  const part = partAt(text, year?.end ?? at, year !== null && !year.spelled);
  if (!year) return part;
  if (!part) {
    if (year.bare) return null;
    const annual = text.slice(at, year.end).endsWith("年度");
    return { period: { year: year.year, wholeYear: true, ...(annual && { annual }) }, end: year.end };
  }
  return { period: { ...part.period, year: year.year }, end: part.end };
}

/** The first period of a text, with the year of a second one where it has none of its own. */
export function findPeriod(text: string): PeriodWords | null {
  let found: PeriodWords | null = null;
  for (let at = 0; at < text.length;) {
    const here = periodAt(text, at);
    if (!here) {
      at++;
      continue;
    }
    const { period } = here;
    if (period.month !== undefined && found?.month === undefined)
      found = Object.assign({}, found, period, { wholeYear: false });
    else if (!found) found = period;
    else if (found.year === undefined && period.year !== undefined)
      found = Object.assign({}, found, { year: period.year });
    at = here.end;
  }
  return found;
}

/** Years of a heading of numbers alone, as 2021 and 2022. */
export function isYearNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function yearAt(
  text: string,
  at: number,
): { year: number; end: number; spelled: boolean; bare: boolean } | null {
  const full = match(YEAR, text, at);
  if (full) {
    const year = Number(full[1]);
    const end = at + full[0].length;
    const next = text[end] ?? "";
    const spelled = full[2] !== undefined;
    if (isYear(year) && (spelled || !isDigit(next))) {
      return { year, end, spelled, bare: !spelled && !(at === 0 && end === text.length) };
    }
    return null;
  }
  const chinese = match(CHINESE_YEAR, text, at);
  if (chinese) {
    const digits = [chinese[2], chinese[3]].map((character) => CHINESE.get(character ?? "") ?? 0);
    const year = 2000 + (digits[0] ?? 0) * 10 + (digits[1] ?? 0);
    return { year, end: at + chinese[0].length, spelled: true, bare: false };
  }
  const short = match(SHORT_YEAR, text, at);
  if (!short) return null;
  const number = Number(short[1]);
  // 111年 counts from 1911, as Taiwan does; 22年 is of this century.
  const year = short[1]?.length === 3 ? number + 1911 : number + 2000;
  const sound = short[1]?.length === 3 ? number >= 90 && number <= 180 : number >= 10 && number <= 60;
  return sound ? { year, end: at + short[0].length, spelled: true, bare: false } : null;
}

/** Month, months or quarter at a place; `separated` after a year without 年, so that 2022-05 is one. */
function partAt(text: string, at: number, separated: boolean): { period: PeriodWords; end: number } | null {
  if (separated) {
    const found = match(SEPARATED, text, at);
    const month = Number(found?.[1]);
    if (found && month >= 1 && month <= 12) {
      // 2022.1-5月 begins as a date would.
      const range = match(RANGE, text, at + 1);
      if (range && range[0].length > found[0].length - 1) return rangeOf(range, at + 1);
      const first = match(FIRST_TO, text, at);
      if (first) return rangeOf(first, at);
      return { period: { month }, end: at + found[0].length };
    }
    if (found) return null;
  }
  const skip = text[at] === "," || text[at] === "第" ? 1 : 0;
  // YQ204表 is a form's number, not its quarter.
  const inCode = /[a-z]/.test(text[at - 1] ?? "") || isDigit(text[at + 2] ?? "");
  for (const [word, month, cumulative] of text[at] === "q" && inCode ? [] : QUARTERS)
    if (text.startsWith(word, at) || (skip && text.startsWith(word, at + skip))) {
      const end = at + word.length + (text.startsWith(word, at) ? 0 : skip);
      return { period: cumulative ? { month, cumulative } : { month, cumulative: true, odd: true }, end };
    }
  if (text.startsWith("全年", at))
    return { period: { month: 12, cumulative: true, wholeYear: true }, end: at + 2 };
  const range = match(RANGE, text, at);
  if (range) return rangeOf(range, at);
  const first = match(FIRST_MONTHS, text, at);
  const count = monthNumber(first?.[1]);
  if (first && count !== null)
    return { period: { month: count, cumulative: true }, end: at + first[0].length };
  const single = match(SINGLE, text, at);
  const month = monthNumber(single?.[1]);
  if (single && month !== null) return { period: { month }, end: at + single[0].length };
  return englishAt(text, at);
}

function rangeOf(found: RegExpExecArray, at: number): { period: PeriodWords; end: number } | null {
  const [from, to] = [monthNumber(found[1]), monthNumber(found[2])];
  if (from === null || to === null || from >= to) return null;
  const end = at + found[0].length;
  return from === 1
    ? { period: { month: to, cumulative: true }, end }
    : { period: { month: to, cumulative: true, odd: true }, end };
}

function englishAt(text: string, at: number): { period: PeriodWords; end: number } | null {
  const previous = text[at - 1] ?? "";
  if (previous >= "a" && previous <= "z") return null;
  const range = match(ENGLISH_RANGE, text, at);
  if (range) {
    const [from, month] = [englishMonth(range[1]), englishMonth(range[2])];
    const year = range[3] === undefined ? {} : { year: Number(range[3]) };
    return {
      period: { ...year, month, cumulative: true, ...(from !== 1 && { odd: true }) },
      end: at + range[0].length,
    };
  }
  const single = match(ENGLISH_SINGLE, text, at);
  if (!single) return null;
  const year = single[2] === undefined ? {} : { year: Number(single[2]) };
  return { period: { ...year, month: englishMonth(single[1]) }, end: at + single[0].length };
}

const englishMonth = (word: string | undefined): number => ENGLISH_MONTHS.indexOf(word ?? "") + 1;

function monthNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number =
    text === "元"
      ? 1
      : text.startsWith("十")
        ? 10 + (CHINESE.get(text[1] ?? "") ?? 0)
        : (CHINESE.get(text) ?? Number(text));
  return number >= 1 && number <= 12 ? number : null;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const isDigit = (character: string): boolean => character >= "0" && character <= "9";
