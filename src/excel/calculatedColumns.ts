/** Calculated columns a table lacks: those of a later version of the add-in, and those somebody deleted. */
import type { Language } from "../core/language";
import { calculatedFormulas, COLUMNS, columnWidth, findColumns, heading } from "../report/tables";
import type { ColumnKey, TableName } from "../report/tables";
import { columnPoints } from "./formatRange";
import { runInExcel } from "./run";

/** Keys of the calculated columns that are not among a table's headings. */
export function lackingColumns(table: TableName, header: readonly string[]): ColumnKey[] {
  const found = findColumns(table, header);
  if (!found) return [];
  return calculatedFormulas(table, found.language)
    .map(([key]) => key)
    .filter((key) => !found.columns.has(key));
}

/** Queues the columns behind the others, where Excel makes room for them. Never syncs. */
export function queueCalculatedColumns(
  context: Excel.RequestContext,
  table: TableName,
  keys: readonly ColumnKey[],
  language: Language,
): void {
  const { columns } = context.workbook.tables.getItem(table);
  for (const [key, formula] of calculatedFormulas(table, language)) {
    if (!keys.includes(key)) continue;
    const body = columns.add(undefined, undefined, heading(table, key, language)).getDataBodyRange();
    const schema = COLUMNS[table].find((column) => column.key === key)!;
    body.numberFormat = [[schema.numberFormat]];
    body.formulasR1C1 = [[formula]];
    body.getEntireColumn().format.columnWidth = columnPoints(columnWidth(table, schema, language));
  }
}

/** Adds the calculated columns a table lacks. One sync. @throws ExcelFault */
export async function addCalculatedColumns(
  table: TableName,
  header: readonly string[],
  language: Language,
): Promise<void> {
  await runInExcel("setUp", async (context) => {
    queueCalculatedColumns(context, table, lackingColumns(table, header), language);
    await context.sync();
  });
}
