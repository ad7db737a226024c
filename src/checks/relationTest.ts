/** Whether figures of one park keep a relation, with the tolerance that rounding asks for. */
import { decimal, plainNumber, roundHalfUp, type Decimal } from "../core/decimal";
import type { RelationOperator } from "../core/relation";
import type { LinearSum } from "./linearSum";
import type { PeriodFigure } from "./periodFigures";
import { halvesOfReported } from "./precision";

export interface Judgement {
  readonly kept: boolean;
  /** The sides as they are told, with `decimals`. */
  readonly left: number;
  readonly right: number;
  /** Those of the indicators; more where the sides would read the same. */
  readonly decimals: number;
  /** The unit of both sides; "" where the indicators have several. */
  readonly unit: string;
}

/** The figure of an indicator of the same park, or null. */
export type FigureOf = (indicator: string) => PeriodFigure | null;

/**
 * Judges left against right; null when a figure is missing, or the figures stand in different months (quarterly
 * against monthly). Each figure may be half a unit of its own last decimal off, scaled by its factor (CONVENTIONS §6).
 */
export function judge(
  left: LinearSum,
  operator: RelationOperator,
  right: LinearSum,
  figureOf: FigureOf,
): Judgement | null {
  const terms = [...left.terms, ...right.terms];
  const figures: PeriodFigure[] = [];
  for (const { indicator } of terms) {
    const figure = figureOf(indicator);
    if (!figure || figure.value === null) return null;
    figures.push(figure);
  }
  const months = new Set(figures.map(({ month }) => month.year * 12 + month.month));
  if (months.size !== 1) return null;
  const halves = halvesOfReported(
    figures.map(({ indicator, observation }) => ({ indicator, observation: observation! })),
  );
  const tolerance = terms.reduce(
    (total, { factor }, index) => total.plus(halves[index]!.times(factor.abs())),
    decimal(0),
  );
  const values = (side: LinearSum, from: number): Decimal =>
    side.terms.reduce(
      (total, { factor }, index) => total.plus(factor.times(figures[from + index]!.value!)),
      side.constant,
    );
  const [l, r] = [values(left, 0), values(right, left.terms.length)];
  const ahead = l.minus(r);
  const kept =
    operator === "="
      ? ahead.abs().lte(tolerance)
      : operator === ">="
        ? ahead.gte(tolerance.times(-1))
        : operator === "<="
          ? ahead.lte(tolerance)
          : operator === ">"
            ? ahead.gt(0)
            : ahead.lt(0);
  const decimals = tellingDecimals(l, r, Math.max(...figures.map(({ indicator }) => indicator.decimals)));
  const units = new Set(figures.map(({ indicator }) => indicator.unit));
  const told = (side: Decimal): number => roundHalfUp(plainNumber(side), decimals);
  return { kept, left: told(l), right: told(r), decimals, unit: units.size === 1 ? [...units][0]! : "" };
}

/** Beyond what anybody reports. */
const MOST_DECIMALS = 10;

function tellingDecimals(left: Decimal, right: Decimal, least: number): number {
  let decimals = least;
  while (decimals < MOST_DECIMALS && left.round(decimals).eq(right.round(decimals)) && !left.eq(right))
    decimals++;
  return decimals;
}

/** What the sentence of a finding says of both sides. */
export const sidesOf = ({ left, right, decimals, unit }: Judgement) => ({
  leftValue: left,
  rightValue: right,
  decimals,
  unit,
});

/** Figures of the period by park, for relations. */
export function figuresByPark(figures: readonly PeriodFigure[]): Map<string, Map<string, PeriodFigure>> {
  const parks = new Map<string, Map<string, PeriodFigure>>();
  for (const figure of figures) {
    let own = parks.get(figure.park.name);
    if (!own) parks.set(figure.park.name, (own = new Map<string, PeriodFigure>()));
    own.set(figure.indicator.code, figure);
  }
  return parks;
}
