/** Units as a file gives them, against the unit an indicator is kept in. */
import type { Indicator } from "../core/indicator";
import { convert, parseUnit } from "../core/unit";
import type { Unit } from "../core/unit";
import type { SourceProblemCode } from "./problemCodes";

/** How a figure with a certain unit text is brought into the indicator's unit. */
export type UnitReading =
  | {
      readonly kind: "taken";
      /** Unit the figure is kept in. */
      readonly unit: string;
      /** Both, where the figure must be converted. */
      readonly conversion: { readonly from: Unit; readonly to: Unit } | null;
      /** The file did not say it, or not fully ("亿"). */
      readonly assumed: boolean;
    }
  | { readonly kind: "fault"; readonly code: UnitFault };

export type UnitFault = Extract<
  SourceProblemCode,
  "source.unknownUnit" | "source.currency" | "source.unitFamily"
>;

/** Unit of an amount, a stock, a count, a ratio: the indicator's own. */
export function readUnit(text: string, indicator: Indicator): UnitReading {
  if (text === "") return taken(indicator.unit, null, true);
  if (text === indicator.unit) return taken(indicator.unit, null, false);
  const [from, to] = [parseUnit(text), parseUnit(indicator.unit)];
  if (!from || !to) return { kind: "fault", code: from ? "source.unitFamily" : "source.unknownUnit" };
  const converted = convert(1, from, to);
  if ("reason" in converted)
    return { kind: "fault", code: converted.reason === "currency" ? "source.currency" : "source.unitFamily" };
  return taken(indicator.unit, from.factor.eq(to.factor) ? null : { from, to }, converted.assumed);
}

/**
 * Unit of a growth: percent, or 百分点 of a ratio. A unit column that repeats the indicator's unit in the row of
 * its growth describes the indicator, and is let pass.
 */
export function readGrowthUnit(text: string, indicator: Indicator): UnitReading {
  if (text === "" || text === "%" || text === indicator.unit) return taken("%", null, false);
  const unit = parseUnit(text);
  if (!unit) return { kind: "fault", code: "source.unknownUnit" };
  if (unit.family === "PCT") {
    const percent = parseUnit("%");
    return taken("%", percent && !unit.factor.eq(percent.factor) ? { from: unit, to: percent } : null, false);
  }
  const passes =
    (unit.family === "PP" && indicator.kind === "ratio") || unit.family === parseUnit(indicator.unit)?.family;
  return passes ? taken("%", null, false) : { kind: "fault", code: "source.unitFamily" };
}

/** The unit a new indicator is kept in: the usual name of a known unit, any other text as it stands. */
export function unitOfFile(text: string): string {
  return parseUnit(text)?.names["zh-CN"] ?? text;
}

/** A figure in the unit it is kept in; exact. */
export function inUnit(value: number, reading: UnitReading & { kind: "taken" }): number {
  if (!reading.conversion) return value;
  const converted = convert(value, reading.conversion.from, reading.conversion.to);
  return "value" in converted ? converted.value : value;
}

function taken(unit: string, conversion: { from: Unit; to: Unit } | null, assumed: boolean): UnitReading {
  return { kind: "taken", unit, conversion, assumed };
}
