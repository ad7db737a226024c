/** What sentences about figures are told with: the words of a language, and the facts of one sentence. */
import type { Around, LevelWords } from "./saidLevel";
import type { MeasureWords } from "./words";

/** Words of a language; src/i18n takes them from the tables bulletins are read by (core/prose/). */
export interface SayingWords extends LevelWords {
  /** Between a period of its own and the name. */
  readonly afterPeriod: string;
  /** Between the facts of one sentence. */
  readonly comma: string;
  /** Between the name and a rate where there is no level. */
  readonly rate: string;
  /** Between the name and its figure. */
  readonly figure: string;
  /** Around {@link SaidFacts.coverage}, behind the figure. */
  readonly coverage: Around;
  readonly rise: Around;
  readonly fall: Around;
  /** Growth by a multiple, from TIMES_FROM (saidChange.ts) percent on; the number before `after` is of hundreds of percent. */
  readonly times: Around;
  readonly flat: string;
  /** Of ratios in percent. */
  readonly risePoints: Around;
  readonly fallPoints: Around;
  /** Instead of a rate (CONVENTIONS §5). */
  readonly turnedProfit: string;
  readonly turnedLoss: string;
  readonly lossNarrowed: string;
  readonly lossWidened: string;
  readonly noBase: string;
  /** Stands for {adjusted} before the annual target where the one in force was adjusted within the year (调整后). */
  readonly adjusted: string;
  /** Part of the annual target: {adjusted} {target} {percent}; `partOnly` where the target is not to be told. */
  readonly plan: string;
  readonly partOnly: string;
  /** {adjusted} */
  readonly met: string;
  readonly notMet: string;
  /** The same where less is better: the target is a limit. */
  readonly within: string;
  readonly beyond: string;
  readonly ahead: Around;
  readonly behind: Around;
  readonly onSchedule: string;
  /** Where the distance rounds to nothing. */
  readonly barelyAhead: string;
  readonly barelyBehind: string;
  /** A rank among the workbook's parks: {basis} {rank}; `lowest` follows the basis where less is better. */
  readonly place: string;
  readonly lowest: string;
  /** Behind a place that several parks share. */
  readonly tied: string;
  /** A reported rank, which does not say what it goes by: {scope} {rank} */
  readonly rank: string;
  /** Scope of reported ranks that name none. */
  readonly reported: string;
}

/** Facts of one sentence: cells' values, or operands of a formula. */
export interface SaidFacts<T> {
  /** Its own period where it is another than the report's, "" else. */
  readonly period: T;
  readonly name: T;
  /** Verb before the name, "" for none. */
  readonly verb: T;
  readonly decimals: T;
  readonly unit: T;
  readonly value: T;
  /** How many of the parks the figure counts, "" where it is all of them. @example "3/5" */
  readonly coverage: T;
  /** Percent, 百分点 where {@link inPoints}, or a word. */
  readonly growth: T;
  /** The same before rounding, where it is known: multiples are rounded from it. */
  readonly unroundedGrowth: T;
  readonly target: T;
  /** More than 0 where the target in force is an adjusted one, or the zone's holds one. */
  readonly adjusted: T;
  /** Percent or a word. */
  readonly completion: T;
  /** 百分点. */
  readonly gap: T;
  /** Where it stands against the schedule, by the unrounded gap. */
  readonly status: T;
  readonly rank: T;
  readonly scope: T;
  /** Of a rank among the workbook's parks: what it goes by, the indicator's direction, parks ranked and on the same place. */
  readonly basis: T;
  readonly direction: T;
  readonly ranked: T;
  readonly sharing: T;
}

/** Words of the workbook's cells that sentences are told from. */
export type ToldWords = Pick<MeasureWords, "printed" | "rankScopes" | "statuses" | "directions">;
