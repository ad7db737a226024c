/** How the columns of the Measures table look. */
import { IDENTITY_COLUMNS, LOCATOR_COLUMNS, PERIOD_COLUMNS } from "../../measures/codes";
import type { MeasureCode } from "../../measures/codes";
import type { Traits } from "./traits";

const TYPED: readonly MeasureCode[] = ["park", "indicator"];

/** Columns a reader of the table looks at; all others serve these and may be hidden. */
const SHOWN_IDENTITY: readonly MeasureCode[] = ["park", "indicator", "unit", "periodMark", "active"];

/** Unrounded figures and parts of zone totals. */
const HELPERS: readonly MeasureCode[] = [
  ...[...IDENTITY_COLUMNS, ...PERIOD_COLUMNS, ...LOCATOR_COLUMNS].filter(
    (code) => !SHOWN_IDENTITY.includes(code),
  ),
  "lastPublished",
  "growthExact",
  "monthGrowthExact",
  "targetAdjusted",
  "completionExact",
  "gapExact",
  "numerator",
  "denominator",
  "ratioBase",
  "zoneRow",
  "zoneFigure",
  "zoneCoverage",
  "increment",
  "incrementBase",
  "zoneIncrement",
  "zoneBase",
  "rankBasis",
  "rankValue",
];

const UNROUNDED: readonly MeasureCode[] = [
  "growthComputed",
  "growthExact",
  "monthGrowthComputed",
  "monthGrowthExact",
  "completionExact",
  "gapExact",
];
const PERCENTS: readonly MeasureCode[] = [
  "growth",
  "monthGrowth",
  "completion",
  "timeProgress",
  "share",
  "zoneGrowth",
  "contribution",
  "pull",
];
const WIDTHS: Partial<Record<MeasureCode, number>> = { key: 44, park: 24, indicator: 28, status: 14 };

/** Traits of a column of the Measures table. Percents already hold the digits to print. */
export function measureColumn(code: MeasureCode): Traits {
  return {
    width: WIDTHS[code] ?? 11,
    numberFormat: numberFormat(code),
    calculated: !TYPED.includes(code),
    edited: false,
    helper: HELPERS.includes(code),
  };
}

function numberFormat(code: MeasureCode): string {
  if (code === "gap") return "+0.0##;-0.0##;0.0";
  if (PERCENTS.includes(code)) return "0.0##";
  if (UNROUNDED.includes(code)) return "0.0000";
  return "General";
}
