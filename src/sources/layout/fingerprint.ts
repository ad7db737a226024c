/** What identifies a layout: its headings without periods and figures, so that next month's form is known again. */
import { readTextFacets } from "./textFacets";

/** Characters of headings that count. */
const LONGEST = 4_000;

/**
 * `heads`: texts of the heading of each column, filled or not, from the left; `stub`: the first labels, for tables
 * without a heading.
 * @example "L_1B2C3D4E5F6A7B"
 */
export function layoutFingerprint(heads: readonly (readonly string[])[], stub: readonly string[]): string {
  const columns = heads.map((texts) => {
    const words = texts.map((text) => {
      const { name, measure, basis, period, unit } = readTextFacets(text, () => false);
      return [name, measure ?? "", basis ?? "", period ? "p" : "", unit].join(",");
    });
    return words.join("/");
  });
  // Twelve columns of months are one column, as many as there are; a column without a heading tells nothing.
  const distinct = columns.filter((head, index) => head !== "" && head !== columns[index - 1]);
  return `L_${hash((distinct.length === 0 ? stub : distinct).join("|").slice(0, LONGEST))}`;
}

/** 64 bits in base 36: two runs of 32-bit FNV-1a with different beginnings. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ ((code << 7) | (code >>> 9)), 0x01000193) >>> 0;
  }
  return (a.toString(36) + b.toString(36)).toUpperCase();
}
