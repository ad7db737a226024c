/** What Σ numerator ÷ Σ denominator of a ratio is multiplied by to stand in the ratio's unit. */
import { divide, plainNumber } from "./decimal";
import { PARK_AREA } from "./indicator";
import type { Indicator } from "./indicator";
import type { IndicatorIndex } from "./indicatorIndex";
import { parseUnit } from "./unit";

/** Land in use stands in 亩 in Parks. */
const AREA_UNIT = "亩";
/** A quotient of two like units in percent. */
const PERCENT_FACTOR = 100;

/**
 * The factor of a ratio indicator, or null when it has no parts or their units do not give its unit. Set-up writes it
 * into Indicators, where people can put their own.
 * @example 亩均税收 (万元/亩) of 税收 (亿元) and land (亩) //=> 10000
 */
export function ratioFactor(indicator: Indicator, indicators: IndicatorIndex): number | null {
  const unit = parseUnit(indicator.unit);
  const over = parseUnit(unitOf(indicator.numerator, indicators));
  const under = parseUnit(unitOf(indicator.denominator, indicators));
  if (!unit || !over || !under) return null;
  if (unit.family === "PCT" && over.family !== under.family) return null;
  if (unit.family !== "PCT" && unit.family !== `${over.family}/${under.family}`) return null;
  const quotient = divide(over.factor, under.factor);
  const factor = unit.family === "PCT" ? quotient?.times(PERCENT_FACTOR) : quotient;
  const scaled = factor && divide(factor, unit.factor);
  return scaled ? plainNumber(scaled) : null;
}

function unitOf(code: string | null, indicators: IndicatorIndex): string {
  if (code === PARK_AREA) return AREA_UNIT;
  return (code === null ? null : indicators.byCode(code)?.unit) ?? "";
}
