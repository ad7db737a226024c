/**
 * Whether the workbook still was, when a commit wrote, what the commit had read: people do not ask for the lease. The
 * answer comes with that of the last request, too late to stop it and early enough to put right what it wrote over.
 */
import { ROW_IDENTITY, type ColumnKey, type TableName } from "../report/tables";
import { onTable } from "./journalWriting";
import { ANSWER_BYTES, REQUEST_BYTES } from "./payload";
import { columnRuns, type Placement, type StagedBlock } from "./stagedBlocks";
import type { Cell, TableContents } from "./tableContents";

/** A cell within a block: somebody typed into it after it was read, and the commit wrote over that. */
export interface TypedCell {
  readonly block: StagedBlock;
  readonly row: number;
  readonly column: number;
}

/** What a commit found in the cells it was about to change. */
interface Seen {
  /** The rows stood where they had been read: nobody sorted, inserted or deleted any. */
  readonly inPlace: boolean;
  readonly typed: readonly TypedCell[];
  /** Body rows of the tables concerned. */
  readonly lengths: ReadonlyMap<TableName, number>;
}

/** Queues the reading of the cells that are about to be changed, of what their rows are known by, and of lengths. */
export function queueSeen(context: Excel.RequestContext, { blocks }: Placement): () => Seen {
  let cells = 0;
  /** Beyond what one answer may hold the lease alone has to do. */
  const fits = (more: number): boolean => (cells += more) * ANSWER_BYTES <= REQUEST_BYTES;
  // Measures are the add-in's own.
  const own = blocks.filter(({ contents, standing }) => standing > 0 && contents.table !== "Measures");
  const identities = own.flatMap((block) =>
    identityRuns(block).flatMap((run) => {
      if (!fits(run.width * block.standing)) return [];
      const range = onTable(context, { ...block, ...run }, block.standing);
      range.load("values");
      return [{ block, position: run.position, range }];
    }),
  );
  const queued = own.flatMap((block) => {
    if (!fits(block.standing * block.width)) return [];
    const range = onTable(context, block, block.standing);
    range.load("values");
    return [{ block, range }];
  });
  const lengths = [...new Map(blocks.map(({ contents }) => [contents.table, contents])).values()]
    .filter(({ table }) => table !== "Measures")
    .map((contents) => {
      const body = context.workbook.tables.getItem(contents.table).getDataBodyRange();
      body.load("rowCount");
      return { contents, body };
    });
  return () => {
    const changed = queued.flatMap(({ block, range }) => changedCells(block, range.values as Cell[][]));
    return {
      inPlace:
        lengths.every(({ contents, body }) => body.rowCount === Math.max(1, contents.rowCount)) &&
        identities.every(({ block, position, range }) =>
          isInPlace(block, position, range.values as Cell[][]),
        ) &&
        // The one blank row of an empty table was no longer blank.
        changed.every(({ block }) => !block.appended),
      typed: changed,
      lengths: new Map(lengths.map(({ contents, body }) => [contents.table, body.rowCount])),
    };
  };
}

/** Columns by which the rows of a block are known; none of rows that are new. */
function identityRuns({ appended, contents }: StagedBlock): { position: number; width: number }[] {
  const keys: Partial<Record<TableName, readonly ColumnKey[]>> = ROW_IDENTITY;
  if (appended) return [];
  return columnRuns(keys[contents.table] ?? [], contents).map(({ position, count }) => ({
    position,
    width: count,
  }));
}

/** Whether the rows in which a block changes something are known by what they were known by. */
function isInPlace(
  { contents, target, rows }: StagedBlock,
  position: number,
  now: readonly Cell[][],
): boolean {
  return now.every(
    (values, row) =>
      rows[row]!.every((cell) => cell === "") ||
      values.every((value, column) => value === cellAt(contents, target + row, position + column)),
  );
}

function changedCells(block: StagedBlock, now: readonly Cell[][]): TypedCell[] {
  const { contents, target, position, rows, appended } = block;
  return now.flatMap((values, row) =>
    values.flatMap((value, column): TypedCell[] => {
      if (!appended && rows[row]![column] === "") return [];
      return value === cellAt(contents, target + row, position + column) ? [] : [{ block, row, column }];
    }),
  );
}

function cellAt({ rows }: TableContents, row: number, column: number): Cell {
  return rows[row]?.[column] ?? "";
}

/**
 * Queues that what somebody typed stands again: it came later than what was reviewed. Tells after the sync whether
 * somebody typed once more in that moment, and what then.
 */
export function queueTyped(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  { block, row, column }: TypedCell,
): () => { readonly range: Excel.Range; readonly entry: Cell } | null {
  const range = onTable(
    context,
    { ...block, target: block.target + row, position: block.position + column, width: 1 },
    1,
  );
  range.load("values,formulas");
  const { contents, target, saved } = block;
  range.copyFrom(
    journal.getRangeByIndexes(contents.top + 1 + target + row, saved! + column, 1, 1),
    Excel.RangeCopyType.formulas,
  );
  return () => {
    const value = (range.values as Cell[][])[0]![0]!;
    const entry = (range.formulas as Cell[][])[0]![0]!;
    return value === block.rows[row]![column] ? null : { range, entry };
  };
}
