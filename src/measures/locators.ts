/** Rows of Ledger and Targets, one MATCH each; everything else of the row is INDEX. */
import type { LedgerMeasure } from "../core/observation";
import type { MeasureCode } from "./codes";
import { rowOf, text } from "./formula";
import type { Locator } from "./measure";
import type { MeasureRefs } from "./refs";

/** Finds the ledger row park|indicator|year|measure; `yearsBack` 1 is last year's. */
function ledgerRow(code: MeasureCode, measure: LedgerMeasure | "figure", yearsBack = 0): Locator {
  return {
    code,
    formula(refs) {
      const rest =
        measure === "figure"
          ? `"|"&${refs.own("figureMeasure")}`
          : text(`|${refs.words.ledgerMeasures[measure]}`);
      return rowOf(`${yearKey(refs, yearsBack)}&${rest}`, refs.column("Ledger", "key"));
    },
  };
}

function yearKey(refs: MeasureRefs, yearsBack: number): string {
  const year = refs.own("effectiveYear");
  return `${refs.own("keyPattern")}&"|"&${yearsBack ? `(${year}-${yearsBack})` : year}`;
}

const targetRow: Locator = {
  code: "targetRow",
  formula: (refs) => rowOf(yearKey(refs, 0), refs.column("Targets", "key")),
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
