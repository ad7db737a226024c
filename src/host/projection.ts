/**
 * What a `load` or `retrieve` brings back: scalars and nested objects named by a query, as a tree.
 *
 * Unknown names are tolerated, as Excel does; a collection still delivers its items. Without names every scalar
 * of the advertised requirement sets is delivered, and one the host does not implement fails by name.
 */
import type { HostObject } from "./model/contract";
import type { Members } from "./members";
import { classShape, publicName } from "./schema";
import type { QueryInfo } from "./wire";

/** Lower-cased property names to what is asked of them; "*" is every scalar. */
export type Selection = Map<string, Selection>;

const EVERYTHING = "*";
const EVERY_SCALAR: Selection = new Map([[EVERYTHING, new Map<string, Selection>()]]);

/** Tree of a query's names; segments are parted by "/" or ".", `items` is dropped. */
export function selection(query: QueryInfo | undefined): Selection {
  const tree: Selection = new Map();
  const expanded = (query?.Expand ?? []).map((name) => `${name}/${EVERYTHING}`);
  for (const path of [...(query?.Select ?? []), ...expanded]) {
    let branch = tree;
    for (const segment of path.split(/[/.]/)) {
      const name = segment.trim().toLowerCase();
      if (name === "" || name === "items") continue;
      let next = branch.get(name);
      if (!next) branch.set(name, (next = new Map<string, Selection>()));
      branch = next;
    }
  }
  return tree;
}

/** The result object of a query; `keys` says whether names are PascalCase (load) or public (retrieve). */
export function project(
  members: Members,
  object: HostObject,
  asked: Selection,
  keys: "wire" | "public",
  page?: Pick<QueryInfo, "Top" | "Skip">,
): Record<string, unknown> {
  const shape = classShape(object.type);
  const key = (name: string): string => (keys === "public" ? publicName(name) : name);
  const result = members.identity(object);
  const names = asked.size === 0 ? EVERY_SCALAR : asked;
  const forItems: Selection = new Map();
  for (const [name, below] of names) {
    if (name === EVERYTHING) {
      for (const [scalar, member] of shape?.scalars ?? [])
        if (members.advertised(member)) result[key(scalar)] = members.get(object, scalar);
      forItems.set(name, below);
      continue;
    }
    const wire = shape?.byLowerCase.get(name);
    if (wire !== undefined && shape?.scalars.has(wire)) result[key(wire)] = members.get(object, wire);
    else if (wire !== undefined) {
      const target = members.navigate(object, wire);
      result[key(wire)] = target === null ? null : project(members, target, below, keys);
    } else forItems.set(name, below);
  }
  if (shape?.item != null && forItems.size > 0) {
    const from = page?.Skip ?? 0;
    const items = members.items(object).slice(from, page?.Top === undefined ? undefined : from + page.Top);
    result[keys === "public" ? "items" : "_Items"] = items.map((item, index) => ({
      ...project(members, item, forItems, keys),
      ...("Id" in members.identity(item) || "_Id" in members.identity(item) ? {} : { _Index: from + index }),
    }));
  }
  return result;
}
