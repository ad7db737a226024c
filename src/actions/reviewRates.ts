/**
 * Reported rates of a load against the figures the workbook holds: 0.088 where this year's and last year's figures give
 * 8.8 %. What the file tells by itself is said while it is read (sources/fractionalRates.ts). Pure.
 */
import { Dataset } from "../core/dataset";
import { asPercent, computedGrowth, rateByFigures } from "../core/fractionalRate";
import type { Observation } from "../core/observation";
import { monthId, previousYear } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import type { KnownLists } from "./loadPlan";
import { standingFacts } from "./standingFacts";
import type { WorkbookState } from "./workbookState";

/** Warnings at the rates that are a hundredth of what the figures give; a rate that is doubted already is not said twice. */
export function ratesAgainstWorkbook(
  submissions: readonly Submission[],
  state: WorkbookState,
  lists: KnownLists,
): Problem[] {
  const loaded = submissions.flatMap(({ observations }) => observations);
  const doubted = new Set(
    submissions.flatMap(({ problems }) =>
      problems.filter(({ code }) => FRACTION_CODES.has(code)).map(({ place }) => place),
    ),
  );
  const rates = loaded.filter(
    (each) => mayBeFraction(each, lists) && !doubted.has(each.place) && !isDoubted(each),
  );
  if (!rates.length) return [];
  const pairs = new Set(rates.map(({ park, indicator }) => `${park}|${indicator}`));
  const { observations } = standingFacts(state, lists, pairs);
  const figures = Dataset.from({
    observations: [
      ...observations,
      ...loaded.filter(({ park, indicator }) => pairs.has(`${park}|${indicator}`)),
    ],
  });
  return rates.flatMap((rate): Problem[] => {
    const { park, indicator, month, measure, value, place, reported } = rate;
    const of = measure === "growth" ? "ytd" : "month";
    const last = previousYear(month);
    const now = figures.get(park, indicator, month.year, month.month, of);
    const base =
      (of === "ytd" ? figures.get(park, indicator, month.year, month.month, "base") : null) ??
      figures.get(park, indicator, last.year, last.month, of);
    if (now === null || base === null || rateByFigures(value, now, base) !== "fraction") return [];
    const computed = computedGrowth(now, base)!;
    const params = { text: reported.value, value: asPercent(value), now, base, computed };
    const about = { park, indicator, period: monthId(month) };
    return [{ code: "source.fractionByFigures", severity: "warning", place, ...about, params }];
  });
}

const FRACTION_CODES: ReadonlySet<string> = new Set([
  "source.fractionSuspected",
  "source.fractionByFigures",
  "source.fractionOpen",
  "source.fractionTaken",
]);

const isDoubted = ({ doubts = [] }: Observation): boolean => doubts.some((code) => FRACTION_CODES.has(code));

/** A growth typed as a plain number: 8.8% with its sign, or in a cell shown so, says what it is. Ratios grow by points. */
function mayBeFraction(
  { measure, value, reported, indicator }: Observation,
  { indicators }: KnownLists,
): boolean {
  if ((measure !== "growth" && measure !== "monthGrowth") || indicators.byCode(indicator)?.kind === "ratio")
    return false;
  return Number(reported.value) === value;
}
