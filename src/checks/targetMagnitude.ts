/** An annual target far from what last year came to, or from what the year's pace leads to: the wrong unit. */
import type { Dataset } from "../core/dataset";
import { figureMeasure } from "../core/figureMeasure";
import type { Target } from "../core/target";
import type { Check } from "./check";

/** A plan five times last year's figure, or a fifth of it, is hardly meant. */
const MOST_TIMES = 5;
/** Counts below move by multiples without meaning. */
const LEAST_COUNT = 20;

export const targetMagnitude: Check = {
  code: "check.targetMagnitude",
  further: ["check.targetSign"],
  severity: "warning",
  *find({ dataset, period, parks }) {
    const active = new Set(parks.active.map(({ name }) => name));
    for (const target of dataset.targets()) {
      const { park, indicator, year, type, value, place } = target;
      if (year !== period.year || type !== "level" || !active.has(park)) continue;
      const expected = expectedOfYear(dataset, target, period.month);
      if (expected === null || expected <= 0) continue;
      if (value > 0 && value < expected * MOST_TIMES && value * MOST_TIMES > expected) continue;
      const kind = dataset.indicators.byCode(indicator)?.kind;
      const few = (kind === "count" || kind === "countStock") && Math.max(value, expected) < LEAST_COUNT;
      if (value > 0 && few) continue;
      yield {
        code: value > 0 ? "check.targetMagnitude" : "check.targetSign",
        severity: "warning",
        place,
        park,
        indicator,
        period: String(year),
        params: { value, expected, unit: dataset.indicators.byCode(indicator)?.unit ?? "" },
      };
    }
  },
};

/** Last year's December figure; without it this year's figure at the year's pace. */
function expectedOfYear(
  dataset: Dataset,
  { park, indicator: code, year }: Target,
  month: number,
): number | null {
  const indicator = dataset.indicators.byCode(code);
  if (!indicator) return null;
  const measure = figureMeasure(indicator);
  const lastYear = dataset.get(park, code, year - 1, 12, measure);
  if (lastYear !== null) return lastYear;
  const now = dataset.get(park, code, year, month, measure);
  if (now === null) return null;
  return measure === "ytd" ? Math.round((now * 12 * 100) / month) / 100 : now;
}
