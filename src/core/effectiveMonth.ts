/** The month an indicator's figures stand in: lagging, quarterly and annual ones have a month of their own. */
import type { Indicator } from "./indicator";
import { shiftMonths } from "./period";
import type { Month } from "./period";

const STEPS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/**
 * The month an indicator's figures stand in, for a report's period: the month it lags behind, the last complete
 * quarter or the last complete year. Before the first quarter that is last year's fourth.
 */
export function effectiveMonth(indicator: Pick<Indicator, "frequency" | "lagMonths">, report: Month): Month {
  const { year, month } = shiftMonths({ year: report.year, month: report.month }, -indicator.lagMonths);
  const step = STEPS[indicator.frequency];
  const ended = Math.floor(month / step) * step;
  return ended === 0 ? { year: year - 1, month: 12 } : { year, month: ended };
}
