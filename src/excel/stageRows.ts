/** Rows of a commit on the very-hidden sheet, in as many requests as their bytes need, before any of them counts. */
import { asText } from "./entry";
import { queueFresh, STAGING_SHEET } from "./journalSheet";
import { sheetNamed } from "./journalWriting";
import { queueFence, queueRelease, syncHeld, type Writer } from "./lease";
import { chunkRows, REQUEST_BYTES } from "./payload";
import { positionRuns, type StagedBlock } from "./stagedBlocks";
import { beginStep, type Step, type StepControl } from "./steps";
import type { Cell } from "./tableContents";

/** Stages the rows of all blocks, each in columns of its own. @throws ExcelFault "excel.cancelled" */
export async function stage(
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
export async function nextStep(
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
