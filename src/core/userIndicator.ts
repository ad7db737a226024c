/** Indicators outside the catalogue, made of what a source tells: a name, a unit, perhaps the measure. */
import { OTHER_GROUP } from "./catalogue";
import type { Indicator, IndicatorKind } from "./indicator";
import { LANGUAGES } from "./language";
import type { Language } from "./language";
import { codeOfName, normaliseName } from "./name";
import type { LedgerMeasure } from "./observation";
import { parseUnit } from "./unit";

/** Words that make a number a ratio whatever its unit says. */
const RATIO_WORDS = /[率比]$|占比|比重|强度|強度|亩均|畝均|人均|[\s-](?:rate|ratio|share|intensity)$/i;

/**
 * A user-defined indicator. The kind is guessed conservatively: a ratio by its unit or name (never summed, never
 * shown as a month); a stock when the source calls the figure 期末 (level); otherwise a flow, or a count when the
 * unit counts. Higher is better, no target, January on its own. People correct it in the Indicators table.
 */
export function userDefinedIndicator(
  name: string,
  unit: string,
  measure?: LedgerMeasure,
  order = 0,
): Indicator {
  const plain = normaliseName(name);
  const kind = guessKind(plain, unit, measure);
  return {
    code: codeOfName("U", plain),
    names: Object.fromEntries(LANGUAGES.map((language) => [language, plain])) as Record<Language, string>,
    synonyms: [],
    unit,
    decimals: kind === "count" || kind === "countStock" ? 0 : 2,
    kind,
    direction: "higher",
    group: OTHER_GROUP,
    order,
    parent: null,
    numerator: null,
    denominator: null,
    aggregation: kind === "ratio" ? "none" : "sum",
    weight: null,
    frequency: "monthly",
    january: "separate",
    lagMonths: 0,
    required: false,
    appliesTo: [],
    rankBy: null,
    growthOnly: false,
    targeted: false,
    userDefined: true,
  };
}

function guessKind(name: string, unit: string, measure: LedgerMeasure | undefined): IndicatorKind {
  const family = parseUnit(unit)?.family ?? "";
  if (family === "PCT" || family === "PP" || family.includes("/") || RATIO_WORDS.test(name)) return "ratio";
  const counts = family === "COUNT";
  if (measure === "level") return counts ? "countStock" : "stock";
  return counts ? "count" : "flow";
}
