/** The workbook's period from what stands in its two cells: numbers, or texts people paste (2022年, ５月). */
import { isMonth, type Month } from "./period";

/** What people write behind the numbers. */
export const BEHIND_NUMBERS = ["年", "月", "度", "份", " "] as const;

/** The month of the two cells' values; null where they hold none. @example enteredPeriod("２０２２年", 5) */
export function enteredPeriod(year: unknown, month: unknown): Month | null {
  const [y, m] = [entered(year), entered(month)];
  return isMonth(y, m) ? { year: y, month: m } : null;
}

function entered(value: unknown): number {
  if (typeof value !== "string") return typeof value === "number" ? value : NaN;
  const digits = BEHIND_NUMBERS.reduce((rest, word) => rest.replaceAll(word, ""), value.normalize("NFKC"));
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}
