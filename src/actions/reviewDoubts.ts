/** What a person should look at before a figure counts: besides what it was guessed from, what was met in its cell. Pure. */
import type { Place, Problem } from "../core/problem";
import type { DraftItem } from "./reviewItems";

/** Items with the errors and warnings met at their cells of the files among their doubts. */
export function doubtsOfItems(items: readonly DraftItem[], problems: readonly Problem[]): DraftItem[] {
  const atCell = new Map<string, Set<string>>();
  for (const { severity, code, place } of problems) {
    if (severity === "note" || place?.row === undefined || place.column === undefined) continue;
    const key = cellKey(place);
    const codes = atCell.get(key);
    if (codes) codes.add(code);
    else atCell.set(key, new Set([code]));
  }
  return items.map((item) => {
    const met = atCell.get(cellKey(item.source));
    return met ? { ...item, doubts: [...new Set([...item.doubts, ...met])] } : item;
  });
}

function cellKey({ file, sheet = "", row = 0, column = 0 }: Place): string {
  return `${file}\u0001${sheet}\u0001${row}:${column}`;
}
