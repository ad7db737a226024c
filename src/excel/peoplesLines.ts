/** Rows and columns people inserted into a report: where they are to stand when it is drawn again, and what is in them. */
import { hasGaps, withoutGaps, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { rowsInOrder } from "./reportBlock";
import { standingHeights } from "./reportRows";
import type { WrittenReport } from "./writtenReport";

/**
 * Where the lines of a report are to stand. Columns are where they are. A person's row stays below the row it stands below;
 * where that is gone, below the next one above it that stays; below a heading within the table it stays above the row that
 * was headed.
 */
export function placesNow(spec: SheetSpec, previous: WrittenReport): LinePlaces {
  const { places } = previous;
  if (!hasGaps(places)) return withoutGaps(spec.cells.length, places.columns.length);
  const below = rowAbove(spec, previous);
  const gaps = new Map<number, number>();
  let last = -1;
  for (let row = -1; row < places.rows.length - 1; row++) {
    const count = places.rows[row + 1]! - (places.rows[row] ?? -1) - 1;
    if (count === 0) continue;
    last = Math.max(last, below(row));
    gaps.set(last, (gaps.get(last) ?? 0) + count);
  }
  let inserted = gaps.get(-1) ?? 0;
  const rows = spec.cells.map((_, row) => {
    const place = row + inserted;
    inserted += gaps.get(row) ?? 0;
    return place;
  });
  return { rows, columns: places.columns };
}

/** Tells of a row of the report that stood, −1 for none, below which row of the one to be drawn people's are to stand. */
function rowAbove(spec: SheetSpec, previous: WrittenReport): (row: number) => number {
  const { sheet, rows } = previous;
  const { top, bottom } = sheet.labels;
  const { labels } = spec;
  const stays = new Map([...rowsInOrder(spec, previous)].map(([row, label]) => [label, row]));
  const lastAbove = (label: number): number => {
    for (let at = label; at >= 0; at--) if (stays.has(at)) return stays.get(at)!;
    return labels.top - 1;
  };
  const foot = spec.cells.length - 1 - labels.bottom;
  return (row) => {
    if (row < top) return row;
    if (row > bottom) return labels.bottom + Math.min(row - bottom, foot - 1);
    const label = row - top;
    if (rows.labels[label] !== "") return lastAbove(label);
    for (let at = label + 1; at < rows.labels.length; at++) if (stays.has(at)) return stays.get(at)! - 1;
    return lastAbove(label);
  };
}

/**
 * The rows of a report as high as they print: those people inserted below a row are counted with it, those above the first
 * one with that.
 */
export function withPeoplesRows(
  rowHeights: SheetSpec["rowHeights"],
  { standing, places }: WrittenReport,
  { rows }: LinePlaces,
): SheetSpec["rowHeights"] {
  const all = standingHeights(standing.rows);
  const own = new Set(places.rows);
  const theirs = all.filter((_, row) => !own.has(row));
  if (!theirs.length) return rowHeights;
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  let next = 0;
  for (const [row, place] of rows.entries()) {
    const count = place - (rows[row - 1] ?? -1) - 1;
    const above = theirs.slice(next, next + count).reduce((sum, points) => sum + points, 0);
    const at = Math.max(0, row - 1);
    heights.set(at, (heights.get(at) ?? 0) + above);
    next += count;
  }
  return [...heights].map(([row, height]) => ({ row, height }));
}

/** What people wrote in columns of theirs within the block, values and formulas: by row of the sheet the columns. */
export function inPeoplesColumns({ standing, places }: WrittenReport): Map<number, number[]> {
  const own = new Set(places.columns);
  const found = new Map<number, number[]>();
  const add = (row: number, column: number): void => {
    const columns = found.get(row);
    if (columns) columns.push(column);
    else found.set(row, [column]);
  };
  for (const { row, column } of [...standing.rows.constants, ...standing.rows.formulas])
    if (!own.has(column)) add(row, column);
  return found;
}
