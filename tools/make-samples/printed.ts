/**
 * The figures that are printed in public texts, as data; everything else of the samples is illustrative and agrees with
 * them. `sources` are sentence numbers of the bulletins' labels ("004-001"); "2013" and "2025" are the two texts of
 * which only the figures are at hand (samples/README.md).
 */
import type { LedgerMeasure } from "../../src/core/observation";
import { PARKS } from "./parkList";

export interface PrintedFigure {
  readonly sources: readonly string[];
  readonly park: string;
  /** Indicator code, or the name of an indicator the catalogue does not have. */
  readonly indicator: string;
  /** "YYYY-MM": the last month the figure covers. */
  readonly period: string;
  readonly measure: Extract<LedgerMeasure, "ytd" | "level">;
  readonly value: number;
  readonly unit: string;
  /** Growth as printed, percent. */
  readonly growth?: number;
  /** 全市 rank as printed. */
  readonly rank?: number;
  /** Completion of the year's plan as printed, percent. */
  readonly completion?: number;
}

/** A plan, a forecast or an aim for a whole year, kept as the year's target. */
export interface PrintedTarget {
  readonly sources: readonly string[];
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  readonly type: "level" | "growth";
  readonly value: number;
  readonly unit: string;
  /** What the text calls it. */
  readonly note: string;
}

type Extras = Pick<PrintedFigure, "growth" | "rank" | "completion">;

const figures =
  (park: string, period: string, measure: PrintedFigure["measure"]) =>
  (sources: string, indicator: string, value: number, unit: string, extras: Extras = {}): PrintedFigure => ({
    sources: sources.split(" "),
    park,
    indicator,
    period,
    measure,
    value,
    unit,
    ...extras,
  });

const target =
  (park: string, year: number, note: string) =>
  (
    sources: string,
    indicator: string,
    value: number,
    unit: string,
    type: PrintedTarget["type"] = "level",
  ): PrintedTarget => ({
    sources: sources.split(" "),
    park,
    indicator,
    year,
    type,
    value,
    unit,
    note,
  });

const { xiangdong, xiangtan, xiangxiang, tianyi, pingxiang } = PARKS;
const may = figures(pingxiang, "2022-05", "ytd");
const mayLevel = figures(pingxiang, "2022-05", "level");
const july = figures(pingxiang, "2022-07", "ytd");
const julyLevel = figures(pingxiang, "2022-07", "level");
const in2013 = figures(xiangtan, "2013-12", "ytd");
const in2017 = figures(xiangxiang, "2017-11", "ytd");
const in2023 = figures(xiangdong, "2023-12", "ytd");
const in2025 = figures(tianyi, "2025-07", "ytd");

/** Names of printed indicators the catalogue does not have. */
export const OWN_INDICATORS = {
  newInfrastructure: "省新基建领域大会战项目年度投资完成率",
  digitalEconomy: "省数字经济重点调度项目年计划投资完成率",
  productionOutput: "工业生产总产值",
  environmentOutput: "节能环保产业工业总产值",
  environmentTax: "节能环保产业纳税",
} as const;

export const PRINTED_FIGURES: readonly PrintedFigure[] = [
  may("004-001", "FISC_TOTAL", 17.9, "亿元", { growth: 8.8 }),
  may("004-002", "IND_OUT_SCALE", 326, "亿元", { growth: 6.7 }),
  may("004-003", "FAI", 87, "亿元", { growth: 10 }),
  may("004-004", "FAI_IND", 42.18, "亿元", { growth: 16.2 }),
  may("004-005", "FAI_TECH", 8.36, "亿元", { growth: 147.1 }),
  may("004-006", "PROJ_OUTPROV", 19, "个"),
  may("004-007", "DOM_INFLOW", 51.6, "亿元", { growth: 9.8 }),
  may("004-008", "FDI", 5735, "万美元", { growth: 13, rank: 1 }),
  may("004-009", "FDI_CASH", 1794, "万美元", { rank: 1 }),
  may("004-010", "EXPORT", 84, "亿元", { growth: 25, rank: 1 }),
  may("004-040", "KEYPROJ_N_LARGE", 29, "个"),
  mayLevel("004-041", "KEYPROJ_TOTAL_LARGE", 196.25, "亿元"),
  mayLevel("004-042", "KEYPROJ_PLAN_LARGE", 64.65, "亿元"),
  may("004-043", "KEYPROJ_DONE_LARGE", 41.43, "亿元", { completion: 64 }),
  mayLevel("004-043", "KEYPROJ_RATE_LARGE", 64, "%"),
  may("004-044", "KEYPROJ_N_PROVINCE", 3, "个"),
  mayLevel("004-045", "KEYPROJ_TOTAL_PROVINCE", 55, "亿元"),
  mayLevel("004-046", "KEYPROJ_PLAN_PROVINCE", 20, "亿元"),
  may("004-047", "KEYPROJ_DONE_PROVINCE", 11.97, "亿元", { completion: 59.8 }),
  mayLevel("004-047", "KEYPROJ_RATE_PROVINCE", 59.8, "%"),
  july("004-018", "ENT_ACQ", 2, "家"),
  july("004-019", "LAND_REUSE", 199, "亩"),
  julyLevel("004-024", "CLOUD_RATE", 100, "%"),
  julyLevel("004-025", "RD_PLATFORM", 26, "家"),
  julyLevel("004-026 004-027 004-028", "INCUBATOR", 3, "家"),
  july("004-029", "INV_TRIPS", 22, "次"),
  july("004-030", "INV_CONTACT", 40, "个"),
  july("004-031", "INV_RECEPT", 103, "批次"),
  july("004-032", "INV_INFO", 120, "条"),
  july("004-034", "PROJ_SIGNED", 7, "个"),
  july("004-035", "PROJ_SIGNED_AMT", 200, "亿元"),
  julyLevel("004-054", OWN_INDICATORS.newInfrastructure, 86.31, "%", { rank: 1 }),
  julyLevel("004-055", OWN_INDICATORS.digitalEconomy, 50.24, "%"),
  julyLevel("004-056", "ENT_HT", 49, "家"),
  julyLevel("004-057", "ENT_SME_TECH", 42, "家"),
  julyLevel("004-058 004-059", "ENT_IP", 9, "家"),
  july("004-066", "POLICY_FUND", 1.42, "亿元"),
  julyLevel("004-069", "KDT_POOL", 63, "家"),
  july("004-070", "KDT_ENT", 22, "家"),
  july("004-071", "KDT_LOANS", 59, "笔"),
  july("004-072", "KDT_AMT", 1.97, "亿元"),

  in2017("002-001", "REV_JGM", 643.2, "亿元", { growth: 25.09 }),
  in2017("002-003", "IND_OUT", 542.28, "亿元", { growth: 34.89 }),
  in2017("002-004", OWN_INDICATORS.productionOutput, 603.38, "亿元", { growth: 25.6 }),
  in2017("002-005", "FAI", 60, "亿元"),
  in2017("002-007", "TAX", 2.87, "亿元"),
  figures(xiangxiang, "2017-11", "level")("002-009", "SHARE_IND", 71.5, "%"),

  figures(xiangdong, "2020-12", "level")("000-004", "AREA_PLAN", 8.6, "平方公里"),
  in2023("000-022", "IND_OUT_SCALE", 156.36, "亿元", { growth: 7.66 }),
  in2023("000-023", "REV", 155.06, "亿元", { growth: 7.16 }),
  in2023("000-024", "TAX", 3.95, "亿元", { growth: 83.3 }),
  figures(xiangdong, "2023-12", "level")("000-025", "MU_VA", 174.2, "万元/亩"),
  in2023("000-007", OWN_INDICATORS.environmentOutput, 103.24, "亿元"),
  in2023("000-008", OWN_INDICATORS.environmentTax, 1.89, "亿元"),
  figures(xiangdong, "2024-12", "level")("000-005", "ENT", 129, "家"),
  figures(xiangdong, "2024-12", "level")("000-006", "ENT_SCALE", 111, "家"),

  in2013("2013", "PATENT_APPLY", 460, "件"),
  in2013("2013", "PATENT_GRANT", 350, "件"),
  in2013("2013", "FIN_HELP", 22.74, "亿元"),

  in2025("2025", "IND_OUT_SCALE", 218.8, "亿元", { growth: 5.25 }),
  in2025("2025", "INV_INPLACE", 21.29, "亿元"),
  in2025("2025", "FDI", 2000, "万美元"),
  in2025("2025", "TRADE", 6.73, "亿元"),
];

const plan2022 = target(pingxiang, 2022, "年计划");
const forecast2017 = target(xiangxiang, 2017, "预计全年");
const aim2018 = target(xiangxiang, 2018, "主要经济指标增长15%以上");

export const PRINTED_TARGETS: readonly PrintedTarget[] = [
  plan2022("004-016", "ENT_ACQ", 13, "家"),
  plan2022("004-017", "LAND_REUSE", 557, "亩"),
  plan2022("004-042", "KEYPROJ_DONE_LARGE", 64.65, "亿元"),
  plan2022("004-046", "KEYPROJ_DONE_PROVINCE", 20, "亿元"),
  forecast2017("002-002", "REV_JGM", 715, "亿元"),
  forecast2017("002-006", "FAI", 75, "亿元"),
  forecast2017("002-008", "TAX", 3, "亿元"),
  forecast2017("002-010", "SHARE_IND", 75, "%"),
  ...["REV_JGM", "IND_OUT", "FAI", "TAX"].map((code) => aim2018("002-071", code, 15, "%", "growth")),
];
