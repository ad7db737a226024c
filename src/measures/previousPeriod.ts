/**
 * The figures of the period before, by which places won and lost are told: last month, of quarterly indicators last
 * quarter. Cumulative figures start anew each January, so nothing is compared across the year; annual indicators have no
 * period before, nor has February of those published for both months. Ranked among the same parks in both periods, so that parks joining or leaving move nobody.
 */
import { difference, round } from "../core/decimal";
import { isCombinedJanuaryFebruary } from "../core/period";
import { isCombined } from "./combinedJanuary";
import { targetHasPercent, targetHasPercentFormula } from "./completion";
import { exact, EXACT_DECIMALS, BLANK, iff, is, ledgerFigure, numberOr, numeric } from "./formula";
import { changesInPoints, changesInPointsFormula, hasRate } from "./growth";
import type { LocatedRefs } from "./located";
import type { MeasureValue } from "./measure";
import { exactPercent } from "./printed";
import type { MeasureRow } from "./row";
import { targetBefore, targetBeforeFormula } from "./target";

const STEP = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** Month of the period before within the row's year; below 1 when there is none. */
export function previousMonth(row: MeasureRow): number {
  const { indicator, period } = row;
  return isCombinedJanuaryFebruary(indicator, period) ? 0 : period.month - STEP[indicator.frequency];
}

/** The same as a formula. */
export function previousMonthFormula(refs: LocatedRefs): string {
  const { quarterly, annual } = refs.words.frequencies;
  const frequency = refs.own("frequency");
  const step = iff(
    is(frequency, quarterly),
    String(STEP.quarterly),
    iff(is(frequency, annual), String(STEP.annual), String(STEP.monthly)),
  );
  const month = refs.own("effectiveMonth");
  return iff(isCombined(refs, month, "<=2"), "0", `${month}-${step}`);
}

/** A figure of the period before; as a formula, of a cell that holds {@link previousMonthFormula} and is above 0. */
export interface PreviousFigure {
  value(row: MeasureRow): MeasureValue;
  formula(refs: LocatedRefs, month: string): string;
}

const figureBefore = (row: MeasureRow, yearsBack = 0): number | null => {
  const month = previousMonth(row);
  return month < 1 ? null : row.mainFigure(row.period.year - yearsBack, month);
};

/** Year-to-date, or the level. */
export const previousYtd: PreviousFigure = {
  value: (row) => figureBefore(row) ?? "",
  formula: (refs, month) => ledgerFigure(refs, refs.own("figureRow"), month),
};

/** Unrounded growth, reported or computed as the workbook's GrowthBasis has it. */
export const previousGrowth: PreviousFigure = {
  value(row) {
    const month = previousMonth(row);
    if (month < 1) return "";
    const reported = row.figure("growth", row.period.year, month);
    const now = figureBefore(row);
    const base = row.figure("base", row.period.year, month) ?? figureBefore(row, 1);
    if (now === null || base === null) return reported ?? "";
    const points = changesInPoints(row);
    if (!points && !hasRate(now, base)) return now === base ? 0 : "";
    const computed = points
      ? round(difference(now, base), EXACT_DECIMALS, "half-up")
      : exactPercent(difference(now, base), base);
    return row.settings.growthBasis === "computed" ? computed : (reported ?? computed);
  },
  formula(refs, month) {
    const reported = ledgerFigure(refs, refs.own("growthRow"), month);
    const now = `INDEX(${refs.ledgerMonths()},${refs.own("figureRow")},${month})`;
    const published = `INDEX(${refs.ledgerMonths()},${refs.own("lastFigureRow")},${month})`;
    const comparable = `INDEX(${refs.ledgerMonths()},${refs.own("baseRow")},${month})`;
    const computedFirst = is("GrowthBasis", refs.words.growthBases.computed);
    const pick = (computed: string): string => iff(computedFirst, computed, numberOr(reported, computed));
    const rateOn = (base: string): string => {
      // 持平 is a growth of 0, as in the period itself.
      const level = iff(`${now}=${base}`, "0", BLANK);
      const percent = iff(`OR(${base}<=0,${now}<0)`, level, pick(exact(`100*(${now}-${base})/${base}`)));
      const rate = iff(changesInPointsFormula(refs), pick(exact(`${now}-${base}`)), percent);
      return iff(numeric(now, base), rate, reported);
    };
    return iff(numeric(comparable), rateOn(comparable), rateOn(published));
  },
};

/** Unrounded completion of the target that was in force then. */
export const previousCompletion: PreviousFigure = {
  value(row) {
    const [ytd, target] = [figureBefore(row), targetBefore(row, previousMonth(row))];
    if (ytd === null || target === "" || !targetHasPercent(row, target)) return "";
    return exactPercent(ytd, target);
  },
  formula(refs, month) {
    const ytd = `INDEX(${refs.ledgerMonths()},${refs.own("figureRow")},${month})`;
    const target = targetBeforeFormula(refs, month);
    const percent = iff(targetHasPercentFormula(refs, target), exact(`100*${ytd}/${target}`), BLANK);
    return iff(numeric(ytd, target), percent, BLANK);
  },
};
