/** The columns of the workbook's tables one by one: what people see and may enter. */
import type { ColumnKey, MonthColumn, TableName } from "./keys";
import type { ColumnSchema } from "./schema";
import type { InputMessageKey } from "./words";

/** What differs from the usual column: General, twelve characters wide, typed by people, anything goes. */
export type Traits = Partial<Omit<ColumnSchema, "key">>;

const TEXT = "@";
const YEAR: Traits = { width: 8, numberFormat: "0_ ", rule: { number: "whole", min: 1949, max: 2199 } };
/** Numbers beyond fifteen digits are not figures. */
const FIGURE = { number: "decimal", min: -1e15, max: 1e15 } as const;
const NOT_NEGATIVE = { number: "decimal", min: 0, max: 1e15 } as const;
const ORDER: Traits = { width: 8, rule: { number: "whole", min: 0, max: 1_000_000 } };
const YES_NO: Traits = { width: 10, rule: { words: "yesNo", strict: true } };
const PARK: Traits = { width: 24, rule: { list: "ParkNames", strict: true } };
const INDICATOR: Traits = { width: 28, rule: { list: "IndicatorNames", strict: true } };
/** Parts of other indicators: 用地面积 of the park may stand there too. */
const PART: Traits = { width: 24, rule: { list: "IndicatorNames", strict: false } };
const NOTE: Traits = { width: 30, numberFormat: TEXT };
const KEY: Traits = { width: 44, calculated: true, edited: false, helper: true };
const LOGGED: Traits = { edited: false };

/** Decimals a definition may give an indicator. */
const MOST_LEVEL_DECIMALS = 4;

const MONTH: Traits = { width: 12, rule: FIGURE };

function months(first: InputMessageKey): Readonly<Record<MonthColumn, Traits>> {
  const traits: Traits = { ...MONTH, message: first };
  return {
    m1: traits,
    m2: traits,
    m3: traits,
    m4: traits,
    m5: traits,
    m6: traits,
    m7: traits,
    m8: traits,
    m9: traits,
    m10: traits,
    m11: traits,
    m12: traits,
  };
}

type TraitsOf = { readonly [T in Exclude<TableName, "Measures">]: Readonly<Record<ColumnKey<T>, Traits>> };

/** Columns of the tables people and loads fill; the Measures table is in measureColumns.ts. */
export const TRAITS: TraitsOf = {
  Parks: {
    code: { width: 18, numberFormat: TEXT },
    name: { width: 24, numberFormat: TEXT, message: "Parks.name" },
    shortName: { width: 14, numberFormat: TEXT },
    aliases: { width: 30, numberFormat: TEXT, message: "Parks.aliases" },
    city: { width: 12, numberFormat: TEXT },
    level: { width: 10, rule: { words: "parkLevels", strict: true } },
    type: { width: 14, numberFormat: TEXT },
    areaMu: { width: 12, numberFormat: "#,##0.00", rule: NOT_NEGATIVE, message: "Parks.areaMu" },
    order: ORDER,
    activeFrom: { width: 12, numberFormat: TEXT, message: "Parks.activeFrom" },
    activeTo: { width: 12, numberFormat: TEXT, message: "Parks.activeTo" },
    note: NOTE,
    state: { width: 12, calculated: true, edited: false },
  },
  Indicators: {
    code: { width: 18, numberFormat: TEXT },
    name: { width: 28, numberFormat: TEXT, message: "Indicators.name" },
    nameSimplified: { width: 28, numberFormat: TEXT },
    nameTraditional: { width: 28, numberFormat: TEXT },
    nameEnglish: { width: 34, numberFormat: TEXT },
    unit: { width: 12, numberFormat: TEXT, message: "Indicators.unit" },
    decimals: { width: 10, rule: { number: "whole", min: 0, max: 8 } },
    kind: { width: 12, rule: { words: "kinds", strict: true } },
    direction: { width: 12, rule: { words: "directions", strict: true } },
    group: { width: 14, rule: { groups: true, strict: false } },
    order: ORDER,
    parent: PART,
    numerator: PART,
    denominator: PART,
    ratioFactor: { width: 14, rule: NOT_NEGATIVE, message: "Indicators.ratioFactor" },
    aggregation: { width: 18, rule: { words: "aggregations", strict: true } },
    weight: { width: 8, rule: NOT_NEGATIVE },
    synonyms: { width: 40, numberFormat: TEXT, message: "Indicators.synonyms" },
    frequency: { width: 12, rule: { words: "frequencies", strict: true } },
    january: { width: 14, rule: { words: "january", strict: true }, message: "Indicators.january" },
    lagMonths: { width: 10, rule: { number: "whole", min: 0, max: 24 }, message: "Indicators.lagMonths" },
    required: YES_NO,
    appliesTo: { width: 18, numberFormat: TEXT, message: "Indicators.appliesTo" },
    rankBy: { width: 12, rule: { words: "rankBases", strict: true } },
    growthOnly: YES_NO,
    targeted: YES_NO,
    userDefined: YES_NO,
    note: NOTE,
  },
  Ledger: {
    key: { ...KEY, width: 18, numberFormat: "0" },
    row: { ...KEY, width: 10, numberFormat: "0" },
    park: { ...PARK, message: "Ledger.park" },
    indicator: { ...INDICATOR, message: "Ledger.indicator" },
    year: YEAR,
    measure: { width: 14, rule: { words: "ledgerMeasures", strict: true }, message: "Ledger.measure" },
    unit: { width: 12, numberFormat: TEXT, message: "Ledger.unit" },
    ...months("Ledger.m1"),
    note: { ...NOTE, message: "Ledger.note" },
  },
  Targets: {
    key: KEY,
    park: PARK,
    indicator: INDICATOR,
    year: YEAR,
    target: { width: 14, rule: FIGURE, message: "Targets.target" },
    revisedTarget: { width: 14, rule: FIGURE, message: "Targets.revisedTarget" },
    revisedFrom: { width: 10, rule: { number: "whole", min: 1, max: 12 }, message: "Targets.revisedFrom" },
    type: { width: 10, rule: { words: "targetTypes", strict: true }, message: "Targets.type" },
    unit: { width: 12, numberFormat: TEXT },
    revisedOn: { width: 14, numberFormat: TEXT },
    note: NOTE,
  },
  Projects: {
    name: { width: 36, numberFormat: TEXT },
    park: PARK,
    level: { width: 14, numberFormat: TEXT },
    year: YEAR,
    totalInvestment: { width: 14, rule: NOT_NEGATIVE },
    annualPlan: { width: 14, rule: NOT_NEGATIVE, message: "Projects.annualPlan" },
    ...months("Projects.m1"),
    stage: { width: 24, numberFormat: TEXT },
    note: NOTE,
    key: KEY,
  },
  Submissions: {
    receivedAt: { ...LOGGED, width: 20, numberFormat: TEXT },
    batch: { ...LOGGED, width: 16, numberFormat: TEXT },
    source: { ...LOGGED, width: 30, numberFormat: TEXT },
    place: { ...LOGGED, width: 20, numberFormat: TEXT },
    park: { ...LOGGED, width: 24, numberFormat: TEXT },
    indicator: { ...LOGGED, width: 28, numberFormat: TEXT },
    period: { ...LOGGED, width: 12, numberFormat: TEXT },
    measure: { ...LOGGED, width: 14 },
    reportedValue: { ...LOGGED, width: 14, numberFormat: TEXT },
    reportedUnit: { ...LOGGED, width: 12, numberFormat: TEXT },
    value: { ...LOGGED, width: 14 },
    unit: { ...LOGGED, width: 12, numberFormat: TEXT },
    status: { ...LOGGED, width: 12 },
    by: { ...LOGGED, width: 12, numberFormat: TEXT },
    note: { ...LOGGED, ...NOTE },
  },
  Checks: {
    rule: { ...LOGGED, width: 20, numberFormat: TEXT },
    severity: { ...LOGGED, width: 8 },
    park: { ...LOGGED, width: 24, numberFormat: TEXT },
    indicator: { ...LOGGED, width: 28, numberFormat: TEXT },
    period: { ...LOGGED, width: 12, numberFormat: TEXT },
    finding: { ...LOGGED, width: 50, numberFormat: TEXT },
    place: { ...LOGGED, width: 24, numberFormat: TEXT },
    reason: { width: 40, numberFormat: TEXT, message: "Checks.reason" },
    settled: { ...YES_NO, message: "Checks.settled" },
  },
  Relations: {
    name: { width: 24, numberFormat: TEXT },
    left: { width: 30, numberFormat: TEXT, message: "Relations.left" },
    operator: { width: 10, numberFormat: TEXT, rule: { words: "relationOperators", strict: true } },
    right: { width: 40, numberFormat: TEXT, message: "Relations.right" },
    severity: { width: 10, rule: { words: "severities", strict: true } },
    active: YES_NO,
    note: NOTE,
  },
  Returns: {
    changedAt: { ...LOGGED, width: 20, numberFormat: TEXT },
    park: { ...LOGGED, width: 24, numberFormat: TEXT },
    period: { ...LOGGED, width: 12, numberFormat: TEXT },
    state: { ...LOGGED, width: 12, rule: { words: "returnStates", strict: true } },
    dueOn: { ...LOGGED, width: 14, numberFormat: TEXT },
    by: { ...LOGGED, width: 12, numberFormat: TEXT },
    reason: { ...LOGGED, ...NOTE, width: 40 },
    key: KEY,
  },
  Scoring: {
    indicator: INDICATOR,
    weight: { width: 8, rule: NOT_NEGATIVE, message: "Scoring.weight" },
    rule: { width: 16, rule: { words: "scoringRules", strict: true }, message: "Scoring.rule" },
    base: { width: 10, rule: FIGURE, message: "Scoring.base" },
    step: { width: 10, rule: NOT_NEGATIVE, message: "Scoring.step" },
    cap: { width: 10, rule: NOT_NEGATIVE, message: "Scoring.cap" },
    note: { ...NOTE, width: 40 },
  },
  Mappings: {
    layout: { width: 24, numberFormat: TEXT, message: "Mappings.layout" },
    kind: { width: 12, rule: { words: "mappingKinds", strict: true } },
    text: { width: 36, numberFormat: TEXT },
    meaning: { width: 30, numberFormat: TEXT, message: "Mappings.meaning" },
    unit: { width: 12, numberFormat: TEXT },
    decidedAt: { ...LOGGED, width: 20, numberFormat: TEXT },
    by: { ...LOGGED, width: 12, numberFormat: TEXT },
  },
  Definitions: {
    report: { width: 24, numberFormat: TEXT, message: "Definitions.report" },
    line: { width: 10, rule: { words: "definitionLines", strict: true }, message: "Definitions.line" },
    indicator: { ...INDICATOR, message: "Definitions.indicator" },
    column: {
      width: 16,
      rule: { words: "definitionColumns", strict: true },
      message: "Definitions.column",
    },
    text: { width: 44, numberFormat: TEXT, message: "Definitions.text" },
    decimals: {
      width: 8,
      rule: { number: "whole", min: 0, max: MOST_LEVEL_DECIMALS },
      message: "Definitions.decimals",
    },
    note: NOTE,
  },
};
