/** What columns are called: the fields of every table a file may hold, with the words people head them by. */
import type { IndicatorKind, Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import type { MappingKind, WITHDRAWN } from "../core/mapping";
import type { LedgerMeasure } from "../core/observation";
import type { ParkLevel } from "../core/park";
import type { Severity } from "../core/problem";
import type { Target } from "../core/target";

/** The tables told apart by their headings, and the lists of a saved workbook. */
export type Shape =
  "observations" | "ledger" | "targets" | "projects" | "parks" | "indicators" | "relations" | "mappings";

/** Excel tables of a Park KPI workbook that are read, in the order in which they build on one another. */
export const WORKBOOK_TABLES = {
  Parks: "parks",
  Indicators: "indicators",
  Ledger: "ledger",
  Targets: "targets",
  Projects: "projects",
  Relations: "relations",
  Mappings: "mappings",
} as const satisfies Readonly<Record<string, Shape>>;

export type WorkbookTable = keyof typeof WORKBOOK_TABLES;

/**
 * Headings and words of a workbook in one language. The `workbook` section of each language in i18n is of this
 * shape; sources take all of them, so that a workbook of any language is understood.
 */
export interface TableWords {
  readonly language: Language;
  readonly headings: Readonly<Record<WorkbookTable, Readonly<Record<string, string>>>>;
  readonly ledgerMeasures: Readonly<Record<LedgerMeasure, string>>;
  readonly targetTypes: Readonly<Record<Target["type"], string>>;
  readonly parkLevels: Readonly<Record<ParkLevel, string>>;
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
  readonly directions: Readonly<Record<Indicator["direction"], string>>;
  readonly frequencies: Readonly<Record<Indicator["frequency"], string>>;
  readonly january: Readonly<Record<Indicator["january"], string>>;
  readonly aggregations: Readonly<Record<Indicator["aggregation"], string>>;
  readonly rankBases: Readonly<Record<NonNullable<Indicator["rankBy"]>, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly mappingKinds: Readonly<Record<MappingKind | typeof WITHDRAWN, string>>;
  readonly yesNo: Readonly<Record<"yes" | "no", string>>;
  /** Stands as denominator of per-mu indicators (PARK_AREA). */
  readonly parkArea: string;
}

/** Months as fields: "m1" … "m12". */
export const MONTH_FIELDS = [
  "m1",
  "m2",
  "m3",
  "m4",
  "m5",
  "m6",
  "m7",
  "m8",
  "m9",
  "m10",
  "m11",
  "m12",
] as const;

/** Words of one field. */
const list = (words: string): readonly string[] => words.split("|");

const PARK = list("园区|园区名称|开发区|开发区名称|填报单位|園區|園區名稱|開發區|填報單位|park|park name");
const INDICATOR = list("指标|指标名称|指標|指標名稱|indicator|indicator name");
const YEAR = list("年度|年份|年|year");
const UNIT = list("单位|计量单位|單位|計量單位|unit|unit of measure");
const NOTE = list("备注|備註|備注|说明|說明|note|notes|remark|remarks");

const CHINESE_MONTHS = list("一|二|三|四|五|六|七|八|九|十|十一|十二");
const ENGLISH_MONTHS = list(
  "january|february|march|april|may|june|july|august|september|october|november|december",
);

/** 1月, 01月, 一月, 1月份, Jan, January, m1; 1—2月 is February of an indicator that has no January. */
const MONTHS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  MONTH_FIELDS.map((field, index) => {
    const number = index + 1;
    const chinese = CHINESE_MONTHS[index] ?? "";
    const english = ENGLISH_MONTHS[index] ?? "";
    const words = [
      `${number}月`,
      `0${number}月`,
      `${number}月份`,
      `${chinese}月`,
      `${chinese}月份`,
      english,
      english.slice(0, 3),
      field,
    ];
    return [field, number === 2 ? [...words, "1-2月", "1-2月份", "jan-feb"] : words];
  }),
);

/** The fields of each shape with their words; headings of workbooks (TableWords) come on top. */
export const FIELD_WORDS: Readonly<Record<Shape, Readonly<Record<string, readonly string[]>>>> = {
  observations: {
    park: PARK,
    indicator: INDICATOR,
    period: list("报告期|报告期别|报告月份|期别|報告期|報告月份|期別|period|reporting period"),
    measure: list("数据项|數據項|資料項|measure|data item"),
    value: list("数值|数据|上报值|上报数|數值|數據|上報值|上報數|value|figure"),
    unit: UNIT,
    note: NOTE,
  },
  ledger: {
    key: ["键", "鍵", "key"],
    park: PARK,
    indicator: INDICATOR,
    year: YEAR,
    measure: list("数据项|數據項|資料項|measure|data item"),
    unit: UNIT,
    ...MONTHS,
    note: NOTE,
  },
  targets: {
    key: ["键", "鍵", "key"],
    park: PARK,
    indicator: INDICATOR,
    year: YEAR,
    target: list(
      "目标值|目标|年度目标|年目标|年度目标值|年初目标|年初目标值|目標值|目標|年度目標|年目標|年度目標值|年初目標|年初目標值|target|annual target",
    ),
    revisedTarget: list(
      "调整后目标|调整后目标值|调整后年度目标|修订后目标|調整後目標|調整後目標值|調整後年度目標|修訂後目標|adjusted target|revised target",
    ),
    revisedFrom: list(
      "自月份|调整月份|生效月份|执行月份|起始月份|調整月份|生效月份|執行月份|起始月份|from month|effective month",
    ),
    type: list("类型|目标类型|類型|目標類型|type|target type"),
    unit: UNIT,
    revisedOn: list("修订日期|调整日期|修訂日期|調整日期|revised|revised on|revision date"),
    note: NOTE,
  },
  projects: {
    key: ["键", "鍵", "key"],
    name: list("项目名称|项目|項目名稱|項目|name|project|project name"),
    park: PARK,
    level: list("级别|项目级别|級別|項目級別|level"),
    totalInvestment: list("总投资|总投资额|项目总投资|總投資|總投資額|項目總投資|total|total investment"),
    annualPlan: list(
      "年计划投资|年度计划投资|本年计划投资|年计划|年度计划|年計劃投資|年度計劃投資|本年計劃投資|年計劃|年度計劃|plan|annual plan|annual planned investment",
    ),
    completed: list(
      "累计完成|累计完成投资|完成投资|累計完成|累計完成投資|完成投資|completed|completed to date|ytd",
    ),
    ...MONTHS,
    year: YEAR,
    period: list("报告期|报告月份|期别|報告期|報告月份|期別|period|reporting period"),
    unit: UNIT,
    stage: list("形象进度|工程进度|形象進度|工程進度|stage|progress"),
    note: NOTE,
  },
  parks: { name: [] },
  indicators: { name: [] },
  relations: { left: [] },
  mappings: { text: [] },
};

/** Fields without which a heading is not of the shape; a ledger needs a month, a project the year, besides. */
export const REQUIRED_FIELDS: Readonly<Record<Shape, readonly string[]>> = {
  observations: ["park", "indicator", "period", "measure", "value"],
  ledger: ["park", "indicator", "year", "measure"],
  targets: ["park", "indicator", "year", "target"],
  projects: ["name", "park", "annualPlan"],
  parks: ["name"],
  indicators: ["name", "unit"],
  relations: ["left", "operator", "right"],
  mappings: ["kind", "text", "meaning"],
};

/** The table of a workbook that has a shape's fields, if one has. */
export function tableOf(shape: Shape): WorkbookTable | null {
  for (const [table, of] of Object.entries(WORKBOOK_TABLES)) if (of === shape) return table as WorkbookTable;
  return null;
}
