/** Into how many parts a table goes that is longer than what is left of a page. */
import { partsOf } from "../../src/report/continuedTable";

/** Pages of 480 points below their titles; headings of 60, rows and total of 17. */
const table = (count: number, left: number): number[] =>
  partsOf({ rows: Array<number>(count).fill(17), headings: 60, total: 17, left, next: 480 });

test("a table that fits on the page is whole", () => {
  expect(table(10, 200)).toEqual([10]);
});

test("a table that fits on the next page is whole there, where little stays blank for it", () => {
  expect(table(10, 70)).toEqual([10]);
});

test("where more would stay blank, the page is filled and the headings come again", () => {
  expect(table(20, 200)).toEqual([11, 9]);
});

test("a table longer than a page fills page after page", () => {
  expect(table(60, 300)).toEqual([17, 24, 19]);
});

test("a longer one that begins at the foot of a page goes to the next one with its headings", () => {
  expect(table(60, 20)).toEqual([24, 24, 12]);
});

test("no part has a single row, and the total has two rows above it", () => {
  expect(table(12, 205)).toEqual([10, 2]);
  expect(table(25, 440)).toEqual([23, 2]);
});

test("rows higher than a page are not parted further", () => {
  expect(partsOf({ rows: [500, 500, 500], headings: 60, total: 17, left: 100, next: 480 })).toEqual([3]);
});
