/** A report's plain description as a sheet of a workbook, without Excel: cells and formulas, no looks. */
import { toFileDialect } from "../../src/host/calc/dialect";
import { fromR1C1 } from "../../src/host/calc/relativeText";
import type { SheetSpec } from "../../src/report/spec";
import type { Book, Sheet } from "../../src/xlsx/book";
import { emptySheet } from "../../src/xlsx/emptyBook";

export function addReport(book: Book, spec: SheetSpec): Sheet {
  const sheet = emptySheet(spec.name);
  const enter = (row: number, column: number, formula: string): void =>
    sheet.cells.setFormula(row, column, toFileDialect(formula.slice(1), { sheet, row, column }));
  for (const [row, cells] of spec.cells.entries())
    for (const [column, content] of cells.entries()) {
      if (content === null) continue;
      if (typeof content === "object") sheet.cells.setValue(row, column, content.text);
      else if (typeof content === "string" && content.startsWith("=")) enter(row, column, content);
      else sheet.cells.setValue(row, column, content);
    }
  for (const { area, formula } of spec.fills ?? [])
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        enter(row, column, fromR1C1(formula, row, column));
  book.sheets.push(sheet);
  return sheet;
}
