/**
 * Growth 同比, year-to-date and month: the reported comparable-basis rate first (or the computed one, GrowthBasis),
 * the other kept beside it, and a mark where the printed one is the reported. Ratios in percent change in 百分点. Where the base is
 * not positive or the figure is negative, words stand instead, also instead of a reported rate (CONVENTIONS §5): of losses
 * where the indicator is profit or loss, else the symbol of what is missing.
 */
import { difference, round } from "../core/decimal";
import { isProfit, PROFIT_WORDS } from "../core/profit";
import type { MeasureCode } from "./codes";
import {
  BLANK,
  EXACT_DECIMALS,
  all,
  any,
  exact,
  iff,
  is,
  isNot,
  numberOr,
  numeric,
  printed,
  text,
} from "./formula";
import { isNumber } from "./measure";
import type { Measure, MeasureValue } from "./measure";
import { exactPercent, printedNumber, printedPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import type { PrintedWord } from "./words";

/** Columns of one comparison. */
interface Comparison {
  readonly now: MeasureCode;
  readonly base: MeasureCode;
  readonly reported: MeasureCode;
  readonly computed: MeasureCode;
  readonly exact: MeasureCode;
  readonly printed: MeasureCode;
  readonly mark: MeasureCode;
}

/** Stands beside a printed rate that is the reported one. */
export const REPORTED_MARK = "*";

const YEAR_TO_DATE: Comparison = {
  now: "ytd",
  base: "lastYtd",
  reported: "growthReported",
  computed: "growthComputed",
  exact: "growthExact",
  printed: "growth",
  mark: "growthMark",
};

const MONTH_ALONE: Comparison = {
  now: "month",
  base: "lastMonth",
  reported: "monthGrowthReported",
  computed: "monthGrowthComputed",
  exact: "monthGrowthExact",
  printed: "monthGrowth",
  mark: "monthGrowthMark",
};

/** Ratios in percent change in 百分点; others (万元/亩, 吨标准煤/万元) by percent like any figure. */
const PERCENT = "%";
export const changesInPoints = ({ indicator }: Pick<MeasureRow, "indicator">): boolean =>
  indicator.kind === "ratio" && indicator.unit === PERCENT;

/** The same as a condition. */
export function changesInPointsFormula(refs: MeasureRefs): string {
  return all(is(refs.own("kind"), refs.words.kinds.ratio), is(refs.own("unit"), PERCENT));
}

/** Whether a percent of growth can be. */
export const hasRate = (now: number, base: number): boolean => base > 0 && now >= 0;

/** What stands for a rate that cannot be; both figures are there. */
export function growthWord({ name }: Pick<MeasureRow, "name">, now: number, base: number): PrintedWord {
  if (base < 0 || now < 0) {
    if (now === base) return "level";
    if (!isProfit(name)) return "missing";
    if (base >= 0) return "turnedLoss";
    return now >= 0 ? "turnedProfit" : now > base ? "lossNarrowed" : "lossWidened";
  }
  return now === 0 ? "level" : "noBase";
}

/** The same of two numbers of which one knows that there is no rate. */
export function growthWordFormula(refs: MeasureRefs, now: string, base: string): string {
  const word = (name: PrintedWord): string => text(refs.words.printed[name]);
  const names = PROFIT_WORDS.map(text).join(",");
  const isProfitRow = `COUNT(FIND({${names}},LOWER(${refs.own("indicator")})))>0`;
  const narrowed = iff(`${now}>${base}`, word("lossNarrowed"), word("lossWidened"));
  const ofBase = iff(`${base}>=0`, word("turnedLoss"), iff(`${now}>=0`, word("turnedProfit"), narrowed));
  const ofLoss = iff(`${now}=${base}`, word("level"), iff(isProfitRow, ofBase, word("missing")));
  return iff(`OR(${base}<0,${now}<0)`, ofLoss, iff(`${now}=0`, word("level"), word("noBase")));
}

function bothFigures(row: MeasureRow, of: Comparison): { now: number; base: number } | null {
  const [now, base] = [row.number(of.now), row.number(of.base)];
  return now === null || base === null ? null : { now, base };
}

/** The rate from the two figures, unrounded; blank where words apply or a figure is missing. */
function computed(of: Comparison): Measure {
  return {
    code: of.computed,
    value(row) {
      const figures = bothFigures(row, of);
      if (!figures) return "";
      const { now, base } = figures;
      if (changesInPoints(row)) return round(difference(now, base), EXACT_DECIMALS, "half-up");
      return hasRate(now, base) ? exactPercent(difference(now, base), base) : "";
    },
    formula(refs) {
      const [now, base] = [refs.own(of.now), refs.own(of.base)];
      const percent = iff(`OR(${base}<=0,${now}<0)`, BLANK, exact(`100*(${now}-${base})/${base}`));
      const inPoints = changesInPointsFormula(refs);
      return iff(numeric(now, base), iff(inPoints, exact(`${now}-${base}`), percent), BLANK);
    },
  };
}

/** The rate that is printed, before rounding: ranks and growth-type targets read it. */
function unrounded(of: Comparison): Measure {
  return {
    code: of.exact,
    value(row) {
      const figures = bothFigures(row, of);
      if (figures && !changesInPoints(row) && !hasRate(figures.now, figures.base)) return "";
      return row.number(printsReported(row, of) ? of.reported : of.computed) ?? "";
    },
    formula(refs) {
      const [reported, computedRate] = [refs.own(of.reported), refs.own(of.computed)];
      const computedFirst = is("GrowthBasis", refs.words.growthBases.computed);
      const pick = iff(computedFirst, numberOr(computedRate, reported), numberOr(reported, computedRate));
      // Both figures and yet no rate: words apply.
      const words = all(
        numeric(refs.own(of.now)),
        numeric(refs.own(of.base)),
        `NOT(${numeric(computedRate)})`,
      );
      return iff(words, BLANK, pick);
    },
  };
}

function printsReported(row: MeasureRow, of: Comparison): boolean {
  if (row.number(of.reported) === null) return false;
  return row.settings.growthBasis === "reported" || row.number(of.computed) === null;
}

/** What the report prints: digits rounded once, or a word. */
function asPrinted(of: Comparison): Measure {
  return {
    code: of.printed,
    value(row): MeasureValue {
      const rate = row.get(of.exact);
      const figures = bothFigures(row, of);
      const words = row.words.printed;
      if (isNumber(rate)) {
        // The computed percent is rounded from the two figures, not from the ten decimals of the exact column.
        const fromFigures = figures && !changesInPoints(row) && !printsReported(row, of);
        return fromFigures
          ? printedPercent(row, difference(figures.now, figures.base), figures.base)
          : printedNumber(row, rate);
      }
      if (figures) return words[growthWord(row, figures.now, figures.base)];
      return row.get(of.now) === words.withheld ? words.withheld : words.missing;
    },
    formula(refs) {
      const [now, base, rate] = [refs.own(of.now), refs.own(of.base), refs.own(of.exact)];
      const { withheld, missing } = refs.words.printed;
      const words = growthWordFormula(refs, now, base);
      const noFigures = iff(is(now, withheld), text(withheld), text(missing));
      return iff(numeric(rate), printed(refs, rate), iff(numeric(now, base), words, noFigures));
    },
  };
}

/** "*" where the printed rate is the reported one. */
function mark(of: Comparison): Measure {
  return {
    code: of.mark,
    value: (row) => (isNumber(row.get(of.exact)) && printsReported(row, of) ? REPORTED_MARK : ""),
    formula(refs) {
      const reportedFirst = isNot("GrowthBasis", refs.words.growthBases.computed);
      const printsIt = any(reportedFirst, `NOT(${numeric(refs.own(of.computed))})`);
      const isReported = all(numeric(refs.own(of.exact)), numeric(refs.own(of.reported)), printsIt);
      return iff(isReported, text(REPORTED_MARK), BLANK);
    },
  };
}

const comparison = (of: Comparison): Measure[] => [computed(of), unrounded(of), asPrinted(of), mark(of)];

export const GROWTH: readonly Measure[] = [...comparison(YEAR_TO_DATE), ...comparison(MONTH_ALONE)];
