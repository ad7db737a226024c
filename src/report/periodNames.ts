/**
 * Names by which formulas read the workbook's period: PeriodYear and PeriodMonth are formulas over the cells ReportYear and
 * ReportMonth, so that a text there (core/enteredPeriod.ts) is no error in every report. Each is shorter than the 255
 * characters Excel takes of a name from some of its ways in.
 */
import { BEHIND_NUMBERS } from "../core/enteredPeriod";
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { all, iff, numeric, text } from "../measures/formula";
import type { PeriodName } from "./tables/keys";

/** The year formulas see where the cells hold no month; no figure is of it. */
const NO_YEAR = 1900;

/** Condition that the cells hold no month. */
export const HAS_NO_PERIOD = `PeriodYear=${NO_YEAR}`;

/** What the names stand for, with "=". */
export function periodNames(): readonly { readonly name: PeriodName; readonly refersTo: string }[] {
  const isPeriod = all(within("EnteredYear", FIRST_YEAR, LAST_YEAR), within("EnteredMonth", 1, 12));
  return [
    { name: "EnteredYear", refersTo: `=${entered("ReportYear")}` },
    { name: "EnteredMonth", refersTo: `=${entered("ReportMonth")}` },
    { name: "PeriodYear", refersTo: `=${iff(isPeriod, "EnteredYear", String(NO_YEAR))}` },
    { name: "PeriodMonth", refersTo: `=${iff(isPeriod, "EnteredMonth", "1")}` },
  ];
}

/** The number of a cell, of its text where it is one; 0 of anything else. ASC makes full-width digits plain. */
function entered(cell: string): string {
  const digits = BEHIND_NUMBERS.reduce(
    (rest, word) => `SUBSTITUTE(${rest},${text(word)},"")`,
    `ASC(${cell})`,
  );
  return iff(numeric(cell), cell, `IFERROR(VALUE(${digits}),0)`);
}

function within(name: string, least: number, most: number): string {
  return all(`INT(${name})=${name}`, `${name}>=${least}`, `${name}<=${most}`);
}
