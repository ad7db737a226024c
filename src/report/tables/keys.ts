/** Keys of the workbook's tables, columns and settings; their words are in i18n (`workbook`). */
import { MEASURE_CODES } from "../../measures/codes";

/** Months 1–12 of a wide table. */
export const MONTH_COLUMNS = [
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
export type MonthColumn = (typeof MONTH_COLUMNS)[number];

/** Columns of each table by key, in the order in which a new workbook has them. */
export const TABLE_COLUMNS = {
  Parks: [
    "code",
    "name",
    "shortName",
    "aliases",
    "city",
    "level",
    "type",
    "areaMu",
    "order",
    "activeFrom",
    "activeTo",
    "note",
    "state",
  ],
  Indicators: [
    "code",
    "name",
    "nameSimplified",
    "nameTraditional",
    "nameEnglish",
    "unit",
    "decimals",
    "kind",
    "direction",
    "group",
    "order",
    "parent",
    "numerator",
    "denominator",
    "ratioFactor",
    "aggregation",
    "weight",
    "synonyms",
    "frequency",
    "january",
    "lagMonths",
    "required",
    "appliesTo",
    "rankBy",
    "growthOnly",
    "targeted",
    "userDefined",
    "note",
  ],
  Ledger: ["key", "row", "park", "indicator", "year", "measure", "unit", ...MONTH_COLUMNS, "note"],
  Targets: [
    "key",
    "park",
    "indicator",
    "year",
    "target",
    "revisedTarget",
    "revisedFrom",
    "type",
    "unit",
    "revisedOn",
    "note",
  ],
  Projects: [
    "name",
    "park",
    "level",
    "year",
    "totalInvestment",
    "annualPlan",
    ...MONTH_COLUMNS,
    "stage",
    "note",
    "key",
  ],
  Measures: MEASURE_CODES,
  Submissions: [
    "receivedAt",
    "batch",
    "source",
    "place",
    "park",
    "indicator",
    "period",
    "measure",
    "reportedValue",
    "reportedUnit",
    "value",
    "unit",
    "status",
    "by",
    "note",
  ],
  Checks: ["rule", "severity", "park", "indicator", "period", "finding", "place", "reason", "settled"],
  Relations: ["name", "left", "operator", "right", "severity", "active", "note"],
  Returns: ["changedAt", "park", "period", "state", "dueOn", "by", "reason", "key"],
  Scoring: ["indicator", "weight", "rule", "base", "step", "cap", "note"],
  Mappings: ["layout", "kind", "text", "meaning", "unit", "decidedAt", "by"],
  Definitions: ["report", "line", "indicator", "column", "text", "decimals", "note"],
} as const;

/** Fixed ASCII names of the Excel tables (docs/ARCHITECTURE.md, "The workbook is the database"). */
export type TableName = keyof typeof TABLE_COLUMNS;
export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as readonly TableName[];

/** What a row is known by, where it is looked for: two rows with the same are the same thing twice. */
export const ROW_IDENTITY = {
  Parks: ["name"],
  Indicators: ["code"],
  Ledger: ["park", "indicator", "year", "measure"],
  Targets: ["park", "indicator", "year"],
  Projects: ["name", "park", "year"],
  Checks: ["rule", "park", "indicator", "period", "finding"],
} as const satisfies Partial<{ readonly [T in TableName]: readonly (typeof TABLE_COLUMNS)[T][number][] }>;

/** Key of a column of a table. */
export type ColumnKey<T extends TableName = TableName> = (typeof TABLE_COLUMNS)[T][number];

/** Workbook-wide settings: names of the cells on the settings sheet. */
export const SETTING_NAMES = [
  "ReportYear",
  "ReportMonth",
  "GrowthBasis",
  "RoundingRule",
  "PercentDecimals",
  "BehindThreshold",
  "RankBasis",
  "GapBasis",
  "ReportingDay",
  "TrendMonths",
  "MissingSymbol",
  "ReportTheme",
  "ExcellentFrom",
  "GoodFrom",
  "PassFrom",
  "BookletTitle",
  "IssuingUnit",
  "DataAsOf",
  "WorkbookLanguage",
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Names that stand for the period of the settings in formulas (periodNames.ts). */
const PERIOD_NAMES = ["EnteredYear", "EnteredMonth", "PeriodYear", "PeriodMonth"] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** Names that stand for the numbers of the settings in formulas (numberNames.ts). */
export const NUMBER_NAMES = [
  "EnteredPlaces",
  "PercentPlaces",
  "EnteredBehind",
  "BehindPoints",
  "EnteredDay",
  "DueDay",
  "EnteredExcellent",
  "ExcellentPoints",
  "EnteredGood",
  "GoodPoints",
  "EnteredPass",
  "PassPoints",
] as const;
export type NumberName = (typeof NUMBER_NAMES)[number];

/** Names that are formulas over the cells of the settings. */
export const FORMULA_NAMES = [...PERIOD_NAMES, ...NUMBER_NAMES] as const;
export type FormulaName = (typeof FORMULA_NAMES)[number];

/** Settings that formulas alone read: texts printed on cover and contents. */
export const PRINTED_SETTINGS = ["BookletTitle", "IssuingUnit"] as const satisfies readonly SettingName[];
