/** Digits at the beginning of a text, with the separators people put between them. */

/** Length of sign, digits, separators and exponent at the beginning. */
export function digitsEnd(text: string): number {
  let at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  while (text[at] === " ") at++;
  const first = at;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (isDigit(character) || character === ".") continue;
    const between = isDigit(text[at - 1] ?? "") && isDigit(text[at + 1] ?? "");
    if ((character === "," || character === " ") && between) continue;
    break;
  }
  if (at === first) return 0;
  if (text[at] === "e" && /^e[+-]?\d{1,3}$/.test(text.slice(at))) return text.length;
  return at;
}

const isDigit = (character: string): boolean =>
  character >= "0" && character <= "9" && character.length === 1;

/** 1234.5, 1,234.5, 1 234.5, 1.2e8; null for separators in odd places. */
export function grouped(text: string): number | null {
  const negative = text.startsWith("-");
  const digits = (negative || text.startsWith("+") ? text.slice(1) : text).trim();
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,3}$/.test(digits)) return (negative ? -1 : 1) * Number(digits);
  const [whole = "", fraction, ...more] = digits.split(".");
  if (more.length > 0 || (whole === "" && !fraction) || (fraction ?? "").includes(",")) return null;
  const groups = whole.split(/[ ,]/);
  const sound =
    groups.length === 1 ||
    ((groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 3)) ||
    // 1,2345 in groups of four, as 万 are counted.
    ((groups[0]?.length ?? 0) <= 4 && groups.slice(1).every((group) => group.length === 4));
  if (!sound) return null;
  return (negative ? -1 : 1) * Number(`${groups.join("") || "0"}.${fraction || "0"}`);
}

/** Groups of four digits, as 万 are counted: 12,3456, or 1,1000 for 1,100 or 11,000. */
export const inFours = (digits: string): boolean => /[ ,]\d{4}(?!\d)/.test(digits);
