/** Which ledger row holds an indicator's own figure. */
import type { Indicator } from "./indicator";

/** Flows and counts accumulate from January (累计); stocks and ratios are levels at a date (期末). */
export function figureMeasure(indicator: Pick<Indicator, "kind">): "ytd" | "level" {
  return indicator.kind === "flow" || indicator.kind === "count" ? "ytd" : "level";
}
