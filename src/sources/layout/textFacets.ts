/** One text of a heading, stub or title taken apart: unit, period, which figure, and the name that is left. */
import { parseUnit } from "../../core/unit";
import { halfWidth } from "../figure";
import { foldText } from "./foldText";
import { measureAt } from "./measureWords";
import type { MeasureMeaning, MeasureWord } from "./measureWords";
import { periodAt } from "./periodWords";
import type { PeriodWords } from "./periodWords";

export interface TextFacets {
  /** Folded name that is left, "" when the text is used up. */
  readonly name: string;
  /** The name as it stands, without mark, unit and number before it; for indicators nobody listed. */
  readonly spelled: string;
  readonly unit: string;
  readonly measure: MeasureWord | null;
  readonly basis: MeasureMeaning["basis"];
  readonly period: PeriodWords | null;
  /** 其中, # or an indent before it: a part of what stands above. */
  readonly part: boolean;
}

const NOTHING: TextFacets = {
  name: "",
  spelled: "",
  unit: "",
  measure: null,
  basis: null,
  period: null,
  part: false,
};

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["【", "】"],
  ["〔", "〕"],
  ["<", ">"],
  ["《", "》"],
]);
/** 一、 (二) 1. 3) 其中: # * △ and the like before a name. */
const ORDINAL =
  /^(?:[①-⑳⑴-⒇㈠-㈩Ⅰ-Ⅻ][、.]?|\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]{1,2}[、.:]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:\.\d{1,2}){0,2}[、.)](?!\d))/;
const PART_MARK = /^(?:其\s*中|of\s?which|#|\*|△|▲|▼|◆|●|·|•|-{1,4}|→|└|├|★)[:,]?/;
/** Marks of footnotes behind a name. */
const FOOTNOTE = /(?<=.)(?:[①-⑳⑴-⒇*†‡★☆¹²³⁴⁵⁶]|\[\d{1,2}\]|\(?注\d{0,2}\)?)+$/;
/** Words without weight beside words that say which figure it is: 本月入库, 同比情况. */
const FILLERS =
  /^(?:实际|主要|完成|实现|执行|入库|到位|到账|发生|报送|上报|填报|统计|预算)*(?:情况|数据|数值|指标|实绩|金额|数|额|值|量|表|水平|对比|比较|变化|变动)*$/;
const BARE_FILLER = /^(?:主要|完成|实际|统计|填报)?(?:情况|数据|数值|金额|数)$/;
/** What may be left of a text around the words that were understood. */
const REMAINS = /^[\s,.:;、/\-~_|"'“”·&*+#的及和与]+|[\s,.:;、/\-~_|"'“”·&*+#的及和与]+$/g;
const NO_WORDS = /^[\s,.:;、/\-~_|()[\]"'“”·&*+#±%的及和与于]*$/;
/** Between a name and a unit without brackets. */
const SEPARATORS = [",", "/", " ", "-", ":"];

const cache = new Map<string, TextFacets>();
const CACHE_SIZE = 4_000;

/** Reads a text; `isName` says whether a folded text is a name that is listed, which is then never taken apart. */
export function readTextFacets(text: string, isName: (folded: string) => boolean): TextFacets {
  if (text === "") return NOTHING;
  const { body, part } = withoutMarks(text);
  // A row of units beneath the heading.
  if (unitOf(body) && !isName(foldText(body)))
    return { ...NOTHING, unit: unitOf(body), measure: /[±]|\+-/.test(body) ? "growth" : null, part };
  const split = withoutEnglish(withoutUnit(body, isName), isName);
  const folded = foldText(split.body);
  if (folded === "" || isName(folded))
    // 规上工业增加值增速 may be a name, and is a growth all the same.
    return {
      ...NOTHING,
      name: folded,
      spelled: split.body,
      unit: split.unit,
      measure: /(?:增速|增长率|增长速度|增幅)$/.test(folded) ? "growth" : null,
      part,
    };
  const words = cache.get(split.body) ?? readWords(split.body);
  if (cache.size < CACHE_SIZE) cache.set(split.body, words);
  return { ...words, unit: split.unit || words.unit, part };
}

/** Words taken out of a text one after another, brackets last. */
function readWords(body: string): TextFacets {
  const { outer, inner } = bracketed(foldText(body));
  const outside = scan(outer);
  let { measure, basis, period } = outside;
  let unit = "";
  let kept = "";
  for (const content of inner) {
    let left = "";
    for (const part of parseUnit(content) ? [content] : content.split(/[,;、]/)) {
      if (part === "%" || part === "±%" || part === "+-%") {
        unit ||= "%";
        continue;
      }
      if (parseUnit(part)) {
        unit ||= part;
        continue;
      }
      const within = scan(part);
      if (NO_WORDS.test(within.rest)) {
        measure ??= within.measure;
        basis ??= within.basis;
        period = joined(period, within.period);
      } else if (!QUALIFIERS.test(part)) left += left === "" ? part : `,${part}`;
    }
    if (left !== "") kept += `(${left})`;
  }
  const percent = outside.percent ? "%" : "";
  const trimmed = NO_WORDS.test(outside.rest) ? "" : outside.rest.replace(REMAINS, "");
  // 情况 and 数据 alone head what the figures are.
  if (measure === null && trimmed !== "" && BARE_FILLER.test(trimmed)) measure = "value";
  const left = (measure ?? basis ?? period) !== null && FILLERS.test(trimmed) ? "" : trimmed;
  const name = left + kept;
  const untouched = measure === null && basis === null && period === null;
  return {
    name,
    spelled: untouched ? body : name,
    unit: unit || percent,
    measure,
    basis,
    period,
    part: false,
  };
}

/** In brackets, and without weight for what the figure is. */
const QUALIFIERS =
  /^(?:按?(?:现行|现|当年|可比|不变|上年)价格?(?:计算)?|快报|快报数|初步|初步数|预计|预计数|年快报|人民币|含税|不含税|同口径|可比口径|全口径|下同|请填写|必填|选填|保留[一二两三]位小数|核定|实际|自动计算|季报|月报|年报|季度|月度|全部|规模|期末|时点|户数|注\d*|\*+|\d{1,2}|[a-z]\d{0,4})$/;

interface Scan {
  readonly rest: string;
  readonly measure: MeasureWord | null;
  readonly basis: MeasureMeaning["basis"];
  readonly period: PeriodWords | null;
  readonly percent: boolean;
}

function scan(text: string): Scan {
  let rest = "";
  let measure: MeasureWord | null = null;
  let basis: MeasureMeaning["basis"] = null;
  let period: PeriodWords | null = null;
  let percent = false;
  for (let at = 0; at < text.length;) {
    const phrase = measureAt(text, at);
    if (phrase) {
      const seen = new Set([measure, phrase.meaning.measure]);
      // 目标增速 and 增长目标: how fast it is to grow.
      percent ||= seen.has("target") && seen.has("growth");
      measure = stronger(measure, phrase.meaning.measure);
      basis ??= phrase.meaning.basis;
      at = phrase.end;
      continue;
    }
    const here = periodAt(text, at);
    if (here) {
      period = joined(period, here.period);
      at = here.end;
      continue;
    }
    const month = LAST_MONTH.find((word) => text.startsWith(word, at));
    if (month !== undefined) {
      period = joined(period, { relativeMonth: -1 });
      at += month.length;
      continue;
    }
    const relative = RELATIVE_YEARS.find(([word]) => text.startsWith(word, at));
    if (relative) {
      period = joined(period, { relativeYear: relative[1] });
      at += relative[0].length;
      continue;
    }
    if (text[at] === "%") percent = true;
    else rest += text[at];
    at++;
  }
  // 2019年同期 is that year's figure, not the base of the report's.
  if (
    measure === "lastYear" &&
    period?.wholeYear &&
    period.year !== undefined &&
    /\d年?同[期月]/.test(text)
  ) {
    measure = "value";
    period = { year: period.year };
  }
  // 上月 alone is what that month had, 上月累计 the total until then.
  if (period?.relativeMonth !== undefined) {
    measure ??= "value";
    basis ??= "month";
  }
  return { rest, measure, basis, period, percent };
}

const LAST_MONTH = ["上个月", "上月份", "上月", "lastmonth", "previousmonth"];

const RELATIVE_YEARS: readonly (readonly [string, number])[] = [
  ["本年度", 0],
  ["本年", 0],
  ["今年", 0],
  ["当年", 0],
  ["上年度", -1],
  ["上年", -1],
  ["去年", -1],
];

/** 本月同比 names a month and a growth: the word that says more counts. */
function stronger(first: MeasureWord | null, second: MeasureWord | null): MeasureWord | null {
  if (first === null || second === null) return first ?? second;
  if (first === "lastYear" && second === "growth") return "growth";
  if (first === "target" && second === "completion") return "completion";
  if (first === "growth" && second === "target") return "target";
  if (first === "target" && second === "derived") return "derived";
  if (first === "completion" || first === "derived") return first;
  if (second === "value" || second === "level") return first;
  return first === "value" || first === "level"
    ? second
    : first === "growth" && second === "rank"
      ? "rank"
      : first;
}

/** Two halves of a period, the earlier first. */
export function joined(first: PeriodWords | null, second: PeriodWords | null): PeriodWords | null {
  if (!first || !second) return first ?? second;
  if (first.wholeYear && second.month !== undefined) return { ...second, year: first.year ?? second.year! };
  return { ...second, ...first };
}

function withoutMarks(text: string): { body: string; part: boolean } {
  let body = halfWidth(text).trim().replace(FOOTNOTE, "").trim();
  let part = false;
  // Marks stand one behind another at most a few times: "(一) 其中: #".
  for (let times = 0; times < 4; times++) {
    const mark = PART_MARK.exec(body)?.[0] ?? "";
    const length = mark.length || (ORDINAL.exec(body)?.[0].length ?? 0);
    if (length === 0 || length >= body.length) break;
    part ||= mark !== "";
    body = body.slice(length).trim();
  }
  return { body, part };
}

/** 营业收入 Operating revenue: the name, and the same in English. */
function withoutEnglish(
  split: { body: string; unit: string },
  isName: (folded: string) => boolean,
): typeof split {
  const chinese = /^(.*[\u3400-\u9fff])[\s/(]+[A-Za-z][A-Za-z\s&'’,.()/-]*$/.exec(split.body)?.[1];
  return chinese !== undefined && isName(foldText(chinese)) ? { ...split, body: chinese } : split;
}

/** A unit at the end, in brackets or behind a comma, a stroke, a blank. */
function withoutUnit(body: string, isName: (folded: string) => boolean): { body: string; unit: string } {
  if (isName(foldText(body))) return { body, unit: "" };
  const close = body.at(-1) ?? "";
  for (const [opening, closing] of BRACKETS) {
    if (close !== closing) continue;
    const at = body.lastIndexOf(opening);
    const unit = at < 1 ? "" : unitWithin(body.slice(at + 1, -1).trim());
    if (unit !== "") return { body: body.slice(0, at).trim(), unit };
  }
  for (const separator of SEPARATORS) {
    for (const at of new Set([body.indexOf(separator), body.lastIndexOf(separator)])) {
      if (at < 1) continue;
      const unit = unitOf(body.slice(at + 1).trim());
      if (unit && !NO_TRAILING_UNIT.has(parseUnit(unit)?.family ?? ""))
        return { body: body.slice(0, at).trim(), unit };
    }
  }
  return { body, unit: "" };
}

/** The unit a bracket names; of 万元、% the one of the amount, because a rate is always in percent. */
function unitWithin(content: string): string {
  if (unitOf(content) !== "") return unitOf(content);
  const parts = content.split(/[、,，;；/]/).map((part) => unitOf(part.trim()));
  return parts.length > 1 && parts.length < 5 && !parts.includes("")
    ? (parts.find((part) => part !== "%") ?? "%")
    : "";
}

/** Same period last year, 100: words and numbers that are a unit only in brackets. */
const NO_TRAILING_UNIT: ReadonlySet<string> = new Set(["NUMBER", "YEAR", "DAY"]);

/** The text as unit, 万元 of 计量单位:万元 too; "" when it is none. */
export function unitOf(text: string): string {
  if (text === "%" || text === "±%" || text === "+-%" || text === "±") return text === "±" ? "" : "%";
  return parseUnit(text) ? text : "";
}

/** The text outside of brackets, and what stands in them. */
function bracketed(text: string): { outer: string; inner: string[] } {
  let outer = "";
  const inner: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = BRACKETS.get(text[at] ?? "");
    const end = closing === undefined ? -1 : text.indexOf(closing, at + 1);
    if (end < 0 || inner.length >= 8) outer += text[at];
    else {
      inner.push(text.slice(at + 1, end));
      at = end;
    }
  }
  return { outer, inner };
}
