/** An indicator a park reported last month and in the same month last year, and not now. */
import { monthId } from "../core/period";
import type { Check } from "./check";

export const stoppedReporting: Check = {
  code: "check.stoppedReporting",
  severity: "warning",
  *find({ figures, parks }) {
    for (const { park, indicator, month, measure, value, before, lastYear } of figures) {
      if (value !== null || lastYear === null || !before || !parks.reported.has(park.name)) continue;
      // The month before that is due: quarterly indicators come every third.
      const step = indicator.frequency === "quarterly" ? 3 : indicator.frequency === "annual" ? 12 : 1;
      const required = indicator.required && parks.required(park).includes(indicator);
      if (required || before.month < month.month - step) continue;
      yield {
        code: "check.stoppedReporting",
        severity: "warning",
        park: park.name,
        indicator: indicator.code,
        period: monthId(month),
        params: { measure, before: before.value, unit: indicator.unit },
      };
    }
  },
};
