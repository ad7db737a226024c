/**
 * Whether a printed rate can come from printed figures (CONVENTIONS §6): each rounded input stands for its value ± ½
 * unit in its last place; the printed rate is accepted within the resulting range, widened by 1 unit of its own last
 * place. Official texts round, truncate and start from figures with more digits than they print; this passes all of
 * these and still tells a wrong rate.
 */
import { decimal, divide } from "./decimal";
import type { Decimal, DecimalInput } from "./decimal";

/** A number as printed. `decimals` of its last place; null = exact, such as counts and plan targets. */
export interface PrintedNumber {
  readonly value: DecimalInput;
  readonly decimals: number | null;
}

/** From low to high, both included. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
  /** What the figures come to as they are printed, which is not the middle where few digits are. */
  readonly asPrinted?: Decimal;
}

/** What a printed number stands for: itself ± ½ unit in its last place. */
export function rangeOf({ value, decimals }: PrintedNumber): Range {
  const half = halfUnit(decimals);
  return { low: decimal(value).minus(half), high: decimal(value).plus(half) };
}

/** Half a unit in the last place, zero for exact numbers. @example halfUnit(2) //=> 0.005 */
export function halfUnit(decimals: number | null): Decimal {
  return decimals === null ? decimal(0) : decimal(`5e-${decimals + 1}`);
}

/** part ÷ whole × factor over all that the two may stand for; null when the whole may be zero. */
export function quotientRange(part: PrintedNumber, whole: PrintedNumber, factor: DecimalInput): Range | null {
  const [above, below] = [rangeOf(part), rangeOf(whole)];
  if (below.low.lte(0) && below.high.gte(0)) return null;
  const quotient = divide(decimal(part.value).times(factor), whole.value);
  const asPrinted = quotient && { asPrinted: quotient };
  // Of figures above zero the ends are known; others may turn either way.
  if (above.low.gte(0) && below.low.gt(0)) {
    const low = divide(above.low.times(factor), below.high);
    const high = divide(above.high.times(factor), below.low);
    if (low && high && decimal(factor).gt(0)) return { low, high, ...asPrinted };
  }
  const corners = [above.low, above.high].flatMap((over) =>
    [below.low, below.high].flatMap((under) => divide(over.times(factor), under) ?? []),
  );
  return {
    low: corners.reduce((least, each) => (each.lt(least) ? each : least)),
    high: corners.reduce((most, each) => (each.gt(most) ? each : most)),
    ...asPrinted,
  };
}

/** Growth in percent, (now ÷ base − 1) × 100, over all that the two may stand for; null when the base may be zero. */
export function growthRange(now: PrintedNumber, base: PrintedNumber): Range | null {
  const quotient = quotientRange(now, base, 100);
  if (!quotient) return null;
  const { low, high, asPrinted } = quotient;
  return {
    low: low.minus(100),
    high: high.minus(100),
    ...(asPrinted && { asPrinted: asPrinted.minus(100) }),
  };
}

/** now − base over all that the two may stand for. */
export function differenceRange(now: PrintedNumber, base: PrintedNumber): Range {
  const [above, below] = [rangeOf(now), rangeOf(base)];
  return { low: above.low.minus(below.high), high: above.high.minus(below.low) };
}

/** Whether a printed rate lies in a range, widened by 1 unit of the rate's last place. */
export function isWithin({ value, decimals }: PrintedNumber, { low, high }: Range): boolean {
  const unit = halfUnit(decimals).times(2);
  const rate = decimal(value);
  return rate.gte(low.minus(unit)) && rate.lte(high.plus(unit));
}

/** Decimals a number is written with; "25.60" has two. Anything that is no plain number has none. */
export function decimalsOf(text: string): number {
  return /^[-+]?[\d,]*\.(\d+)$/.exec(text.trim())?.[1]!.length ?? 0;
}
