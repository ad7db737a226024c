/** An annual target far from what last year came to, or from what the year's pace leads to: the wrong unit. */
import type { Dataset } from "../core/dataset";
import { figureMeasure } from "../core/figureMeasure";
import type { Target } from "../core/target";
import type { Check } from "./check";

/** A plan five times last year's figure, or a fifth of it, is hardly meant. */
const MOST_TIMES = 5;
/** Of a month or two no year can be told, where foreign capital comes in lumps: only 万 for 亿 shows. */
const EARLY_MONTHS = 2;
const MOST_TIMES_EARLY = 1000;
/** Counts below move by multiples without meaning. */
const LEAST_COUNT = 20;

export const targetMagnitude: Check = {
  code: "check.targetMagnitude",
  further: ["check.targetSign"],
  severity: "warning",
  *find({ dataset, period, parks }) {
    const active = new Set(parks.active.map(({ name }) => name));
    for (const target of dataset.targets(period)) {
      const { park, indicator, year, type, value, place } = target;
      if (type !== "level" || !active.has(park)) continue;
      const expected = expectedOfYear(dataset, target, period.month);
      if (!expected || expected.value <= 0) continue;
      const most = expected.isEarly ? MOST_TIMES_EARLY : MOST_TIMES;
      if (value > 0 && value < expected.value * most && value * most > expected.value) continue;
      const kind = dataset.indicators.byCode(indicator)?.kind;
      const few =
        (kind === "count" || kind === "countStock") && Math.max(value, expected.value) < LEAST_COUNT;
      if (value > 0 && few) continue;
      yield {
        code: value > 0 ? "check.targetMagnitude" : "check.targetSign",
        severity: "warning",
        place,
        park,
        indicator,
        period: String(year),
        params: { value, expected: expected.value, unit: dataset.indicators.byCode(indicator)?.unit ?? "" },
      };
    }
  },
};

interface Expected {
  readonly value: number;
  /** Told by the pace of the year's first months. */
  readonly isEarly: boolean;
}

/** Last year's December figure; without it this year's figure at the year's pace. */
function expectedOfYear(
  dataset: Dataset,
  { park, indicator: code, year }: Target,
  month: number,
): Expected | null {
  const indicator = dataset.indicators.byCode(code);
  if (!indicator) return null;
  const measure = figureMeasure(indicator);
  const lastYear = dataset.get(park, code, year - 1, 12, measure);
  if (lastYear !== null) return { value: lastYear, isEarly: false };
  const now = dataset.get(park, code, year, month, measure);
  if (now === null) return null;
  if (measure === "level") return { value: now, isEarly: false };
  return { value: Math.round((now * 12 * 100) / month) / 100, isEarly: month <= EARLY_MONTHS };
}
