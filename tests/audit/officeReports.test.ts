/** 发布前审核 of assessment, data quality, key projects and counts, laid out as our own reports print them. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { sheetOf, withText } from "./printed";

const faults = (sheet: PrintedSheet): string[] =>
  auditSheet(sheet).map(({ code, place }) => `${code} R${place!.row}C${place!.column}`);

/** The sheet is sound; each slip [row, column, text], 1-based, raises the fault named first. */
function expectSlips(
  sheet: PrintedSheet,
  slips: readonly (readonly [number, number, string, string])[],
): void {
  expect(faults(sheet)).toEqual([]);
  for (const [row, column, text, fault] of slips) {
    const found = faults(withText(sheet, row - 1, column - 1, text));
    expect([row, column, text, found]).toEqual([row, column, text, expect.arrayContaining([fault])]);
  }
}

test("assessment: places, totals, gaps to the first, and the points of each indicator", () => {
  const sheet = sheetOf(
    "综合考核",
    [
      ["园区综合考核"],
      ["园区", "位次", "总分", "与第一名差距", "无数据未计分项"],
      ["湘乡经开区", "1", "17.78", "0.00", "0"],
      ["天易经开区", "2", "17.77", "-0.01", "0"],
      ["湘潭高新区", "3", "17.56", "-0.22", "0"],
      ["湘东工业园", "4", "17.49", "-0.29", "0"],
      [],
      ["分项得分"],
      ["园区", "营业收入", "", "规上工业总产值", ""],
      ["", "9分·时序完成率", "", "9分·时序完成率", ""],
      ["", "时序完成率(%)", "得分", "时序完成率(%)", "得分"],
      ["湘东工业园", "97.6", "8.79", "96.6", "8.70"],
      ["湘潭高新区", "98.1", "8.83", "97.0", "8.73"],
      ["湘乡经开区", "97.5", "8.78", "103.2", "9.00"],
      ["天易经开区", "97.4", "8.77", "102.6", "9.00"],
    ],
    ["A9:A11", "B9:C9", "D9:E9", "B10:C10", "D10:E10"],
  );
  expectSlips(sheet, [
    [3, 2, "3", "printed.rank R3C2"],
    [5, 3, "71.56", "printed.score R5C3"],
    [5, 4, "-2.20", "printed.score R5C4"],
    [12, 3, "7.89", "printed.score R12C3"],
    [14, 5, "8.00", "printed.score R14C5"],
  ]);
});

test("data quality: the reporting rate of each indicator, and that of the zone in its sentence", () => {
  const sheet = sheetOf("数据质量", [
    ["数据质量报告"],
    ["应报园区5个，已报4个，报送率80%；按时3个，迟报1个。"],
    ["指标", "应报园区", "已报园区", "填报率(%)"],
    ["地区生产总值", "5", "2", "40.0"],
    ["一般公共预算收入", "5", "5", "100.0"],
    ["工业增加值占比", "5", "3", "60.0"],
    ["税收", "5", "4", "80.0"],
  ]);
  expectSlips(sheet, [
    [2, 1, "应报园区5个，已报4个，报送率90%；按时3个，迟报1个。", "printed.completion R2C1"],
    [4, 4, "60.0", "printed.completion R4C4"],
    [5, 4, "98.0", "printed.completion R5C4"],
    [7, 3, "3", "printed.completion R7C4"],
  ]);
});

test("key projects: a park's line is the sum of its projects, plan and completion where both are reported", () => {
  const sheet = sheetOf("重点项目", [
    ["重点项目进展情况"],
    ["项目名称", "总投资（亿元）", "年度计划（亿元）", "累计完成（亿元）", "完成（%）"],
    ["湘东工业园（3个，落后1个）", "12.88", "3.70", "1.99", "53.8"],
    ["　　配套厂房", "5.45", "2.10", "1.29", "61.4"],
    ["　　创意包装产业园", "4.95", "1.60", "0.70", "43.8"],
    ["　　集中供热管网", "2.48", "0.90", "—", "—"],
    ["湘乡经开区（2个，落后0个）", "15.68", "5.70", "3.26", "57.2"],
    ["　　铝基新材料产业园", "8.05", "3.40", "2.11", "62.1"],
    ["　　再生玻璃深加工", "7.63", "2.30", "1.15", "50.0"],
    ["合计", "28.56", "9.40", "5.25", "55.9"],
  ]);
  expectSlips(sheet, [
    [4, 2, "4.55", "printed.total R3C2"],
    [3, 2, "12.98", "printed.total R3C2"],
    [7, 4, "3.62", "printed.total R7C4"],
    [8, 3, "4.30", "printed.total R7C3"],
    [10, 3, "9.90", "printed.total R10C3"],
  ]);
});

test("a park that says how many firms it has is one park among others, with its place", () => {
  const sheet = sheetOf("企业", [
    ["园区", "营业收入（亿元）", "位次"],
    ["湘东工业园（97家）", "71.27", "3"],
    ["湘潭高新区（197家）", "414.68", "1"],
    ["湘乡经开区（119家）", "281.29", "2"],
    ["合计", "767.24", "—"],
  ]);
  expectSlips(sheet, [
    [3, 3, "2", "printed.rank R3C3"],
    [5, 2, "776.24", "printed.total R5C2"],
  ]);
});

test("counts that end with the rest add up to what they are of; a part of a whole need not", () => {
  const said = (text: string): string[] => faults(sheetOf("年度目标", [[text]]));
  expect(said("有完成率的目标87项：超序时进度39项，符合序时进度37项，落后序时进度11项；双过半40项")).toEqual(
    [],
  );
  expect(said("有完成率的目标87项：超序时进度93项，符合序时进度37项，落后序时进度11项")).toEqual([
    "printed.total R1C1",
  ]);
  expect(said("参评园区5个：优秀4个，良好1个，合格1个，不合格0个。")).toEqual(["printed.total R1C1"]);
  expect(said("重点项目45个：其中新开工12个，未开工3个。")).toEqual([]);
  expect(said("开工项目20个：工业8个，服务业5个。")).toEqual([]);
});
