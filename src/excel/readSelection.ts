/** The cell a person stands on, what it refers to, and rows of the tables that lead on from it. */
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
  /** Formula of the row that leads on (`leading`): the cell's own, or that of a neighbour. */
  readonly leading: string;
  /** Value of the cell it refers to, null when it refers to none. */
  readonly referenced: Cell | null;
  /** Value of the cell that counts the months of its row, null where the row is of the workbook's period. */
  readonly months: Cell | null;
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

/**
 * Of a cell's formula and those of its row the one that leads on, and the cell of the sheet it names, in A1; or null.
 * `row` are the formulas of the row from the column `first` on, 0-based; `column` counts within them.
 */
export type Leading = (formula: string, row: readonly string[], column: number, first: number) => Lead | null;

export interface Lead {
  readonly formula: string;
  /** Names the cell that says which row. */
  readonly locator: string;
  /** Names the cell that counts the months of the row since year 0, where it has a month of its own. */
  readonly months?: string;
}

/**
 * Reads the active cell and the tables in two syncs, and then what `follow` asks for.
 * @throws ExcelFault
 */
export async function readSelection<T>(
  requests: readonly TableRequest[],
  leading: Leading,
  follow: (cell: SelectedCell, read: ReadRows) => Promise<T>,
): Promise<T> {
  return runInExcel("read", async (context) => {
    const active = context.workbook.getActiveCell();
    active.load("rowIndex,columnIndex,values,formulas,text");
    const { worksheet } = active;
    worksheet.load("name");
    const row = active.getEntireRow().getUsedRangeOrNullObject();
    row.load("formulas,columnIndex");
    let pointed: Excel.Range | null = null;
    let counted: Excel.Range | null = null;
    // Set in a callback, which the compiler does not follow.
    let lead = null as ReturnType<Leading>;
    const tables = await readTables(context, requests, () => {
      // The first of the two requests has been answered.
      lead = leadOf(active, row, leading);
      if (!lead) return;
      pointed = worksheet.getRange(lead.locator);
      pointed.load("values");
      if (lead.months === undefined) return;
      counted = worksheet.getRange(lead.months);
      counted.load("values");
    });
    const cell = selectedCell(active, lead?.formula ?? formulaOf(active), { pointed, counted }, tables);
    return follow(cell, (wanted) => readRows(context, wanted));
  });
}

/** What leads on from the cell and its row as loaded. */
function leadOf(active: Excel.Range, row: Excel.Range, leading: Leading): ReturnType<Leading> {
  if (row.isNullObject) return leading(formulaOf(active), [], 0, 0);
  const { columnIndex } = row;
  return leading(
    formulaOf(active),
    row.formulas[0]!.map(String),
    active.columnIndex - columnIndex,
    columnIndex,
  );
}

function formulaOf(cell: Excel.Range): string {
  return String(cell.formulas[0]![0]);
}

/** The cell as loaded. */
function selectedCell(
  cell: Excel.Range,
  leading: string,
  { pointed, counted }: { readonly pointed: Excel.Range | null; readonly counted: Excel.Range | null },
  tables: SelectedCell["tables"],
): SelectedCell {
  return {
    sheet: cell.worksheet.name,
    row: cell.rowIndex,
    column: cell.columnIndex,
    value: cell.values[0]![0] as Cell,
    text: cell.text[0]![0]!,
    formula: formulaOf(cell),
    leading,
    referenced: pointed ? (pointed.values[0]![0] as Cell) : null,
    months: counted ? (counted.values[0]![0] as Cell) : null,
    tables,
  };
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
