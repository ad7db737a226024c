/** Periods of known tables as people write them: besides dates and ids, 二〇二二年五月, 2022年上半年, May 2022, 44682. */
import { month } from "../core/period";
import type { PeriodText } from "../core/periodText";
import type { SourceCell } from "./cell";
import { cellText } from "./cell";
import { readPeriod } from "./dates";
import { foldText } from "./layout/foldText";
import { periodAt } from "./layout/periodWords";

/** A serial number that became text, from 1990 on: 20225 is more likely 2022-5. */
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 32_874;
/** 2022.1 is January, or October that lost its zero. */
const OPEN_MONTH = /^\d{4}\.1$/;

/** The period a cell names as a whole; null where year or month is left open, or it does not begin in January. */
export function readTypedPeriod(cell: SourceCell): PeriodText | null {
  const text = cellText(cell);
  const serial = typeof cell === "string" && SERIAL.test(text) ? Number(text) : null;
  if (serial !== null) return serial < FIRST_SERIAL ? null : readPeriod(serial);
  return readPeriod(cell) ?? (OPEN_MONTH.test(text) ? null : fromWords(foldText(text)));
}

function fromWords(folded: string): PeriodText | null {
  const found = periodAt(folded, 0);
  if (!found || found.end !== folded.length) return null;
  const { year, month: of, cumulative, odd } = found.period;
  if (year === undefined || of === undefined || odd) return null;
  return { month: month(year, of), kind: cumulative ? "yearToDate" : "month" };
}
