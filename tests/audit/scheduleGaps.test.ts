/** 发布前审核 of completion against the progress of time, as offices head it: 差时序（百分点）, 高于（低于）时序进度（百分点）. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const TITLE = "2022年1—5月各园区固定资产投资完成情况";
/** Park, completed, target of the year, completion and that less 5/12, rounded from more digits than are printed. */
const ROWS = [
  ["经开区", "54.31", "120", "45.3", "3.6"],
  ["高新区", "38.20", "95", "40.2", "-1.5"],
  ["湘东工业园", "33.65", "80", "42.1", "0.4"],
  ["芦溪工业园", "17.99", "45", "40.0", "-1.7"],
];
const HEADINGS = ["园区", "累计完成（亿元）", "年度目标（亿元）", "完成率（%）"];

const faults = (rows: readonly (readonly string[])[], merges: readonly string[] = []): string[] =>
  auditSheet(sheetOf("通报", rows, merges)).map(
    ({ code, place, params }) =>
      `${code} R${place!.row}C${place!.column} ${params["stated"]} → ${params["expected"]}`,
  );

/** The rows with other texts in the last column. */
const withGaps = (gaps: readonly string[], rows: readonly (readonly string[])[] = ROWS): string[][] =>
  rows.map((row, at) => [...row.slice(0, -1), gaps[at]!]);
const GAPS = ROWS.map((row) => row.at(-1)!);
const slip = (gaps: readonly string[], row: number, text: string): string[] => gaps.with(row, text);

test.each([
  "差时序（百分点）",
  "与时序进度差（百分点）",
  "比时序进度±（百分点）",
  "高于时序进度（百分点）",
  "高于（低于）时序进度（百分点）",
  "高（低）于时序进度百分点",
  "超（欠）时序进度（百分点）",
  "超（落后）时间进度百分点",
  "快于/慢于时序进度（百分点）",
  "±时序（百分点）",
  "较时序进度高低（百分点）",
  "超欠进度（百分点）",
  "与进度要求差（百分点）",
])("%s is completion less five twelfths", (heading) => {
  const headings = [...HEADINGS, heading];
  expect(faults([[TITLE], headings, ...ROWS])).toEqual([]);
  expect(faults([[TITLE], headings, ...withGaps(slip(GAPS, 1, "5.1"))])).toEqual([
    "printed.points R4C5 5.1 → -1.5",
  ]);
  expect(faults([[TITLE], headings, ...withGaps(slip(GAPS, 1, "1.5"))])).toEqual([
    "printed.points R4C5 1.5 → -1.5",
  ]);
});

test("the month of the cumulative column counts where no title names one, and not that of the month before", () => {
  const headings = ["园区", "1—4月", "1—5月", "年度目标（亿元）", "完成率（%）", "差时序进度（百分点）"];
  const before = ["40.11", "30.08", "25.20", "14.02"];
  const rows = ROWS.map(([park, ...row], at) => [park!, before[at]!, ...row]);
  expect(faults([["固定资产投资完成情况"], headings, ...rows])).toEqual([]);
  expect(faults([["固定资产投资完成情况"], headings, ...withGaps(slip(GAPS, 2, "4.0"), rows)])).toEqual([
    "printed.points R5C6 4.0 → 0.4",
  ]);
});

test("where no rate is printed, the gap is of what was done of the target", () => {
  const rows = ROWS.map((row) => row.toSpliced(3, 1));
  const headings = [...HEADINGS.slice(0, 3), "与时序进度差（百分点）"];
  expect(faults([[TITLE], headings, ...rows])).toEqual([]);
  expect(faults([[TITLE], headings, ...withGaps(slip(GAPS, 0, "6.3"), rows)])).toEqual([
    "printed.points R3C4 6.3 → 3.6",
  ]);
});

test("rates that are named have the gap beside them, under headings of their own as well", () => {
  const named = [
    "园区",
    "工业投资完成额（亿元）",
    "工业投资年度目标（亿元）",
    "工业投资完成率（%）",
    "与时序进度差",
  ];
  expect(faults([[TITLE], named, ...ROWS])).toEqual([]);
  expect(faults([[TITLE], named, ...withGaps(slip(GAPS, 3, "-7.1"))])).toEqual([
    "printed.points R6C5 -7.1 → -1.7",
  ]);
  const above = ["园区", "累计完成（亿元）", "年度目标（亿元）", "完成率（%）", "比时序进度"];
  const beneath = ["", "", "", "", "百分点"];
  expect(faults([[TITLE], above, beneath, ...withGaps(slip(GAPS, 3, "-7.1"))])).toEqual([
    "printed.points R7C5 -7.1 → -1.7",
  ]);
});

test.each([
  ["落后时序进度（百分点）", ["-3.6", "1.5", "-0.4", "1.7"]],
  ["差时序（百分点）", ["0.0", "1.5", "0.0", "1.7"]],
  ["距时序进度（百分点）", ["—", "1.5", "—", "1.7"]],
  ["超时序进度（百分点）", ["3.6", "0.0", "0.4", "0.0"]],
])("%s may be printed as what is missing, or nothing where none is", (heading, gaps) => {
  expect(faults([[TITLE], [...HEADINGS, heading], ...withGaps(gaps)])).toEqual([]);
});

test("what is missing, printed above zero, is held too", () => {
  const gaps = ["-3.6", "1.5", "-0.4", "7.1"];
  expect(faults([[TITLE], [...HEADINGS, "落后时序进度（百分点）"], ...withGaps(gaps)])).toEqual([
    "printed.points R6C5 7.1 → 1.7",
  ]);
});

test("time counted by days is a schedule of its own, that of another month is none", () => {
  const headings = [...HEADINGS, "比时序进度±（百分点）"];
  // 140 of 365 days, 38.36 %.
  const byDays = ["6.9", "1.9", "3.7", "1.6"];
  expect(faults([[TITLE], headings, ...withGaps(byDays)])).toEqual([]);
  expect(faults([[TITLE], headings, ...withGaps(slip(byDays, 0, "9.6"))])).toEqual([
    "printed.points R3C5 9.6 → 6.9",
  ]);
  const ofApril = ["11.9", "6.9", "8.7", "6.6"];
  expect(faults([[TITLE], headings, ...withGaps(ofApril)])).toHaveLength(4);
});

test("超序时进度项目数 counts projects and is no gap", () => {
  const headings = ["园区", "项目数（个）", "完成率（%）", "超序时进度项目数（个）", "未达序时进度项目数"];
  const rows = ROWS.map(([park, , , rate], at) => [park!, String(20 + at), rate!, String(12 + at), "8"]);
  expect(faults([[TITLE], headings, ...rows])).toEqual([]);
});

test.each(["注：时序进度按41.7%计算。", "（序时进度：41.67%）", "备注：1—5月时序进度要求41.67%"])(
  "%s states the progress of time where no title names a month",
  (note) => {
    const headings = [...HEADINGS, "差时序（百分点）"];
    const title = ["各园区固定资产投资完成情况"];
    expect(faults([title, headings, ...ROWS, [note]])).toEqual([]);
    expect(faults([title, headings, ...withGaps(slip(GAPS, 1, "-5.1")), [note]])).toEqual([
      "printed.points R4C5 -5.1 → -1.5",
    ]);
  },
);

test.each([
  "截至5月底各园区固定资产投资完成情况",
  "各园区固定资产投资完成情况（截至2022年5月末）",
  "固定资产投资进度表（截止5月31日）",
  "各园区固定资产投资（2022.1-5）",
  "各园区固定资产投资（2022年元至5月）",
  "二○二二年前5个月各园区固定资产投资",
])("%s names the months the gap is over", (title) => {
  const headings = [...HEADINGS, "与时序进度差（百分点）"];
  expect(faults([[title], headings, ...ROWS])).toEqual([]);
  // Where most are wrong too, and in a table of one park.
  expect(faults([[title], headings, ["高新区", "38.20", "95", "40.2", "-5.1"]])).toEqual([
    "printed.points R3C5 -5.1 → -1.5",
  ]);
});

/** Completion of the whole year and that less 100. */
const OF_YEAR = [
  ["经开区", "124.56", "120", "103.8", "3.8"],
  ["高新区", "92.15", "95", "97.0", "-3.0"],
  ["湘东工业园", "80.40", "80", "100.5", "0.5"],
  ["芦溪工业园", "43.61", "45", "96.9", "-3.1"],
];

test("a stamp of the day data were taken is no month of theirs", () => {
  const headings = [...HEADINGS, "与时序进度差（百分点）"];
  for (const stamp of ["数据截至2022-06-08", "数据截至6月8日"])
    expect(faults([["各园区固定资产投资"], [stamp], headings, ...ROWS])).toEqual([]);
  // Nor is the day the table was made, though it is the only one named.
  for (const made of ["填报日期：2023年1月10日", "制表时间：2022年6月5日", "报送日期：2022.6.5"]) {
    expect(faults([["各园区固定资产投资"], [made], headings, ...ROWS])).toEqual([]);
    expect(faults([["2022年度各园区固定资产投资"], [made], headings, ...OF_YEAR])).toEqual([]);
  }
  expect(
    faults([["固定资产投资（2022年1月1日至5月31日）"], headings, ["高新区", "38.20", "95", "40.2", "-5.1"]]),
  ).toEqual(["printed.points R3C5 -5.1 → -1.5"]);
});

test.each([
  "2022年各园区固定资产投资完成情况",
  "2022年度各园区固定资产投资",
  "2022年全年固定资产投资",
  "2022年1—12月",
])("%s is twelve months of twelve, or is told within the year", (title) => {
  const headings = [...HEADINGS, "比时序进度±（百分点）"];
  expect(faults([[title], headings, ...OF_YEAR])).toEqual([]);
  expect(faults([[title], headings, ...withGaps(["8.3", "-3.0", "0.5", "-3.1"], OF_YEAR)])).toEqual([
    "printed.points R3C5 8.3 → 3.8",
  ]);
  if (/全年|12月/.test(title)) return;
  expect(faults([[title], headings, ...ROWS])).toEqual([]);
});
