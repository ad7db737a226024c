/**
 * The period a row's figures belong to. Lagging indicators (规上服务业) show the month they lag behind, quarterly ones
 * the last complete quarter, annual ones the last complete year; before the first quarter that is last year's fourth.
 * Everything of the row follows it: same period, target, time progress.
 */
import { figureMeasure } from "../core/figureMeasure";
import { BLANK, cellIn, iff, is, isNot, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";

const STEPS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** Months since January of the year 0, so that a lag can cross into last year. */
const period: Measure = {
  code: "period",
  value: (row) => row.period.year * 12 + row.period.month - 1,
  formula(refs) {
    const { quarterly, annual } = refs.words.frequencies;
    const frequency = refs.own("frequency");
    const row = refs.own("indicatorRow");
    const lag = iff(`${row}=""`, "0", `N(${cellIn(refs.column("Indicators", "lagMonths"), row)})`);
    const annualOrMonthly = iff(is(frequency, annual), String(STEPS.annual), String(STEPS.monthly));
    const step = iff(is(frequency, quarterly), String(STEPS.quarterly), annualOrMonthly);
    return `FLOOR(PeriodYear*12+PeriodMonth-${lag},${step})-1`;
  },
};

const effectiveYear: Measure = {
  code: "effectiveYear",
  value: (row) => row.period.year,
  formula: (refs) => `INT(${refs.own("period")}/12)`,
};

const effectiveMonthOfYear: Measure = {
  code: "effectiveMonth",
  value: (row) => row.period.month,
  formula: (refs) => `MOD(${refs.own("period")},12)+1`,
};

/** The row's own period in words where it is not the report's, e.g. 1—4月. */
const periodMark: Measure = {
  code: "periodMark",
  value(row) {
    const { year, month } = row.period;
    if (year === row.settings.year && month === row.settings.month) return "";
    const mark = row.words.periodMark;
    const before = year === row.settings.year ? "" : `${mark.yearBefore}${year}${mark.yearAfter}`;
    if (figureMeasure(row.indicator) === "level")
      return `${before}${mark.pointBefore}${month}${mark.pointAfter}`;
    return before + (month === 1 ? mark.january : `${mark.rangeBefore}${month}${mark.rangeAfter}`);
  },
  formula(refs) {
    const mark = refs.words.periodMark;
    const [year, month] = [refs.own("effectiveYear"), refs.own("effectiveMonth")];
    const before = iff(`${year}=PeriodYear`, BLANK, joined(mark.yearBefore, year, mark.yearAfter));
    const point = joined(mark.pointBefore, month, mark.pointAfter);
    const range = iff(`${month}=1`, text(mark.january), joined(mark.rangeBefore, month, mark.rangeAfter));
    const isReports = `${refs.own("period")}=PeriodYear*12+PeriodMonth-1`;
    return iff(isReports, BLANK, `${before}&${iff(isLevel(refs), point, range)}`);
  },
};

function joined(before: string, operand: string, after: string): string {
  return [before && text(before), operand, after && text(after)].filter(Boolean).join("&");
}

/** Condition that the row's own figure is a level at a date. */
export function isLevel(refs: MeasureRefs): string {
  return is(refs.own("figureMeasure"), refs.words.ledgerMeasures.level);
}

/** Condition that the row's own figure accumulates from January. */
export function isCumulative(refs: MeasureRefs): string {
  return isNot(refs.own("figureMeasure"), refs.words.ledgerMeasures.level);
}

export const EFFECTIVE_PERIOD = [period, effectiveYear, effectiveMonthOfYear, periodMark];
