/** What was written in a row is known by the row that was written: where people deleted rows, sorted them, or put theirs between. */
import { printAsItStands } from "../../src/excel/printAsItStands";
import type { KeptPrint } from "../../src/excel/keptPrints";
import type { ReportRows } from "../../src/excel/reportRows";
import type { ReportSheet } from "../../src/excel/reportSheets";
import { withoutGaps } from "../../src/report/linePlaces";

const AMOUNT = "0.00";
const RATE = "0.0%";
const PRINT: KeptPrint = {
  period: "2022-05",
  rows: [],
  breaks: [3],
  headings: [{ row: 0, column: 0, text: "主要指标" }],
  names: [
    { row: 1, column: 0, text: "财政总收入" },
    { row: 2, column: 0, text: "资产负债率" },
    { row: 3, column: 0, text: "税收" },
  ],
  typedTexts: [{ row: 3, column: 1, text: "含出口退税" }],
  styled: [["group", 1, 0, 2, 0]],
  formats: { codes: ["General", AMOUNT, RATE], forms: [[0], [1], [2]], rows: [0, 1, 2, 1] },
  formulas: [[1, 1, 3, 2]],
  heights: [32, 16.5, 16.5, 30],
};

/** The report with these marks in its last column. */
function stands(...marks: readonly string[]): Partial<KeptPrint> {
  const area = { top: 0, left: 0, bottom: marks.length - 1, right: 3 };
  const report = {
    sheet: { area } as ReportSheet,
    rows: { ends: marks } as unknown as ReportRows,
  };
  return printAsItStands(report, withoutGaps(marks.length, 4), PRINT);
}

const mark = (stood: number, written: number): string =>
  `=IF(ROW($D$${stood + 1}),$C${stood + 1},${written})`;

test("as it was written where every row stands that was written", () => {
  expect(stands("", mark(1, 1), mark(2, 2), mark(3, 3))).toBe(PRINT);
});

test("a row deleted takes along what was written in it, and those below are known by where they stand now", () => {
  expect(stands("", mark(1, 1), mark(2, 3))).toEqual({
    ...PRINT,
    breaks: [2],
    names: [
      { row: 1, column: 0, text: "财政总收入" },
      { row: 2, column: 0, text: "税收" },
    ],
    typedTexts: [{ row: 2, column: 1, text: "含出口退税" }],
    styled: [["group", 1, 0, 1, 0]],
    formats: { ...PRINT.formats, rows: [0, 1, 1] },
    formulas: [
      [1, 1, 1, 2],
      [2, 1, 2, 2],
    ],
    heights: [32, 16.5, 30],
  });
});

test("the last row deleted", () => {
  const { names, formats } = stands("", mark(1, 1), mark(2, 2));
  expect([names?.length, formats?.rows]).toEqual([2, [0, 1, 2]]);
});

test("rows sorted say each what they said", () => {
  const { names, formats } = stands("", mark(3, 3), mark(1, 1), mark(2, 2));
  expect(names?.map(({ row, text }) => [row, text])).toEqual([
    [2, "财政总收入"],
    [3, "资产负债率"],
    [1, "税收"],
  ]);
  expect(formats?.rows).toEqual([0, 1, 1, 2]);
});

test("of an earlier version, which did not say it, rows are taken for those that were written there", () => {
  const old = (row: number): string => `=IF(ROW($D$${row + 1}),$C${row + 1},"")`;
  expect(stands("", old(1), old(2))).toBe(PRINT);
});
