/** One look for the task pane: tables, report sheets, settings, and rows of the ledger that others point to. */
import type { readSettings } from "../report/settings";
import { printedFigures, queuePrints, type PrintedFigures } from "./printedReports";
import { headsOf, queueHeads, type JournalHeads } from "./journalHeads";
import type { WorkbookReading } from "./readWorkbook";
import { queueReportSheets, reportSheetsOf } from "./reportSheets";
import { runInExcel } from "./run";
import { queueSettingCells, settingsOf } from "./settingReading";
import { readTables, type Cell, type TableContents, type TableRequest } from "./tableContents";

export interface OverviewReading
  extends Pick<WorkbookReading, "tables" | "reports" | "sheets">, JournalHeads {
  /** Null when the workbook has no settings sheet of ours. */
  readonly settings: ReturnType<typeof readSettings> | null;
  /** Rows of the ledger asked for, by their 1-based number within the table. */
  readonly ledgerRows: ReadonlyMap<number, readonly Cell[]>;
  /** What each report printed when it was written, by identity; empty unless asked for. */
  readonly prints: ReadonlyMap<string, PrintedFigures>;
}

type BeforeRows = Omit<OverviewReading, "ledgerRows">;

/**
 * Reads tables, report sheets and settings in two syncs, and in a third the ledger rows `chooseRows` names after
 * seeing the tables; more only where more than 4 MB are read. A workbook that is not set up gives what is there.
 * @throws ExcelFault
 */
export async function readOverview(
  requests: readonly TableRequest[],
  chooseRows: (reading: BeforeRows) => readonly number[] = () => [],
  { prints }: { readonly prints: boolean } = { prints: false },
): Promise<OverviewReading> {
  return runInExcel("read", async (context) => {
    const queuedSheets = queueReportSheets(context);
    const queuedSettings = queueSettingCells(context);
    const queuedPrints = prints ? queuePrints(context) : null;
    const queuedHeads = queueHeads(context);
    const tables = await readTables(context, requests, () => 0);
    const reading = {
      tables,
      ...reportSheetsOf(queuedSheets),
      settings: settingsOf(queuedSettings, tables),
      prints: queuedPrints ? printedFigures(queuedPrints) : new Map<string, PrintedFigures>(),
      ...headsOf(queuedHeads),
    };
    const ledger = tables.get("Ledger");
    const rows = ledger ? await readLedgerRows(context, ledger, chooseRows(reading)) : new Map();
    return { ...reading, ledgerRows: rows };
  });
}

async function readLedgerRows(
  context: Excel.RequestContext,
  { sheetName, top, left, header, rowCount }: TableContents,
  rows: readonly number[],
): Promise<Map<number, readonly Cell[]>> {
  const wanted = [...new Set(rows)].filter((row) => row >= 1 && row <= rowCount);
  if (!wanted.length) return new Map();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const ranges = wanted.map((row) => {
    const range = sheet.getRangeByIndexes(top + row, left, 1, header.length);
    range.load("values");
    return [row, range] as const;
  });
  await context.sync();
  return new Map(ranges.map(([row, range]) => [row, (range.values as Cell[][])[0]!]));
}
