/** Words before a figure, taken apart: whose they are, and which indicator they name. */
import { WordTable } from "../../core/prose/wordTable";
import {
  AT_HEAD,
  BEFORE_FIGURE,
  BRANCHES,
  DOING,
  HEADS,
  KEPT_AT_HEAD,
  KEPT_BEFORE_FIGURE,
  PLACE_SUFFIXES,
  WHOLES,
} from "../../core/prose/words";

export interface Phrase {
  /** 规上企业 of 规上企业完成产值; "" for the whole the bulletin is about. */
  readonly subject: string;
  /** 产值; "" where the words name no indicator. */
  readonly indicator: string;
  /** A place of its own at the head: 广丰经济开发区. */
  readonly place: string;
}

/** Words looked at before a figure. */
const LONGEST_LEAD = 80;
/** Longest indicator kept whole; of longer words the last part is taken. */
const LONGEST_INDICATOR = 36;
const MOST_STEPS = 30;

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const HEAD_WORDS = new WordTable([...AT_HEAD, ...WHOLES]);
const TAIL_WORDS = new WordTable(BEFORE_FIGURE);
const KEPT_FIRST = new WordTable(KEPT_AT_HEAD);
const KEPT_LAST = new WordTable(KEPT_BEFORE_FIGURE);
const DOING_WORDS = byLength(DOING);
const ANY_DOING = new RegExp(DOING_WORDS.join("|"));
const HEAD_NOUNS = new WordTable(HEADS);
const BRANCH_NOUNS = new WordTable(BRANCHES);
const PLACE = new RegExp(`^[\\u4e00-\\u9fff]{0,12}?(?:${byLength(PLACE_SUFFIXES).join("|")})(?:管委会)?`);

/** Every such suffix ends in one of two characters. */
const MAY_BE_PLACE = /^[^区园]{0,24}[区园]/;

/** "一区四园"共完成…: a name for the whole. */
const QUOTED_WHOLE = /^[\s,]*"[^"]{2,10}"(?=共|累计|总计|合计)/;

/** 园区内…, 国家高新区中属于…的. */
const INSIDE = /^(?:之?中(?!小|心|外|国|级|介|药|标)|内(?!资|部|销|需)|里)(?:属于)?/;

/** Words inside what looks like a place's name and is a clause: 占园区, 完成园区. */
const NO_PLACE = /参与|共建|建成|新建|入驻|打造|拥有|占|各|完成|实现|新增|因|对|为|达|的|在|个/;

/** Takes the words before a figure apart. @example phraseOf("全区规上企业完成产值") //=> subject 规上企业, indicator 产值 */
export function phraseOf(words: string): Phrase {
  const { rest, place } = withoutHead(words.slice(-LONGEST_LEAD));
  const trimmed = withoutTail(rest);
  const doing = lastDoing(trimmed);
  if (!doing) return { subject: "", indicator: shortened(trimmed), place };
  // 完成省重点项目累计完成投资: the verb at the head says no more than the one behind it.
  const before = withoutTail(trimmed.slice(0, doing.at)).replace(/^(?:完成|实现)/, "");
  const after = withoutHead(trimmed.slice(doing.at + doing.length)).rest;
  // 完成投资 is an indicator; 完成 alone is a verb.
  if (after === "投资")
    return { subject: before, indicator: `${doing.word.replace(/^(?:已|共|预计)/, "")}投资`, place };
  // 投资完成额增长: a noun, not a verb.
  if (/^(?:额|量|值|数|率|情况)/.test(after)) return { subject: "", indicator: shortened(trimmed), place };
  if (after === "") return { subject: "", indicator: shortened(before), place };
  return { subject: shortened(before), indicator: shortened(after), place };
}

/** Without connections, wholes and names of places at the head. */
export function withoutHead(words: string): { readonly rest: string; readonly place: string } {
  let rest = words.replace(QUOTED_WHOLE, "");
  let place = "";
  for (let step = 0; step < MOST_STEPS && rest !== ""; step++) {
    if (KEPT_FIRST.beginning(rest) !== undefined) break;
    const word = HEAD_WORDS.beginning(rest);
    const named = MAY_BE_PLACE.test(rest) ? PLACE.exec(rest)?.[0] : undefined;
    if (
      named !== undefined &&
      !NO_PLACE.test(named) &&
      (word === undefined || named.length > word.length) &&
      !HEADS.some((head) => head.length > 2 && named.includes(head))
    ) {
      if (!WHOLES.includes(named.replace(/^全[市区县省州国]/, ""))) place = named;
      rest = rest.slice(named.length).replace(INSIDE, "");
    } else if (word !== undefined) rest = rest.slice(word.length);
    else break;
  }
  return { rest, place };
}

/** Without verbs and bounds at the end. */
export function withoutTail(words: string): string {
  let rest = words;
  for (let step = 0; step < MOST_STEPS && rest !== ""; step++) {
    if (KEPT_LAST.ending(rest) !== undefined) break;
    const word = TAIL_WORDS.ending(rest);
    if (word === undefined) break;
    rest = rest.slice(0, -word.length);
  }
  return rest;
}

function lastDoing(
  words: string,
): { readonly at: number; readonly length: number; readonly word: string } | null {
  if (!ANY_DOING.test(words)) return null;
  let found: { at: number; length: number; word: string } | null = null;
  for (const word of DOING_WORDS) {
    const at = words.lastIndexOf(word);
    if (at < 0) continue;
    if (
      !found ||
      at + word.length > found.at + found.length ||
      (at + word.length === found.at + found.length && at < found.at)
    )
      found = { at, length: word.length, word };
  }
  return found;
}

/** 年销售收入过500万元的工业企业: the limit is part of the name. */
const OF_LIMIT = /[亿万]元?(?:以上|以下)?的[^的]{2,12}$/;

function shortened(words: string): string {
  const plain = words
    .replace(/^["'、,的]+|["'、,:的-]+$/g, "")
    .replace(/^(?:等(?=[^级待])|有(?=国家|省|市|规|高|上市|效期内))/, "")
    // 财政收入连续三年超百亿元
    .replace(/(?<=.{2})连续[0-9一二三四五六七八九十两]{1,3}(?:年|个?月)$/, "");
  if (plain.length <= 16 || OF_LIMIT.test(plain)) return plain.slice(-LONGEST_INDICATOR);
  const of = plain.lastIndexOf("的", plain.length - 3);
  const last =
    of > 0 && plain.length - of > 4 && !/^(?:比重|比例|份额|贡献率)/.test(plain.slice(of + 1))
      ? plain.slice(of + 1)
      : plain;
  return last.slice(-LONGEST_INDICATOR);
}

/** The noun of measure an indicator ends in, or "". @example headOf("限额以上批发业销售额") //=> "销售额" */
export function headOf(indicator: string): string {
  const plain = indicator.replace(/["')]+$/, "");
  return HEAD_NOUNS.ending(plain) ?? "";
}

/** Whether the words name an industry, a class or a place, whose figure is one of an indicator said before. */
export function isBranch(words: string): boolean {
  return BRANCH_NOUNS.ending(words) !== undefined;
}
