/**
 * Place of a park among the parks that have the indicator, by one of the measures, whatever rank is reported: the same
 * scope for all parks of a table. Ties share the better place (1, 2, 2, 4); parks without a number are unranked.
 */
import { isActiveRow } from "./active";
import type { MeasureCode } from "./codes";
import { BLANK, iff, is, numberOr, numeric } from "./formula";
import type { DerivedFigure } from "./located";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** By what rankBasis says: the place printed in comparisons. */
export const placeAmongParks: DerivedFigure = {
  value(row) {
    const own = row.number("rankValue");
    return own === null ? "" : placeOf(own, row.blockNumbers("rankValue"), row);
  },
  formula(refs) {
    const own = refs.own("rankValue");
    return iff(numeric(own), `RANK(${own},${refs.block("rankValue")},${ascending(refs)})`, BLANK);
  },
};

/** 1 + how many of the numbers are better; lower is better for some indicators. */
export function placeOf(own: number, all: readonly number[], row: MeasureRow): number {
  const lowerIsBetter = row.indicator.direction === "lower";
  return 1 + all.filter((other) => (lowerIsBetter ? other < own : other > own)).length;
}

/** The third argument of RANK. */
export function ascending(refs: MeasureRefs): string {
  return iff(is(refs.own("direction"), refs.words.directions.lower), "1", "0");
}

/** A measure of the row where its park is active: only then it is ranked. */
export function activeNumber(code: MeasureCode): DerivedFigure {
  return {
    value: (row) => (row.isActive ? row.number(code) : null) ?? "",
    formula: (refs) => iff(isActiveRow(refs), numberOr(refs.own(code)), BLANK),
  };
}
