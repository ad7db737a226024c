/** Reading the workbook's tables: two syncs however many tables, more only where 4 MB are exceeded. */
import type { Language } from "../core/language";
import { findColumns, missingColumns, type ColumnKey, type TableName } from "../report/tables";
import { readRowBlocks } from "./rowBlocks";
import { ExcelFault } from "./run";

/** A cell as Office.js gives it: blank is "". */
export type Cell = string | number | boolean;

export interface TableContents {
  readonly table: TableName;
  readonly language: Language;
  readonly header: readonly string[];
  /** Number formats of the first body row. */
  readonly formats: readonly string[];
  /** Position of each known column in the table, 0-based; people's own columns are not in it. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Body rows; an empty table (its one blank row) has none. Empty when only the shape was asked for. */
  readonly rows: readonly (readonly Cell[])[];
  /** Body rows that count; 0 for the one blank row of an empty table. */
  readonly rowCount: number;
  readonly sheetName: string;
  /** Heading row and first column on the sheet, 0-based. */
  readonly top: number;
  readonly left: number;
  /** Last used row of the sheet, 0-based: what people wrote below the table. */
  readonly lastUsedRow: number;
}

/** What to read of a table: everything, some columns, or its shape alone (the log is never read whole). */
export interface TableRequest {
  readonly table: TableName;
  readonly read: "all" | "shape" | readonly ColumnKey[];
}

/**
 * Tables the workbook has, by name; a table that is not there is left out. `queueMore` is called between the two
 * syncs and tells about how many bytes its answer has; what it queues is answered when this returns.
 * @throws ExcelFault "workbook.missingColumns"
 */
export async function readTables(
  context: Excel.RequestContext,
  requests: readonly TableRequest[],
  queueMore: () => number,
): Promise<Map<TableName, TableContents>> {
  const queued = requests.map((request) => {
    const table = context.workbook.tables.getItemOrNullObject(request.table);
    table.load("name");
    const { worksheet: sheet } = table;
    sheet.load("name");
    const heading = table.getHeaderRowRange();
    heading.load("values,rowIndex,columnIndex,columnCount");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,rowCount");
    const first = body.getRow(0);
    first.load("values,numberFormat");
    return { request, table, heading, body, sheet, used, first };
  });
  await context.sync();
  const more = queueMore();

  const present = queued
    .filter(({ table }) => !table.isNullObject)
    .flatMap((item) => {
      const header = (item.heading.values[0] as Cell[]).map(String);
      const recognised = findColumns(item.request.table, header);
      if (!recognised) throw lacksColumns(item.request.table, item.sheet.name, header);
      return [{ ...item, header, recognised }];
    });
  const bodies = await readRowBlocks(
    context,
    present.map(({ request, body, heading, recognised }) => ({
      cells: (row, column, rows, width) => body.getCell(row, column).getResizedRange(rows - 1, width - 1),
      rowCount: request.read === "shape" ? 0 : body.rowCount,
      columnCount: heading.columnCount,
      columns:
        typeof request.read === "string"
          ? null
          : request.read.flatMap((key) => recognised.columns.get(key) ?? []),
    })),
    more,
  );
  const tables = new Map<TableName, TableContents>();
  for (const [index, { header, recognised, ...item }] of present.entries()) {
    const blank = item.body.rowCount === 1 && isBlank(item.first.values[0] as Cell[], recognised.calculated);
    tables.set(item.request.table, {
      table: item.request.table,
      language: recognised.language,
      header,
      formats: (item.first.numberFormat[0] as Cell[]).map(String),
      columns: recognised.columns,
      rows: blank ? [] : bodies[index]!,
      rowCount: blank ? 0 : item.body.rowCount,
      sheetName: item.sheet.name,
      top: item.heading.rowIndex,
      left: item.heading.columnIndex,
      lastUsedRow: item.used.rowIndex + item.used.rowCount - 1,
    });
  }
  return tables;
}

function lacksColumns(table: TableName, sheet: string, header: readonly string[]): ExcelFault {
  const params = { sheet, columns: missingColumns(table, header).join(", ") };
  return new ExcelFault({ code: "workbook.missingColumns", severity: "error", params });
}

/** Whether a row holds nothing but what calculated columns make of nothing. */
function isBlank(row: readonly Cell[], calculated: ReadonlySet<number>): boolean {
  return row.every((cell, column) => cell === "" || calculated.has(column));
}
