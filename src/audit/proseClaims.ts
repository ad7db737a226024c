/** Figures said in sentences with what they may follow from, and the arithmetic of quantities with units. */
import { decimal, divide } from "../core/decimal";
import { decimalsOf, growthRange, quotientRange, type PrintedNumber, type Range } from "../core/intervalTest";
import { convert, parseUnit } from "../core/unit";
import { isExactTarget } from "./completions";
import { COUNT_UNIT } from "./headingRole";
import type { ClaimKind } from "./reading";
import type { Quantity } from "./sentences";

/** A range a figure must lie in, and what it was made of. */
export interface Derived {
  readonly range: Range;
  readonly from: string;
}

/** A figure said in a sentence, with all that it may follow from; it is at fault where it agrees with none. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As printed: 21.85%. */
  readonly text: string;
  readonly value: string;
  readonly derived: readonly Derived[];
  /** Counted one by one, so that nothing is rounded. */
  readonly counted?: boolean;
}

/** Words of what a figure ought to be. */
export const TARGET = /应报|目标|计划|任务|预算/;
/** A basis on which growth need not follow from the printed figures (CONVENTIONS §3). */
export const COMPARABLE = /可比|同口径|不变价/;
export const FALLS = /下降|减少|降低/;

export function quotient(over: Quantity, under: Quantity): Derived | null {
  const factor = factorOf(over.unit, under.unit);
  const range = factor === null ? null : quotientRange(numberIn(over), numberIn(under), factor * 100);
  return range && { range, from: `${over.value}${over.unit} ÷ ${under.value}${under.unit}` };
}

export function growth(now: Quantity, last: Quantity): Derived | null {
  if (now.unit !== last.unit || decimal(last.value).lte(0)) return null;
  const range = growthRange(numberIn(now), numberIn(last));
  return range && { range, from: `${now.value}${now.unit} ÷ ${last.value}${last.unit} − 1` };
}

/** Percents as multiples: 增长15.9倍 is 1590 %. */
export function inTimes({ range, from }: Derived): Derived {
  return { range: { low: divide(range.low, 100)!, high: divide(range.high, 100)! }, from };
}

export const numberIn = ({ value, label, unit }: Quantity): PrintedNumber => {
  const decimals = decimalsOf(value);
  const exact =
    (decimals === 0 && COUNT_UNIT.test(unit)) || (TARGET.test(label) && isExactTarget({ value, decimals }));
  return { value, decimals: exact ? null : decimals };
};

/** Factor between two units; null between different things and what is no unit. */
export function factorOf(from: string, to: string): number | null {
  if (from === to) return 1;
  const [one, other] = [parseUnit(from), parseUnit(to)];
  if (!one || !other) return null;
  const factor = convert(1, one, other);
  return "value" in factor ? factor.value : null;
}
