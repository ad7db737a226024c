/** A figure below zero that cannot be: a count, an area, revenue. Money may rarely be (a refund), so it can be explained. */
import type { Check } from "./check";
import { found } from "./finding";
import { mayBeNegative } from "./signs";

export const sign: Check = {
  code: "check.sign",
  severity: "error",
  *find({ figures }) {
    for (const figure of figures) {
      const { value, indicator } = figure;
      // Percentages have bounds of their own.
      if (value === null || value >= 0 || indicator.unit === "%" || mayBeNegative(indicator)) continue;
      yield found("check.sign", indicator.kind === "flow" ? "warning" : "error", figure, { value });
    }
  },
};
