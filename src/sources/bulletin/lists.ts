/** Lists: A、B和C分别增长x、y和z. */
import { changeAtEnd } from "./change";
import type { Item } from "./clauses";
import { CHANGE_LEADS } from "./grammar/growth";
import type { Quantity } from "./numbers";
import { headOf, withoutHead, withoutTail } from "./phrases";

export interface SpreadList {
  /** Names before 分别; empty where the clause has none and the statements before are meant. */
  readonly items: readonly string[];
  readonly quantities: readonly Quantity[];
  /** Words with 分别 left out, for the words of change. */
  readonly words: string;
}

const RESPECTIVELY = /分别|依次/;
const BETWEEN = /^(?:、|和|及|与|以及|,)?$/;
const AND = /、|以及|和|及|与/;
const MOST_ITEMS = 40;
const LEADS = [...CHANGE_LEADS].sort((a, b) => b.length - a.length);

/** The list whose first figure is the item at an index, or null. `listed` names of the clause before want figures. */
export function spreadList(
  items: readonly Item[],
  index: number,
  words: string,
  listed: number,
): SpreadList | null {
  const found = RESPECTIVELY.exec(words);
  const bare = withoutTail(withoutHead(words).rest) === "" || changeAtEnd(words)?.subject === "";
  if (!found && (listed < 2 || !bare)) return null;
  const quantities: Quantity[] = [];
  for (let at = index; at < items.length && quantities.length < MOST_ITEMS; at++) {
    const { figure, words: between } = items[at]!;
    if (figure.kind !== "quantity" || (at > index && !BETWEEN.test(between))) break;
    if (at > index && figure.unitClass !== quantities[0]!.unitClass) break;
    quantities.push(figure);
  }
  if (!found) return quantities.length === listed ? { items: [], quantities, words } : null;
  if (quantities.length < 2) return null;
  let names = splitList(withoutChange(withoutTail(words.slice(0, found.index))));
  const count = quantities.length;
  // Names may hold a 和 or 、 of their own: the parts too many belong to the first.
  if (names.length > count && count > 1) names = [...names.slice(names.length - count)];
  const [only = ""] = names;
  // 城乡居民收入分别达到A、B: two indicators under one name.
  if (names.length === 1 && count === 2 && only.startsWith("城乡"))
    names = [`城镇${only.slice(2)}`, `农村${only.slice(2)}`];
  return { items: shareHead(names), quantities, words: words.replace(RESPECTIVELY, "") };
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

function withoutChange(words: string): string {
  let rest = words.replace(/[\uE000\uE001]/g, "");
  for (let step = 0; step < 10; step++) {
    const lead = LEADS.find((each) => rest.endsWith(each));
    if (lead === undefined) break;
    rest = rest.slice(0, -lead.length);
  }
  return rest;
}

/** 规上工业、高技术产业产值: the noun of measure at the end belongs to all. 进、出口额 likewise. */
function shareHead(names: readonly string[]): string[] {
  const last = names.at(-1) ?? "";
  const head = headOf(last);
  return names.map((name) => {
    if (name === "进" || name === "出") return `${name}口${last.endsWith("额") ? "额" : ""}`;
    return head !== "" && last !== head && headOf(name) === "" && name.length > 1 ? name + head : name;
  });
}
