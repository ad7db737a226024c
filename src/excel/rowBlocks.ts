/** Reading rows of tables, whole or some columns of them, in requests of at most 4 MB each. */
import { ANSWER_BYTES, REQUEST_BYTES } from "./payload";
import type { Cell } from "./tableContents";

/** Neighbouring rows of one table. */
interface RowBlock {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Positions to read, or null for all; the others stay blank. */
  readonly columns: readonly number[] | null;
  /** Cells of it: first row and column, 0-based, and how many of each. */
  readonly cells: (row: number, column: number, rows: number, width: number) => Excel.Range;
}

/** The rows of several blocks; one sync, and one more for each further 4 MB. The answer to what is queued has `queued` bytes. */
export async function readRowBlocks(
  context: Excel.RequestContext,
  blocks: readonly RowBlock[],
  queued = 0,
): Promise<Cell[][][]> {
  const parts: { owner: number; row: number; column: number; range: Excel.Range }[] = [];
  let room = REQUEST_BYTES - queued;
  for (const [owner, { rowCount, columnCount, columns, cells }] of blocks.entries()) {
    const runs = columns?.map((column) => ({ column, width: 1 })) ?? [{ column: 0, width: columnCount }];
    const rowBytes = runs.reduce((total, { width }) => total + width, 0) * ANSWER_BYTES;
    for (let row = 0; row < rowCount;) {
      if (room < rowBytes) {
        await requestFull(context);
        room = REQUEST_BYTES;
      }
      const rows = Math.min(rowCount - row, Math.max(1, Math.floor(room / rowBytes)));
      for (const { column, width } of runs) {
        const range = cells(row, column, rows, width);
        range.load("values");
        parts.push({ owner, row, column, range });
      }
      row += rows;
      room -= rows * rowBytes;
    }
  }
  await context.sync();
  const result: Cell[][][] = blocks.map(() => []);
  for (const { owner, row, column, range } of parts)
    place(result[owner]!, blocks[owner]!, row, column, range.values as Cell[][]);
  return result;
}

/** Puts an answer where it belongs; whole rows are taken as they come. */
function place(
  rows: Cell[][],
  { columns, columnCount }: RowBlock,
  row: number,
  column: number,
  values: Cell[][],
): void {
  for (const [index, cells] of values.entries()) {
    if (!columns) rows[row + index] = cells;
    else (rows[row + index] ??= new Array<Cell>(columnCount).fill(""))[column] = cells[0]!;
  }
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}
