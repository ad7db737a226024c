/** Tables of the open workbook as a source is read: from their values. Pure. */
import type { TableContents } from "../excel/tableContents";
import type { WorkbookTable } from "../sources/fields";
import { rowsOfValues, type TableRows } from "../sources/workbookTables";

/** The rows of a table that a source may have. */
export function tableRows(contents: TableContents): TableRows {
  const { table, sheetName, top, left, header, rows } = contents;
  return {
    table: table as WorkbookTable,
    sheet: sheetName,
    headingRow: top + 1,
    firstColumn: left,
    heading: header,
    rows: rowsOfValues(rows, top + 2),
  };
}
