/**
 * The other direction: figures of a park said in prose (文字分析), in the words the grammar reads. What is written
 * reads back to the same figures.
 */
import type { Month } from "../../core/period";
import { PHRASING } from "../../core/prose/phrasing";

/** What is to be said of one indicator since January; absent facts are null. Digits stand as they are printed. */
export interface NarrativeFigure {
  readonly indicator: string;
  readonly value: string | null;
  readonly unit: string;
  /** Percent with its sign, as printed: "8.8", "-2.4". */
  readonly growth: string | null;
  /** Annual plan in the unit, and how much of it is done in percent. */
  readonly target: string | null;
  readonly completion: string | null;
  readonly rank: { readonly scope: string; readonly position: number } | null;
}

/** A paragraph of a park's figures up to a month. Figures of which nothing is known are left out. */
export function narrative(park: string, month: Month, figures: readonly NarrativeFigure[]): string {
  const said = figures.map(sayFigure).filter((words) => words !== "");
  return said.length === 0 ? "" : `${PHRASING.period(month.year, month.month)}，${park}${said.join("；")}。`;
}

function sayFigure({ indicator, value, unit, growth, target, completion, rank }: NarrativeFigure): string {
  const parts: string[] = [];
  const change = growth === null ? "" : sayGrowth(growth);
  if (value !== null) {
    parts.push(`${PHRASING.withoutVerb.test(indicator) ? "" : PHRASING.done}${indicator}${value}${unit}`);
    if (change !== "") parts.push(change);
  } else if (change !== "") parts.push(`${indicator}${change}`);
  else return "";
  if (target !== null && completion !== null && value !== null)
    parts.push(PHRASING.planDone(`${target}${unit}`, `${completion}%`));
  if (rank) parts.push(PHRASING.rank(rank.scope, rank.position));
  return parts.join("，");
}

function sayGrowth(growth: string): string {
  if (Number(growth) === 0) return PHRASING.flat;
  const falls = growth.startsWith("-");
  return `${PHRASING.yearOnYear}${falls ? PHRASING.fall : PHRASING.rise}${falls ? growth.slice(1) : growth}%`;
}
