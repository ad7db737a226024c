/**
 * The rules in the order in which their findings are read: who is missing, what is missing, what cannot be, what does
 * not fit together, what is unusual. Duplicate and conflicting figures are seen while files and tables are read
 * (sources/figures.ts, actions/ledgerPlan.ts), because a dataset holds one figure of each.
 */
import type { Problem } from "../core/problem";
import type { Check, CheckContext } from "./check";
import { bounds } from "./bounds";
import { catalogueRelations } from "./catalogueRelations";
import { copiedReturn } from "./copiedReturn";
import { estimate } from "./estimate";
import { growth } from "./growth";
import { growthBounds } from "./growthBounds";
import { growthSeries } from "./growthSeries";
import { jump } from "./jump";
import { latePark } from "./latePark";
import { magnitude } from "./magnitude";
import { missingIndicator } from "./missingIndicator";
import { missingPark } from "./missingPark";
import { monthDifference } from "./monthDifference";
import { otherUnit } from "./otherUnit";
import { ownRelations } from "./ownRelations";
import { parts } from "./parts";
import { pointsChange } from "./pointsChange";
import { projects } from "./projects";
import { ratio } from "./ratio";
import { repeatedColumn } from "./repeatedColumn";
import { restated } from "./restated";
import { sign } from "./sign";
import { statedRates } from "./statedRates";
import { stockZero } from "./stockZero";
import { stoppedReporting } from "./stoppedReporting";
import { strayMonth } from "./strayMonth";
import { targetMagnitude } from "./targetMagnitude";
import { ytdFalls } from "./ytdFalls";
import { zoneSum } from "./zoneSum";

export const CHECKS: readonly Check[] = [
  missingPark,
  latePark,
  missingIndicator,
  stoppedReporting,
  strayMonth,
  otherUnit,
  copiedReturn,
  sign,
  bounds,
  growthBounds,
  catalogueRelations,
  parts,
  ownRelations,
  zoneSum,
  projects,
  ytdFalls,
  monthDifference,
  magnitude,
  stockZero,
  targetMagnitude,
  repeatedColumn,
  ratio,
  statedRates,
  pointsChange,
  growth,
  growthSeries,
  jump,
  restated,
  estimate,
];

/** What all rules, or some, find, rule by rule. */
export function runChecks(context: CheckContext, rules: readonly Check[] = CHECKS): Problem[] {
  const problems: Problem[] = [];
  for (const check of rules) for (const problem of check.find(context)) problems.push(problem);
  return problems;
}

/** The rule a finding comes from, by the finding's code; null for what was not found by a rule. */
export function ruleOf(code: string): Check | null {
  return RULES.get(code) ?? null;
}

const RULES: ReadonlyMap<string, Check> = new Map(
  CHECKS.flatMap((check) => [check.code, ...(check.further ?? [])].map((code) => [code, check] as const)),
);
