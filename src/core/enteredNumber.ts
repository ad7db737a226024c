/** A number of the settings from what stands in its cell: a number, or a text people paste (5%, ５, 1位). */

/** The space that pages and documents keep together with. */
const NO_BREAK = "\u00a0";

/** What people write beside the number of a setting, by what it counts. */
export const BESIDE_NUMBERS = {
  places: ["位小数", "位", " ", NO_BREAK],
  points: ["%", "个", "個", "百分点", "百分點", "分", " ", NO_BREAK],
  day: ["每月", "次月", "日", "号", "號", " ", NO_BREAK],
} as const;
export type Counted = keyof typeof BESIDE_NUMBERS;

/** The number; null where the cell holds none. @example enteredNumber("５%", "points") //=> 5 */
export function enteredNumber(value: unknown, counted: Counted): number | null {
  if (typeof value !== "string") return typeof value === "number" && Number.isFinite(value) ? value : null;
  const digits = BESIDE_NUMBERS[counted].reduce((rest, word) => rest.replaceAll(word, ""), plain(value));
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(digits) ? Number(digits) : null;
}

/** The text with full-width signs and spaces made plain, and nothing else: formulas have ASC for it. */
function plain(value: string): string {
  return value
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("　", " ");
}
