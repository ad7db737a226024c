/** An indicator of the catalogue or one the workbook's people added. */
import type { Language } from "./language";

export type IndicatorKind = "flow" | "stock" | "count" | "countStock" | "ratio";
export type Direction = "higher" | "lower" | "neutral";
export type Frequency = "monthly" | "quarterly" | "annual";

/** Stands as denominator of per-mu indicators: the land in use of the Parks table (Park.areaMu), in 亩. */
export const PARK_AREA = "PARK_AREA";

export interface Indicator {
  /** Stable, ASCII, e.g. "FISC_TOTAL"; user-defined ones begin with "U_". */
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly synonyms: readonly string[];
  readonly unit: string;
  /** Decimals of the level as printed. */
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** Group of the report's stub, e.g. "fiscal"; see catalogue.ts GROUPS. */
  readonly group: string;
  readonly order: number;
  /** Code of the indicator this one is 其中 of. */
  readonly parent: string | null;
  /** Codes whose sums give a ratio across parks or months (Σ numerator ÷ Σ denominator); PARK_AREA may divide. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** How park figures make the zone's: sum, ratio (numerator/denominator), none. */
  readonly aggregation: "sum" | "ratio" | "none";
  readonly weight: number | null;
  readonly frequency: Frequency;
  /** "combined": January is published with February as 1—2月 and has no figure of its own. */
  readonly january: "separate" | "combined";
  /** Months the figure lags behind the report's period (规上服务业: 1). */
  readonly lagMonths: number;
  readonly required: boolean;
  /** Park levels or types it applies to; empty = all. */
  readonly appliesTo: readonly string[];
  /** What parks are ranked by; null = the workbook's setting. */
  readonly rankBy: "value" | "growth" | "completion" | null;
  /** True when the level is usually withheld and only growth is published. */
  readonly growthOnly: boolean;
  /** True for indicators that normally have an annual plan. */
  readonly targeted: boolean;
  readonly userDefined: boolean;
}
