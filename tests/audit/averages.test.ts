/** 发布前审核 of totals that are no sums: an average or a median printed where 合计 is due. */
import { auditSheet } from "../../src/audit/auditSheet";
import { growth, sheetOf, total } from "./printed";

const HEADINGS = ["园区", "累计（亿元）", "上年同期（亿元）", "年度目标（亿元）", "同比（%）"];
const PARKS = [
  ["萍乡经开区", 17.9, 16.45, 42],
  ["湘乡经开区", 9.9, 9.1, 24],
  ["湘潭高新区", 12.1, 11.5, 30],
  ["湘东工业园", 8.1, 7.7, 20],
] as const;

type Whole = (figures: readonly number[]) => number;
const average: Whole = (figures) => total(figures) / figures.length;
const median: Whole = (figures) => {
  const inOrder = [...figures].sort((a, b) => a - b);
  return (inOrder[(inOrder.length - 1) >> 1]! + inOrder[inOrder.length >> 1]!) / 2;
};

const line = (name: string, of: Whole): string[] => {
  const [now, last, goal] = ([1, 2, 3] as const).map((at) => of(PARKS.map((park) => park[at])));
  return [name, now!.toFixed(2), last!.toFixed(2), goal!.toFixed(2), "—"];
};
const parks = (indent = "") =>
  PARKS.map(([name, now, last, goal]) => [
    indent + name,
    now.toFixed(2),
    last.toFixed(2),
    goal.toFixed(2),
    growth(now, last),
  ]);

/** Layouts in which nothing but the figures says what 合计 is the sum of, and some in which its place says it. */
const LAYOUTS: readonly (readonly [string, (of: Whole) => string[][]])[] = [
  ["合计 below", (of) => [HEADINGS, ...parks(), line("合计", of)]],
  ["全市 below", (of) => [HEADINGS, ...parks(), line("全市", of)]],
  ["全市 above", (of) => [HEADINGS, line("全市", of), ...parks()]],
  ["小计 above", (of) => [HEADINGS, line("小计", of), ...parks()]],
  ["合计 above parks indented", (of) => [HEADINGS, line("全市合计", of), ...parks("　　")]],
  [
    "合计 below a line of 其中",
    (of) => [HEADINGS, ...parks(), ["其中：国家级", "8.00", "7.00", "9.00", "14.3"], line("合计", of)],
  ],
];

describe.each(LAYOUTS)("%s", (_, layout) => {
  test("that is the sum is sound", () => {
    expect(auditSheet(sheetOf("分园区", layout(total)))).toEqual([]);
  });

  test.each([
    ["the average", average],
    ["the median", median],
  ])("that is %s of the parks is told in each column, with the sum that is due", (_, of) => {
    const found = auditSheet(sheetOf("分园区", layout(of)));
    expect(found.map(({ code, place, params }) => [code, place!.column, params["expected"]])).toEqual([
      ["printed.total", 2, "48.00"],
      ["printed.total", 3, "44.75"],
      ["printed.total", 4, "116.00"],
    ]);
  });
});

test.each(["平均", "园区平均", "平均值"])("a row that is called %s may be one", (name) => {
  expect(auditSheet(sheetOf("分园区", [HEADINGS, ...parks(), line(name, average)]))).toEqual([]);
});

test("全市 of scores, or of figures without a unit, may be the average of the parks", () => {
  const scores = [
    ["园区", "经济得分", "创新得分"],
    ["萍乡经开区", "92.10", "88.40"],
    ["湘乡经开区", "85.30", "90.20"],
    ["湘潭高新区", "88.60", "79.60"],
    ["全市", "88.67", "86.07"],
  ];
  expect(auditSheet(sheetOf("考核", scores))).toEqual([]);
});

test("累计 that is the average of its months, or their median, is told park by park", () => {
  const table = (of: Whole) =>
    sheetOf("用电量", [
      ["园区", "1月", "2月", "3月", "4月", "累计"],
      ...PARKS.map(([name, first], at) => {
        const months = [1, 2, 3, 4].map((month) => Number((first / 5 + month * (at + 1) * 0.3).toFixed(2)));
        return [name, ...months.map((month) => month.toFixed(2)), of(months).toFixed(2)];
      }),
    ]);
  expect(auditSheet(table(total))).toEqual([]);
  for (const of of [average, median])
    expect(auditSheet(table(of)).map(({ place }) => [place!.row, place!.column])).toEqual([
      [2, 6],
      [3, 6],
      [4, 6],
      [5, 6],
    ]);
});

test("Total imports and exports of a table of other indicators is no average of those beside it", () => {
  const of = (name: string, due: number, reported: number) => [
    name,
    String(due),
    String(reported),
    ((100 * reported) / due).toFixed(1),
    reported < due ? "萍乡湘东工业园" : "",
  ];
  const table = [
    ["Indicator", "Parks due", "Reported", "Rate (%)", "Parks without it (when written)"],
    of("Park share of local above-scale value added", 5, 3),
    of("General public budget revenue", 5, 5),
    of("Total imports and exports", 5, 4),
    of("Exports", 5, 4),
    of("Imports", 5, 4),
    of("Promoted capital in place", 4, 3),
  ];
  const level = table.map((cells) => cells.map((text) => text.replace(/^[34]$/, "5")));
  for (const rows of [table, level]) expect(auditSheet(sheetOf("Data quality", rows))).toEqual([]);
});
