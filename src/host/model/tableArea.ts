/** Where the parts of a table stand on its sheet. */
import type { Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";

/** The header row, or null when it is switched off. */
export function headerArea({ area, headerRow }: Table): Rectangle | null {
  return headerRow ? { ...area, bottom: area.top } : null;
}

/** The data rows; a table always has one, blank when the table is empty. */
export function bodyArea({ area, headerRow, totalsRow }: Table): Rectangle {
  return { ...area, top: area.top + (headerRow ? 1 : 0), bottom: area.bottom - (totalsRow ? 1 : 0) };
}

/** The totals row, or null when it is switched off. */
export function totalsArea({ area, totalsRow }: Table): Rectangle | null {
  return totalsRow ? { ...area, top: area.bottom } : null;
}

/** What a rectangle of the table holds in one of its columns. */
export function columnPart(table: Table, part: Rectangle, index: number): Rectangle {
  return { ...part, left: table.area.left + index, right: table.area.left + index };
}

/** Number of data rows; 0 for a table that shows only its blank row. */
export function rowCount(table: Table): number {
  const { top, bottom } = bodyArea(table);
  return table.blankRow ? 0 : bottom - top + 1;
}

/** The sheet a table stands on, or null when it has been deleted. */
export function sheetOf(sheets: readonly Sheet[], table: Table): Sheet | null {
  return sheets.find((sheet) => sheet.tables.includes(table)) ?? null;
}
