/** One line of the shipped catalogue, so that the section files read like the table they come from. */
import type { Indicator, IndicatorKind } from "../indicator";

/** An indicator before the registry gives it group and order. */
export type CatalogueRow = Omit<Indicator, "group" | "order">;

type Extras = Partial<Omit<CatalogueRow, "code" | "names" | "unit" | "decimals" | "kind" | "userDefined">>;

/**
 * A catalogue line: code, the names in zh-CN, zh-TW and en-US, unit, decimals, kind, and what differs from the
 * usual: higher is better, monthly, January on its own, summed over parks (ratios from their parts, or not at all).
 */
export function row(
  code: string,
  simplified: string,
  traditional: string,
  english: string,
  unit: string,
  decimals: number,
  kind: IndicatorKind,
  extras: Extras = {},
): CatalogueRow {
  const hasParts = extras.numerator != null && extras.denominator != null;
  return {
    code,
    names: { "zh-CN": simplified, "zh-TW": traditional, "en-US": english },
    synonyms: [],
    unit,
    decimals,
    kind,
    direction: "higher",
    parent: null,
    numerator: null,
    denominator: null,
    aggregation: kind !== "ratio" ? "sum" : hasParts ? "ratio" : "none",
    weight: null,
    frequency: "monthly",
    january: "separate",
    lagMonths: 0,
    required: false,
    appliesTo: [],
    rankBy: kind === "ratio" ? "value" : null,
    growthOnly: false,
    targeted: false,
    userDefined: false,
    ...extras,
  };
}
