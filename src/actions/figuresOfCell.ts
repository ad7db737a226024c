/** Which reported figures a cell of the workbook rests on: of the ledger itself, or of a measure made from it. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { isMonth, type Month } from "../core/period";
import type { SelectedCell } from "../excel/readSelection";
import type { Cell, TableContents } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import type { MeasureCode } from "../measures/codes";
import { MONTH_COLUMNS } from "../report/tables/keys";
import { cellReader } from "./headlines";

/** A figure as ledger and log know it: the names are those of the workbook's lists. */
export interface FigureKey {
  readonly park: string;
  readonly indicator: string;
  readonly month: Month;
  readonly measure: LedgerMeasure;
}

/** 0-based body row of a table the cell stands in, null when it stands in none. */
export function bodyRowOf({ sheet, row, column }: SelectedCell, table: TableContents): number | null {
  const index = row - table.top - 1;
  const inside =
    sheet === table.sheetName &&
    index >= 0 &&
    index < table.rowCount &&
    column >= table.left &&
    column < table.left + table.header.length;
  return inside ? index : null;
}

/** The figure of a ledger cell; null for cells that hold none, such as names, and for rows that say nothing. */
export function ledgerFigure(ledger: TableContents, row: readonly Cell[], column: number): FigureKey | null {
  const cell = cellReader(ledger, row);
  const monthOfYear = MONTH_COLUMNS.findIndex((key) => ledger.columns.get(key) === column) + 1;
  const measure = measureNamed(cell("measure"), ledger);
  const year = Number(cell("year"));
  if (!measure || !isMonth(year, monthOfYear)) return null;
  return { ...subjectOf(cell), month: { year, month: monthOfYear }, measure };
}

function measureNamed(name: Cell, { language }: TableContents): LedgerMeasure | null {
  const { ledgerMeasures } = workbookWords(language);
  return LEDGER_MEASURES.find((measure) => ledgerMeasures[measure] === name) ?? null;
}

function subjectOf(cell: (key: "park" | "indicator") => Cell): Pick<FigureKey, "park" | "indicator"> {
  return { park: String(cell("park")), indicator: String(cell("indicator")) };
}

/** Measures that rest on the month's own figure. */
const OF_THE_MONTH: ReadonlySet<MeasureCode> = new Set<MeasureCode>(["month", "monthRow"]);

/** Measures of the whole zone: each of its parks' figures is behind them. */
const OF_THE_ZONE: ReadonlySet<MeasureCode> = new Set<MeasureCode>([
  "zoneTotal",
  "zoneIncrement",
  "zoneBase",
  "zoneGrowth",
]);

/** Measures that rest on the target besides the figure. */
export const OF_TARGET = /^(target|completion|gap|status)/;

export const isOfZone = (code: MeasureCode): boolean => OF_THE_ZONE.has(code);

/**
 * The figures a measure of a row of Measures rests on, the reported one first; `of` is another month than the row's.
 * Empty when the row has no period.
 */
export function figuresOfMeasure(
  code: MeasureCode,
  measures: TableContents,
  row: readonly Cell[],
  of: Month | null = null,
): FigureKey[] {
  const cell = cellReader(measures, row);
  const month = of ?? { year: Number(cell("effectiveYear")), month: Number(cell("effectiveMonth")) };
  if (!isMonth(month.year, month.month)) return [];
  const own = measureNamed(cell("figureMeasure"), measures) ?? "ytd";
  const figure = (measure: LedgerMeasure, of: Month = month): FigureKey => ({
    ...subjectOf(cell),
    month: of,
    measure,
  });
  const lastYear = { year: month.year - 1, month: month.month };
  // A month nobody reported is the difference of two totals.
  const monthAlone = (at: Month): FigureKey[] => [
    figure("month", at),
    figure("ytd", at),
    ...(at.month > 1 ? [figure("ytd", { year: at.year, month: at.month - 1 })] : []),
  ];
  if (OF_THE_MONTH.has(code)) return monthAlone(month);
  if (/^monthGrowth/.test(code))
    return [figure("monthGrowth"), ...monthAlone(month), ...monthAlone(lastYear)];
  if (code === "zoneBase") return [figure(own), figure("base"), figure(own, lastYear)];
  if (/^(growth|increment|zone(Growth|Increment)$)/.test(code))
    return [figure("growth"), figure(own), figure("base"), figure(own, lastYear)];
  if (code === "lastMonth") return monthAlone(lastYear);
  if (/^last|^baseRow/.test(code)) return [figure("base"), figure(own, lastYear)];
  if (/^rank/.test(code)) return [figure("rank"), figure(own)];
  const { targetTypes } = workbookWords(measures.language);
  if (OF_TARGET.test(code) && cell("targetType") === targetTypes.growth)
    return [figure("growth"), figure(own)];
  return [figure(own)];
}
