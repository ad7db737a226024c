/**
 * Scores of an assessment (考核): what of an indicator is scored, and how many points that is by its line of the table
 * Scoring. As values from a row of Measures, as formulas from cells of the report that hold the line's parts. A park
 * without the figure has no points and is told; only parks active in the row's period are scored.
 */
import { decimal, difference, divide, plainNumber, round, roundedQuotient, sum } from "../core/decimal";
import {
  parametersOf,
  SCORING_RULES,
  USUAL_CAP,
  USUAL_EFFICACY_BASE,
  USUAL_GROWTH_BASE,
  USUAL_STEP,
  type ScoringItem,
  type ScoringRule,
} from "../core/scoring";
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

/** Decimals of points as printed. */
export const SCORE_DECIMALS = 2;

/** Addresses of the cells of a line of Scoring, its usual parameters filled in. */
export interface ScoringCells {
  readonly weight: string;
  readonly rule: string;
  readonly base: string;
  readonly step: string;
  readonly cap: string;
}

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

/** Unrounded points of a scored figure; `ranked` is the number of parks that have one. "" without a figure. */
export function exactScore(
  item: ScoringItem,
  figure: MeasureValue,
  ranked: number,
  met: string,
): MeasureValue {
  const { rule, weight } = item;
  if (figure === "" || rule === null) return "";
  if (typeof figure === "string") return figure === met ? weight : 0;
  const { base, step, cap } = parametersOf(item);
  const points = (): number => {
    switch (rule) {
      case "completion":
      case "schedule":
        return figure < base ? 0 : (weight * Math.min(Math.max(figure, 0), cap ?? Infinity)) / 100;
      case "growth":
        return Math.max(
          0,
          Math.min((weight * (cap ?? 0)) / 100, (weight * base) / 100 + figure * (step ?? 0)),
        );
      case "rank":
        return Math.max(base, weight - (figure - 1) * (step ?? weight / Math.max(1, ranked)));
      case "efficacy":
        return (weight * (base + ((100 - base) * figure) / 100)) / 100;
      case "met":
        return 0;
      case "deduct":
        return -Math.min(Math.max(0, figure - base) * (step ?? 0), cap ?? Infinity);
    }
  };
  return round(points(), EXACT_DECIMALS, "half-up");
}

/** The same of cells; `figures` are those of all parks. */
export function exactScoreFormula(
  refs: MeasureRefs,
  figure: string,
  figures: string,
  { weight, rule, base, step, cap }: ScoringCells,
): string {
  const { scoringRules: rules, printed: words } = refs.words;
  const byCompletion = iff(`${figure}<${base}`, "0", `${weight}*MIN(MAX(${figure},0),${cap})/100`);
  const byGrowth = `MAX(0,MIN(${weight}*${cap}/100,${weight}*${base}/100+${figure}*${step}))`;
  const stepOfRank = iff(numeric(step), step, `${weight}/MAX(1,COUNT(${figures}))`);
  const byRank = `MAX(${base},${weight}-(${figure}-1)*${stepOfRank})`;
  const byEfficacy = `${weight}*(${base}+(100-${base})*${figure}/100)/100`;
  const off = `MAX(0,${figure}-${base})*${step}`;
  const deducted = `-${iff(numeric(cap), `MIN(${off},${cap})`, off)}`;
  const points = iff(
    any(is(rule, rules.completion), is(rule, rules.schedule)),
    byCompletion,
    iff(
      is(rule, rules.growth),
      byGrowth,
      iff(is(rule, rules.rank), byRank, iff(is(rule, rules.efficacy), byEfficacy, deducted)),
    ),
  );
  const allOrNothing = iff(is(figure, words.met), weight, "0");
  return iff(`${figure}=""`, BLANK, iff(numeric(figure), exact(points), allOrNothing));
}

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

/** Points as printed: two decimals, by the workbook's rounding rule. */
export function printedScore(points: MeasureValue, settings: MeasureSettings): MeasureValue {
  return typeof points === "number" ? round(points, SCORE_DECIMALS, settings.roundingRule) : points;
}

export function printedScoreFormula(refs: MeasureRefs, points: string): string {
  return printed(refs, points, String(SCORE_DECIMALS));
}

/** The printed points of a line, "" where it is not scored, and its weight. */
export interface ScoredLine {
  readonly rule: ScoringRule | null;
  readonly weight: number;
  readonly points: MeasureValue;
}

/**
 * Unrounded total of a park. What is not scored is not zero: the points are brought to the weights of all lines by those
 * that are scored, and deductions come off whole. "" where nothing is scored, or less than half of the weights.
 */
export function exactTotal(lines: readonly ScoredLine[]): MeasureValue {
  const scored = lines.flatMap(({ rule, weight, points }) =>
    typeof points === "number" ? [{ rule, weight, points }] : [],
  );
  const weights = (of: readonly ScoredLine[]) =>
    sum(of.flatMap(({ rule, weight }) => (rule === "deduct" ? [] : weight)));
  const [all, counted] = [weights(lines), weights(scored)];
  if (!scored.length || counted.times(2).lt(all)) return "";
  const pointsOf = (deducted: boolean) =>
    sum(scored.flatMap(({ rule, points }) => ((rule === "deduct") === deducted ? points : [])));
  const earned = pointsOf(false);
  const whole = divide(earned.times(all), counted) ?? earned;
  return round(whole.plus(pointsOf(true)), EXACT_DECIMALS, "half-up");
}

/** Cells of a park's points, without deductions, and of deductions; of its scored weights, and of all weights. */
export interface TotalCells {
  readonly earned: string;
  readonly deducted: string;
  readonly counted: string;
  readonly all: string;
}

/** The same of cells; whether anything is scored is looked at before. */
export function exactTotalFormula({ earned, deducted, counted, all: weights }: TotalCells): string {
  const whole = iff(`${counted}=0`, earned, `${earned}*${weights}/${counted}`);
  return iff(`2*${counted}<${weights}`, BLANK, exact(`${whole}+${deducted}`));
}

/** Formulas of a line's usual parameters: of `typed`, the cell of the table, and the cell of the rule. */
export const PARAMETER_FORMULAS = {
  base: (refs: MeasureRefs, typed: string, rule: string): string => {
    const { growth, efficacy } = refs.words.scoringRules;
    const other = iff(is(rule, efficacy), String(USUAL_EFFICACY_BASE), "0");
    return iff(numeric(typed), typed, iff(is(rule, growth), String(USUAL_GROWTH_BASE), other));
  },
  step: (refs: MeasureRefs, typed: string, rule: string): string =>
    iff(numeric(typed), typed, iff(is(rule, refs.words.scoringRules.rank), BLANK, String(USUAL_STEP))),
  cap: (refs: MeasureRefs, typed: string, rule: string): string =>
    iff(numeric(typed), typed, iff(is(rule, refs.words.scoringRules.deduct), BLANK, String(USUAL_CAP))),
} as const;

/** Grade of a total by the least points of each; the last has none. */
export interface GradeLines {
  readonly excellentFrom: number;
  readonly goodFrom: number;
  readonly passFrom: number;
}
export type Grade = "excellent" | "good" | "pass" | "fail";

export function gradeOf(total: number, lines: GradeLines): Grade {
  if (total >= lines.excellentFrom) return "excellent";
  if (total >= lines.goodFrom) return "good";
  return total >= lines.passFrom ? "pass" : "fail";
}

export function gradeFormula(total: string, words: Readonly<Record<Grade, string>>): string {
  return iff(
    `${total}>=ExcellentPoints`,
    text(words.excellent),
    iff(
      `${total}>=GoodPoints`,
      text(words.good),
      iff(`${total}>=PassPoints`, text(words.pass), text(words.fail)),
    ),
  );
}
