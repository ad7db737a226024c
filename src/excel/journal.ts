/** Taking a commit back: the whole of it when it broke off, and the last one when the person asks. */
import { MAX_ROWS, parseRectangle, rectangleAddress, splitSheet } from "../a1";
import { findColumns, TABLE_NAMES, type ColumnKey, type TableName } from "../report/tables";
import type { Language } from "../core/language";
import { rangeOf } from "./formatRange";
import { headingMark, parsePlan, type JournalPlan, type KeptCells, type Resized } from "./journalPlan";
import {
  headOfCells,
  planText,
  queueFresh,
  queueState,
  STAGING_SHEET,
  stripCells,
  type JournalHead,
} from "./journalSheet";
import { busy, queueClaim, queueRelease, rivalOf, type Writer } from "./lease";
import { ExcelFault, runInExcel } from "./run";
import { queueFormulas } from "./staging";
import { queueChecks } from "./journalChecks";

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
}

/** Body rows of tables that had others when a commit was written than when it was read: somebody added some. */
export type Lengths = ReadonlyMap<TableName, number>;

/**
 * Takes back a commit that broke off, or with `whole` the last one even so. Nothing to do: two syncs, as else. Tells
 * the journal as it was found.
 * @throws ExcelFault "commit.busy"; "journal.damaged" when somebody changed `_parkkpi`
 */
export async function recover(writer: Writer, whole?: { readonly lengths: Lengths }): Promise<JournalHead> {
  return runInExcel("recover", async (context) => {
    const reading = await readJournal(context, writer);
    const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
    const { head } = reading;
    if (head.state === "open" || (whole && head.state === "done"))
      queueRollback(context, reading, soundPlan(reading), { lengths: whole?.lengths });
    queueRelease(journal, writer);
    await context.sync();
    return head;
  });
}

/**
 * Takes the last commit back, exactly. Syncs: three.
 * @throws ExcelFault "commit.busy"; "undo.nothing"; "undo.edited" when somebody changed what it wrote, with the sheet;
 * "journal.damaged"
 */
export async function undo(writer: Writer): Promise<JournalHead> {
  return runInExcel("undo", async (context) => {
    const reading = await readJournal(context, writer);
    const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
    const { head } = reading;
    let kept: ReadonlySet<string> = new Set();
    if (head.state === "none") return stop(context, journal, writer, "undo.nothing", {});
    const plan = soundPlan(reading);
    if (head.state === "done") {
      const moved = plan && movedTable(reading, plan);
      if (moved) return stop(context, journal, writer, "undo.edited", { sheet: moved });
      const checks = queueChecks(journal, reading, plan);
      await context.sync();
      const edited = checks.edited();
      if (edited) return stop(context, journal, writer, "undo.edited", { sheet: edited });
      kept = checks.changedSettings();
    }
    queueRollback(context, reading, plan, { kept });
    queueRelease(journal, writer);
    await context.sync();
    return head;
  });
}

/** Ends the lease and says why nothing was taken back. @throws ExcelFault */
async function stop(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  writer: Writer,
  code: string,
  params: Record<string, string>,
): Promise<never> {
  queueRelease(journal, writer);
  stripCells(journal, "checks").clear();
  await context.sync();
  throw new ExcelFault({ code, severity: "warning", params });
}

/** Claims the lease, and reads the journal and where its tables are now; one sync. @throws ExcelFault "commit.busy" */
async function readJournal(context: Excel.RequestContext, writer: Writer): Promise<JournalReading> {
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
  const rival = rivalOf(claim, writer);
  if (rival) {
    queueRelease(journal, writer, claim);
    await context.sync();
    throw busy(rival);
  }
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

/** The plan, when every table it speaks of is there. @throws ExcelFault "journal.damaged" */
function soundPlan({ plan, places }: JournalReading): JournalPlan {
  const tables = plan && [...plan.resized, ...plan.saved, ...plan.below].map(({ table }) => table);
  if (plan && tables!.every((table) => places.has(table))) return plan;
  throw new ExcelFault({ code: "journal.damaged", severity: "error", params: {} });
}

/** Sheet of a table that has other columns or rows than the commit left it, or null. */
function movedTable({ places }: JournalReading, { headings, resized }: JournalPlan): string | null {
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

/**
 * Queues that everything is put back, from wherever a commit, or its taking back, broke off. Whatever is done already
 * is done again to the same effect; what cannot be, the moving of cells, is read off the anchors. The state is open
 * while it lasts. `kept` are settings people changed since, which stay.
 */
function queueRollback(
  context: Excel.RequestContext,
  { places, anchors }: JournalReading,
  plan: JournalPlan,
  { kept, lengths }: { readonly kept?: ReadonlySet<string>; readonly lengths?: Lengths | undefined },
): void {
  const journal = context.workbook.worksheets.getItem(STAGING_SHEET);
  queueState(journal, "open");
  for (const resized of plan.resized) {
    const place = places.get(resized.table)!;
    queueLength(context, place, resized, anchors, lengths?.get(resized.table) ?? resized.before);
  }
  for (const cells of plan.below)
    queueBack(context, journal, places.get(cells.table)!, cells, Excel.RangeCopyType.all);
  for (const cells of plan.saved)
    queueBack(context, journal, places.get(cells.table)!, cells, Excel.RangeCopyType.formulas);
  for (const [name, entry] of plan.settings)
    if (!kept?.has(name)) context.workbook.names.getItem(name).getRange().formulas = [[entry]];
  queueFresh(journal);
}

/** A table gets its former length, and what was moved down below it comes up again. */
function queueLength(
  context: Excel.RequestContext,
  place: TablePlace,
  { before, after, inserted, anchor }: Resized,
  anchors: readonly (number | null)[],
  length: number,
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetName);
  const area = {
    top: place.top,
    left: place.left,
    bottom: place.top + length,
    right: place.left + place.header.length - 1,
  };
  if (place.rows !== length) context.workbook.tables.getItem(place.table).resize(rectangleAddress(area));
  if (after < before) queueFormulas(context, place, after, before - after);
  const below = place.top + before + 1;
  if (!inserted) return;
  const moved = (anchors[anchor] ?? below) - below;
  if (moved > 0)
    rangeOf(sheet, { ...area, top: below, bottom: below + moved - 1 }).delete(Excel.DeleteShiftDirection.up);
  // Formats and drop-downs of whole columns end above the rows that come in at the foot of the sheet.
  const foot = MAX_ROWS - (after - before);
  rangeOf(sheet, { ...area, top: foot, bottom: MAX_ROWS - 1 }).copyFrom(
    rangeOf(sheet, { ...area, top: foot - 1, bottom: foot - 1 }),
    Excel.RangeCopyType.all,
  );
}

/** Cells kept on `_parkkpi` go back to where they were taken from. */
function queueBack(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { sheetName, top, left }: TablePlace,
  { target, position, rows, width, row, column }: KeptCells,
  type: Excel.RangeCopyType,
): void {
  context.workbook.worksheets
    .getItem(sheetName)
    .getRangeByIndexes(top + 1 + target, left + position, rows, width)
    .copyFrom(journal.getRangeByIndexes(row, column, rows, width), type);
}
