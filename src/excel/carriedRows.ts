/**
 * Inserting and deleting the rows of a report on its sheet. A row that another order puts elsewhere is carried there as a
 * whole, as by cutting and pasting: what people gave it goes along, and what they have elsewhere that refers to it follows.
 */
import { MAX_COLUMNS } from "../a1";
import type { LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { queueAside, queueFromAside, wholeRows, type CarriedRows } from "./laidAside";
import { inPeoplesColumns } from "./peoplesLines";
import { blocks } from "./reportBlock";
import { carriedRows, rowEdits, type RowEdit } from "./rowEdits";
import type { WrittenReport } from "./writtenReport";

/** How the rows of a report that stands become those of the one to be drawn; rows of the sheet. */
export interface RowChanges {
  readonly edits: readonly RowEdit[];
  /** Rows that are carried, from the first down, and where they are to stand. */
  readonly carried: readonly (CarriedRows & { readonly to: number })[];
  /** What people wrote in columns of theirs within the block, by row. */
  readonly within: ReadonlyMap<number, readonly number[]>;
}

/** Ranges and things done to them that carrying a row takes, amply. */
export const CARRYING_STEPS = 20;

/** The changes that give a report the rows it is to have, its lines at places `now`. */
export function rowChanges(spec: SheetSpec, previous: WrittenReport, now: LinePlaces): RowChanges {
  const { standing, places } = previous;
  const { beside, width: formatted } = standing.rows;
  const { before, after } = blocks(spec, previous);
  const within = inPeoplesColumns(previous);
  const inUse = (row: number): boolean => within.has(row) || (beside?.rows.has(row) ?? false);
  const edits = rowEdits(before, after, inUse, places.rows, now.rows);
  const block = standing.sheet.area.right + 1;
  const carried: (CarriedRows & { to: number })[] = [];
  const rows = [...carriedRows(edits, before, after, places.rows, now.rows)];
  for (const [row, to] of rows.sort(([a], [b]) => a - b)) {
    // Of merged cells beside the block those of a row that has nothing there are left alone.
    const width = Math.min(beside?.rows.has(row) ? Math.max(block, formatted) : block, MAX_COLUMNS / 2);
    const last = carried.at(-1);
    if (last && last.row + last.count === row && last.to + last.count === to)
      carried[carried.length - 1] = { ...last, count: last.count + 1, width: Math.max(last.width, width) };
    else carried.push({ row, count: 1, width, to });
  }
  return { edits, within, carried };
}

/** Columns from `left` on, `count` of them. */
interface Strip {
  readonly left: number;
  readonly count: number;
}

/**
 * Queues the changes on the sheet of a report. What people wrote beside a row that is deleted, or in a column of theirs
 * within the block, moves to a row of its own right below the block. All that is carried is laid aside before any row goes,
 * so that a sum over rows that part is `#REF!` and not the figure of one of them.
 */
export function queueRowChanges(
  sheet: Excel.Worksheet,
  { edits, carried, within }: RowChanges,
  { standing: { rows, sheet: report } }: WrittenReport,
): void {
  const { beside } = rows;
  const leaves = new Set(
    carried.flatMap(({ row, count }) => Array.from({ length: count }, (_, at) => row + at)),
  );
  let last = report.area.bottom;
  queueAside(
    sheet,
    carried.map((each) => ({ ...each, column: 0 })),
    last + 1,
  );
  for (const edit of edits) {
    if ("insert" in edit) {
      wholeRows(sheet, edit.at, edit.insert).insert(Excel.InsertShiftDirection.down);
      last += edit.insert;
      continue;
    }
    const row = edit.delete;
    const strips: Strip[] = [
      ...(beside?.rows.has(row) ? [{ left: beside.left, count: beside.columns }] : []),
      ...(within.get(row) ?? []).map((left) => ({ left, count: 1 })),
    ];
    if (strips.length && !leaves.has(row)) {
      wholeRows(sheet, last + 1, 1).insert(Excel.InsertShiftDirection.down);
      queueCopied(sheet, strips, row, last + 1);
      last++;
    }
    wholeRows(sheet, row, 1).delete(Excel.DeleteShiftDirection.up);
    last--;
  }
  queueFromAside(sheet, carried, last + 1);
}

function queueCopied(sheet: Excel.Worksheet, strips: readonly Strip[], from: number, to: number): void {
  for (const { left, count } of strips)
    sheet.getRangeByIndexes(to, left, 1, count).copyFrom(sheet.getRangeByIndexes(from, left, 1, count));
}
