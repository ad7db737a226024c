/** Names of tabs. */

/** A legal tab name near the wanted one that no other sheet bears (≤ 31 characters, none of []:*?/\\). */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = tabText(wanted.replace(/[[\]:*?/\\]/g, " "), LONGEST_TAB) || "Sheet";
  if (!used.has(legal.toLowerCase())) return legal;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = tabText(legal, LONGEST_TAB - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const LONGEST_TAB = 31;

/** At most `length` UTF-16 units without half a character; a tab neither begins nor ends with a blank or apostrophe. */
function tabText(text: string, length: number): string {
  const bare = (part: string): string => part.replace(/^[\s']+|[\s']+$/g, "");
  return bare(
    bare(text)
      .slice(0, length)
      .replace(/[\uD800-\uDBFF]$/, ""),
  );
}
