/** Rows and columns people inserted into a report: where they are to stand when it is drawn again, and what is in them. */
import { hasGaps, withoutGaps, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { rowsThatStay } from "./reportBlock";
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
  const stays = new Map([...rowsThatStay(spec, previous)].map(([row, label]) => [label, row]));
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

/** What people wrote in columns of theirs within the block, values and formulas: by row of the sheet the columns. */
export function inPeoplesColumns({ standing, places }: WrittenReport): Map<number, number[]> {
  const own = new Set(places.columns);
  const found = new Map<number, number[]>();
  const add = (row: number, column: number): void => {
    const columns = found.get(row);
    if (columns) columns.push(column);
    else found.set(row, [column]);
  };
  for (const { row, column } of standing.rows.constants) if (!own.has(column)) add(row, column);
  for (const { top, left, bottom, right } of standing.rows.formulas)
    for (let column = left; column <= right; column++)
      if (!own.has(column)) for (let row = top; row <= bottom; row++) add(row, column);
  return found;
}
