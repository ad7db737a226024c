/** A reported growth below −100 %, which no figure can have, or above 100 %, which wants a word of explanation. */
import type { Problem } from "../core/problem";
import type { Check } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";
import { mayBeNegative } from "./signs";

const MOST = 100;

export const growthBounds: Check = {
  code: "check.growthBounds",
  further: ["check.growthImpossible"],
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures)
      for (const measure of ["growth", "monthGrowth"] as const) yield* judged(figure, measure);
  },
};

function* judged(figure: PeriodFigure, measure: "growth" | "monthGrowth"): Generator<Problem> {
  const { indicator } = figure;
  const growth = figure.figure(measure);
  // Changes of percentages are points; a loss that narrows has no bound.
  if (growth === null || (indicator.kind === "ratio" && indicator.unit === "%") || mayBeNegative(indicator))
    return;
  if (growth < -MOST) yield found("check.growthImpossible", "error", figure, { growth }, measure);
  else if (growth > MOST) yield found("check.growthBounds", "warning", figure, { growth }, measure);
}
