/** What closed returns print of earlier months: a month is the difference of two cumulative figures, 同比 stands on last year's. Pure. */
import { figureMeasure } from "../core/figureMeasure";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import type { LedgerMeasure, Observation } from "../core/observation";
import { isCombinedJanuaryFebruary, isYear, type Month } from "../core/period";
import type { Cell, TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { MONTH_COLUMNS } from "../report/tables";
import { rowIdentity } from "./rowPlan";
import type { ClosedReturn, ReturnsOf } from "./closedReturns";

/** What the workbook holds of a park's indicator; "" where nothing stands. */
export type FigureAt = (park: string, indicator: Indicator, month: Month, measure: LedgerMeasure) => Cell;

/** A figure of an earlier month, as the ledger knows it. */
type EarlierFigure = Pick<Observation, "park" | "month" | "measure">;

/**
 * The closed return of the next month, where it prints its month as what the cumulative figures grew by since this one
 * (measures/month.ts); null where it reported the month itself, or prints none.
 */
export function returnOfDifference(
  { park, month, measure }: EarlierFigure,
  indicator: Indicator,
  closed: ReturnsOf,
  figureAt: FigureAt,
): ClosedReturn | null {
  if (measure !== "ytd" || figureMeasure(indicator) !== "ytd") return null;
  if (indicator.frequency !== "monthly" || month.month === 12) return null;
  const next = { year: month.year, month: month.month + 1 };
  if (isCombinedJanuaryFebruary(indicator, next)) return null;
  const [found] = closed(park, indicator, next);
  if (!found || typeof figureAt(park, indicator, next, "ytd") !== "number") return null;
  return typeof figureAt(park, indicator, next, "month") === "number" ? null : found;
}

/** The closed returns of the same month a year later, which print this figure as last year's and grow from it. */
export function returnsOfYearAfter(
  { park, month, measure }: EarlierFigure,
  indicator: Indicator,
  closed: ReturnsOf,
  figureAt: FigureAt,
): readonly ClosedReturn[] {
  const own = figureMeasure(indicator);
  const next = { year: month.year + 1, month: month.month };
  if ((measure !== own && measure !== "month") || !isYear(next.year)) return [];
  const has = (of: LedgerMeasure): boolean => typeof figureAt(park, indicator, next, of) === "number";
  // With a comparable base of its own the return does not look at what was published.
  return has(own) && !(measure === own && has("base")) ? closed(park, indicator, next) : [];
}

/** Reads figures of the ledger by its rows, which are known by their identity. */
export function ledgerFigures(
  ledger: TableContents,
  rows: ReadonlyMap<string, number>,
  language: Language,
): FigureAt {
  const { ledgerMeasures } = words(language).workbook;
  return (park, indicator, { year, month }, measure) => {
    const row = rows.get(rowIdentity([park, indicator.names[language], year, ledgerMeasures[measure]]));
    return row === undefined ? "" : ledger.rows[row]![ledger.columns.get(MONTH_COLUMNS[month - 1]!)!]!;
  };
}
