/**
 * Reported growth against the growth the figures give. With a reported comparable base the two must agree. Against
 * last year's published figure they may differ, because the base is another (可比口径): that is a note. A rate that looks
 * slipped (sign, decimal point, 0.088 for 8.8 %), or is further off than a basis explains, is more than that.
 */
import { divide, plainNumber, roundHalfUp } from "../core/decimal";
import { growthRange, isWithin } from "../core/intervalTest";
import type { Problem } from "../core/problem";
import { previousYear } from "../core/period";
import type { Check } from "./check";
import { found } from "./finding";
import { printedRate, type PeriodFigure } from "./periodFigures";
import { USUAL_PERCENT } from "./restated";
import { slipOf } from "./slip";

/** Value added grows at constant prices (CONVENTIONS §3): its rate never follows from the printed levels. */
const CONSTANT_PRICES: ReadonlySet<string> = new Set([
  "GDP",
  "VA1",
  "VA2",
  "VA3",
  "IND_VA",
  "IND_VA_SCALE",
  "VA_HT",
]);

export const growth: Check = {
  code: "check.growth",
  further: ["check.growthSlip", "check.growthBasis", "check.growthFar"],
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      yield* judged(figure, "growth");
      yield* judged(figure, "monthGrowth");
    }
  },
};

function* judged(figure: PeriodFigure, measure: "growth" | "monthGrowth"): Generator<Problem> {
  const reported = figure.observationOf(measure);
  const pair = figuresCompared(figure, measure);
  if (!reported || !pair || pair.base <= 0 || pair.now < 0 || figure.indicator.kind === "ratio") return;
  const range = growthRange(figure.printed(pair.now), figure.printed(pair.base));
  if (!range || isWithin(printedRate(reported), range)) return;
  const computed = roundHalfUp(plainNumber(divide((pair.now - pair.base) * 100, pair.base)!), 2);
  const params = { growth: reported.value, computed, value: pair.now, base: pair.base };
  const isReal = CONSTANT_PRICES.has(figure.indicator.code);
  if (pair.comparable && !isReal) yield found("check.growth", "warning", figure, params, measure);
  else if (slipOf(reported.value, computed))
    yield found("check.growthSlip", "warning", figure, params, measure);
  else if (isFar(reported.value, pair)) yield found("check.growthFar", "warning", figure, params, measure);
  else if (!isReal) yield found("check.growthBasis", "note", figure, params, measure);
}

/**
 * Whether another basis or other prices hardly explain a rate: last year's figure it follows from is further from the
 * published one than restated figures usually are.
 */
function isFar(growth: number, { now, base }: Compared): boolean {
  if (growth <= -100) return true;
  const restatement = (now / (1 + growth / 100) / base - 1) * 100;
  return Math.abs(restatement) > USUAL_PERCENT;
}

interface Compared {
  readonly now: number;
  readonly base: number;
  /** The base was reported for this comparison. */
  readonly comparable: boolean;
}

function figuresCompared(figure: PeriodFigure, measure: "growth" | "monthGrowth"): Compared | null {
  if (measure === "growth") {
    const base = figure.figure("base");
    const against = base ?? figure.lastYear;
    return figure.value === null || against === null
      ? null
      : { now: figure.value, base: against, comparable: base !== null };
  }
  const now = figure.figure("month");
  const against = figure.figure("month", previousYear(figure.month));
  return now === null || against === null ? null : { now, base: against, comparable: false };
}
