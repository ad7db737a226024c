/**
 * Rows of Ledger and Targets, one search each; everything else of the row is INDEX. Nothing is looked for in a January that
 * is not published alone, but last year's figures, of whose twelve months the outlook is made.
 */
import type { LedgerMeasure } from "../core/observation";
import type { MeasureCode } from "./codes";
import { isCombinedJanuary } from "./combinedJanuary";
import { BLANK, iff, rowOf } from "./formula";
import { figurePlace, itemPlace, ledgerRowFormula } from "./ledgerKey";
import type { Locator } from "./measure";

/** Finds the row of the ledger of a data item, or of the own figure; `yearsBack` 1 is last year's. */
function ledgerRow(code: MeasureCode, measure: LedgerMeasure | "figure", yearsBack = 0): Locator {
  return {
    code,
    formula(refs) {
      const year = refs.own("effectiveYear");
      const found = ledgerRowFormula(refs, {
        park: refs.own("parkRow"),
        indicator: refs.own("indicatorRow"),
        year: yearsBack ? `(${year}-${yearsBack})` : year,
        item: measure === "figure" ? figurePlace(refs, refs.own("figureMeasure")) : itemPlace(measure),
      });
      return code === "lastFigureRow" ? found : iff(isCombinedJanuary.formula(refs), BLANK, found);
    },
  };
}

const targetRow: Locator = {
  code: "targetRow",
  formula: (refs) =>
    rowOf(`${refs.own("keyPattern")}&"|"&${refs.own("effectiveYear")}`, refs.column("Targets", "key")),
};

export const LOCATORS: readonly Locator[] = [
  ledgerRow("figureRow", "figure"),
  ledgerRow("monthRow", "month"),
  ledgerRow("growthRow", "growth"),
  ledgerRow("monthGrowthRow", "monthGrowth"),
  ledgerRow("baseRow", "base"),
  ledgerRow("rankRow", "rank"),
  ledgerRow("lastFigureRow", "figure", 1),
  ledgerRow("lastMonthRow", "month", 1),
  targetRow,
];
