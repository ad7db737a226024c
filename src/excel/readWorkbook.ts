/** One look at the open workbook: its tables, its sheets, and which of them are reports. */
import type { TableName } from "../report/tables";
import { queueReportRows, reportRowsOf, type ReportRows } from "./reportRows";
import { queueReportSheets, reportSheetsOf, type ReportSheet } from "./reportSheets";
import { runInExcel } from "./run";
import { readTables, type TableContents, type TableRequest } from "./tableContents";

export interface WorkbookReading {
  /** Tables that are there and recognised. */
  readonly tables: ReadonlyMap<TableName, TableContents>;
  /** Report sheets by identity. */
  readonly reports: ReadonlyMap<string, ReportSheet>;
  /** What stands in the rows of the report sheets, by identity; empty unless asked for. */
  readonly reportRows: ReadonlyMap<string, ReportRows>;
  /** All sheets in the order of their tabs. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Two syncs, more only where more than 4 MB are read. @throws ExcelFault */
export async function readWorkbook(
  requests: readonly TableRequest[],
  { rows }: { readonly rows: boolean },
): Promise<WorkbookReading> {
  return runInExcel("read", async (context) => {
    const queued = queueReportSheets(context);
    let queuedRows: ReturnType<typeof queueReportRows> = new Map();
    const tables = await readTables(context, requests, () => {
      if (rows) queuedRows = queueReportRows(context, reportSheetsOf(queued).reports);
    });
    return { tables, ...reportSheetsOf(queued), reportRows: reportRowsOf(queuedRows) };
  });
}
