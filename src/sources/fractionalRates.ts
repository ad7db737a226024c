/** Rates of a known table or a form that may be fractions, 0.088 for 8.8 %: they are taken as they stand, with a warning. */
import { asPercent, computedGrowth, lookLikeFractions, rateByFigures } from "../core/fractionalRate";
import type { Indicator } from "../core/indicator";
import type { LedgerMeasure, Observation } from "../core/observation";
import { previousYear, type Month } from "../core/period";
import type { Target } from "../core/target";
import type { FigureSubject } from "./figureSubject";
import { isGrowthMeasure } from "./measureText";
import type { SourceProblemCode } from "./problemCodes";

/** A number without a percent sign where percent belongs, as it was taken. */
export interface PlainRate {
  readonly subject: FigureSubject;
  readonly observation: Observation;
}

/** Another figure the file gives of the subject's park and indicator; null when it does not. */
export type FigureOf = (subject: FigureSubject, month: Month, measure: LedgerMeasure) => number | null;

interface FractionalRate {
  readonly rate: PlainRate;
  readonly code: Extract<SourceProblemCode, "source.fractionSuspected" | "source.fractionByFigures">;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Growths, and values of ratios in percent. Growth of a ratio is in points, which are often below 1. */
export function mayBeFraction({ indicator, measure }: FigureSubject, { unit }: Observation): boolean {
  const isRatio = indicator.indicator.kind === "ratio";
  return isGrowthMeasure(measure) ? !isRatio : isRatio && unit === "%";
}

/** The rates of one table to ask about: by the figures they are the growth of where these tell, else by their look. */
export function* fractionalRates(rates: readonly PlainRate[], figureOf: FigureOf): Generator<FractionalRate> {
  for (const alike of groupsOf(rates)) {
    const [first] = alike;
    const usual = isGrowth(first!) ? undefined : first!.subject.indicator.indicator.decimals;
    const looking = lookLikeFractions(
      alike.map(({ observation }) => observation.value),
      usual,
    );
    for (const rate of alike) {
      const { value, reported } = rate.observation;
      const params = { text: reported.value, value: asPercent(value) };
      const pair = figuresOf(rate, figureOf);
      const told = pair && rateByFigures(value, pair.now, pair.base);
      if (pair && told === "fraction") {
        const computed = computedGrowth(pair.now, pair.base)!;
        yield { rate, code: "source.fractionByFigures", params: { ...params, ...pair, computed } };
      } else if (told === null && looking.has(value))
        yield { rate, code: "source.fractionSuspected", params };
    }
  }
}

/**
 * Whether an annual target, a number in percent without a sign, may be a fraction. Nobody plans to grow by less than 1 %; a
 * ratio is told by its look.
 */
export function targetMayBeFraction(
  value: number,
  type: Target["type"],
  { decimals }: Pick<Indicator, "decimals">,
): boolean {
  return type === "growth"
    ? value !== 0 && Math.abs(value) < 1
    : lookLikeFractions([value], decimals).has(value);
}

const isGrowth = ({ subject }: PlainRate): boolean => isGrowthMeasure(subject.measure);

/** Growths are written alike throughout a table; each ratio has a size of its own. */
function groupsOf(rates: readonly PlainRate[]): Iterable<readonly PlainRate[]> {
  const groups = new Map<string, PlainRate[]>();
  for (const rate of rates) {
    const key = isGrowth(rate) ? "" : rate.subject.indicator.code;
    const group = groups.get(key);
    if (group) group.push(rate);
    else groups.set(key, [rate]);
  }
  return groups.values();
}

/** This year's and last year's figure of a growth, as far as the file has them. */
function figuresOf(
  { subject, observation: { month } }: PlainRate,
  figureOf: FigureOf,
): { readonly now: number; readonly base: number } | null {
  const { measure } = subject;
  if (!isGrowthMeasure(measure)) return null;
  const of = measure === "growth" ? "ytd" : "month";
  const now = figureOf(subject, month, of);
  const base =
    (of === "ytd" ? (figureOf(subject, month, "base") ?? subject.lastYear) : null) ??
    figureOf(subject, previousYear(month), of);
  return now === null || base === null ? null : { now, base };
}
