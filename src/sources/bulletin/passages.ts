/** The paragraphs of a bulletin: line breaks of typesetting mended, page furniture and repetitions left out. */
import { beginsWithDayFirst } from "./publication";
import { foldText } from "./text";
import type { FoldedText } from "./text";
import { AFTER_ARTICLE, CONTACT, IMPRINT, NAVIGATION } from "../../core/prose/pageWords";

export interface Passage extends FoldedText {
  /** A short line without a sentence: title or section heading. */
  readonly isHeading: boolean;
}

export interface Passages {
  readonly body: readonly Passage[];
  /** Lines about the article; the day it was published stands there. */
  readonly imprint: readonly Passage[];
}

/** Longest line about an article, and longest advert line. */
const LONGEST_FURNITURE = 120;
const LONGEST_HEADING = 46;
/** Shortest line that is prose for sure. */
const LONG_PROSE = 50;
/** A mobile number, or one with its area's. */
const PHONE = /(?<![0-9.,])(?:1[3-9][0-9]{9}|[(]?0[0-9]{2,3}[)]?[- ]?[0-9]{7,8})(?![0-9.,%])/;
/** Body met before a list of related articles is believed to be the end. */
const BODY_BEFORE_END = 150;
/** Repetitions shorter than this may be said twice with a purpose. */
const SHORTEST_REPETITION = 20;
const HAN = /[\u4e00-\u9fff]/;
/** Punctuation of folded text, ASCII and Chinese. */
const SIGNS = /[\0-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\ufe10-\ufe6f]+/g;

/** Splits a text into passages. */
export function passagesOf(source: string): Passages {
  const body: Passage[] = [];
  const imprint: Passage[] = [];
  const seen = new Set<string>();
  let length = 0;
  let ended = false;
  for (const { start, end } of paragraphsOf(source)) {
    const folded = foldText(source, start, end);
    const { text } = folded;
    if (text === "") continue;
    if (opensRelated(text)) {
      if (length >= BODY_BEFORE_END) ended = true;
      continue;
    }
    if (isImprint(text)) {
      imprint.push({ ...folded, isHeading: true });
      continue;
    }
    // http://… 2021-12-14 12:25: no words, but the day.
    if (!HAN.test(text) && /[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}/.test(text)) {
      imprint.push({ ...folded, isHeading: true });
      continue;
    }
    if (ended || isFurniture(text, source.slice(start, Math.min(end, start + 200)))) continue;
    const key = lettersOf(text);
    if (key.length >= SHORTEST_REPETITION) {
      if (seen.has(key)) continue;
      seen.add(key);
    }
    length += text.length;
    body.push({ ...folded, isHeading: text.length <= LONGEST_HEADING && !/[。;!?]/.test(text) });
  }
  return { body, imprint };
}

/** A text without its signs, so that two prints of one body are equal though their punctuation is not. */
function lettersOf(text: string): string {
  return text.replace(SIGNS, "");
}

function opensRelated(text: string): boolean {
  if (text.length > 40) return false;
  const plain = text.replace(/^[^\p{L}]+/u, "");
  return AFTER_ARTICLE.some((words) => plain.startsWith(words));
}

/** Short, about the article, and no sentence with a figure of its own. */
function isImprint(text: string): boolean {
  if (text.length > LONGEST_FURNITURE || /[。;]/.test(text.slice(0, -1))) return false;
  if (/[亿万]元|%/.test(text)) return false;
  // 记者从园区获悉,2019年,…。: the lead of the article.
  if (text.endsWith("。") && text.split(",").length > 2) return false;
  const words = IMPRINT.filter((word) => text.includes(word)).length;
  return (
    words > 1 ||
    (words === 1 && (/[0-9]{4}/.test(text) || text.length < 40)) ||
    ((/^[(]?(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)/.test(text) ||
      beginsWithDayFirst(text)) &&
      text.length < 40)
  );
}

function isFurniture(text: string, raw: string): boolean {
  if (text.length <= LONGEST_FURNITURE * 2 && NAVIGATION.some((words) => text.includes(words))) return true;
  if (text.length <= LONGEST_FURNITURE && PHONE.test(text) && !/%|[亿万]元/.test(text)) return true;
  if (
    text.length <= LONGEST_FURNITURE &&
    /[0-9a-zA-Z]/.test(text) &&
    // 智能手机增长5.3%: a figure makes it prose.
    !/%|[亿万]元/.test(text) &&
    CONTACT.some((word) => text.includes(word))
  )
    return true;
  if (
    text.length <= LONGEST_FURNITURE &&
    /^[([]/.test(text) &&
    IMPRINT.some((word) => text.startsWith(word, 1))
  )
    return true;
  // Menus: many short words parted by bars or blanks.
  if ((raw.match(/\|/g) ?? []).length >= 4) return true;
  return text.length > 3 && !HAN.test(text);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines joined where a break stands inside a sentence: hard-wrapped text, figures parted from their units. */
function* paragraphsOf(source: string): Generator<Line> {
  const lines = linesOf(source);
  const width = wrapWidth(source, lines);
  let start = -1;
  let end = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (start < 0) start = line.start;
    end = line.end;
    const next = lines[index + 1];
    if (next && goesOn(source, line, next, width)) continue;
    yield { start, end };
    start = -1;
  }
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index <= source.length; index++) {
    const code = source.charCodeAt(index);
    if (
      index < source.length &&
      code !== 10 &&
      code !== 13 &&
      code !== 12 &&
      code !== 0x2028 &&
      code !== 0x2029
    )
      continue;
    lines.push({ start, end: index });
    start = index + 1;
  }
  return lines;
}

/** The width at which a text was broken by hand or by a PDF, else zero: most long lines end within it. */
function wrapWidth(source: string, lines: readonly Line[]): number {
  const widths = lines
    .map(({ start, end }) => source.slice(start, Math.min(end, start + 400)).trim().length)
    .filter((each) => each >= 12);
  if (widths.length < 5) return 0;
  const widest = Math.max(...widths.slice(0, 20_000));
  if (widest > 120) return 0;
  const full = widths.filter((each) => each >= widest - 5).length;
  return full * 2 >= widths.length ? widest - 5 : 0;
}

const ENDED = /[。!?！？；;：:]["”』」)）]?\s*$/;
const OPEN_END = /[，,、（(—\-~～.．]\s*$|[\d]\s*$/;
const DAY_AT_END = /(?:[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[:：]\d{2})\s*$/;
const GOES_ON = /^\s*(?:[\d.．%％‰]|亿|億|万|萬|元|家|户|戶|个百分点|個百分點|美元|[，,。；;、）)])/;

function goesOn(source: string, line: Line, next: Line, width: number): boolean {
  const text = source.slice(Math.max(line.start, line.end - 30), line.end);
  const following = source.slice(next.start, Math.min(next.end, next.start + 12));
  if (text.trim() === "" || following.trim() === "") return false;
  if (/[，,、（(]\s*$/.test(text) && line.end - line.start > 8) return true;
  // 发布时间:2022-08-17 / 2013年…公报: a day is whole.
  if (DAY_AT_END.test(text)) return false;
  if (OPEN_END.test(text) && GOES_ON.test(following) && !/^\s*\d+[、.．]\s*\D/.test(following)) return true;
  if (/[\u4e00-\u9fff]\s*$/.test(text) && /^\s*(?:[，,。；;、%％])/.test(following)) return true;
  // …工业增加值88.1亿元,同 / 比增长21%: a long line of prose broken within its sentence.
  const own = source.slice(line.start, Math.min(line.end, line.start + 400)).trim();
  if (own.length >= LONG_PROSE && /[，,。；;]/.test(own) && HAN.test(text.trim().slice(-1)))
    if (/^(?:比|期|长|增|降|[的了])/.test(following.trim()) && !/^\s*[增降]幅/.test(following)) return true;
  if (width === 0 || ENDED.test(text)) return false;
  return source.slice(line.start, line.end).trim().length >= width && !/^(?:\s{2}|\u3000)/.test(following);
}
