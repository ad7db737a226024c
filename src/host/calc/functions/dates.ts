/**
 * Date functions over serial numbers of the 1900 system, with Excel's 29 February 1900: serial 60 is that day, and
 * days before count one less.
 */
import { CellError } from "../../../xlsx/cells";
import { numberFromText } from "../numberFromText";
import { NUM, VALUE, type Operand } from "../operands";
import { floor } from "../rounding";
import { numbersOf } from "./rangeValues";
import { fixed, type FunctionTable } from "./sheetFunction";

const DAY = 86_400_000;
/** 30 December 1899, from which serial numbers count after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

interface Day {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** Calendar day of a serial number, or #NUM! outside 1900–9999. */
function dayOf(serial: number): Day | CellError {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return NUM;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial number of a day; months and days out of range run over, years below 1900 count from 1900. */
export function serialOf(year: number, month: number, day: number): number | CellError {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  if (full < 0 || full > 9999) return NUM;
  const date = new Date(0);
  date.setUTCFullYear(full, Math.trunc(month) - 1, Math.trunc(day));
  const serial = (date.getTime() - EPOCH) / DAY;
  if (Number.isNaN(serial)) return NUM;
  const counted = serial < 61 ? serial - 1 : serial;
  return counted < 0 || counted > LAST_SERIAL ? NUM : counted;
}

function part(serial: number, pick: (day: Day) => number): Operand {
  const day = dayOf(serial);
  return day instanceof CellError ? day : pick(day);
}

/** Now in local time as a serial number. */
function now(): number {
  const date = new Date();
  return (date.getTime() - date.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

/** EDATE and EOMONTH. */
function monthsLater(serial: number, months: number, lastDay: boolean): Operand {
  const start = dayOf(serial);
  if (start instanceof CellError) return start;
  const month = start.month + Math.trunc(months);
  const end = new Date(Date.UTC(start.year, month, 0));
  const day = lastDay ? end.getUTCDate() : Math.min(start.day, end.getUTCDate());
  return end.getUTCFullYear() < 1900 ? NUM : serialOf(end.getUTCFullYear(), end.getUTCMonth() + 1, day);
}

/** Part of a day in seconds, rounded as clocks show it. */
const seconds = (serial: number): number => Math.round((serial - floor(serial)) * 86_400) % 86_400;

function time(hours: number, minutes: number, rest: number): Operand {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(rest);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
}

/** Day of the week: 1 Sunday (type 1), 1 Monday (2), 0 Monday (3), or from the day 11–17 names. */
function weekday(serial: number, type: number | undefined): Operand {
  if (serial < 0 || serial > LAST_SERIAL + 1) return NUM;
  // Serial 1 is a Sunday to Excel, because of the day that never was.
  const sunday0 = (Math.floor(serial) + 6) % 7;
  const kind = Math.trunc(type ?? 1);
  if (kind === 1) return sunday0 + 1;
  if (kind === 2) return ((sunday0 + 6) % 7) + 1;
  if (kind === 3) return (sunday0 + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((sunday0 + 17 - kind) % 7) + 1 : NUM;
}

/** DATEDIF: whole years "Y", months "M", days "D", months beyond years "YM", days beyond months "MD", beyond years "YD". */
function difference(from: number, to: number, unit: string): Operand {
  const start = dayOf(from);
  const end = dayOf(to);
  if (start instanceof CellError) return start;
  if (end instanceof CellError) return end;
  if (Math.floor(from) > Math.floor(to)) return NUM;
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "YM":
      return months % 12;
    case "MD": {
      const anchor = serialOf(end.year, end.month - (end.day < start.day ? 1 : 0), start.day);
      return anchor instanceof CellError ? anchor : Math.floor(to) - anchor;
    }
    case "YD": {
      const before = end.month < start.month || (end.month === start.month && end.day < start.day);
      const anchor = serialOf(end.year - (before ? 1 : 0), start.month, start.day);
      return anchor instanceof CellError ? anchor : Math.floor(to) - anchor;
    }
    default:
      return NUM;
  }
}

/** DATEVALUE: the day a text names. */
function dateOf(text: string): Operand {
  const serial = /[-/年.\s]/.test(text.trim()) ? numberFromText(text) : null;
  return serial === null || serial < 0 ? VALUE : Math.floor(serial);
}

/** Working days from one day to another, both counted, holidays left out. */
function workingDays(from: number, to: number, holidays: Operand | undefined): Operand {
  const free = numbersOf(holidays === undefined ? [] : [holidays]);
  if (free instanceof CellError) return free;
  const first = Math.floor(Math.min(from, to));
  const last = Math.floor(Math.max(from, to));
  if (first < 0 || last > LAST_SERIAL) return NUM;
  const works = (serial: number): boolean => (serial + 5) % 7 < 5;
  const length = last - first + 1;
  let days = Math.floor(length / 7) * 5;
  for (let serial = first + Math.floor(length / 7) * 7; serial <= last; serial++) if (works(serial)) days++;
  for (const serial of new Set(free.map(Math.floor)))
    if (serial >= first && serial <= last && works(serial)) days--;
  return from > to ? -days : days;
}

export const DATES: FunctionTable = {
  DATE: fixed(["number", "number", "number"], (year, month, day) => serialOf(Math.trunc(year), month, day)),
  DATEDIF: fixed(["number", "number", "text"], (from, to, unit) => difference(from, to, unit)),
  DATEVALUE: fixed(["text"], (text) => dateOf(text)),
  DAY: fixed(["number"], (serial) => part(serial, ({ day }) => day)),
  DAYS: fixed(["number", "number"], (end, start) => Math.floor(end) - Math.floor(start)),
  EDATE: fixed(["number", "number"], (serial, months) => monthsLater(serial, months, false)),
  EOMONTH: fixed(["number", "number"], (serial, months) => monthsLater(serial, months, true)),
  HOUR: fixed(["number"], (serial) => (serial < 0 ? NUM : Math.floor(seconds(serial) / 3600))),
  MINUTE: fixed(["number"], (serial) => (serial < 0 ? NUM : Math.floor(seconds(serial) / 60) % 60)),
  MONTH: fixed(["number"], (serial) => part(serial, ({ month }) => month)),
  NETWORKDAYS: fixed(["number", "number", "range?"], (from, to, holidays) => workingDays(from, to, holidays)),
  NOW: fixed([], () => now(), true),
  SECOND: fixed(["number"], (serial) => (serial < 0 ? NUM : seconds(serial) % 60)),
  TIME: fixed(["number", "number", "number"], (hours, minutes, rest) => time(hours, minutes, rest)),
  TODAY: fixed([], () => Math.floor(now()), true),
  WEEKDAY: fixed(["number", "number?"], (serial, type) => weekday(serial, type)),
  YEAR: fixed(["number"], (serial) => part(serial, ({ year }) => year)),
};
