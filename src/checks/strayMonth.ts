/** Figures in a month after the period that hardly anything else of the park has: a column too far to the right. */
import { compareMonths, monthId, type Month } from "../core/period";
import type { Observation } from "../core/observation";
import type { Check } from "./check";

/** A later month that holds at least this part of what the period holds was reported on purpose. */
const REPORTED_PART = 0.3;

export const strayMonth: Check = {
  code: "check.strayMonth",
  severity: "warning",
  *find({ dataset, parks, period }) {
    const active = new Set(parks.active.map(({ name }) => name));
    const now = new Map<string, number>();
    const later = new Map<string, Observation[]>();
    for (const observation of dataset.observations()) {
      const { park, month } = observation;
      if (!active.has(park)) continue;
      const side = compareMonths(month, period);
      if (side === 0) now.set(park, (now.get(park) ?? 0) + 1);
      if (side <= 0) continue;
      const key = `${park}|${monthId(month)}`;
      const list = later.get(key);
      if (list) list.push(observation);
      else later.set(key, [observation]);
    }
    for (const observations of later.values()) {
      const { park, month }: { park: string; month: Month } = observations[0]!;
      if (observations.length >= REPORTED_PART * (now.get(park) ?? 0)) continue;
      for (const { indicator, measure, place, value } of observations)
        yield {
          code: "check.strayMonth",
          severity: "warning",
          place,
          park,
          indicator,
          period: monthId(month),
          params: { measure, value, expected: monthId(period) },
        };
    }
  },
};
