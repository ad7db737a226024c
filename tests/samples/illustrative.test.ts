/** What is made up in the samples: credible in itself, and enough for a report that shows every case. */
import { divide } from "../../src/core/decimal";
import { monthId } from "../../src/core/period";
import { words } from "../../src/i18n/translate";
import { calculateMeasures, measuresTableRows } from "../../src/measures/calculate";
import type { MeasureCode } from "../../src/measures/codes";
import type { MeasureValue } from "../../src/measures/measure";
import { DEFAULT_SETTINGS } from "../../src/measures/settings";
import { LAND_IN_USE, PARKS } from "../../tools/make-samples/parkList";
import { FOLDERS, readSamples } from "./readSamples";
import type { SampleReading } from "./readSamples";

const PARK_NAMES = Object.values(PARKS);
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const { pingxiang } = PARKS;

let all: SampleReading;
let may: SampleReading;
beforeAll(async () => {
  all = await readSamples(...FOLDERS);
  may = await readSamples("2022-05");
});

describe("what is made up is credible", () => {
  type Levels = (code: string) => number | null;

  /** What fails a rule, as "park period", wherever all the rule's figures are there. */
  function failing(codes: readonly string[], holds: (...values: number[]) => boolean): string[] {
    const periods = new Set([...all.dataset.observations()].map(({ month }) => monthId(month)));
    return PARK_NAMES.flatMap((park) =>
      [...periods].flatMap((period) => {
        const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))];
        const level: Levels = (code) =>
          all.dataset.get(park, code, year, month, "ytd") ?? all.dataset.get(park, code, year, month, "level");
        const values = codes.map(level);
        const known = values.every((value): value is number => value !== null);
        return known && !holds(...values) ? [`${park} ${period} ${values.join(" ")}`] : [];
      }),
    );
  }

  const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

  test.each([
    ["FAI_IND", "FAI"],
    ["FAI_TECH", "FAI_IND"],
    ["FDI_CASH", "FDI"],
    ["EXPORT", "TRADE"],
    ["IMPORT", "TRADE"],
    ["IND_OUT_SCALE", "IND_OUT"],
    ["OUT_HT", "IND_OUT"],
    ["IND_OUT", "REV_JGM"],
    ["FISC_GENERAL", "FISC_TOTAL"],
    ["TAX", "FISC_TOTAL"],
    ["TAX_LOCAL", "FISC_GENERAL"],
    ["FISC_NONTAX", "FISC_GENERAL"],
    ["VA1", "GDP"],
    ["VA2", "GDP"],
    ["VA3", "GDP"],
    ["DOM_INFLOW", "INV_INPLACE"],
    ["XIANGSHANG_INFLOW", "INV_INPLACE"],
    ["ENT_SCALE", "ENT"],
    ["ENT_HT", "ENT"],
    ["PATENT_GRANT", "PATENT_APPLY"],
    ["KEYPROJ_PLAN_LARGE", "KEYPROJ_TOTAL_LARGE"],
    ["KEYPROJ_PLAN_PROVINCE", "KEYPROJ_TOTAL_PROVINCE"],
    ["KDT_ENT", "KDT_POOL"],
    ["KDT_ENT", "KDT_LOANS"],
  ])("%s is never more than %s", (part, whole) => {
    expect(failing([part, whole], (a, b) => a <= b)).toEqual([]);
  });

  test("parts add up: 三次产业, 进出口, 税收与非税", () => {
    expect(failing(["VA1", "VA2", "VA3", "GDP"], (a, b, c, sum) => close(a + b + c, sum))).toEqual([]);
    expect(failing(["EXPORT", "IMPORT", "TRADE"], (a, b, sum) => close(a + b, sum))).toEqual([]);
    expect(failing(["TAX", "FISC_NONTAX", "FISC_TOTAL"], (a, b, sum) => close(a + b, sum))).toEqual([]);
    expect(failing(["TAX_LOCAL", "FISC_NONTAX", "FISC_GENERAL"], (a, b, sum) => close(a + b, sum))).toEqual([]);
  });

  test("shares lie between 0 and 100, and no project plans more than it costs", () => {
    for (const rate of ["SALES_RATE", "SHARE_IND", "CLOUD_RATE", "KEYPROJ_RATE_LARGE"])
      expect(failing([rate], (value) => value >= 0 && value <= 100)).toEqual([]);
    expect(all.dataset.projects.filter((each) => each.annualPlan! > each.totalInvestment!)).toEqual([]);
  });

  test("year-to-date figures never fall within a year, but profit may", () => {
    const falling = [...all.dataset.observations()].flatMap(({ park, indicator, month, measure, value }) => {
      if (measure !== "ytd" || indicator === "PROFIT" || month.month === 1) return [];
      const before = all.dataset.get(park, indicator, month.year, month.month - 1, "ytd");
      return before !== null && before > value ? [`${park} ${indicator} ${monthId(month)}`] : [];
    });
    expect(falling).toEqual([]);
  });

  test("months differ with the season: the strongest is at least 1.1 times the weakest", () => {
    for (const park of PARK_NAMES)
      for (const code of ["IND_OUT_SCALE", "FISC_TOTAL", "FDI", "INV_INPLACE"]) {
        const ytd = MONTHS.map((month) => all.dataset.get(park, code, 2022, month, "ytd"));
        const months = ytd.slice(2).map((value, index) => value! - ytd[index + 1]!);
        expect(Math.max(...months) / Math.min(...months)).toBeGreaterThan(1.1);
      }
  });

  test("tax per mu is tax over the land in use", () => {
    const land = new Map(
      Object.entries(PARKS).map(([key, name]) => [name as string, LAND_IN_USE[key as keyof typeof PARKS]]),
    );
    for (const park of PARK_NAMES)
      for (const month of MONTHS) {
        const tax = all.dataset.get(park, "TAX", 2022, month, "ytd")!;
        const perMu = all.dataset.get(park, "MU_TAX", 2022, month, "level")!;
        expect(Math.abs((tax * 10_000) / land.get(park)! - perMu)).toBeLessThanOrEqual(0.005 + 1e-9);
      }
  });

  test("reported growth is what the published figures give, but where the basis is another one on purpose", () => {
    const differing = new Set<string>();
    for (const { park, indicator, month, measure, value } of all.dataset.observations()) {
      if (measure !== "growth") continue;
      const now = all.dataset.get(park, indicator, month.year, month.month, "ytd");
      const before = all.dataset.get(park, indicator, month.year - 1, month.month, "ytd");
      if (now === null || before === null) continue;
      // The published figures stand for anything within half a unit of their second decimal (a unit for FDI).
      const half = indicator === "FDI" ? 0.5 : 0.005;
      const rate = (a: number, b: number): number => 100 * divide(a, b)!.toNumber() - 100;
      const [least, most] = [rate(now - half, before + half), rate(now + half, before - half)];
      if (value < least - 0.06 || value > most + 0.06) differing.add(`${park} ${indicator}`);
    }
    expect([...differing].sort()).toEqual([
      "湘潭天易经开区 FAI",
      "湘潭天易经开区 IND_OUT_SCALE",
      "湘潭高新区 GDP",
      "湘潭高新区 IND_OUT_SCALE",
      "萍乡湘东工业园 FAI",
      "萍乡经开区 FAI",
      "萍乡经开区 GDP",
      "萍乡经开区 IND_OUT_SCALE",
    ]);
  });

  test("surveyed indicators have no January, quarterly ones only quarters, services come a month late", () => {
    for (const { indicator, month, place } of all.dataset.observations()) {
      const of = all.dataset.indicators.byCode(indicator)!;
      if (of.january === "combined" && month.month === 1) throw new Error(JSON.stringify(place));
      if (of.frequency === "quarterly") expect(month.month % 3).toBe(0);
    }
    expect(may.dataset.get(pingxiang, "REV_SERV", 2022, 5, "ytd")).toBeNull();
    expect(may.dataset.get(pingxiang, "REV_SERV", 2022, 4, "ytd")).not.toBeNull();
  });
});

describe("the folder of May 2022 alone", () => {
  let cell: (indicator: string, code: MeasureCode, park?: string) => MeasureValue;
  let reported: (park: string) => number;

  beforeAll(() => {
    const { dataset } = may;
    const indicators = dataset.indicators.indicators;
    const rows = calculateMeasures(
      measuresTableRows(dataset.roster.parks, indicators),
      dataset,
      { ...DEFAULT_SETTINGS, year: 2022, month: 5 },
      words("zh-CN").workbook,
      "zh-CN",
    );
    const byKey = new Map(rows.map((row) => [`${row.park.name}|${row.indicator.code}`, row]));
    cell = (indicator, code, park = pingxiang) => byKey.get(`${park}|${indicator}`)!.get(code);
    reported = (park) => rows.filter((row) => row.park.name === park && row.get("ytd") !== "").length;
  });

  test("fills a report of any park, with the parks in the order of the list", () => {
    expect(may.dataset.roster.parks.map(({ name }) => name)).toEqual(PARK_NAMES);
    expect(PARK_NAMES.map(reported)).toEqual([31, 40, 34, 34, 40]);
  });

  test("shows every case a report must print in words", () => {
    expect(cell("PROFIT", "growth")).toBe("扭亏");
    expect(cell("PROFIT", "growth", PARKS.xiangxiang)).toBe("减亏");
    expect(cell("LAND_REUSE", "growth")).toBe("上年同期无");
    expect([cell("IND_VA_SCALE", "ytd"), cell("IND_VA_SCALE", "completion")]).toEqual(["…", "未达标"]);
    expect(cell("IND_VA_SCALE", "completion", PARKS.xiangtan)).toBe("达标");
    expect([cell("FDI_CASH", "growth"), cell("FDI_CASH", "completion")]).toEqual(["—", "未设目标"]);
    expect(cell("ENERGY_INT", "completion")).toBe("未达标");
    expect(cell("ENERGY_INT", "completion", PARKS.xiangtan)).toBe("达标");
    expect([cell("GDP", "periodMark"), cell("REV_SERV", "periodMark")]).toEqual(["1—3月", "1—4月"]);
  });

  test("has rows ahead of schedule, on it and behind it", () => {
    const status = (code: string): MeasureValue[] => [cell(code, "completion"), cell(code, "status")];
    const { ahead, onSchedule, behind } = words("zh-CN").workbook.statuses;
    expect(status("KEYPROJ_DONE_PROVINCE")).toEqual([59.9, ahead]);
    expect(status("KEYPROJ_DONE_LARGE")).toEqual([64.1, ahead]);
    expect(status("IND_OUT_SCALE")).toEqual([40.8, onSchedule]);
    expect(status("DOM_INFLOW")).toEqual([39.1, behind]);
    expect(status("LAND_REUSE")).toEqual([35.7, behind]);
  });

  test("ranks the five parks where no rank is reported, and keeps the reported 全市 rank where one is", () => {
    expect([cell("EXPORT", "rank"), cell("EXPORT", "rankScope")]).toEqual([1, "全市"]);
    expect([cell("REV", "rank", PARKS.xiangtan), cell("REV", "rankScope", PARKS.xiangtan)]).toEqual([1, "园区"]);
  });

  test("marks the printed rate and keeps the computed one beside it", () => {
    const rates = (code: string): MeasureValue[] => [
      cell(code, "lastYtd"),
      cell(code, "growth"),
      cell(code, "growthMark"),
    ];
    expect(rates("IND_OUT_SCALE")).toEqual([310.26, 6.7, "*"]);
    expect(cell("IND_OUT_SCALE", "growthComputed")).toBeCloseTo(5.07, 2);
    // The comparable base is reported, so it stands in the column of last year.
    expect(rates("FAI")).toEqual([79.09, 10, "*"]);
    expect(rates("TRADE")).toEqual([73.11, 22.6, ""]);
  });
});
