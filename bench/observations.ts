/**
 * Invented returns of thirty parks, the same on every machine: park × indicator × month × measure in the shape of a
 * csv that parks fill in. Names and units are the catalogue's; no figure is anyone's.
 */
import { CATALOGUE } from "../src/core/catalogue";
import type { Indicator } from "../src/core/indicator";
import type { LedgerMeasure } from "../src/core/observation";
import { monthId, type Month } from "../src/core/period";

/** One line of the csv. */
export interface Return {
  readonly park: string;
  readonly indicator: Indicator;
  readonly month: Month;
  readonly measure: LedgerMeasure;
  /** As printed, with the decimals of the indicator. */
  readonly value: string;
  readonly unit: string;
}

/** How many figures to make. */
export interface ReturnsRequest {
  /** Exactly so many lines. */
  readonly lines: number;
  readonly firstYear: number;
  readonly years: number;
}

/** The report month of the benchmark: May of the last year, so that every park reported the months before and after. */
export const REPORT_MONTH: Month = { year: 2022, month: 5 };
/** The job of the benchmark. */
export const HUNDRED_THOUSAND: ReturnsRequest = { lines: 100_000, firstYear: 2021, years: 2 };
/** Twice as many, with two years more before. */
export const TWO_HUNDRED_THOUSAND: ReturnsRequest = { lines: 200_000, firstYear: 2019, years: 4 };

export const PARKS: readonly string[] = [
  ...[
    "萍乡经开区",
    "湘潭高新区",
    "湘乡经开区",
    "湘潭天易经开区",
    "萍乡湘东工业园",
    "株洲高新区",
    "浏阳经开区",
  ],
  ...["宁乡经开区", "醴陵经开区", "衡阳高新区", "岳阳临港高新区", "常德经开区", "益阳高新区", "娄底经开区"],
  ...["郴州高新区", "永州经开区", "怀化高新区", "邵阳经开区", "宜春经开区", "新余高新区", "吉安高新区"],
  ...["赣州经开区", "上饶经开区", "抚州高新区", "鹰潭高新区", "九江经开区", "景德镇高新区", "南昌小蓝经开区"],
  ...["樟树工业园", "上栗工业园"],
];

const HEADING = "园区,指标,报告期,数据项,数值,单位";
const WORDS: Readonly<Partial<Record<LedgerMeasure, string>>> = {
  ytd: "累计",
  month: "本月",
  level: "期末",
  growth: "上报同比",
  monthGrowth: "上报本月同比",
};

/** The lines of a csv file, in the order in which months are returned. */
export function csvOf(returns: readonly Return[]): string {
  const lines = returns.map(({ park, indicator, month, measure, value, unit }) =>
    [park, indicator.names["zh-CN"], monthId(month), WORDS[measure], value, unit].join(","),
  );
  return [HEADING, ...lines, ""].join("\n");
}

/** @throws RangeError when the catalogue has too few indicators for so many lines. */
export function returnsOf({ lines, firstYear, years }: ReturnsRequest): Return[] {
  const returns: Return[] = [];
  for (const each of everyReturn(CATALOGUE.length, firstYear, years)) {
    if (returns.length === lines) break;
    returns.push(each);
  }
  if (returns.length === lines) return inOrderOfReturn(returns);
  throw new RangeError(`the catalogue is enough for ${returns.length} lines, not for ${lines}`);
}

/** All returns of so many indicators. @throws RangeError when the catalogue has fewer. */
export function returnsOfIndicators(
  indicators: number,
  firstYear: number,
  years: number,
  parks: readonly string[] = PARKS,
): Return[] {
  if (indicators > CATALOGUE.length)
    throw new RangeError(`the catalogue has ${CATALOGUE.length} indicators, not ${indicators}`);
  return inOrderOfReturn([...everyReturn(indicators, firstYear, years, parks)], parks);
}

function* everyReturn(
  indicators: number,
  firstYear: number,
  years: number,
  parks: readonly string[] = PARKS,
): Generator<Return> {
  // Most wanted indicators first, so that a short file is a real one: totals before their details.
  const wanted = [...CATALOGUE].sort((a, b) => wantedness(b) - wantedness(a) || a.order - b.order);
  for (const [rank, indicator] of wanted.slice(0, indicators).entries())
    for (const [number, park] of parks.entries()) {
      const series = new Series(indicator, rank * parks.length + number, firstYear);
      for (let year = firstYear; year < firstYear + years; year++)
        for (let month = 1; month <= 12; month++)
          for (const [measure, value, unit] of series.of({ year, month }))
            yield { park, indicator, month: { year, month }, measure, value, unit };
    }
}

const wantedness = ({ required, targeted }: Indicator): number => (required ? 2 : 0) + (targeted ? 1 : 0);

/** Month by month, in each park by park, as the returns come in. */
function inOrderOfReturn(returns: readonly Return[], parks: readonly string[] = PARKS): Return[] {
  const parkOrder = new Map(parks.map((park, index) => [park, index]));
  const rank = ({ month, park }: Return): number =>
    (month.year * 12 + month.month) * parks.length + parkOrder.get(park)!;
  return [...returns].sort((a, b) => rank(a) - rank(b) || a.indicator.order - b.indicator.order);
}

type Figure = readonly [measure: LedgerMeasure, value: string, unit: string];

/** One indicator of one park: a yearly level that grows, spread over months with a season, cumulated. */
class Series {
  private readonly level: number;
  private readonly growth: number;

  constructor(
    private readonly indicator: Indicator,
    private readonly seed: number,
    private readonly firstYear: number,
  ) {
    this.level = (indicator.decimals === 0 ? 300 : 40) * (0.3 + 3 * chance(seed, 0, 0));
    this.growth = 0.2 * chance(seed, 0, 1) - 0.05;
  }

  of({ year, month }: Month): Figure[] {
    const { kind, january, frequency, unit } = this.indicator;
    const combined = january === "combined";
    if ((combined && month === 1) || (frequency === "quarterly" && month % 3 !== 0)) return [];
    if (kind === "ratio") return [["level", this.printed(60 + 30 * chance(this.seed, year, month)), unit]];
    if (kind === "stock" || kind === "countStock") {
      const now = this.stock(year, month);
      return [
        ["level", this.printed(now), unit],
        ["growth", rate(now, this.stock(year - 1, month)), "%"],
      ];
    }
    const ytd = this.cumulated(year, month);
    const figures: Figure[] = [
      ["ytd", this.printed(ytd), unit],
      ["growth", rate(ytd, this.cumulated(year - 1, month)), "%"],
    ];
    // The first month of a combined indicator is 1—2月: it has no month of its own.
    if (frequency === "quarterly" || (combined && month === 2)) return figures;
    const before = (of: number): number => (month === 1 ? 0 : this.cumulated(of, month - 1));
    const own = ytd - before(year);
    return [
      ...figures,
      ["month", this.printed(own), unit],
      ["monthGrowth", rate(own, this.cumulated(year - 1, month) - before(year - 1)), "%"],
    ];
  }

  private printed(value: number): string {
    return value.toFixed(this.indicator.decimals);
  }

  private yearly(year: number): number {
    return this.level * (1 + this.growth) ** (year - this.firstYear);
  }

  private stock(year: number, month: number): number {
    return this.yearly(year) * (1 + (this.growth * month) / 12 + 0.02 * chance(this.seed, year, month));
  }

  private cumulated(year: number, month: number): number {
    let total = 0;
    for (let each = 1; each <= month; each++)
      total += (this.yearly(year) / 12) * (0.8 + 0.4 * chance(this.seed, year, each));
    return total;
  }
}

function rate(now: number, before: number): string {
  return ((now / before - 1) * 100).toFixed(1);
}

/** A number in [0, 1) that looks random and depends on nothing but its three arguments. */
function chance(seed: number, year: number, month: number): number {
  let mixed = (seed * 0x9e3779b1 + year * 0x85ebca6b + month * 0xc2b2ae35) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
