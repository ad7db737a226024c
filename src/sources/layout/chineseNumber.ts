/** Numbers written in Chinese characters: 一千二百三十四点五, 十二, 三成五, 百分之八点五. */
import { plainNumber, product } from "../../core/decimal";

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖"].map((character, index) => {
    if (index < 2) return [character, 0] as const;
    if (index <= 10) return [character, index - 1] as const;
    return [character, character === "两" ? 2 : index - 11] as const;
  }),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1_000],
  ["仟", 1_000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** Longest number worth reading. */
const LONGEST = 32;

/** 亿 of 一百零八点五亿, 千万 of 三点五千万: magnitudes of the fraction before them. */
const MAGNITUDE = /(?:[十拾百佰千仟]?[万亿]|万亿)$/;

/**
 * A number in simplified Chinese characters alone, or null.
 * @example chineseNumber("一千二百三十四点五") //=> 1234.5; chineseNumber("一百零八点五亿") //=> 10850000000
 */
export function chineseNumber(text: string): number | null {
  // 万元, 百家: a place without a digit before it is a unit.
  if (!DIGITS.has(text[0] ?? "") && text[0] !== "十" && text[0] !== "拾") return null;
  if (text.length > LONGEST) return null;
  const [whole = "", fraction, ...more] = text.split("点");
  if (more.length > 0 || whole === "") return null;
  const integer = wholeNumber(whole);
  if (integer === null) return null;
  if (fraction === undefined) return integer;
  const magnitude = MAGNITUDE.exec(fraction)?.[0] ?? "";
  const digits = digitsOf(fraction.slice(0, fraction.length - magnitude.length));
  if (digits === null) return null;
  const times = [...magnitude].reduce((all, each) => all * (PLACES.get(each) ?? GROUPS.get(each) ?? 1), 1);
  return plainNumber(product(`${integer}.${digits}`, times));
}

/** 三成五 is 35 percent, 百分之八点五 is 8.5; null for anything else. */
export function chinesePercent(text: string): number | null {
  if (text.startsWith("百分之")) return chineseNumber(text.slice(3));
  const at = text.indexOf("成");
  if (at < 1 || at > 2 || text.length > at + 2) return null;
  const tens = chineseNumber(text.slice(0, at));
  const ones = at + 1 === text.length ? 0 : chineseNumber(text.slice(at + 1));
  return tens === null || ones === null || tens > 10 || ones > 9 ? null : tens * 10 + ones;
}

function wholeNumber(text: string): number | null {
  // 二〇二二: digits alone are read as digits.
  if (![...text].some((character) => PLACES.has(character) || GROUPS.has(character))) {
    const digits = digitsOf(text);
    return digits === null ? null : Number(digits);
  }
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastPlace = Infinity;
  // What a digit right behind a place counts: 一百二 is 120, 两万三 is 23000; 一百零二 has its 零.
  let next = 1;
  for (const character of text) {
    const place = PLACES.get(character);
    const size = GROUPS.get(character);
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      next = digit === 0 || value === 0 ? 1 : next;
      digit = value;
    } else if (place !== undefined) {
      if (place >= lastPlace) return null;
      group += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
      next = place / 10;
    } else if (size !== undefined) {
      // 一万亿 is 万 of 亿; the 万 of 三亿五千万 stands beside the 亿.
      const here = group + (digit ?? 0);
      total = size > 10_000 ? (total + here) * size : total + here * size;
      group = 0;
      digit = null;
      lastPlace = Infinity;
      next = size / 10;
    } else return null;
  }
  return total + group + (digit ?? 0) * next;
}

function digitsOf(text: string): string | null {
  if (text === "") return null;
  let digits = "";
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return digits;
}
