/**
 * Differences said in words beside the two figures they are of: 增速7.4%，比上月的6.8%提高0.6个百分点; and growth beside the
 * amount it comes to: 税收4.82亿元，同比增加0.26亿元，增长5.7%.
 */
import { decimal, difference, divide, type Decimal } from "../core/decimal";
import { decimalsOf, rangeOf, type Range } from "../core/intervalTest";
import { REAL_GROWTH } from "./headingRole";
import { COMPARABLE, factorOf, FALLS, numberIn, type Claim, type Derived } from "./proseClaims";
import { minus, opposite } from "./reading";
import type { Quantity } from "./sentences";

/** No figure, rate or end of a clause. */
const ELSE = "[^，,；;。%％]";
const SIDE = "(?<side>提高|上升|回升|提升|加快|扩大|高|快|下降|降低|回落|放缓|减缓|收窄|低|慢)";
const BEFORE = "(?<before>\\d{1,4}(?:\\.\\d+)?)[%％]";
const NOW = "(?<now>(?<![\\d.])\\d{1,4}(?:\\.\\d+)?)[%％]";
const POINTS = "(?<points>\\d{1,3}(?:\\.\\d+)?)个?百分点";

/** The rate, the one it is compared with, and the difference, next to one another. */
const DIFFERENCES: readonly RegExp[] = [
  // 84.0%，比上年同期（82.5%）提高1.5个百分点; 9.1%，高于全市平均水平（7.4%）1.7个百分点.
  `${NOW}[，,、]?(?<about>增速|增幅|降幅)?(?<than>[比较]|[高低快慢]于|高出)${ELSE}{0,16}?${BEFORE}[）)]?${ELSE}{0,8}?(?:${SIDE}[出于了]?)?${POINTS}`,
  // 由一季度的5.1%提高到上半年的7.4%，提高2.3个百分点.
  `由${ELSE}{0,14}?${BEFORE}${ELSE}{0,10}[到至为]${ELSE}{0,10}?${NOW}[，,]${SIDE}了?${POINTS}`,
  // 产销率98.2%，上年同期97.5%，同比提高0.7个百分点.
  `${NOW}[，,（(](?:上年|去年)(?:同期)?为?${BEFORE}[）)]?[，,](?:同比|[比较](?:上年|去年)(?:同期)?)?${SIDE}了?${POINTS}`,
  `${NOW}[，,（(]上月为?${BEFORE}[）)]?[，,](?:环比|[比较]上月)?${SIDE}了?${POINTS}`,
].map((pattern) => new RegExp(pattern, "g"));
/** What stands before a rate of growth, of which alone 增速 behind it speaks. */
const OF_GROWTH = /(?:增长|增速|增幅|下降|降幅|同比)[为达至]?[-−－]?$/;
const LOWER = /降|落|缓|窄|低|慢/;
/** Rates that may be below nothing without a minus: 下降3.1%. */
const SIGNS = /降|负|减|[-−－]\d/;

/** 高于全市平均水平（7.4%）1.7个百分点: the printed difference of two printed rates. */
export function differencesIn(sentence: string): Claim[] {
  return DIFFERENCES.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match): Claim | [] => {
      const { now = "", before = "", points = "", side, than = "", about } = match.groups!;
      // 占比84.0%，增速比上月（6.4%）提高2.2个百分点 does not say what the growth is.
      if (about !== undefined && !OF_GROWTH.test(sentence.slice(0, match.index))) return [];
      const word = side ?? (/^[比较]$/.test(than) ? null : than);
      if (word === null) return [];
      const [rate, less] = [now, before].map((value) => rangeOf({ value, decimals: decimalsOf(value) })) as [
        Range,
        Range,
      ];
      const change = minus(rate, less);
      const plain = { range: LOWER.test(word) ? opposite(change) : change, from: `${now}% − ${before}%` };
      // 下降3.1%，降幅比上月（5.2%）收窄2.1个百分点: which way may not be said by the numbers.
      const context = sentence.slice(Math.max(0, match.index - REACH), match.index) + match[0];
      const others: Derived[] = SIGNS.test(context.replace(word, ""))
        ? [
            { range: opposite(plain.range), from: plain.from },
            {
              range: { low: rate.low.plus(less.low), high: rate.high.plus(less.high) },
              from: `${now}% + ${before}%`,
            },
          ]
        : [];
      return { kind: "points", text: points, value: points, derived: [plain, ...others] };
    }),
  );
}

/** Characters before a rate that say its sign. */
const REACH = 8;

/** 同比增加0.26亿元，增长5.7%: the increase of a figure before it, and the rate that makes. */
const INCREASE =
  /(?:(?:同比|[比较](?:上年|去年)(?:同期|末|底)?)(?:净?增加|增|多|净增|减少|减|少|下降)|增收|减收)了?$/;
const RATE_BEHIND = /^[，,、]?(?:同比)?(增长|下降|降低|减少|增幅为?|降幅为?)(\d{1,4}(?:\.\d+)?)[%％]/;
const LESS = /减|少|下降/;

export function increasesIn(sentence: string, quantities: readonly Quantity[]): Claim[] {
  if (COMPARABLE.test(sentence) || REAL_GROWTH.test(sentence)) return [];
  return quantities.flatMap((change, at): Claim | [] => {
    const [, verb = "", stated] = RATE_BEHIND.exec(sentence.slice(change.end)) ?? [];
    if (stated === undefined || !INCREASE.test(change.label)) return [];
    const falls = LESS.test(change.label);
    if (falls !== (FALLS.test(verb) || verb.startsWith("降"))) return [];
    const nows = quantities.slice(Math.max(0, at - MOST_BEFORE), at).reverse();
    // Between the two nothing may stand that the rate could be of.
    const isApart = !nows[0] || change.at - nows[0].end > MOST_BETWEEN;
    if (isApart || /[%％]/.test(sentence.slice(nows[0]!.end, change.at))) return [];
    const derived = nows.flatMap((now): Derived | [] => {
      const factor = factorOf(change.unit, now.unit);
      const range = factor === null ? null : rateOf(now, change, factor, falls);
      const [whole, moved] = [now, change].map(({ value, unit }) => value + unit) as [string, string];
      return range ? { range, from: `${moved} ÷ (${whole} ${falls ? "+" : "−"} ${moved})` } : [];
    });
    return { kind: "growth", text: `${stated}%`, value: stated, derived };
  });
}

/** Characters between the figure and its increase. */
const MOST_BETWEEN = 12;
/** Figures the increase may be of: 企业201家，其中工业120家，比上年同期增加9家. */
const MOST_BEFORE = 3;

/** An increase in percent of what there was before it, or a fall. */
function rateOf(now: Quantity, change: Quantity, factor: number, falls: boolean): Range | null {
  const [above, moved] = [rangeOf(numberIn(now)), rangeOf(numberIn(change))];
  const rates = [above.low, above.high].flatMap((whole) =>
    [moved.low, moved.high].flatMap((each): Decimal | [] => {
      const size = each.times(factor);
      const base = falls ? whole.plus(size) : difference(whole, size);
      return base.gt(0) ? (divide(size.times(100), base) ?? []) : [];
    }),
  );
  if (rates.length < 4 || decimal(change.value).lte(0)) return null;
  return {
    low: rates.reduce((least, each) => (each.lt(least) ? each : least)),
    high: rates.reduce((most, each) => (each.gt(most) ? each : most)),
  };
}
