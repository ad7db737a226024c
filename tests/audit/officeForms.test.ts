/** 发布前审核 of forms as offices head them: each column is held against what its heading means, and a sound form is sound. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf, withText } from "./printed";

const PARKS = ["东湖高新区", "西山经开区", "南岭工业园区", "北港物流园"];

/** A form: its headings, and the rows beneath them with the cells separated by blanks. */
const formOf = (
  headings: readonly (readonly string[])[],
  rows: readonly string[],
  merges: readonly string[] = [],
) =>
  sheetOf(
    "通报",
    [["2026年1—5月各园区主要指标完成情况"], ...headings, ...rows.map((row) => row.split(" "))],
    merges,
  );

const faults = (sheet: ReturnType<typeof sheetOf>): string[] =>
  auditSheet(sheet).map(
    ({ code, place, params }) =>
      `${code} R${place!.row}C${place!.column} ${params["stated"]} → ${params["expected"]}`,
  );

/** What is told of the form with another text in one cell, 1-based. */
const after = (sheet: ReturnType<typeof sheetOf>, row: number, column: number, text: string): string[] =>
  faults(withText(sheet, row - 1, column - 1, text));

test("单位 heads the bodies that report as well as the units, so that 占比 and 合计 beneath it are held", () => {
  const form = formOf(
    [["单位", "年度计划（亿元）", "1—5月完成（亿元）", "完成率（%）", "占比（%）"]],
    [
      `${PARKS[0]} 120 54.31 45.3 36.9`,
      `${PARKS[1]} 95 41.20 43.4 28.0`,
      `${PARKS[2]} 80 33.65 42.1 22.9`,
      `${PARKS[3]} 45 17.99 40.0 12.2`,
      "合计 340 147.15 43.3 100.0",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 5, "20.8")).toContain("printed.share R4C5 20.8 → 28.0");
  expect(after(form, 7, 2, "430")).toContain("printed.total R7C2 430 → 340");
});

test("占全市比重 is of the year to date, where month, last year and target stand between", () => {
  const form = formOf(
    [
      ["园区", "5月", "", "1—5月累计", "", "", "年度目标", "占全市比重（%）"],
      ["", "本月", "上年同月", "本月止累计", "上年同期", "同比增长（%）", "", ""],
    ],
    [
      `${PARKS[0]} 10.22 9.80 54.31 50.02 8.6 120 36.9`,
      `${PARKS[1]} 8.91 8.97 41.20 40.11 2.7 95 28.0`,
      `${PARKS[2]} 6.04 5.77 33.65 30.96 8.7 80 22.9`,
      `${PARKS[3]} 4.18 3.99 17.99 18.30 -1.7 45 12.2`,
      "合计 29.35 28.53 147.15 139.39 5.6 340 100.0",
    ],
    ["A2:A3", "B2:C2", "D2:F2", "G2:G3", "H2:H3"],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 5, 8, "20.8")).toEqual(["printed.share R5C8 20.8 → 28.0"]);
});

test.each([
  ["占全區比重（%）", "增減額（億元）", "營業額（億元）", "去年同期（億元）", "年增率（%）"],
  ["占全市比重（%）", "增加额（亿元）", "营业收入（亿元）", "上年同期（亿元）", "同比（%）"],
  ["Share of zone (%)", "Increase", "Revenue", "Same period last year", "YoY growth (%)"],
])("%s stands right of %s and is of the figure itself", (share, increase, value, last, growth) => {
  const form = formOf(
    [["园区", value, last, increase, growth, share]],
    [
      `${PARKS[0]} 54.31 50.02 4.29 8.6 36.9`,
      `${PARKS[1]} 41.20 40.11 1.09 2.7 28.0`,
      `${PARKS[2]} 33.65 30.96 2.69 8.7 22.9`,
      `${PARKS[3]} 17.99 18.30 -0.31 -1.7 12.2`,
      "合计 147.15 139.39 7.76 5.6 100.0",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 6, "20.8")).toEqual(["printed.share R4C6 20.8 → 28.0"]);
  expect(after(form, 4, 5, "7.2")).toEqual(["printed.growth R4C5 7.2 → 2.7"]);
});

test("净增 is this year's number of enterprises less last year's", () => {
  const form = formOf(
    [["园区", "规上企业数（家）", "上年同期（家）", "净增（家）"]],
    [`${PARKS[0]} 86 79 7`, `${PARKS[1]} 64 66 -2`, `${PARKS[2]} 51 47 4`, `${PARKS[3]} 22 22 0`],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 4, "2")).toEqual(["printed.increase R4C4 2 → -2"]);
});

test("累计完成占总投资比重 is of the whole investment, though the year's plan stands beside it", () => {
  const form = formOf(
    [
      [
        "项目",
        "总投资（亿元）",
        "年度计划投资（万元）",
        "1—5月完成（万元）",
        "年度计划完成率（%）",
        "累计完成占总投资比重（%）",
      ],
    ],
    [
      "锂电池材料项目 12.5 41000 17420 42.5 13.9",
      "冷链物流中心 6.2 21000 9030 43.0 14.6",
      "封装测试项目 33.0 96000 40210 41.9 12.2",
      "合计 51.7 158000 66660 42.2 12.9",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 6, "16.4")).toEqual(["printed.completion R4C6 16.4 → 14.6"]);
});
