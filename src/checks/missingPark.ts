/** A park that reported nothing for the period though something was due. */
import { compareMonths, monthId } from "../core/period";
import { effectiveMonth } from "../core/effectiveMonth";
import type { Check } from "./check";
import { isDue } from "./periodParks";

export const missingPark: Check = {
  code: "check.missingPark",
  severity: "error",
  *find({ parks, period }) {
    for (const park of parks.active) {
      if (parks.reported.has(park.name)) continue;
      const due = parks
        .required(park)
        .filter((each) => isDue(each, period) && compareMonths(effectiveMonth(each, period), period) === 0);
      if (due.length)
        yield {
          code: "check.missingPark",
          severity: "error",
          park: park.name,
          period: monthId(period),
          params: { count: due.length },
        };
    }
  },
};
