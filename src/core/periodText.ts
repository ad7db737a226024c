/** Period texts as sources print them, read into the month the figure stands in. Strict ids are in period.ts. */
import { isMonth, month } from "./period";
import type { Month } from "./period";

/** A period of a source: a month, or January to a month. */
export interface PeriodText {
  readonly month: Month;
  readonly kind: "month" | "yearToDate";
}

/** "2022-05", "2022/5" */
const SEPARATED = /^(\d{4})[-/](\d{1,2})$/;
/** "202205" */
const COMPACT = /^(\d{4})(\d{2})$/;
/** "2022年5月", "2022年05月份" */
const CHINESE_MONTH = /^(\d{4})年(\d{1,2})月份?$/;
/** "2022年1-5月", "2022年1至5月", "2022年1月~5月", "2022年1-5月累计" */
const CHINESE_RANGE = /^(\d{4})年0?1月?[-~至到](\d{1,2})月份?(?:累[计計])?$/;
/** "2022-01~05": our own id. A second dash instead of the tilde would be a date, 5 January. */
const YEAR_TO_DATE_ID = /^(\d{4})-0?1~(\d{1,2})$/;

/** Dashes of Chinese and Western type, which all mean "to" between two months. */
const DASHES = /[‐‑‒–—―−]+/g;
const TILDES = /[〜∼～]/g;

/** Longest text worth reading; anything longer is no period. */
const LONGEST = 40;

/**
 * Reads YYYY-MM, YYYYMM, YYYY年M月, YYYY年1—M月 and our own ids, in half or full width, with any
 * dash. Null for anything else, also for months that do not exist.
 * @example parsePeriodText("2022年1—5月") //=> { month: May 2022, kind: "yearToDate" }
 */
export function parsePeriodText(text: string): PeriodText | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFKC").replace(/\s+/g, "").replace(DASHES, "-").replace(TILDES, "~");
  const single = SEPARATED.exec(plain) ?? COMPACT.exec(plain) ?? CHINESE_MONTH.exec(plain);
  if (single) return periodText(single[1], single[2], "month");
  const range = CHINESE_RANGE.exec(plain) ?? YEAR_TO_DATE_ID.exec(plain);
  return range ? periodText(range[1], range[2], "yearToDate") : null;
}

function periodText(
  year: string | undefined,
  ofYear: string | undefined,
  kind: PeriodText["kind"],
): PeriodText | null {
  const [y, m] = [Number(year), Number(ofYear)];
  return isMonth(y, m) ? { month: month(y, m), kind } : null;
}
