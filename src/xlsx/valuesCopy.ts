/**
 * A copy of some sheets of a book to send away: what they show, and nothing else. Formulas become their values; names,
 * drop-downs, notes, links, hidden contents, settings and parts nobody knows stay behind. Conditional formats that ask
 * names of sheets that stay behind are answered now; those that look at cells of their own sheet go along.
 */
import { columnIndex, MAX_COLUMNS } from "../a1";
import { answeredRules, constantsOf, type Constants } from "./answeredRules";
import type { Book, ConditionalFormat, Sheet } from "./book";
import { CellError, CellGrid, type CellValue } from "./cells";
import { rewriteChart, type Chart, type ChartText } from "./chart/chart";
import { literalOf } from "./chart/chartCache";
import { foreignPart } from "./chart/foreignPart";
import { refersTo, shownCells, shownTexts, wordsOf, type ShownCells } from "./chart/shownCells";
import { emptyBook } from "./emptyBook";

/** Rows above what is printed that hold selectors and hints; more belong to whoever wrote them. */
const MOST_ABOVE = 3;

/**
 * The copy; `kept` are sheets of the book, in the order of the copy, `known` what names come to that are formulas. The book
 * stays as it is.
 */
export function valuesCopy(
  book: Book,
  kept: readonly Sheet[],
  title = "",
  known: ReadonlyMap<string, number> = new Map(),
): Book {
  const constants = constantsOf(book);
  for (const [name, value] of known) constants.set(name.toLowerCase(), String(value));
  const names = new Set(kept.map(({ name }) => name.toLowerCase()));
  return {
    ...emptyBook(),
    sheets: kept.map((sheet) => copied(sheet, book, constants, names)),
    normalStyle: book.normalStyle,
    properties: title === "" ? {} : { title },
  };
}

function copied(sheet: Sheet, book: Book, constants: Constants, kept: ReadonlySet<string>): Sheet {
  const styles = sheet.styles.clone();
  const rules = answeredRules(sheet, constants, styles);
  const needed = columnsNeeded(sheet, rules);
  const strip = sheet.page.printArea && sheet.page.printArea.top <= MOST_ABOVE ? sheet.page.printArea.top : 0;
  const hidden = (row: number, column: number): boolean =>
    row < strip || sheet.hiddenRows.has(row) || (sheet.hiddenColumns.has(column) && !needed.has(column));
  const isGap = gapsOf(sheet);
  const cells = new CellGrid();
  cells.rows = sheet.cells.rows.map((values, row) =>
    values?.map((value, column): CellValue =>
      hidden(row, column) || value === "" || isGap(value ?? null, column) ? null : (value ?? null),
    ),
  );
  // A selector that selects nothing any more does not look like one either.
  if (strip) styles.replace({ top: 0, left: 0, bottom: strip - 1, right: MAX_COLUMNS - 1 }, styles.base);
  return {
    ...sheet,
    visibility: "visible",
    cells,
    styles,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    merges: sheet.merges.filter(({ bottom }) => bottom >= strip),
    tables: [],
    validations: [],
    conditionalFormats: rules,
    notes: [],
    charts: sheet.charts.map((chart) => withoutOthers(chart, book, kept)),
    hyperlinks: [...sheet.hyperlinks, ...formulaLinks(sheet, book)].filter(
      ({ area, target, location }) => area.top >= strip && target === undefined && leadsTo(location, kept),
    ),
    protection: null,
  };
}

/**
 * Tells the cells in hidden columns that hold #N/A for charts to draw nothing. A formula cannot be blank; a value can, and
 * charts that leave blanks out draw the same of it (host README, E64).
 */
function gapsOf({ charts, hiddenColumns }: Sheet): (value: CellValue, column: number) => boolean {
  const leaveBlanksOut = charts.every(({ blanks }) => blanks === "gap");
  return (value, column) => leaveBlanksOut && value === NOT_AVAILABLE && hiddenColumns.has(column);
}

const NOT_AVAILABLE = CellError.of("#N/A");

const cloned = (chart: Chart): Chart => JSON.parse(JSON.stringify(chart)) as Chart;

/** A chart of its own, which holds as values what it showed of sheets that stay behind; what cannot be told stays a reference. */
function withoutOthers(chart: Chart, book: Book, kept: ReadonlySet<string>): Chart {
  const copy = cloned(chart);
  if (chart.part !== undefined) copy.part = foreignPart(chart.part, book, kept);
  const shown = (formula: string | null): ShownCells | null =>
    formula === null || refersTo(kept, book, formula) ? null : shownCells(book, formula);
  const text = <T extends ChartText | null>(of: T): T | ChartText => {
    const cells = of && "formula" in of ? shown(of.formula) : null;
    return cells ? { text: wordsOf(cells) } : of;
  };
  for (const each of [copy, ...Object.values(copy.axes)])
    if (each.title) each.title.text = text(each.title.text);
  for (const series of copy.series) {
    series.name = text(series.name);
    const [categories, values] = [shown(series.categories), shown(series.values)];
    if (categories) series.categories = shownTexts(categories);
    if (!values) continue;
    series.values = literalOf(values.values);
    // An array has no format, as which labels and axis show figures unless they have their own.
    if (series.labels) series.labels.numberFormat ??= values.format;
    copy.axes[series.secondary ? "secondaryValue" : "value"].numberFormat ??= values.format;
  }
  return copy;
}

/** Links that are formulas naming cells of the workbook: HYPERLINK("#name", …). */
function formulaLinks({ cells }: Sheet, { names }: Book): Sheet["hyperlinks"] {
  const links: Sheet["hyperlinks"] = [];
  for (const [key, formula] of cells.formulas) {
    const name = /^HYPERLINK\("#(\w+)"/.exec(formula)?.[1]?.toLowerCase();
    const named = name && names.find((each) => each.scope === null && each.name.toLowerCase() === name);
    if (!named) continue;
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    links.push({ area: { top: row, left: column, bottom: row, right: column }, location: named.refersTo });
  }
  return links;
}

/** Whether a link leads to a cell of a sheet that is copied too. */
function leadsTo(location: string | undefined, kept: ReadonlySet<string>): boolean {
  const sheet = /^#?'?(.+?)'?!/.exec(location ?? "")?.[1]?.replaceAll("''", "'");
  return sheet !== undefined && kept.has(sheet.toLowerCase());
}

/** Hidden columns that charts and the remaining rules look at. */
function columnsNeeded(sheet: Sheet, rules: readonly ConditionalFormat[]): Set<number> {
  const needed = new Set<number>();
  const formulas = rules.flatMap((rule) => rule.formulas);
  for (const chart of sheet.charts)
    rewriteChart(cloned(chart), (formula) => {
      formulas.push(formula);
      return formula;
    });
  for (const formula of formulas)
    for (const [, first, last] of formula
      .replace(/"(?:[^"]|"")*"/g, "")
      .matchAll(/\$?([A-Z]{1,3})\$?\d+(?::\$?([A-Z]{1,3})\$?\d+)?/g)) {
      const from = columnIndex(first!);
      const to = last === undefined ? from : columnIndex(last);
      if (from === null || to === null) continue;
      for (let column = Math.min(from, to); column <= Math.max(from, to); column++) needed.add(column);
    }
  return needed;
}
