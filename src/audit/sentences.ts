/** Sentences of a cell and the figures with a unit in them, each with the words before it that say what it is. */
import { simplified } from "../core/traditional";

export interface Quantity {
  /** Plain decimal text. */
  readonly value: string;
  readonly unit: string;
  /** Where it stands in its sentence. */
  readonly at: number;
  readonly end: number;
  /** Words between it and the comma or figure before it: 年度计划投资. */
  readonly label: string;
}

/** Percents are not among them; in English the unit stands in brackets, or is counted in millions: 39.610 billion yuan. */
const QUANTITY =
  /(?<![\d.]|\d,)((?:(?<![\w%％])[-−－])?\d[\d,]*(?:\.\d+)?)\s*(?:(亿元|万元|万美元|亿美元|亿千瓦时|万千瓦时|万吨标准煤|吨标准煤|万吨|吨|万平方米|平方米|公顷|亩|万人|家|户|个(?!百分点)|人|项|件)|\(([a-z\d][^()%]{1,30})\)|((?:b|m)illion [a-z]+))/gi;
const BREAKS = /[，,、；;：:（(。]/g;

/** A figure with its sign as numbers have it. */
export const plainSign = (figure: string): string => figure.replace(/^[−－]/, "-");

/** In simplified characters. */
export function sentencesOf(text: string): string[] {
  return simplified(text).split(/[。；;\n]/);
}

export function quantitiesIn(sentence: string): Quantity[] {
  let before = 0;
  return [...sentence.matchAll(QUANTITY)].map((match): Quantity => {
    const at = match.index;
    const words = sentence.slice(before, at);
    const broken = [...words.matchAll(BREAKS)].at(-1);
    before = at + match[0].length;
    return {
      value: plainSign(match[1]!).replaceAll(",", ""),
      unit: match[2] ?? match[3] ?? match[4]!,
      at,
      end: before,
      label: broken ? words.slice(broken.index + 1) : words,
    };
  });
}
