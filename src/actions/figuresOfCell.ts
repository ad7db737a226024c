/** Which reported figures a cell of the workbook rests on: of the ledger itself, or of a measure made from it. Pure. */
import { columnIndex } from "../a1";
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { isMonth, type Month } from "../core/period";
import type { Lead, SelectedCell } from "../excel/readSelection";
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
const LOOK_UPS = new RegExp(LOOK_UP, "gi");
/** Longest formula looked at. */
const LONGEST_FORMULA = 8192;

/** The cell that says which row of Measures a formula shows. @example "=INDEX(Measures[累计],$P9)" //=> "$P9" */
function locatorOf(formula: string): string | null {
  return LOOK_UP.exec(formula.slice(0, LONGEST_FORMULA))?.[3] ?? null;
}

/** A cell of another month than the workbook's: empty where a cell names no row of Measures. */
const GUARD = /^=IF\((\$[A-Z]{1,3}\$[1-9]\d{0,6})="",/;
/** The year of such a row, from its count of months. */
const YEAR_OF_ROW = /^=INT\((\$[A-Z]{1,3}[1-9]\d{0,6})\/12\)$/;
/** A cell of the same row, as formulas name it. */
const IN_ROW = /\$([A-Z]{1,3})[1-9]\d{0,6}(?![\d(])/g;
/** Hidden cells of the row that are followed from one to the next. */
const MOST_FOLLOWED = 3;

/**
 * Of a cell's formula and those of its row the one that shows a measure, with the cell that says of which row: a score is made
 * in hidden cells of its row, and a place among the parks or an arrow stands beside the figure it comes from. Rows of trends
 * have a month each. Cells without a formula lead nowhere by themselves.
 */
export function leadingFormula(
  formula: string,
  row: readonly string[],
  column: number,
  first: number,
): Lead | null {
  const own = locatorOf(formula);
  if (own !== null) return { formula, locator: own };
  if (!formula.startsWith("=")) return null;
  const months = row.map((each) => YEAR_OF_ROW.exec(each)?.[1]).find((each) => each !== undefined);
  const guarded = months === undefined ? undefined : GUARD.exec(formula)?.[1];
  if (months !== undefined && guarded !== undefined) return { formula, locator: guarded, months };
  const followed = followedFormula(formula, row, first, MOST_FOLLOWED);
  if (followed) return followed;
  const beside = [...row.slice(0, column).reverse(), ...row.slice(column + 1)];
  for (const candidate of beside) {
    const locator = locatorOf(candidate);
    if (locator !== null) return { formula: candidate, locator };
  }
  return null;
}

/** The first of the cells of its row a formula names that shows a measure, itself or through others. */
function followedFormula(formula: string, row: readonly string[], first: number, most: number): Lead | null {
  for (const [, letters = ""] of formula.slice(0, LONGEST_FORMULA).matchAll(IN_ROW)) {
    const named = row[(columnIndex(letters) ?? 0) - first] ?? "";
    const locator = locatorOf(named);
    if (locator !== null) return { formula: named, locator };
    const further = most > 1 && named.startsWith("=") ? followedFormula(named, row, first, most - 1) : null;
    if (further) return further;
  }
  return null;
}

/** Whether a formula of a row with a month of its own shows the figure itself; else it shows its growth. */
export const showsLedger = (formula: string): boolean => formula.includes("INDEX(Ledger[");

/** The measure a formula shows, null when it shows none. */
export function measureShown(formula: string, { language }: TableContents): MeasureCode | null {
  for (const found of formula.slice(0, LONGEST_FORMULA).matchAll(LOOK_UPS)) {
    const name = (found[1] ?? found[2])?.toLowerCase();
    const code = MEASURE_CODES.find((each) => heading("Measures", each, language).toLowerCase() === name);
    // Whether the park reports at all is asked first by scores.
    if (code !== "active") return code ?? null;
  }
  return null;
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
  if (/^zone(Growth|Increment|Base)$/.test(code)) return [figure(own), figure("base"), figure(own, lastYear)];
  if (/^(growth|increment)/.test(code))
    return [figure("growth"), figure(own), figure("base"), figure(own, lastYear)];
  if (code === "lastMonth") return monthAlone(lastYear);
  if (/^last|^baseRow/.test(code)) return [figure("base"), figure(own, lastYear)];
  if (/^rank/.test(code)) return [figure("rank"), figure(own)];
  const { targetTypes } = workbookWords(measures.language);
  if (OF_TARGET.test(code) && cell("targetType") === targetTypes.growth)
    return [figure("growth"), figure(own)];
  return [figure(own)];
}
