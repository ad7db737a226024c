/** One report, as the SheetSpec has it, as a worksheet of ExcelJS. */
import type { CellValue, Workbook, Worksheet } from "exceljs";
import { rectangleAddress } from "../../src/a1";
import type { CellContent, ConditionalFill, SheetSpec } from "../../src/report/spec";
import { THEME_LOOKS } from "../../src/report/themes";
import { argb, StyleGrid } from "./cellStyles";
import { addValidation, listFormula } from "./dropDowns";
import { fileWidth } from "./tableSheets";

const CENTIMETRE = 1 / 2.54;
const A4 = 9;

export function addReportSheet(book: Workbook, spec: SheetSpec): void {
  const { freeze, print } = spec;
  const sheet = book.addWorksheet(spec.name, {
    views: [{ state: "frozen", ySplit: freeze.rows, xSplit: freeze.columns, showGridLines: false }],
    pageSetup: {
      orientation: print.orientation,
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: 1.6 * CENTIMETRE,
        bottom: 1.7 * CENTIMETRE,
        left: 1.5 * CENTIMETRE,
        right: 1.5 * CENTIMETRE,
        header: 0.8 * CENTIMETRE,
        footer: 0.8 * CENTIMETRE,
      },
      printArea: rectangleAddress(print.area),
      ...(print.titleRows && { printTitlesRow: `${print.titleRows.first + 1}:${print.titleRows.last + 1}` }),
    },
    headerFooter: { oddFooter: `&C${print.footer}` },
  });
  for (const row of spec.cells) sheet.addRow(row.map(cellValue));
  for (const { top, left, bottom, right } of spec.merges)
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  const styles = StyleGrid.of(spec);
  for (const [row, cells] of spec.cells.entries())
    for (const column of cells.keys()) sheet.getCell(row + 1, column + 1).style = styles.at(row, column);
  for (const { column, width, hidden } of spec.columnWidths) {
    sheet.getColumn(column + 1).width = fileWidth(width);
    sheet.getColumn(column + 1).hidden = hidden === true;
  }
  for (const { row, height } of spec.rowHeights) sheet.getRow(row + 1).height = height;
  for (const [index, fill] of spec.conditionalFills.entries()) addConditionalFill(sheet, fill, index + 1);
  for (const { area, source, title, message } of spec.dropDowns)
    addValidation(sheet, rectangleAddress(area), {
      ...(source
        ? { type: "list", formulae: [listFormula(source)] }
        : { type: "custom", formulae: ["FALSE"] }),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      promptTitle: title,
      prompt: message,
      errorTitle: title,
      error: message,
    });
}

function cellValue(content: CellContent): CellValue {
  if (content === null || typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content === "object") return content.text;
  return content.startsWith("=") ? { formula: content.slice(1), date1904: false } : content;
}

/** ExcelJS numbers the formats of cells but not those of conditional formats. */
const FIRST_OWN_FORMAT = 300;

function addConditionalFill(sheet: Worksheet, fill: ConditionalFill, priority: number): void {
  const color = fill.fill && THEME_LOOKS.official.statuses[fill.fill];
  sheet.addConditionalFormatting({
    ref: rectangleAddress(fill.area),
    rules: [
      {
        type: "expression",
        priority,
        formulae: [fill.formula.slice(1)],
        style: {
          ...(color && { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(color) } } }),
          ...(fill.numberFormat && { numFmt: fill.numberFormat, numFmtId: FIRST_OWN_FORMAT + priority }),
        },
      },
    ],
  });
}
