/** Codes of the measures: keys of the columns of the Measures table, in the table's order. */

/** Which row it is: typed values park and indicator, and what the lists say of them. */
export const IDENTITY_COLUMNS = [
  "key",
  "park",
  "indicator",
  "indicatorPattern",
  "keyPattern",
  "indicatorRow",
  "parkRow",
  "unit",
  "kind",
  "direction",
  "aggregation",
  "frequency",
  "january",
  "figureMeasure",
] as const;

/** The period the figure belongs to, and the rows of the same indicator. */
export const PERIOD_COLUMNS = [
  "period",
  "effectiveYear",
  "effectiveMonth",
  "periodMark",
  "active",
  "combinedJanuary",
  "due",
  "blockFirst",
  "blockCount",
] as const;

/** Rows of Ledger and Targets, each found once. */
export const LOCATOR_COLUMNS = [
  "figureRow",
  "monthRow",
  "growthRow",
  "monthGrowthRow",
  "baseRow",
  "rankRow",
  "lastFigureRow",
  "lastMonthRow",
  "targetRow",
] as const;

/** What reports read, and the unrounded figures they rest on. */
export const MEASURE_COLUMNS = [
  "growthReported",
  "monthGrowthReported",
  "ytd",
  "lastPublished",
  "lastYtd",
  "lastFullYear",
  "month",
  "lastMonth",
  "growthComputed",
  "growthExact",
  "growth",
  "growthMark",
  "monthGrowthComputed",
  "monthGrowthExact",
  "monthGrowth",
  "monthGrowthMark",
  "target",
  "targetType",
  "targetShown",
  "targetAdjusted",
  "completionExact",
  "completion",
  "timeProgress",
  "gapExact",
  "gap",
  "status",
  "outlook",
  "numerator",
  "denominator",
  "ratioBase",
  "zoneRow",
  "zoneFigure",
  "zoneTotal",
  "zoneCoverage",
  "share",
  "increment",
  "incrementBase",
  "zoneIncrement",
  "zoneBase",
  "zoneGrowth",
  "contribution",
  "pull",
  "perMu",
  "rankBasis",
  "rankValue",
  "rank",
  "rankScope",
  "rankedCount",
] as const;

/** Every column of the Measures table. */
export const MEASURE_CODES = [
  ...IDENTITY_COLUMNS,
  ...PERIOD_COLUMNS,
  ...LOCATOR_COLUMNS,
  ...MEASURE_COLUMNS,
] as const;

export type MeasureCode = (typeof MEASURE_CODES)[number];
