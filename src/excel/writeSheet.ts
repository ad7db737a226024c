/** SheetSpec → queued calls on one worksheet. Never syncs: the action decides how many sheets share a request. */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { THEME_LOOKS } from "../report/themes";
import { paragraphHeight } from "../report/narrative/layout";
import { NOTE_SIZE, noteHeight } from "../report/noteHeight";
import type { CellContent, ConditionalFill, SheetSpec } from "../report/spec";
import { asText } from "./entry";
import { linesOf } from "../report/textWidth";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queuePageBreaksAnew, queuePrintArea, queuePrintSetup } from "./pageSetup";
import { queueCharts } from "./writeCharts";
import { queueRowEdits, rowEdits, stayingRows, TITLE_ROW, type Block, type ReportRows } from "./reportRows";
import { queueAreas, queueIdentity, queueTheme, type ReportSheet } from "./reportSheets";
import type { RowLook } from "./rowLooks";
import { queueBands, queuePeoplesColours, queueWithoutTheme, type StandingLooks } from "./themedRows";
import { typedHeadings, type HeadingText } from "./typedHeadings";
import { typedNotes } from "./typedNotes";
import type { KeptParagraph, TypedOver } from "./typedOver";
import { typedTitle } from "./typedTitle";

/** What Range.formulas takes: formulas as they are, text guarded, null = blank. */
function entry(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return asText(content.text);
  if (typeof content === "string" && !content.startsWith("=")) return asText(content);
  return content;
}

/** A report as it stands on its sheet. */
export interface WrittenReport {
  readonly sheet: ReportSheet;
  readonly rows: ReportRows;
  /** Rows with which its pages began when it was written. */
  readonly breaks: readonly number[];
  /** Names of the columns of its block when it was written; null when they are not known. */
  readonly columns: readonly string[] | null;
  /** Its title when it was written, "" for a formula; null when it is not known. */
  readonly title: string | null;
  /** Headings it printed when it was written; null when they are not known. */
  readonly headings: readonly HeadingText[] | null;
  /** Paragraphs of people's that were kept when it was written. */
  readonly paragraphs: readonly KeptParagraph[];
  /** Labels of the rows it had paragraphs in. */
  readonly paragraphRows: ReadonlySet<string>;
  /** Of what period it was, "2022-05"; "" when that is not known. */
  readonly period: string;
}

/** How a report is drawn. */
export interface Drawing {
  readonly language: Language;
  readonly theme: Theme;
  /** The sheet's. */
  readonly name: string;
  /** Rows with which pages are to begin, 0-based; null where people have them begin elsewhere. */
  readonly breaks: readonly number[] | null;
  /** Paragraphs of people's in place of the report's own. */
  readonly paragraphs: TypedOver["paragraphs"];
}

/** Whether pages still begin where the report had them begin; else people have them begin where they like. */
export function keepsPages({ rows, breaks }: WrittenReport): boolean {
  return breaks.join() === rows.breaks.join();
}

/** Why a report cannot be brought up to date where it stands: what people did within it, or columns it is to have now. */
export type Obstacle = "people" | "columns";

/**
 * What keeps a report from being brought up to date where it stands; null when nothing does. People may write beside and
 * below it, but rows or columns of their own within its block, or before it, make the sheet theirs; and where the
 * report is to have other columns now, or in another order (by its definition), what people have beside and below it
 * would have to make room, and their widths, colours and comments would be at other measures.
 */
export function obstacle({ sheet, rows, columns }: WrittenReport, spec: SheetSpec): Obstacle | null {
  const { area, labels } = sheet;
  const wanted = columnNames(spec);
  const had = columns ?? wanted;
  const isSame = had.join() === wanted.join();
  const asWritten =
    area.top === 0 &&
    area.left === 0 &&
    area.right + 1 === had.length &&
    labels.top === spec.labels.top &&
    (labels.left === spec.labels.left || !isSame) &&
    labels.bottom < area.bottom &&
    // Where every row of the report has a label, a row without one is a person's.
    (hasUnlabelled(spec) || !rows.labels.includes("")) &&
    rows.labels.every((label, row) => label === "" || rows.own[row]);
  if (!asWritten) return "people";
  return isSame ? null : "columns";
}

/** Names of the columns of a report's block, from left to right. */
export function columnNames({ columnWidths }: SheetSpec): string[] {
  return columnWidths.map(({ name }) => name);
}

function hasUnlabelled({ cells, labels }: SheetSpec): boolean {
  return cells.slice(labels.top, labels.bottom + 1).some((row) => labelOf(row[labels.left] ?? null) === "");
}

/**
 * Queues a report on a sheet. A report written before is brought up to date in place: its block is filled anew, and its
 * rows are inserted and deleted so that what people wrote beside and below it stays where it belongs. Colours people
 * gave the rows that stay, comments, a title, headings and paragraphs typed over, and names typed into the sign-off stay too.
 */
export function queueSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  { language, theme, name, breaks, paragraphs }: Drawing,
  previous: WrittenReport | null,
): void {
  const block = blockOf(spec);
  if (!previous) queueIdentity(sheet, spec.identity);
  // Before any range is taken of the sheet: a range follows the cells it was taken of.
  const staying = previous && queueRows(sheet, spec, previous);
  const range = rangeOf(sheet, block);
  if (staying) queueBlank(sheet, block, staying);
  const standing = previous && staying && standingLooks(spec, previous, staying);
  queueBands(sheet, spec, theme, standing);
  if (previous) queueWithoutTheme(sheet, spec, previous.sheet.theme, theme);
  for (const { area, format } of joined(spec.numberFormats)) rangeOf(sheet, area).numberFormat = [[format]];
  range.formulas = spec.cells.map((row) => row.map(entry));
  const signed = signOffRows(spec) ? previous?.rows.typedLast : null;
  const title = previous && typedTitle(spec, previous);
  for (const { area, formula } of spec.fills ?? []) rangeOf(sheet, area).formulasR1C1 = [[formula]];
  if (title !== null) sheet.getCell(TITLE_ROW, block.left).values = [[asText(title)]];
  const notes = previous ? typedNotes(spec, previous).kept : [];
  for (const { row, column, text } of previous ? [...typedHeadings(spec, previous).kept, ...notes] : [])
    sheet.getCell(row, column).values = [[asText(text)]];
  if (signed) sheet.getCell(block.bottom, block.left).values = [[asText(signed)]];
  for (const { row, column, text } of paragraphs) sheet.getCell(row, column).values = [[asText(text)]];
  for (const area of spec.merges) rangeOf(sheet, area).merge();
  for (const { area, style } of spec.styles) queueStyle(rangeOf(sheet, area), style, language, theme);
  if (standing) queuePeoplesColours(sheet, spec, theme, standing);
  for (const { area, level } of spec.indents) rangeOf(sheet, area).format.indentLevel = level;
  for (const { area, height } of joined(
    spec.rowHeights.map(({ row, height }) => ({ area: { ...block, top: row, bottom: row }, height })),
  ))
    rangeOf(sheet, area).format.rowHeight = height;
  for (const paragraph of paragraphs)
    sheet.getCell(paragraph.row, 0).format.rowHeight = paragraphHeight(
      paragraph.text,
      pointsAcross(paragraph, spec),
      language,
    );
  for (const note of notes)
    sheet.getCell(note.row, 0).format.rowHeight = noteHeight(
      linesOf(note.text, pointsAcross(note, spec), NOTE_SIZE, language),
    );
  for (const fill of spec.conditionalFills) queueConditionalFill(sheet, fill, theme);
  for (const list of spec.dropDowns) queueDropDown(rangeOf(sheet, list.area), list);
  if (!previous) queueOnce(sheet, spec, block, breaks ?? []);
  const charts = previous && { charts: previous.rows.charts, theme: previous.sheet.theme };
  queueCharts(sheet, name, spec.charts ?? [], language, theme, charts);
  queuePrintArea(sheet, spec.print);
  if (previous && breaks) queuePageBreaksAnew(sheet, breaks);
  queueAreas(sheet, { block, labels: spec.labels }, previous !== null);
  queueTheme(sheet, theme, previous?.sheet ?? null);
}

/** Points across a cell that is merged with those right of it. */
function pointsAcross(
  { row, column }: Pick<HeadingText, "row" | "column">,
  { merges, columnWidths }: SheetSpec,
): number {
  const across = merges.find(({ top, left }) => top === row && left === column);
  const widths = columnWidths.filter(
    (each) => each.column >= column && each.column <= (across?.right ?? column),
  );
  return widths.reduce((total, { width }) => total + columnPoints(width), 0);
}

/** Areas of the same columns that stand directly beneath each other and are given the same, as one: ranges are dear. */
export function joined<T extends { readonly area: Rectangle }>(items: readonly T[]): T[] {
  const result: T[] = [];
  const open = new Map<string, number>();
  for (const item of items) {
    const { area, ...given } = item;
    const key = JSON.stringify([area.left, area.right, given]);
    const last = open.get(key);
    const above = last === undefined ? undefined : result[last]!;
    if (above && above.area.bottom + 1 === area.top)
      result[last!] = { ...above, area: { ...above.area, bottom: area.bottom } };
    else open.set(key, result.push(item) - 1);
  }
  return result;
}

/** Cells a report takes from A1 on, hidden columns included. */
export function blockOf(spec: SheetSpec): Rectangle {
  return { top: 0, left: 0, bottom: spec.cells.length - 1, right: spec.cells[0]!.length - 1 };
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

/** Gives the block the rows it is to have. Tells which of them stood there before, and beside which label. */
function queueRows(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  previous: WrittenReport,
): ReadonlyMap<number, number> {
  const { sheet: report, rows } = previous;
  const { before, after } = blocks(spec, previous);
  queueRowEdits(
    sheet,
    rowEdits(before, after, (row) => rows.beside?.rows.has(row) ?? false),
    report.area.bottom,
    rows.beside,
  );
  return stayingRows(before, after);
}

/** Rows the block is to have that stood there before, each with the position of its label there. */
export function rowsThatStay(spec: SheetSpec, previous: WrittenReport): ReadonlyMap<number, number> {
  const { before, after } = blocks(spec, previous);
  return stayingRows(before, after);
}

function blocks(
  { cells, labels: { top, bottom, left } }: SheetSpec,
  { sheet: { area, labels }, rows }: WrittenReport,
): { readonly before: Block; readonly after: Block } {
  const named = cells.slice(top, bottom + 1).map((row) => labelOf(row[left] ?? null));
  return {
    before: { height: area.bottom + 1, top: labels.top, labels: rows.labels },
    after: { height: cells.length, top, labels: named },
  };
}

/**
 * Empties the block. Not by `Range.clear()`, which takes comments along (VBA reference, Range.Clear). Of rows that stay
 * what styles set is reset; fill, colour and bold of the text are left: in the rows of a table people alone give them, and what is
 * bold there by its style is so in every theme.
 */
function queueBlank(sheet: Excel.Worksheet, block: Rectangle, staying: ReadonlyMap<number, number>): void {
  const range = rangeOf(sheet, block);
  range.unmerge();
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear(Excel.ClearApplyTo.contents);
  range.numberFormat = [["General"]];
  const { format } = range;
  format.indentLevel = 0;
  format.horizontalAlignment = Excel.HorizontalAlignment.general;
  format.wrapText = false;
  format.shrinkToFit = false;
  format.protection.locked = true;
  for (const edge of BORDERS) format.borders.getItem(edge).style = Excel.BorderLineStyle.none;
  for (let row = block.top; row <= block.bottom; row++) {
    if (staying.has(row)) continue;
    let bottom = row;
    while (bottom < block.bottom && !staying.has(bottom + 1)) bottom++;
    rangeOf(sheet, { ...block, top: row, bottom }).clear(Excel.ClearApplyTo.formats);
    row = bottom;
  }
}

const BORDERS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** Text of a label cell; labels are texts, never formulas. */
function labelOf(content: CellContent): string {
  return content !== null && typeof content === "object" ? content.text : "";
}

/**
 * Looks of the rows that stay, of headings, which bear no label: those above the first label, and those directly above
 * a row that stays, as it stood there before; and of what stands below the last label: notes from the first one on, the
 * sign-off from the last row up.
 */
function standingLooks(
  spec: SheetSpec,
  { sheet, rows }: WrittenReport,
  staying: ReadonlyMap<number, number>,
): StandingLooks {
  const { area, labels } = sheet;
  const { top } = labels;
  const looks = new Map<number, RowLook>();
  const stood = (row: number, before: number): void => {
    const look = rows.looks.get(before);
    if (look) looks.set(row, look);
  };
  for (const row of rows.looks.keys()) if (row < spec.labels.top) stood(row, row);
  for (const [row, label] of staying) {
    stood(row, top + label);
    const above = labelOf(spec.cells[row - 1]?.[spec.labels.left] ?? null);
    if (row > spec.labels.top && above === "" && rows.labels[label - 1] === "")
      stood(row - 1, top + label - 1);
  }
  const last = spec.cells.length - 1;
  const fromEnd = signOffRows(spec);
  for (let row = spec.labels.bottom + 1; row <= last; row++) {
    const before =
      row > last - fromEnd ? area.bottom - (last - row) : labels.bottom + row - spec.labels.bottom;
    const isThere = before > labels.bottom && (row > last - fromEnd || before <= area.bottom - fromEnd);
    if (isThere) stood(row, before);
  }
  const blanked = new Set([...looks.keys()].filter((row) => !staying.has(row)));
  return { looks, blanked, theme: sheet.theme };
}

/** Rows of the sign-off, which are the last. */
function signOffRows({ cells, styles }: SheetSpec): number {
  const first = styles.flatMap(({ area, style }) => (style === "signOff" ? [area.top] : []));
  return first.length ? cells.length - Math.min(...first) : 0;
}

function queueConditionalFill(sheet: Excel.Worksheet, fill: ConditionalFill, theme: Theme): void {
  const color = fill.fill && THEME_LOOKS[theme].statuses[fill.fill];
  if (!color && !fill.numberFormat) return;
  const custom = rangeOf(sheet, fill.area).conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  custom.rule.formula = fill.formula;
  if (color) custom.format.fill.color = color;
  if (fill.numberFormat) custom.format.numberFormat = fill.numberFormat;
}

/** A drop-down that refuses anything else, or (source "") a cell that refuses typing and says where to change it. */
function queueDropDown(range: Excel.Range, list: SheetSpec["dropDowns"][number]): void {
  const validation = range.dataValidation;
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
