/** Areas that are given the same, joined: what is queued for one range costs as much as for ten rows of it. */
import type { Rectangle } from "../a1";

/** Areas of the same columns that stand directly beneath each other and are given the same, as one: ranges are dear. */
export function joined<T extends { readonly area: Rectangle }>(items: readonly T[]): T[] {
  const result: T[] = [];
  const open = new Map<string, number>();
  for (const item of items) {
    const { area, ...given } = item;
    const key = JSON.stringify([area.left, area.right, given]);
    const last = open.get(key);
    const above = last === undefined ? undefined : result[last]!;
    if (above && above.area.bottom + 1 === area.top)
      result[last!] = { ...above, area: { ...above.area, bottom: area.bottom } };
    else open.set(key, result.push(item) - 1);
  }
  return result;
}
