/** Where cells stand: sizes summed up, hidden rows and columns skipped, merged cells taken as one. */
import type { Rectangle } from "../../a1";
import type { SheetShape } from "../../host/view/sheetView";

/** Rows and columns offered beyond those in use, and at least. */
const SPARE = { rows: 60, columns: 8 };
const LEAST = { rows: 120, columns: 26 };
/** The grid grows by whole steps, so that a new row is no new grid. */
const STEP = { rows: 100, columns: 8 };

/** Rows and columns the grid offers. */
export function extentOf({ used }: SheetShape): { rows: number; columns: number } {
  const size = (axis: "rows" | "columns"): number =>
    Math.max(LEAST[axis], Math.ceil((used[axis] + SPARE[axis]) / STEP[axis]) * STEP[axis]);
  return { rows: size("rows"), columns: size("columns") };
}

export const columnWidth = (shape: SheetShape, column: number): number =>
  shape.columns.get(column) ?? shape.defaultColumn;
export const rowHeight = (shape: SheetShape, row: number): number => shape.rows.get(row) ?? shape.defaultRow;

/** Pixels from the left edge of the sheet to a column. */
export function columnStart(shape: SheetShape, column: number): number {
  return start(column, shape.defaultColumn, shape.columns);
}

/** Pixels from the top edge of the sheet to a row. */
export function rowStart(shape: SheetShape, row: number): number {
  return start(row, shape.defaultRow, shape.rows);
}

function start(index: number, standard: number, special: ReadonlyMap<number, number>): number {
  let sum = index * standard;
  for (const [at, size] of special) if (at < index) sum += size - standard;
  return sum;
}

/** The cell at a place, or the merged cells it is part of. */
export function cellAreaAt(shape: SheetShape, row: number, column: number): Rectangle {
  return (
    shape.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? { top: row, left: column, bottom: row, right: column }
  );
}

/** The cell `step` rows or columns on: over merged cells and hidden ones, and not over the edge. */
export function neighbour(
  shape: SheetShape,
  from: Rectangle,
  axis: "rows" | "columns",
  step: 1 | -1,
): { row: number; column: number } {
  const vertical = axis === "rows";
  const limit = extentOf(shape)[axis];
  const size = vertical ? rowHeight : columnWidth;
  let at = vertical ? (step > 0 ? from.bottom : from.top) : step > 0 ? from.right : from.left;
  do at += step;
  while (at >= 0 && at < limit && size(shape, at) === 0);
  if (at < 0 || at >= limit) return { row: from.top, column: from.left };
  const { top, left } = cellAreaAt(shape, vertical ? at : from.top, vertical ? from.left : at);
  return { row: top, column: left };
}

/** The last cell of the block of filled cells in a direction, or the first filled one beyond a gap: Ctrl+arrow. */
export function edge(
  shape: SheetShape,
  from: { readonly row: number; readonly column: number },
  axis: "rows" | "columns",
  step: 1 | -1,
  filled: (row: number, column: number) => boolean,
): { row: number; column: number } {
  const vertical = axis === "rows";
  const at = vertical ? from.row : from.column;
  const last = step < 0 ? 0 : extentOf(shape)[axis] - 1;
  const place = (index: number): { row: number; column: number } =>
    vertical ? { row: index, column: from.column } : { row: from.row, column: index };
  const isFilled = (index: number): boolean => {
    const { row, column } = place(index);
    return filled(row, column);
  };
  let index = at;
  if (index === last) return place(index);
  const inside = isFilled(at) && isFilled(at + step);
  do index += step;
  while (index !== last && isFilled(inside ? index + step : index) === inside);
  return place(index);
}

/** First cell of a row that can be seen beyond the frozen columns. */
export function rowHome(shape: SheetShape, row: number): { row: number; column: number } {
  let column = shape.freeze?.columns ?? 0;
  while (columnWidth(shape, column) === 0) column++;
  return { row, column };
}

/** Whether a cell lies in an area. */
export function contains(
  { top, left, bottom, right }: Rectangle,
  { row, column }: { row: number; column: number },
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The least area around two others. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
