/** The workbook-wide settings measures depend on; on the settings sheet each is a named cell. */
import type { RoundingRule } from "../core/decimal";
import type { GradeLines } from "./grade";
import type { GapBasis, GrowthBasis, RankBasis } from "./words";

export interface MeasureSettings {
  /** The report's period (ReportYear, ReportMonth). */
  readonly year: number;
  readonly month: number;
  readonly growthBasis: GrowthBasis;
  readonly roundingRule: RoundingRule;
  /** Decimals of printed percents and 百分点, 0–4. */
  readonly percentDecimals: number;
  /** A row is behind schedule when its gap is below minus this many 百分点. */
  readonly behindThreshold: number;
  readonly rankBasis: RankBasis;
  readonly gapBasis: GapBasis;
}

/** What a new workbook starts with, but for the period. */
export const DEFAULT_SETTINGS: Omit<MeasureSettings, "year" | "month"> = {
  growthBasis: "reported",
  roundingRule: "half-up",
  percentDecimals: 1,
  behindThreshold: 2,
  rankBasis: "growth",
  gapBasis: "unrounded",
};

/** Least points of 优秀, 良好 and 合格. */
export const USUAL_GRADES: GradeLines = { excellentFrom: 90, goodFrom: 80, passFrom: 60 };
