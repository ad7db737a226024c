/** Periods and dates as cells hold them: texts, serial numbers of a spreadsheet, numbers such as 202205. */
import { isMonth, month } from "../core/period";
import { parsePeriodText } from "../core/periodText";
import type { PeriodText } from "../core/periodText";
import type { SourceCell } from "./cell";
import { cellText } from "./cell";

/** Serial numbers from 1949 to 2199; below YYYYMM, so the two are never mistaken for one another. */
const FIRST_SERIAL = 17_899;
const LAST_SERIAL = 109_575;
/** Day 0 of the 1900 date system, in milliseconds. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** 2022-05-31, 2022/5/31, 2022.5.31, 2022年5月31日, with or without a time. */
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** 20220531 */
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
/** Longest text worth reading. */
const LONGEST = 40;

/** The period a cell names: what parsePeriodText reads, a date's month, a serial number's month. */
export function readPeriod(cell: SourceCell): PeriodText | null {
  const text = cellText(cell);
  const serial = typeof cell === "number" ? fromSerial(cell) : null;
  if (serial) return monthOfDate(serial);
  const period = parsePeriodText(text);
  if (period) return period;
  const date = readDateText(text);
  return date ? monthOfDate(date) : null;
}

/** The date a cell names, "YYYY-MM-DD", or null. */
export function readDate(cell: SourceCell): string | null {
  const date = (typeof cell === "number" ? fromSerial(cell) : null) ?? readDateText(cellText(cell));
  return date ? date.toISOString().slice(0, 10) : null;
}

function readDateText(text: string): Date | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFKC").trim();
  const found = DATE.exec(plain) ?? COMPACT_DATE.exec(plain);
  if (!found) return null;
  const [year, monthOfYear, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  const exists =
    isMonth(year, monthOfYear) && date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day;
  return exists ? date : null;
}

function fromSerial(serial: number): Date | null {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? new Date(EPOCH + Math.floor(serial) * DAY) : null;
}

function monthOfDate(date: Date): PeriodText {
  return { month: month(date.getUTCFullYear(), date.getUTCMonth() + 1), kind: "month" };
}
