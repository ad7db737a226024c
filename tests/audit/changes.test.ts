/** 发布前审核 of differences to the month or year before whose headings do not say of what: 较上月（百分点）, 升降. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const PARKS = ["经开区", "高新区", "湘东工业园", "芦溪工业园", "上栗工业园"];

const faults = (headings: readonly string[], rows: readonly (readonly string[])[], title = TITLE): string[] =>
  auditSheet(
    sheetOf("通报", [[title], ["园区", ...headings], ...rows.map((row, at) => [PARKS[at]!, ...row])]),
  ).map(
    ({ code, place, params }) =>
      `${code} R${place!.row}C${place!.column} ${params["stated"]} → ${params["expected"]}`,
  );
const TITLE = "2022年5月各园区财政总收入完成情况";
const halfWidth = (text: string): string => text.replace("（", "(").replace("）", ")");
const inBoth = (headings: readonly string[]): string[] =>
  headings.flatMap((text) => [...new Set([text, halfWidth(text)])]);

/** This period's rate, the one before and the difference in 百分点, rounded from more digits than are printed. */
const RATES = [
  ["47.3", "38.3", "9.0"],
  ["41.6", "33.9", "7.8"],
  ["39.2", "40.1", "-0.9"],
  ["44.0", "35.5", "8.4"],
  ["36.8", "29.0", "7.8"],
];
const withSlip = (rows: readonly (readonly string[])[], row: number, text: string): string[][] =>
  rows.map((cells, at) => (at === row ? [...cells.slice(0, -1), text] : [...cells]));

const COMPLETIONS = inBoth([
  "较上月（百分点）",
  "增减（百分点）",
  "增减（个百分点）",
  "比上月（个百分点）",
  "比上月增减（百分点）",
  "较上月提高（百分点）",
  "变化（百分点）",
  "升降（百分点）",
  "环比（百分点）",
  "较上月±（百分点）",
  "较上期（百分点）",
  "与上月相比（百分点）",
  "完成率较上月（百分点）",
]);
const OVER_YEAR = inBoth([
  "增减（百分点）",
  "比上年（个百分点）",
  "较上年（百分点）",
  "较上年同期（百分点）",
  "比上年同期增减（个百分点）",
  "与去年同期比（百分点）",
  "同比增减（百分点）",
]);
const CASES = [
  ...COMPLETIONS.map((heading) => ["完成率（%）", "上月完成率（%）", heading]),
  ...OVER_YEAR.flatMap((heading) => [
    ["同比（%）", "上年同比（%）", heading],
    ["增速(%)", "上年同期增速(%)", heading],
    ["占比（%）", "上年占比（%）", heading],
    ["比重(%)", "去年同期比重(%)", heading],
  ]),
];

test.each(CASES)("%s, %s and %s: right differences pass, 8.0 for 9.0 does not", (...headings) => {
  expect(faults(headings, RATES)).toEqual([]);
  expect(faults(headings, withSlip(RATES, 0, "8.0"))).toEqual(["printed.points R3C4 8.0 → 9.0"]);
  expect(faults(headings, withSlip(RATES, 2, "0.9"))).toEqual(["printed.points R5C4 0.9 → -0.9"]);
  // Where most are wrong too, and in a table of one park.
  expect(faults(headings, [["47.3", "38.3", "8.0"]])).toEqual(["printed.points R3C4 8.0 → 9.0"]);
});

test.each(["较上月", "增减", "比上月增减"])(
  "%s without a unit is the difference where most figures agree with it",
  (heading) => {
    const headings = ["完成率(%)", "上月完成率(%)", heading];
    expect(faults(headings, RATES)).toEqual([]);
    expect(faults(headings, withSlip(RATES, 0, "8.0"))).toEqual(["printed.points R3C4 8.0 → 9.0"]);
    const inPercent = RATES.map(([now, last]) => [
      now!,
      last!,
      ((Number(now) / Number(last) - 1) * 100).toFixed(1),
    ]);
    expect(faults(headings, inPercent)).toEqual([]);
  },
);

test("two rates of one table have each their own difference, of the month and of the year before", () => {
  const headings = [
    "累计完成（亿元）",
    "完成率（%）",
    "上月完成率（%）",
    "较上月（百分点）",
    "同比（%）",
    "上年同期同比（%）",
    "较上年（百分点）",
  ];
  const rows = [
    ["17.90", "47.3", "38.3", "9.0", "6.1", "4.0", "2.1"],
    ["12.46", "41.6", "33.9", "7.8", "-1.2", "3.3", "-4.5"],
    ["9.31", "39.2", "31.0", "8.2", "8.4", "8.4", "0.0"],
  ];
  expect(faults(headings, rows)).toEqual([]);
  const wrong = rows.map((row, at) => (at === 1 ? row.with(3, "8.8").with(6, "4.5") : row));
  expect(faults(headings, wrong)).toEqual([
    "printed.points R4C5 8.8 → 7.7",
    "printed.points R4C8 4.5 → -4.5",
  ]);
});

test.each([
  ["较年初（百分点）", "上月完成率（%）"],
  ["较上年同期（百分点）", "上月完成率（%）"],
  ["较上月（百分点）", "上年同期完成率（%）"],
  ["比上季度（百分点）", "上月完成率（%）"],
])("%s is no difference to %s", (heading, before) => {
  const rows = RATES.map(([now, last], at) => [now!, last!, String(3.1 + at * 1.7)]);
  expect(faults(["完成率（%）", before, heading], rows)).toEqual([]);
});

/** 位次, 上月位次 and how they moved. */
const RANKS = [
  ["1", "2", "↑1"],
  ["2", "1", "↓1"],
  ["3", "3", "→"],
  ["4", "5", "↑1"],
  ["5", "4", "↓1"],
];
const MOVED = inBoth([
  "升降",
  "位次变化",
  "位次升降",
  "变化",
  "变化情况",
  "较上月",
  "较上月升降",
  "比上月变化",
  "进退",
  "升降（位）",
  "较上月升降（位）",
  "位次变化（位）",
  "增减（位）",
]);

test.each(
  MOVED.flatMap((heading) => [
    ["位次", "上月位次", heading],
    ["排名", "上月排名", heading],
    ["完成率位次", "上月完成率位次", heading],
  ]),
)("%s, %s and %s: places that moved as printed pass, ↑1 for a fall does not", (...ranks) => {
  const headings = ["完成率（%）", ...ranks];
  const rows = RANKS.map((row, at) => [`${50 - at}.1`, ...row]);
  expect(faults(headings, rows)).toEqual([]);
  expect(faults(headings, withSlip(rows, 1, "↑1"))).toEqual(["printed.rankChange R4C5 ↑1 → ↓1"]);
  expect(faults(headings, withSlip(rows, 2, "↓2"))).toEqual(["printed.rankChange R5C5 ↓2 → 0"]);
});

test.each([
  ["1", "-1", "0", "1", "-1"],
  ["+1", "-1", "0", "+1", "-1"],
  ["-1", "1", "0", "-1", "1"],
  ["上升1位", "下降1位", "持平", "进1", "退1"],
])("升降 as %s, %s, %s, %s and %s is how places moved, and nothing they go by", (...moved) => {
  const rows = RANKS.map(([now, last], at) => [now!, last!, moved[at]!]);
  expect(faults(["位次", "上月位次", "升降"], rows)).toEqual([]);
  expect(faults(["位次", "上月位次", "升降"], withSlip(rows, 2, "2"))).toHaveLength(1);
});

test.each(["先进制造业", "循环产业", "生态环境支出", "财政支出", "进出口"])(
  "the share of %s and what became of it are of one name, whatever words of time are in that",
  (name) => {
    for (const heading of [`${name}占比增减（百分点）`, `${name}占比较上月（百分点）`]) {
      const headings = [`${name}占比（%）`, `上月${name}占比（%）`, heading];
      expect(faults(headings, RATES)).toEqual([]);
      expect(faults(headings, withSlip(RATES, 3, "5.5"))).toHaveLength(1);
    }
  },
);

test("升降 beside amounts is of these, though places stand elsewhere in the table", () => {
  const rows = [
    ["55.28", "50.10", "5.18", "1", "2"],
    ["44.62", "41.20", "3.42", "2", "1"],
    ["31.21", "33.30", "-2.09", "3", "3"],
  ];
  expect(faults(["财政收入（亿元）", "上年同期（亿元）", "升降", "位次", "上月位次"], rows)).toEqual([]);
  expect(
    faults(
      ["位次", "上月位次", "财政收入（亿元）", "上年同期（亿元）", "升降"],
      rows.map((row) => [...row.slice(3), ...row.slice(0, 3)]),
    ),
  ).toEqual([]);
});

/** The column before, the one of now and the difference; months and years named by their numbers. */
const BY_NUMBER = [
  ["4月完成率（%）", "5月完成率（%）", "较上月（百分点）"],
  ["1—4月完成率（%）", "1—5月完成率（%）", "比上月（个百分点）"],
  ["1-4月增速（%）", "1-5月增速（%）", "增幅比上月提高（百分点）"],
  ["4月占比(%)", "5月占比(%)", "增减(百分点)"],
  ["2021年占比（%）", "2022年占比（%）", "占比同比增减（百分点）"],
  ["2021年1-5月增速（%）", "2022年1-5月增速（%）", "较上年同期（百分点）"],
];

test.each(BY_NUMBER)("of %s and %s the later less the earlier is %s", (before, now, heading) => {
  const rows = RATES.map(([late, early, change]) => [early!, late!, change!]);
  expect(faults([before, now, heading], rows)).toEqual([]);
  expect(faults([before, now, heading], withSlip(rows, 0, "8.0"))).toEqual(["printed.points R3C4 8.0 → 9.0"]);
  expect(faults([now, before, heading], withSlip(RATES, 2, "0.9"))).toEqual([
    "printed.points R5C4 0.9 → -0.9",
  ]);
});

test.each([
  ["3月完成率（%）", "5月完成率（%）", "较上月（百分点）"],
  ["4月完成率（%）", "5月完成率（%）", "较上年同期（百分点）"],
  ["4月完成率（%）", "1-5月完成率（%）", "较上月（百分点）"],
  ["4月完成率（%）", "5月增速（%）", "较上月（百分点）"],
  ["2020年占比（%）", "2022年占比（%）", "增减（百分点）"],
])("%s and %s do not make %s", (...headings) => {
  const rows = RATES.map(([now, last], at) => [last!, now!, String(3.1 + at * 1.7)]);
  expect(faults(headings, rows)).toEqual([]);
});

test("4月位次 and 5月位次 say how places moved", () => {
  const rows = RANKS.map(([now, last, moved]) => [last!, now!, moved!]);
  for (const heading of ["位次升降", "较上月", "升降"]) {
    expect(faults(["4月位次", "5月位次", heading], rows)).toEqual([]);
    expect(faults(["4月位次", "5月位次", heading], withSlip(rows, 1, "↑1"))).toEqual([
      "printed.rankChange R4C4 ↑1 → ↓1",
    ]);
  }
});

test.each([
  ["本月增速（%）", "上月增速（%）", "较上月回升（百分点）"],
  ["本月增速（%）", "上月增速（%）", "较上月回升/回落（百分点）"],
  ["本月增速（%）", "上月增速（%）", "较上月回升（回落）百分点"],
  ["累计增速（%）", "上月累计增速（%）", "比上月累计±百分点"],
  ["增速（%）", "上年同期增速（%）", "比去年同期提高（百分点）"],
  ["增速（%）", "上年同期增速（%）", "比上年同期回落/提高（百分点）"],
  ["1—5月增速（%）", "1—4月增速（%）", "比1—4月加快（百分点）"],
  ["1—5月增速（%）", "1—4月增速（%）", "较1-4月（百分点）"],
  ["1—5月增速（%）", "1—4月增速（%）", "较4月变化（百分点）"],
  ["5月份增速（%）", "4月份增速（%）", "比4月份提高（百分点）"],
  ["1—5月增速（%）", "一季度增速（%）", "比一季度加快（百分点）"],
  ["上半年增速（%）", "一季度增速（%）", "增速较一季度提高（百分点）"],
  ["上半年增速（%）", "一季度增速（%）", "较一季度回升/回落（百分点）"],
  ["前三季度增速（%）", "上半年增速（%）", "较上半年（百分点）"],
  ["二季度增速（%）", "一季度增速（%）", "环比（百分点）"],
  ["2022年占比（%）", "2021年占比（%）", "比2021年提高（百分点）"],
  ["产销率（%）", "上月产销率（%）", "较上月（百分点）"],
  ["研发投入强度（%）", "上年同期研发投入强度（%）", "同比提高（百分点）"],
  ["营业收入利润率（%）", "上年同期（%）", "同比提高（百分点）"],
])("%s less %s is %s", (now, before, heading) => {
  for (const headings of [
    [now, before, heading],
    [before, now, heading],
  ]) {
    const rows = RATES.map(([late, early, change]) =>
      headings[0] === now ? [late!, early!, change!] : [early!, late!, change!],
    );
    expect(faults(headings, rows)).toEqual([]);
    expect(faults(headings, withSlip(rows, 0, "8.0"))).toEqual(["printed.points R3C4 8.0 → 9.0"]);
    expect(faults(headings, withSlip(rows, 2, "0.9"))).toEqual(["printed.points R5C4 0.9 → -0.9"]);
  }
});

test("较一季度 is of the first quarter's column, whatever month stands between", () => {
  const headings = ["一季度增速（%）", "1—4月增速（%）", "1—5月增速（%）", "较一季度（百分点）"];
  const rows = RATES.map(([now, last, change], at) => [last!, String(20.3 + at * 2.2), now!, change!]);
  expect(faults(headings, rows)).toEqual([]);
  expect(faults(headings, withSlip(rows, 1, "8.7"))).toEqual(["printed.points R4C5 8.7 → 7.7"]);
});

test.each(["较上月回落（百分点）", "增速比上月回落（百分点）", "比上月下降（百分点）"])(
  "%s is printed above zero where the rate is lower, or below zero",
  (heading) => {
    const headings = ["本月增速（%）", "上月增速（%）", heading];
    const opposite = RATES.map(([now, last, change]) => [now!, last!, (-Number(change)).toFixed(1)]);
    for (const [rows, right] of [
      [RATES, "7.7"],
      [opposite, "-7.7"],
    ] as const) {
      expect(faults(headings, rows)).toEqual([]);
      expect(faults(headings, withSlip(rows, 1, "1.1"))).toEqual([`printed.points R4C4 1.1 → ${right}`]);
    }
  },
);

test("回升9.0 and 回落0.9 are read with what they say", () => {
  const headings = ["本月增速（%）", "上月增速（%）", "较上月回升/回落（百分点）"];
  const rows = RATES.map(([now, last, change]) => [
    now!,
    last!,
    change!.startsWith("-") ? `回落${change!.slice(1)}` : `回升${change!}`,
  ]);
  expect(faults(headings, rows)).toEqual([]);
  expect(faults(headings, withSlip(rows, 2, "回升0.9"))).toEqual(["printed.points R5C4 回升0.9 → -0.9"]);
});

test.each([
  ["1—5月增速（%）", "一季度增速（%）", "较1—4月（百分点）"],
  ["三季度增速（%）", "上半年增速（%）", "环比（百分点）"],
  ["上半年增速（%）", "二季度增速（%）", "升降（百分点）"],
  ["本月增速（%）", "上年同期增速（%）", "环比（百分点）"],
])("%s and %s are not the two of %s", (...headings) => {
  const rows = RATES.map(([now, last], at) => [now!, last!, String(3.1 + at * 1.7)]);
  expect(faults(headings, rows)).toEqual([]);
});
