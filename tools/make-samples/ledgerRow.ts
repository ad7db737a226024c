/** One row of a sample ledger and its parts. */
import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { LEDGER_MEASURES } from "../../src/core/observation";
import type { LedgerMeasure } from "../../src/core/observation";
import { OWN_INDICATORS } from "./printed";

export interface LedgerRow {
  readonly park: string;
  /** Indicator code, or the name of an indicator the catalogue does not have. */
  readonly indicator: string;
  readonly year: number;
  readonly measure: LedgerMeasure;
  /** Unit of the values; "%" for growth, "" for ranks. */
  readonly unit: string;
  /** Decimals as written. */
  readonly decimals: number;
  /** January to December; null = not reported. */
  readonly months: readonly (number | null)[];
  /** Scope of a rank. */
  readonly note: string;
  /** Figures as the first return of a month gave them, by month (1–12), where they were revised later. */
  readonly firstReported: Readonly<Record<number, number>>;
  /** Left out of the monthly returns: collected for the year's ledger only. */
  readonly extra: boolean;
}

/** 1–12. */
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

const BY_CODE = new Map(CATALOGUE.map((indicator) => [indicator.code, indicator]));

/** The catalogue's indicator, or null for one of our own name. */
export function catalogued(indicator: string): Indicator | null {
  return BY_CODE.get(indicator) ?? null;
}

/** Name as files print it. */
export function nameOf(indicator: string): string {
  return catalogued(indicator)?.names["zh-CN"] ?? indicator;
}

/** Printed names of surveyed indicators the catalogue does not have: no January, like the others of their survey. */
const SURVEYED_NAMES: ReadonlySet<string> = new Set([
  OWN_INDICATORS.productionOutput,
  OWN_INDICATORS.environmentOutput,
]);

/** Whether an indicator is published for a month: quarter ends of quarterly ones, no January of surveyed ones. */
export function hasFigure(indicator: string, month: number): boolean {
  const of = catalogued(indicator);
  if (of?.frequency === "quarterly") return month % 3 === 0;
  return month > 1 || (of ? of.january !== "combined" : !SURVEYED_NAMES.has(indicator));
}

/** Months an indicator comes in late. */
export function lagOf(indicator: string): number {
  return catalogued(indicator)?.lagMonths ?? 0;
}

/** Measures in the order ledgers list them. */
const MEASURE_ORDER = new Map(LEDGER_MEASURES.map((measure, index) => [measure, index]));

/** Order of a ledger: indicators as in the catalogue, own ones last, then year and measure. */
export function inLedgerOrder(a: LedgerRow, b: LedgerRow): number {
  const place = ({ indicator }: LedgerRow): number => catalogued(indicator)?.order ?? Number.MAX_SAFE_INTEGER;
  return (
    place(a) - place(b) || a.year - b.year || MEASURE_ORDER.get(a.measure)! - MEASURE_ORDER.get(b.measure)!
  );
}
