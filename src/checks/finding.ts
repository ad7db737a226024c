/** A finding of a rule, with the figure it is about: park, indicator, period and the place the figure came from. */
import type { LedgerMeasure } from "../core/observation";
import { monthId } from "../core/period";
import type { Place, Problem, Severity } from "../core/problem";
import type { CheckCode } from "./check";
import type { PeriodFigure } from "./periodFigures";

type Params = Readonly<Record<string, string | number>>;

/** A finding about a figure of the period; `measure` tells which of its figures (a click leads there). */
export function found(
  code: CheckCode,
  severity: Severity,
  figure: PeriodFigure,
  params: Params,
  measure: LedgerMeasure = figure.measure,
): Problem {
  const place: Place | undefined = figure.observationOf(measure)?.place;
  return {
    code,
    severity,
    ...(place && { place }),
    park: figure.park.name,
    indicator: figure.indicator.code,
    period: monthId(figure.month),
    params: { measure, unit: figure.indicator.unit, ...params },
  };
}
