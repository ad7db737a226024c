/** The unit of a figure, of what is typed, what its row and column say, and what stands above the table. */
import type { Indicator } from "../../core/indicator";
import { convert, parseUnit } from "../../core/unit";
import { MULTIPLIERS } from "../../core/unitFamilies";
import type { RawFigure } from "./collect";
import type { TypedFigure } from "./typedFigure";

type UnitsSaid = Pick<RawFigure, "unit" | "silentUnit" | "wholeUnit">;

/** A unit as text, "" for the indicator's own, and what speaks against it. */
export interface FigureUnit {
  readonly text: string;
  readonly doubt?: {
    readonly code: "source.unitMissing" | "source.guessedUnit";
    /** The unit that was not taken; "" where there is none. */
    readonly text: string;
    /** The unit that was. */
    readonly unit: string;
    /** Of the cell alone, or of all figures of the indicator. */
    readonly of: "figure" | "indicator";
  };
}

/** Typed behind the figure, else of its row or column, else of the line above the table where it fits. */
export function figureUnit(
  raw: UnitsSaid,
  typed: TypedFigure & { kind: "number" },
  { unit: own }: Indicator,
  above: readonly string[],
): FigureUnit {
  if (typed.points) return { text: "百分点" };
  if (typed.percent) return { text: "%" };
  if (typed.unit !== "") return typedUnit(typed.unit, raw.unit || (fittingOf(above, own)[0] ?? ""));
  const taken = silentUnit(raw, own, above);
  return typed.spelledOut && taken.doubt === undefined ? { ...taken, ...inWords(taken.text) } : taken;
}

/** Of a figure without a unit of its own. */
function silentUnit(
  { unit, silentUnit, wholeUnit }: UnitsSaid,
  own: string,
  above: readonly string[],
): FigureUnit {
  if (unit !== "") return { text: unit };
  const inherits =
    wholeUnit !== "" && (own === "" || fits(wholeUnit, own) || (isMoney(wholeUnit) && isMoney(own)));
  if (inherits)
    return ofWhole(wholeUnit, own === "" ? above : [...fittingOf(above, own), ...above.filter(isMoney)]);
  if (own === "") return { text: above.length === 1 ? (above[0] ?? "") : silentUnit };
  const fitting = fittingOf(above, own);
  const [first] = fitting;
  if (first !== undefined && fitting.length === 1) return { text: first };
  if (silentUnit !== "") return { text: silentUnit };
  const of = "indicator" as const;
  // 万元 and 亿元 are ten thousand apart, and nothing tells which: a person has to.
  if (above.length === 0 && isMoney(own))
    return { text: "", doubt: { code: "source.unitMissing", text: "", unit: own, of } };
  // 单位:万元 above a row of firms or of dollars says nothing of that row.
  if (first !== undefined || (above.length > 0 && isMoney(own))) {
    const unit = first ?? own;
    return { text: first ?? "", doubt: { code: "source.guessedUnit", text: above.join("、"), unit, of } };
  }
  return { text: "" };
}

/** 其中 counts as its whole does; what stands above the table may say otherwise, which is for a person to see. */
function ofWhole(unit: string, [above]: readonly string[]): FigureUnit {
  const [own, other] = [parseUnit(unit), parseUnit(above ?? "")];
  const same = own !== null && own.family === other?.family && own.factor.eq(other.factor);
  if (above === undefined || same) return { text: unit };
  return { text: unit, doubt: { code: "source.guessedUnit", text: above, unit, of: "figure" } };
}

/** 98,800元 in a column of 万元 is more likely 万元 than 元: the unit behind the digits is taken, and said. */
function typedUnit(typed: string, around: string): FigureUnit {
  const [own, other] = [parseUnit(typed), parseUnit(around)];
  if (own?.family === "NUMBER" && other) return { text: multiplied(typed, around) };
  if (!own || !other || own.family !== other.family || own.factor.eq(other.factor)) return { text: typed };
  return { text: typed, doubt: { code: "source.guessedUnit", text: around, unit: typed, of: "figure" } };
}

/** 三亿 in a column of 万美元 is 三亿美元. */
function multiplied(multiplier: string, around: string): string {
  const name = parseUnit(around)?.names["zh-CN"] ?? "";
  const before = MULTIPLIERS.find(({ spelling }) => name.startsWith(spelling))?.spelling ?? "";
  const whole = multiplier + name.slice(before.length);
  return parseUnit(whole)?.family === parseUnit(around)?.family ? whole : multiplier;
}

/** 两万三千 below 万元 counts 万元 or 元. */
function inWords(unit: string): Pick<FigureUnit, "doubt"> {
  const name = parseUnit(unit)?.names["zh-CN"] ?? "";
  const before = MULTIPLIERS.find(({ spelling }) => name.startsWith(spelling))?.spelling ?? "";
  if (before === "" || !isMoney(unit)) return {};
  const doubt = { code: "source.guessedUnit", text: name.slice(before.length), unit, of: "figure" } as const;
  return { doubt };
}

const fittingOf = (units: readonly string[], own: string): readonly string[] =>
  units.filter((text) => fits(text, own));

function fits(text: string, own: string): boolean {
  const [from, to] = [parseUnit(text), parseUnit(own)];
  return from !== null && to !== null && "value" in convert(1, from, to);
}

/** Whether a text names a unit of money. */
export const isMoney = (unit: string): boolean => {
  const family = parseUnit(unit)?.family ?? "";
  return ["CNY", "USD", "HKD", "EUR", "JPY", "TWD"].includes(family);
};
