/** Moving about the grid as Excel does. */
import type { SheetShape } from "../../src/host/view/sheetView";
import { columnStart, edge, extentOf, neighbour, rowHome } from "../../src/playground/grid/geometry";

const SHAPE: SheetShape = {
  used: { rows: 10, columns: 5 },
  defaultColumn: 72,
  defaultRow: 18,
  columns: new Map([
    [0, 0],
    [2, 120],
  ]),
  rows: new Map([[4, 0]]),
  merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
  freeze: { rows: 1, columns: 0 },
  gridlines: true,
};

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test("columns stand behind one another, hidden ones take no room", () => {
  expect([0, 1, 2, 3, 4].map((column) => columnStart(SHAPE, column))).toEqual([0, 0, 72, 192, 264]);
});

test("an arrow steps over hidden rows, takes merged cells as one, and stops at the edge", () => {
  expect(neighbour(SHAPE, cell(3, 5), "rows", 1)).toEqual({ row: 5, column: 5 });
  expect(neighbour(SHAPE, cell(0, 2), "rows", 1)).toEqual({ row: 1, column: 1 });
  expect(neighbour(SHAPE, SHAPE.merges[0]!, "columns", 1)).toEqual({ row: 1, column: 4 });
  expect(neighbour(SHAPE, cell(5, 1), "columns", -1)).toEqual({ row: 5, column: 1 });
});

test("Ctrl and an arrow lead to the end of the filled cells, then to the next ones, then to the edge", () => {
  const filled = (row: number) => [2, 3, 4, 8].includes(row);
  const down = (row: number) => edge(SHAPE, { row, column: 0 }, "rows", 1, filled).row;
  expect([2, 4, 8].map(down)).toEqual([4, 8, extentOf(SHAPE).rows - 1]);
  expect(edge(SHAPE, { row: 8, column: 0 }, "rows", -1, filled).row).toBe(4);
  expect(edge(SHAPE, { row: 2, column: 0 }, "rows", -1, filled).row).toBe(0);
});

test("Home goes to the first column that can be seen", () => {
  expect(rowHome(SHAPE, 6)).toEqual({ row: 6, column: 1 });
});
