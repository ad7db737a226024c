/**
 * A required indicator without a figure in the month it is due for: the cell of the form was left empty. A warning,
 * because a park may have a reason (no such business, not counted yet), which is then written down.
 */
import { effectiveMonth } from "../core/effectiveMonth";
import { figureMeasure } from "../core/figureMeasure";
import { monthId } from "../core/period";
import { isActive } from "../core/roster";
import type { Check } from "./check";
import { isDue } from "./periodParks";

export const missingIndicator: Check = {
  code: "check.missingIndicator",
  severity: "warning",
  *find({ dataset, parks, period }) {
    for (const park of parks.active) {
      // A park without any figure is one finding, not one for each indicator.
      if (!parks.reported.has(park.name)) continue;
      for (const indicator of parks.required(park)) {
        if (!isDue(indicator, period)) continue;
        const month = effectiveMonth(indicator, period);
        if (!isActive(park, month)) continue;
        const has = (measure: "ytd" | "level" | "growth"): boolean =>
          dataset.get(park.name, indicator.code, month.year, month.month, measure) !== null;
        const measure = figureMeasure(indicator);
        // Where the level is withheld, the growth is the figure.
        if (has(measure) || (indicator.growthOnly && has("growth"))) continue;
        yield {
          code: "check.missingIndicator",
          severity: "warning",
          park: park.name,
          indicator: indicator.code,
          period: monthId(month),
          params: { measure },
        };
      }
    }
  },
};
