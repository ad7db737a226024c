/** Slips of the pen in rates: a lost or added minus, a fraction for a percentage, a decimal point one place off. */

/** Rates near zero look like anything. */
const LEAST_RATE = 3;
/** How near a slipped rate comes to the right one. */
const NEARNESS = 0.12;

export type Slip = "sign" | "fraction" | "point";

/** What makes `rate` look like a slip for `right`, or null. @example slipOf(0.088, 8.8) //=> "fraction" */
export function slipOf(rate: number, right: number): Slip | null {
  if (Math.abs(right) < LEAST_RATE || rate === 0) return null;
  const near = (value: number): boolean => Math.abs(value - right) <= NEARNESS * Math.abs(right);
  if (near(rate)) return null;
  if (near(-rate)) return "sign";
  if (near(rate * 100)) return "fraction";
  if (near(rate / 10) || near(rate / 100) || near(rate * 10)) return "point";
  return null;
}
