/** A month far from the park's own months: robust z over up to two years. What is off by a power of ten is magnitude's. */
import { roundHalfUp } from "../core/decimal";
import type { Check } from "./check";
import { misplacedPoint } from "./expectedValue";
import { found } from "./finding";
import { median, robustScore } from "./robustScore";
import { stepsOf } from "./steps";

/** Fewer moves are no history. */
const LEAST_HISTORY = 6;
/** Scores beyond which a move is an outlier; 3.5 is the usual one, months of parks are less regular than that. */
const MOST_SCORE = 6;
/** Counts move by a few without meaning. */
const LEAST_COUNT = 10;

export const jump: Check = {
  code: "check.jump",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const { value, before, indicator } = figure;
      if (value === null || indicator.frequency !== "monthly") continue;
      // A per-mu figure doubles from January to February and starts anew each year; its parts are looked at instead.
      if (indicator.kind === "ratio" && (indicator.unit !== "%" || indicator.aggregation === "ratio"))
        continue;
      const steps = stepsOf(figure);
      if (!steps || steps.past.length < LEAST_HISTORY) continue;
      const score = robustScore(steps.now, steps.past, steps.floor);
      if (Math.abs(score) <= MOST_SCORE || misplacedPoint(figure)) continue;
      const counts = indicator.kind === "count" || indicator.kind === "countStock";
      if (counts && before && Math.abs(value - before.value) < LEAST_COUNT) continue;
      yield found("check.jump", "warning", figure, {
        value,
        before: before?.value ?? roundHalfUp(median(steps.past), 2),
        score: roundHalfUp(score, 1),
      });
    }
  },
};
