/**
 * Completion of the annual target: year-to-date ÷ target in percent. Where a percentage would mislead, it says whether
 * the target is met (达标 / 未达标): growth-type targets, targets of ratios, lower-is-better indicators, and targets
 * that are zero or negative (a loss to stay within).
 */
import { BLANK, all, exact, iff, is, isNot, numeric, printed, text } from "./formula";
import type { Measure } from "./measure";
import { exactPercent, printedPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import { hasGrowthTarget, isGrowthTarget } from "./target";

/** Unrounded percent; blank where there is none. */
const completionExact: Measure = {
  code: "completionExact",
  value(row) {
    const figures = percentFigures(row);
    return figures ? exactPercent(figures.ytd, figures.target) : "";
  },
  formula(refs) {
    const [ytd, target] = [refs.own("ytd"), refs.own("target")];
    const hasPercent = targetHasPercentFormula(refs);
    return iff(numeric(ytd, target), iff(hasPercent, exact(`100*${ytd}/${target}`), BLANK), BLANK);
  },
};

/** What the report prints: percent, 达标, 未达标, 未设目标 or —. */
const completion: Measure = {
  code: "completion",
  value(row) {
    const words = row.words.printed;
    const target = row.number("target");
    if (target === null) return words.noTarget;
    const figures = percentFigures(row);
    if (figures) return printedPercent(row, figures.ytd, figures.target);
    const reached = row.number(hasGrowthTarget(row) ? "growthExact" : "ytd");
    if (reached === null) return words.missing;
    const met = row.indicator.direction === "lower" ? reached <= target : reached >= target;
    return met ? words.met : words.notMet;
  },
  formula(refs) {
    const { printed: words, directions } = refs.words;
    const [target, rate] = [refs.own("target"), refs.own("completionExact")];
    const compared = (reached: string): string => {
      const lowerIsBetter = is(refs.own("direction"), directions.lower);
      const met = iff(lowerIsBetter, `${reached}<=${target}`, `${reached}>=${target}`);
      return iff(numeric(reached), iff(met, text(words.met), text(words.notMet)), text(words.missing));
    };
    const withTarget = iff(
      isGrowthTarget(refs),
      compared(refs.own("growthExact")),
      compared(refs.own("ytd")),
    );
    return iff(numeric(rate), printed(refs, rate), iff(numeric(target), withTarget, text(words.noTarget)));
  },
};

/** Year-to-date and target where their quotient is a completion, else null. */
export function percentFigures(row: MeasureRow): { ytd: number; target: number } | null {
  const [ytd, target] = [row.number("ytd"), row.number("target")];
  return ytd === null || target === null || !targetHasPercent(row) ? null : { ytd, target };
}

/** Whether the row has a target a percentage of which can be reached. */
export function targetHasPercent(row: MeasureRow): boolean {
  const { kind, direction } = row.indicator;
  const target = row.number("target");
  return target !== null && target > 0 && !hasGrowthTarget(row) && kind !== "ratio" && direction !== "lower";
}

/** The same as a condition; the target is a number. */
export function targetHasPercentFormula(refs: MeasureRefs): string {
  const { kinds, directions, targetTypes } = refs.words;
  return all(
    `${refs.own("target")}>0`,
    isNot(refs.own("targetType"), targetTypes.growth),
    isNot(refs.own("kind"), kinds.ratio),
    isNot(refs.own("direction"), directions.lower),
  );
}

export const COMPLETION = [completionExact, completion];
