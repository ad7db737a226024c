/** Columns of a trend: the month, then three indicators side by side, each with its figure, its growth and the mark of a reported one. */
import { type ReportColumn, SheetBuilder } from "./sheetBuilder";

/** Indicators side by side on A4 portrait. */
export const ACROSS = 3;
export const SIDES = Array.from({ length: ACROSS }, (_, side) => side);

const PRINTED = { value: { width: 17 }, rate: { width: 11 }, mark: { width: 1.8 } } as const;
/**
 * Name and row in Measures of the indicator; rows of the ledger by years back (figure, reported growth, comparable base); of
 * each month the base, the reported rate and the unrounded one; and what the charts draw.
 */
const HIDDEN = [
  "name",
  "row",
  "figureRow",
  "growthRow",
  "baseRow",
  "base",
  "reported",
  "exact",
  "drawnValue",
  "drawnRate",
] as const;
type Printed = keyof typeof PRINTED;
type Hidden = (typeof HIDDEN)[number];

export const on = (name: Printed | Hidden, side: number): string => `${name}${side}`;

const COLUMNS: Readonly<Record<string, ReportColumn>> = {
  month: { width: 12 },
  ...Object.fromEntries(
    SIDES.flatMap((side) => Object.entries(PRINTED).map(([name, column]) => [`${name}${side}`, column])),
  ),
  label: { width: 6, hidden: true },
  /** Months since January of the year 0, and year and month of it. */
  serial: { width: 6, hidden: true },
  year: { width: 6, hidden: true },
  monthNumber: { width: 6, hidden: true },
  /** Which of the years of the ledger rows it is: 1 is the report's. */
  back: { width: 6, hidden: true },
  /** What stands below the month in charts. */
  tick: { width: 6, hidden: true },
  ...Object.fromEntries(
    SIDES.flatMap((side) => HIDDEN.map((name) => [on(name, side), { width: 6, hidden: true }])),
  ),
  /** A formula in every row of the report's own, by which it is told from a person's. */
  own: { width: 6, hidden: true },
};

export type TrendSheet = SheetBuilder<string>;

export function trendSheet(language: ConstructorParameters<typeof SheetBuilder<string>>[1]): TrendSheet {
  return new SheetBuilder(COLUMNS, language);
}
