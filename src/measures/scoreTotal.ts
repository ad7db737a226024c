/** The total of a park in an assessment: as values of its lines, and as a formula of the cells they are summed in. */
import { divide, round, sum } from "../core/decimal";
import type { ScoringRule } from "../core/scoring";
import { BLANK, EXACT_DECIMALS, exact, iff } from "./formula";
import type { MeasureValue } from "./measure";

/** The printed points of a line, "" where it is not scored, and its weight. */
export interface ScoredLine {
  readonly rule: ScoringRule | null;
  readonly weight: number;
  readonly points: MeasureValue;
}

/**
 * Unrounded total of a park. What is not scored is not zero: the points are brought to the weights of all lines by those
 * that are scored, and deductions come off whole. "" where nothing is scored, or less than half of the weights.
 */
export function exactTotal(lines: readonly ScoredLine[]): MeasureValue {
  const scored = lines.flatMap(({ rule, weight, points }) =>
    typeof points === "number" ? [{ rule, weight, points }] : [],
  );
  const weights = (of: readonly ScoredLine[]) =>
    sum(of.flatMap(({ rule, weight }) => (rule === "deduct" ? [] : weight)));
  const [all, counted] = [weights(lines), weights(scored)];
  if (!scored.length || counted.times(2).lt(all)) return "";
  const pointsOf = (deducted: boolean) =>
    sum(scored.flatMap(({ rule, points }) => ((rule === "deduct") === deducted ? points : [])));
  const earned = pointsOf(false);
  const whole = divide(earned.times(all), counted) ?? earned;
  return round(whole.plus(pointsOf(true)), EXACT_DECIMALS, "half-up");
}

/** Cells of a park's points, without deductions, and of deductions; of its scored weights, and of all weights. */
export interface TotalCells {
  readonly earned: string;
  readonly deducted: string;
  readonly counted: string;
  readonly all: string;
}

/** The same of cells; whether anything is scored is looked at before. */
export function exactTotalFormula({ earned, deducted, counted, all: weights }: TotalCells): string {
  const whole = iff(`${counted}=0`, earned, `${earned}*${weights}/${counted}`);
  return iff(`2*${counted}<${weights}`, BLANK, exact(`${whole}+${deducted}`));
}
