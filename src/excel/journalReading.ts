/** What the journal tells, and where its tables are now: read before anything is taken back. */
import { parseRectangle, splitSheet } from "../a1";
import type { Language } from "../core/language";
import { findColumns, TABLE_NAMES, type ColumnKey, type TableName } from "../report/tables";
import { headingMark, parsePlan, type JournalPlan } from "./journalPlan";
import { headOfCells, planText, STAGING_SHEET, stripCells, type JournalHead } from "./journalSheet";
import { queueClaim, yieldToRival, type QueuedClaim, type Writer } from "./lease";

/** A table as it is now. */
export interface TablePlace {
  readonly table: TableName;
  readonly language: Language;
  readonly sheetName: string;
  readonly header: readonly unknown[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly top: number;
  readonly left: number;
  /** Body rows, the blank one of an empty table included. */
  readonly rows: number;
}

/** The journal and the places it speaks of. */
export interface JournalReading {
  readonly head: JournalHead;
  readonly plan: JournalPlan | null;
  readonly places: ReadonlyMap<TableName, TablePlace>;
  /** Row below each table that grew, 0-based, in the order of the plan; null = the cell is gone. */
  readonly anchors: readonly (number | null)[];
  /** The claims found, of which those that ran out are to be ended. */
  readonly claim: QueuedClaim;
}

/** Claims the lease, and reads the journal and where its tables are now; one sync. @throws ExcelFault "commit.busy" */
export async function readJournal(context: Excel.RequestContext, writer: Writer): Promise<JournalReading> {
  const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
  const claim = queueClaim(journal, writer);
  const row = stripCells(journal, "journal");
  row.load("values");
  const anchorRow = stripCells(journal, "anchors", 0, TABLE_NAMES.length);
  anchorRow.load("formulas");
  const queued = TABLE_NAMES.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    table.worksheet.load("name");
    const heading = table.getHeaderRowRange();
    heading.load("values,rowIndex,columnIndex");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    return { name, table, heading, body };
  });
  await context.sync();
  await yieldToRival(context, journal, claim, writer);
  const places = new Map<TableName, TablePlace>();
  for (const { name, table, heading, body } of queued) {
    if (table.isNullObject) continue;
    const header = (heading.values as unknown[][])[0]!;
    const found = findColumns(name, header.map(String));
    if (!found) continue;
    places.set(name, {
      table: name,
      language: found.language,
      sheetName: table.worksheet.name,
      header,
      columns: found.columns,
      top: heading.rowIndex,
      left: heading.columnIndex,
      rows: body.rowCount,
    });
  }
  const cells = (row.values as unknown[][])[0]!;
  const head = headOfCells(cells);
  return {
    claim,
    head,
    plan: head.state === "none" ? null : parsePlan(planText(cells)),
    places,
    anchors: (anchorRow.formulas as unknown[][])[0]!.map((formula) => anchorOf(formula)),
  };
}

/** Row of a reference such as "='目标'!$A$6", 0-based; null for anything else, #REF! too. */
function anchorOf(formula: unknown): number | null {
  const text = String(formula);
  if (!text.startsWith("=")) return null;
  return parseRectangle(splitSheet(text.slice(1)).address)?.top ?? null;
}

/** The plan, when every table it speaks of is there; else null. */
export function soundPlan({ plan, places }: JournalReading): JournalPlan | null {
  const tables = plan && [...plan.resized, ...plan.saved, ...plan.below].map(({ table }) => table);
  return plan && tables!.every((table) => places.has(table)) ? plan : null;
}

/** Sheet of a table that has other columns or rows than the commit left it, or null. */
export function movedTable({ places }: JournalReading, { headings, resized }: JournalPlan): string | null {
  for (const [table, mark] of Object.entries(headings) as [TableName, string][]) {
    const place = places.get(table);
    if (!place || headingMark(place.header) !== mark) return place?.sheetName ?? table;
  }
  for (const { table, after } of resized) {
    const place = places.get(table)!;
    if (place.rows !== after) return place.sheetName;
  }
  return null;
}
