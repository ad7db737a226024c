/**
 * Points of an assessment (考核): how many a scored figure is by its line of the table Scoring. As values, and as formulas
 * from cells of the report that hold the line's parts. A park without the figure has no points and is told; what is scored
 * is said in scoredFigure.ts.
 */
import { round } from "../core/decimal";
import {
  parametersOf,
  USUAL_CAP,
  USUAL_EFFICACY_BASE,
  USUAL_GROWTH_BASE,
  USUAL_STEP,
  type ScoringItem,
} from "../core/scoring";
import { BLANK, EXACT_DECIMALS, any, exact, iff, is, numeric, printed } from "./formula";
import type { MeasureValue } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureSettings } from "./settings";

/** Decimals of points as printed. */
export const SCORE_DECIMALS = 2;

/** Addresses of the cells of a line of Scoring, its usual parameters filled in. */
export interface ScoringCells {
  readonly weight: string;
  readonly rule: string;
  readonly base: string;
  readonly step: string;
  readonly cap: string;
}

/** Unrounded points of a scored figure; `ranked` is the number of parks that have one. "" without a figure. */
export function exactScore(
  item: ScoringItem,
  figure: MeasureValue,
  ranked: number,
  met: string,
): MeasureValue {
  const { rule, weight } = item;
  if (figure === "" || rule === null) return "";
  if (typeof figure === "string") return figure === met ? weight : 0;
  const { base, step, cap } = parametersOf(item);
  const points = (): number => {
    switch (rule) {
      case "completion":
      case "schedule":
        return figure < base ? 0 : (weight * Math.min(Math.max(figure, 0), cap ?? Infinity)) / 100;
      case "growth":
        return Math.max(
          0,
          Math.min((weight * (cap ?? 0)) / 100, (weight * base) / 100 + figure * (step ?? 0)),
        );
      case "rank":
        return Math.max(base, weight - (figure - 1) * (step ?? weight / Math.max(1, ranked)));
      case "efficacy":
        return (weight * (base + ((100 - base) * figure) / 100)) / 100;
      case "met":
        return 0;
      case "deduct":
        return -Math.min(Math.max(0, figure - base) * (step ?? 0), cap ?? Infinity);
    }
  };
  return round(points(), EXACT_DECIMALS, "half-up");
}

/** The same of cells; `figures` are those of all parks. */
export function exactScoreFormula(
  refs: MeasureRefs,
  figure: string,
  figures: string,
  { weight, rule, base, step, cap }: ScoringCells,
): string {
  const { scoringRules: rules, printed: words } = refs.words;
  const byCompletion = iff(`${figure}<${base}`, "0", `${weight}*MIN(MAX(${figure},0),${cap})/100`);
  const byGrowth = `MAX(0,MIN(${weight}*${cap}/100,${weight}*${base}/100+${figure}*${step}))`;
  const stepOfRank = iff(numeric(step), step, `${weight}/MAX(1,COUNT(${figures}))`);
  const byRank = `MAX(${base},${weight}-(${figure}-1)*${stepOfRank})`;
  const byEfficacy = `${weight}*(${base}+(100-${base})*${figure}/100)/100`;
  const off = `MAX(0,${figure}-${base})*${step}`;
  const deducted = `-${iff(numeric(cap), `MIN(${off},${cap})`, off)}`;
  const points = iff(
    any(is(rule, rules.completion), is(rule, rules.schedule)),
    byCompletion,
    iff(
      is(rule, rules.growth),
      byGrowth,
      iff(is(rule, rules.rank), byRank, iff(is(rule, rules.efficacy), byEfficacy, deducted)),
    ),
  );
  const allOrNothing = iff(is(figure, words.met), weight, "0");
  return iff(`${figure}=""`, BLANK, iff(numeric(figure), exact(points), allOrNothing));
}

/** Points as printed: two decimals, by the workbook's rounding rule. */
export function printedScore(points: MeasureValue, settings: MeasureSettings): MeasureValue {
  return typeof points === "number" ? round(points, SCORE_DECIMALS, settings.roundingRule) : points;
}

export function printedScoreFormula(refs: MeasureRefs, points: string): string {
  return printed(refs, points, String(SCORE_DECIMALS));
}

/** Formulas of a line's usual parameters: of `typed`, the cell of the table, and the cell of the rule. */
export const PARAMETER_FORMULAS = {
  base: (refs: MeasureRefs, typed: string, rule: string): string => {
    const { growth, efficacy } = refs.words.scoringRules;
    const other = iff(is(rule, efficacy), String(USUAL_EFFICACY_BASE), "0");
    return iff(numeric(typed), typed, iff(is(rule, growth), String(USUAL_GROWTH_BASE), other));
  },
  step: (refs: MeasureRefs, typed: string, rule: string): string =>
    iff(numeric(typed), typed, iff(is(rule, refs.words.scoringRules.rank), BLANK, String(USUAL_STEP))),
  cap: (refs: MeasureRefs, typed: string, rule: string): string =>
    iff(numeric(typed), typed, iff(is(rule, refs.words.scoringRules.deduct), BLANK, String(USUAL_CAP))),
} as const;
