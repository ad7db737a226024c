/**
 * January of indicators published for January and February together (1—2月, CONVENTIONS §4): its figures stay in the ledger
 * and no report reads them, whatever a park returned.
 */
import { isCombinedJanuaryFebruary } from "../core/period";
import { BLANK, all, iff, is } from "./formula";
import type { LocatedRefs } from "./located";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** 1 where the row's period is a January that is not published alone. */
export const combinedJanuary: Measure = {
  code: "combinedJanuary",
  value: ({ indicator, period }) =>
    period.month === 1 && isCombinedJanuaryFebruary(indicator, period) ? 1 : "",
  formula: (refs) => iff(isCombined(refs, refs.own("effectiveMonth"), "=1"), "1", BLANK),
};

/** Whether the row's period is one. */
export const isCombinedJanuary = {
  value: (row: MeasureRow): boolean => row.get("combinedJanuary") === 1,
  /** Condition. */
  formula: (refs: MeasureRefs): string => `${refs.own("combinedJanuary")}=1`,
};

/** Condition that the indicator is published so and a month 1–12 lies within `bound`. @example isCombined(refs, at, "<=2") */
export function isCombined(refs: MeasureRefs, month: string, bound: "=1" | "<=2"): string {
  return all(is(refs.own("january"), refs.words.january.combined), `${month}${bound}`);
}

/** A month 1–12 figures are looked for in; "" for such a January, in which INDEX finds none. */
export function listedMonth(refs: LocatedRefs, month: string): string {
  return iff(isCombined(refs, month, "=1"), BLANK, month);
}
