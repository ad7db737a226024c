/** 发布前审核 of tables whose indicators are called like measures or sums: 园区规模工业增加值占比, 一般公共预算收入, 资产总计. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const HEADINGS = ["指标", "应报园区", "已报园区", "填报率（%）", "未报园区"];

test("a table behind a blank row has its own headings, though the table above has figures in other columns", () => {
  const park = (name: string) => [name, "已报", "2022-04-08", "2022-04-06", "按时", "陈立", "0", "1", "2"];
  const of = (name: string, reported: number, without: string) => [
    ...[name, "7", String(reported), ((reported * 100) / 7).toFixed(0), without],
    ...["", "", "", ""],
  ];
  const parks = [
    "萍乡经开区",
    "湘潭高新区",
    "湘乡经开区",
    "萍乡湘东工业园",
    "湘潭天易经开区",
    "芦溪工业园",
    "安源工业园",
  ];
  const rows = [
    ["园区", "报送情况", "", "", "", "经办人", "错误", "警告", "提示"],
    ["", "状态", "应报日期", "首次报送", "时效", "", "", "", ""],
    ...parks.map(park),
    ["全区性及其他时期", "", "", "", "", "", "0", "0", "0"],
    ["合计", "", "", "", "", "", "0", "7", "14"],
    ["", "", "", "", "", "", "", "", ""],
    [...HEADINGS, "", "", "", ""],
    of("地区生产总值", 7, ""),
    of("工业增加值", 5, "湘乡经开区、湘潭天易经开区"),
    of("高新技术产业增加值", 4, "湘乡经开区、湘潭天易经开区、芦溪工业园"),
    of("营业收入", 0, parks.join("、")),
    of("高新技术产业主营业务收入", 7, ""),
    of("技工贸总收入", 6, "湘潭高新区"),
    of("园区规模工业增加值占比", 5, "湘潭高新区、安源工业园"),
    of("一般公共预算收入", 7, ""),
  ];
  const merges = [0, 5, 6, 7, 8].map((column) => ({ top: 0, bottom: 1, left: column, right: column }));
  merges.push({ top: 0, bottom: 0, left: 1, right: 4 });
  expect(auditSheet({ ...sheetOf("数据质量", rows), merges })).toEqual([]);
});

test("资产总计 is an indicator among others, and the sum of its parts where these stand above it", () => {
  const indicators = [
    ["指标", "本月", "累计", "上年同期"],
    ["营业收入", "31.20", "128.40", "119.20"],
    ["税收", "0.80", "7.57", "6.90"],
    ["财政总收入", "1.10", "9.12", "8.81"],
    ["资产总计", "33.10", "310.50", "290.20"],
    ["实收资本", "5.00", "62.10", "61.30"],
  ];
  expect(auditSheet(sheetOf("园区", indicators))).toEqual([]);
  const balance = (fixed: string) => [
    ["项目", "期末数", "年初数", "上年同期"],
    ["流动资产", "120.50", "112.00", "108.40"],
    ["非流动资产", fixed, "178.20", "170.10"],
    ["资产总计", "310.50", "290.20", "278.50"],
  ];
  expect(auditSheet(sheetOf("资产", balance("190.00")))).toEqual([]);
  expect(auditSheet(sheetOf("资产", balance("109.00"))).map(({ code, place }) => [code, place!.row])).toEqual(
    [["printed.total", 4]],
  );
});

test("资产总计 that by chance is the average of the indicators above it is no sum of them", () => {
  const rows = [
    ["指标", "计量单位", "累计", "上年同期"],
    ["地区生产总值", "亿元", "1.30", "1.00"],
    ["第二产业增加值", "亿元", "1.03", "1.00"],
    ["工业增加值", "亿元", "0.70", "1.00"],
    ["高新技术产业增加值", "亿元", "0.74", "1.00"],
    ["规上服务业营业收入", "亿元", "0.56", "0.67"],
    ["资产总计", "亿元", "0.86", "1.00"],
  ];
  expect(auditSheet(sheetOf("园区月报", rows))).toEqual([]);
  // 全市 of parks is one.
  const parks = ["萍乡经开区", "湘潭高新区", "湘乡经开区", "安源工业园", "芦溪工业园", "全市"];
  const ofParks = rows.map((row, at) =>
    at === 0 ? ["园区", ...row.slice(1)] : [parks[at - 1]!, ...row.slice(1)],
  );
  expect(auditSheet(sheetOf("分园区", ofParks)).map(({ code }) => code)).toEqual([
    "printed.total",
    "printed.total",
  ]);
});

test("parks that grew equally share a place, and the next has the place behind them all", () => {
  const rows = [
    ["园区", "累计（个）", "同比（%）", "增速位次"],
    ["萍乡湘东工业园", "3", "0.0", "3"],
    ["湘乡经开区", "3", "0.0", "3"],
    ["湘潭高新区", "115", "-2.5", "7"],
    ["芦溪工业园", "2787", "5.1", "1"],
    ["萍乡经开区", "1", "0.0", "3"],
    ["湘潭天易经开区", "149", "1.4", "2"],
    ["安源工业园", "6", "0.0", "3"],
  ];
  expect(auditSheet(sheetOf("排行", rows))).toEqual([]);
});

test("a column in which no park has a figure is none of names, so that Zone below it stays the total", () => {
  const blank = ["—", "—", "—"];
  const rows = [
    ["Park", "Industrial investment", "", "", "Funds in place", "", ""],
    ["", "Year to date", "Growth (%)", "Share (%)", "Year to date", "Growth (%)", "Share (%)"],
    ["萍乡经开区", ...blank, "1.03", "3", "0"],
    ["湘乡经开区", ...blank, "0.76", "21", "0"],
    ["湘潭天易经开区", ...blank, "1.13", "—", "0"],
    ["湘潭高新区", ...blank, "2,684.71", "-15", "100"],
    ["萍乡湘东工业园", ...blank, "0.98", "-8", "0"],
    ["芦溪工业园", ...blank, ...blank],
    ["Zone", ...blank, "2,688.61", "-15", "100"],
  ];
  const merges = [1, 4].map((left) => ({ top: 0, bottom: 0, left, right: left + 2 }));
  const sheet = { ...sheetOf("Indicators by park", rows), merges };
  expect(auditSheet(sheet)).toEqual([]);
  const wrong = rows.map((cells) => cells.map((text) => text.replace("2,688.61", "2,869.61")));
  expect(auditSheet({ ...sheet, texts: wrong }).map(({ code }) => code)).toContain("printed.total");
});
