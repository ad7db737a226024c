/**
 * A zone of four parks over two years in which nothing is wrong, as the rows of returns. Figures follow a seasonal year
 * with growth, are rounded as they are printed, and keep every relation: wholes are sums of their rounded parts, rates
 * are calculated from the rounded figures. Seeds make the noise, so a zone is the same each time and many can be made.
 */
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import { roundHalfUp } from "../../src/core/decimal";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES } from "../../src/core/language";
import type { Month } from "../../src/core/period";
import type { Problem } from "../../src/core/problem";
import { ParkRoster, parkFromName } from "../../src/core/roster";
import type { Submission } from "../../src/core/submission";
import { checkSubmissions } from "../../src/actions/checkSubmissions";
import { words } from "../../src/i18n/translate";
import { readSource } from "../../src/sources/source";

/** One row of a return, as people fill it in. */
export interface ReturnRow {
  park: string;
  /** By name. */
  indicator: string;
  /** "2022-05" */
  period: string;
  measure: string;
  value: string;
  unit: string;
  note: string;
}

export interface CleanZone {
  readonly rows: ReturnRow[];
  /** Park, indicator, year, target, unit. */
  readonly targets: [string, string, string, string, string][];
}

export const PARKS = ["萍乡经开区", "湘潭高新区", "湘乡经开区", "湘潭天易经开区"] as const;
export const PERIOD: Month = { year: 2022, month: 6 };
const AREAS = [31_200, 24_800, 12_600, 18_400];
const YEARS = [2021, 2022];

/** Parts of a year by month, as parks report it: a quiet first quarter, a busy December. */
const SEASON = [7.1, 6.5, 8.6, 8.1, 8.3, 8.9, 7.9, 8.1, 8.6, 8.4, 8.7, 10.8];

/** Yearly levels of the first park; the others are smaller. */
const FLOWS = {
  TAX: 14.6,
  FISC_NONTAX: 3.9,
  REV: 421,
  IND_OUT_SCALE: 398,
  FAI_IND: 96,
  FAI_INFRA: 41,
  FAI_TECH: 38,
  FDI_CASH: 4_300,
  EXPORT: 26.3,
  IMPORT: 9.8,
  INV_INPLACE: 83,
  DOM_INFLOW: 47,
  PROFIT: 19.4,
  ELEC: 11.2,
  KEYPROJ_DONE: 54,
} as const;
const COUNTS = {
  PROJ_INTRO: 64,
  PROJ_INTRO_100M: 22,
  PATENT_APPLY: 920,
  PATENT_GRANT: 640,
  ISSUE_IN: 210,
  ISSUE_DONE: 180,
};
const STOCKS = { ENT: 412, ENT_PROD: 318, ENT_SCALE: 164, ENT_HT: 71, EMP: 31_450, ASSETS: 712.4 };
const TARGETED = [
  "REV",
  "TAX",
  "FISC_TOTAL",
  "IND_OUT_SCALE",
  "FAI",
  "FAI_IND",
  "FDI",
  "EXPORT",
  "INV_INPLACE",
];

const UNITS = new Map(CATALOGUE.map(({ code, unit }) => [code, unit]));
const NAMES = new Map(CATALOGUE.map(({ code, names }) => [code, names["zh-CN"]]));
const DECIMALS = new Map(CATALOGUE.map(({ code, decimals }) => [code, decimals]));
const COMBINED = new Set(CATALOGUE.filter(({ january }) => january === "combined").map(({ code }) => code));

export const nameOf = (code: string): string => NAMES.get(code)!;

/** Numbers from 0 to 1 that a seed repeats. */
function numbersFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Series = Record<number, number[]>;

/** A zone for a seed; `until` is the last month that is reported. */
export function cleanZone(seed = 1, until: Month = PERIOD): CleanZone {
  const next = numbersFrom(seed);
  const rows: ReturnRow[] = [];
  const targets: CleanZone["targets"] = [];
  for (const [index, park] of PARKS.entries()) {
    const size = 1 - index * 0.17;
    const series = new Map<string, Series>();
    const cumulative = (level: number, decimals: number): Series => {
      const growth = 1.04 + next() * 0.1;
      const by: Series = {};
      for (const [ago, year] of YEARS.entries()) {
        let sum = 0;
        by[year] = SEASON.map((part) => {
          sum = roundHalfUp(sum + (level * growth ** ago * part * (0.96 + next() * 0.08)) / 100, decimals);
          return sum;
        });
      }
      return by;
    };
    const put = (code: string, own: Series): void => void series.set(code, own);
    const combine = (codes: string[], decimals: number): Series =>
      Object.fromEntries(
        YEARS.map((year) => [
          year,
          SEASON.map((_, month) =>
            roundHalfUp(
              codes.reduce((sum, code) => sum + series.get(code)![year]![month]!, 0),
              decimals,
            ),
          ),
        ]),
      );
    for (const [code, level] of Object.entries(FLOWS))
      put(code, cumulative(level * size, DECIMALS.get(code)!));
    for (const [code, level] of Object.entries(COUNTS)) put(code, cumulative(level * size, 0));
    put("FISC_TOTAL", combine(["TAX", "FISC_NONTAX"], 2));
    put("FAI", combine(["FAI_IND", "FAI_INFRA"], 2));
    put("TRADE", combine(["EXPORT", "IMPORT"], 2));
    put("FDI", {
      2021: series.get("FDI_CASH")![2021]!.map((v) => v + 700),
      2022: series.get("FDI_CASH")![2022]!.map((v) => v + 812),
    });
    const plan = roundHalfUp(60 * size, 2);
    for (const [code, level] of [
      ...Object.entries(STOCKS),
      ["KEYPROJ_PLAN", plan],
      ["KEYPROJ_TOTAL", 240],
    ] as [string, number][]) {
      const steady = code.startsWith("KEYPROJ");
      let now = steady ? level : level * size;
      put(
        code,
        Object.fromEntries(
          YEARS.map((year) => [
            year,
            SEASON.map(() => {
              if (!steady) now *= 1.002 + next() * 0.004;
              return roundHalfUp(now, DECIMALS.get(code)!);
            }),
          ]),
        ),
      );
    }
    const rate = (code: string, of: (year: number, month: number) => number, decimals: number): void =>
      put(
        code,
        Object.fromEntries(
          YEARS.map((year) => [year, SEASON.map((_, month) => roundHalfUp(of(year, month), decimals))]),
        ),
      );
    rate("KEYPROJ_RATE", (year, month) => (series.get("KEYPROJ_DONE")![year]![month]! / plan) * 100, 1);
    rate("MU_TAX", (year, month) => (series.get("TAX")![year]![month]! * 10_000) / AREAS[index]!, 2);
    rate("SALES_RATE", () => 97 + next() * 1.6, 2);
    rate("CLOUD_RATE", () => 71 + next() * 0.8, 1);

    for (const [code, own] of series)
      for (const year of YEARS)
        for (const [at, value] of own[year]!.entries()) {
          const month = at + 1;
          if (year > until.year || (year === until.year && month > until.month)) continue;
          if (month === 1 && COMBINED.has(code)) continue;
          const period = `${year}-${String(month).padStart(2, "0")}`;
          const isFlow =
            code in FLOWS || code in COUNTS || ["FISC_TOTAL", "FAI", "TRADE", "FDI"].includes(code);
          const decimals = DECIMALS.get(code)!;
          const row = (measure: string, figure: number, places: number, unit: string): void =>
            void rows.push({
              park,
              indicator: nameOf(code),
              period,
              measure,
              value: figure.toFixed(places),
              unit,
              note: "",
            });
          row(isFlow ? "累计" : "期末", value, decimals, UNITS.get(code)!);
          if (isFlow && (code === "TAX" || code === "FAI") && month > 2)
            row("本月", roundHalfUp(value - own[year]![at - 1]!, decimals), decimals, UNITS.get(code)!);
          const base = year === 2022 ? own[2021]![at]! : null;
          if (isFlow && base !== null && base > 0 && value >= 0 && !(code in COUNTS)) {
            row("上报同比", roundHalfUp((value / base - 1) * 100, 1), 1, "%");
            if (code === "REV" || code === "IND_OUT_SCALE")
              row("同期可比数", base, decimals, UNITS.get(code)!);
          }
        }
    for (const year of YEARS)
      if (year <= until.year)
        for (const month of SEASON.keys()) {
          // Its level is withheld; the rate is the figure.
          if (month === 0 || (year === until.year && month >= until.month)) continue;
          const period = `${year}-${String(month + 1).padStart(2, "0")}`;
          const value = (7.2 - month * 0.05 + index * 0.3).toFixed(1);
          rows.push({
            park,
            indicator: nameOf("IND_VA_SCALE"),
            period,
            measure: "上报同比",
            value,
            unit: "%",
            note: "",
          });
        }
    for (const code of TARGETED) {
      const december = series.get(code)![2021]![11]!;
      targets.push([park, nameOf(code), "2022", roundHalfUp(december * 1.1, 2).toFixed(2), UNITS.get(code)!]);
    }
  }
  return { rows, targets };
}

/** The returns as csv files: one for each park, and one of targets. */
export function filesOf({ rows, targets }: CleanZone): { name: string; bytes: Uint8Array }[] {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = (lines: readonly (readonly string[])[]): Uint8Array =>
    new TextEncoder().encode(lines.map((line) => line.map(cell).join(",")).join("\n"));
  const heading = ["园区", "指标", "报告期", "数据项", "数值", "单位", "备注"];
  const parks = new Map<string, ReturnRow[]>();
  for (const row of rows) parks.set(row.park, [...(parks.get(row.park) ?? []), row]);
  return [
    ...[...parks].map(([park, own]) => ({
      name: `${park}.csv`,
      bytes: csv([
        heading,
        ...own.map((row) => [
          row.park,
          row.indicator,
          row.period,
          row.measure,
          row.value,
          row.unit,
          row.note,
        ]),
      ]),
    })),
    { name: "目标.csv", bytes: csv([["园区", "指标", "年度", "目标值", "单位"], ...targets]) },
  ];
}

/** Reads the returns of a zone whose parks are known, and checks them: what sources and rules find. */
export async function checkedZone(
  zone: CleanZone,
  period: Month = PERIOD,
): Promise<{ problems: Problem[]; submissions: Submission[]; dataset: Dataset }> {
  const parks = new ParkRoster(
    PARKS.map((name, order) => ({
      ...parkFromName(name, order),
      level: "provincial" as const,
      areaMu: AREAS[order]!,
    })),
  );
  const indicators = new IndicatorIndex(CATALOGUE);
  const context = { parks, indicators, words: LANGUAGES.map((language) => words(language).workbook) };
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  for (const file of filesOf(zone)) {
    const reading = await readSource(file, context);
    if (reading.kind === "unreadable") {
      problems.push(...reading.problems);
      continue;
    }
    for (const park of reading.submission.newParks) parks.add(park);
    for (const indicator of reading.submission.newIndicators) indicators.add(indicator);
    submissions.push(reading.submission);
    problems.push(...reading.submission.problems);
  }
  problems.push(...checkSubmissions(submissions, { parks, indicators }, period));
  const dataset = Dataset.from({
    observations: submissions.flatMap(({ observations }) => observations),
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  return { problems, submissions, dataset };
}
