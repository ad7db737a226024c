/** To which approved or locked return a figure belongs. Pure. */
import { effectiveMonth } from "../core/effectiveMonth";
import type { Indicator } from "../core/indicator";
import { compareMonths, parsePeriodId, type Month } from "../core/period";
import type { ReturnState } from "../core/returnState";
import type { ReturnEntry } from "./returnsPlan";

export interface ClosedReturn {
  readonly month: Month;
  readonly entry: ReturnEntry;
}

/** The returns that print a park's figure, by its month, in the order of Returns. An indicator may be unknown. */
export type ReturnsOf = (
  park: string,
  indicator: Pick<Indicator, "frequency" | "lagMonths"> | null,
  month: Month,
) => readonly ClosedReturn[];

/**
 * Looks among the returns in some states. A return prints an indicator's figure of its effective month
 * (core/effectiveMonth.ts): a quarter's figure is in up to three returns, a lagging one in the next.
 */
export function closedReturns(
  returns: ReadonlyMap<string, ReturnEntry>,
  states: readonly ReturnState[],
): ReturnsOf {
  const closed = new Map<string, ClosedReturn[]>();
  for (const [key, entry] of returns) {
    const at = key.lastIndexOf("|");
    const month = states.includes(entry.state) ? parsePeriodId(key.slice(at + 1)) : null;
    if (month?.kind !== "month") continue;
    const park = key.slice(0, at);
    const known = closed.get(park);
    if (known) known.push({ month, entry });
    else closed.set(park, [{ month, entry }]);
  }
  return (park, indicator, month) =>
    (closed.get(park.toLowerCase()) ?? []).filter((each) => prints(each.month, indicator, month));
}

function prints(of: Month, indicator: Parameters<ReturnsOf>[1], month: Month): boolean {
  const isOwn = compareMonths(of, month) === 0;
  if (!indicator) return isOwn;
  return (isOwn && indicator.lagMonths === 0) || compareMonths(effectiveMonth(indicator, of), month) === 0;
}
