/**
 * Changes to the workbook's tables, whole or not at all. Rows are staged on the very-hidden sheet in as many requests
 * as their bytes need. Then one request saves what stands in the cells to be changed, opens the journal, resizes the
 * tables and copies the rows in; its answer tells whether somebody had moved rows, and if not, a last one closes the
 * journal. Excel keeps what a request did before it failed; a journal that is not closed says that it must be taken
 * back (journal.ts), and the closed one how it can be.
 */
import { MAX_ROWS, rectangleAddress } from "../a1";
import type { Language } from "../core/language";
import type { Place } from "../core/problem";
import { settingsGiven } from "../report/settingCells";
import type { WorkbookSettings } from "../report/settings";
import {
  calculatedFormulas,
  COLUMNS,
  type ColumnKey,
  type SettingName,
  type TableName,
} from "../report/tables";
import { asText } from "./entry";
import { rangeOf } from "./formatRange";
import { planJson } from "./journalPlan";
import { queueFresh, queueOpen, queueState, STAGING_SHEET, type JournalHead } from "./journalSheet";
import { onTable, planOf, queueSave, queueWritten, sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { chunkRows, REQUEST_BYTES } from "./payload";
import { ExcelFault, runInExcel, sheetsProtected } from "./run";
import { queueSeen, queueTyped, type TypedCell } from "./seenCells";
import { queueSettings } from "./settings";
import {
  placeBlocks,
  positionRuns,
  type Placement,
  type StagedBlock,
  type TableChange,
  type TableGrowth,
} from "./stagedBlocks";
import { beginStep, type Step, type StepControl } from "./steps";
import type { Cell, TableContents } from "./tableContents";

/** What one commit puts into the workbook. */
export interface Commit {
  readonly changes: readonly TableChange[];
  /** The tables as they were read. */
  readonly tables: ReadonlyMap<TableName, TableContents>;
  /** Tables whose calculated columns are to be whole afterwards, changed or not. */
  readonly whole: readonly TableName[];
  /** Settings that change with it. */
  readonly settings: Partial<Omit<WorkbookSettings, "language">>;
  /** Settings as they were read: what was typed into their cells, formulas too. */
  readonly settingEntries: ReadonlyMap<SettingName, Cell>;
  /** What Excel would refuse to write on, as it was read. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly lockedSettings: ReadonlyMap<SettingName, string>;
  readonly language: Language;
  /** What the journal tells of it. */
  readonly head: Omit<JournalHead, "state">;
  /** Whether the journal is kept, so that the commit can be taken back later. */
  readonly reversible: boolean;
}

/** What came of a commit. */
export interface CommitOutcome {
  /** Null when it is whole. Else rows had been moved before it wrote, and it has to be taken back: body rows found. */
  readonly displaced: ReadonlyMap<TableName, number> | null;
  /** Cells somebody had typed into since they were read; they kept what was typed. */
  readonly typed: readonly Place[];
}

/**
 * Stages and commits for a writer that holds the lease, and ends the lease. Syncs: two, plus one for each further
 * 4 MB of rows. Can be cancelled until the writing request. A displaced commit, or one that fails, keeps the lease.
 * @throws ExcelFault "commit.leaseLost" when somebody took over, "excel.sheetProtected", nothing being written
 */
export async function commitChanges(
  commit: Commit,
  writer: Writer,
  control: StepControl = {},
): Promise<CommitOutcome> {
  beginStep(control, "stage");
  return runInExcel("commit", (context) => stageAndCommit(context, commit, writer, control));
}

async function stageAndCommit(
  context: Excel.RequestContext,
  commit: Commit,
  writer: Writer,
  control: StepControl,
): Promise<CommitOutcome> {
  const { changes, tables, settings, language } = commit;
  const placement = placeBlocks(changes, tables);
  for (const growth of placement.growths) refuseOverfull(growth);
  const names = settingsGiven(settings);
  refuseProtected(placement, commit.protectedSheets, [
    ...commit.whole.map((table) => tables.get(table)!.sheetName),
    ...names.flatMap((name) => commit.lockedSettings.get(name) ?? []),
  ]);
  const journal = sheetNamed(context, STAGING_SHEET);
  queueFence(journal, writer);
  queueFresh(journal);
  await stage(context, journal, placement.blocks, writer, control);
  await nextStep(context, writer, control, "commit");
  for (const table of commit.whole) queueWholeFormulas(context, tables.get(table)!);
  const seen = queueSeen(context, placement);
  queueSave(context, journal, placement);
  const entries = names.map((name) => [name, commit.settingEntries.get(name) ?? ""] as const);
  queueOpen(journal, commit.head, planJson(planOf(placement, entries)));
  for (const growth of placement.growths) queueGrowth(context, growth);
  for (const block of placement.blocks) queueCopy(context, journal, block);
  queueSettings(context, settings, language);
  queueWritten(context, journal, placement, names);
  queueState(journal, "written");
  await syncHeld(context);
  const { inPlace, typed, lengths } = seen();
  if (!inPlace) return { displaced: lengths, typed: [] };
  await close(context, commit, typed, writer);
  return { displaced: null, typed: typed.map(placeOf) };
}

/**
 * Ends a commit that was looked over: the journal is closed, the lease with it. What somebody typed into a cell in
 * the moment it was written stands again, because it came later than what was reviewed.
 */
async function close(
  context: Excel.RequestContext,
  { reversible }: Commit,
  typed: readonly TypedCell[],
  writer: Writer,
): Promise<void> {
  const journal = sheetNamed(context, STAGING_SHEET);
  queueFence(journal, writer);
  const restored = typed.map((cell) => queueTyped(context, journal, cell));
  if (reversible) queueState(journal, "done");
  else queueFresh(journal);
  queueRelease(journal, writer);
  await syncHeld(context);
  await typedOnceMore(context, restored);
}

/** Of cells that were put back: somebody typed into one in that very moment, which counts. */
async function typedOnceMore(
  context: Excel.RequestContext,
  restored: readonly ReturnType<typeof queueTyped>[],
): Promise<void> {
  const again = restored.flatMap((found) => found() ?? []);
  if (!again.length) return;
  for (const { range, entry } of again) range.formulas = [[entry]];
  await context.sync();
}

function placeOf({ block: { contents, target, position }, row, column }: TypedCell): Place {
  return {
    file: "",
    sheet: contents.sheetName,
    row: contents.top + 2 + target + row,
    column: contents.left + position + column + 1,
  };
}

async function stage(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  blocks: readonly StagedBlock[],
  writer: Writer,
  control: StepControl,
): Promise<void> {
  const total = blocks.reduce((rows, block) => rows + block.rows.length, 0);
  let bytes = 0;
  let staged = 0;
  for (const block of blocks) {
    const ready = queueText(journal, block);
    for (const chunk of chunkRows(block.rows)) {
      if (bytes > 0 && bytes + chunk.bytes > REQUEST_BYTES) {
        await requestFull(context);
        queueFence(journal, writer);
        await nextStep(context, writer, control, "stage", staged, total);
        bytes = 0;
      }
      staged += chunk.rows.length;
      journal.getRangeByIndexes(chunk.first, block.staged, chunk.rows.length, block.width).values =
        chunk.rows.map(ready);
      bytes += chunk.bytes;
    }
  }
}

/**
 * Columns of nothing but text are staged in cells of format "@", which keep every text as it is; what is copied from
 * there as values stays text. So names, periods and codes need no apostrophe each. Returns what makes a row ready to
 * be sent: text among numbers is guarded.
 */
function queueText(
  journal: Excel.Worksheet,
  { rows, staged, width }: StagedBlock,
): (cells: readonly Cell[]) => Cell[] {
  const mixed = new Set<number>();
  const texts: number[] = [];
  for (let column = 0; column < width; column++) {
    if (!rows.some((cells) => typeof cells[column] === "string" && cells[column] !== "")) continue;
    if (rows.some((cells) => typeof cells[column] !== "string")) mixed.add(column);
    else texts.push(column);
  }
  for (const { position, count } of positionRuns(texts))
    journal.getRangeByIndexes(0, staged + position, rows.length, count).numberFormat = [["@"]];
  return (cells) =>
    cells.map((cell, column) => (typeof cell === "string" && mixed.has(column) ? asText(cell) : cell));
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return syncHeld(context);
}

/** Goes on, or clears the stage and ends the lease when the person cancelled. @throws ExcelFault "excel.cancelled" */
async function nextStep(
  context: Excel.RequestContext,
  writer: Writer,
  control: StepControl,
  step: Step,
  done?: number,
  total?: number,
): Promise<void> {
  const journal = sheetNamed(context, STAGING_SHEET);
  if (control.signal?.aborted) {
    queueFence(journal, writer);
    queueFresh(journal);
    queueRelease(journal, writer);
    await syncHeld(context);
  }
  beginStep(control, step, done, total);
}

/** Says before anything is staged that a table would outgrow its sheet. @throws ExcelFault */
export function refuseOverfull({ contents, after }: TableGrowth): void {
  if (contents.top + 1 + after <= MAX_ROWS) return;
  const params = { sheet: contents.sheetName, most: MAX_ROWS };
  throw new ExcelFault({ code: "load.tableFull", severity: "error", params });
}

/**
 * Says before anything is staged that a sheet to be written on is protected: its tables, and those of `more`. What broke off
 * there could not be taken back either.
 * @throws ExcelFault
 */
export function refuseProtected(
  { blocks, growths }: Placement,
  protectedSheets: ReadonlySet<string>,
  more: readonly string[] = [],
): void {
  const written = [...blocks, ...growths].map(({ contents }) => contents.sheetName);
  const refusing = [...new Set([...written, ...more])].filter((name) => protectedSheets.has(name));
  if (refusing.length) throw sheetsProtected(refusing, "commit");
}

/**
 * Calculated columns are the add-in's: a cell somebody typed over is whole again with every commit. Before the journal
 * opens, because going back shall not break it again.
 */
function queueWholeFormulas(context: Excel.RequestContext, contents: TableContents): void {
  queueFormulas(context, contents, 0, contents.rowCount);
}

/** Calculated columns of some body rows, each as one formula. */
export function queueFormulas(
  context: Excel.RequestContext,
  place: Pick<TableContents, "table" | "language" | "columns" | "sheetName" | "top" | "left">,
  first: number,
  rows: number,
): void {
  if (rows <= 0) return;
  const sheet = sheetNamed(context, place.sheetName);
  for (const [key, formula] of calculatedFormulas(place.table, place.language)) {
    const position = place.columns.get(key);
    if (position === undefined) continue;
    const [top, left] = [place.top + 1 + first, place.left + position];
    rangeOf(sheet, { top, left, bottom: top + rows - 1, right: left }).formulasR1C1 = [[formula]];
  }
}

/** Queues that a table gets its new length; what stands below moves, what goes is cleared. */
export function queueGrowth(
  context: Excel.RequestContext,
  { contents, before, after, inserts }: TableGrowth,
): void {
  const sheet = sheetNamed(context, contents.sheetName);
  const area = {
    top: contents.top,
    left: contents.left,
    bottom: contents.top + after,
    right: contents.left + contents.header.length - 1,
  };
  if (inserts)
    rangeOf(sheet, { ...area, top: contents.top + before + 1 }).insert(Excel.InsertShiftDirection.down);
  context.workbook.tables.getItem(contents.table).resize(rectangleAddress(area));
  if (after > before) queueFormats(context, contents, before, after - before);
  // The blank row of an empty table was left out when formulas were made whole.
  const first = contents.rowCount ? before : 0;
  if (after > before) queueFormulas(context, contents, first, after - first);
  else
    rangeOf(sheet, { ...area, top: area.bottom + 1, bottom: contents.top + before }).clear(
      Excel.ClearApplyTo.contents,
    );
}

/**
 * New rows of a table whose columns somebody moved, or put between, have below it the number formats of other columns: a
 * formula entered where a text is due would stay a text.
 */
function queueFormats(
  context: Excel.RequestContext,
  { table, columns, formats, sheetName, top, left }: TableContents,
  first: number,
  rows: number,
): void {
  if (COLUMNS[table].every(({ key }, position) => columns.get(key) === position)) return;
  const sheet = sheetNamed(context, sheetName);
  for (let position = 0; position < formats.length;) {
    const format = formats[position]!;
    let next = position + 1;
    while (formats[next] === format) next++;
    sheet.getRangeByIndexes(top + 1 + first, left + position, rows, next - position).numberFormat = [
      [format],
    ];
    position = next;
  }
}

function queueCopy(context: Excel.RequestContext, journal: Excel.Worksheet, block: StagedBlock): void {
  const { rows, staged, width } = block;
  const source = journal.getRangeByIndexes(0, staged, rows.length, width);
  onTable(context, block, rows.length).copyFrom(source, Excel.RangeCopyType.values, true);
}

/** Keys of a table's columns that people or the add-in fill, in schema order. */
export function enteredKeys(table: TableName): readonly ColumnKey[] {
  return COLUMNS[table].filter((column) => !column.calculated).map((column) => column.key);
}
