/** Small workbooks for tests of calculation, written the way one would type them. */
import { Calculation } from "../../../src/host/calc/calculation";
import type { Book, Sheet } from "../../../src/xlsx/book";
import { CellError, type CellValue } from "../../../src/xlsx/cells";
import { emptyBook, emptySheet } from "../../../src/xlsx/emptyBook";

/** A cell as typed: text that begins with "=" is a formula (file dialect). */
export type Typed = CellValue;

/** A book of sheets given as rows; formulas stand in it without results. */
export function bookOf(sheets: Record<string, readonly (readonly Typed[])[]>): Book {
  const book = emptyBook();
  book.sheets = Object.entries(sheets).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (typeof cell === "string" && cell.startsWith("="))
          sheet.cells.setFormula(row, column, cell.slice(1));
        else sheet.cells.setValue(row, column, cell);
      }),
    );
    return sheet;
  });
  return book;
}

/** Makes a table of a sheet's first rows and columns; the first row is its heading. */
export function addTable(sheet: Sheet, name: string, rows: number, columns: number): void {
  sheet.tables.push({
    id: 1,
    name,
    area: { top: 0, left: 0, bottom: rows, right: columns - 1 },
    columns: Array.from({ length: columns }, (_, column) => ({ name: String(sheet.cells.value(0, column)) })),
    headerRow: true,
    totalsRow: false,
    style: null,
    bandedRows: false,
    bandedColumns: false,
    filterButton: false,
  });
}

/** A value as a test states it: errors by their code. */
export const shown = (value: CellValue): number | string | boolean | null =>
  value instanceof CellError ? value.code : value;

/** Values of a sheet's used cells by row, errors by their code. */
export function valuesOf(sheet: Sheet, columns: number): ReturnType<typeof shown>[][] {
  return Array.from({ length: sheet.cells.rows.length }, (_, row) =>
    Array.from({ length: columns }, (__, column) => shown(sheet.cells.value(row, column))),
  );
}

/** Calculates a book afresh, as after opening it. */
export function calculated(book: Book): Calculation {
  const calculation = new Calculation(book);
  calculation.recalculate(true);
  return calculation;
}
