/** Amounts that are written with their magnitudes: 1亿8600万元, 一千二百三十四点五亿元. */
import { plainNumber, product } from "../../core/decimal";
import { chineseNumber } from "./chineseNumber";

/** 1亿8600万元, 1亿8千6百万: digits with a magnitude each. In 亿, as 12.3亿 is; null for any other text. */
export function compoundNumber(text: string): { value: number; unit: string } | null {
  const found = COMPOUND.exec(text);
  if (!found) return null;
  const [, high = "", low = "", currency = ""] = found;
  const parts = [...low.matchAll(/([\d.]+)([千百十]?)/g)];
  const places = parts.map(([, , place = ""]) => "十百千".indexOf(place));
  // 8千6百 falls; 6百8千 is no number.
  if (places.some((place, index) => index > 0 && place >= (places[index - 1] ?? 0))) return null;
  const tenThousands = parts.reduce((sum, [, digits], index) => {
    return sum + Number(digits) * 10 ** ((places[index] ?? -1) + 1);
  }, 0);
  if (!(tenThousands < 10_000)) return null;
  return { value: Number((Number(high) + tenThousands / 10_000).toPrecision(15)), unit: `亿${currency}` };
}

const COMPOUND = /^(\d{1,6})亿((?:\d{1,4}(?:\.\d+)?[千百十]?){1,4})万(元|美元)?$/;

/**
 * 一千二百三十四点五亿元: the longest beginning that is a number, and the unit behind it. An amount in 亿, or in round 万,
 * keeps them as its unit, as 12.3亿 does: they are not to be multiplied by the 亿元 of its column.
 */
export function chineseWithUnit(text: string): { value: number; unit: string; spelledOut: boolean } | null {
  let end = 0;
  while (end < text.length && CHINESE_NUMBER.has(text[end]!)) end++;
  for (; end > 0; end--) {
    const number = text.slice(0, end);
    const value = chineseNumber(number);
    if (value === null) continue;
    const unit = text.slice(end);
    // 一季度, 三产, 十亩之间: a lone digit before words is part of a name, not an amount.
    if (unit !== "" && !KNOWN_UNITS.has(unit)) return null;
    const magnitude = number.includes("亿") ? "亿" : number.endsWith("万") ? "万" : "";
    if (magnitude === "" || !(unit === "" || CURRENCIES.has(unit)))
      return { value, unit, spelledOut: unit === "" && number.includes("万") };
    const size = magnitude === "亿" ? 1e-8 : 1e-4;
    return { value: plainNumber(product(value, size)), unit: magnitude + unit, spelledOut: false };
  }
  return null;
}

const CHINESE_NUMBER: ReadonlySet<string> = new Set(
  "〇零一二三四五六七八九十百千万亿两点壹贰叁肆伍陆柒捌玖拾佰仟",
);
const CURRENCIES: ReadonlySet<string> = new Set(["元", "圆", "美元"]);
const KNOWN_UNITS: ReadonlySet<string> = new Set([
  ...CURRENCIES,
  "万元",
  "亿元",
  "万美元",
  "家",
  "户",
  "个",
  "人",
  "亩",
  "件",
  "项",
]);
