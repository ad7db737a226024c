/** Which reported figures a cell of the workbook rests on: of the ledger itself, or of a measure made from it. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { isMonth, type Month } from "../core/period";
import type { SelectedCell } from "../excel/readSelection";
import type { Cell, TableContents } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import { MEASURE_CODES, type MeasureCode } from "../measures/codes";
import { heading } from "../report/tables/columns";
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

/** What a formula of a report shows: a column of Measures, and the cell that names its row. */
const LOOK_UP = /INDEX\(Measures\[(?:\[([^[\]']+)\]|([^[\]']+))\],(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})\)/i;
/** Longest formula looked at. */
const LONGEST_FORMULA = 8192;

/** The cell that says which row of Measures a formula shows. @example "=INDEX(Measures[累计],$P9)" //=> "$P9" */
function locatorOf(formula: string): string | null {
  return LOOK_UP.exec(formula.slice(0, LONGEST_FORMULA))?.[3] ?? null;
}

/**
 * Of a cell's formula and those of its row the one that shows a measure, with the cell that says of which row: a place among
 * the parks or an arrow stands beside the figure it comes from. Cells without a formula lead nowhere by themselves.
 */
export function leadingFormula(
  formula: string,
  row: readonly string[],
  column: number,
): { readonly formula: string; readonly locator: string } | null {
  const own = locatorOf(formula);
  if (own !== null) return { formula, locator: own };
  if (!formula.startsWith("=")) return null;
  const beside = [...row.slice(0, column).reverse(), ...row.slice(column + 1)];
  for (const candidate of beside) {
    const locator = locatorOf(candidate);
    if (locator !== null) return { formula: candidate, locator };
  }
  return null;
}

/** The measure a formula shows, null when it shows none. */
export function measureShown(formula: string, { language }: TableContents): MeasureCode | null {
  const found = LOOK_UP.exec(formula.slice(0, LONGEST_FORMULA));
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  return MEASURE_CODES.find((code) => heading("Measures", code, language).toLowerCase() === name) ?? null;
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

export const isOfZone = (code: MeasureCode): boolean => OF_THE_ZONE.has(code);

/** The figures a measure of a row of Measures rests on, the reported one first. Empty when the row has no period. */
export function figuresOfMeasure(
  code: MeasureCode,
  measures: TableContents,
  row: readonly Cell[],
): FigureKey[] {
  const cell = cellReader(measures, row);
  const month = { year: Number(cell("effectiveYear")), month: Number(cell("effectiveMonth")) };
  if (!isMonth(month.year, month.month)) return [];
  const own = measureNamed(cell("figureMeasure"), measures) ?? "ytd";
  const figure = (measure: LedgerMeasure, of: Month = month): FigureKey => ({
    ...subjectOf(cell),
    month: of,
    measure,
  });
  const lastYear = { year: month.year - 1, month: month.month };
  const before = month.month > 1 ? [figure("ytd", { year: month.year, month: month.month - 1 })] : [];
  if (OF_THE_MONTH.has(code)) return [figure("month"), figure("ytd"), ...before];
  if (/^monthGrowth/.test(code)) return [figure("monthGrowth"), figure("month"), figure("month", lastYear)];
  if (/^zone(Growth|Increment|Base)$/.test(code)) return [figure(own), figure("base"), figure(own, lastYear)];
  if (/^(growth|increment)/.test(code))
    return [figure("growth"), figure(own), figure("base"), figure(own, lastYear)];
  if (code === "lastMonth") return [figure("month", lastYear), figure("ytd", lastYear)];
  if (/^last|^baseRow/.test(code)) return [figure("base"), figure(own, lastYear)];
  if (/^rank/.test(code)) return [figure("rank"), figure(own)];
  return [figure(own)];
}
