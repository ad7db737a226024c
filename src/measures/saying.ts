/**
 * What a figure's sentence says (文字分析): level, growth, part of the annual target, distance to the schedule and rank, in
 * words of the language. Said once as a value and once as a formula; a fact that is missing is left out, and without level
 * and rate there is no sentence.
 */
import { roundedQuotient } from "../core/decimal";
import { all, any, BLANK, iff, is, isNot, numeric, text } from "./formula";
import type { MeasureValue } from "./measure";
import {
  fixed,
  fixedFormula,
  joined,
  levelFormula,
  levelText,
  type Around,
  type LevelWords,
} from "./saidLevel";
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
  /** Growth by a multiple, from {@link TIMES_FROM} percent on; the number before `after` is of hundreds of percent. */
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
  /** Part of the annual target: {target} {percent}; `partOnly` where the target is not to be told. */
  readonly plan: string;
  readonly partOnly: string;
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

/** Percent from which growth is told by multiples. */
export const TIMES_FROM = 1000;
/** Decimals of a multiple: 增长15.9倍. */
const TIMES_DECIMALS = 1;

/** How numbers are printed. */
export interface SaidDigits {
  readonly percentDecimals: number;
}

/** The sentence of a figure, "" where there is neither level nor rate. */
export function said(
  facts: SaidFacts<MeasureValue>,
  inPoints: boolean,
  words: SayingWords,
  workbook: ToldWords,
  { percentDecimals }: SaidDigits,
): string {
  const { value, growth, unroundedGrowth, completion, gap, target } = facts;
  const { printed } = workbook;
  const level = typeof value === "number";
  if (!level && typeof growth !== "number") return "";
  const number = (of: number, decimals: number): string => fixed(of, decimals, words.grouped);
  const figure = (level: number): string =>
    levelText({ level, decimals: Number(facts.decimals), unit: String(facts.unit) }, words);
  const percentOf = (rate: number): string => number(rate, percentDecimals);
  const change = changeOf(growth, unroundedGrowth, inPoints, words, printed, percentOf);
  const period = facts.period === "" ? "" : `${facts.period}${words.afterPeriod}`;
  const covered = facts.coverage === "" ? "" : `${words.coverage[0]}${facts.coverage}${words.coverage[1]}`;
  let sentence = level
    ? `${period}${facts.verb}${facts.name}${words.figure}${figure(value)}${covered}`
    : `${period}${facts.name}${words.rate}`;
  if (change !== "") sentence += level ? words.comma + change : change;
  if (level && typeof completion === "number") {
    const percent = number(completion, percentDecimals);
    sentence +=
      words.comma +
      (typeof target === "number"
        ? filled(words.plan, { target: figure(target), percent })
        : filled(words.partOnly, { percent }));
    if (typeof gap === "number")
      sentence += words.comma + distanceOf(gap, facts.status, words, workbook, percentOf);
  }
  const isLimit = facts.direction === workbook.directions.lower;
  if (completion === printed.met) sentence += words.comma + (isLimit ? words.within : words.met);
  if (completion === printed.notMet) sentence += words.comma + (isLimit ? words.beyond : words.notMet);
  const place = placeOf(facts, words, workbook);
  return place === "" ? sentence : sentence + words.comma + place;
}

function distanceOf(
  gap: number,
  status: MeasureValue,
  words: SayingWords,
  { statuses }: ToldWords,
  number: (points: number) => string,
): string {
  if (status === statuses.onSchedule) return words.onSchedule;
  const isAhead = status === statuses.ahead;
  if (gap === 0) return isAhead ? words.barelyAhead : words.barelyBehind;
  const [before, after] = isAhead ? words.ahead : words.behind;
  return before + number(Math.abs(gap)) + after;
}

function placeOf(
  { rank, scope, basis, direction, ranked, sharing }: SaidFacts<MeasureValue>,
  words: SayingWords,
  { rankScopes, directions }: ToldWords,
): string {
  if (typeof rank !== "number") return "";
  if (scope !== rankScopes.parks)
    return filled(words.rank, {
      scope: scope === rankScopes.reported ? words.reported : String(scope),
      rank: String(rank),
    });
  // A place among one says nothing.
  if (Number(ranked) < 2) return "";
  const by = String(basis).toLowerCase() + (direction === directions.lower ? words.lowest : "");
  return filled(words.place, { basis: by, rank: String(rank) }) + (Number(sharing) > 1 ? words.tied : "");
}

/** The growth alone; `number` prints a rate. */
export function changeOf(
  growth: MeasureValue,
  unrounded: MeasureValue,
  inPoints: boolean,
  words: SayingWords,
  printed: MeasureWords["printed"],
  number: (rate: number) => string,
): string {
  if (typeof growth === "number") {
    if (growth === 0) return words.flat;
    const [before, after] = inPoints
      ? growth > 0
        ? words.risePoints
        : words.fallPoints
      : growth > 0
        ? words.rise
        : words.fall;
    if (!inPoints && growth >= TIMES_FROM)
      return (
        words.times[0] +
        String(roundedQuotient(Number(unrounded), 100, TIMES_DECIMALS, "half-up")) +
        words.times[1]
      );
    return before + number(Math.abs(growth)) + after;
  }
  const { turnedProfit, turnedLoss, lossNarrowed, lossWidened, noBase, level } = printed;
  const instead = new Map<MeasureValue, string>([
    [turnedProfit, words.turnedProfit],
    [turnedLoss, words.turnedLoss],
    [lossNarrowed, words.lossNarrowed],
    [lossWidened, words.lossWidened],
    [noBase, words.noBase],
    [level, words.flat],
  ]);
  return instead.get(growth) ?? "";
}

/** The same as a formula; `inPoints` is a condition. */
export function saidFormula(
  facts: SaidFacts<string>,
  inPoints: string,
  words: SayingWords,
  workbook: ToldWords,
): string {
  const { value, growth, completion, gap, target } = facts;
  const { printed } = workbook;
  const number = (of: string, decimals: string): string => fixedFormula(of, decimals, words.grouped);
  const percent = (of: string): string => number(of, "PercentDecimals");
  const { decimals, unit } = facts;
  const figure = (level: string): string => levelFormula({ level, decimals, unit }, words);
  const comma = text(words.comma);
  const hasChange = all(isNot(growth, ""), isNot(growth, printed.missing), isNot(growth, printed.withheld));
  const level = joined(
    facts.verb,
    facts.name,
    text(words.figure),
    figure(value),
    facts.coverage === BLANK
      ? BLANK
      : iff(`${facts.coverage}=""`, BLANK, around(words.coverage, facts.coverage)),
    iff(hasChange, comma, BLANK),
  );
  const distance = iff(
    numeric(gap),
    joined(comma, distanceFormula(gap, facts.status, words, workbook, percent)),
    BLANK,
  );
  const part = percent(completion);
  const done = joined(
    comma,
    iff(
      numeric(target),
      filledFormula(words.plan, { target: figure(target), percent: part }),
      filledFormula(words.partOnly, { percent: part }),
    ),
    distance,
  );
  const isLimit = is(facts.direction, workbook.directions.lower);
  const goal = iff(
    is(completion, printed.met),
    joined(comma, iff(isLimit, text(words.within), text(words.met))),
    iff(
      is(completion, printed.notMet),
      joined(comma, iff(isLimit, text(words.beyond), text(words.notMet))),
      BLANK,
    ),
  );
  const sentence = joined(
    words.afterPeriod === ""
      ? facts.period
      : iff(`${facts.period}=""`, BLANK, joined(facts.period, text(words.afterPeriod))),
    iff(numeric(value), level, joined(facts.name, text(words.rate))),
    changeFormula(growth, facts.unroundedGrowth, inPoints, words, printed, percent),
    iff(all(numeric(value), numeric(completion)), done, goal),
    placeFormula(facts, words, workbook),
  );
  return iff(any(numeric(value), numeric(growth)), sentence, BLANK);
}

/** The distance to the schedule alone; `gap` is a number. */
function distanceFormula(
  gap: string,
  status: string,
  words: SayingWords,
  { statuses }: ToldWords,
  percent: (of: string) => string,
): string {
  const said = (barely: string, distance: Around, points: string): string =>
    iff(`${gap}=0`, text(barely), around(distance, percent(points)));
  return iff(
    is(status, statuses.onSchedule),
    text(words.onSchedule),
    iff(
      is(status, statuses.ahead),
      said(words.barelyAhead, words.ahead, gap),
      said(words.barelyBehind, words.behind, `-${gap}`),
    ),
  );
}

/** The rank with the comma before it; blank where there is none. */
function placeFormula(
  { rank, scope, basis, direction, ranked, sharing }: SaidFacts<string>,
  words: SayingWords,
  { rankScopes, directions }: ToldWords,
): string {
  const comma = text(words.comma);
  const by = joined(`LOWER(${basis})`, iff(is(direction, directions.lower), text(words.lowest), BLANK));
  const own = joined(
    comma,
    filledFormula(words.place, { basis: by, rank }),
    iff(`${sharing}>1`, text(words.tied), BLANK),
  );
  const among = iff(is(scope, rankScopes.reported), text(words.reported), scope);
  const reported = joined(comma, filledFormula(words.rank, { scope: among, rank }));
  // A place among one says nothing.
  const said = iff(is(scope, rankScopes.parks), iff(`${ranked}>1`, own, BLANK), reported);
  return rank === BLANK ? BLANK : iff(numeric(rank), said, BLANK);
}

/** The growth alone; `percent` prints a rate. */
export function changeFormula(
  growth: string,
  unrounded: string,
  inPoints: string,
  words: SayingWords,
  printed: MeasureWords["printed"],
  percent: (of: string) => string,
): string {
  const rate = iff(
    `${growth}>=${TIMES_FROM}`,
    around(words.times, `ROUND(${unrounded}/100,${TIMES_DECIMALS})`),
    iff(`${growth}>0`, around(words.rise, percent(growth)), around(words.fall, percent(`-${growth}`))),
  );
  const points = iff(
    `${growth}>0`,
    around(words.risePoints, percent(growth)),
    around(words.fallPoints, percent(`-${growth}`)),
  );
  const instead = (
    [
      [printed.turnedProfit, words.turnedProfit],
      [printed.turnedLoss, words.turnedLoss],
      [printed.lossNarrowed, words.lossNarrowed],
      [printed.lossWidened, words.lossWidened],
      [printed.noBase, words.noBase],
      [printed.level, words.flat],
    ] as const
  ).reduceRight((otherwise, [word, saying]) => iff(is(growth, word), text(saying), otherwise), BLANK);
  return iff(numeric(growth), iff(`${growth}=0`, text(words.flat), iff(inPoints, points, rate)), instead);
}

function around([before, after]: Around, number: string): string {
  return joined(text(before), number, text(after));
}

/** A pattern with its {placeholders} filled. */
function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

function filledFormula(pattern: string, parts: Readonly<Record<string, string>>): string {
  const pieces = pattern.split(/\{(\w+)\}/);
  return joined(...pieces.map((piece, index) => (index % 2 ? (parts[piece] ?? BLANK) : text(piece))));
}
