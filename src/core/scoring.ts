/** How an assessment scores an indicator; the workbook's table Scoring holds one line for each. */
import type { Indicator } from "./indicator";

/**
 * completion: by the percent of the annual target; schedule: by that percent against the part of the year that is past;
 * growth: by the distance to the zone's growth; rank: so many points less for each place; efficacy: by the distance from
 * the last park to the first (功效系数法); met: all or nothing; deduct: points off for what is beyond an allowance.
 */
export const SCORING_RULES = [
  "completion",
  "schedule",
  "growth",
  "rank",
  "efficacy",
  "met",
  "deduct",
] as const;
export type ScoringRule = (typeof SCORING_RULES)[number];

/** A line of the table; a parameter that is not given is the rule's usual one. */
export interface ScoringItem {
  /** Name of the indicator in the workbook. */
  readonly indicator: string;
  /** Points; 0 where none are given. */
  readonly weight: number;
  /** Null for a word that names no rule. */
  readonly rule: ScoringRule | null;
  readonly base: number | null;
  readonly step: number | null;
  readonly cap: number | null;
}

/** What a rule works with. A step of null is the weight ÷ the number of ranked parks; a cap of null is none. */
export interface ScoringParameters {
  readonly base: number;
  readonly step: number | null;
  readonly cap: number | null;
}

/** Percent of the weight a park at the zone's growth gets; that of the last park by efficacy. */
export const USUAL_GROWTH_BASE = 100;
export const USUAL_EFFICACY_BASE = 60;
export const USUAL_CAP = 100;
export const USUAL_STEP = 1;

export function parametersOf({ rule, base, step, cap }: ScoringItem): ScoringParameters {
  const usualBase = rule === "growth" ? USUAL_GROWTH_BASE : rule === "efficacy" ? USUAL_EFFICACY_BASE : 0;
  return {
    base: base ?? usualBase,
    step: step ?? (rule === "rank" ? null : USUAL_STEP),
    cap: cap ?? (rule === "deduct" ? null : USUAL_CAP),
  };
}

/** Points all lines but deductions are to come to. */
export const WEIGHTS = 100;

/**
 * What a new workbook scores: the required indicators, by schedule where they have annual targets, by growth where only
 * that is published, else by rank. Weights are those of the catalogue, or as equal as whole numbers of 100 can be.
 */
export function usualScoring(
  catalogue: readonly Indicator[],
): { readonly indicator: Indicator; readonly weight: number; readonly rule: ScoringRule }[] {
  const required = catalogue.filter((indicator) => indicator.required);
  const each = Math.floor(WEIGHTS / Math.max(1, required.length));
  const left = WEIGHTS - each * required.length;
  return required.map((indicator, index) => ({
    indicator,
    weight: indicator.weight ?? each + (index < left ? 1 : 0),
    rule: indicator.growthOnly ? "growth" : indicator.targeted ? "schedule" : "rank",
  }));
}
