/** The workbook's period, which every report shows: set it, or go a month on or back. */
import { FIRST_YEAR, LAST_YEAR, shiftMonths, type Month } from "../core/period";
import { changePeriod } from "../excel/periodCells";
import { attempt, type Outcome } from "./outcome";

/** Sets the period; two syncs. */
export async function setPeriod(month: Month): Promise<Outcome<Month>> {
  return attempt(() => changePeriod(() => month));
}

/** Moves the period by months, back when negative; the value is the new period. Two syncs. */
export async function shiftPeriod(count: number): Promise<Outcome<Month>> {
  return attempt(() =>
    changePeriod((now) => {
      if (!now) return null;
      const beyond = count < 0 ? now.year <= FIRST_YEAR : now.year >= LAST_YEAR;
      return beyond ? null : shiftMonths(now, count);
    }),
  );
}
