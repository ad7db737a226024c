/** Reports people define themselves in the table Definitions: what one line of it may say, and a report made of lines. */
import type { Indicator } from "./indicator";
import type { Theme } from "./theme";

/** The reports a definition can be laid out like. */
export const DEFINITION_BASES = ["park", "comparison"] as const;
export type DefinitionBase = (typeof DEFINITION_BASES)[number];

/** Kinds of line: 类型 标题 样式 列 分组 指标 附注. */
export const DEFINITION_LINES = ["base", "title", "theme", "column", "group", "indicator", "note"] as const;
export type DefinitionLine = (typeof DEFINITION_LINES)[number];

/** Columns a report may have, by the measure they show. */
export const DEFINED_COLUMNS = [
  "month",
  "lastMonth",
  "monthGrowth",
  "ytd",
  "lastYtd",
  "growth",
  "target",
  "completion",
  "gap",
  "status",
  "outlook",
  "share",
  "contribution",
  "pull",
  "rank",
] as const;
export type DefinedColumn = (typeof DEFINED_COLUMNS)[number];

export interface ListedIndicator {
  readonly indicator: Indicator;
  /** Of its levels; null = the indicator's own. */
  readonly decimals: number | null;
}

export interface DefinedGroup {
  /** Null for indicators before the first heading. */
  readonly heading: string | null;
  readonly listed: readonly ListedIndicator[];
}

export interface Definition {
  readonly name: string;
  readonly base: DefinitionBase;
  /** Holds the placeholders of {@link PLACEHOLDERS}. */
  readonly title: string;
  /** Null = the workbook's. */
  readonly theme: Theme | null;
  readonly columns: readonly DefinedColumn[];
  readonly groups: readonly DefinedGroup[];
  readonly notes: readonly string[];
}

/** What titles and notes may leave open, by the words people write in braces. */
export const PLACEHOLDERS: Readonly<Record<string, "year" | "month" | "park">> = {
  年: "year",
  月: "month",
  园区: "park",
  園區: "park",
  year: "year",
  month: "month",
  park: "park",
};
