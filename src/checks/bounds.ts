/** A percentage outside of 0–100, or above 100 where the rate may be (完成率, 产销率) but hardly twice. */
import type { Check } from "./check";
import { found } from "./finding";
import { mayBeNegative, mayExceedHundred } from "./signs";

const HUNDRED = 100;
/** A rate that may exceed 100 rarely reaches three times as much. */
const HARDLY = 300;

export const bounds: Check = {
  code: "check.bounds",
  severity: "error",
  *find({ figures }) {
    for (const figure of figures) {
      const { value, indicator } = figure;
      if (value === null || indicator.kind !== "ratio" || indicator.unit !== "%") continue;
      const most = mayExceedHundred(indicator) ? HARDLY : HUNDRED;
      const least = mayBeNegative(indicator) || most === HARDLY ? -HARDLY : 0;
      if (value >= least && value <= most) continue;
      yield found("check.bounds", most === HUNDRED ? "error" : "warning", figure, {
        value,
        least: mayBeNegative(indicator) ? least : 0,
        most,
      });
    }
  },
};
