/** Figures of prose: 1,205.15万元, 2兆3,248億元, 40余个, 近千人, −8.92%. */
import { chineseNumber } from "../../core/chineseNumber";
import { decimal, plainNumber } from "../../core/decimal";
import {
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  BOUNDS_INSIDE,
  MULTIPLIERS,
  NUMBER_WORDS,
  PER_UNITS,
  unitAt,
} from "../../core/prose/units";
import { numeralsAt, percentInWords } from "./numerals";
import { WordTable } from "../../core/prose/wordTable";
import type { UnitClass } from "../../core/prose/units";

/** A number with its unit, in places of the folded text. */
export interface Quantity {
  readonly kind: "quantity";
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Where the unit begins, its multiplier included; `end` where there is none. */
  readonly unitStart: number;
  /** Where it ends; a 以上 may follow. */
  readonly unitEnd: number;
  readonly unitClass: UnitClass | "bare";
  /** Bound printed before, inside or after the number. */
  readonly comparator: string | null;
  /** 2000万元以上…: a bound after it. */
  readonly boundedAfter: boolean;
  /** A minus printed before the digits. */
  readonly negative: boolean;
  /** Unit in the folded spelling, its multiplier included and a 余 inside it left out. */
  readonly unit: string;
}

const MULTIPLIES = new Set(MULTIPLIERS.map(([word]) => word.charCodeAt(0)));
const BEFORE = new WordTable(BOUNDS_BEFORE);
const INSIDE = new WordTable(BOUNDS_INSIDE);
const AFTER = new WordTable(BOUNDS_AFTER);
const PER = new WordTable(PER_UNITS);
/** 3.2个和5.6个百分点, 2.9个、4个和5.3个百分点: the unit is said whole once. */
const OF_POINTS = /(?:(?:、|以及|[和及与])[0-9.]{1,8}个?){1,8}百分点/y;
/** Digits of the longest number worth reading. */
const MOST_DIGITS = 16;

/** 三成五, 近两成: tenths, whole and half; words like 成本 and 成功 begin otherwise. */
const TENTHS =
  /(?<tenths>[一二两三四五六七八九1-9])成(?<more>[一二三四五六七八九半])?(?![本功立为果员品绩熟长都分交套就才年人])(?<after>以上|以下|左右|有余|多)?/y;

/** 一成 is ten percent. Said after a word of change; 三成企业 tells of a part and measures nothing. */
function tenthsAt(text: string, start: number, at: number, bound: string | null): Quantity | null {
  if (text[at + 1] !== "成") return null;
  TENTHS.lastIndex = at;
  const { tenths = "", more = "", after = null } = TENTHS.exec(text)?.groups ?? {};
  if (tenths === "") return null;
  const unitEnd = TENTHS.lastIndex - (after?.length ?? 0);
  return {
    kind: "quantity",
    start,
    end: TENTHS.lastIndex,
    value: digitOf(tenths) * 10 + (more === "" ? 0 : more === "半" ? 5 : digitOf(more)),
    unitStart: at + 1,
    unitEnd,
    unitClass: "percent",
    comparator: bound ?? after,
    boundedAfter: false,
    negative: false,
    unit: "成",
  };
}

function digitOf(text: string): number {
  return chineseNumber(text) ?? Number(text);
}

/** The quantity that begins at a place, or null. Looks back only at the two characters before it. */
export function quantityAt(text: string, start: number): Quantity | null {
  const bound = BEFORE.beginning(text, start) ?? null;
  const numberStart = start + (bound?.length ?? 0);
  const tenths = tenthsAt(text, start, numberStart, bound);
  if (tenths) return tenths;
  const words = inWordsAt(text, start, numberStart, bound);
  if (words) return words;
  if (bound !== null && !startsNumber(text, numberStart)) return null;
  if (/[A-Za-z]/.test(text.charAt(start - 1)) && !text.slice(0, start).endsWith("GDP")) return null;
  // 第62次会议, 第4条: which one, not how many.
  if (text[start - 1] === "第") return null;
  // 前30名名单, 排名前10家
  if (text[start - 1] === "前" && !/[目当此以日提之年午面]/.test(text.charAt(start - 2))) return null;
  const number = numberAt(text, numberStart, bound !== null);
  if (!number) return null;
  let at = number.end;
  const unitStart = number.unitStart;
  let unitClass: Quantity["unitClass"] = number.multiplied ? "bare" : "none";
  const unit = unitAt(text, at);
  if (unit && !continuesWord(text, at, unit.length)) {
    at += unit.length;
    unitClass = unit.unitClass;
    const per = text[at] === "/" || text[at] === "每" ? (PER.beginning(text, at + 1) ?? null) : null;
    if (per !== null) at += 1 + per.length;
    else if (text.startsWith("人民币", at)) at += 3;
    OF_POINTS.lastIndex = at;
    if (text[at - 1] === "个" && OF_POINTS.test(text)) unitClass = "points";
  } else if (!number.multiplied) return null;
  // 比上年1.7亿元多出0.2亿元: 多 of another word.
  const after =
    unitClass === "none" || text.startsWith("多出", at) ? null : (AFTER.beginning(text, at) ?? null);
  return {
    kind: "quantity",
    start,
    end: at + (after?.length ?? 0),
    value: number.value,
    unitStart,
    unitEnd: at,
    unitClass,
    comparator: bound ?? number.inside ?? after,
    boundedAfter: after !== null && /^及?以/.test(after),
    negative: number.negative,
    unit: text.slice(unitStart, at).replace(/[余多]/, ""),
  };
}

/** Money and percentages written out in Chinese numerals; other numerals (三大, 十个) are words of prose. */
function inWordsAt(text: string, start: number, at: number, bound: string | null): Quantity | null {
  const percent = percentInWords(text, at);
  if (percent)
    return {
      ...inWords(start, percent.end, bound, null),
      value: percent.value,
      unitStart: percent.end,
      unitEnd: percent.end,
      unitClass: "percent",
      unit: "%",
    };
  if (
    !NUMERAL.test(text.charAt(at)) ||
    /[第〇零一二三四五六七八九十百千两数几万亿兆]/.test(text.charAt(at - 1)) ||
    text.startsWith("分之", at - 2)
  )
    return null;
  const numerals = numeralsAt(text, at);
  // 五六亿元: about so much.
  if (!numerals || ABOUT.test(text.slice(at, at + 2))) return null;
  // 百亿元企业, 千亿元产业: a class; but 二百亿元、百亿元 goes on with a list.
  if (/[百千]/.test(text.charAt(at)) && !/[、及和与]/.test(text.charAt(at - 1))) return null;
  const { summands, end, unitStart } = numerals;
  const inside = INSIDE.beginning(text, end) ?? null;
  const unitAfter = end + (inside?.length ?? 0);
  const isMoney = summands.at(-1)!.power > 0 && MONEY.test(text.slice(unitAfter, unitAfter + 3));
  if (!isMoney && (text[end] !== "%" || summands.length > 1)) return null;
  const unitEnd = isMoney ? unitAfter + unitAt(text, unitAfter)!.length : end + 1;
  const after = AFTER.beginning(text, unitEnd) ?? null;
  return {
    ...inWords(start, unitEnd + (after?.length ?? 0), bound ?? inside, after),
    value: signed(summands, false),
    unitStart,
    unitEnd,
    unitClass: isMoney ? "amount" : "percent",
    unit: text.slice(unitStart, unitEnd).replace(/[余多]/, ""),
  };
}

const ABOUT = /^(?:一[二两]|[二两]三|三四|四五|五六|六七|七八|八九)/;
const NUMERAL = /[一二三四五六七八九十百千两]/;
const MONEY = /^(?:元|美元|美金|港元|欧元|日元)/;

function inWords(
  start: number,
  end: number,
  comparator: string | null,
  after: string | null,
): Pick<Quantity, "kind" | "start" | "end" | "comparator" | "boundedAfter" | "negative"> {
  return {
    kind: "quantity",
    start,
    end,
    comparator: comparator ?? after,
    boundedAfter: after !== null && /^及?以/.test(after),
    negative: false,
  };
}

interface NumberReading {
  readonly value: number;
  readonly end: number;
  readonly unitStart: number;
  readonly multiplied: boolean;
  readonly inside: string | null;
  readonly negative: boolean;
}

function numberAt(text: string, start: number, bounded: boolean): NumberReading | null {
  const negative = text[start] === "-" || text[start] === "負" || text[start] === "负";
  let at = start + (negative ? 1 : 0);
  if (!isDigit(text, at)) return negative ? null : wordNumber(text, start, bounded);
  const summands: Summand[] = [];
  let inside: string | null = null;
  let lastPower = 0;
  let unitStart = at;
  for (;;) {
    const digits = digitsAt(text, at);
    if (!digits) break;
    // 50.59.亿元: a point before the unit.
    at = digits.end + (text[digits.end] === "." && multiplierOrUnit(text, digits.end + 1) ? 1 : 0);
    const more = INSIDE.beginning(text, at) ?? null;
    if (more !== null && multiplierOrUnit(text, at + more.length)) {
      inside = more;
      at += more.length;
    }
    unitStart = at;
    const multiplier = multiplierAt(text, at);
    lastPower = multiplier?.power ?? 0;
    summands.push({ digits: digits.text, power: lastPower });
    if (!multiplier) break;
    at += multiplier.length;
    const moreAfter = INSIDE.beginning(text, at) ?? null;
    if (moreAfter !== null && unitAt(text, at + moreAfter.length)) {
      inside = moreAfter;
      const unit = at;
      at += moreAfter.length;
      return {
        value: signed(summands, negative),
        end: at,
        unitStart: unit - multiplier.length,
        multiplied: true,
        inside,
        negative,
      };
    }
    // 2兆3,248億: a smaller place goes on. 27亿8800万元 likewise, and 1兆零35億元.
    if (lastPower >= 4 && /[零〇]/.test(text.charAt(at)) && isDigit(text, at + 1)) at++;
    if (summands.length > 3 || !isDigit(text, at) || lastPower < 4) break;
  }
  if (summands.length === 0) return null;
  return {
    value: signed(summands, negative),
    end: at,
    unitStart,
    multiplied: lastPower > 0,
    inside,
    negative,
  };
}

/** 2兆 of 2兆3,248億. */
export interface Summand {
  readonly digits: string;
  /** Of ten. */
  readonly power: number;
}

/** The sum in the multiplier of the last. Most figures have one part, which needs no decimal arithmetic. */
function signed(summands: readonly Summand[], negative: boolean): number {
  const last = summands.at(-1)!;
  const value = summands.length === 1 ? Number(last.digits) : plainNumber(sumOf(summands, last.power));
  return negative ? -value : value;
}

function sumOf(summands: readonly Summand[], power: number): ReturnType<typeof decimal> {
  const parts = summands.map((each) => decimal(each.digits).times(decimal(`1e${each.power - power}`)));
  return parts.reduce((total, part) => total.plus(part));
}

/** 近千人, 超百亿元: a multiplier alone counts as a number after a bound. */
function wordNumber(text: string, start: number, bounded: boolean): NumberReading | null {
  if (!bounded) return null;
  for (const [word, power] of NUMBER_WORDS) {
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    if (!unitAt(text, end)) return null;
    // 千 and 百 are numbers of their own; 亿 and 万 stay with the unit: 千亿元 is 1000亿元.
    const own = power < 4;
    const large = !own && /^[十百千]/.test(word);
    return {
      value: own ? 10 ** power : large ? 10 ** (power % 4) : 1,
      end,
      unitStart: own ? end : large ? start + 1 : start,
      multiplied: !own,
      inside: null,
      negative: false,
    };
  }
  return null;
}

function digitsAt(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let at = start;
  let digits = "";
  let decimals = false;
  while (digits.length <= MOST_DIGITS) {
    const character = text.charAt(at);
    if (isDigit(text, at)) digits += character;
    else if (
      character === "." &&
      !decimals &&
      digits !== "" &&
      (isDigit(text, at + 1) || (text[at + 1] === "." && isDigit(text, at + 2)))
    ) {
      decimals = true;
      digits += ".";
      // 14..3%: a point typed twice.
    } else if (character === "." && text[at - 1] === "." && isDigit(text, at + 1)) {
      at++;
      continue;
    } else if (character !== "," || decimals || !isGroup(text, at + 1)) break;
    at++;
  }
  return digits === "" || digits.length > MOST_DIGITS || isDigit(text, at) ? null : { text: digits, end: at };
}

/** Three digits after a comma that no fourth follows: 5,335. */
function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

function multiplierAt(text: string, at: number): { readonly length: number; readonly power: number } | null {
  if (!MULTIPLIES.has(text.charCodeAt(at))) return null;
  for (const [word, power] of MULTIPLIERS)
    if (text.startsWith(word, at)) {
      if (
        (word === "兆" && text.startsWith("瓦", at + 1)) ||
        (word === "千" && /[瓦伏米克]/.test(text.charAt(at + 1)))
      )
        return null;
      return { length: word.length, power };
    }
  return null;
}

function multiplierOrUnit(text: string, at: number): boolean {
  return multiplierAt(text, at) !== null || unitAt(text, at) !== null;
}

/** 人 of 人均 and 户 of 户籍, 年 of 年均 begin words of their own. */
function continuesWord(text: string, at: number, length: number): boolean {
  const next = text.charAt(at + length);
  const unit = text.slice(at, at + length);
  return (
    (unit === "人" && /[均才民工口大]/.test(next)) ||
    (unit === "户" && /[籍均]/.test(next)) ||
    (unit === "件" && next === "套") ||
    // “5个100工程”, 3个1000亿行动: the name of a programme.
    (unit === "个" &&
      isDigit(text, at + length) &&
      PROGRAMME.test(text.slice(at + length, at + length + 8))) ||
    // 5升9降: how many rose; 1个多月来: how long.
    (unit === "升" && isDigit(text, at + length)) ||
    (unit === "个" && /^[多半](?:月|季度|小时|星期)/.test(text.slice(at + length, at + length + 3))) ||
    (unit === "个国家" && /[级重高]/.test(next))
  );
}

const PROGRAMME = /^[0-9]{1,4}[百千万亿]{0,2}元?(?:工程|计划|行动)/;

function startsNumber(text: string, at: number): boolean {
  return isDigit(text, at) || NUMBER_WORDS.some(([word]) => text.startsWith(word, at));
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
