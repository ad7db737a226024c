/** A figure ten or ten thousand times what its own months and last year lead to expect: the wrong unit, a slipped point. */
import { roundHalfUp } from "../core/decimal";
import type { Check } from "./check";
import { misplacedPoint } from "./expectedValue";
import { found } from "./finding";

export const magnitude: Check = {
  code: "check.magnitude",
  further: ["check.magnitudeSmall"],
  severity: "warning",
  *find({ figures }) {
    for (const figure of figures) {
      const off = misplacedPoint(figure);
      if (!off) continue;
      const code = off.places > 0 ? "check.magnitude" : "check.magnitudeSmall";
      yield found(code, "warning", figure, {
        value: figure.value!,
        expected: roundHalfUp(off.expected, Math.max(figure.indicator.decimals, 2)),
        times: 10 ** Math.min(Math.abs(off.places), 12),
      });
    }
  },
};
