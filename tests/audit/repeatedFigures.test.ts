/** 发布前审核 of 文字分析 beside its table: the rates and places a sentence repeats are those the row of the table prints. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const ROWS = [
  "东湖高新区 54.31 50.02 8.6 2 120 45.3",
  "西山经开区 41.20 40.11 2.7 3 95 43.4",
  "南岭工业园区 33.65 30.96 8.7 1 80 42.1",
  "北港物流园 17.99 18.30 -1.7 4 45 40.0",
  "合计 147.15 139.39 5.6 — 340 43.3",
];

/** What is told of a sentence beneath the table of investment. */
const told = (sentence: string): string[] =>
  auditSheet(
    sheetOf("通报", [
      ["2026年1—5月各园区固定资产投资完成情况"],
      [
        "园区",
        "1—5月（亿元）",
        "上年同期（亿元）",
        "同比增长（%）",
        "增速位次",
        "年度目标（亿元）",
        "完成率（%）",
      ],
      ...ROWS.map((row) => row.split(" ")),
      [sentence],
    ]),
  ).map(({ code, params }) => `${code} ${params["stated"]}: ${params["from"]}`);

test.each([
  "1—5月，全市园区完成固定资产投资147.15亿元，同比增长5.6%，完成年度目标的43.3%，增幅比上月提高0.5个百分点，居全省第3位。",
  "1—5月，各园区完成投资147.15亿元，完成年度目标340亿元的43.3%，同比增长5.6%。",
  "东湖高新区完成54.31亿元，同比增长8.6%，增速居第2位；南岭工业园区完成33.65亿元，增速居园区第1位。",
  "北港物流园完成17.99亿元，同比下降1.7%，完成年度目标的40%。",
])("a sentence that says what the table prints is sound: %s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test.each([
  ["全市园区完成固定资产投资147.15亿元，同比增长6.5%。", "6.5%: 5.6 (D7)"],
  ["全市园区完成固定资产投资147.15亿元，完成年度目标的34.3%。", "34.3%: 43.3 (G7)"],
  ["全市园区完成投资147.15亿元，同比增长5.6%，完成年度目标的34.3%。", "34.3%: 43.3 (G7)"],
  ["东湖高新区完成54.31亿元，同比增长8.6%，增速居第1位。", "第1位: 2 (E3)"],
  ["北港物流园完成17.99亿元，同比增长1.7%。", "1.7%: -1.7 (D6)"],
  ["其中西山经开区完成41.20亿元，同比增长7.2%；东湖高新区完成54.31亿元，同比增长8.6%。", "7.2%: 2.7 (D4)"],
])("%s contradicts its row", (sentence, fault) => {
  expect(told(sentence)).toEqual([`printed.repeated ${fault}`]);
});

test.each([
  // Another period, part, basis or body than the row's.
  "5月当月，工业投资同比增长9.9%，全市园区完成投资147.15亿元。",
  "全市园区完成投资147.15亿元，工业投资同比增长9.9%。",
  "全市园区完成投资147.15亿元，扣除房地产后同比增长9.9%。",
  "全市园区完成投资147.15亿元，其中工业投资88.20亿元，同比增长9.9%。",
  "全市园区完成投资147.15亿元，环比增长9.9%，两年平均增长4.4%。",
  "东湖、西山两园完成95.51亿元，分别增长8.6%、2.7%。",
  "云溪化工园区完成41.20亿元，同比增长9.9%。",
  "东湖高新区完成54.31亿元，居全省同类园区第9位。",
  "东湖高新区完成54.31亿元，占全市的36.9%，全市同比增长5.6%。",
  "东湖高新区上年同期完成50.02亿元，同比增长9.9%。",
  "东湖高新区完成54.31亿元（全口径），同比增长9.9%。",
  "西山经开区引进项目120亿元，同比增长9.9%。",
])("%s says nothing of the row", (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test("an amount that stands in two cells names neither", () => {
  const sheet = sheetOf("通报", [
    ["园区", "1—5月（亿元）", "同比增长（%）"],
    ["东湖高新区", "41.20", "8.6"],
    ["西山经开区", "41.20", "2.7"],
    ["东湖高新区完成41.20亿元，同比增长2.7%。"],
  ]);
  expect(auditSheet(sheet)).toEqual([]);
});

test("增长 without 同比 is over last year too, and not 环比 nor an average of years", () => {
  expect(told("东湖高新区完成54.31亿元，增长8.6%，完成年度目标的45.3%。")).toEqual([]);
  expect(told("东湖高新区完成54.31亿元，环比增长2.1%，两年平均增长7.2%。")).toEqual([]);
  expect(told("东湖高新区完成54.31亿元，增长6.8%，完成年度目标的45.3%。")).toEqual([
    "printed.repeated 6.8%: 8.6 (D3)",
  ]);
});

test("占比 is that of the row, by the name the column has", () => {
  const sheet = (heading: string, sentence: string) =>
    sheetOf("通报", [
      ["2026年1—5月各园区固定资产投资完成情况"],
      ["园区", "1—5月（亿元）", heading],
      ["东湖高新区", "54.31", "36.9"],
      ["西山经开区", "41.20", "28.0"],
      ["合计", "147.15", "100.0"],
      [sentence],
    ]);
  const of = (...texts: [string, string]): string[] =>
    auditSheet(sheet(...texts)).flatMap(({ code, params }) =>
      code === "printed.repeated" ? `${params["stated"]}: ${params["from"]}` : [],
    );
  expect(of("占比（%）", "东湖高新区完成54.31亿元，占比36.9%。")).toEqual([]);
  expect(of("占比（%）", "东湖高新区完成54.31亿元，占比39.6%。")).toEqual(["39.6%: 36.9 (C3)"]);
  expect(of("占全市比重（%）", "东湖高新区完成54.31亿元，占全市的39.6%。")).toEqual(["39.6%: 36.9 (C3)"]);
  // Of another whole than the column's.
  expect(of("占比（%）", "东湖高新区完成54.31亿元，占全市的12.3%。")).toEqual([]);
});
