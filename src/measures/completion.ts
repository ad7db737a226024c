/**
 * Completion of the annual target: year-to-date ÷ target in percent. Where a percentage would mislead, it says whether
 * the target is met (达标 / 未达标): growth-type targets, targets of ratios, lower-is-better indicators, and targets
 * that are zero or negative (a loss to stay within). A profit after a loss meets any target to grow, a loss after a profit
 * or a wider one meets none; of a narrower loss, and of what there was nothing of, a target to grow says nothing.
 */
import { comparedGrowth } from "./comparedGrowth";
import { BLANK, all, any, exact, iff, is, isNot, numeric, printed, text } from "./formula";
import type { Measure, MeasureValue } from "./measure";
import { exactPercent, printedPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import { hasGrowthTarget, isGrowthTarget } from "./target";
import type { PrintedWord } from "./words";

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
    if (target === null) return row.period.year === row.settings.year ? words.noTarget : words.missing;
    const figures = percentFigures(row);
    if (figures) return printedPercent(row, figures.ytd, figures.target);
    const toGrow = hasGrowthTarget(row);
    const reached = toGrow ? comparedGrowth(row) : row.number("ytd");
    if (reached === null) return (toGrow ? ofProfit(row.get("growth"), words) : null) ?? words.missing;
    const met = row.indicator.direction === "lower" ? reached <= target : reached >= target;
    return met ? words.met : words.notMet;
  },
  formula(refs) {
    const { printed: words, directions } = refs.words;
    const [target, rate] = [refs.own("target"), refs.own("completionExact")];
    const compared = (reached: string): string => {
      const lowerIsBetter = is(refs.own("direction"), directions.lower);
      const met = iff(lowerIsBetter, `${reached}<=${target}`, `${reached}>=${target}`);
      return iff(met, text(words.met), text(words.notMet));
    };
    const growth = refs.own("growth");
    const ofLoss = any(is(growth, words.turnedLoss), is(growth, words.lossWidened));
    const inWords = iff(
      is(growth, words.turnedProfit),
      text(words.met),
      iff(ofLoss, text(words.notMet), text(words.missing)),
    );
    const [grown, ytd] = [refs.own("growthExact"), refs.own("ytd")];
    const toGrow = iff(numeric(grown), compared(grown), iff(is(growth, words.level), compared("0"), inWords));
    const withTarget = iff(
      isGrowthTarget(refs),
      toGrow,
      iff(numeric(ytd), compared(ytd), text(words.missing)),
    );
    // A figure of last year's period has no target of this year.
    const without = iff(`${refs.own("effectiveYear")}=PeriodYear`, text(words.noTarget), text(words.missing));
    return iff(numeric(rate), printed(refs, rate), iff(numeric(target), withTarget, without));
  },
};

/** What a word in the place of the growth of a profit says of a target to grow; null for any other. */
function ofProfit(growth: MeasureValue, words: Readonly<Record<PrintedWord, string>>): string | null {
  if (growth === words.turnedProfit) return words.met;
  return growth === words.turnedLoss || growth === words.lossWidened ? words.notMet : null;
}

/** Year-to-date and target where their quotient is a completion, else null. */
export function percentFigures(row: MeasureRow): { ytd: number; target: number } | null {
  const [ytd, target] = [row.number("ytd"), row.number("target")];
  return ytd === null || target === null || !targetHasPercent(row) ? null : { ytd, target };
}

/** Whether the row has a target, or had in an earlier month this one, a percentage of which can be reached. */
export function targetHasPercent(row: MeasureRow, target = row.number("target")): boolean {
  const { kind, direction } = row.indicator;
  return target !== null && target > 0 && !hasGrowthTarget(row) && kind !== "ratio" && direction !== "lower";
}

/** The same as a condition; the target is a number. */
export function targetHasPercentFormula(refs: MeasureRefs, target = refs.own("target")): string {
  const { kinds, directions, targetTypes } = refs.words;
  return all(
    `${target}>0`,
    isNot(refs.own("targetType"), targetTypes.growth),
    isNot(refs.own("kind"), kinds.ratio),
    isNot(refs.own("direction"), directions.lower),
  );
}

export const COMPLETION = [completionExact, completion];
