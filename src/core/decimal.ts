/**
 * Decimal arithmetic for digits that are printed. Binary floats print 11.97 of 20 as 59.9 or 59.8 by accident;
 * here the figure is 59.85 exactly and the rounding rule decides. Every function rounds once, never in a chain.
 */
import Big from "big.js";

/** An exact decimal number. */
export type Decimal = Big;

/** What the functions here take: a number stands for its shortest decimal text (0.1 is 0.1). */
export type DecimalInput = number | string | Decimal;

/** "half-up" as Excel's ROUND; "half-even" as GB/T 8170. Both go by magnitude, so −0.5 mirrors 0.5. */
export type RoundingRule = "half-up" | "half-even";

/** Thrown when our own code hands over what is no number, or decimals outside 0–20. */
export class DecimalError extends Error {
  override readonly name = "DecimalError";
}

const MOST_DECIMALS = 20;
/** Decimals kept of a quotient that does not end; beyond anything a double or a cell can show. */
const QUOTIENT_DECIMALS = 34;

// Own constructors, because big.js keeps the scale of division on the constructor.
const Quotient = Big();
Quotient.DP = QUOTIENT_DECIMALS;
const Truncated = Big();
Truncated.RM = 0;

/** Exact decimal of a number or plain decimal text. Throws DecimalError for NaN, infinities and other text. */
export function decimal(value: DecimalInput): Decimal {
  try {
    return new Big(value);
  } catch {
    throw new DecimalError(`not a number: ${String(value).slice(0, 40)}`);
  }
}

/** Exact sum. */
export function sum(values: Iterable<DecimalInput>): Decimal {
  let total = new Big(0);
  for (const value of values) total = total.plus(decimal(value));
  return total;
}

/** Exact difference a − b. */
export function difference(a: DecimalInput, b: DecimalInput): Decimal {
  return decimal(a).minus(decimal(b));
}

/** Exact product. */
export function product(a: DecimalInput, b: DecimalInput): Decimal {
  return decimal(a).times(decimal(b));
}

/** Quotient a ÷ b to 34 decimals, or null when b is zero. For figures that are rounded, use roundedQuotient. */
export function divide(a: DecimalInput, b: DecimalInput): Decimal | null {
  const divisor = decimal(b);
  return divisor.eq(0) ? null : new Big(new Quotient(decimal(a)).div(divisor));
}

/** Rounds half away from zero. @example roundHalfUp(59.85, 1) //=> 59.9 */
export function roundHalfUp(value: DecimalInput, decimals: number): number {
  return round(value, decimals, "half-up");
}

/** Rounds half to even (GB/T 8170-2008). @example roundHalfEven(28.165, 2) //=> 28.16 */
export function roundHalfEven(value: DecimalInput, decimals: number): number {
  return round(value, decimals, "half-even");
}

/** Rounds to a number of decimals (0–20) by a rule. */
export function round(value: DecimalInput, decimals: number, rule: RoundingRule): number {
  requireDecimals(decimals);
  return plainNumber(
    decimal(value).round(decimals, rule === "half-up" ? Big.roundHalfUp : Big.roundHalfEven),
  );
}

/**
 * a ÷ b rounded once from the exact quotient, or null when b is zero. The remainder decides ties, so a quotient
 * that does not end is never mistaken for one that does.
 */
export function roundedQuotient(
  a: DecimalInput,
  b: DecimalInput,
  decimals: number,
  rule: RoundingRule,
): number | null {
  requireDecimals(decimals);
  const dividend = decimal(a);
  const divisor = decimal(b).abs();
  if (divisor.eq(0)) return null;
  const negative = dividend.s * decimal(b).s < 0;
  Truncated.DP = decimals;
  const floor = new Big(new Truncated(dividend.abs()).div(divisor));
  const step = new Big(`1e-${decimals}`);
  const remainder = dividend.abs().minus(floor.times(divisor));
  const side = remainder.times(2).cmp(divisor.times(step));
  const up = side > 0 || (side === 0 && (rule === "half-up" || isOdd(floor, decimals)));
  const magnitude = plainNumber(up ? floor.plus(step) : floor);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * part as percent of whole, rounded once, or null when whole is zero.
 * @example percentOf(11.97, 20, 1, "half-up") //=> 59.9; "half-even" //=> 59.8
 */
export function percentOf(
  part: DecimalInput,
  whole: DecimalInput,
  decimals: number,
  rule: RoundingRule,
): number | null {
  return roundedQuotient(decimal(part).times(100), whole, decimals, rule);
}

/**
 * A number with the 15 digits a spreadsheet shows of it: what a formula leaves beyond is noise of the calculation.
 * @example fifteenDigits(1.1 + 2.2) //=> 3.3
 */
export function fifteenDigits(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

/** Nearest double of a decimal; never −0. */
export function plainNumber(value: Decimal): number {
  const number = Number(value.toString());
  return number === 0 ? 0 : number;
}

/** Whether the digit at the last of `decimals` places is odd. */
function isOdd(value: Big, decimals: number): boolean {
  const digit = value.c[value.e + decimals];
  return digit !== undefined && digit % 2 === 1;
}

function requireDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS)
    throw new DecimalError(`decimals out of bounds: ${decimals}`);
}
