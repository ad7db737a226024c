/** Words of change before a percentage: 同比增长, 较2017年成长, 增幅, 环比下降. */
import {
  CHANGE_FILLERS,
  CHANGE_LEADS,
  FALLS,
  FLATS,
  OTHER_BASES,
  RATE_NOUNS,
  RISES,
} from "../../core/prose/growth";
import { HEADS } from "../../core/prose/words";
import { WordTable } from "../../core/prose/wordTable";

/** Stands in a clause's words for a period that is only a base, so that no word rule meets its digits. */
export const SAME_PERIOD = "\uE000";
export const OTHER_PERIOD = "\uE001";

/** 去年同期1兆1335亿元, 上年同期仅为430万元, 比去年同期多5个: the base itself, or what is more than it. */
const BASE_FIGURE = new RegExp(`[${SAME_PERIOD}${OTHER_PERIOD}](?:的|多了?|少了?|仅?(?:有|为)?|只有|是)?$`);
const SIGNS = new RegExp(`[${SAME_PERIOD}${OTHER_PERIOD}]`, "g");

/** Whether the figure after the words is the base of a comparison, or the difference from it. */
export function isBaseFigure(words: string): boolean {
  return BASE_FIGURE.test(words);
}

/** Words without the signs of bases. */
export function withoutSigns(words: string): string {
  return words.replace(SIGNS, "");
}

export interface Change {
  readonly direction: 1 | -1 | 0;
  /** 增幅, 增速: the rate named by a noun. */
  readonly byNoun: boolean;
  /** Whether the rate is against the same period of last year. */
  readonly yearOnYear: boolean;
  /** Words before: what changed, "" where the clause does not say. */
  readonly subject: string;
  /** Whether 同比 or a base was printed. */
  readonly compared: boolean;
}

interface Verb {
  readonly word: string;
  readonly direction: 1 | -1 | 0;
}

const VERBS: readonly Verb[] = [
  ...RISES.map((word): Verb => ({ word, direction: 1 })),
  ...FALLS.map((word): Verb => ({ word, direction: -1 })),
  ...FLATS.map((word): Verb => ({ word, direction: 0 })),
];
const DIRECTIONS = new Map(VERBS.map((verb) => [verb.word, verb]));
const VERB_WORDS = new WordTable(DIRECTIONS.keys());
const FILLERS = new WordTable(CHANGE_FILLERS);
const HEAD_NOUNS = new WordTable(HEADS);
const LEADS = new WordTable([...CHANGE_LEADS, SAME_PERIOD, OTHER_PERIOD, ",", "、", "(", ")", ":"]);
/** 剔除留抵退税因素后, 扣除政策性减收影响: how the rate was made comparable, nothing of the indicator. */
const ADJUSTED =
  /(?:(?:剔除|扣除|还原)[^,、]{1,20}(?:后|因素|影响)|在[^,、]{0,10}(?:基数|基础)[^,、]{0,4}[下上](?:的基础上)?)$/;
const MOST_STEPS = 20;
/** Single characters are verbs only after nothing or after a word of comparison: 同比增4.1%, but not 新增. */
const SINGLE_AFTER =
  /(?:同比|环比|实际|名义|上年|去年|同期|大幅|小幅|微幅|[略微稍续]|率|[\uE000\uE001,、]|^)$/;

/** The change words that end a clause's words, or null. */
export function changeAtEnd(words: string): Change | null {
  // 人口自然增长率 is a figure of its own.
  if (/自然增长率(?:为|达)?$/.test(words)) return null;
  let rest = words;
  for (let step = 0; step < MOST_STEPS; step++) {
    const verb = DIRECTIONS.get(verbAt(rest));
    if (verb && isVerb(rest, verb)) return changeOf(words, rest.slice(0, -verb.word.length), verb);
    const filler = FILLERS.ending(rest);
    if (filler === undefined) return null;
    rest = rest.slice(0, -filler.length);
  }
  return null;
}

/** The verb words end in: 比增 of 出口比增, but 增 of 同比增. */
function verbAt(words: string): string {
  const verb = VERB_WORDS.ending(words) ?? "";
  return /[同环]比.$/.test(words) && verb.startsWith("比") ? verb.slice(1) : verb;
}

function isVerb(words: string, { word }: Verb): boolean {
  const before = words.slice(0, -word.length);
  // 同比增4.1%, 产值增2.1%, but not 新增.
  if (word.length === 1) return SINGLE_AFTER.test(before) || HEAD_NOUNS.ending(before) !== undefined;
  return true;
}

function changeOf(words: string, before: string, verb: Verb): Change {
  // 增速同比提高, 降幅收窄: the change of a rate, which is not the growth of the indicator.
  return {
    direction: verb.direction,
    byNoun: RATE_NOUNS.includes(verb.word),
    yearOnYear: isYearOnYear(words),
    subject: withoutLeads(before).replace(ADJUSTED, ""),
    compared: /同比|[\uE000]|年增|年减|比增/.test(words),
  };
}

function isYearOnYear(words: string): boolean {
  return !OTHER_BASES.some((base) => words.includes(base)) && !words.includes(OTHER_PERIOD);
}

/** Words without those of comparison at their end; the 比 of 占比 is of the noun. */
export function withoutLeads(words: string): string {
  let rest = words;
  for (let step = 0; step < MOST_STEPS; step++) {
    const lead = LEADS.ending(rest);
    if (lead === undefined || lead.length < (HEAD_NOUNS.ending(rest)?.length ?? 0)) break;
    rest = rest.slice(0, -lead.length);
    // 与上年同期: the word that leads to the base belongs to it.
    if (lead === SAME_PERIOD || lead === OTHER_PERIOD) rest = rest.replace(/[与和同]$/, "");
  }
  return rest;
}

/** 保持18%以上的增长, 3.62%的小幅成长: the word of change behind its rate. */
const BEHIND = new RegExp(
  `^(?:左右|以上)?(?<of>的?)(?:同比|正|小幅|大幅|高速|快速|较快|平稳|稳定|恢复性|逆势|两位数){0,2}(?<verb>增长率?|成长|增速|增幅|涨幅|上涨|升幅|下降|衰退|下滑|降幅|跌幅)(?<rest>.*)$`,
);

const KEPT_UP =
  /(?:均|都|仍|也|继续|已|连续|以|基本|总体)*(?:保持|实现|维持|取得|录得|呈现|出现|达到|达|有|以|获得|同比)了?$/;

/** The change a rate is of by the words behind it, or null; its subject is what stands before the rate. */
export function changeBehind(words: string, after: string): Change | null {
  const { of, verb = "", rest = "" } = BEHIND.exec(after)?.groups ?? {};
  const direction = DIRECTIONS.get(verb)?.direction;
  if (direction === undefined || (of === "" && rest !== "")) return null;
  return {
    direction,
    byNoun: false,
    yearOnYear: isYearOnYear(words),
    subject: withoutLeads(words.replace(KEPT_UP, "")),
    compared: false,
  };
}

const DOUBLED = /^(?<before>.*?)(?:实现)?翻了?(?<times>[一两二])?番$/;

/** 翻了一番 of the figure just told, 同比翻两番: twice last year's, four times. A name without 同比 (五年产值翻番) says nothing of a year. */
export function doublingAtEnd(words: string): { readonly change: Change; readonly percent: number } | null {
  const { before, times = "" } = DOUBLED.exec(words)?.groups ?? {};
  const change = before === undefined ? null : changeAtEnd(`${before}增长`);
  if (!change?.yearOnYear || (change.subject !== "" && !change.compared)) return null;
  return { change, percent: /[两二]/.test(times) ? 300 : 100 };
}

/** Whether words end in the name of a rate: what moves then is the rate, not the indicator. */
export function endsInRate(words: string): boolean {
  return RATE_NOUNS.some((noun) => words.endsWith(noun));
}
