/** A cumulative figure below the one of an earlier month: flows and counts from January on cannot fall. */
import { monthId } from "../core/period";
import type { Check } from "./check";
import { found } from "./finding";
import { mayBeNegative } from "./signs";

export const ytdFalls: Check = {
  code: "check.ytdFalls",
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const { value, before, measure, month, indicator } = figure;
      if (value === null || !before || measure !== "ytd" || mayBeNegative(indicator)) continue;
      if (value < before.value)
        yield found("check.ytdFalls", "warning", figure, {
          value,
          before: before.value,
          earlier: monthId({ year: month.year, month: before.month }),
        });
    }
  },
};
