/** Figures written out in Chinese numerals: 六百四十八億三千一百四十二萬多元, 九.六四%, 百分之十五点三. */
import { chineseNumber } from "../../core/chineseNumber";
import type { Summand } from "./numbers";

/** A whole number or a decimal, its multiplier behind it; each part bounded. */
const PART =
  /(?<whole>[〇零一二三四五六七八九十百千两廿卅]{1,8})(?:[.点](?<decimals>[〇零一二三四五六七八九]{1,4}))?(?<multiplier>兆|亿|万)?/y;
const PERCENT =
  /百分之(?<whole>[〇零一二三四五六七八九十百两廿卅]{1,5})(?:[.点](?<decimals>[〇零一二三四五六七八九]{1,4}))?/y;
const POWERS: Readonly<Record<string, number>> = { 兆: 12, 亿: 8, 万: 4 };
const DIGITS = "〇一二三四五六七八九";
const MOST_PARTS = 4;

export interface Numerals {
  readonly summands: readonly Summand[];
  readonly end: number;
  /** Where the last multiplier begins; `end` where there is none. */
  readonly unitStart: number;
}

/** A percentage said in words, or null. */
export function percentInWords(
  text: string,
  start: number,
): { readonly value: number; readonly end: number } | null {
  if (!text.startsWith("百分之", start)) return null;
  PERCENT.lastIndex = start;
  const { whole = "", decimals = "" } = PERCENT.exec(text)?.groups ?? {};
  const number = digitsOf(whole, decimals);
  return number === null ? null : { value: Number(number), end: PERCENT.lastIndex };
}

/** The numerals that begin at a place, with the multiplier of each part, or null. */
export function numeralsAt(text: string, start: number): Numerals | null {
  const summands: Summand[] = [];
  let at = start;
  let unitStart = start;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    PART.lastIndex = at;
    const groups = PART.exec(text)?.groups;
    const digits = groups ? digitsOf(groups.whole ?? "", groups.decimals ?? "") : null;
    if (digits === null) break;
    const { multiplier = "" } = groups!;
    const power = POWERS[multiplier] ?? 0;
    // 一亿二亿 are two numbers.
    if (summands.some((each) => each.power <= power)) break;
    summands.push({ digits, power });
    at = PART.lastIndex;
    unitStart = at - multiplier.length;
    if (power === 0) break;
  }
  return summands.length === 0 ? null : { summands, end: at, unitStart };
}

function digitsOf(whole: string, decimals: string): string | null {
  const number = chineseNumber(whole.replace("廿", "二十").replace("卅", "三十"));
  if (number === null) return null;
  const places = [...decimals.replace(/零/g, "〇")].map((each) => DIGITS.indexOf(each)).join("");
  return places === "" ? String(number) : `${number}.${places}`;
}
