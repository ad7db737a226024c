/** A reported ratio against its numerator and denominator, by the interval test: completion rates, per-mu figures, shares. */
import { plainNumber, roundHalfUp } from "../core/decimal";
import type { Dataset } from "../core/dataset";
import { figureMeasure } from "../core/figureMeasure";
import { PARK_AREA } from "../core/indicator";
import { decimalsOf, isWithin, quotientRange, type PrintedNumber } from "../core/intervalTest";
import { ratioFactor } from "../core/ratioFactor";
import type { Check } from "./check";
import { found } from "./finding";
import { printedRate, type PeriodFigure } from "./periodFigures";

export const ratio: Check = {
  code: "check.ratio",
  severity: "warning",
  *find({ figures, dataset }) {
    const partOf = partFinder(dataset, figures);
    for (const figure of figures) {
      const { indicator, observation } = figure;
      if (!observation || indicator.aggregation !== "ratio") continue;
      const factor = ratioFactor(indicator, dataset.indicators);
      const over = partOf(figure, indicator.numerator);
      const under = partOf(figure, indicator.denominator);
      if (factor === null || !over || !under) continue;
      const range = quotientRange(over, under, factor);
      if (!range || isWithin(printedRate(observation), range)) continue;
      yield found("check.ratio", "warning", figure, {
        value: observation.value,
        computed: roundHalfUp(
          plainNumber(range.low.plus(range.high).div(2)),
          Math.max(indicator.decimals, 2),
        ),
        left: indicator.numerator ?? "",
        right: indicator.denominator ?? "",
      });
    }
  },
};

/** Finds the part of a ratio in the same park and month; the land in use of the park stands in Parks. */
function partFinder(dataset: Dataset, figures: readonly PeriodFigure[]) {
  const byKey = new Map(figures.map((each) => [`${each.park.name}|${each.indicator.code}`, each]));
  return ({ park, month }: PeriodFigure, code: string | null): PrintedNumber | null => {
    if (code === null) return null;
    if (code === PARK_AREA)
      return park.areaMu === null ? null : { value: park.areaMu, decimals: decimalsOf(String(park.areaMu)) };
    const part = byKey.get(`${park.name}|${code}`);
    const indicator = dataset.indicators.byCode(code);
    if (!part || !indicator) return null;
    const value = part.figure(figureMeasure(indicator), month);
    return value === null ? null : part.printed(value);
  };
}
