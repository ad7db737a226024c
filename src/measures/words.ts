/**
 * Words the measures print or compare with, in the language of the workbook. i18n fills them; the formulas carry
 * them as text literals, so they must be the words that stand in the tables' cells.
 */
import type { Direction, Frequency, IndicatorKind, Indicator } from "../core/indicator";
import type { Severity } from "../core/problem";
import type { ReturnState } from "../core/returnState";
import type { LedgerMeasure } from "../core/observation";
import type { ScoringRule } from "../core/scoring";
import type { Target } from "../core/target";

/** Which growth a report prints first: the reported comparable-basis rate or the computed one. */
export type GrowthBasis = "reported" | "computed";

/**
 * What the gap to the schedule is taken from: unrounded figures (97.158 − 83.333 = 13.8), or the digits printed beside
 * it (12.85 − 16.67 = −3.82), as some bulletins do so that readers can check the subtraction.
 */
export type GapBasis = "unrounded" | "printed";

/** What parks are ranked by where the indicator does not say. */
export type RankBasis = "growth" | "value" | "completion";

export interface MeasureWords {
  /** Words of the ledger's measure column: 累计 本月 期末 上报同比 上报本月同比 同期可比数 上报位次. */
  readonly ledgerMeasures: Readonly<Record<LedgerMeasure, string>>;
  /** 流量 存量 件数 年末数 比率 (Indicators, kind). */
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
  /** 越高越好 越低越好 中性. */
  readonly directions: Readonly<Record<Direction, string>>;
  /** 月报 季报 年报. */
  readonly frequencies: Readonly<Record<Frequency, string>>;
  /** 单独 (January stands alone), 与二月合并. */
  readonly january: Readonly<Record<Indicator["january"], string>>;
  /** 合计 比率 不汇总. */
  readonly aggregations: Readonly<Record<Indicator["aggregation"], string>>;
  /** 总量 增幅 完成率. */
  readonly rankBases: Readonly<Record<RankBasis, string>>;
  /** 按未舍入数 / 按列示数. */
  readonly gapBases: Readonly<Record<GapBasis, string>>;
  /** 未报 已报 存疑 已审核 已锁定 (Returns, state). */
  readonly returnStates: Readonly<Record<ReturnState, string>>;
  /** How an assessment scores (Scoring, rule): 年度完成率 时序完成率 增幅比较 位次递减 功效系数 达标 扣分. */
  readonly scoringRules: Readonly<Record<ScoringRule, string>>;
  /** 错误 警告 提示 (Checks, severity). */
  readonly severities: Readonly<Record<Severity, string>>;
  /** 目标值 增幅. */
  readonly targetTypes: Readonly<Record<Target["type"], string>>;
  /** 上报同比优先 / 计算同比优先. */
  readonly growthBases: Readonly<Record<GrowthBasis, string>>;
  /** 四舍五入 / 四舍六入五成双. */
  readonly roundingRules: Readonly<Record<"half-up" | "half-even", string>>;
  /** 是 否. */
  readonly yesNo: Readonly<Record<"yes" | "no", string>>;
  /** What is printed instead of a number (CONVENTIONS §5). */
  readonly printed: Readonly<Record<PrintedWord, string>>;
  /** 超序时进度 符合序时进度 落后序时进度. */
  readonly statuses: Readonly<Record<ScheduleStatus, string>>;
  /** Scope of ranks computed here: 园区. A reported rank shows the scope in its note, or `reported` (上报). */
  readonly rankScopes: Readonly<Record<"parks" | "reported", string>>;
  /** Denominator of per-mu ratios in Indicators: the park's area in Parks (园区用地面积). */
  readonly parkArea: string;
  /** Around the number of a growth-type target: 增长8.5 is before "增长", after "". English: "+" and "%". */
  readonly growthTarget: Readonly<Record<"before" | "after", string>>;
  /**
   * Pieces of the period marked beside a quarterly or lagging figure: zh-CN 2021年1—12月, 4月末; en-US "2021 M1–12", "end of M4".
   * Printed as [year before + year + year after, only when another year than the report's] + before + month + after;
   * `january` stands for the range of one month.
   */
  readonly periodMark: Readonly<
    Record<
      "yearBefore" | "yearAfter" | "rangeBefore" | "rangeAfter" | "january" | "pointBefore" | "pointAfter",
      string
    >
  >;
}

/**
 * turnedProfit 扭亏, turnedLoss 转亏, lossNarrowed 减亏, lossWidened 增亏, noBase 上年同期无, level 持平, missing —,
 * withheld …, noTarget 未设目标, met 达标, notMet 未达标.
 */
export type PrintedWord =
  | "turnedProfit"
  | "turnedLoss"
  | "lossNarrowed"
  | "lossWidened"
  | "noBase"
  | "level"
  | "missing"
  | "withheld"
  | "noTarget"
  | "met"
  | "notMet";

export type ScheduleStatus = "ahead" | "onSchedule" | "behind";
