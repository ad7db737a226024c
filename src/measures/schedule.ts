/**
 * Against the calendar: time progress 时序进度 n/12, the gap of completion to it in 百分点, and the status. The gap is
 * taken from unrounded figures and rounded once (97.158 − 83.333 = 13.8); by the setting GapBasis it is the difference
 * of the two printed percents instead (12.85 − 16.67 = −3.82). The status always goes by the unrounded gap. Stocks and
 * ratios have no gap: they are not due in twelfths.
 */
import { decimal, roundedQuotient } from "../core/decimal";
import { timeProgress as progressOf } from "../core/period";
import { percentFigures } from "./completion";
import { isCumulative } from "./effectivePeriod";
import { BLANK, EXACT_DECIMALS, all, exact, iff, numeric, printed, text } from "./formula";
import type { Measure } from "./measure";
import { printedNumber, printedPercent, printedQuotient } from "./printed";
import type { MeasureRow } from "./row";
import type { MeasureWords } from "./words";

/** Printed percent of the year that has passed by the row's month. */
const timeProgress: Measure = {
  code: "timeProgress",
  value(row) {
    const { numerator, denominator } = progressOf(row.period);
    return printedPercent(row, numerator, denominator);
  },
  // No twelfth of a hundred is a tie, so both rounding rules are ROUND.
  formula: (refs) => `ROUND(100*${refs.own("effectiveMonth")}/12,PercentPlaces)`,
};

/** Unrounded gap, 百分点. */
const gapExact: Measure = {
  code: "gapExact",
  value(row) {
    const quotient = gapQuotient(row);
    return quotient
      ? (roundedQuotient(quotient.dividend, quotient.divisor, EXACT_DECIMALS, "half-up") ?? "")
      : "";
  },
  formula(refs) {
    const applies = all(numeric(refs.own("completionExact")), isCumulative(refs));
    const gap = `100*${refs.own("ytd")}/${refs.own("target")}-100*${refs.own("effectiveMonth")}/12`;
    return iff(applies, exact(gap), BLANK);
  },
};

/** Gap as printed; — where there is none. */
const gap: Measure = {
  code: "gap",
  value(row) {
    const quotient = gapQuotient(row);
    if (!quotient) return row.words.printed.missing;
    if (row.settings.gapBasis === "unrounded")
      return printedQuotient(row, quotient.dividend, quotient.divisor);
    return printedNumber(row, decimal(row.number("completion") ?? 0).minus(row.number("timeProgress") ?? 0));
  },
  formula(refs) {
    const unrounded = refs.own("gapExact");
    const ofPrinted = `ROUND(${refs.own("completion")}-${refs.own("timeProgress")},PercentPlaces)`;
    const byBasis = iff(`GapBasis=${text(refs.words.gapBases.printed)}`, ofPrinted, printed(refs, unrounded));
    return iff(numeric(unrounded), byBasis, text(refs.words.printed.missing));
  },
};

/** 超序时进度 above 0, 落后 below minus the threshold, else 符合. */
const status: Measure = {
  code: "status",
  value(row) {
    const points = row.number("gapExact");
    return points === null ? "" : statusOf(points, row);
  },
  formula(refs) {
    const points = refs.own("gapExact");
    return iff(numeric(points), statusFormula(points, refs.words), BLANK);
  },
};

/** The word for an unrounded gap, of a park, the zone or a project. */
export function statusOf(
  points: number,
  { words: { statuses }, settings }: Pick<MeasureRow, "words" | "settings">,
): string {
  if (points > 0) return statuses.ahead;
  return points < -settings.behindThreshold ? statuses.behind : statuses.onSchedule;
}

/** The same of a cell that holds a number. */
export function statusFormula(points: string, { statuses }: MeasureWords): string {
  const { ahead, onSchedule, behind } = statuses;
  return iff(`${points}>0`, text(ahead), iff(isBehind(points), text(behind), text(onSchedule)));
}

/** Condition that an unrounded gap lies behind by more than the threshold. */
export function isBehind(points: string): string {
  return `${points}<-BehindPoints`;
}

/** completion − n/12 as one fraction, in percent: (1200·ytd − 100·n·target) ÷ (12·target). */
function gapQuotient(row: MeasureRow) {
  const figures = row.isLevel ? null : percentFigures(row);
  if (!figures) return null;
  const { numerator, denominator } = progressOf(row.period);
  const dividend = decimal(figures.ytd)
    .times(100 * denominator)
    .minus(decimal(figures.target).times(100 * numerator));
  return { dividend, divisor: decimal(figures.target).times(denominator) };
}

export const SCHEDULE = [timeProgress, gapExact, gap, status];
