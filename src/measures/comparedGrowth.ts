/**
 * Growth as parks are compared by it, and held against targets to grow: unrounded; 持平, of nothing before and nothing now, is a
 * growth of 0 (CONVENTIONS §2), and so is a loss that stayed the same.
 */
import { BLANK, iff, is, numeric } from "./formula";
import { isActiveRow } from "./active";
import type { DerivedFigure } from "./located";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** Percent, or 百分点 of ratios in percent; null where neither is there. */
export function comparedGrowth(row: MeasureRow): number | null {
  return row.number("growthExact") ?? (row.get("growth") === row.words.printed.level ? 0 : null);
}

/** The same as a formula; blank where neither is there. */
export function comparedGrowthFormula(refs: MeasureRefs): string {
  const rate = refs.own("growthExact");
  return iff(numeric(rate), rate, iff(is(refs.own("growth"), refs.words.printed.level), "0", BLANK));
}

/** The same where its park is active: only then it is ranked. */
export const activeGrowth: DerivedFigure = {
  value: (row) => (row.isActive ? comparedGrowth(row) : null) ?? "",
  formula: (refs) => iff(isActiveRow(refs), comparedGrowthFormula(refs), BLANK),
};
