/** Returns of a zone made up from a seed: figures with more digits than are printed, gaps, losses, reported rates, targets. */

export interface ZoneReturns {
  readonly figures: string;
  readonly targets: string;
}

const PARKS = ["萍乡经开区", "湘潭高新区", "湘乡经开区", "萍乡湘东工业园", "湘潭天易经开区", "芦溪工业园"];
const INDICATORS: readonly (readonly [name: string, unit: string, size: number, decimals: number])[] = [
  ["财政总收入", "亿元", 40, 4],
  ["税收", "亿元", 30, 3],
  ["一般公共预算收入", "亿元", 25, 4],
  ["固定资产投资", "亿元", 150, 2],
  ["工业投资", "亿元", 90, 4],
  ["规上工业总产值", "亿元", 400, 3],
  ["利润总额", "亿元", 6, 4],
  ["实际利用外资", "万美元", 9000, 0],
  ["进出口总额", "亿元", 12, 4],
  ["落户企业数", "家", 300, 0],
  ["国家高新技术企业数", "家", 60, 0],
  ["产销率", "%", 98, 2],
];

/** What every park has a target of, so that the zone has one. */
const AIMED: ReadonlySet<string> = new Set([
  "财政总收入",
  "固定资产投资",
  "工业投资",
  "规上工业总产值",
  "实际利用外资",
  "落户企业数",
]);

/** The same seed, the same returns. May 2022, with April and the year before. */
export function zoneReturns(seed: number): ZoneReturns {
  let state = (seed * 2_654_435_761) >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const figures = ["园区,指标,报告期,数据项,数值,单位"];
  const targets = ["园区,指标,年度,目标值,单位,类型"];
  for (const park of PARKS)
    for (const [name, unit, size, decimals] of INDICATORS) {
      if (random() < 0.06) continue;
      const level =
        name === "落户企业数" || name === "国家高新技术企业数" || name === "产销率" ? "期末" : "累计";
      const put = (period: string, measure: string, value: number, of = unit): void => {
        figures.push([park, name, period, measure, value, of].join(","));
      };
      const at = (value: number): number => Number(value.toFixed(decimals));
      const last =
        name === "产销率"
          ? 95 + random() * 6
          : size * (0.2 + random()) * (name === "利润总额" && random() < 0.3 ? -1 : 1);
      const now = name === "产销率" ? last + random() * 2 - 1 : last * (0.8 + random() * 0.5);
      const withheld = level === "累计" && random() < 0.05;
      if (!withheld) put("2022-05", level, at(now));
      if (random() < 0.9) put("2021-05", level, at(last));
      if (level === "累计" && random() < 0.8) put("2022-04", level, at(now * 0.77));
      if (level === "累计" && (withheld || random() < 0.25))
        put("2022-05", "上报同比", Number((random() * 30 - 8).toFixed(1)), "%");
      const aim = (value: number): void => {
        targets.push([park, name, 2022, at(value), unit, ""].join(","));
      };
      if (random() < 0.5 && name !== "产销率")
        aim(random() < 0.15 ? size * 1.5 : Math.abs(now) * (1.8 + random()));
      else if (AIMED.has(name)) aim(Math.abs(now) * 2.2);
    }
  // A quarter's figure among those of the month, with a schedule of its own.
  for (const park of PARKS) {
    if (random() < 0.2) continue;
    const last = 20 + random() * 60;
    const now = last * (0.9 + random() * 0.3);
    figures.push(`${park},地区生产总值,2022-03,累计,${now.toFixed(2)},亿元`);
    figures.push(`${park},地区生产总值,2021-03,累计,${last.toFixed(2)},亿元`);
    targets.push(`${park},地区生产总值,2022,${(now * (2.5 + random() * 3)).toFixed(2)},亿元,`);
  }
  return { figures: figures.join("\n"), targets: targets.join("\n") };
}
