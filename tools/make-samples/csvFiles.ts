/** The rows of the samples as csv in the shapes that parks send. */
import type { BoardProject } from "./board";
import { MONTHS, lagOf, nameOf } from "./ledgerRow";
import type { LedgerRow } from "./ledgerRow";
import type { SampleTarget } from "./sampleTarget";

/** Months of a year (1–12), inclusive. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
  /** Drawn up long after: lagging indicators have come in too. */
  readonly complete?: boolean;
}

/** A year as its last return leaves it. */
export const WHOLE_YEAR: MonthRange = { from: 1, to: 12 };
/** A year looked back on. */
export const PAST_YEAR: MonthRange = { ...WHOLE_YEAR, complete: true };

/** Measures as files print them. */
export const MEASURE_NAMES = {
  ytd: "累计",
  month: "本月",
  level: "期末",
  growth: "上报同比%",
  monthGrowth: "本月同比%",
  base: "同期可比数",
  rank: "位次",
} as const;

/** What a row says in the returns of a range of months; lagging indicators one month earlier. */
export function figureIn(
  row: LedgerRow,
  month: number,
  { from, to, complete = false }: MonthRange,
  asFirstReported = false,
): number | null {
  const lag = complete ? 0 : lagOf(row.indicator);
  if (month < from - lag || month > to - lag) return null;
  return (asFirstReported ? row.firstReported[month] : undefined) ?? row.months[month - 1] ?? null;
}

/** Rows with a figure in the range. */
export function rowsIn(rows: readonly LedgerRow[], range: MonthRange): LedgerRow[] {
  return rows.filter((row) => MONTHS.some((month) => figureIn(row, month, range) !== null));
}

/** A figure with its decimals. */
export function written(value: number, decimals: number, thousands = false): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A field is quoted where it must be. */
export function csvLine(fields: readonly (string | number)[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : field))
    .join(",");
}

/** 园区, 指标, 年度, 数据项, 单位, 1月 … 12月, 备注 */
export function wideLedger(rows: readonly LedgerRow[], range: MonthRange, asFirstReported = false): string[] {
  return [
    csvLine(["园区", "指标", "年度", "数据项", "单位", ...MONTHS.map((month) => `${month}月`), "备注"]),
    ...rowsIn(rows, range).map((row) =>
      csvLine([
        row.park,
        nameOf(row.indicator),
        row.year,
        MEASURE_NAMES[row.measure],
        row.unit,
        ...monthCells(row, range, asFirstReported),
        row.note,
      ]),
    ),
  ];
}

function monthCells(row: LedgerRow, range: MonthRange, asFirstReported: boolean): string[] {
  return MONTHS.map((month) => {
    const figure = figureIn(row, month, range, asFirstReported);
    return figure === null ? "" : written(figure, row.decimals);
  });
}

export interface ObservationStyle {
  readonly heading: readonly string[];
  readonly indicator: (row: LedgerRow) => string;
  readonly period: (row: LedgerRow, month: number) => string;
  readonly measure: (row: LedgerRow) => string;
  readonly thousands: boolean;
}

/** As the statistics bureau's template has it: 2022-05, 累计. */
export const PLAIN: ObservationStyle = {
  heading: ["园区", "指标", "报告期", "数据项", "数值", "单位", "备注"],
  indicator: ({ indicator }) => nameOf(indicator),
  period: ({ year }, month) => `${year}-${String(month).padStart(2, "0")}`,
  measure: ({ measure }) => MEASURE_NAMES[measure],
  thousands: false,
};

/** As typed in an office: 2022年1—5月, the older names of indicators, thousands separated. */
export const OFFICE: ObservationStyle = {
  heading: ["填报单位", "指标名称", "报告期", "数据项", "上报数", "计量单位", "备注"],
  indicator: ({ indicator }) => OFFICE_NAMES[indicator] ?? nameOf(indicator),
  period: ({ year, measure }, month) =>
    month > 1 && (measure === "ytd" || measure === "growth" || measure === "base")
      ? `${year}年1—${month}月`
      : `${year}年${month}月`,
  measure: ({ measure }) => (measure === "growth" ? "同比%" : MEASURE_NAMES[measure]),
  thousands: true,
};

const OFFICE_NAMES: Readonly<Record<string, string>> = {
  IND_OUT_SCALE: "规模工业总产值",
  IND_VA_SCALE: "规模工业增加值",
  REV_JGM: "技工贸收入",
  INV_INPLACE: "到位资金",
  TAX: "税收收入",
  PATENT_APPLY: "申报专利",
};

/** As a system exports it: codes and YYYYMM. */
export const CODES: ObservationStyle = {
  heading: ["park", "indicator", "period", "measure", "value", "unit", "note"],
  indicator: ({ indicator }) => indicator,
  period: ({ year }, month) => `${year}${String(month).padStart(2, "0")}`,
  measure: ({ measure }) => measure,
  thousands: false,
};

/** One line per figure, month by month within a row. */
export function observations(
  rows: readonly LedgerRow[],
  range: MonthRange,
  style: ObservationStyle,
  asFirstReported = false,
): string[] {
  const lines = rows.flatMap((row) =>
    MONTHS.flatMap((month) => {
      const figure = figureIn(row, month, range, asFirstReported);
      return figure === null ? [] : [observation(row, month, figure, style)];
    }),
  );
  return [csvLine(style.heading), ...lines];
}

/** The line of one figure. */
export function observation(row: LedgerRow, month: number, figure: number, style: ObservationStyle): string {
  const value = written(figure, row.decimals, style.thousands);
  return csvLine([
    row.park,
    style.indicator(row),
    style.period(row, month),
    style.measure(row),
    value,
    row.unit,
    row.note,
  ]);
}

const TARGET_TYPES = { level: "目标值", growth: "增速" } as const;

export function targets(rows: readonly SampleTarget[]): string[] {
  return [
    csvLine(["园区", "指标", "年度", "目标值", "类型", "单位", "修订日期", "备注"]),
    ...rows.map((row) =>
      csvLine([
        row.park,
        nameOf(row.indicator),
        row.year,
        row.value,
        TARGET_TYPES[row.type],
        row.unit,
        row.revisedOn,
        row.note,
      ]),
    ),
  ];
}

/** The board with a column per month. */
export function projectBoard(projects: readonly BoardProject[], year: number, through: number): string[] {
  return [
    csvLine([
      "项目名称",
      "园区",
      "级别",
      "年度",
      "总投资",
      "年计划投资",
      ...MONTHS.map((month) => `${month}月`),
      "单位",
      "形象进度",
    ]),
    ...projects.map((project) =>
      csvLine([
        project.name,
        project.park,
        project.level,
        year,
        written(project.totalInvestment, 2),
        written(project.annualPlan, 2),
        ...MONTHS.map((month) => (month <= through ? written(project.completed[month - 1]!, 2) : "")),
        "亿元",
        project.stage,
      ]),
    ),
  ];
}

/** The board of one month: 报告期 and 累计完成投资. */
export function projectReturns(projects: readonly BoardProject[], year: number, month: number): string[] {
  return [
    csvLine([
      "项目名称",
      "园区",
      "报告期",
      "总投资（亿元）",
      "年计划投资（亿元）",
      "累计完成投资（亿元）",
      "形象进度",
    ]),
    ...projects.map(({ name, park, totalInvestment, annualPlan, completed, stage }) =>
      csvLine([
        name,
        park,
        `${year}年${month}月`,
        written(totalInvestment, 2),
        written(annualPlan, 2),
        written(completed[month - 1]!, 2),
        stage,
      ]),
    ),
  ];
}
