/**
 * Figures of any month of the ledger, and their growth over the same month of the year before, as trends show them:
 * year-to-date of flows and counts, the level of stocks and ratios. By the rules of the report's own period: the reported
 * rate or the computed one as GrowthBasis has it, words where there is no rate, nothing where nothing was reported.
 */
import { difference, round } from "../core/decimal";
import type { Month } from "../core/period";
import {
  exact,
  EXACT_DECIMALS,
  BLANK,
  all,
  any,
  iff,
  is,
  isNot,
  ledgerFigure,
  numberOr,
  numeric,
  printed,
  text,
} from "./formula";
import {
  changesInPoints,
  changesInPointsFormula,
  growthWord,
  growthWordFormula,
  hasRate,
  REPORTED_MARK,
} from "./growth";
import type { LocatedRefs } from "./located";
import type { MeasureValue } from "./measure";
import { exactPercent, printedNumber, printedPercent } from "./printed";
import type { MeasureRow } from "./row";

/** Cells that hold the rows of the ledger a month is read from; "" where there is no such row. */
export interface LedgerRows {
  readonly figure: string;
  /** Of the year before. */
  readonly lastFigure: string;
  /** Reported growth, and the comparable base. */
  readonly growth: string;
  readonly base: string;
}

/** Cells that hold what was worked out of a month. */
export interface MonthCells {
  readonly figure: string;
  readonly base: string;
  readonly reported: string;
  readonly exact: string;
}

const baseOf = (row: MeasureRow, { year, month }: Month): number | null =>
  row.figure("base", year, month) ?? row.mainFigure(year - 1, month);

const reportedOf = (row: MeasureRow, { year, month }: Month): number | null =>
  row.figure("growth", year, month);

/** The figure as printed: … where only the rate is published, — where there is nothing. */
export function monthFigure(row: MeasureRow, at: Month): MeasureValue {
  const { withheld, missing } = row.words.printed;
  return row.mainFigure(at.year, at.month) ?? (reportedOf(row, at) === null ? missing : withheld);
}

/** The same; `reported` is the cell of the reported rate. */
export function monthFigureFormula(
  refs: LocatedRefs,
  rows: LedgerRows,
  month: string,
  reported: string,
): string {
  const { withheld, missing } = refs.words.printed;
  return ledgerFigure(refs, rows.figure, month, iff(numeric(reported), text(withheld), text(missing)));
}

/** The reported rate of a month, "" without one. */
export function reportedRateFormula(refs: LocatedRefs, rows: LedgerRows, month: string): string {
  return ledgerFigure(refs, rows.growth, month);
}

/** What a month is compared with: the comparable base where it is reported, else the published figure. */
export function monthBaseFormula(refs: LocatedRefs, rows: LedgerRows, month: string): string {
  return ledgerFigure(refs, rows.base, month, ledgerFigure(refs, rows.lastFigure, month));
}

/** Unrounded growth, "" where words stand for it or figures are missing. */
export function monthGrowthExact(row: MeasureRow, at: Month): MeasureValue {
  const [now, base, reported] = [row.mainFigure(at.year, at.month), baseOf(row, at), reportedOf(row, at)];
  if (now === null || base === null) return reported ?? "";
  const points = changesInPoints(row);
  if (!points && !hasRate(now, base)) return "";
  if (row.settings.growthBasis === "reported" && reported !== null) return reported;
  return points
    ? round(difference(now, base), EXACT_DECIMALS, "half-up")
    : exactPercent(difference(now, base), base);
}

export function monthGrowthExactFormula(
  refs: LocatedRefs,
  { figure, base, reported }: Omit<MonthCells, "exact">,
): string {
  const computedFirst = is("GrowthBasis", refs.words.growthBases.computed);
  const pick = (computed: string): string => iff(computedFirst, computed, numberOr(reported, computed));
  const percent = iff(`OR(${base}<=0,${figure}<0)`, BLANK, pick(exact(`100*(${figure}-${base})/${base}`)));
  const rate = iff(changesInPointsFormula(refs), pick(exact(`${figure}-${base}`)), percent);
  return iff(numeric(figure, base), rate, reported);
}

/** Whether the printed rate of a month is the reported one, given that there is a rate. */
function printsReported(row: MeasureRow, at: Month): boolean {
  const isComputed = row.mainFigure(at.year, at.month) !== null && baseOf(row, at) !== null;
  return reportedOf(row, at) !== null && (row.settings.growthBasis === "reported" || !isComputed);
}

/** Growth as printed: digits, or a word. */
export function monthGrowth(row: MeasureRow, at: Month): MeasureValue {
  const rate = monthGrowthExact(row, at);
  const [now, base] = [row.mainFigure(at.year, at.month), baseOf(row, at)];
  if (typeof rate === "number")
    return printsReported(row, at) || changesInPoints(row)
      ? printedNumber(row, rate)
      : printedPercent(row, difference(now!, base!), base!);
  const word = now === null || base === null ? "missing" : growthWord(row, now, base);
  return row.words.printed[word];
}

export function monthGrowthFormula(refs: LocatedRefs, { figure, base, exact: rate }: MonthCells): string {
  const words = iff(
    numeric(figure, base),
    growthWordFormula(refs, figure, base),
    text(refs.words.printed.missing),
  );
  return iff(numeric(rate), printed(refs, rate), words);
}

/** "*" where the printed rate is the reported one. */
export function monthGrowthMark(row: MeasureRow, at: Month): MeasureValue {
  return typeof monthGrowthExact(row, at) === "number" && printsReported(row, at) ? REPORTED_MARK : "";
}

export function monthGrowthMarkFormula(
  refs: LocatedRefs,
  { figure, base, reported, exact: rate }: MonthCells,
): string {
  const reportedFirst = isNot("GrowthBasis", refs.words.growthBases.computed);
  const isReported = any(reportedFirst, `NOT(${numeric(figure, base)})`);
  return iff(all(numeric(rate), numeric(reported), isReported), text(REPORTED_MARK), BLANK);
}
