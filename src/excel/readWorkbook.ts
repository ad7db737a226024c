/** One look at the open workbook: its tables, its sheets, and which of them are reports. */
import type { TableName } from "../report/tables";
import { queueReportSheets, reportSheetsOf, type ReportSheet } from "./reportSheets";
import { runInExcel } from "./run";
import { readTables, type TableContents, type TableRequest } from "./tableContents";

export interface WorkbookReading {
  /** Tables that are there and recognised. */
  readonly tables: ReadonlyMap<TableName, TableContents>;
  /** Report sheets by identity. */
  readonly reports: ReadonlyMap<string, ReportSheet>;
  readonly sheetNames: readonly string[];
}

/** Two syncs, more only where more than 4 MB are read. @throws ExcelFault */
export async function readWorkbook(requests: readonly TableRequest[]): Promise<WorkbookReading> {
  return runInExcel("read", async (context) => {
    const sheets = queueReportSheets(context);
    const tables = await readTables(context, requests);
    return { tables, ...reportSheetsOf(sheets) };
  });
}
