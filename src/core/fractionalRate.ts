/**
 * Rates in percent that may have been written as fractions, 0.088 for 8.8 %: a cell typed as 8.8% keeps 0.088 when its
 * value is pasted elsewhere. What they are is for a person to say; here is only which of them to ask about.
 */
import { difference, divide, plainNumber, product, roundHalfUp } from "./decimal";
import { decimalsOf, growthRange, isWithin } from "./intervalTest";

/** Beyond twice as much, no growth is written as a fraction often enough to be asked about. */
export const MOST_FRACTION = 2;
/** How many times nearer one reading comes to the computed growth than the other. */
export const NEARER = 4;
/** Decimals no rate in percent is printed with (CONVENTIONS §7), unless the others of its table are. */
const FINE_DECIMALS = 3;
/** So few rates tell nothing about how a table writes them. */
const LEAST_RATES = 3;

/** What a rate times hundred would be. @example asPercent(0.088) //=> 8.8 */
export function asPercent(rate: number): number {
  return plainNumber(product(rate, 100));
}

/** Growth in percent as this year's figure and last year's give it, to two decimals; null where they give none. */
export function computedGrowth(now: number, base: number): number | null {
  if (base <= 0 || now < 0) return null;
  return roundHalfUp(divide(difference(now, base).times(100), base)!, 2);
}

/** Whether a rate counts percent or is a fraction, by what it is the growth of; null where that tells neither. */
export function rateByFigures(rate: number, now: number, base: number): "percent" | "fraction" | null {
  const computed = computedGrowth(now, base);
  if (computed === null || rate === 0 || Math.abs(rate) > MOST_FRACTION) return null;
  const range = growthRange(printed(now), printed(base));
  if (range && isWithin(printed(rate), range)) return "percent";
  const [fraction, percent] = [Math.abs(computed - asPercent(rate)), Math.abs(computed - rate)];
  if (fraction * NEARER < percent) return "fraction";
  return percent * NEARER < fraction ? "percent" : null;
}

/**
 * Which rates of a table look like fractions: below 1 with more decimals than rates have there, or all of them below 1.
 * A lone 0.1 or 0.5 does not. `usual`: decimals such a rate is printed with at most.
 */
export function lookLikeFractions(rates: readonly number[], usual = FINE_DECIMALS - 1): Set<number> {
  const larger = rates.filter((rate) => Math.abs(rate) >= 1);
  const smaller = rates.filter((rate) => rate !== 0 && Math.abs(rate) < 1);
  // Not as arguments: a ledger of a province has hundreds of thousands of rates, more than a call takes.
  const most = larger.reduce((most, rate) => Math.max(most, places(rate)), 0);
  const looks = (rate: number): boolean => {
    if (places(rate) > usual && most <= usual) return true;
    if (larger.length === 0) return smaller.length >= LEAST_RATES || places(rate) > 1;
    return larger.length >= LEAST_RATES && places(rate) > Math.max(most, 1);
  };
  return new Set(smaller.filter(looks));
}

const places = (value: number): number => decimalsOf(String(value));
const printed = (value: number) => ({ value, decimals: places(value) });
