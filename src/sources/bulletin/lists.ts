/** Lists: A、B和C分别增长x、y和z. */
import { changeAtEnd, withoutLeads, withoutSigns } from "./change";
import type { Change } from "./change";
import type { Item } from "./clauses";
import type { Quantity } from "./numbers";
import { isRate } from "./rates";
import { headOf, phraseOf, withoutHead, withoutTail } from "./phrases";

export interface SpreadList {
  /** Names before 分别; empty where the clause has none and the statements before are meant. */
  readonly items: readonly string[];
  /** The words the names stand in. */
  readonly before: string;
  /** What is told of each, 增加值 of 甲业、乙业分别实现增加值; "" where the names say it. */
  readonly measure: string;
  /** Places before 分别 where all names are such. */
  readonly places: readonly string[];
  /** What is told of the places, 营业收入 of 甲经开区、乙高新区营业收入; "" where the clause does not say. */
  readonly ofPlaces: string;
  readonly quantities: readonly Quantity[];
  /** Words of change of a figure of its own: 分别增长16.7%、下降9.4%. */
  readonly changes: readonly (Change | null)[];
  /** Words with 分别 left out, for the words of change. */
  readonly words: string;
}

const RESPECTIVELY = /分别|依次|各(?=[为达占])/;
const BETWEEN = /^(?:、|和|及|与|以及|,)?$/;
const AND_AT_HEAD = /^(?:、|和|及|与|以及|,)/;
const AND = /、|以及|和|及|与/;
const MOST_ITEMS = 40;

/** The list whose first figure is the item at an index, or null. `listed` names of the clause before want figures. */
export function spreadList(
  items: readonly Item[],
  index: number,
  words: string,
  listed: number,
): SpreadList | null {
  const found = RESPECTIVELY.exec(words);
  const bare =
    withoutTail(withoutHead(words).rest) === "" ||
    changeAtEnd(words)?.subject === "" ||
    /^占[^占]{2,16}的?$/.test(words);
  if (!found && (listed < 2 || !bare)) return null;
  const quantities: Quantity[] = [];
  const changes: (Change | null)[] = [];
  for (let at = index; at < items.length && quantities.length < MOST_ITEMS; at++) {
    const { figure, words: between } = items[at]!;
    if (figure.kind !== "quantity") break;
    const change = at > index && !BETWEEN.test(between) ? ownChange(between) : null;
    if (at > index && !BETWEEN.test(between) && !change) break;
    // 分别增长3.9倍、2.3倍和10.9%: rates of both kinds.
    const isOneKind =
      figure.unitClass === quantities[0]?.unitClass || (isRate(figure) && quantities.every(isRate));
    if (at > index && !isOneKind) break;
    quantities.push(figure);
    changes.push(change);
  }
  if (!found)
    return quantities.length === listed
      ? { items: [], before: "", measure: "", places: [], ofPlaces: "", quantities, changes, words }
      : null;
  if (quantities.length < 2) return null;
  const before = withoutLeads(withoutSigns(withoutTail(words.slice(0, found.index))));
  const { places, ofPlaces } = placesOf(before);
  const count = quantities.length;
  let names = namesIn(before, count);
  // Names may hold a 和 or 、 of their own: the parts too many belong to the first.
  if (names.length > count && count > 1) names = [...names.slice(names.length - count)];
  const [only = ""] = names;
  // 城乡居民收入分别达到A、B: two indicators under one name.
  if (names.length === 1 && count === 2 && only.startsWith("城乡"))
    names = [`城镇${only.slice(2)}`, `农村${only.slice(2)}`];
  return {
    items: shareHead(names),
    before,
    measure: measureOf(words.slice(found.index + found[0].length)),
    places,
    ofPlaces,
    quantities,
    changes,
    words: words.replace(RESPECTIVELY, ""),
  };
}

/** The noun of measure between 分别 and the first figure, or "". */
function measureOf(words: string): string {
  if (changeAtEnd(words) || words.includes("占")) return "";
  const { indicator } = phraseOf(words);
  return headOf(indicator) === "" ? "" : indicator.replace(/^(?:完成|实现)/, "");
}

/** The places of a list of nothing else but what is told of them after the last, else none. */
function placesOf(words: string): Pick<SpreadList, "places" | "ofPlaces"> {
  const parts = words.split(AND).map((part) => withoutHead(part));
  const last = parts.length - 1;
  return parts.every(
    ({ rest, place }, index) => place !== "" && (rest === "" || (index > 0 && index === last)),
  )
    ? { places: parts.map(({ place }) => place), ofPlaces: withoutTail(parts[last]!.rest) }
    : { places: [], ofPlaces: "" };
}

/** The words of change between two figures of a list, or null where they say more. */
function ownChange(between: string): Change | null {
  const words = between.replace(AND_AT_HEAD, "");
  const change = words === between ? null : changeAtEnd(words);
  return change?.subject === "" ? change : null;
}

/** The parts of a list of names. */
export function splitList(words: string): string[] {
  const plain = withoutHead(words).rest;
  if (plain === "") return [];
  return plain
    .split(/(?<=["')])(?=["'(])/)
    .flatMap((part) => part.split(AND))
    .map((part) => withoutHead(part).rest.replace(/^["']|["']$/g, ""))
    .filter((part) => part !== "");
}

/** The parts of a list of names, by the sign that gives as many as wanted: 电子信息、绿色建材和装配式建筑. */
export function namesIn(words: string, count: number): string[] {
  const names = splitList(words);
  return names.length === count ? names : (bySign(words, count) ?? names);
}

/** The names of a list parted by one sign alone, or by 、 and one word, if they are as many as wanted. */
function bySign(words: string, count: number): string[] | null {
  for (const sign of ["、", /、|和/, /、|以?及/, /、|与/, /和|及|与|以及/]) {
    const names = withoutHead(words)
      .rest.split(sign)
      .map((name) => withoutHead(name).rest.replace(/^["']|["']$/g, ""));
    if (names.length === count && names.every((name) => name.length > 1)) return names;
  }
  return null;
}

/** 规上工业、高技术产业产值: the noun of measure at the end belongs to all. 进、出口额 likewise. */
export function shareHead(names: readonly string[]): string[] {
  const last = names.at(-1) ?? "";
  const head = headOf(last);
  return names.map((name) => {
    if (name === "进" || name === "出") return `${name}口${last.endsWith("额") ? "额" : ""}`;
    if (head === "投资" && name === "固定资产") return name + head;
    return head !== "" && last !== head && headOf(name) === "" && name.length > 1 ? name + head : name;
  });
}
