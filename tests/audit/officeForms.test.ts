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

test.each(["税收占比", "税收占比（%）", "税占比"])(
  "%s of a total is no sum of the parks', which are each of their own revenue",
  (heading) => {
    const form = formOf(
      [["园区", "一般公共预算收入（亿元）", "税收收入（亿元）", heading]],
      [
        `${PARKS[0]} 10.20 7.80 76.5`,
        `${PARKS[1]} 8.40 6.10 72.6`,
        `${PARKS[2]} 4.40 3.10 70.5`,
        "合计 23.00 17.00 73.9",
      ],
    );
    expect(faults(form)).toEqual([]);
  },
);

test("税收占比 and 非税占比 are each of what they name, where both stand under 其中", () => {
  const form = formOf(
    [
      ["园区", "一般公共预算收入（亿元）", "其中", "", "税收占比（%）", "非税占比（%）"],
      ["", "", "税收收入", "非税收入", "", ""],
    ],
    [
      `${PARKS[0]} 10.20 7.80 2.40 76.5 23.5`,
      `${PARKS[1]} 8.40 6.10 2.30 72.6 27.4`,
      `${PARKS[2]} 4.40 3.10 1.30 70.5 29.5`,
      "合计 23.00 17.00 6.00 73.9 26.1",
    ],
    ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 5, 5, "76.2")).toEqual(["printed.share R5C5 76.2 → 72.6"]);
  expect(after(form, 7, 6, "21.6")).toEqual(["printed.share R7C6 21.6 → 26.1"]);
});

test("shares of last year are of last year's figures, and 全市 is the sum of parks whose shares make 100", () => {
  const form = formOf(
    [
      [
        "园区",
        "增加值（亿元）",
        "占比（%）",
        "上年同期增加值（亿元）",
        "上年同期占比（%）",
        "占比增减（百分点）",
      ],
    ],
    [
      `${PARKS[0]} 54.31 36.9 50.02 35.9 1.0`,
      `${PARKS[1]} 41.20 28.0 40.11 28.8 -0.8`,
      `${PARKS[2]} 33.65 22.9 30.96 22.2 0.7`,
      `${PARKS[3]} 17.99 12.2 18.30 13.1 -0.9`,
      "全市 147.15 100.0 139.39 100.0 —",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 5, "22.8")).toContain("printed.share R4C5 22.8 → 28.8");
  expect(after(form, 7, 4, "193.39")).toContain("printed.total R7C4 193.39 → 139.39");
});

test("完成年度目标 with % in the column of units is a rate, parks standing across", () => {
  const form = formOf(
    [["指标", "单位", ...PARKS]],
    [
      "财政收入 亿元 12.41 9.86 7.03 3.55",
      "上年同期 亿元 11.60 10.02 6.48 3.31",
      "同比增长 % 7.0 -1.6 8.5 7.3",
      "年度目标 亿元 29 24 17 8",
      "完成年度目标 % 42.8 41.1 41.4 44.4",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 7, 5, "44.1")).toEqual(["printed.completion R7C5 44.1 → 41.4"]);
});

test("制造业占比 in the stub is of the 税收合计 above it, and 全市合计 is the sum across", () => {
  const form = formOf(
    [["行业", "单位", "全市合计", ...PARKS.slice(0, 3)]],
    [
      "税收合计 万元 9430 4210 3320 1900",
      "制造业 万元 5405 2630 1720 1055",
      "批发零售业 万元 2430 980 1010 440",
      "其他行业 万元 1595 600 590 405",
      "制造业占比 % 57.3 62.5 51.8 55.5",
      "批发零售业占比 % 25.8 23.3 30.4 23.2",
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 7, 5, "58.1")).toEqual(["printed.share R7C5 58.1 → 51.8"]);
  expect(after(form, 4, 3, "5045")).toContain("printed.total R4C3 5045 → 5405");
});

test("growth of the first half is over last year's first half, and not over its second quarter", () => {
  const form = formOf(
    [
      ["园区", "2025年", "", "", "", "2026年", "", "2026年上半年合计", "同比增长（%）"],
      ["", "一季度", "二季度", "上半年", "全年", "一季度", "二季度", "", ""],
    ],
    [
      `${PARKS[0]} 9.16 10.05 19.21 40.33 9.98 10.87 20.85 8.5`,
      `${PARKS[1]} 7.21 7.70 14.91 31.02 7.02 7.35 14.37 -3.6`,
      `${PARKS[2]} 4.40 5.13 9.53 20.66 5.01 5.26 10.27 7.8`,
    ],
    ["A2:A3", "B2:E2", "F2:G2", "H2:H3", "I2:I3"],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 5, 9, "3.6")).toEqual(["printed.growth R5C9 3.6 → -3.6"]);
  expect(after(form, 4, 8, "28.05")).toContain("printed.total R4C8 28.05 → 20.85");
});

test("总分 is the sum of the points in the columns beside it", () => {
  const form = formOf(
    [
      ["园区", "分项得分", "", "", "总分", "名次"],
      ["", "工业增加值（40分）", "财政收入（30分）", "安全环保（30分）", "", ""],
    ],
    [
      `${PARKS[0]} 36.40 27.15 28.00 91.55 1`,
      `${PARKS[1]} 33.82 24.60 29.50 87.92 3`,
      `${PARKS[2]} 35.07 26.48 27.00 88.55 2`,
      `${PARKS[3]} 30.11 22.90 28.50 81.51 4`,
    ],
    ["A2:A3", "B2:D2", "E2:E3", "F2:F3"],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 5, 5, "87.29")).toEqual(["printed.total R5C5 87.29 → 87.92"]);
});

test("综合得分 is the scores by the weights in their headings", () => {
  const form = formOf(
    [["园区", "经济发展（40%）", "创新驱动（30%）", "绿色发展（30%）", "综合得分", "排名"]],
    [
      `${PARKS[0]} 91.0 88.4 79.2 86.68 1`,
      `${PARKS[1]} 84.5 80.6 90.1 85.01 2`,
      `${PARKS[2]} 77.7 91.3 82.0 83.07 4`,
      `${PARKS[3]} 80.2 86.9 85.5 83.80 3`,
    ],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 3, 5, "86.86")).toEqual(["printed.score R3C5 86.86 → 86.68"]);
});

test("a month's completion is of the month's plan, the year's of the year's", () => {
  const rows = [
    `${PARKS[0]} 2.50 2.10 84.0 30.00 13.11 43.7 2`,
    `${PARKS[1]} 2.00 2.30 115.0 24.00 9.07 37.8 3`,
    `${PARKS[2]} 1.50 1.55 103.3 18.00 8.00 44.4 1`,
    "合计 6.00 5.95 99.2 72.00 30.18 41.9 —",
  ];
  for (const rate of ["月完成率%", "5月完成率（%）", "完成率（%）"]) {
    const form = formOf(
      [["园区", "5月计划", "5月完成", rate, "年计划", "1-5月完成", "年完成率%", "排名"]],
      rows,
    );
    expect([rate, faults(form)]).toEqual([rate, []]);
    expect(after(form, 4, 4, "151.0")).toEqual(["printed.completion R4C4 151.0 → 115.0"]);
    expect(after(form, 5, 7, "44.9")).toContain("printed.completion R5C7 44.9 → 44.4");
  }
});

test("growth of a figure that has no last year beside it is not held against another's", () => {
  const rows = [
    `${PARKS[0]} 12033 11780 2.1 6510 3.3`,
    `${PARKS[1]} 8870 9001 -1.5 6020 4.1`,
    `${PARKS[2]} 4410 4388 0.5 5870 2.2`,
    "合计 25313 25169 0.6 6227 3.3",
  ];
  for (const [now, last, next] of [
    ["期末从业人员（人）", "上年同期（人）", "人均工资（元）"],
    ["营业收入", "上年同期", "户均税收"],
  ]) {
    const form = formOf([["园区", now!, last!, "同比（%）", next!, "同比（%）"]], rows);
    expect(faults(form)).toEqual([]);
    expect(after(form, 4, 4, "1.5")).toEqual(["printed.growth R4C4 1.5 → -1.5"]);
  }
});

test("growth headed 可比价 or of 增加值 in the title is on its own basis and needs no remark", () => {
  const rows = [
    `${PARKS[0]} 30.10 28.70 6.9`,
    `${PARKS[1]} 20.40 20.10 5.0`,
    `${PARKS[2]} 11.75 10.66 8.8`,
    `${PARKS[3]} 8.20 8.10 6.0`,
  ];
  const headings = ["园区", "1—5月（亿元）", "上年同期（亿元）"];
  expect(faults(formOf([[...headings, "可比价增速（%）"]], rows))).toEqual([]);
  const titled = (title: string) =>
    sheetOf("通报", [[title], [...headings, "增速（%）"], ...rows.map((row) => row.split(" "))]);
  expect(faults(titled("各园区规上工业增加值（1—5月）"))).toEqual([]);
  expect(faults(titled("各园区税收收入（1—5月）"))).not.toEqual([]);
});

test("占规上工业比重 is of what stands left of it, whether or not the whole is printed", () => {
  const rows = [
    `${PARKS[0]} 120.0 48.0 40.0 30.0 25.0`,
    `${PARKS[1]} 90.0 18.0 20.0 27.0 30.0`,
    `${PARKS[2]} 60.0 6.0 10.0 24.0 40.0`,
    "合计 270.0 72.0 26.7 81.0 30.0",
  ];
  const headings = [
    "高技术产业（亿元）",
    "占规上工业比重（%）",
    "战略性新兴产业（亿元）",
    "占规上工业比重（%）",
  ];
  const form = formOf([["园区", "规上工业产值（亿元）", ...headings]], rows);
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 6, "33.0")).toEqual(["printed.share R4C6 33.0 → 30.0"]);
  const without = rows.map((row) => row.split(" ").toSpliced(1, 1).join(" "));
  expect(faults(formOf([["园区", ...headings]], without))).toEqual([]);
});

test("比2024年增减 is over 2024, though 2025 stands beside it", () => {
  const form = formOf(
    [["企业", "2024年5月", "2025年5月", "2026年5月", "比2025年增减%", "比2024年增减%"]],
    ["甲公司 1203 1301 1410 8.4 17.2", "乙公司 880 850 803 -5.5 -8.8", "丙公司 415 433 470 8.5 13.3"],
  );
  expect(faults(form)).toEqual([]);
  expect(after(form, 4, 6, "8.8")).toEqual(["printed.growth R4C6 8.8 → -8.8"]);
  expect(after(form, 4, 5, "5.5")).toEqual(["printed.growth R4C5 5.5 → -5.5"]);
});

test("总分 has 扣分 taken off, printed with a minus or without", () => {
  for (const sign of ["", "-"]) {
    const form = formOf(
      [["园区", "经济（60分）", "环保（20分）", "安全（20分）", "加分", "扣分", "总分"]],
      [
        `${PARKS[0]} 55.2 18.0 19.0 2.0 ${sign}0.5 93.7`,
        `${PARKS[1]} 50.1 19.5 17.5 1.0 0.0 88.1`,
        `${PARKS[2]} 48.8 17.0 20.0 0.0 ${sign}2.0 83.8`,
      ],
    );
    expect(faults(form)).toEqual([]);
    expect(after(form, 5, 7, "87.8")).toEqual(["printed.total R5C7 87.8 → 83.8"]);
  }
});

test("其他产业 and 其他 are parts, and the level merged beside the parks makes no total of them", () => {
  const trades = formOf(
    [["类别", "行业", "产值（亿元）", "占比（%）", "占本类比重（%）"]],
    [
      "主导产业 电子信息 60.0 30.0 50.0",
      " 装备制造 60.0 30.0 50.0",
      " 小计 120.0 60.0 100.0",
      "其他产业 食品 50.0 25.0 62.5",
      " 纺织 30.0 15.0 37.5",
      " 小计 80.0 40.0 100.0",
      "合计  200.0 100.0 —",
    ],
    ["A3:A5", "A6:A8", "A9:B9"],
  );
  expect(faults(trades)).toEqual([]);
  expect(after(trades, 8, 3, "88.0")).toContain("printed.total R8C3 88.0 → 80.0");
  const taxes = formOf(
    [["税种", "1—5月（万元）", "上年同期（万元）"]],
    ["增值税 21010 20870", "企业所得税 12400 11300", "其他 3330 3450", "合计 36740 35620"],
  );
  expect(faults(taxes)).toEqual([]);
  expect(after(taxes, 6, 2, "33410")).toEqual(["printed.total R6C2 33410 → 36740"]);
});
