/** Completion and share as the return states them in a column of its own (kept in the figure's note) against the figures. */
import { plainNumber, roundHalfUp, sum } from "../core/decimal";
import { decimalsOf, isWithin, quotientRange, type PrintedNumber, type Range } from "../core/intervalTest";
import type { Problem } from "../core/problem";
import type { Check, CheckContext } from "./check";
import { found } from "./finding";
import type { PeriodFigure } from "./periodFigures";

/**
 * A rate is stated by its heading or by a sentence that begins with it; what stands before says what else it is of: 5月当月,
 * 去年同期, 税收占比. Words that mean a completion but name no rate (完成, 完成年度目标) may be of an amount.
 */
const BEGINS = /(?:^|[;,。,、\s(])(?:其中|截至目前|目前|全年|本年|今年|累计|累計)?/.source;
const NUMBER = /\s*[::]\s*(-?[\d,]+(?:\.\d+)?)/.source;
const PERCENT = /\s*\(?[%％]\)?/.source;
/** A number that no unit follows: 20.1亿元 and 3个百分点 are no rates. */
const ALONE = /(?:\s*[%％]|(?![\d.,]*\s*[\p{L}]))/u.source;
const PLAN = "(?:计划|計劃|目标|目標|任务|任務)";
const COMPLETED = `(?:(?:完成|占)(?:年度?|全年)?${PLAN}(?:的?百分比|的?比[重例])?|完成(?:年度?)?${PLAN}?(?:率|进度|進度)|completion(?: rate)?)`;
const SHARED = "(?:占(?:全[市省州区區])?(?:比重?|比例)|份额|份額|比重|share)";

/** "完成率:97.3", "完成年计划%:64", "完成:59.8%". */
const COMPLETION = new RegExp(
  `${BEGINS}(?:${COMPLETED}(?:${PERCENT})?${NUMBER}${ALONE}|完成(?:${PERCENT}${NUMBER}${ALONE}|${NUMBER}\\s*[%％]))`,
  "iu",
);
/** "占比:12.3", "占全市比重%:4.51". */
const SHARE = new RegExp(`${BEGINS}${SHARED}(?:${PERCENT})?${NUMBER}${ALONE}`, "iu");

export const statedRates: Check = {
  code: "check.completion",
  further: ["check.share"],
  severity: "warning",
  *find(context) {
    const totals = zoneTotals(context);
    for (const figure of context.figures) {
      if (figure.value === null || !figure.observation?.note) continue;
      yield* completionOf(figure, context);
      yield* shareOf(figure, totals.get(figure.indicator.code) ?? null);
    }
  },
};

function* completionOf(figure: PeriodFigure, { dataset }: CheckContext): Generator<Problem> {
  const stated = statedIn(figure, COMPLETION);
  const target = dataset.target(figure.park.name, figure.indicator.code, figure.month);
  if (!stated || target?.type !== "level") return;
  // Plan targets are exact.
  const range = quotientRange(figure.printed(figure.value!), { value: target.value, decimals: null }, 100);
  if (!range || isWithin(stated, range)) return;
  yield found("check.completion", "warning", figure, {
    stated: Number(stated.value),
    computed: middle(range),
    value: figure.value!,
    target: target.value,
  });
}

function* shareOf(figure: PeriodFigure, total: number | null): Generator<Problem> {
  const stated = statedIn(figure, SHARE);
  if (!stated || total === null) return;
  const range = quotientRange(figure.printed(figure.value!), figure.printed(total), 100);
  if (!range || isWithin(stated, range)) return;
  yield found("check.share", "warning", figure, {
    stated: Number(stated.value),
    computed: middle(range),
    value: figure.value!,
    total,
  });
}

function statedIn(figure: PeriodFigure, pattern: RegExp): PrintedNumber | null {
  const groups = pattern.exec(figure.observation!.note.normalize("NFKC"))?.slice(1) ?? [];
  const text = groups.find((group) => group !== undefined)?.replaceAll(",", "");
  return text === undefined ? null : { value: text, decimals: decimalsOf(text) };
}

const middle = ({ low, high }: Range): number => roundHalfUp(plainNumber(low.plus(high).div(2)), 2);

/** Totals of indicators that every active park has reported. */
function zoneTotals({ figures, parks }: CheckContext): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const { value, indicator } of figures) {
    if (value === null || indicator.aggregation !== "sum") continue;
    const list = values.get(indicator.code);
    if (list) list.push(value);
    else values.set(indicator.code, [value]);
  }
  const totals = new Map<string, number>();
  for (const [code, list] of values)
    if (list.length === parks.active.length) totals.set(code, plainNumber(sum(list)));
  return totals;
}
