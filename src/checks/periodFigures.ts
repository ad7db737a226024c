/** The figures of a period with what they are compared with: the months before, last year, what was reported beside them. */
import type { Dataset } from "../core/dataset";
import { effectiveMonth } from "../core/effectiveMonth";
import { figureMeasure } from "../core/figureMeasure";
import type { Indicator } from "../core/indicator";
import { decimalsOf, type PrintedNumber } from "../core/intervalTest";
import type { LedgerMeasure, Observation } from "../core/observation";
import type { Park } from "../core/park";
import { isActive } from "../core/roster";
import { isCombinedJanuaryFebruary, previousYear, type Month } from "../core/period";
import type { Reported } from "./reported";

/** A figure of an earlier month of the same ledger year. */
export interface EarlierFigure {
  readonly month: number;
  readonly value: number;
}

/** One indicator of one park in the month its figures stand in. */
export class PeriodFigure {
  /** Cumulative figure 累计 of flows and counts, level 期末 of stocks and ratios. */
  readonly measure: "ytd" | "level";
  readonly value: number | null;
  /** The latest earlier figure of the same year. */
  readonly before: EarlierFigure | null;
  /** Published figure of the same month last year. */
  readonly lastYear: number | null;
  #decimals: number | null | undefined;

  constructor(
    readonly dataset: Dataset,
    readonly park: Park,
    readonly indicator: Indicator,
    /** The month the figure stands in. */
    readonly month: Month,
  ) {
    this.measure = figureMeasure(indicator);
    const year = dataset.series(park.name, indicator.code, month.year, this.measure);
    this.value = year[month.month - 1] ?? null;
    this.before = latestBefore(year, month.month);
    this.lastYear = this.figure(this.measure, previousYear(month));
  }

  get observation(): Observation | null {
    return this.observationOf(this.measure);
  }

  /** Another figure of the same park and indicator; of the same month unless told otherwise. */
  figure(measure: LedgerMeasure, of: Month = this.month): number | null {
    return this.dataset.get(this.park.name, this.indicator.code, of.year, of.month, measure);
  }

  observationOf(measure: LedgerMeasure): Observation | null {
    return this.dataset.observation(this.park.name, this.indicator.code, this.month, measure);
  }

  /** Twelve figures of a year. */
  series(measure: LedgerMeasure, year: number): readonly (number | null)[] {
    return this.dataset.series(this.park.name, this.indicator.code, year, measure);
  }

  /** Whether January and February are one figure here. */
  get isCombined(): boolean {
    return isCombinedJanuaryFebruary(this.indicator, this.month);
  }

  /**
   * Decimals this park reports this indicator with, the most of this year and the last: a cell that holds 17 for 17.00
   * has lost its zeros. Null for counts, which are exact.
   */
  get decimals(): number | null {
    return (this.#decimals ??= this.#findDecimals());
  }

  /** A figure of this indicator as a number that was rounded when it was printed. */
  printed(value: number): PrintedNumber {
    return { value, decimals: this.decimals };
  }

  #findDecimals(): number | null {
    const { kind } = this.indicator;
    if (kind === "count" || kind === "countStock") return null;
    let most = 0;
    for (const year of [this.month.year, this.month.year - 1])
      for (const value of this.series(this.measure, year))
        if (value !== null) most = Math.max(most, decimalsOf(String(value)));
    return most;
  }
}

/** A reported rate as printed: 25.60 keeps its zero where the source wrote it. */
export function printedRate({ value, reported }: Observation): PrintedNumber {
  const text = reported.value.replace(/[%％]\s*$/, "");
  const decimals = Number(text) === value ? decimalsOf(text) : decimalsOf(String(value));
  return { value, decimals };
}

/** Figures of every park × indicator ever reported by parks active in their month; rows of totals are left out. */
export function periodFigures(dataset: Dataset, period: Month, { pairs }: Reported): PeriodFigure[] {
  const months = new Map<string, Month>();
  const figures: PeriodFigure[] = [];
  for (const { park, indicator } of pairs) {
    let month = months.get(indicator.code);
    if (!month) months.set(indicator.code, (month = effectiveMonth(indicator, period)));
    if (isActive(park, month)) figures.push(new PeriodFigure(dataset, park, indicator, month));
  }
  return figures;
}

function latestBefore(year: readonly (number | null)[], month: number): EarlierFigure | null {
  for (let earlier = month - 1; earlier >= 1; earlier--) {
    const value = year[earlier - 1];
    if (value != null) return { month: earlier, value };
  }
  return null;
}
