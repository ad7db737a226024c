/**
 * Tables as offices of zones print them, drawn from a seed: units, groups with 小计, parts, places and how they moved,
 * completion and schedule, gaps in what was reported.
 */
import type { Chance } from "./chance";
import { of, parksOf, tableOf, type ChanceTable, type Kind, type Park, type Row } from "./chance";
import { digits, growth, percent, places, total } from "./printed";

const signed = (text: string): string => (text.startsWith("-") || Number(text) === 0 ? text : `+${text}`);
/** 园区 | 全年目标 | 累计 | 上年同期 | 同比 | 完成率 | 序时差 | 占比 | 位次 | 上月位次 | 位次变化. */
function targets(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const month = 2 + chance.whole(11);
  const places1 = chance.of([1, 2]);
  const rank = places(parks.map(({ now, goal }) => Number(percent(now, goal, places1))));
  const lastRank = places(parks.map(({ before, goal }) => Number(percent(before, goal, places1))));
  const up = (at: number): string => {
    const moved = Number(lastRank[at]!) - Number(rank[at]!);
    return moved > 0 ? `↑${moved}` : moved < 0 ? `↓${-moved}` : "→";
  };
  const first = chance.is(0.4);
  const sign = chance.is(0.3) ? "%" : "";
  const pp = chance.is(0.5);
  const line = (name: string, list: readonly Park[], at: number | null): Row => {
    const [now, last, goal] = [of(list, "now"), of(list, "last"), of(list, "goal")];
    const gap = digits((now / goal) * 100 - (month * 100) / 12, places1);
    const rate = growth(now, last, places1);
    return [
      name,
      at === null ? [digits(goal, 1), "sum"] : digits(goal, 1),
      at === null ? [digits(now), "sum"] : digits(now),
      at === null ? [digits(last), "sum"] : digits(last),
      [(pp ? signed(rate) : rate) + sign, "rate"],
      [percent(now, goal, places1) + sign, "rate"],
      [pp ? signed(gap) : gap, "points"],
      at === null ? "100.00" : [percent(now, of(parks, "now"), 2), "share"],
      at === null ? "—" : [rank[at]!, "rank"],
      at === null ? "—" : lastRank[at]!,
      at === null ? "—" : [up(at), "rankChange"],
    ];
  };
  const sum = line(chance.of(["合计", "全市合计", "合  计", "总计"]), parks, null);
  const body = parks.map((park, at) => line(park.name, [park], at));
  return tableOf("目标完成", [
    [`2022年1—${month}月各园区财政总收入完成情况`],
    ["单位：亿元、%"],
    [
      "园区",
      chance.of(["全年目标", "年度任务", "年计划"]),
      chance.of(["累计完成", `1—${month}月累计`]),
      chance.of(["上年同期", "去年同期"]),
      chance.of(["同比增长（%）", "同比±%", "增速"]),
      chance.of(["完成率（%）", "完成年度目标%", "占年计划%"]),
      chance.of(["比序时进度±（百分点）", "与序时进度差距（百分点）"]),
      "占比（%）",
      "完成率位次",
      "上月位次",
      "位次变化",
    ],
    ...(first ? [sum, ...body] : [...body, sum]),
  ]);
}

/** Groups of parks, each with its 小计, and 合计 of both. */
function groups(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const cut = 2 + chance.whole(parks.length - 3);
  const line = (name: string, list: readonly Park[], isSum: boolean): Row => {
    const [now, last] = [of(list, "now"), of(list, "last")];
    return [
      name,
      isSum ? [digits(now), "sum"] : digits(now),
      isSum ? [digits(last), "sum"] : digits(last),
      [digits(now - last), "amount"],
      [growth(now, last), "rate"],
      [percent(now, of(parks, "now")), "share"],
    ];
  };
  const [one, two] = [parks.slice(0, cut), parks.slice(cut)];
  const headed = chance.is(0.5);
  const part = (name: string, list: readonly Park[]): Row[] =>
    headed
      ? [line(`${name}小计`, list, true), ...list.map((park) => line(`　　${park.name}`, [park], false))]
      : [...list.map((park) => line(park.name, [park], false)), line(`${name}小计`, list, true)];
  return tableOf("分级别", [
    ["2022年1—5月开发区税收情况表"],
    ["园区", "本年累计（亿元）", "上年同期（亿元）", "增减额（亿元）", "增减率（%）", "占全市园区比重（%）"],
    ...part("国家级", one),
    ...part("省级", two),
    line("合计", parks, true),
  ]);
}

/** One park's indicators: unit by row, month and year to date, target in another unit of the family. */
function indicators(chance: Chance): ChanceTable {
  const list = [
    ["财政总收入", "亿元", 2],
    ["其中：税收收入", "亿元", 2],
    ["固定资产投资", "万元", 0],
    ["规模以上工业营业收入", "亿元", 2],
    ["实际利用外资", "万美元", 0],
    ["新签约项目", "个", 0],
    ["进出口总额", "亿元", 2],
  ] as const;
  const rows = list.map(([name, unit, decimals]): Row => {
    const size = decimals ? 10 ** (0.8 + chance.next() * 2) : 10 ** (2.5 + chance.next() * 3);
    const at = (value: number): number => Number(value.toFixed(decimals ? 4 : 0));
    const last = at(size);
    const now = at(size * (0.8 + chance.next() * 0.5));
    const goal = Number((size * 2.2).toFixed(decimals ? 1 : 0));
    const missing = chance.is(0.12);
    return [
      name,
      unit,
      digits(now, decimals),
      missing ? "—" : digits(last, decimals),
      missing ? "—" : [growth(now, last), "rate"],
      digits(goal, decimals),
      [percent(now, goal), "rate"],
      [digits((now / goal) * 100 - 500 / 12, 1), "points"],
      String(1 + chance.whole(9)),
    ];
  });
  const turnover = 95 + chance.next() * 4;
  const lastTurnover = 95 + chance.next() * 4;
  return tableOf("主要指标", [
    ["萍乡经开区2022年5月主要经济指标完成情况"],
    [
      "指标名称",
      "计量单位",
      "1—5月累计",
      "上年同期",
      "同比增长（%）",
      "年计划",
      "完成年计划（%）",
      "超序时进度（百分点）",
      "全市位次",
    ],
    ...rows,
    [
      "工业产品产销率",
      "%",
      digits(turnover),
      digits(lastTurnover),
      [digits(turnover - lastTurnover), "points"],
      "—",
      "—",
      "—",
      "3",
    ],
  ]);
}

/** Investment in 万元 with its plan in 亿元, land and 亩均 figures beside. */
function land(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const acres = parks.map(() => 2000 + chance.whole(9000));
  const line = (name: string, list: readonly Park[], mu: number, isSum: boolean): Row => {
    const done = Math.round(of(list, "now") * 10_000);
    const goal = Number(of(list, "goal").toFixed(1));
    const tax = Math.round(of(list, "tax") * 10_000);
    return [
      name,
      isSum ? [digits(goal, 1), "sum"] : digits(goal, 1),
      isSum ? [digits(done, 0), "sum"] : digits(done, 0),
      [percent(done, goal * 10_000, 2), "rate"],
      isSum ? [digits(tax, 0), "sum"] : digits(tax, 0),
      isSum ? [String(mu), "sum"] : String(mu),
      digits(tax / mu),
    ];
  };
  return tableOf("亩均", [
    ["2022年上半年园区投资与亩均效益"],
    [
      "园区名称",
      "年度投资计划（亿元）",
      "1—6月完成投资（万元）",
      "投资完成率（%）",
      "税收（万元）",
      "实际用地面积（亩）",
      "亩均税收（万元/亩）",
    ],
    ...parks.map((park, at) => line(park.name, [park], acres[at]!, false)),
    line("合计", parks, total(acres), true),
  ]);
}

/** Firms counted by class, their parts indented, shares of all. */
function counts(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const rows = parks.map(() => [20 + chance.whole(300), 5 + chance.whole(90), chance.whole(40)] as const);
  const sums = [0, 1, 2].map((at) => total(rows.map((row) => row[at]!)));
  const all = total(sums);
  return tableOf("企业数", [
    ["2022年5月末园区企业情况"],
    ["园区", "企业数合计（家）", "工业企业", "服务业企业", "建筑业企业", "占全市比重（%）", "排名"],
    ...parks.map((park, at): Row => {
      const sum = total(rows[at]!);
      const rank = places(rows.map((row) => total(row)))[at]!;
      return [
        park.name,
        [String(sum), "sum"],
        ...rows[at]!.map(String),
        [percent(sum, all), "share"],
        [rank, "rank"],
      ];
    }),
    ["合计", [String(all), "sum"], ...sums.map((sum): [string, Kind] => [String(sum), "sum"]), "100.0", ""],
  ]);
}

/** Month, year to date before and now. */
function monthly(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const month = 3 + chance.whole(9);
  const line = (name: string, list: readonly Park[], isSum: boolean): Row => {
    const [now, before, last] = [of(list, "now"), of(list, "before"), of(list, "last")];
    const value = (figure: number): Row[number] => (isSum ? [digits(figure), "sum"] : digits(figure));
    return [
      name,
      value(before),
      [digits(now - before), "amount"],
      value(now),
      value(last),
      [digits(now - last), "amount"],
      [`${growth(now, last)}%`, "rate"],
    ];
  };
  return tableOf("分月", [
    [`2022年${month}月工业用电量`],
    ["单位：万千瓦时"],
    ["园区", `1—${month - 1}月`, `${month}月`, `1—${month}月`, "上年同期", "同比增减量", "同比增减率"],
    ...parks.map((park) => line(park.name, [park], false)),
    line("合计", parks, true),
  ]);
}

export const ZONE_TABLES: readonly ((chance: Chance) => ChanceTable)[] = [
  targets,
  groups,
  indicators,
  land,
  counts,
  monthly,
];
