/** More tables of zones, drawn from a seed: ratios and their change, losses, averages, places by growth, periods side by side. */
import type { Chance } from "./chance";
import { of, parksOf, tableOf, type ChanceTable, type Park, type Row } from "./chance";
import { digits, growth, percent, places, total } from "./printed";

/** Two indicators side by side, a share of one in the other and its change in 百分点. */
function structure(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const line = (name: string, list: readonly Park[], isSum: boolean): Row => {
    const [now, last, tax, lastTax] = [
      of(list, "now"),
      of(list, "last"),
      of(list, "tax"),
      of(list, "lastTax"),
    ];
    const value = (figure: number): Row[number] => (isSum ? [digits(figure), "sum"] : digits(figure));
    return [
      name,
      value(now),
      value(last),
      [growth(now, last), "rate"],
      value(tax),
      value(lastTax),
      [growth(tax, lastTax), "rate"],
      [percent(tax, now, 2), "share"],
    ];
  };
  return tableOf(
    "收入结构",
    [
      ["2022年1—5月园区财政收入结构（亿元）"],
      ["园区", "财政总收入", "", "", "税收", "", "", "税收占财政总收入比重（%）"],
      ["", "累计", "上年同期", "同比%", "累计", "上年同期", "同比%", ""],
      ...parks.map((park) => line(park.name, [park], false)),
      line("合计", parks, true),
    ],
    ["A2:A3", "B2:D2", "E2:G2", "H2:H3"],
  );
}

/** Growth alone, against last year's rate and the zone's. */
function speeds(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const zone = growth(of(parks, "now"), of(parks, "last"));
  const rates = parks.map(({ now, last }) => growth(now, last));
  const rank = places(rates.map(Number));
  return tableOf("增速", [
    ["2022年1—5月规模以上工业营业收入增速"],
    ["园区", "增速（%）", "位次", "高于全市（百分点）", "上年同期增速（%）"],
    ["全市", zone, "—", "—", "8.1"],
    ...parks.map((park, at): Row => [
      park.name,
      rates[at]!,
      [rank[at]!, "rank"],
      [digits(Number(rates[at]) - Number(zone), 1), "points"],
      digits(chance.next() * 20 - 4, 1),
    ]),
  ]);
}

/** A share, last year's share and the change in 百分点. */
function shareChange(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const line = (name: string, list: readonly Park[]): Row => {
    const [now, last, tax, lastTax] = [
      of(list, "now"),
      of(list, "last"),
      of(list, "tax"),
      of(list, "lastTax"),
    ];
    return [
      name,
      digits(now),
      digits(tax),
      [percent(tax, now, 2), "share"],
      digits((lastTax / last) * 100),
      [digits((tax / now) * 100 - (lastTax / last) * 100), "points"],
    ];
  };
  return tableOf("税占比", [
    ["2022年1—5月园区税收占比情况"],
    [
      "园区",
      "财政总收入（亿元）",
      "税收收入（亿元）",
      "税收占比（%）",
      "上年同期占比（%）",
      "占比增减（百分点）",
    ],
    ...parks.map((park) => line(park.name, [park])),
    line("合计", parks),
  ]);
}

/** Profits, some of them losses, with the amount of change and words for signs that changed. */
function profits(chance: Chance): ChanceTable {
  const parks = parksOf(chance).map((park) => ({
    ...park,
    now: chance.is(0.25) ? -park.now / 8 : park.now,
    last: chance.is(0.25) ? -park.last / 8 : park.last,
  }));
  const said = (now: number, last: number): Row[number] => {
    if (last < 0) return now >= 0 ? "扭亏" : now > last ? "减亏" : "增亏";
    return now < 0 ? "转亏" : [growth(now, last), "rate"];
  };
  const line = (name: string, list: readonly Park[], isSum: boolean): Row => {
    const [now, last] = [of(list, "now"), of(list, "last")];
    return [
      name,
      isSum ? [digits(now), "sum"] : digits(now),
      isSum ? [digits(last), "sum"] : digits(last),
      [digits(now - last), "amount"],
      said(now, last),
    ];
  };
  return tableOf("利润", [
    ["2022年1—5月规模以上工业企业利润总额（亿元）"],
    ["园区", "利润总额", "上年同期", "增减额", "同比（%）"],
    ...parks.map((park) => line(park.name, [park], false)),
    line("全区合计", parks, true),
  ]);
}

/** Two periods side by side: 当月 and 累计, each amount and growth, the latter as reported; places by growth. */
function periods(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const rates = parks.map(({ now, last }) => growth(now, last));
  const rank = places(rates.map(Number));
  const monthly = parks.map(() => chance.next() * 30 - 6);
  return tableOf(
    "当月累计",
    [
      ["2022年5月园区固定资产投资（亿元）"],
      ["园区", "5月", "", "1—5月", "", ""],
      ["", "绝对额", "增速（%）", "绝对额", "增速（%）", "增速位次"],
      ...parks.map((park, at): Row => [
        park.name,
        digits(park.now - park.before),
        digits(monthly[at]!, 1),
        digits(park.now),
        rates[at]!,
        [rank[at]!, "rank"],
      ]),
      [
        "合计",
        [digits(of(parks, "now") - of(parks, "before")), "sum"],
        digits(total(monthly) / parks.length, 1),
        [digits(of(parks, "now")), "sum"],
        growth(of(parks, "now"), of(parks, "last")),
        "—",
      ],
    ],
    ["A2:A3", "B2:C2", "D2:F2"],
  );
}

/** Per-mu figures, whose total is no sum, with the average of the zone and places. */
function averages(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const value = (): string => digits(5 + chance.next() * 40);
  const perMu = parks.map(value);
  const rank = places(perMu.map(Number));
  return tableOf("亩均效益", [
    ["2022年度工业企业亩均效益评价"],
    [
      "序号",
      "园区",
      "亩均税收（万元/亩）",
      "位次",
      "亩均营业收入（万元/亩）",
      "R&D经费投入强度（%）",
      "全员劳动生产率（万元/人）",
    ],
    ...parks.map((park, at): Row => [
      String(at + 1),
      park.name,
      perMu[at]!,
      [rank[at]!, "rank"],
      digits(100 + chance.next() * 400),
      digits(1 + chance.next() * 3),
      digits(20 + chance.next() * 30),
    ]),
    ["", "全市平均", value(), "—", digits(250), digits(2.11), digits(31.5)],
  ]);
}

/** Time progress in a column of its own, amounts beside counts, plans in the other unit. */
function schedule(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const month = 3 + chance.whole(9);
  const due = digits((month * 100) / 12, 1);
  const line = (name: string, list: readonly Park[], projects: number, isSum: boolean): Row => {
    const [goal, done] = [Math.round(of(list, "goal") * 10_000), of(list, "now")];
    return [
      name,
      isSum ? [String(projects), "sum"] : String(projects),
      isSum ? [String(goal), "sum"] : String(goal),
      isSum ? [digits(done), "sum"] : digits(done),
      [percent(done * 10_000, goal), "rate"],
      due,
      [digits((done * 1_000_000) / goal - (month * 100) / 12, 1), "points"],
    ];
  };
  const projects = parks.map(() => 2 + chance.whole(30));
  return tableOf("项目投资", [
    [`2022年${month}月园区重点项目投资进度表`],
    [
      "园区",
      "项目数（个）",
      "年度计划投资（万元）",
      "累计完成投资（亿元）",
      "完成率（%）",
      "序时进度（%）",
      "比序时进度±百分点",
    ],
    ...parks.map((park, at) => line(park.name, [park], projects[at]!, false)),
    line("合计", parks, total(projects), true),
  ]);
}

/** Contribution and pull of each park to the growth of all. */
function contributions(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const [now, last] = [of(parks, "now"), of(parks, "last")];
  return tableOf("贡献", [
    ["2022年1—5月各园区对全区财政收入增长的贡献"],
    ["园区", "本年累计", "上年同期", "增加额", "增长（%）", "贡献率（%）", "拉动（百分点）"],
    ...parks.map((park): Row => [
      park.name,
      digits(park.now),
      digits(park.last),
      [digits(park.now - park.last), "amount"],
      [growth(park.now, park.last), "rate"],
      percent(park.now - park.last, now - last),
      percent(park.now - park.last, last, 2),
    ]),
    [
      "合计",
      [digits(now), "sum"],
      [digits(last), "sum"],
      [digits(now - last), "amount"],
      [growth(now, last), "rate"],
      "100.0",
      percent(now - last, last, 2),
    ],
  ]);
}

/** Parks that make a part of the city: 合计 of them has a share too, and 全市 stands apart. */
function ofCity(chance: Chance): ChanceTable {
  const parks = parksOf(chance);
  const city = of(parks, "now") * (1.3 + chance.next());
  return tableOf("占全市", [
    ["2022年1—5月园区实际利用外资"],
    ["园区", "实际利用外资（万美元）", "占全市比重（%）", "占园区比重（%）"],
    ...parks.map((park): Row => [
      park.name,
      digits(park.now),
      percent(park.now, city),
      [percent(park.now, of(parks, "now")), "share"],
    ]),
    ["园区合计", [digits(of(parks, "now")), "sum"], percent(of(parks, "now"), city), "100.0"],
  ]);
}

export const RATE_TABLES: readonly ((chance: Chance) => ChanceTable)[] = [
  structure,
  speeds,
  shareChange,
  profits,
  periods,
  averages,
  schedule,
  contributions,
  ofCity,
];
