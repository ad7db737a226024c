/** SheetSpec → queued calls on one worksheet. Never syncs: the action decides how many sheets share a request. */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { hasGaps, piecesOf, placedArea, placeOf, type LinePlaces } from "../report/linePlaces";
import { placedCell } from "../report/placedFormula";
import { placedSpec } from "../report/placedSpec";
import type { CellContent, SheetSpec } from "../report/spec";
import { queueBlank } from "./blankBlock";
import { asText } from "./entry";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queuePageBreaksAnew, queuePrintArea, queuePrintSetup } from "./pageSetup";
import { joined } from "./joinedAreas";
import { queueRowChanges, type RowChanges } from "./carriedRows";
import { blockOf, rowsThatStay } from "./reportBlock";
import { printsItself } from "./peoplesPrint";
import { markedSpec } from "./reportMarks";
import { queueAreas, queueIdentity, queueTheme } from "./reportSheets";
import { queuePeoplesCells, type PeoplesCells } from "./peoplesCells";
import { queueBands, queueWithoutTheme } from "./themedRows";
import { writtenAgain, type TypedOver } from "./typedOver";
import { queueCharts } from "./writeCharts";
import { queueOwnConditions, queueOwnConditionsOff } from "./writeConditions";
import type { WrittenReport } from "./writtenReport";

/** What Range.formulas takes: formulas as they are, text guarded, "" = blank. */
function entry(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return asText(content.text);
  if (typeof content === "string" && !content.startsWith("=")) return asText(content);
  return content;
}

/** How a report is drawn. */
export interface Drawing {
  readonly language: Language;
  readonly theme: Theme;
  /** The sheet's. */
  readonly name: string;
  /** Rows with which pages are to begin, 0-based; null where people have them begin elsewhere. */
  readonly breaks: readonly number[] | null;
  /** Texts of people's in place of the report's own. */
  readonly typed: TypedOver;
  /** What people gave its cells; null on a new sheet. */
  readonly people: PeoplesCells | null;
  /** Where its lines are to stand among those people inserted, of which nothing is touched. */
  readonly places: LinePlaces;
  /** How its rows become those it is to have; null on a new sheet. */
  readonly changes: RowChanges | null;
}

/**
 * Queues a report on a sheet. A report written before is brought up to date in place: its block is filled anew, and its
 * rows are inserted and deleted so that what people wrote beside and below it stays where it belongs. Colours, marks
 * of texts and number formats people gave, comments, a title, headings and paragraphs typed over, and names typed into the sign-off stay too.
 */
export function queueSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  { language, theme, name, breaks, typed, people, places, changes }: Drawing,
  previous: WrittenReport | null,
): void {
  const block = blockOf(spec);
  if (!previous) queueIdentity(sheet, spec.identity);
  // Before any range is taken of the sheet: a range follows the cells it was taken of.
  if (previous) queueOwnConditionsOff(sheet, previous);
  if (previous && changes) queueRowChanges(sheet, changes, previous);
  const left = typed.formulas.map((each) => placedCell(each, places));
  if (previous) queueBlank(sheet, block, rowsThatStay(spec, previous), places, left);
  queueBands(sheet, spec, theme, people?.standing ?? null, places);
  const drawn = markedSpec(hasGaps(places) ? placedSpec(spec, places) : spec, places);
  if (previous) queueWithoutTheme(sheet, drawn, previous.sheet.theme, theme);
  for (const { area, format } of joined(drawn.numberFormats)) rangeOf(sheet, area).numberFormat = [[format]];
  const entries = drawn.cells.map((row): (string | number | boolean | null)[] => row.map(entry));
  // null leaves a cell alone.
  for (const { row, column } of left) entries[row]![column] = null;
  for (const { at } of piecesOf(block, places))
    rangeOf(sheet, at).formulas = entries
      .slice(at.top, at.bottom + 1)
      .map((row) => row.slice(at.left, at.right + 1));
  for (const { area, formula } of drawn.fills ?? []) rangeOf(sheet, area).formulasR1C1 = [[formula]];
  for (const each of writtenAgain(typed)) {
    const { row, column } = placedCell(each, places);
    sheet.getCell(row, column).values = [[each.value ?? asText(each.text)]];
  }
  for (const area of drawn.merges) rangeOf(sheet, area).merge();
  for (const { area, style } of drawn.styles) queueStyle(rangeOf(sheet, area), style, language, theme);
  if (people) queuePeoplesCells(sheet, people, places);
  for (const { area, level } of drawn.indents) rangeOf(sheet, area).format.indentLevel = level;
  for (const { area, height } of joined(
    drawn.rowHeights.map(({ row, height }) => ({ area: { ...block, top: row, bottom: row }, height })),
  ))
    rangeOf(sheet, area).format.rowHeight = height;
  queueOwnConditions(sheet, drawn, block, { theme, places }, previous);
  for (const list of drawn.dropDowns) queueDropDown(rangeOf(sheet, list.area), list);
  const pages = breaks?.map((row) => placeOf(places.rows, row));
  if (!previous) queueOnce(sheet, spec, block, pages ?? []);
  const charts = previous && { charts: previous.rows.charts, theme: previous.sheet.theme };
  queueCharts(sheet, name, drawn.charts ?? [], language, theme, charts);
  if (!previous || printsItself(spec, previous)) queuePrintArea(sheet, drawn.print);
  if (previous && pages) queuePageBreaksAnew(sheet, pages);
  queueAreas(sheet, { block: placedArea(block, places), labels: drawn.labels }, previous !== null);
  queueTheme(sheet, theme, previous?.sheet ?? null);
}

/** What people may change afterwards: widths, frozen panes, margins. */
function queueOnce(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  block: Rectangle,
  breaks: readonly number[],
): void {
  for (const { column, width: characters, hidden } of spec.columnWidths) {
    const whole = rangeOf(sheet, { ...block, left: column, right: column }).getEntireColumn();
    whole.format.columnWidth = columnPoints(characters);
    if (hidden) whole.columnHidden = true;
  }
  for (const { name, area } of spec.names) sheet.names.add(name, rangeOf(sheet, area));
  sheet.showGridlines = false;
  sheet.freezePanes.freezeAt(
    rangeOf(sheet, { top: 0, left: 0, bottom: spec.freeze.rows - 1, right: spec.freeze.columns - 1 }),
  );
  queuePrintSetup(sheet, spec.print, breaks);
}

/** A drop-down that refuses anything else, or (source "") a cell that refuses typing and says where to change it. */
function queueDropDown(range: Excel.Range, list: SheetSpec["dropDowns"][number]): void {
  const validation = range.dataValidation;
  validation.clear();
  validation.rule = list.source
    ? { list: { inCellDropDown: true, source: list.source } }
    : { custom: { formula: "=FALSE" } };
  validation.prompt = { showPrompt: true, title: list.title, message: list.message };
  validation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.stop,
    title: list.title,
    message: list.message,
  };
}
