/**
 * What of an indicator an assessment scores, by the rule of its line: from a row of Measures, and as a formula. Only parks
 * active in the row's period are scored.
 */
import { decimal, difference, divide, plainNumber, round, roundedQuotient, sum } from "../core/decimal";
import { SCORING_RULES, type ScoringItem, type ScoringRule } from "../core/scoring";
import { isActiveRow } from "./active";
import { comparedGrowth, comparedGrowthFormula } from "./comparedGrowth";
import { isCumulative } from "./effectivePeriod";
import { ANY_NUMBER, BLANK, EXACT_DECIMALS, any, exact, iff, is, numeric, printed, text } from "./formula";
import type { LocatedRefs } from "./located";
import type { MeasureValue } from "./measure";
import { placeAmongParks } from "./place";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import type { MeasureSettings } from "./settings";

/** What is scored: a percent, 百分点, a place, 达标 or 未达标, a figure; "" where there is nothing to score. */
export function scoredFigure(item: ScoringItem, row: MeasureRow): MeasureValue {
  if (!row.isActive || item.rule === null) return "";
  return FIGURES[item.rule].value(row);
}

/** The same as a formula of a located row. */
export function scoredFigureFormula(refs: LocatedRefs, ruleCell: string): string {
  const byRule = SCORING_RULES.reduceRight(
    (rest, rule) => iff(is(ruleCell, refs.words.scoringRules[rule]), FIGURES[rule].formula(refs), rest),
    BLANK,
  );
  return iff(isActiveRow(refs), byRule, BLANK);
}

interface ScoredFigure {
  value(row: MeasureRow): MeasureValue;
  formula(refs: LocatedRefs): string;
}

/** 达标 and 未达标 where the target allows no percent. */
function metWord(row: MeasureRow): MeasureValue {
  const { met, notMet } = row.words.printed;
  const completion = row.get("completion");
  return completion === met || completion === notMet ? completion : "";
}

function metWordFormula(refs: LocatedRefs): string {
  const { met, notMet } = refs.words.printed;
  const completion = refs.own("completion");
  return iff(any(is(completion, met), is(completion, notMet)), completion, BLANK);
}

/** The zone's growth as announced; where it has none, the mean of the active parks. */
function zoneRate(row: MeasureRow): number | null {
  const zone = row.number("zoneGrowth");
  if (zone !== null) return zone;
  const rates = row.context
    .block(row.indicator.code)
    .filter((each) => each.isActive)
    .flatMap((each) => comparedGrowth(each) ?? []);
  const mean = divide(sum(rates), rates.length);
  return mean === null ? null : plainNumber(mean);
}

function zoneRateFormula(refs: LocatedRefs): string {
  const rates = refs.block("growthExact");
  const active = `${refs.block("active")},${text(refs.words.yesNo.yes)}`;
  const counted = `${active},${rates},${ANY_NUMBER}`;
  const level = `COUNTIFS(${active},${refs.block("growth")},${text(refs.words.printed.level)})`;
  const mean = `SUMIFS(${rates},${counted})/(COUNTIFS(${counted})+${level})`;
  return iff(numeric(refs.own("zoneGrowth")), refs.own("zoneGrowth"), mean);
}

const isLower = (refs: MeasureRefs): string => is(refs.own("direction"), refs.words.directions.lower);

const completion: ScoredFigure = {
  value: (row) => row.number("completionExact") ?? metWord(row),
  formula: (refs) =>
    iff(numeric(refs.own("completionExact")), refs.own("completionExact"), metWordFormula(refs)),
};

const FIGURES: Readonly<Record<ScoringRule, ScoredFigure>> = {
  completion,
  schedule: {
    value(row) {
      const percent = row.number("completionExact");
      if (percent === null) return metWord(row);
      if (row.isLevel) return percent;
      return roundedQuotient(decimal(percent).times(12), row.period.month, EXACT_DECIMALS, "half-up") ?? "";
    },
    formula(refs) {
      const percent = refs.own("completionExact");
      const due = exact(`${percent}*12/${refs.own("effectiveMonth")}`);
      return iff(numeric(percent), iff(isCumulative(refs), due, percent), metWordFormula(refs));
    },
  },
  growth: {
    value(row) {
      const own = comparedGrowth(row);
      if (own === null) return "";
      const zone = zoneRate(row);
      if (zone === null) return "";
      const above = row.indicator.direction === "lower" ? difference(zone, own) : difference(own, zone);
      return round(above, EXACT_DECIMALS, "half-up");
    },
    formula(refs) {
      const own = comparedGrowthFormula(refs);
      const above = exact(`(${own}-${zoneRateFormula(refs)})*${iff(isLower(refs), "-1", "1")}`);
      return iff(numeric(own), above, BLANK);
    },
  },
  rank: placeAmongParks,
  efficacy: {
    value(row) {
      const own = row.number("rankValue");
      if (own === null) return "";
      const all = row.blockNumbers("rankValue");
      const [least, most] = [Math.min(...all), Math.max(...all)];
      if (least === most) return 100;
      const way = row.indicator.direction === "lower" ? difference(most, own) : difference(own, least);
      return roundedQuotient(way.times(100), difference(most, least), EXACT_DECIMALS, "half-up") ?? "";
    },
    formula(refs) {
      const [own, all] = [refs.own("rankValue"), refs.block("rankValue")];
      const [least, most] = [`MIN(${all})`, `MAX(${all})`];
      const way = iff(isLower(refs), `${most}-${own}`, `${own}-${least}`);
      const percent = iff(`${least}=${most}`, "100", exact(`100*(${way})/(${most}-${least})`));
      return iff(numeric(own), percent, BLANK);
    },
  },
  met: {
    value(row) {
      const { met, notMet } = row.words.printed;
      const percent = row.number("completionExact");
      return percent === null ? metWord(row) : percent >= 100 ? met : notMet;
    },
    formula(refs) {
      const { met, notMet } = refs.words.printed;
      const percent = refs.own("completionExact");
      const reached = iff(`${percent}>=100`, text(met), text(notMet));
      return iff(numeric(percent), reached, metWordFormula(refs));
    },
  },
  deduct: {
    value: (row) => row.number("ytd") ?? "",
    formula: (refs) => iff(numeric(refs.own("ytd")), refs.own("ytd"), BLANK),
  },
};

/** Places and levels are printed as they are, what else is scored as the percents of the workbook. */
const isPercent = (rule: ScoringRule | null): boolean => rule !== "rank" && rule !== "deduct";

/** What is scored as printed. */
export function printedFigure(
  { rule }: ScoringItem,
  figure: MeasureValue,
  { percentDecimals, roundingRule }: MeasureSettings,
): MeasureValue {
  return typeof figure === "number" && isPercent(rule)
    ? round(figure, percentDecimals, roundingRule)
    : figure;
}

/** The same of cells. */
export function printedFigureFormula(refs: MeasureRefs, figure: string, ruleCell: string): string {
  const others = SCORING_RULES.filter((rule) => !isPercent(rule));
  const asItIs = any(
    `NOT(${numeric(figure)})`,
    ...others.map((rule) => is(ruleCell, refs.words.scoringRules[rule])),
  );
  return iff(asItIs, figure, printed(refs, figure));
}
