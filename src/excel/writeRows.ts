/**
 * Rows the add-in makes anew whenever it is asked, such as the findings of the checks: written straight into their table,
 * so that the journal goes on to hold the last load, which a person may want to take back.
 */
import { rectangleAddress } from "../a1";
import { COLUMNS, type TableName } from "../report/tables";
import { asText } from "./entry";
import { rangeOf } from "./formatRange";
import { STAGING_SHEET } from "./journalSheet";
import { onTable, sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { chunkRows, REQUEST_BYTES } from "./payload";
import type { WorkbookReading } from "./readWorkbook";
import { ExcelFault, runInExcel } from "./run";
import { queueSeen } from "./seenCells";
import { placeBlocks, type StagedBlock, type TableChange, type TableGrowth } from "./stagedBlocks";
import { refuseOverfull, refuseProtected } from "./refusals";
import { queueGrowth } from "./tableGrowth";
import { beginStep, type StepControl } from "./steps";
import type { Cell } from "./tableContents";

/**
 * Writes the rows of changes for a writer that holds the lease, and ends it, unless it fails; blanks are written too. When
 * somebody changed the same rows in that moment they stand again as they left them. Syncs: one, and one more for each
 * further 4 MB.
 * @throws ExcelFault "commit.leaseLost"; "commit.editedMeanwhile"; "excel.sheetProtected"
 */
export async function writeRows(
  changes: readonly TableChange[],
  { tables, protectedSheets }: Pick<WorkbookReading, "tables" | "protectedSheets">,
  writer: Writer,
  control: StepControl = {},
): Promise<void> {
  beginStep(control, "commit");
  const placement = placeBlocks(changes, tables);
  const { growths, blocks } = placement;
  for (const growth of growths) refuseOverfull(growth);
  refuseProtected(placement, protectedSheets);
  await runInExcel("commit", async (context) => {
    const journal = sheetNamed(context, STAGING_SHEET);
    queueFence(journal, writer);
    const seen = queueSeen(context, placement);
    const before = blocks.map((block) => queueBefore(context, block, growths));
    // The length first: should Excel refuse it, no row has been touched.
    for (const growth of growths) queueGrowth(context, growth);
    let bytes = 0;
    for (const block of blocks) {
      const ready = entries(block);
      for (const chunk of chunkRows(block.rows)) {
        if (bytes > 0 && bytes + chunk.bytes > REQUEST_BYTES) {
          await requestFull(context);
          queueFence(journal, writer);
          bytes = 0;
        }
        const at = { ...block, target: block.target + chunk.first };
        onTable(context, at, chunk.rows.length).values = chunk.rows.map(ready);
        bytes += chunk.bytes;
      }
    }
    queueRelease(journal, writer);
    await syncHeld(context);
    const { inPlace, typed, lengths } = seen();
    if (inPlace && !typed.length) return;
    for (const growth of growths) queueShrink(context, growth, lengths);
    for (const restore of before) restore();
    await context.sync();
    throw new ExcelFault({ code: "commit.editedMeanwhile", severity: "warning", params: {} });
  });
}

/** Queues the reading of what a block is written over; the function returned queues that it stands again. */
function queueBefore(
  context: Excel.RequestContext,
  block: StagedBlock,
  growths: readonly TableGrowth[],
): () => void {
  const moved = growths.some(({ contents, inserts }) => inserts && contents.table === block.contents.table);
  const rows = moved ? block.standing : block.rows.length;
  if (rows === 0) return () => undefined;
  const range = onTable(context, block, rows);
  range.load("formulas");
  return () => {
    range.formulas = range.formulas as Cell[][];
  };
}

/** Queues that a table has the length somebody gave it. */
function queueShrink(
  context: Excel.RequestContext,
  { contents, before, after, inserts }: TableGrowth,
  lengths: ReadonlyMap<TableName, number>,
): void {
  const area = {
    top: contents.top,
    left: contents.left,
    right: contents.left + contents.header.length - 1,
  };
  const sheet = sheetNamed(context, contents.sheetName);
  if (inserts)
    rangeOf(sheet, { ...area, top: contents.top + before + 1, bottom: contents.top + after }).delete(
      Excel.DeleteShiftDirection.up,
    );
  const bottom = contents.top + (lengths.get(contents.table) ?? before);
  context.workbook.tables.getItem(contents.table).resize(rectangleAddress({ ...area, bottom }));
}

/** What makes a row of a block ready to be sent: text stays text whatever it looks like. */
function entries({ contents, position }: StagedBlock): (cells: readonly Cell[]) => Cell[] {
  const formats = new Map(
    COLUMNS[contents.table].flatMap(({ key, numberFormat }) => {
      const at = contents.columns.get(key);
      return at === undefined ? [] : [[at, numberFormat] as const];
    }),
  );
  return (cells) =>
    cells.map((cell, column) =>
      typeof cell === "string" ? asText(cell, formats.get(position + column)) : cell,
    );
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return syncHeld(context);
}
