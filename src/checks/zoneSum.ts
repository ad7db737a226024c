/** Park sums against a row of totals among the parks, within half a unit of each (GB/T 8170 footnote of yearbooks). */
import { difference, plainNumber, sum } from "../core/decimal";
import { figureMeasure } from "../core/figureMeasure";
import { effectiveMonth } from "../core/effectiveMonth";
import { monthId } from "../core/period";
import type { Check } from "./check";
import type { PeriodFigure } from "./periodFigures";
import { halvesOfReported } from "./precision";

export const zoneSum: Check = {
  code: "check.zoneSum",
  severity: "warning",
  *find({ dataset, figures, parks, period }) {
    if (!parks.totals.length) return;
    const byIndicator = new Map<string, PeriodFigure[]>();
    for (const figure of figures) {
      if (figure.value === null || figure.indicator.aggregation !== "sum") continue;
      const list = byIndicator.get(figure.indicator.code);
      if (list) list.push(figure);
      else byIndicator.set(figure.indicator.code, [figure]);
    }
    for (const total of parks.totals)
      for (const [code, list] of byIndicator) {
        const { indicator } = list[0]!;
        const month = effectiveMonth(indicator, period);
        const reported = dataset.observation(total.name, code, month, figureMeasure(indicator));
        // A sum that lacks a park is no sum; the missing figure is a finding of its own.
        if (!reported || list.length < parks.active.length) continue;
        const computed = sum(list.map(({ value }) => value!));
        const tolerance = sum(
          halvesOfReported(
            [reported, ...list.map((each) => each.observation!)].map((observation) => ({
              indicator,
              observation,
            })),
          ),
        );
        if (difference(reported.value, computed).abs().lte(tolerance)) continue;
        yield {
          code: "check.zoneSum",
          severity: "warning",
          place: reported.place,
          park: total.name,
          indicator: code,
          period: monthId(month),
          params: {
            measure: reported.measure,
            unit: indicator.unit,
            value: reported.value,
            computed: plainNumber(computed),
            count: list.length,
          },
        };
      }
  },
};
