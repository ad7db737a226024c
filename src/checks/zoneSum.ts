/**
 * Park sums against a row of totals among the parks, within half a unit of each (GB/T 8170 footnote of yearbooks). Where a
 * park's figure is missing, the sum of the others may still not exceed the total, as long as no figure can be below zero.
 */
import { difference, plainNumber, sum } from "../core/decimal";
import { figureMeasure } from "../core/figureMeasure";
import { effectiveMonth } from "../core/effectiveMonth";
import type { Indicator } from "../core/indicator";
import type { Park } from "../core/park";
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import { isActive } from "../core/roster";
import type { Check, CheckContext } from "./check";
import type { PeriodFigure } from "./periodFigures";
import { appliesTo } from "./periodParks";
import { halvesOfReported } from "./precision";
import { mayBeNegative } from "./signs";

export const zoneSum: Check = {
  code: "check.zoneSum",
  further: ["check.zoneSumExceeds", "check.zoneSumOpen"],
  severity: "warning",
  *find(context) {
    if (!context.parks.totals.length) return;
    const addends = addendsOf(context);
    for (const total of context.parks.totals) yield* judged(total, addends, context);
  },
};

interface Addends {
  readonly indicator: Indicator;
  /** Figures of the parks that reported it. */
  readonly figures: readonly PeriodFigure[];
  /** Parks of which a figure is expected and none is there. */
  readonly missing: ReadonlySet<string>;
}

/** What is added up of each indicator that adds up over parks. */
function addendsOf({ figures, parks, period }: CheckContext): Addends[] {
  const byIndicator = new Map<string, Map<string, PeriodFigure>>();
  for (const figure of figures) {
    if (figure.indicator.aggregation !== "sum") continue;
    const own = byIndicator.get(figure.indicator.code) ?? new Map<string, PeriodFigure>();
    byIndicator.set(figure.indicator.code, own.set(figure.park.name, figure));
  }
  return [...byIndicator.values()].map((own): Addends => {
    const { indicator } = own.values().next().value!;
    const month = effectiveMonth(indicator, period);
    const missing = parks.active.filter(
      (park) => isActive(park, month) && isMissing(park, indicator, own.get(park.name)),
    );
    return {
      indicator,
      figures: [...own.values()].filter(({ value }) => value !== null),
      missing: new Set(missing.map(({ name }) => name)),
    };
  });
}

/** A park is missing where it has to report an indicator, or has reported it this year or the last. */
function isMissing(park: Park, indicator: Indicator, figure: PeriodFigure | undefined): boolean {
  if (!appliesTo(indicator, park) || (figure && figure.value !== null)) return false;
  if (indicator.required || !figure) return indicator.required;
  const { measure, month } = figure;
  return [month.year, month.year - 1].some((year) =>
    figure.series(measure, year).some((value) => value !== null),
  );
}

function* judged(
  total: Park,
  addends: readonly Addends[],
  { dataset, period }: CheckContext,
): Generator<Problem> {
  const open = new Set<string>();
  let unjudged = 0;
  for (const { indicator, figures, missing } of addends) {
    const month = effectiveMonth(indicator, period);
    const reported = dataset.observation(total.name, indicator.code, month, figureMeasure(indicator));
    if (!reported || figures.length === 0) continue;
    const computed = sum(figures.map(({ value }) => value!));
    const compared = [reported, ...figures.map((each) => each.observation!)];
    const tolerance = sum(halvesOfReported(compared.map((observation) => ({ indicator, observation }))));
    const beyond = difference(computed, reported.value);
    const exceeds = beyond.gt(tolerance);
    if (missing.size > 0 && (!exceeds || mayBeNegative(indicator))) {
      unjudged++;
      for (const park of missing) open.add(park);
      continue;
    }
    if (!exceeds && beyond.times(-1).lte(tolerance)) continue;
    yield {
      code: missing.size > 0 ? "check.zoneSumExceeds" : "check.zoneSum",
      severity: "warning",
      place: reported.place,
      park: total.name,
      indicator: indicator.code,
      period: monthId(month),
      params: {
        measure: reported.measure,
        unit: indicator.unit,
        value: reported.value,
        computed: plainNumber(computed),
        count: figures.length,
        ...(missing.size > 0 && { missing: missing.size }),
      },
    };
  }
  if (unjudged > 0)
    yield {
      code: "check.zoneSumOpen",
      severity: "note",
      park: total.name,
      period: monthId(period),
      params: { count: unjudged, missing: open.size },
    };
}
