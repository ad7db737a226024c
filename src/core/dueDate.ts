/** When a month's return is due: a day of the next month (每月8日前), or the next working day. */
import { month as monthOf, shiftMonths, type Month } from "./period";

/** Day of the month by which returns are due unless the workbook says otherwise. */
export const USUAL_REPORTING_DAY = 8;

/** Latest day of the month that every month has. */
export const LATEST_REPORTING_DAY = 28;

/**
 * Last day on which the return of a month is in time, "YYYY-MM-DD". A Saturday or Sunday moves to Monday; public
 * holidays are not known here. @example dueDate({ year: 2022, month: 9 }, 8) //=> "2022-10-10"
 */
export function dueDate(of: Month, day = USUAL_REPORTING_DAY): string {
  const { year, month } = shiftMonths(monthOf(of.year, of.month), 1);
  const due = new Date(Date.UTC(year, month - 1, day));
  const SUNDAY = 0;
  const SATURDAY = 6;
  if (due.getUTCDay() === SATURDAY) due.setUTCDate(day + 2);
  else if (due.getUTCDay() === SUNDAY) due.setUTCDate(day + 1);
  return due.toISOString().slice(0, 10);
}

/** Whether a return received then is late; both begin with "YYYY-MM-DD". */
export function isLate(receivedAt: string, dueOn: string): boolean {
  return receivedAt.slice(0, 10) > dueOn;
}
