/** Names of tabs. */

/**
 * A legal tab name near the wanted one that no other sheet bears (≤ 31 characters, none of []:*?/\\). `shortened` is the part
 * of it that is cut where it is too long: the park, so that what the sheet is stays.
 */
export function freeSheetName(wanted: string, taken: Iterable<string>, shortened = wanted): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = (text: string): string => text.replace(/[[\]:*?/\\]/g, " ");
  const at = shortened === "" ? -1 : wanted.indexOf(shortened);
  const fitted = (suffix: string): string => {
    const length = LONGEST_TAB - suffix.length;
    const [before, after] = [wanted.slice(0, at), wanted.slice(at + shortened.length)];
    const room = length - before.length - after.length;
    const whole =
      at >= 0 && room >= SHORTEST && shortened.length > room
        ? before + tabText(shortened, room) + after
        : wanted;
    return (tabText(legal(whole), length) || "Sheet") + suffix;
  };
  for (let n = 1; ; n++) {
    const name = fitted(n === 1 ? "" : ` (${n})`);
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Characters of a shortened name by which it is still known. */
const SHORTEST = 4;
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
