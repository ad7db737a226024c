/** Last year's figure given anew (同期可比数) against the one that was published: usual, and worth knowing. */
import { divide, plainNumber, roundHalfUp } from "../core/decimal";
import { rangeOf } from "../core/intervalTest";
import type { Check } from "./check";
import { found } from "./finding";

/** Percent beyond which it is more likely another column or another unit than another basis. */
export const USUAL_PERCENT = 30;

export const restated: Check = {
  code: "check.restated",
  further: ["check.restatedFar"],
  severity: "note",
  *find({ figures }) {
    for (const figure of figures) {
      const { lastYear } = figure;
      const base = figure.figure("base");
      if (base === null || lastYear === null) continue;
      const [now, then] = [rangeOf(figure.printed(base)), rangeOf(figure.printed(lastYear))];
      if (now.low.lte(then.high) && now.high.gte(then.low)) continue;
      const change = divide((base - lastYear) * 100, Math.abs(lastYear));
      const percent = change === null ? null : roundHalfUp(plainNumber(change), 1);
      const far = percent === null || Math.abs(percent) > USUAL_PERCENT;
      yield found(
        far ? "check.restatedFar" : "check.restated",
        far ? "warning" : "note",
        figure,
        { base, published: lastYear, percent: percent ?? 0 },
        "base",
      );
    }
  },
};
