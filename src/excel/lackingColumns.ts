/** Columns and names a workbook lacks: those of a later version of the add-in, and those somebody deleted or moved out of reach. */
import type { Language } from "../core/language";
import {
  asNow,
  calculatedFormulas,
  COLUMNS,
  columnWidth,
  findColumns,
  formulaNames,
  heading,
  type ColumnKey,
  type TableName,
} from "../report/tables";
import { queueRule } from "./columnRules";
import { columnPoints } from "./formatRange";
import { runInExcel } from "./run";
import type { TableContents } from "./tableContents";

/** Columns a table lacks, and its headings. */
export interface LackingColumns {
  readonly table: TableName;
  readonly keys: readonly ColumnKey[];
  readonly header: readonly string[];
}

/**
 * Keys of the calculated columns that are not among a table's headings, and of the ledger's row numbers where they stand
 * left of the keys: VLOOKUP finds only what is right of what it looks for.
 */
export function lackingCalculated(table: TableName, header: readonly string[]): ColumnKey[] {
  const keys = lacking(table, header, true);
  if (table !== "Ledger") return keys;
  const columns = findColumns(table, header)?.columns;
  const [key, row] = [columns?.get("key"), columns?.get("row")];
  return row === undefined || (key !== undefined && key < row) ? keys : [...keys, "row"];
}

/** Columns people fill that the formulas of Measures name, and that earlier versions had not or people may delete. */
const NAMED_BY_MEASURES: Partial<Record<TableName, readonly ColumnKey[]>> = {
  Targets: ["revisedTarget", "revisedFrom", "revisedOn"],
};

/** Of the columns a table lacks those the formulas of Measures name. */
function lackingNamed(table: TableName, header: readonly string[]): ColumnKey[] {
  const named = NAMED_BY_MEASURES[table];
  return named ? lackingEntered(table, header).filter((key) => named.includes(key)) : [];
}

/** Whether the formulas of Measures name a column a table lacks: then they are written anew once it stands. */
export function lacksNamed(table: TableName, header: readonly string[]): boolean {
  const isRead = table === "Ledger" || table === "Measures";
  return lackingNamed(table, header).length > 0 || (isRead && lackingCalculated(table, header).length > 0);
}

/** Keys of the columns people or the add-in fill that are not among a table's headings. */
export function lackingEntered(table: TableName, header: readonly string[]): ColumnKey[] {
  return lacking(table, header, false);
}

function lacking(table: TableName, header: readonly string[], calculated: boolean): ColumnKey[] {
  const found = findColumns(table, header);
  if (!found) return [];
  return COLUMNS[table].flatMap(({ key, calculated: isCalculated }) => {
    const at = found.columns.get(key);
    const isThere = at !== undefined && !isFormer(header[at]!, table, key, found.language);
    return isCalculated !== calculated || isThere ? [] : [key];
  });
}

function isFormer(name: string, table: TableName, key: ColumnKey, language: Language): boolean {
  const said = name.trim();
  return said !== asNow(said) && asNow(said) === heading(table, key, language);
}

/**
 * Queues columns behind the others, where Excel makes room for them; those people fill are blank, and one of the name that
 * stands elsewhere goes. One that has a former name takes the new one, which formulas that read it follow. Never syncs.
 */
export function queueLackingColumns(
  context: Excel.RequestContext,
  { table, keys, header }: LackingColumns,
  language: Language,
): void {
  const { columns } = context.workbook.tables.getItem(table);
  const formulas = new Map(calculatedFormulas(table, language));
  const standing = findColumns(table, header)?.columns;
  for (const column of COLUMNS[table]) {
    if (!keys.includes(column.key)) continue;
    const name = heading(table, column.key, language);
    const stands = header[standing?.get(column.key) ?? -1];
    const isRenamed = stands !== undefined && isFormer(stands, table, column.key, language);
    if (isRenamed) columns.getItem(stands).name = name;
    else if (stands !== undefined) columns.getItem(name).delete();
    const added = isRenamed ? columns.getItem(name) : columns.add(undefined, undefined, name);
    const body = added.getDataBodyRange();
    body.numberFormat = [[column.numberFormat]];
    const formula = formulas.get(column.key);
    if (formula !== undefined) body.formulasR1C1 = [[formula]];
    body.getEntireColumn().format.columnWidth = columnPoints(columnWidth(table, column, language));
    if (column.rule || column.message) queueRule(body, table, column, language);
    if (column.helper) body.getEntireColumn().columnHidden = true;
  }
}

/** Queues the formulas of a table's calculated columns, each for all rows. Never syncs. */
export function queueCalculated(context: Excel.RequestContext, table: TableName, language: Language): void {
  const { columns } = context.workbook.tables.getItem(table);
  for (const [key, formula] of calculatedFormulas(table, language))
    columns.getItem(heading(table, key, language)).getDataBodyRange().formulasR1C1 = [[formula]];
}

/** Tables whose columns the formulas of the others name, each after those its own name. */
const NAMED_FIRST: readonly TableName[] = ["Ledger", "Targets", "Measures"];

function inOrder<T extends { readonly table: TableName }>(lacking: readonly T[]): T[] {
  const first = NAMED_FIRST.flatMap((name) => lacking.filter(({ table }) => table === name));
  return [...first, ...lacking.filter(({ table }) => !NAMED_FIRST.includes(table))];
}

/**
 * Adds what formulas read and an earlier version's workbook lacks, or somebody deleted: names first, since columns read them,
 * then the columns that tables lack and formulas make or name; false when nothing lacked. The formulas of Measures read them
 * all and are written anew once these stand, because they may be an earlier version's, or name one that is gone. One sync,
 * else none. @throws ExcelFault
 */
export async function addLackingToFormulas(
  names: readonly string[],
  tables: ReadonlyMap<TableName, TableContents>,
): Promise<boolean> {
  const lacking = [...tables.values()].flatMap(({ table, header, language }) => {
    const keys = [...lackingNamed(table, header), ...lackingCalculated(table, header)];
    return keys.length ? [{ table, keys, header, language }] : [];
  });
  if (!names.length && !lacking.length) return false;
  const isRead = names.length > 0 || lacking.some(({ table, header }) => lacksNamed(table, header));
  const measures = tables.get("Measures");
  await runInExcel("setUp", async (context) => {
    for (const { name, refersTo } of formulaNames())
      if (names.includes(name)) context.workbook.names.add(name, refersTo);
    for (const each of inOrder(lacking)) queueLackingColumns(context, each, each.language);
    if (isRead && measures) queueCalculated(context, "Measures", measures.language);
    await context.sync();
  });
  return true;
}
