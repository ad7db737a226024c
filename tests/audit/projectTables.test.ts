/** Tables of key projects by type, headed as offices head them: what stands beside plan and completion changes nothing. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { digits, percent, sheetOf } from "./printed";

/** The bulletin's figures: the third row is the sum of the others. */
const TYPES = ["基础设施", "产业项目", "小计"];
const COUNTS = [12, 9, 21];
const WHOLES = [134.11, 80, 214.11];
const PLANS = [10.66, 44.62, 55.28];
const DONES = [2.74, 6.5, 9.24];
/** What it printed for 25.70, 14.57 and 16.71. */
const PRINTED = ["21.85", "14.54", "16.68"];

const COUNT = ["个数", "项目个数", "项目数（个）", "数量", "数量（个）", "宗数", null];
const WHOLE = ["总投资（亿元）", "计划总投资（亿元）", "投资总额（亿元）", null];
const PLAN = ["年计划投资（亿元）", "年度计划投资（亿元）", "本年计划", "年度投资任务"];
const DONE = ["累计完成投资（亿元）", "1—5月完成投资（亿元）", "完成额", "实际完成投资"];
const RATE = [
  "占年计划%",
  "完成率（%）",
  "完成年计划（%）",
  "占年度计划比重（%）",
  "完成比例",
  "投资完成比例（%）",
  "投资完成率（%）",
  "进度（%）",
  "投资进度%",
  "完成情况（%）",
  "完成年度任务（%）",
];

type Headings = readonly (string | null)[];

/** A table; columns without a heading are left out, the rates are sound unless others are given. */
function tableOf(headings: Headings, rates?: readonly string[]): PrintedSheet {
  const [count, whole] = headings;
  return sheetOf("重点项目", [
    ["类别", ...headings.flatMap((heading) => heading ?? [])],
    ...TYPES.map((type, at) => [
      type,
      ...(count === null ? [] : [String(COUNTS[at])]),
      ...(whole === null ? [] : [digits(WHOLES[at]!)]),
      digits(PLANS[at]!),
      digits(DONES[at]!),
      rates?.[at] ?? percent(DONES[at]!, PLANS[at]!, 2),
    ]),
  ]);
}

/** Every combination of one from each list. */
const combined = (lists: readonly Headings[]): Headings[] =>
  lists.reduce<Headings[]>((rows, list) => rows.flatMap((row) => list.map((each) => [...row, each])), [[]]);

const faults = (sheet: PrintedSheet): string[] =>
  auditSheet(sheet).map(({ code, place }) => `${code} R${place!.row}C${place!.column}`);

test("however the number of projects, whole investment, plan and completion are headed, a sound table is sound", () => {
  const tables = [
    ...combined([COUNT, WHOLE, PLAN.slice(0, 2), DONE.slice(0, 2), RATE]),
    ...combined([COUNT.slice(0, 1), [null], PLAN, DONE, RATE]),
  ];
  const alarmed = tables.filter((headings) => faults(tableOf(headings)).length > 0);
  expect(alarmed.map((headings) => headings.join("|"))).toEqual([]);
  expect(tables.length).toBeGreaterThan(1_000);
});

test("2.74 of 10.66 printed 21.85, 6.50 of 44.62 printed 14.54 and 9.24 of 55.28 printed 16.68 are found under each of these headings", () => {
  const tables = combined([["个数", null], ["总投资（亿元）", null], PLAN, DONE, RATE]);
  const missed = tables.filter((headings) => {
    const column = 1 + headings.filter((heading) => heading !== null).length;
    const found = faults(tableOf(headings, PRINTED));
    return [2, 3, 4].some((row) => !found.includes(`printed.completion R${row}C${column}`));
  });
  expect(missed.map((headings) => headings.join("|"))).toEqual([]);
  expect(tables.length).toBeGreaterThan(500);
});

describe("completion in percent of time progress", () => {
  const sheetBy = (heading: string, rates: readonly string[]): PrintedSheet =>
    sheetOf("时序", [
      ["2022年1—5月重点项目投资完成情况"],
      ["类别", "年度计划投资（亿元）", "累计完成投资（亿元）", "完成率（%）", heading],
      ...TYPES.map((type, at) => [
        type,
        digits(PLANS[at]!),
        digits(DONES[at]!),
        percent(DONES[at]!, PLANS[at]!, 2),
        rates[at]!,
      ]),
    ]);
  const paces = DONES.map((done, at) => percent(done * 12, PLANS[at]! * 5, 2));

  test.each(["达序时%", "达序时（%）", "时序完成率（%）", "达到序时进度（%）", "占序时进度%"])(
    "headed %s is derived from completion and the month",
    (heading) => {
      expect(faults(sheetBy(heading, paces))).toEqual([]);
      expect(faults(sheetBy(heading, [paces[0]!, "43.97", paces[2]!]))).toEqual(["printed.completion R4C5"]);
    },
  );

  test("is not held against completion where a column so headed gives something else", () => {
    expect(faults(sheetBy("达序时%", ["101.2", "98.7", "100.4"]))).toEqual([]);
  });

  test("physical progress, seen on the site, follows from nothing printed", () => {
    expect(faults(sheetBy("形象进度（%）", ["30.00", "15.00", "18.00"]))).toEqual([]);
  });
});
