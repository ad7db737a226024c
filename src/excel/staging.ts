/**
 * Changes to the workbook's tables, whole or not at all. Rows are staged on the very-hidden sheet in as many requests
 * as their bytes need. Then one request saves what stands in the cells to be changed, opens the journal, resizes the
 * tables and copies the rows in; its answer tells whether somebody had moved rows, and if not, a last one closes the
 * journal. Excel keeps what a request did before it failed; a journal that is not closed says that it must be taken
 * back (journal.ts), and the closed one how it can be.
 */
import type { Language } from "../core/language";
import type { Place } from "../core/problem";
import { settingsGiven } from "../report/settingCells";
import type { WorkbookSettings } from "../report/settings";
import { type SettingName, type TableName } from "../report/tables";
import { planJson } from "./journalPlan";
import { queueFresh, queueOpen, queueState, STAGING_SHEET, type JournalHead } from "./journalSheet";
import { onTable, planOf, queueSave, queueWritten, sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { runInExcel } from "./run";
import { queueSeen, queueTyped, type TypedCell } from "./seenCells";
import { queueSettings } from "./settings";
import { placeBlocks, type StagedBlock, type TableChange } from "./stagedBlocks";
import { beginStep, type StepControl } from "./steps";
import type { Cell, TableContents } from "./tableContents";
import { stage, nextStep } from "./stageRows";
import { refuseOverfull, refuseProtected } from "./refusals";
import { queueFormulas, queueGrowth } from "./tableGrowth";

/** What one commit puts into the workbook. */
interface Commit {
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
interface CommitOutcome {
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

/**
 * Calculated columns are the add-in's: a cell somebody typed over is whole again with every commit. Before the journal
 * opens, because going back shall not break it again.
 */
function queueWholeFormulas(context: Excel.RequestContext, contents: TableContents): void {
  queueFormulas(context, contents, 0, contents.rowCount);
}

function queueCopy(context: Excel.RequestContext, journal: Excel.Worksheet, block: StagedBlock): void {
  const { rows, staged, width } = block;
  const source = journal.getRangeByIndexes(0, staged, rows.length, width);
  onTable(context, block, rows.length).copyFrom(source, Excel.RangeCopyType.values, true);
}
