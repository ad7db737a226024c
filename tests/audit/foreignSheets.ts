/** Tables of other offices' making: other layouts, three languages. Each clean, with the cells that follow from others. */
import { GOAL, LAST, NOW, PARKS, type ForeignSheet } from "./foreignFigures";
import {
  subtotals,
  sumColumn,
  twelveMonths,
  monthBetween,
  ofWhich,
  namedShare,
  againstZone,
  byYears,
  ties,
  stacked,
  separators,
} from "./foreignSums";
import { digits, growth, percent, places, sheetOf, total } from "./printed";

/** The bulletin of USERS.md 4.3 as it should have been: plans of the year by type, two months done. */
function plansByType(): ForeignSheet {
  const types = ["基础设施", "产业项目", "民生工程", "生态环保"];
  const plan = [10.66, 44.62, 55.28, 23.55];
  const done = [2.74, 6.5, 9.24, 1.07];
  const [plans, dones] = [total(plan), total(done)];
  const rate = (part: number, whole: number): string => percent(part, whole, 2);
  const gap = (part: number, whole: number): string => digits((100 * part) / whole - 100 / 6);
  return {
    sheet: sheetOf("按类别", [
      ["2025年1—2月重点项目投资完成情况（按类别）"],
      ["单位：亿元"],
      ["类别", "年度计划投资", "1—2月完成投资", "完成率（%）", "比时间进度（百分点）"],
      ...types.map((type, at) => [
        type,
        digits(plan[at]!),
        digits(done[at]!),
        rate(done[at]!, plan[at]!),
        gap(done[at]!, plan[at]!),
      ]),
      ["合计", digits(plans), digits(dones), rate(dones, plans), gap(dones, plans)],
    ]),
    derived: ["D4:D8", "E4:E8", "B8:C8"],
  };
}

/** 全区 first, then its parks; growth, share and place by growth. */
function totalFirst(): ForeignSheet {
  const rates = NOW.map((now, at) => Number(growth(now, LAST[at]!)));
  const rank = places(rates);
  return {
    sheet: sheetOf(
      "财政总收入",
      [
        ["2022年1—5月各园区财政总收入完成情况", "", "", "", "", ""],
        ["", "", "", "", "", "单位：亿元、%"],
        ["园区", "本年累计", "上年同期", "同比增长（%）", "增幅位次", "占全区比重（%）"],
        ["全区合计", digits(total(NOW)), digits(total(LAST)), growth(total(NOW), total(LAST)), "—", "100.00"],
        ...PARKS.map((park, at) => [
          park,
          digits(NOW[at]!),
          digits(LAST[at]!),
          growth(NOW[at]!, LAST[at]!),
          rank[at]!,
          percent(NOW[at]!, total(NOW), 2),
        ]),
      ],
      ["A1:F1"],
    ),
    derived: ["B4:D4", "D5:F10"],
  };
}

/** A budget: taxes indented beneath their sum, 增减额 and 增减%, completion of the budget of the year. */
function budget(): ForeignSheet {
  const tax = [
    ["增值税", 8123, 7540, 19000],
    ["企业所得税", 3411, 3688, 8200],
    ["个人所得税", 911, 802, 2100],
  ] as const;
  const other = [
    ["专项收入", 1204, 1111, 2600],
    ["罚没收入", 377, 402, 900],
  ] as const;
  const line = (name: string, [now, last, goal]: readonly number[]): string[] => [
    name,
    digits(now!, 0),
    digits(last!, 0),
    digits(now! - last!, 0),
    growth(now!, last!, 2),
    digits(goal!, 0),
    percent(now!, goal!, 2),
  ];
  const sums = (rows: readonly (readonly [string, number, number, number])[]): number[] =>
    ([1, 2, 3] as const).map((at) => total(rows.map((row) => row[at])));
  const all = sums([...tax, ...other]);
  return {
    sheet: sheetOf("一般公共预算收入", [
      ["一般公共预算收入执行情况表（2022年5月）"],
      ["金额单位：万元"],
      ["项目", "累计完成", "上年同期", "增减额", "增减%", "年初预算", "完成预算%"],
      line("税收收入小计", sums(tax)),
      ...tax.map(([name, ...figures]) => line(`　　${name}`, figures)),
      line("非税收入小计", sums(other)),
      ...other.map(([name, ...figures]) => line(`　　${name}`, figures)),
      line("合计", all),
      ["注：以上为快报数。"],
    ]),
    derived: ["D4:E11", "G4:G11", "B4:C4", "B8:C8", "B11:C11", "F4", "F8", "F11"],
  };
}

/** Headings in two rows, two indicators side by side, shares of the city's sum. */
function sideBySide(): ForeignSheet {
  const tax = NOW.map((value, at) => value * (0.6 + at * 0.04));
  const lastTax = LAST.map((value, at) => value * (0.58 + at * 0.045));
  const block = (now: number, last: number, sum: number): string[] => [
    digits(now),
    digits(last),
    growth(now, last),
    percent(now, sum),
  ];
  return {
    sheet: sheetOf(
      "财税",
      [
        ["全市园区财税情况（1—5月，亿元）", ...Array<string>(8).fill("")],
        ["园区", "财政总收入", "", "", "", "税收", "", "", ""],
        ["", "累计", "上年同期", "同比±%", "占比%", "累计", "上年同期", "同比±%", "占比%"],
        ...PARKS.map((park, at) => [
          park,
          ...block(NOW[at]!, LAST[at]!, total(NOW)),
          ...block(tax[at]!, lastTax[at]!, total(tax)),
        ]),
        [
          "合  计",
          ...block(total(NOW), total(LAST), total(NOW)),
          ...block(total(tax), total(lastTax), total(tax)),
        ],
      ],
      ["A1:I1", "A2:A3", "B2:E2", "F2:I2"],
    ),
    derived: ["D4:E9", "H4:I9", "B10:D10", "F10:H10"],
  };
}

/** Measures in the stub, parks across. */
function turned(): ForeignSheet {
  const across = (text: (at: number) => string, sum: string): string[] => [
    ...PARKS.map((_, at) => text(at)),
    sum,
  ];
  return {
    sheet: sheetOf("横表", [
      ["固定资产投资完成情况（亿元）"],
      ["项目", ...PARKS, "合计"],
      ["1—5月累计", ...across((at) => digits(NOW[at]!), digits(total(NOW)))],
      ["上年同期", ...across((at) => digits(LAST[at]!), digits(total(LAST)))],
      ["同比增长（%）", ...across((at) => growth(NOW[at]!, LAST[at]!), growth(total(NOW), total(LAST)))],
      ["全年目标", ...across((at) => digits(GOAL[at]!, 0), digits(total(GOAL), 0))],
      ["完成率（%）", ...across((at) => percent(NOW[at]!, GOAL[at]!), percent(total(NOW), total(GOAL)))],
    ]),
    derived: ["B5:H5", "B7:H7", "H3:H4"],
  };
}

function english(): ForeignSheet {
  const rates = NOW.map((now, at) => Number(percent(now, GOAL[at]!)));
  const rank = places(rates);
  return {
    sheet: sheetOf("Revenue", [
      ["Fiscal revenue by park, January–May 2022 (100 million yuan)"],
      [
        "Park",
        "Annual target",
        "Year to date",
        "% of target",
        "Same period last year",
        "Growth (%)",
        "Share of total (%)",
        "Rank by completion",
      ],
      ...PARKS.map((_, at) => [
        `Park ${"ABCDEF"[at]!}`,
        digits(GOAL[at]!, 0),
        digits(NOW[at]!),
        percent(NOW[at]!, GOAL[at]!),
        digits(LAST[at]!),
        growth(NOW[at]!, LAST[at]!),
        percent(NOW[at]!, total(NOW)),
        rank[at]!,
      ]),
      [
        "Total",
        digits(total(GOAL), 0),
        digits(total(NOW)),
        percent(total(NOW), total(GOAL)),
        digits(total(LAST)),
        growth(total(NOW), total(LAST)),
        "100.0",
        "",
      ],
    ]),
    derived: ["D3:D9", "F3:F9", "G3:G8", "H3:H8", "B9:C9", "E9"],
  };
}

function traditional(): ForeignSheet {
  const rank = places(NOW.map((now, at) => Number(growth(now, LAST[at]!, 2))));
  return {
    sheet: sheetOf("園區", [
      ["各園區營收達成情形（億元）"],
      ["園區名稱", "本年累計", "去年同期", "年增率（%）", "全年目標", "達成率（%）", "名次（按年增率）"],
      ...PARKS.map((_, at) => [
        ["經開區", "高新區", "湘東園區", "蘆溪園區", "上栗園區", "蓮花園區"][at]!,
        digits(NOW[at]!),
        digits(LAST[at]!),
        growth(NOW[at]!, LAST[at]!, 2),
        digits(GOAL[at]!, 0),
        percent(NOW[at]!, GOAL[at]!, 2),
        `第${rank[at]!}名`,
      ]),
      [
        "總計",
        digits(total(NOW)),
        digits(total(LAST)),
        growth(total(NOW), total(LAST), 2),
        digits(total(GOAL), 0),
        percent(total(NOW), total(GOAL), 2),
        "—",
      ],
    ]),
    derived: ["D3:D9", "F3:F9", "G3:G8", "B9:C9", "E9"],
  };
}

/** Key projects: the plan of the year is what is completed, not the whole investment. */
function projects(): ForeignSheet {
  const rows = [
    ["锂电材料产业园", 32.5, 8, 3.512],
    ["智能装备产业园二期", 18.2, 6.5, 2.911],
    ["污水处理厂提标改造", 4.35, 2.1, 0.633],
    ["标准厂房四期", 9.8, 4, 1.904],
  ] as const;
  const sums = ([1, 2, 3] as const).map((at) => total(rows.map((row) => row[at])));
  return {
    sheet: sheetOf("项目", [
      ["2022年5月重点项目进展情况"],
      [
        "序号",
        "项目名称",
        "总投资（亿元）",
        "年度计划（亿元）",
        "累计完成（亿元）",
        "完成率（%）",
        "形象进度",
      ],
      ...rows.map(([name, all, plan, done], at) => [
        String(at + 1),
        name,
        digits(all),
        digits(plan),
        digits(done),
        percent(done, plan),
        ["主体封顶", "设备安装", "基础施工", "内部装修"][at]!,
      ]),
      ["", "合计", digits(sums[0]!), digits(sums[1]!), digits(sums[2]!), percent(sums[2]!, sums[1]!), ""],
    ]),
    derived: ["F3:F7", "C7:E7"],
  };
}

/** Rows of different units: 百分点 for ratios, percent for the rest. */
function units(): ForeignSheet {
  const rows = [
    ["工业总产值", "亿元", 321.18, 298.07],
    ["进出口总额", "万美元", 53947, 50112],
    ["省级以上高新技术企业", "家", 143, 121],
    ["用电量", "万千瓦时", 8812.6, 9021.3],
  ] as const;
  return {
    sheet: sheetOf("主要指标", [
      ["主要经济指标（2022年5月）"],
      ["指标", "计量单位", "累计", "上年同期", "增减（%）"],
      ...rows.map(([name, unit, now, last]) => [
        name,
        unit,
        digits(now, Number.isInteger(now) ? 0 : 2),
        digits(last, Number.isInteger(last) ? 0 : 2),
        growth(now, last),
      ]),
      ["产销率", "%", "98.52", "97.31", "1.21"],
    ]),
    derived: ["E3:E7"],
  };
}

/** Targets and values in different units of one family (H10). */
function otherUnits(): ForeignSheet {
  return {
    sheet: sheetOf("外资", [
      ["园区", "实际到位（万元）", "年度目标（亿元）", "完成率"],
      ["经开区", "6925", "3.5", `${percent(6925, 35000)}%`],
      ["高新区", "12410", "2.8", `${percent(12410, 28000)}%`],
      ["湘东工业园", "8034", "1.2", `${percent(8034, 12000)}%`],
    ]),
    derived: ["D2:D4"],
  };
}

/** Every layout; made anew, so that the rounding rule of the moment applies. */
export function foreignSheets(): ForeignSheet[] {
  return [
    plansByType(),
    totalFirst(),
    budget(),
    sideBySide(),
    turned(),
    english(),
    traditional(),
    subtotals(),
    sumColumn(),
    twelveMonths(),
    monthBetween(),
    ofWhich(),
    namedShare(),
    againstZone(),
    byYears(),
    projects(),
    units(),
    otherUnits(),
    ties(),
    stacked(),
    separators(),
  ];
}
