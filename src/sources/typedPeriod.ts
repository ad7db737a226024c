/** Periods and years of known tables as people write them: besides dates and ids, 二〇二二年五月, 上半年, May 2022, 44682. */
import { compareMonths, isMonth, month, type Month } from "../core/period";
import type { PeriodText } from "../core/periodText";
import type { SourceCell } from "./cell";
import { cellText } from "./cell";
import { readPeriod } from "./dates";
import { halfWidth } from "./figure";
import { foldText } from "./layout/foldText";
import { periodAt } from "./layout/periodWords";

/** What else is known of the table. */
export interface PeriodSurroundings {
  /** Period that is loaded, null when nobody knows. */
  readonly loaded: Month | null;
  /** Whether a text may be a number that was written out, as all cells of a csv. */
  readonly numbersAsText: boolean;
}

export interface TypedPeriod extends PeriodText {
  /** It may be another one too, and a person should look: the year is taken from what is loaded, or a 0 may be lost. */
  readonly open: boolean;
  /** A quarter that does not begin in January, by its last month: a total may be its own or count from January. */
  readonly quarter: boolean;
}

/** A serial number that became text, from 1990 on. */
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 32_874;
/** 20225 is 2022-05 with a 0 left out; as a serial number it would be a day of the fifties. */
const YEAR_AND_DIGIT = /^((?:199|20\d)\d)([1-9])$/;
/** 2022.1 is January as a text; as a number it may be October that lost its 0. */
const OPEN_MONTH = /^(\d{4})\.1$/;
const QUARTER = /季|q[1-4]/;

/**
 * The period a cell names as a whole. Null where year or month is left open and what is loaded does not tell it, and for
 * months that do not begin in January.
 */
export function readTypedPeriod(cell: SourceCell, around: PeriodSurroundings): TypedPeriod | null {
  const text = cellText(cell);
  const sure = { open: false, quarter: false };
  const [, year, digit] = YEAR_AND_DIGIT.exec(text) ?? [];
  if (year !== undefined && Number(text) < FIRST_SERIAL)
    return { month: month(Number(year), Number(digit)), kind: "month", ...sure, open: true };
  const serial = typeof cell === "string" && SERIAL.test(text) ? Number(text) : null;
  const plain = serial === null ? readPeriod(cell) : serial < FIRST_SERIAL ? null : readPeriod(serial);
  if (plain) return { ...plain, ...sure };
  if (serial !== null) return null;
  const folded = foldText(text);
  const [, ofYear] = OPEN_MONTH.exec(folded) ?? [];
  if (ofYear === undefined) return fromWords(folded, around);
  const isNumber = typeof cell === "number" || around.numbersAsText;
  return firstOrTenth(Number(ofYear), isNumber, around.loaded);
}

/** October when that is what is loaded. */
function firstOrTenth(year: number, isNumber: boolean, loaded: Month | null): TypedPeriod | null {
  const isTenth = isNumber && loaded?.year === year && loaded.month === 10;
  const of = isTenth ? 10 : 1;
  return isMonth(year, of) ? { month: month(year, of), kind: "month", open: isNumber, quarter: false } : null;
}

function fromWords(folded: string, { loaded }: PeriodSurroundings): TypedPeriod | null {
  const found = periodAt(folded, 0);
  if (!found || found.end !== folded.length) return null;
  const { year = loaded?.year, month: of, cumulative, odd } = found.period;
  const quarter = odd === true && QUARTER.test(folded);
  if (year === undefined || of === undefined || (odd && !quarter)) return null;
  const at = month(year, of);
  const open = found.period.year === undefined;
  // 12月 where May is loaded is of a year nobody knows.
  if (open && loaded && compareMonths(at, loaded) > 0) return null;
  return { month: at, kind: cumulative ? "yearToDate" : "month", open, quarter };
}

const YEAR = /^(\d{4})年?度?$/;
const CHINESE_YEAR = /^二[〇零一二三四五六七八九]{3}$/;

/** The year a text such as 2022, "2022年" or ２０２２年度 names; with `words` also 二〇二二年 and 111年. NaN for anything else. */
export function readTypedYear(text: string, words: boolean): number {
  const plain = YEAR.exec(halfWidth(text.slice(0, 10)));
  if (plain || !words) return Number(plain?.[1]);
  const folded = foldText(text).replace(CHINESE_YEAR, "$&年");
  const found = periodAt(folded, 0);
  const isYear = found?.end === folded.length && found.period.month === undefined;
  return (isYear && found.period.year) || NaN;
}
