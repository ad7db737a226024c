/** A statement while its sentence is read: places of the folded text, the period not yet dated. */
import type { Quantity } from "./numbers";
import type { PeriodPhrase } from "./periods";
import type { Nature } from "../../core/prose/plan";
import type { StatedRank, StatementFlag } from "./statement";

export interface StatementDraft {
  /** Places in the passage: from the first word that belongs to it to its last figure. */
  start: number;
  end: number;
  indicator: string;
  /** A place of its own (广丰经济开发区), "" for the bulletin's. */
  readonly place: string;
  readonly quantity: Quantity | null;
  nature: Nature;
  /** Whole year ahead: 预计全年. */
  readonly wholeYear: boolean;
  readonly period: PeriodPhrase | null;
  growth: number | null;
  rank: StatedRank | null;
  target: Quantity | null;
  completion: number | null;
  readonly flags: Set<StatementFlag>;
}

/** Digits of change: what is done to a draft by a rate that follows it. */
export function takeGrowth(
  draft: StatementDraft,
  percent: number,
  end: number,
  flags: Iterable<StatementFlag> = [],
): void {
  for (const flag of flags) draft.flags.add(flag);
  draft.growth = percent;
  draft.end = Math.max(draft.end, end);
}

/** Whether a draft has its rate and not its figure. 确保增长10%,力争突破240亿元 are two goals. */
export function wantsFigure(draft: StatementDraft, place: string): boolean {
  return draft.quantity === null && draft.nature === "actual" && (place === "" || place === draft.place);
}

/** The last count among drafts. */
export function lastCounted(drafts: readonly StatementDraft[]): StatementDraft | undefined {
  return drafts.findLast(({ quantity }) => quantity?.unitClass === "count");
}

/** What later clauses may add. */
export const NOTHING_MORE = { rank: null, target: null, completion: null } as const;

/** What a sentence inherits from those before it in its paragraph. */
export interface Carried {
  period: PeriodPhrase | null;
  /** The month all of the sentence before was of, for one that begins with 其中; else null. */
  ofParts: PeriodPhrase | null;
  /** Noun of measure last named: 增加值, 营业额. */
  head: string;
  last: StatementDraft | null;
  /** The industry a paragraph is about: 1、光电子信息产业增速加快。 "" for none. */
  topic: string;
  /** Wider places whose figures are told for comparison: 全国. */
  readonly wider: ReadonlySet<string>;
}
