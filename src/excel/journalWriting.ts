/**
 * What a commit leaves in the journal, queued within its last request: the cells as they were, and the plan by which
 * they are put back. Copies stay within the workbook; nothing of it goes over the wire but the plan.
 */
import { cellAddress, quoteSheetName } from "../a1";
import type { SettingName } from "../report/tables";
import { headingMark, type JournalPlan, type KeptCells, type Resized } from "./journalPlan";
import { stripCells } from "./journalSheet";
import type { KeptBlock, Placement, StagedBlock } from "./stagedBlocks";

/** Sheets by name within one conversation: each is named to Excel once, which keeps requests small. */
const sheetsOf = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

export function sheetNamed(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const known = sheetsOf.get(context) ?? new Map<string, Excel.Worksheet>();
  sheetsOf.set(context, known);
  let sheet = known.get(name);
  if (!sheet) known.set(name, (sheet = context.workbook.worksheets.getItem(name)));
  return sheet;
}

/** Cells of a block or of what is kept, on the sheet of their table. */
export function onTable(
  context: Excel.RequestContext,
  { contents, target, position, width }: Pick<KeptBlock, "contents" | "target" | "position" | "width">,
  rows: number,
): Excel.Range {
  return sheetNamed(context, contents.sheetName).getRangeByIndexes(
    contents.top + 1 + target,
    contents.left + position,
    rows,
    width,
  );
}

/** The same rows on `_parkkpi`, so that relative references of people's formulas come back as they went. */
function kept(journal: Excel.Worksheet, { contents, target, width, rows, saved }: KeptBlock): Excel.Range {
  return journal.getRangeByIndexes(contents.top + 1 + target, saved, rows, width);
}

/** What stands in the rows a block replaces, as something kept; null where it replaces nothing. */
function replaced({ contents, target, position, width, saved, standing }: StagedBlock): KeptBlock | null {
  return saved === null ? null : { contents, target, position, width, saved, rows: standing };
}

/** Queues that what will change is saved, by copies within the workbook. */
export function queueSave(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { blocks, growths, below, dropped }: Placement,
): void {
  for (const block of [...blocks.flatMap((each) => replaced(each) ?? []), ...dropped])
    kept(journal, block).copyFrom(onTable(context, block, block.rows), Excel.RangeCopyType.formulas);
  for (const block of below)
    kept(journal, block).copyFrom(onTable(context, block, block.rows), Excel.RangeCopyType.all);
  for (const [column, { contents, before }] of growths.entries()) {
    const address = cellAddress(contents.top + 1 + before, contents.left, true);
    stripCells(journal, "anchors", column, 1).formulas = [
      [`=${quoteSheetName(contents.sheetName)}!${address}`],
    ];
  }
}

/** Queues copies of what was written beside the staged rows: settings, and people's own columns in new rows. */
export function queueWritten(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { foreign }: Placement,
  settings: readonly SettingName[],
): void {
  for (const block of foreign)
    kept(journal, block).copyFrom(onTable(context, block, block.rows), Excel.RangeCopyType.values);
  for (const [column, name] of settings.entries())
    stripCells(journal, "settings", column, 1).copyFrom(
      context.workbook.names.getItem(name).getRange(),
      Excel.RangeCopyType.values,
    );
}

/** What the journal remembers of a commit. */
export function planOf(
  { blocks, growths, below, dropped, foreign }: Placement,
  settings: JournalPlan["settings"],
): JournalPlan {
  const concerned = new Map(blocks.map(({ contents }) => [contents.table, headingMark(contents.header)]));
  return {
    headings: Object.fromEntries(concerned),
    resized: growths.map(({ contents: { table }, before, after, inserts: inserted }, anchor): Resized => ({
      table,
      before,
      after,
      inserted,
      anchor,
    })),
    saved: [...blocks.flatMap((each) => replaced(each) ?? []), ...dropped].map(keptCells),
    below: below.map(keptCells),
    written: [
      ...blocks.map((block) => ({
        ...keptCells({ ...block, rows: block.rows.length, saved: block.staged }),
        row: 0,
        sparse: !block.appended,
      })),
      ...foreign.map((block) => ({ ...keptCells(block), sparse: false })),
    ],
    settings,
  };
}

function keptCells({ contents, target, position, rows, width, saved }: KeptBlock): KeptCells {
  return {
    table: contents.table,
    target,
    position,
    rows,
    width,
    row: contents.top + 1 + target,
    column: saved,
  };
}
