/** The cell a person stands on, what it leads to, and rows of the tables that lead on from it. */
import { readRowBlocks } from "./rowBlocks";
import { runInExcel } from "./run";
import { readTables, type Cell, type TableContents, type TableRequest } from "./tableContents";
import type { TableName } from "../report/tables";

export interface SelectedCell {
  /** Tab it is on. */
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** As it is displayed. */
  readonly text: string;
  /** With "=", or the value itself. */
  readonly formula: string;
  /** What it leads to, its own formula first; empty when it leads nowhere. */
  readonly leads: readonly FoundLead[];
  /** The workbook's month, "" where it has none. */
  readonly month: Cell;
  readonly tables: ReadonlyMap<TableName, TableContents>;
}

/** Rows of a table by 0-based number in its body; the columns named, or all. */
export interface RowRequest {
  readonly table: TableContents;
  readonly first: number;
  readonly count: number;
  /** 0-based positions in the table; null = all. */
  readonly columns: readonly number[] | null;
}

/** Reads rows; one sync, more only beyond 4 MB. Cells of columns not asked for are "". */
export type ReadRows = (requests: readonly RowRequest[]) => Promise<Cell[][][]>;

/** A formula that shows a row of a table, and what says which row. */
export interface Lead {
  readonly formula: string;
  /** A cell of the sheet in A1, or the number itself. */
  readonly locator: string | number;
  /** Names the cell that counts the months of the row since year 0, where it has a month of its own. */
  readonly months?: string;
}

/** The same with what stands there; null where nothing does. */
export interface FoundLead {
  readonly formula: string;
  readonly at: Cell | null;
  readonly months: Cell | null;
}

/** Cells of a sheet from (top, left) on, 0-based. */
export interface SheetGrid {
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly Cell[])[];
}

/** How cells lead on. Both are pure. */
export interface LeadFinder {
  /** By the cell's formula and those of its row, which begin in column `first`, 0-based; `column` counts within them. */
  readonly inRow: (formula: string, row: readonly string[], column: number, first: number) => readonly Lead[];
  /** By the cells of the sheet its formula names, asked when the row says nothing. */
  readonly onSheet: (grid: SheetGrid, row: number, column: number) => readonly FoundLead[];
}

/** A sheet of more cells is not looked over: its answer might be larger than Excel sends. */
const MOST_CELLS = 12_000;

/**
 * Reads the active cell and the tables in two syncs, and then what `follow` asks for.
 * @throws ExcelFault
 */
export async function readSelection<T>(
  requests: readonly TableRequest[],
  finder: LeadFinder,
  follow: (cell: SelectedCell, read: ReadRows) => Promise<T>,
): Promise<T> {
  return runInExcel("read", async (context) => {
    const active = context.workbook.getActiveCell();
    active.load("rowIndex,columnIndex,values,formulas,text");
    const { worksheet } = active;
    worksheet.load("name");
    const row = active.getEntireRow().getUsedRangeOrNullObject();
    row.load("formulas,columnIndex");
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowCount,columnCount");
    const month = context.workbook.names.getItemOrNullObject("ReportMonth").getRangeOrNullObject();
    month.load("values");
    let queued: QueuedLeads = { found: [], sheet: null };
    const tables = await readTables(context, requests, () => {
      // The first of the two requests has been answered.
      queued = queueLeads(active, row, used, finder);
      return 0;
    });
    const leads = leadsOf(queued, active, finder);
    const cell = selectedCell(active, month, leads, tables);
    return follow(cell, (wanted) => readRows(context, wanted));
  });
}

/** The cell as loaded. */
function selectedCell(
  cell: Excel.Range,
  month: Excel.Range,
  leads: SelectedCell["leads"],
  tables: SelectedCell["tables"],
): SelectedCell {
  return {
    sheet: cell.worksheet.name,
    row: cell.rowIndex,
    column: cell.columnIndex,
    value: cell.values[0]![0] as Cell,
    text: cell.text[0]![0]!,
    formula: formulaOf(cell),
    leads,
    month: month.isNullObject ? "" : (month.values[0]![0] as Cell),
    tables,
  };
}

interface QueuedLeads {
  readonly found: readonly {
    readonly formula: string;
    readonly at: Excel.Range | number;
    readonly months: Excel.Range | null;
  }[];
  /** The sheet, where the row says nothing and it is not too large. */
  readonly sheet: Excel.Range | null;
}

/** Queues the reading of the cells that say which rows are meant, or of the whole sheet. */
function queueLeads(
  active: Excel.Range,
  row: Excel.Range,
  used: Excel.Range,
  { inRow }: LeadFinder,
): QueuedLeads {
  const formula = formulaOf(active);
  const [formulas, first] = row.isNullObject ? [[], 0] : [row.formulas[0]!.map(String), row.columnIndex];
  const leads = inRow(formula, formulas, active.columnIndex - first, first);
  const load = (address: string): Excel.Range => {
    const range = active.worksheet.getRange(address);
    range.load("values");
    return range;
  };
  const found = leads.map(({ formula: leading, locator, months }) => ({
    formula: leading,
    at: typeof locator === "number" ? locator : load(locator),
    months: months === undefined ? null : load(months),
  }));
  const asks = !leads.length && formula.startsWith("=") && !used.isNullObject;
  if (!asks || used.rowCount * used.columnCount > MOST_CELLS) return { found, sheet: null };
  used.load("formulas,values,rowIndex,columnIndex");
  return { found, sheet: used };
}

/** The leads as loaded. */
function leadsOf(
  { found, sheet }: QueuedLeads,
  active: Excel.Range,
  { onSheet }: LeadFinder,
): readonly FoundLead[] {
  if (sheet) {
    const grid: SheetGrid = {
      top: sheet.rowIndex,
      left: sheet.columnIndex,
      formulas: sheet.formulas.map((cells) => cells.map(String)),
      values: sheet.values as Cell[][],
    };
    return onSheet(grid, active.rowIndex, active.columnIndex);
  }
  return found.map(({ formula, at, months }) => ({
    formula,
    at: typeof at === "number" ? at : (at.values[0]![0] as Cell),
    months: months && (months.values[0]![0] as Cell),
  }));
}

function formulaOf(cell: Excel.Range): string {
  return String(cell.formulas[0]![0]);
}

async function readRows(context: Excel.RequestContext, wanted: readonly RowRequest[]): Promise<Cell[][][]> {
  const blocks = wanted.map(({ table, first, count, columns }) => {
    const sheet = context.workbook.worksheets.getItem(table.sheetName);
    return {
      rowCount: count,
      columnCount: table.header.length,
      columns,
      cells: (row: number, column: number, rows: number, width: number) =>
        sheet.getRangeByIndexes(table.top + 1 + first + row, table.left + column, rows, width),
    };
  });
  return blocks.some(({ rowCount }) => rowCount > 0) ? readRowBlocks(context, blocks) : blocks.map(() => []);
}
