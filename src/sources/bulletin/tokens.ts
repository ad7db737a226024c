/** The figures, periods, ranks and signs of a passage, in order; what lies between them is words. */
import { quantityAt } from "./numbers";
import type { Quantity } from "./numbers";
import { periodAt, PERIOD_BEGINNINGS } from "./periods";
import type { PeriodDialect, PeriodPhrase } from "./periods";
import { rankAt } from "./ranks";
import type { RankPhrase } from "./ranks";

/** clause , : — part ; — sentence 。! — open ( — close ). */
export type SignKind = "clause" | "part" | "sentence" | "open" | "close";

export interface Sign {
  readonly kind: SignKind;
  readonly start: number;
  readonly end: number;
}

/** A figure of no statistic: a ratio 5:95, a range 8%-10%, a number without a unit. */
export interface Noise {
  readonly kind: "noise";
  readonly start: number;
  readonly end: number;
}

export type Token = Quantity | PeriodPhrase | RankPhrase | Sign | Noise;

const SIGN_KINDS: Readonly<Record<string, SignKind>> = {
  ",": "clause",
  ":": "clause",
  ";": "part",
  "。": "sentence",
  "!": "sentence",
  "?": "sentence",
  "(": "open",
  ")": "close",
  "【": "open",
  "】": "close",
  "[": "open",
  "]": "close",
};

/** Characters a figure may begin with: digits, a minus, and the bounds and words of numbers. */
const FIGURE_BEGINNINGS = "0123456789-将接大超突不至高首约近逾破过负一二两三四五六七八九十百千";
const A_SIGN = 1;
const A_RANK = 2;
const A_PERIOD = 4;
const A_FIGURE = 8;
/** What may begin at a character, by its code: most begin nothing, and are passed over at once. */
const MEANINGS = new Uint8Array(0x10000);
for (const [characters, meaning] of [
  [Object.keys(SIGN_KINDS).join(""), A_SIGN],
  ["第", A_RANK],
  [PERIOD_BEGINNINGS, A_PERIOD],
  [FIGURE_BEGINNINGS, A_FIGURE],
] as const)
  for (const character of characters) MEANINGS[character.charCodeAt(0)]! |= meaning;
const DIGITS = /[0-9][0-9,.]*/y;

/** Splits a passage. Each place is tried once and every attempt is bounded, so the time grows with the length. */
export function tokensOf(text: string, dialect: PeriodDialect): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const meaning = MEANINGS[text.charCodeAt(at)]!;
    if (meaning === 0) {
      at++;
      continue;
    }
    const character = text.charAt(at);
    const sign = (meaning & A_SIGN) === 0 ? undefined : SIGN_KINDS[character];
    if (sign !== undefined) {
      tokens.push({ kind: sign, start: at, end: at + 1 });
      at++;
      continue;
    }
    const token =
      ((meaning & A_RANK) !== 0 ? rankAt(text, at) : null) ??
      ((meaning & A_PERIOD) !== 0 ? periodAt(text, at, dialect) : null) ??
      ((meaning & A_FIGURE) !== 0 ? figureAt(text, at) : null);
    if (token) {
      tokens.push(token);
      at = token.end;
    } else at++;
  }
  return tokens;
}

function figureAt(text: string, at: number): Quantity | Noise | null {
  const quantity = quantityAt(text, at);
  if (quantity) {
    const ranged =
      text[quantity.end] === "-" || text[quantity.end] === "至" ? quantityAt(text, quantity.end + 1) : null;
    if (ranged && !ranged.negative) return { kind: "noise", start: at, end: ranged.end };
    return quantity;
  }
  DIGITS.lastIndex = at;
  if (!DIGITS.test(text)) return null;
  let end = DIGITS.lastIndex;
  // 5.6:56.6:37.8 and 10-12: the whole of it, so that no part is taken for a figure.
  for (let parts = 0; parts < 8 && (text[end] === ":" || text[end] === "-" || text[end] === "/"); parts++) {
    DIGITS.lastIndex = end + 1;
    if (!DIGITS.test(text)) break;
    end = DIGITS.lastIndex;
  }
  if (end - at > 1 && /[:\-/]/.test(text.slice(at, end))) {
    const last = /^(?:个百分点|%|万|亿|岁|年|倍)/.exec(text.slice(end, end + 4));
    end += last?.[0].length ?? 0;
  }
  while (text[end - 1] === "," || (text[end - 1] === "." && end - at > 1)) end--;
  return { kind: "noise", start: at, end: Math.max(end, at + 1) };
}
