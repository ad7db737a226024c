/** The park a bulletin is about. */
import type { ParkRoster } from "../../core/roster";
import { PLACE_SUFFIXES } from "../../core/prose/words";

const SUFFIX = new RegExp(`(?:${[...PLACE_SUFFIXES].sort((a, b) => b.length - a.length).join("|")})`, "g");
/** Characters before a suffix that belong to no name. */
const NO_NAME =
  /[^\u4e00-\u9fff]|[的在到和与了为将对从由各个家该本全是把向及等内有占季年月日区因要使以其且若则而被级成大]/;
const NO_LETTER = /[^\u4e00-\u9fff]/;
const LONGEST_NAME = 8;
const MOST_MENTIONS = 400;
/** Passages in which a bulletin names its park for the first time. */
const OPENING = 4;

/**
 * The listed park mentioned most; without one, the name before 经开区, 工业园 … that the text repeats most. The
 * longest of equally frequent spellings is taken, so that 走进湘乡经开区 does not make a name.
 */
export function parkOf(passages: readonly string[], roster: ParkRoster): string | null {
  const counts = new Map<string, number>();
  const listed = new Map<string, number>();
  let mentions = 0;
  for (const [index, text] of passages.entries()) {
    const opening = index < OPENING;
    for (const match of text.matchAll(SUFFIX)) {
      if (++mentions > MOST_MENTIONS) break;
      const end = match.index + match[0].length;
      // 8月份,园区: a sign right before leaves no name.
      if (NO_LETTER.test(text.charAt(match.index - 1))) continue;
      for (let length = 2; length <= LONGEST_NAME && match.index - length >= 0; length++) {
        if (NO_NAME.test(text.charAt(match.index - length))) break;
        const name = text.slice(match.index - length, end);
        const park = roster.find(name)?.name;
        if (park !== undefined) listed.set(park, (listed.get(park) ?? 0) + 1);
        else if (opening || counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const [known] = mostMentioned(listed);
  if (known !== undefined) return known;
  const names = mostMentioned(counts);
  const [first] = names;
  if (first === undefined) return null;
  const often = counts.get(first) ?? 0;
  const equal = names.filter(
    (name) => counts.get(name) === often && (name.endsWith(first) || first.endsWith(name)),
  );
  if (often > 1) return equal.sort((a, b) => b.length - a.length)[0] ?? first;
  // Met once: where the name begins cannot be told from a repetition, so the usual two characters are taken.
  return equal.sort((a, b) => a.length - b.length)[0] ?? first;
}

/** Characters of a paragraph in which it names the park it tells of. */
const HEAD = 40;

/** The one listed park a paragraph names before its first figure, or null: what follows is of it. */
export function parkOfParagraph(head: string, roster: ParkRoster): string | null {
  const text = head.slice(0, HEAD);
  const named = new Set<string>();
  for (const match of text.matchAll(SUFFIX)) {
    const end = match.index + match[0].length;
    let park: string | undefined;
    for (let length = 0; length <= LONGEST_NAME && match.index - length >= 0; length++)
      park = roster.find(text.slice(match.index - length, end))?.name ?? park;
    if (park !== undefined) named.add(park);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

function mostMentioned(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
