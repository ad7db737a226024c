/** More tables of other offices: sums over rows and columns, months, shares in the row, ties. */
import { GOAL, LAST, NOW, PARKS, type ForeignSheet } from "./foreignFigures";
import { digits, growth, percent, places, sheetOf, total } from "./printed";

/** Two levels of parks with 小计, and 总计 of both. */
export function subtotals(): ForeignSheet {
  const jobs = [12034, 8877, 4510, 2231, 6120, 1893];
  const firms = [312, 240, 117, 58, 143, 41];
  const line = (name: string, from: number, to: number): string[] => [
    name,
    digits(total(firms.slice(from, to)), 0),
    digits(total(jobs.slice(from, to)), 0),
    percent(total(jobs.slice(from, to)), total(jobs)),
  ];
  return {
    sheet: sheetOf("企业", [
      ["规模以上企业情况"],
      ["园区", "企业数（家）", "从业人员（人）", "从业人员占比（%）"],
      ...[0, 1].map((at) => line(PARKS[at]!, at, at + 1)),
      line("国家级小计", 0, 2),
      ...[2, 3, 4, 5].map((at) => line(PARKS[at]!, at, at + 1)),
      line("省级小计", 2, 6),
      line("总计", 0, 6),
    ]),
    derived: ["B5:C5", "B10:C11", "D3:D4"],
  };
}

/** The sum stands in a column. */
export function sumColumn(): ForeignSheet {
  const rows = [
    ["一季度", 3.214, 41.377, 30.052],
    ["上半年", 7.081, 88.912, 64.7],
    ["前三季度", 12.44, 136.021, 99.318],
    ["全年", 18.903, 190.177, 140.226],
  ] as const;
  return {
    sheet: sheetOf("三次产业", [
      ["地区生产总值（亿元）"],
      ["时期", "合计", "第一产业", "第二产业", "第三产业"],
      ...rows.map(([name, ...parts]) => [name, digits(total(parts)), ...parts.map((part) => digits(part))]),
    ]),
    derived: ["B3:B6"],
  };
}

export function twelveMonths(): ForeignSheet {
  const month = (at: number, of: number): number => Number((3.1 + at * 0.73 + of * 0.291).toFixed(3));
  return {
    sheet: sheetOf("分月", [
      ["税收分月入库情况", ...Array<string>(7).fill("")],
      ["园区", "1月", "2月", "3月", "4月", "5月", "6月", "1—6月累计"],
      ...PARKS.map((park, at) => {
        const months = [0, 1, 2, 3, 4, 5].map((of) => month(at, of));
        return [park, ...months.map((value) => digits(value)), digits(total(months))];
      }),
    ]),
    derived: ["H3:H8"],
  };
}

/** A month between two cumulative figures. */
export function monthBetween(): ForeignSheet {
  const before = NOW.map((value) => value * 0.774);
  return {
    sheet: sheetOf("当月", [
      ["工业用电量（万千瓦时）"],
      ["园区", "1—4月累计", "5月当月", "1—5月累计"],
      ...PARKS.map((park, at) => [
        park,
        digits(before[at]!),
        digits(NOW[at]! - before[at]!),
        digits(NOW[at]!),
      ]),
      ["合计", digits(total(before)), digits(total(NOW) - total(before)), digits(total(NOW))],
    ]),
    derived: ["C3:C9", "B9", "D9"],
  };
}

/** 其中 and its share in the row; the total beneath. */
export function ofWhich(): ForeignSheet {
  const tax = NOW.map((value, at) => value * (0.62 + at * 0.031));
  return {
    sheet: sheetOf("其中", [
      ["财政收入结构（亿元）"],
      ["园区", "财政总收入", "其中：税收", "占比（%）"],
      ...PARKS.map((park, at) => [park, digits(NOW[at]!), digits(tax[at]!), percent(tax[at]!, NOW[at]!, 2)]),
      ["合计", digits(total(NOW)), digits(total(tax)), percent(total(tax), total(NOW), 2)],
    ]),
    derived: ["D3:D9", "B9:C9"],
  };
}

export function namedShare(): ForeignSheet {
  const tax = NOW.map((value, at) => value * (0.71 - at * 0.022));
  return {
    sheet: sheetOf("税占比", [
      ["园区", "财政总收入（亿元）", "税收（亿元）", "税收占财政总收入比重"],
      ...PARKS.map((park, at) => [
        park,
        digits(NOW[at]!),
        digits(tax[at]!),
        `${percent(tax[at]!, NOW[at]!, 2)}%`,
      ]),
    ]),
    derived: ["D2:D7"],
  };
}

/** Growth against that of the zone, in 百分点. */
export function againstZone(): ForeignSheet {
  const zone = (100 * (total(NOW) - total(LAST))) / total(LAST);
  const rate = (at: number): number => (100 * (NOW[at]! - LAST[at]!)) / LAST[at]!;
  return {
    sheet: sheetOf("增速对比", [
      ["规上工业营业收入增速"],
      ["园区", "增速（%）", "比全区±（百分点）"],
      ["全区", digits(zone, 1), "—"],
      ...PARKS.map((park, at) => [park, digits(rate(at), 1), digits(rate(at) - zone, 1)]),
    ]),
    derived: ["C4:C9"],
  };
}

/** Last year by its own number in the heading. */
export function byYears(): ForeignSheet {
  return {
    sheet: sheetOf("两年", [
      ["", "2021年1—5月", "2022年1—5月", "增长（%）", "增加额"],
      ...PARKS.map((park, at) => [
        park,
        digits(LAST[at]!),
        digits(NOW[at]!),
        `${growth(NOW[at]!, LAST[at]!)}%`,
        digits(NOW[at]! - LAST[at]!),
      ]),
      [
        "合计",
        digits(total(LAST)),
        digits(total(NOW)),
        `${growth(total(NOW), total(LAST))}%`,
        digits(total(NOW) - total(LAST)),
      ],
    ]),
    derived: ["D2:E8", "B8:C8"],
  };
}

/** Ties, and places without gaps are not ours to forbid; last month's places beside. */
export function ties(): ForeignSheet {
  const completion = [45.2, 51.8, 51.8, 38.9, 62.4, 45.2];
  const rank = places(completion);
  return {
    sheet: sheetOf("完成率排名", [
      ["目标完成率排名"],
      ["园区", "完成率（%）", "位次"],
      ...PARKS.map((park, at) => [park, digits(completion[at]!, 1), `并列${rank[at]!}`]),
    ]),
    derived: ["C3:C8"],
  };
}

/** Two tables, one beneath the other. */
export function stacked(): ForeignSheet {
  return {
    sheet: sheetOf("两张表", [
      ["一、财政总收入（亿元）"],
      ["园区", "累计", "上年同期", "同比（%）"],
      ...PARKS.map((park, at) => [park, digits(NOW[at]!), digits(LAST[at]!), growth(NOW[at]!, LAST[at]!)]),
      [],
      ["二、招商引资（亿元）"],
      ["园区", "全年任务", "累计到位", "完成任务（%）"],
      ...PARKS.map((park, at) => [
        park,
        digits(GOAL[at]!, 0),
        digits(NOW[at]!),
        percent(NOW[at]!, GOAL[at]!),
      ]),
    ]),
    derived: ["D3:D8", "D12:D17"],
  };
}

/** Thousands separators, and percents shown with their sign. */
export function separators(): ForeignSheet {
  const now = [12345.67, 9876.5, 30210.01];
  const last = [11022.3, 10120.44, 27654.9];
  return {
    sheet: sheetOf("出口", [
      ["外贸出口（万美元）"],
      ["园区", "本期", "同期", "增幅", "份额"],
      ...now.map((value, at) => [
        PARKS[at]!,
        digits(value).replace(/\B(?=(\d{3})+\.)/g, ","),
        digits(last[at]!).replace(/\B(?=(\d{3})+\.)/g, ","),
        `${growth(value, last[at]!)}%`,
        `${percent(value, total(now))}%`,
      ]),
      [
        "合计",
        digits(total(now)).replace(/\B(?=(\d{3})+\.)/g, ","),
        digits(total(last)).replace(/\B(?=(\d{3})+\.)/g, ","),
        `${growth(total(now), total(last))}%`,
        "100.0%",
      ],
    ]),
    derived: ["D3:D6", "E3:E5", "B6:C6"],
  };
}
