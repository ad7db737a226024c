/**
 * What a figure's sentence says (文字分析): level, growth, part of the annual target, distance to the schedule and rank, in
 * words of the language. Said once as a value and once as a formula; a fact that is missing is left out, and without level
 * and rate there is no sentence.
 */
import { all, any, BLANK, iff, is, isNot, numeric, text } from "./formula";
import type { MeasureValue } from "./measure";
import { changeFormula, changeOf } from "./saidChange";
import { distanceFormula, distanceOf } from "./saidDistance";
import { around, fixed, fixedFormula, joined, levelFormula, levelText } from "./saidLevel";
import { placeFormula, placeOf } from "./saidPlace";
import type { SaidFacts, SayingWords, ToldWords } from "./sayingWords";
import { filled, filledFormula } from "./wordPattern";

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
  const adjusted = Number(facts.adjusted) > 0 ? words.adjusted : "";
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
        ? filled(words.plan, { adjusted, target: figure(target), percent })
        : filled(words.partOnly, { adjusted, percent }));
    if (typeof gap === "number")
      sentence += words.comma + distanceOf(gap, facts.status, words, workbook, percentOf);
  }
  const isLimit = facts.direction === workbook.directions.lower;
  const goal = (pattern: string): string => words.comma + filled(pattern, { adjusted });
  if (completion === printed.met) sentence += goal(isLimit ? words.within : words.met);
  if (completion === printed.notMet) sentence += goal(isLimit ? words.beyond : words.notMet);
  const place = placeOf(facts, words, workbook);
  return place === "" ? sentence : sentence + words.comma + place;
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
  const percent = (of: string): string => number(of, "PercentPlaces");
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
  const adjusted = iff(`N(${facts.adjusted})>0`, text(words.adjusted), BLANK);
  const done = joined(
    comma,
    iff(
      numeric(target),
      filledFormula(words.plan, { adjusted, target: figure(target), percent: part }),
      filledFormula(words.partOnly, { adjusted, percent: part }),
    ),
    distance,
  );
  const isLimit = is(facts.direction, workbook.directions.lower);
  const said = (pattern: string): string => filledFormula(pattern, { adjusted });
  const goal = iff(
    is(completion, printed.met),
    joined(comma, iff(isLimit, said(words.within), said(words.met))),
    iff(
      is(completion, printed.notMet),
      joined(comma, iff(isLimit, said(words.beyond), said(words.notMet))),
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
