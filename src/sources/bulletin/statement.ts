/** What a bulletin says, statement by statement. */
import type { Nature } from "../../core/prose/plan";

export type PeriodKind = "cumulative" | "month" | "year" | "point" | "forecast";

/** Months 1–12; null where the text does not say. */
export interface StatedPeriod {
  readonly year: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: PeriodKind;
}

/** 居全市第一位; `of` is the aspect ranked (总量, 增速), "" where the text names none. */
export interface StatedRank {
  readonly scope: string;
  readonly position: number;
  readonly of: string;
}

/**
 * Doubts and particulars of a statement, for review:
 * yearAssumed the year is concluded from the publication date or an earlier mention; periodAssumed the clause has no
 * period of its own; subjectCarried the indicator's words stand in an earlier clause; unitAssumed money without 元;
 * narrower the words name a part of the catalogue's indicator; growthFromTimes 增长N倍, 增长N成; signContradiction 下降-3%;
 * changed the value is the end of a 由…到…; heading out of a headline; unknownIndicator no indicator of the lists.
 */
export type StatementFlag =
  | "yearAssumed"
  | "periodAssumed"
  | "subjectCarried"
  | "unitAssumed"
  | "narrower"
  | "growthFromTimes"
  | "signContradiction"
  | "changed"
  | "heading"
  | "unknownIndicator";

/** One statistical statement. Offsets are UTF-16 units of the text as given; absent facts are null. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The words, as they stand in the text. */
  readonly text: string;
  readonly park: string | null;
  readonly period: StatedPeriod;
  /** As printed, put together where a subject is carried: 规上企业 + 营收. */
  readonly indicator: string;
  /** Code of the lists' indicator, or null. */
  readonly code: string | null;
  readonly value: number | null;
  /** As printed, multiplier included: 亿元, 萬美元, 家. */
  readonly unit: string | null;
  /** 近, 超, 以上 …, as printed. */
  readonly comparator: string | null;
  readonly nature: Nature;
  readonly growthPercent: number | null;
  readonly rank: StatedRank | null;
  /** Annual plan, in the statement's unit. */
  readonly target: number | null;
  readonly completionPercent: number | null;
  readonly flags: readonly StatementFlag[];
  /** 0–1: how much of the statement stood in its own clause in known words. */
  readonly confidence: number;
}
