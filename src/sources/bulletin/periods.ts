/** Period phrases of prose, as printed; resolve.ts gives them their year. */
import { chineseNumber } from "../../core/chineseNumber";
import { isYear } from "../../core/period";

/** Which year a phrase means: one it prints, or one told from the bulletin's own year (0 今年, −1 去年). */
export type YearReference = { readonly printed: number } | { readonly relative: number } | null;

/**
 * span: months from–to; month: one month; year: a whole year; open: 今年以来, up to now; now: 目前, a state of today;
 * asOf: 截至5月底, from January on or the state at its end; end: 年末, 3月末, a state; multi: 五年来, no period of ours;
 * date: a day.
 */
export type PhraseKind = "span" | "month" | "year" | "open" | "now" | "asOf" | "end" | "multi" | "date";

export interface PeriodPhrase {
  readonly kind: "period";
  readonly start: number;
  readonly end: number;
  readonly what: PhraseKind;
  readonly year: YearReference;
  readonly from: number | null;
  readonly to: number | null;
  /** 同期 in it: a base, never the period of a figure. */
  readonly isBase: boolean;
  /** Behind 比, 较, 由 …: what a figure is measured against. */
  readonly isCompared: boolean;
  /** 2016年至2018年: the first and the last of several years. */
  readonly years?: readonly [first: number, last: number];
}

/** 本月 and 月末: a phrase that names no month, and means the last of the months said before. */
export function isOfMonthsBefore({ what, from, to }: PeriodPhrase): boolean {
  return (what === "month" || what === "end") && from === null && to === null;
}

/** A phrase with the month it means, after months said before; itself where none were. */
export function inMonthsBefore(phrase: PeriodPhrase, before: PeriodPhrase | null): PeriodPhrase {
  if (!isOfMonthsBefore(phrase) || !before || before.to === null || before.what === "open") return phrase;
  return { ...phrase, year: phrase.year ?? before.year, from: before.to, to: before.to };
}

/** The whole years a figure each is told of: 2016年至2018年, or 2021年、2022年; none where the phrases say something else. */
export function yearsOf(phrases: readonly PeriodPhrase[]): readonly PeriodPhrase[] {
  return phrases.flatMap((phrase) => {
    const { years, year, what, isBase, isCompared } = phrase;
    if (years) {
      const [first, last] = years;
      return Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, index): PeriodPhrase => ({
        ...phrase,
        what: "year",
        year: { printed: first + index },
        from: 1,
        to: 12,
      }));
    }
    return what === "year" && !isBase && !isCompared && year !== null && "printed" in year ? [phrase] : [];
  });
}

const MOST_YEARS = 12;

/** What makes a period phrase a base right before it. */
const BASE_BEFORE = /(?:[比较与同和由从于]|高于|低于|相比|超[过越]?|扭转了?|改变了?)$/;
const N = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|元)";
const YEAR =
  "(?:(?<year>[0-9]{4}|[〇零一二三四五六七八九]{4})年度?|(?<roc>(?:民国)?[0-9]{2,3}|[一二三四五六七八九]?[百〇零一二三四五六七八九十]{2,4})年度?|(?<shortYear>[0-9]{3}))";
const RELATIVE = "(?<relative>今年来|今年|本年度?|去年|上一?年度?|前年|明年|次年|当年)";
const TO = "(?:-{1,2}|至|到|~)";
const QUARTER =
  "(?:(?<cumulated>前|截[至止])?(?<quarters>[一二三四1-4])个?季度?|第(?<nth>[一二三四1-4])季度?|(?<firstQuarter>首季度?)|1-(?<upTo>[2-4])季度|一至(?<upToWord>[二三四])季度|(?<half>上半年|下半年)|(?<whole>全年度?))";
const SPAN = `(?<from>${N})月?份?${TO}(?<to>${N})月份?`;
const FIRST = `前(?<first>${N}|两)个?月`;
const MONTH = `(?<month>${N})月份?`;
const DAY = "(?:[0-9]{1,2}[日号])";
const END = "(?<at>末|底)";
const AS_OF = "(?<asOf>截至目前为止|截[至止]到?目前|截[至止]到?|截)";

/** Whole phrases; sticky, without nested repetition, so that each attempt is bounded by the phrase's length. */
const PHRASE = new RegExp(
  `${AS_OF}?(?:${YEAR}|${RELATIVE})?[,(]?(?:${SPAN}|${FIRST}|${QUARTER}|${MONTH}(?<day>${DAY}(?:-${DAY})?)?)?${END}?`,
  "y",
);
const NOW =
  /(?:截[至止]到?(?:目前|今|现在|当前|发稿)(?:为止)?|截至记者发稿|目前为止|目前|当前|现阶段|迄今为?止?|至今|如今|眼下|今年截至目前|今年迄今)/y;
const MULTI =
  /(?:近?[0-9一二三四五六七八九十两]{1,3}年(?:多|间|来|以来)+|[0-9]{4}-[0-9]{4}年(?:间|期间)?|自?[0-9]{4}年(?:[0-9]{1,2}月)?[^,。;0-9]{0,12}以来|["]?[一二三四五六七八九十]{2,3}五["]?(?:期间|时期|以来|末)|历年(?!同期|[最新来之平第次])|建园以来|成立以来|建区以来|党的十[八九]大以来)/y;
const YEARS = /(?<first>[0-9]{4})年?(?:-|至|到)(?<last>[0-9]{4})年(?!间|期间|度?[0-9一二三四上前])/y;
const DATE =
  /(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}时[0-9]{1,2}分|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)/y;
const END_ONLY = /(?:年末|年底|期末|季末|月末|月底(?!前))/y;
const RELATIVE_END =
  /(?:(?<relative>今年|去年|上年|本年)(?<at>末|底|年末|年底)|(?<base>去年同期|上年同期|[0-9]{4}年同期|[0-9]{2,3}年?同期|同期|上年同月|去年当月|上年当月|上月[末底]?|上个月|上季度?|年初|上一?年末))/y;
const BASE_AFTER = /^(?:同期|同月)/;
/** 当月, 单月 after a month; 以来 after a year; 末 after a quarter. */
const AFTER_MONTH = /(?:当月|单月|份当月|份单月)/y;
const SINCE = /(?:以来|内|迄今|截至目前|,?截[至止]目前)/y;

/** …同比增长22.6%,1-4月提高5.0个百分点: 较 left out, the months are what the rate is measured against. */
const AGAINST_BEHIND =
  /(?:提高|提升|回升|回落|加快|放缓|上升|下降|下滑|降低|收窄|扩大)了?[0-9]{1,3}(?:\.[0-9]{1,3})?个?百分点/y;
/** 本月, 当月: the month the months said before end with. */
const THIS_MONTH = /(?<!年|年份)(?:本月|当月)份?(?![末底初起0-9上中下]|以来|内)/y;

/** Characters a phrase may begin with; anything else need not be tried. */
export const PERIOD_BEGINNINGS =
  '0123456789〇零一二三四五六七八九十元前第首上下全今本去明次当截目现迄至如眼年期季月近自历建成党"民同';
/** What follows the digits a phrase begins with: 5月, 1-5月, 105同期; a point only in a whole date. */
const OF_TIME = "年月季时:-/~至到同上全前下";
const MOST_DIGITS = 4;
/** What the second character may be after a first that is no numeral: most such characters are of other words. */
const SECOND: ReadonlyMap<number, string> = new Map(
  (
    [
      ["元", "月至到-~"],
      ["前", "0123456789一二三四五六七八九十两年元"],
      ["第", "一二三四1234"],
      ["首", "季"],
      ["上", "半年月个季一"],
      ["下", "半"],
      ["全", "年"],
      ["今", "年"],
      ["本", "年月"],
      ["去", "年"],
      ["明", "年"],
      ["次", "年"],
      ["当", "年前月"],
      ["截", "至止0123456789元一二三四五六七八九十今去上本"],
      ["目", "前"],
      ["现", "阶"],
      ["迄", "今为"],
      ["至", "今"],
      ["如", "今"],
      ["眼", "下"],
      ["年", "末底初"],
      ["期", "末"],
      ["季", "末"],
      ["月", "末底"],
      ["近", "0123456789一二三四五六七八九十两"],
      ["自", "0123456789"],
      ["历", "年"],
      ["建", "园区"],
      ["成", "立"],
      ["党", "的"],
      ["民", "国"],
      ["同", "期"],
    ] as const
  ).map(([first, second]) => [first.charCodeAt(0), second]),
);

/** Signs of a Taiwan text, where two or three digits before 年 are years of the Republic. */
export interface PeriodDialect {
  readonly roc: boolean;
}

/** The period phrase that begins at a place, or null. */
export function periodAt(text: string, start: number, dialect: PeriodDialect): PeriodPhrase | null {
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57 && !beginsWithTime(text, start)) return null;
  if (SECOND.get(first)?.includes(text.charAt(start + 1)) === false) return null;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const phrase = (
    end: number,
    what: PhraseKind,
    year: YearReference,
    from: number | null = null,
    to: number | null = null,
    isBase = false,
  ): PeriodPhrase => ({
    kind: "period",
    start,
    end,
    what,
    year,
    from,
    to,
    isBase,
    isCompared: isCompared(text, start),
  });

  const years = match(YEARS)?.groups;
  if (years) {
    const [from, to] = [Number(years.first), Number(years.last)];
    if (isYear(from) && isYear(to) && from < to)
      return { ...phrase(YEARS.lastIndex, "multi", null), years: [from, to] };
  }
  const multi = match(MULTI);
  if (multi) return phrase(MULTI.lastIndex, "multi", sinceYear(multi[0]));
  const date = match(DATE);
  if (date) return phrase(DATE.lastIndex, "date", null);
  const relativeEnd = match(RELATIVE_END);
  if (relativeEnd) {
    const end = RELATIVE_END.lastIndex;
    const { relative, base } = relativeEnd.groups ?? {};
    if (base !== undefined)
      return phrase(end, "end", { relative: base.startsWith("年初") ? 0 : -1 }, null, null, true);
    return phrase(end, "end", { relative: shift(relative ?? "") }, 12, 12);
  }
  if (match(THIS_MONTH)) return phrase(THIS_MONTH.lastIndex, "month", null);
  const now = match(NOW);
  if (now) return phrase(NOW.lastIndex, now[0].startsWith("今年") ? "open" : "now", { relative: 0 });
  const endOnly = match(END_ONLY);
  if (endOnly)
    return phrase(
      END_ONLY.lastIndex,
      "end",
      null,
      endOnly[0].startsWith("年") ? 12 : null,
      endOnly[0].startsWith("年") ? 12 : null,
    );
  return calendarPhrase(text, start, dialect);
}

/** 2022年以来: no period of a figure, but the text was written then or later. */
function sinceYear(words: string): YearReference {
  const [digits] = /[0-9]{4}(?=年[^-]*以来$)/.exec(words) ?? [];
  return digits !== undefined && isYear(Number(digits)) ? { printed: Number(digits) } : null;
}

function beginsWithTime(text: string, start: number): boolean {
  let end = start;
  while (end - start <= MOST_DIGITS && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  const next = text.charAt(end);
  if (end === start || next === "" || end - start > MOST_DIGITS) return false;
  return OF_TIME.includes(next) || (next === "." && end - start === MOST_DIGITS);
}

function calendarPhrase(text: string, start: number, dialect: PeriodDialect): PeriodPhrase | null {
  PHRASE.lastIndex = start;
  const found = PHRASE.exec(text);
  let end = PHRASE.lastIndex;
  if (!found || end === start) return null;
  const groups = found.groups ?? {};
  const year = yearOf(groups, dialect, text.slice(end, end + 3));
  if (year === undefined) return null;
  let isBase = false;
  const asOf = groups.asOf !== undefined;
  const [from, to, what] = monthsOf(groups);
  // 年 is put aside with its comma or bracket: 2017年,1-11月.
  if (what === null && /[,(]$/.test(found[0])) end--;
  if (what === null && (year === null || groups.relative === "当年")) return null;
  if (groups.day !== undefined && !asOf) return make("date");
  if (groups.month !== undefined && (from === null || from > 12)) return null;
  AFTER_MONTH.lastIndex = end;
  if (what === "month" && AFTER_MONTH.test(text)) end = AFTER_MONTH.lastIndex;
  SINCE.lastIndex = end;
  const since = what === null && SINCE.exec(text);
  if (since) end = SINCE.lastIndex;
  isBase = BASE_AFTER.test(text.slice(end, end + 2));
  if (isBase) end += 2;
  // 全年计划, 全年目标任务: words of a plan.
  if (
    groups.whole !== undefined &&
    groups.year === undefined &&
    /^(?:工作)?(?:计划|目标|任务|预算|预期)/.test(text.slice(end, end + 4))
  )
    return null;
  const atEnd = groups.at !== undefined;
  if (asOf) return make("asOf", 1, to ?? (what === null ? 12 : null));
  if (since) return make(year !== null && "printed" in year ? "multi" : "open");
  if (what === null) {
    if (atEnd) return make("end", 12, 12);
    return make("relative" in (year ?? {}) && shift(groups.relative ?? "") !== -1 ? "open" : "year", 1, 12);
  }
  if (atEnd) return make("end", to, to);
  AGAINST_BEHIND.lastIndex = end;
  const isAgainst = what === "span" && AGAINST_BEHIND.test(text);
  return { ...make(what, from, to), ...(isAgainst ? { isCompared: true } : {}) };

  function make(kind: PhraseKind, first: number | null = from, last: number | null = to): PeriodPhrase {
    return {
      kind: "period",
      start,
      end,
      what: kind,
      year: year ?? null,
      from: first,
      to: last,
      isBase,
      isCompared: isCompared(text, start) || isMultiplied(text, end) || isGround(text, end),
    };
  }
}

/** 是2006年的4.1倍: the period is what is compared with. */
function isMultiplied(text: string, end: number): boolean {
  TIMES_BEHIND.lastIndex = end;
  return TIMES_BEHIND.test(text);
}

/** 在去年高基数的基础上: what this year's figure stands on. */
function isGround(text: string, end: number): boolean {
  GROUND.lastIndex = end;
  return GROUND.test(text);
}

const GROUND = /(?:的?(?:较|同期)?[高低]?(?:增长|增速)?的?(?:基数|基础)|[^,。;0-9]{0,12}(?:基础上|基数上))/y;
const TIMES_BEHIND = /的[0-9]{1,6}(?:\.[0-9]{1,6})?倍/y;

function isCompared(text: string, start: number): boolean {
  return BASE_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The year of a phrase; undefined when its digits are no year. */
function yearOf(groups: Groups, { roc }: PeriodDialect, after: string): YearReference | undefined {
  const { year, relative, shortYear } = groups;
  if (year !== undefined) {
    const printed = /^[0-9]/.test(year) ? Number(year) : (chineseNumber(year) ?? 0);
    return isYear(printed) ? { printed } : undefined;
  }
  if (relative !== undefined) return { relative: shift(relative) };
  // 105同期, 112上半年 of Taiwan: a year without 年.
  if (shortYear !== undefined)
    return roc && /^(?:同期|上半|全年|前)/.test(after) ? { printed: Number(shortYear) + 1911 } : undefined;
  const text = groups.roc;
  if (text === undefined) return null;
  const digits = text.replace("民国", "");
  const number = /^[0-9]/.test(digits) ? Number(digits) : chineseNumber(digits);
  const named = text.startsWith("民国");
  if (number === null || !(named || roc) || number < 30 || number > 199) return undefined;
  if (!named && /^(?:来|历史|以上|前|后|期|间|老)/.test(after)) return undefined;
  return { printed: number + 1911 };
}

function monthsOf(
  groups: Groups,
): [from: number | null, to: number | null, what: "span" | "month" | "year" | null] {
  const { from, to, first, month, half, whole, quarters, nth, firstQuarter, upTo, upToWord } = groups;
  if (from !== undefined && to !== undefined) {
    const [a, b] = [monthNumber(from), monthNumber(to)];
    return a >= 1 && b <= 12 && a <= b ? [a, b, "span"] : [null, null, null];
  }
  if (first !== undefined) return [1, monthNumber(first), "span"];
  if (month !== undefined) return [monthNumber(month), monthNumber(month), "month"];
  if (half !== undefined) return half === "上半年" ? [1, 6, "span"] : [7, 12, "span"];
  if (whole !== undefined) return [1, 12, "year"];
  if (firstQuarter !== undefined) return [1, 3, "span"];
  const upToQuarter = upTo ?? upToWord;
  if (upToQuarter !== undefined) return [1, monthNumber(upToQuarter) * 3, "span"];
  const quarter = quarters ?? nth;
  if (quarter !== undefined) {
    const cumulated = groups.cumulated !== undefined || groups.asOf !== undefined;
    return [cumulated ? 1 : monthNumber(quarter) * 3 - 2, monthNumber(quarter) * 3, "span"];
  }
  return [null, null, null];
}

function monthNumber(text: string): number {
  if (text === "元") return 1;
  return /^[0-9]/.test(text) ? Number(text) : (chineseNumber(text) ?? 0);
}

function shift(word: string): number {
  if (/^(?:去年|上一?年)/.test(word)) return -1;
  if (word === "前年") return -2;
  return word === "明年" || word === "次年" ? 1 : 0;
}
