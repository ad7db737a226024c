/** Which indicators a park is asked for in a month, which cells of each, and the figures shown beside them. Pure. */
import type { Dataset } from "../core/dataset";
import { difference, round } from "../core/decimal";
import type { Indicator } from "../core/indicator";
import type { LedgerMeasure } from "../core/observation";
import type { Park } from "../core/park";
import { isCombinedJanuaryFebruary, previousYear, shiftMonths, type Month } from "../core/period";
import { applies } from "../measures/calculate";
import { effectiveMonth } from "../core/effectiveMonth";
import type { FillColumn, ShownColumn } from "./columns";

export interface FormRow {
  readonly indicator: Indicator;
  /** The month the row's figures belong to: earlier than the form's where the indicator lags. */
  readonly month: Month;
  /** A stock or a ratio: one figure at the end of the period. */
  readonly isLevel: boolean;
  /** January and February are published together, and this is February: no month. */
  readonly isCombined: boolean;
  readonly fills: ReadonlySet<FillColumn>;
  /** Figures the ledger has; null where nothing was reported. A column that is not there does not apply. */
  readonly shown: Readonly<Partial<Record<ShownColumn, number | null>>>;
}

/** Indicators of a form: those usually asked of the park, or all that apply to it. */
export type FormScope = "usual" | "all";

/**
 * Rows of a park's form in catalogue order. Usual are the required indicators and those the park has figures of this
 * year or last, or a target of. Left out are January where it is published with February, and quarterly and annual
 * indicators until their period has ended.
 */
export function formRows(
  park: Park,
  month: Month,
  dataset: Dataset,
  indicators: readonly Indicator[],
  scope: FormScope,
): FormRow[] {
  return indicators
    .filter((indicator) => applies(indicator, park))
    .flatMap((indicator) => {
      const own = shiftMonths(month, -indicator.lagMonths);
      const ended = effectiveMonth(indicator, month);
      if (ended.year !== own.year || ended.month !== own.month) return [];
      const isCombined = isCombinedJanuaryFebruary(indicator, own);
      if (isCombined && own.month === 1) return [];
      const isUsual =
        indicator.required ||
        hasFigures(dataset, park.name, indicator.code, own.year) ||
        dataset.yearTarget(park.name, indicator.code, month.year) !== null;
      if (scope === "usual" && !isUsual) return [];
      return [rowOf(indicator, park.name, own, isCombined, dataset)];
    });
}

const FIGURES: readonly LedgerMeasure[] = ["ytd", "month", "level", "growth"];

function hasFigures(dataset: Dataset, park: string, indicator: string, year: number): boolean {
  return [year, year - 1].some((each) =>
    FIGURES.some((measure) => dataset.series(park, indicator, each, measure).some((value) => value !== null)),
  );
}

function rowOf(
  indicator: Indicator,
  park: string,
  month: Month,
  isCombined: boolean,
  dataset: Dataset,
): FormRow {
  const { code, kind, frequency } = indicator;
  const isLevel = kind !== "flow" && kind !== "count";
  const measure = isLevel ? "level" : "ytd";
  const get = (of: Month, what: LedgerMeasure): number | null =>
    dataset.get(park, code, of.year, of.month, what);
  const lastYear = previousYear(month);
  // In January the month is the year to date; a quarter has no month.
  const hasMonth =
    !isLevel && !isCombined && month.month > 1 && frequency === "monthly" && !indicator.growthOnly;
  const step = frequency === "quarterly" ? 3 : 1;
  const hasPrevious = isLevel || (!isCombined && month.month > step && frequency !== "annual");
  const fills = new Set<FillColumn>(["ytd"]);
  if (hasMonth) fills.add("month");
  if (!isLevel && reportsGrowth(indicator, park, month.year, dataset)) fills.add("growth");
  return {
    indicator,
    month,
    isLevel,
    isCombined,
    fills,
    shown: {
      ...(hasMonth && { lastMonth: monthFigure(indicator, lastYear, get) }),
      lastYtd: get(lastYear, "base") ?? get(lastYear, measure),
      ...(hasPrevious && { previousYtd: get(shiftMonths(month, -step), measure) }),
    },
  };
}

/**
 * Whether the indicator is published with growth on a comparable basis, which cannot be worked out from last year's
 * figure (CONVENTIONS.md §3): industry, investment and the surveys that publish January with February, and whatever
 * the park has given a rate of before.
 */
function reportsGrowth(indicator: Indicator, park: string, year: number, dataset: Dataset): boolean {
  if (indicator.growthOnly || (indicator.kind === "flow" && indicator.january === "combined")) return true;
  return [year, year - 1].some((each) =>
    dataset.series(park, indicator.code, each, "growth").some((value) => value !== null),
  );
}

/** The month as reported, else the difference of two year-to-date figures. */
function monthFigure(
  indicator: Indicator,
  month: Month,
  get: (of: Month, what: LedgerMeasure) => number | null,
): number | null {
  const reported = get(month, "month");
  if (reported !== null || isCombinedJanuaryFebruary(indicator, month)) return reported;
  const ytd = get(month, "ytd");
  if (month.month === 1 || ytd === null) return ytd;
  const before = get(shiftMonths(month, -1), "ytd");
  return before === null ? null : round(difference(ytd, before), DECIMALS, "half-up");
}

/** More than any indicator is printed with. */
const DECIMALS = 6;
