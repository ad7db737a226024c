/** SheetSpec → queued calls on one worksheet. Never syncs: the action decides how many sheets share a request. */
import { rectangleAddress, type Rectangle } from "../a1";
import type { Language } from "../core/language";
import type { CellContent, ConditionalFill, SheetSpec } from "../report/spec";
import { asText } from "./entry";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queuePrintSetup } from "./pageSetup";
import { queueIdentity, type ReportSheet } from "./reportSheets";

/** What Range.formulas takes: formulas as they are, text guarded, null = blank. */
function entry(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return asText(content.text);
  if (typeof content === "string" && !content.startsWith("=")) return asText(content);
  return content;
}

/**
 * Queues a report on a sheet. A sheet written before is brought up to date in place: its block is cleared, and rows are
 * inserted or deleted at the block's end so that what people wrote below keeps its distance.
 */
export function queueSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  language: Language,
  previous: ReportSheet | null,
): void {
  const height = spec.cells.length;
  const width = spec.cells[0]?.length ?? 0;
  const block: Rectangle = { top: 0, left: 0, bottom: height - 1, right: width - 1 };
  if (previous) queueRoom(sheet, previous.area, height);
  const range = rangeOf(sheet, block);
  if (previous) {
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear();
  }
  for (const { area, format } of spec.numberFormats) rangeOf(sheet, area).numberFormat = [[format]];
  range.formulas = spec.cells.map((row) => row.map(entry));
  for (const area of spec.merges) rangeOf(sheet, area).merge();
  for (const { area, style } of spec.styles) queueStyle(rangeOf(sheet, area), style, language);
  for (const { area, level } of spec.indents) rangeOf(sheet, area).format.indentLevel = level;
  for (const { column, width: characters, hidden } of spec.columnWidths) {
    const whole = rangeOf(sheet, { ...block, left: column, right: column }).getEntireColumn();
    if (!previous) whole.format.columnWidth = columnPoints(characters);
    if (hidden) whole.columnHidden = true;
  }
  for (const { row, height: points } of spec.rowHeights)
    rangeOf(sheet, { ...block, top: row, bottom: row }).format.rowHeight = points;
  for (const fill of spec.conditionalFills) queueConditionalFill(sheet, fill);
  for (const list of spec.dropDowns) queueDropDown(rangeOf(sheet, list.area), list);
  for (const { name, area } of spec.names) if (!previous) sheet.names.add(name, rangeOf(sheet, area));
  if (!previous) {
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(
      rangeOf(sheet, { top: 0, left: 0, bottom: spec.freeze.rows - 1, right: spec.freeze.columns - 1 }),
    );
  }
  queuePrintSetup(sheet, spec.print);
  queueIdentity(sheet, spec.identity, rectangleAddress(block, true), previous);
}

/** Makes the block `height` rows tall by inserting or deleting whole rows before its last row. */
function queueRoom(sheet: Excel.Worksheet, area: Rectangle, height: number): void {
  const grown = height - (area.bottom - area.top + 1);
  if (grown === 0) return;
  const rows = rangeOf(sheet, {
    top: area.bottom,
    left: 0,
    bottom: area.bottom + Math.abs(grown) - 1,
    right: 0,
  }).getEntireRow();
  if (grown > 0) rows.insert(Excel.InsertShiftDirection.down);
  else
    rangeOf(sheet, { top: height, left: 0, bottom: area.bottom, right: 0 })
      .getEntireRow()
      .delete(Excel.DeleteShiftDirection.up);
}

function queueConditionalFill(sheet: Excel.Worksheet, fill: ConditionalFill): void {
  const custom = rangeOf(sheet, fill.area).conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  custom.rule.formula = fill.formula;
  if (fill.fill) custom.format.fill.color = fill.fill;
  if (fill.fontColor) custom.format.font.color = fill.fontColor;
  if (fill.bold) custom.format.font.bold = true;
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
