/** Formulas of cells that show a row of Measures found by a hidden locator. R1C1, without "=". */
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import { unitName } from "../core/unit";
import type { MeasureCode } from "../measures/codes";
import { BLANK, iff, pattern, rowOf, text } from "../measures/formula";
import { LocatedRefs } from "../measures/located";
import type { MeasureRefs } from "../measures/refs";
import type { BoardWords } from "./boardWords";
import { literal, textExpression } from "./textFormula";

/** Row of a park's indicator, from the cells of the two names; "" when Measures has none. */
export function rowFormula(refs: MeasureRefs, parkCell: string, indicatorCell: string): string {
  return rowOf(pattern(`${parkCell}&"|"&${indicatorCell}`), refs.column("Measures", "key"));
}

/** First row of an indicator. */
export function firstRowFormula(refs: MeasureRefs, indicatorCell: string): string {
  return rowOf(pattern(indicatorCell), refs.column("Measures", "indicator"));
}

/** A formula of a located row; `blank` where the row is not there, or where the formula gives "". */
export function whenLocated(
  refs: MeasureRefs,
  locator: string,
  formula: (located: LocatedRefs) => string,
  blank: string,
): string {
  return iff(`${locator}=""`, blank, formula(new LocatedRefs(refs, locator)));
}

/** A measure of a located row as a report shows it: a dash (or `blank`) where there is nothing. */
export function shown(
  refs: MeasureRefs,
  locator: string,
  code: MeasureCode,
  blank = literal(refs.words.printed.missing),
): string {
  return whenLocated(refs, locator, (row) => iff(`${row.own(code)}=""`, blank, row.own(code)), blank);
}

/** 未设目标 is too long for the column: a dash, explained in the notes (CONVENTIONS §5). */
export function completionOrDash(row: LocatedRefs): string {
  const { missing, noTarget } = row.words.printed;
  const completion = row.own("completion");
  return iff(`${completion}=${text(noTarget)}`, text(missing), completion);
}

/** What {@link zoneHeading} comes to at its longest, whatever the month and the parks: the room it needs. */
export function longestZoneHeading(
  indicator: Indicator,
  language: Language,
  { counted }: BoardWords,
): string {
  const { names, unit, frequency, lagMonths } = indicator;
  // Others have no period of their own; the longest is that of January, when these are of all last year.
  const period = frequency === "monthly" && lagMonths === 0 ? "" : LONGEST_PERIOD;
  return `${names[language]} (${unitName(unit, language)})${period} ${counted.replace("{parks}", "10/10")}`;
}
const LONGEST_PERIOD = " 2022年1—12月";

/** Expression of an indicator above figures of all parks: its unit, a period of its own, and how many parks these count. */
export function zoneHeading(row: LocatedRefs, { withUnit, counted }: BoardWords, name: string): string {
  const parks = row.own("zoneCoverage");
  const behind = iff(`${parks}=""`, BLANK, textExpression(` ${counted}`, { parks }));
  // Without a period of its own the blank before it would be one too many.
  return `${textExpression(withUnit, { name, unit: row.own("unit") })}&" "&TRIM(${row.own("periodMark")}&${behind})`;
}
