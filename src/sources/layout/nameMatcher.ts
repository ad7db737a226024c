/** Texts of returns against the indicators and parks that are listed, with how sure it is and why. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import type { SourceContext } from "../context";
import { foldText } from "./foldText";

/** Why a text is taken for what it is. */
export type MatchReason =
  /** Name, code, short name or synonym as listed, width, case, blanks and script aside. */
  | "listed"
  /** The same words in another usual form: 规模以上 for 规上, 经济技术开发区 for 经开区. */
  | "variant"
  /** With the name of the row it is a part of: 其中:规上 of 工业总产值. */
  | "part"
  /** Nearly the same characters. */
  | "similar"
  /** A person said so. */
  | "chosen"
  /** No text says it; taken from what is usual. */
  | "assumed"
  /** Nothing listed comes near. */
  | "unknown";

export interface Match<T> {
  readonly found: T;
  /** 0–1; below `SURE` a person should look. */
  readonly confidence: number;
  readonly reason: MatchReason;
}

/** From here on nobody need look. */
export const SURE = 0.9;

/** Differences that make another indicator of a name: never bridged by similarity (净利润 is not 利润总额). */
const DECOYS = [
  "净",
  "毛",
  "税",
  "规上",
  "规模",
  "限上",
  "高新",
  "高技术",
  "新",
  "出口",
  "进口",
  "地方",
  "中央",
  "省外",
  "市外",
  "境外",
  "外",
  "内",
  "合同",
  "实际",
  "计划",
  "工业",
  "农业",
  "服务",
  "建筑",
  "房地产",
  "基础设施",
  "产业",
  "技改",
  "民间",
  "非",
  "支出",
  "收入",
  "成本",
  "费用",
  "负债",
  "资产",
  "亏损",
  "发明",
  "申请",
  "授权",
  "拟",
  "在建",
  "开工",
  "竣工",
  "投产",
  "签约",
  "落户",
  "一产",
  "二产",
  "三产",
  "第一",
  "第二",
  "第三",
  "人均",
  "亩均",
  "单位",
  "平均",
  "增加",
  "总产",
  "销售",
  "营业",
  "主营",
  "率",
  "比",
  "数",
  "额",
  "积",
  "量",
  "女",
  "应",
  "未",
  "已",
  "累计",
  "年末",
  "电",
  "水",
  "气",
  "能",
  "亿",
  "万",
  "千",
  "百",
  "国家",
  "省级",
  "市级",
  "重点",
  "科技",
  "中小",
  "大中",
  "小微",
];

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/规模以上|规模(?=工业|企业|服务业)/g, "规上"],
  [/经济技术开发区|经济开发区/g, "经开区"],
  [/高新技术产业开发区|高新技术开发区|高新技术产业园区|高新开发区/g, "高新区"],
  [/工业园区|产业园区/g, "工业园"],
  [/^(?:国家级|省级|全区|园区|本区|辖区内|辖区|辖内)(?=.{3,})/g, ""],
  [/(?:总额|总量|金额|总值|合计|总数|总计|额|数量|个数|家数|户数|人数|件数|数|值|情况|量)$/g, ""],
  [/^(?:全社会|实现|完成|累计)(?=.{3,})/g, ""],
  [/实际使用|实际利用|利用/g, "利用"],
  [/到位资金|资金到位/g, "到位资金"],
  [/的/g, ""],
];

interface Named<T> {
  readonly thing: T;
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

/** Knows the names of one kind of thing. */
class Names<T> {
  private readonly exact = new Map<string, T>();
  private readonly variants = new Map<string, T | null>();
  private readonly all: Named<T>[] = [];

  add(thing: T, names: Iterable<string>): void {
    for (const name of names) {
      const key = foldText(name);
      if (key === "" || this.exact.has(key)) continue;
      this.exact.set(key, thing);
      this.all.push({ thing, key, pairs: pairsOf(key) });
      const variant = variantOf(key);
      const other = this.variants.get(variant);
      // A form two indicators share (税收 of 税收收入 and 税收总额) decides nothing.
      this.variants.set(variant, other === undefined || other === thing ? thing : null);
    }
  }

  has(key: string): boolean {
    return this.exact.has(key);
  }

  find(key: string): Match<T> | null {
    const exact = this.exact.get(key);
    if (exact !== undefined) return { found: exact, confidence: 1, reason: "listed" };
    const variant = variantOf(key);
    const same = variant.length >= 2 ? (this.exact.get(variant) ?? this.variants.get(variant)) : undefined;
    return same ? { found: same, confidence: 0.93, reason: "variant" } : null;
  }

  /** The nearest name when it is near enough, nearer than any of another thing, and no decoy. */
  similar(key: string): Match<T> | null {
    if (key.length < 3 || key.length > 40) return null;
    const pairs = pairsOf(key);
    let [best, bestScore, second] = [null as Named<T> | null, 0, 0];
    for (const named of this.all) {
      const score = overlap(pairs, named.pairs);
      if (score > bestScore) {
        if (best && best.thing !== named.thing) second = bestScore;
        [best, bestScore] = [named, score];
      } else if (best && named.thing !== best.thing && score > second) second = score;
    }
    if (!best || bestScore < 0.6 || bestScore - second < 0.05 || isDecoy(key, best.key)) return null;
    return { found: best.thing, confidence: Math.min(0.8, bestScore), reason: "similar" };
  }

  /** The things with the nearest names, the nearest first, decoys too: for a person to choose from. */
  nearest(key: string, most: number): T[] {
    const [pairs, characters] = [pairsOf(key), new Set(key)];
    const scores = new Map<T, number>();
    for (const named of this.all) {
      // 企业营收总量 shares no pair with 营业收入, but three characters.
      const score = (overlap(pairs, named.pairs) + overlap(characters, new Set(named.key))) / 2;
      if (score >= 0.2 && score > (scores.get(named.thing) ?? 0)) scores.set(named.thing, score);
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([thing]) => thing);
  }

  /** Listed names a text holds, the longest first. */
  within(text: string, shortest: number): { readonly thing: T; readonly key: string }[] {
    return this.all
      .filter(({ key }) => key.length >= shortest && text.includes(key))
      .sort((a, b) => b.key.length - a.key.length);
  }

  /** Things with a name that holds a text. */
  holding(text: string): T[] {
    return this.all.filter(({ key }) => variantOf(key).includes(text)).map(({ thing }) => thing);
  }
}

export class NameMatcher {
  private readonly indicators = new Names<Indicator>();
  private readonly parks = new Names<Park>();
  private readonly met = new Map<string, Match<Indicator> | null>();

  constructor({ indicators, parks }: SourceContext) {
    const listed = indicators.indicators;
    // Names before synonyms: a name that is another's synonym keeps its own.
    for (const indicator of listed)
      this.indicators.add(indicator, [indicator.code, ...Object.values(indicator.names)]);
    for (const indicator of listed) this.indicators.add(indicator, indicator.synonyms);
    for (const park of parks.parks)
      this.parks.add(park, [park.name, park.code, park.shortName, ...park.aliases]);
  }

  /** Whether a folded text is a name as listed, of an indicator or a park. */
  readonly isListed = (folded: string): boolean => this.indicators.has(folded) || this.parks.has(folded);

  isListedIndicator(folded: string): boolean {
    return this.indicators.has(folded);
  }

  /** The indicator of a folded name; `parent` is the name of the row it may be a part of. */
  indicator(name: string, parent: string): Match<Indicator> | null {
    const key = `${parent}|${name}`;
    const known = this.met.get(key);
    if (known !== undefined) return known;
    const found = this.indicators.find(name) ?? this.partOf(name, parent) ?? this.indicators.similar(name);
    if (this.met.size < 10_000) this.met.set(key, found);
    return found;
  }

  /** Indicators with the nearest names, however far they are. */
  nearIndicators(name: string, most: number): Indicator[] {
    return this.indicators.nearest(name, most);
  }

  nearParks(name: string, most: number): Park[] {
    return this.parks.nearest(name, most);
  }

  private partOf(name: string, parent: string): Match<Indicator> | null {
    if (parent === "") return null;
    for (const whole of [name + parent, parent + name]) {
      const found = this.indicators.find(whole);
      if (found) return { ...found, confidence: 0.92, reason: "part" };
    }
    return null;
  }

  /** The park of a folded name. */
  park(name: string): Match<Park> | null {
    const found = this.parks.find(name);
    if (found) return found;
    // 湘东工业园 of 萍乡湘东工业园, or the whole with its province before it.
    const variant = variantOf(name);
    const around = this.parks
      .within(name, 4)
      .map(({ thing }) => thing)
      .concat(variant.length >= 4 ? this.parks.holding(variant) : []);
    const one = new Set(around);
    const [only] = one;
    if (one.size === 1 && only) return { found: only, confidence: 0.91, reason: "variant" };
    return this.parks.similar(name);
  }

  /** The park a title, a sheet's or a file's name speaks of. */
  parkWithin(folded: string): Match<Park> | null {
    const exact = this.parks.within(folded, 2)[0];
    if (exact) return { found: exact.thing, confidence: 0.97, reason: "listed" };
    const variant = variantOf(folded);
    const other = this.parks.within(variant, 3)[0];
    return other ? { found: other.thing, confidence: 0.92, reason: "variant" } : null;
  }

  /** The indicator a title speaks of. */
  indicatorWithin(folded: string): Match<Indicator> | null {
    const found = this.indicators.within(folded, 3)[0];
    return found ? { found: found.thing, confidence: 0.92, reason: "listed" } : null;
  }
}

function variantOf(key: string): string {
  let variant = key;
  for (const [pattern, replacement] of VARIANTS) {
    const changed = variant.replace(pattern, replacement);
    if (changed.length >= 2) variant = changed;
  }
  return variant;
}

function pairsOf(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const framed = `^${key}$`;
  for (let at = 0; at + 1 < framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient of two sets of character pairs. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Whether one of two names has a word that makes another indicator, and the other has not. */
function isDecoy(a: string, b: string): boolean {
  let [from, behind] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (from < shorter && a[from] === b[from]) from++;
  while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  const [left, right] = [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
  return DECOYS.some((word) => left.includes(word) !== right.includes(word));
}
