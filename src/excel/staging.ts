/**
 * Changes to the workbook's tables: rows are staged on the very-hidden sheet in as many requests as their bytes need,
 * and one last request resizes the tables and copies them in. Before that request nothing people see has changed;
 * should Excel refuse in its midst, what it did before stays (docs/ARCHITECTURE.md, "Writes are few and whole").
 */
import { MAX_ROWS, rectangleAddress } from "../a1";
import { calculatedFormulas, COLUMNS, type ColumnKey, type TableName } from "../report/tables";
import type { Language } from "../core/language";
import type { WorkbookSettings } from "../report/settings";
import { asText } from "./entry";
import { rangeOf } from "./formatRange";
import { chunkRows, REQUEST_BYTES } from "./payload";
import { ExcelFault, runInExcel } from "./run";
import { queueSettings } from "./settings";
import { beginStep, type Step, type StepControl } from "./steps";
import type { Cell, TableContents } from "./tableContents";

/** The sheet of staged rows; very hidden, made at set-up, never deleted. */
export const STAGING_SHEET = "_parkkpi";

/** Rows in the order of `keys`; "" leaves the cell as it is. */
export interface TableChange {
  readonly table: TableName;
  readonly keys: readonly ColumnKey[];
  /** Changes within existing rows, from body row `first` (0-based) on. */
  readonly changed: { readonly first: number; readonly rows: readonly (readonly Cell[])[] } | null;
  readonly appended: readonly (readonly Cell[])[];
  /** Instead of appending: the rows the table shall have, all of them the add-in's own (Measures). */
  readonly replaces?: boolean;
}

/** Rows of one table on the staging sheet. */
export interface StagedBlock {
  readonly change: TableChange;
  readonly contents: TableContents;
  /** First row and column on the staging sheet. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Body row of the table the block goes to. */
  readonly target: number;
}

/**
 * Columns of nothing but text are staged in cells of format "@", which keep every text as it is; what is copied from
 * there as values stays text. So names, periods and codes need no apostrophe each. Returns what makes a row ready to
 * be sent: text among numbers is guarded.
 */
function queueText(
  staging: Excel.Worksheet,
  { change, rows, row, column: left }: StagedBlock,
): (cells: readonly Cell[]) => Cell[] {
  const mixed = new Set<number>();
  for (const column of change.keys.keys()) {
    const texts = rows.some((cells) => typeof cells[column] === "string" && cells[column] !== "");
    if (!texts) continue;
    if (rows.some((cells) => typeof cells[column] !== "string")) mixed.add(column);
    else staging.getRangeByIndexes(row, left + column, rows.length, 1).numberFormat = [["@"]];
  }
  return (cells) =>
    cells.map((cell, column) => (typeof cell === "string" && mixed.has(column) ? asText(cell) : cell));
}

/** What one commit puts into the workbook. */
export interface Commit {
  readonly changes: readonly TableChange[];
  /** The tables as they were read. */
  readonly tables: ReadonlyMap<TableName, TableContents>;
  /** Settings that change with it. */
  readonly settings: Partial<Omit<WorkbookSettings, "language">>;
  readonly language: Language;
}

/**
 * Stages and commits. Syncs: one, plus one for each further 4 MB of rows. Can be cancelled until the last request;
 * what was staged is then cleared.
 * @throws ExcelFault
 */
export async function commitChanges(commit: Commit, control: StepControl = {}): Promise<void> {
  beginStep(control, "stage");
  return runInExcel("commit", (context) => stageAndCommit(context, commit, control));
}

async function stageAndCommit(
  context: Excel.RequestContext,
  { changes, tables, settings, language }: Commit,
  control: StepControl,
): Promise<void> {
  for (const change of changes) refuseOverfull(change, tables.get(change.table)!);
  const staging = context.workbook.worksheets.getItem(STAGING_SHEET);
  // A load that failed midway may have left rows, and cells of format "@" that would turn numbers into text.
  staging.getRange().clear();
  const blocks = placeBlocks(changes, tables);
  const total = blocks.reduce((rows, block) => rows + block.rows.length, 0);
  let bytes = 0;
  let staged = 0;
  for (const block of blocks) {
    const ready = queueText(staging, block);
    for (const chunk of chunkRows(block.rows)) {
      if (bytes > 0 && bytes + chunk.bytes > REQUEST_BYTES) {
        await requestFull(context);
        await nextStep(context, control, "stage", staged, total);
        bytes = 0;
      }
      staged += chunk.rows.length;
      const width = block.change.keys.length;
      staging.getRangeByIndexes(block.row + chunk.first, block.column, chunk.rows.length, width).values =
        chunk.rows.map(ready);
      bytes += chunk.bytes;
    }
  }
  await nextStep(context, control, "commit");
  for (const change of changes) queueResize(context, change, tables.get(change.table)!);
  for (const block of blocks) queueCopy(context, staging, block);
  staging.getRange().clear();
  queueSettings(context, settings, language);
  await context.sync();
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}

/** Goes on, or clears the stage when the person cancelled. @throws ExcelFault "excel.cancelled" */
async function nextStep(
  context: Excel.RequestContext,
  control: StepControl,
  step: Step,
  done?: number,
  total?: number,
): Promise<void> {
  if (control.signal?.aborted) {
    context.workbook.worksheets.getItem(STAGING_SHEET).getRange().clear();
    await context.sync();
  }
  beginStep(control, step, done, total);
}

/** Tables side by side, so that the staging sheet has rows enough wherever the tables have. */
export function placeBlocks(
  changes: readonly TableChange[],
  tables: ReadonlyMap<TableName, TableContents>,
): StagedBlock[] {
  const blocks: StagedBlock[] = [];
  let column = 0;
  for (const change of changes) {
    let row = 0;
    const contents = tables.get(change.table)!;
    const place = (rows: readonly (readonly Cell[])[], target: number): void => {
      if (!rows.length) return;
      blocks.push({ change, contents, row, column, rows, target });
      row += rows.length;
    };
    if (change.changed) place(change.changed.rows, change.changed.first);
    place(change.appended, change.replaces ? 0 : contents.rowCount);
    column += change.keys.length;
  }
  return blocks;
}

/** Body rows of the table after the change; Excel keeps one blank row in an empty table. */
function rowsAfter(change: TableChange, contents: TableContents): number {
  const rows = change.replaces ? change.appended.length : contents.rowCount + change.appended.length;
  return Math.max(1, rows);
}

/** Says before anything is staged that a table would outgrow its sheet. @throws ExcelFault */
function refuseOverfull(change: TableChange, contents: TableContents): void {
  if (contents.top + 1 + rowsAfter(change, contents) <= MAX_ROWS) return;
  const params = { sheet: contents.sheetName, most: MAX_ROWS };
  throw new ExcelFault({ code: "load.tableFull", severity: "error", params });
}

function queueResize(context: Excel.RequestContext, change: TableChange, contents: TableContents): void {
  const after = rowsAfter(change, contents);
  const before = Math.max(1, contents.rowCount);
  const sheet = context.workbook.worksheets.getItem(contents.sheetName);
  const area = {
    top: contents.top,
    left: contents.left,
    bottom: contents.top + after,
    right: contents.left + contents.header.length - 1,
  };
  if (after > before && contents.lastUsedRow > contents.top + before)
    rangeOf(sheet, { ...area, top: contents.top + before + 1 }).insert(Excel.InsertShiftDirection.down);
  const table = context.workbook.tables.getItem(contents.table);
  if (after !== before) table.resize(rectangleAddress(area));
  if (after < before)
    rangeOf(sheet, { ...area, top: area.bottom + 1, bottom: contents.top + before }).clear(
      Excel.ClearApplyTo.contents,
    );
  // Also of a table that keeps its length: a calculated cell somebody typed over is whole again after a load.
  for (const [key, formula] of calculatedFormulas(contents.table, contents.language)) {
    const position = contents.columns.get(key);
    if (position === undefined) continue;
    const column = contents.left + position;
    rangeOf(sheet, { top: contents.top + 1, bottom: area.bottom, left: column, right: column }).formulasR1C1 =
      [[formula]];
  }
}

/** Copies a staged block, run by run of columns that stand side by side in the table too. */
function queueCopy(context: Excel.RequestContext, staging: Excel.Worksheet, block: StagedBlock): void {
  const { contents, change } = block;
  const sheet = context.workbook.worksheets.getItem(contents.sheetName);
  for (const run of columnRuns(change.keys, contents)) {
    const source = staging.getRangeByIndexes(
      block.row,
      block.column + run.from,
      block.rows.length,
      run.count,
    );
    sheet
      .getRangeByIndexes(
        contents.top + 1 + block.target,
        contents.left + run.position,
        block.rows.length,
        run.count,
      )
      // Rows that replace others bring their blanks with them.
      .copyFrom(source, Excel.RangeCopyType.values, !change.replaces);
  }
}

/** Columns of a change that are neighbours in the table, so that people may reorder and insert columns. */
export function columnRuns(
  keys: readonly ColumnKey[],
  contents: Pick<TableContents, "columns">,
): { readonly from: number; readonly count: number; readonly position: number }[] {
  const runs: { from: number; count: number; position: number }[] = [];
  for (const [from, key] of keys.entries()) {
    const position = contents.columns.get(key);
    if (position === undefined) continue;
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.position + last.count === position) last.count++;
    else runs.push({ from, count: 1, position });
  }
  return runs;
}

/** Keys of a table's columns that people or the add-in fill, in schema order. */
export function enteredKeys(table: TableName): readonly ColumnKey[] {
  return COLUMNS[table].filter((column) => !column.calculated).map((column) => column.key);
}
