/** Element-by-element work over arrays: the smaller operand is repeated along a side of length one. */
import type { CellValue } from "../../xlsx/cells";
import { Area, Matrix, NA, Union, VALUE, isGrid, type Operand } from "./operands";

/** Largest array worked out; whole columns are cut to the rows in use first. */
const MOST_CELLS = 4_000_000;

/** Applies `work` to each set of elements; single values give a single value. Missing elements are #N/A. */
export function broadcast(operands: readonly Operand[], work: (values: CellValue[]) => CellValue): Operand {
  if (operands.some((operand) => operand instanceof Union)) return VALUE;
  if (operands.every(isSingle)) {
    const value = work(operands.map((operand) => (isGrid(operand) ? operand.at(0, 0) : operand)));
    return operands.some(isGrid) ? new Matrix([[value]]) : value;
  }
  const grids = operands.filter(isGrid).map((grid) => (grid instanceof Area ? used(grid) : grid));
  let next = 0;
  const parts = operands.map((operand) => (isGrid(operand) ? grids[next++]! : operand));
  const height = Math.max(...grids.map((grid) => grid.height));
  const width = Math.max(...grids.map((grid) => grid.width));
  if (height * width > MOST_CELLS) return VALUE;
  for (const grid of grids)
    if (grid instanceof Area) grid.cells.prepare(grid.top, grid.left, grid.bottom, grid.right);
  const rows: CellValue[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column < width; column++)
      cells.push(
        work(parts.map((part) => (isGrid(part) ? element(part, row, column) : (part as CellValue)))),
      );
    rows.push(cells);
  }
  return new Matrix(rows);
}

/** One value, or cells and arrays of one element: what most operands in the rows of a table are. */
const isSingle = (operand: Operand): operand is Exclude<Operand, Union> =>
  !isGrid(operand) || (operand.height === 1 && operand.width === 1);

function element(grid: Area | Matrix, row: number, column: number): CellValue {
  const r = grid.height === 1 ? 0 : row;
  const c = grid.width === 1 ? 0 : column;
  return r < grid.height && c < grid.width ? grid.at(r, c) : NA;
}

/** A whole column or row cut to the rows in use; other areas as they are. */
function used(area: Area): Area {
  const last = area.cells.rows.length - 1;
  if (area.height < 1_048_576 || last < area.top) return area;
  return new Area(area.cells, area.top, area.left, Math.max(area.top, last), area.right);
}
