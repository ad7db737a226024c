/** Columns a table lacks: those of a later version of the add-in, and those somebody deleted. */
import type { Language } from "../core/language";
import {
  calculatedFormulas,
  COLUMNS,
  columnWidth,
  findColumns,
  heading,
  type ColumnKey,
  type TableName,
} from "../report/tables";
import { queueRule } from "./columnRules";
import { columnPoints } from "./formatRange";
import { runInExcel } from "./run";
import { queueFormulas } from "./staging";
import type { TableContents } from "./tableContents";

/** Keys of the calculated columns that are not among a table's headings. */
export function lackingCalculated(table: TableName, header: readonly string[]): ColumnKey[] {
  return lacking(table, header, true);
}

/** Keys of the columns people or the add-in fill that are not among a table's headings. */
export function lackingEntered(table: TableName, header: readonly string[]): ColumnKey[] {
  return lacking(table, header, false);
}

function lacking(table: TableName, header: readonly string[], calculated: boolean): ColumnKey[] {
  const found = findColumns(table, header);
  if (!found) return [];
  return COLUMNS[table].flatMap((column) =>
    column.calculated !== calculated || found.columns.has(column.key) ? [] : [column.key],
  );
}

/** Queues columns behind the others, where Excel makes room for them; those people fill are blank. Never syncs. */
export function queueLackingColumns(
  context: Excel.RequestContext,
  table: TableName,
  keys: readonly ColumnKey[],
  language: Language,
): void {
  const { columns } = context.workbook.tables.getItem(table);
  const formulas = new Map(calculatedFormulas(table, language));
  for (const column of COLUMNS[table]) {
    if (!keys.includes(column.key)) continue;
    const body = columns.add(undefined, undefined, heading(table, column.key, language)).getDataBodyRange();
    body.numberFormat = [[column.numberFormat]];
    const formula = formulas.get(column.key);
    if (formula !== undefined) body.formulasR1C1 = [[formula]];
    body.getEntireColumn().format.columnWidth = columnPoints(columnWidth(table, column, language));
    if (column.rule || column.message) queueRule(body, table, column, language);
    if (column.helper) body.getEntireColumn().columnHidden = true;
  }
}

/**
 * Adds the calculated columns a table lacks. Measures looks for the ledger's, so its formulas are written anew with them:
 * they may search by an earlier version's column, or by one somebody deleted. One sync. @throws ExcelFault
 */
export async function addCalculatedColumns(
  table: TableName,
  header: readonly string[],
  measures: TableContents,
): Promise<void> {
  await runInExcel("setUp", async (context) => {
    queueLackingColumns(context, table, lackingCalculated(table, header), measures.language);
    if (table === "Ledger") queueFormulas(context, measures, 0, measures.rowCount);
    await context.sync();
  });
}
