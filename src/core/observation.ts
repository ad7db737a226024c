/** One reported figure: park × indicator × month × measure, in the indicator's unit. */
import type { Month } from "./period";
import type { Place } from "./problem";

/**
 * Measures of the ledger: ytd 累计, month 本月, level 期末, growth 上报同比 (percent),
 * monthGrowth 上报本月同比 (percent), base 同期可比数, rank 上报位次.
 */
export const LEDGER_MEASURES = ["ytd", "month", "level", "growth", "monthGrowth", "base", "rank"] as const;
export type LedgerMeasure = (typeof LEDGER_MEASURES)[number];

export interface Observation {
  /** Park name (Park.name). */
  readonly park: string;
  /** Indicator code. */
  readonly indicator: string;
  readonly month: Month;
  readonly measure: LedgerMeasure;
  /** In `unit`; percent for growth measures, ordinal for rank. */
  readonly value: number;
  /** Indicator's unit; "%" for growth measures; "" for rank. */
  readonly unit: string;
  /** As it stood in the source, before normalisation. */
  readonly reported: { readonly value: string; readonly unit: string };
  readonly place: Place;
  /** Scope of a rank (全市), further columns of the source. */
  readonly note: string;
  /** Codes of what a person should look at before the figure counts: guessed names, units, periods; absent = nothing. */
  readonly doubts?: readonly string[];
}
