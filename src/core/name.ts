/** Names of parks, indicators and projects: how they are written, and what two spellings of one are found by. */

/** Longest name: park, indicator and measure together stay within the 255 characters a MATCH may look for. */
export const LONGEST_NAME = 80;

/** Letters of ASCII but "|", and Chinese characters, without a space: normalised already, as nearly every name is. */
const NORMAL = /^[!-{}~\u4e00-\u9fff]*$/;

/**
 * A name as it is stored and printed: as it was typed, full-width brackets and letters too, without line breaks and outer or
 * doubled spaces, without spaces between Chinese characters, with "¦" for the "|" that separates the parts of a ledger key.
 * @example normaliseName("高新区（东 区）　") //=> "高新区（东区）"
 */
export function normaliseName(text: string): string {
  if (NORMAL.test(text)) return text.slice(0, LONGEST_NAME * 4);
  return spaced(text.slice(0, LONGEST_NAME * 4));
}

/**
 * One spelling of the names people type in full and in half width: half width.
 * @example foldedName("扩建项目（二期）") //=> "扩建项目(二期)"
 */
export function foldedName(text: string): string {
  if (NORMAL.test(text)) return text.slice(0, LONGEST_NAME * 4);
  return spaced(text.slice(0, LONGEST_NAME * 4).normalize("NFKC"));
}

function spaced(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, "")
    .replaceAll("|", "¦");
}

/** Whether a normalised name can stand in the ledger: not empty, not too long for a key. */
export function isUsableName(name: string): boolean {
  return name !== "" && name.length <= LONGEST_NAME;
}

/** What two spellings of one name share: the folded name in lower case without any space. */
export function nameKey(text: string): string {
  return foldedName(text).toLowerCase().replace(/ /g, "");
}

/**
 * Stable code made of a name, so that the same new park or indicator gets the same code in every workbook.
 * 64-bit FNV-1a of the name key, in base 36. @example codeOfName("U", "新增专利") //=> "U_…"
 */
export function codeOfName(prefix: "U" | "P", name: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of nameKey(name)) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return `${prefix}_${hash.toString(36).toUpperCase()}`;
}
