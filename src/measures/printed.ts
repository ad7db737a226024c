/** Digits as a report prints them, on the value side: rounded once, from the exact figure, by the workbook's rule. */
import { percentOf, round, roundedQuotient } from "../core/decimal";
import type { DecimalInput } from "../core/decimal";
import { EXACT_DECIMALS } from "./formula";
import type { MeasureSettings } from "./settings";

/** What has settings: a row of Measures, or another figure of the workbook. */
interface Printing {
  readonly settings: MeasureSettings;
}

/** A rate or difference as printed. */
export function printedNumber(row: Printing, value: DecimalInput): number {
  return round(value, row.settings.percentDecimals, row.settings.roundingRule);
}

/** part as printed percent of whole; whole is not zero. */
export function printedPercent(row: Printing, part: DecimalInput, whole: DecimalInput): number {
  return percentOf(part, whole, row.settings.percentDecimals, row.settings.roundingRule) ?? 0;
}

/** a ÷ b as printed; b is not zero. */
export function printedQuotient(row: Printing, a: DecimalInput, b: DecimalInput): number {
  return roundedQuotient(a, b, row.settings.percentDecimals, row.settings.roundingRule) ?? 0;
}

/** part as unrounded percent of whole, to the decimals of the table's exact columns; whole is not zero. */
export function exactPercent(part: DecimalInput, whole: DecimalInput): number {
  return percentOf(part, whole, EXACT_DECIMALS, "half-up") ?? 0;
}
