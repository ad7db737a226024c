/** Written reasons of settled findings as the notes of a report print them. Pure. */
import { monthId, parsePeriodId, shiftMonths, type Month } from "../core/period";
import type { TableContents } from "../excel/tableContents";
import { formatPeriod } from "../i18n/format";
import { fill, words } from "../i18n/translate";
import { findingsIn } from "./findings";

/** Lagging and quarterly figures of a report belong to earlier months, at most these. */
const MONTHS_BACK = 3;
/** A report explains what matters; the Checks table holds the rest. */
const MOST = 12;

/** Sentences of a park's settled findings in a report's period, in the order of the table. */
export function explainedOf(checks: TableContents, park: string, month: Month): string[] {
  const { notes } = words(checks.language).report;
  const [first, last] = [monthId(shiftMonths(month, 1 - MONTHS_BACK)), monthId(month)];
  return findingsIn(checks)
    .filter((each) => each.settled && each.reason !== "" && each.park.toLowerCase() === park.toLowerCase())
    .filter(({ period }) => period >= first && period <= last)
    .slice(0, MOST)
    .map(({ period, indicator, reason }) => {
      const of = parsePeriodId(period);
      const shown = of ? formatPeriod(of, checks.language) : period;
      const parts = { park, period: shown, reason: ended(reason.trim(), notes.fullStop) };
      return indicator === ""
        ? fill(notes.explainedOfPark, parts)
        : fill(notes.explained, { ...parts, indicator });
    });
}

/** A reason as a sentence among the notes. */
function ended(reason: string, fullStop: string): string {
  return /[。！？；…．.!?;]["”’」』）)]?$/.test(reason) ? reason : reason + fullStop;
}
