/**
 * Key projects 重点项目 against their plan of the year: completion = work done since January ÷ plan, its gap to the time
 * progress n/12 in 百分点, and the status. As a value from a project, as a formula from the cells of a report's row.
 * What is not reported is not zero: it has no completion, and neither has a project without a plan.
 */
import { decimal, percentOf, plainNumber, round, roundedQuotient, sum } from "../core/decimal";
import type { Project } from "../core/project";
import {
  BLANK,
  EXACT_DECIMALS,
  LEVEL_DECIMALS,
  exact,
  iff,
  numeric,
  pattern,
  printed,
  rowOf,
  text,
} from "./formula";
import type { MeasureValue } from "./measure";
import { printedNumber, printedPercent, printedQuotient } from "./printed";
import type { MeasureRefs } from "./refs";
import { statusFormula, statusOf } from "./schedule";
import type { MeasureSettings } from "./settings";
import type { MeasureWords } from "./words";

/** Money of a project, or of several together; null = not known. */
export interface ProjectMoney {
  readonly plan: number | null;
  /** Since January. */
  readonly done: number | null;
}

/** What projects are judged by. */
export interface ProjectContext {
  readonly settings: MeasureSettings;
  readonly words: MeasureWords;
}

/** Addresses of a row's cells. */
export interface ProjectCells {
  readonly plan: string;
  readonly done: string;
  readonly completion: string;
  readonly completionExact: string;
  readonly gapExact: string;
}

interface ProjectFigure {
  value(money: ProjectMoney, of: ProjectContext): MeasureValue;
  /** Without "=". */
  formula(refs: MeasureRefs, cells: ProjectCells): string;
}

export function moneyOf({ annualPlan, completed }: Project, month: number): ProjectMoney {
  return { plan: annualPlan, done: completed[month - 1] ?? null };
}

const measured = ({ plan, done }: ProjectMoney): { plan: number; done: number } | null =>
  plan === null || done === null || plan <= 0 ? null : { plan, done };

/** Unrounded percent; blank where there is none. */
export const projectCompletionExact: ProjectFigure = {
  value(money) {
    const figures = measured(money);
    return figures ? (percentOf(figures.done, figures.plan, EXACT_DECIMALS, "half-up") ?? "") : "";
  },
  formula: (_, { plan, done }) =>
    iff(numeric(plan, done), iff(`${plan}>0`, exact(`100*${done}/${plan}`), BLANK), BLANK),
};

/** Percent as printed, or —. */
export const projectCompletion: ProjectFigure = {
  value(money, of) {
    const figures = measured(money);
    return figures ? printedPercent(of, figures.done, figures.plan) : of.words.printed.missing;
  },
  formula: (refs, { completionExact }) =>
    iff(numeric(completionExact), printed(refs, completionExact), text(refs.words.printed.missing)),
};

/** completion − n/12 as one fraction: (1200·done − 100·n·plan) ÷ (12·plan). */
function gapFraction(money: ProjectMoney, month: number) {
  const figures = measured(money);
  if (!figures) return null;
  const dividend = decimal(figures.done)
    .times(1200)
    .minus(decimal(figures.plan).times(100 * month));
  return { dividend, divisor: decimal(figures.plan).times(12) };
}

/** Unrounded gap, 百分点; blank without a completion. */
export const projectGapExact: ProjectFigure = {
  value(money, { settings }) {
    const gap = gapFraction(money, settings.month);
    return gap ? (roundedQuotient(gap.dividend, gap.divisor, EXACT_DECIMALS, "half-up") ?? "") : "";
  },
  formula: (_, { plan, done, completionExact }) =>
    iff(numeric(completionExact), exact(`100*${done}/${plan}-100*PeriodMonth/12`), BLANK),
};

/** Gap as printed, taken as the workbook's GapBasis has it, or —. */
export const projectGap: ProjectFigure = {
  value(money, of) {
    const gap = gapFraction(money, of.settings.month);
    if (!gap) return of.words.printed.missing;
    if (of.settings.gapBasis === "unrounded") return printedQuotient(of, gap.dividend, gap.divisor);
    const shown = projectCompletion.value(money, of) as number;
    return printedNumber(of, decimal(shown).minus(printedPercent(of, of.settings.month, 12)));
  },
  formula(refs, { completion, gapExact }) {
    const progress = "ROUND(100*PeriodMonth/12,PercentPlaces)";
    const ofPrinted = `ROUND(${completion}-${progress},PercentPlaces)`;
    const byBasis = iff(`GapBasis=${text(refs.words.gapBases.printed)}`, ofPrinted, printed(refs, gapExact));
    return iff(numeric(gapExact), byBasis, text(refs.words.printed.missing));
  },
};

/** 超, 符合 or 落后 by the unrounded gap; blank without one. */
export const projectStatus: ProjectFigure = {
  value(money, of) {
    const gap = projectGapExact.value(money, of);
    return typeof gap === "number" ? statusOf(gap, of) : "";
  },
  formula: (refs, { gapExact }) => iff(numeric(gapExact), statusFormula(gapExact, refs.words), BLANK),
};

/**
 * Plan and work done of several projects, only of those that have both, so that the printed completion is the quotient
 * of the printed sums.
 */
export function projectSums(projects: readonly ProjectMoney[]): ProjectMoney {
  const counted = projects.flatMap((money) => measured(money) ?? []);
  if (!counted.length) return { plan: null, done: null };
  return { plan: addedUp(counted.map(({ plan }) => plan)), done: addedUp(counted.map(({ done }) => done)) };
}

/** The same of a column, "" where no project counts; the rows' unrounded completions say which do. */
export function projectSumFormula(exactCells: string, cells: string): string {
  const sumOf = exact(`SUMIF(${exactCells},">=-1E+300",${cells})`, LEVEL_DECIMALS);
  return iff(`COUNT(${exactCells})=0`, BLANK, sumOf);
}

/** Numbers of a column added up over the rows that found a project, whatever else they lack; "" without a number. */
export function projectTotalFormula(rowCells: string, cells: string): string {
  const none = `COUNTIFS(${rowCells},">0",${cells},">=-1E+300")=0`;
  return iff(none, BLANK, exact(`SUMIF(${rowCells},">0",${cells})`, LEVEL_DECIMALS));
}

export function addedUp(numbers: readonly number[]): number {
  return round(plainNumber(sum(numbers)), LEVEL_DECIMALS, "half-up");
}

/** Number of a project's row of the table, from the cells of its name and park; "" when there is none this year. */
export function projectRowFormula(refs: MeasureRefs, nameCell: string, parkCell: string): string {
  const key = pattern(`${nameCell}&"|"&${parkCell}&"|"&PeriodYear`);
  return rowOf(key, refs.column("Projects", "key"));
}
