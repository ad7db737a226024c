/** One row of the Measures table on the value side: a park's indicator with everything a measure may ask for. */
import type { Dataset } from "../core/dataset";
import type { Indicator } from "../core/indicator";
import type { LedgerMeasure } from "../core/observation";
import type { Park } from "../core/park";
import type { Month } from "../core/period";
import { isActive } from "../core/roster";
import type { MeasureCode } from "./codes";
import type { Measure, MeasureValue } from "./measure";
import { isNumber } from "./measure";
import type { MeasureSettings } from "./settings";
import type { MeasureWords } from "./words";
import type { Language } from "../core/language";
import { effectiveMonth } from "../core/effectiveMonth";
import { figureMeasure } from "../core/figureMeasure";

/** Thrown when a measure asks for a column that has no value side. */
export class MeasureError extends Error {
  override readonly name = "MeasureError";
}

/** What all rows share. */
export interface MeasureContext {
  readonly dataset: Dataset;
  readonly settings: MeasureSettings;
  readonly words: MeasureWords;
  readonly language: Language;
  readonly measures: ReadonlyMap<MeasureCode, Measure>;
  /** The rows of an indicator's block, in order; empty when no park has it. */
  block(indicatorCode: string): readonly MeasureRow[];
  /** The row of a park's indicator, or null. */
  row(park: string, indicatorCode: string): MeasureRow | null;
}

/** A park's indicator in the report's period. Values are worked out when asked for, once each. */
export class MeasureRow {
  /** The month the figure belongs to: the report's, or an earlier one of a quarterly or lagging indicator. */
  readonly period: Month;
  readonly #known = new Map<MeasureCode, MeasureValue>();

  constructor(
    readonly park: Park,
    readonly indicator: Indicator,
    readonly context: MeasureContext,
  ) {
    this.period = effectiveMonth(indicator, context.settings);
  }

  get settings(): MeasureSettings {
    return this.context.settings;
  }

  get words(): MeasureWords {
    return this.context.words;
  }

  /** The indicator's name in the workbook. */
  get name(): string {
    return this.indicator.names[this.context.language];
  }

  /** Stocks and ratios are levels at a date; flows and counts accumulate from January. */
  get isLevel(): boolean {
    return figureMeasure(this.indicator) === "level";
  }

  /** Whether the park reports in the row's period; only then is it ranked and counted in the zone. */
  get isActive(): boolean {
    return isActive(this.park, this.period);
  }

  /** The cell of a column. Throws MeasureError for a column that only locates rows. */
  get(code: MeasureCode): MeasureValue {
    let value = this.#known.get(code);
    if (value === undefined) {
      const measure = this.context.measures.get(code);
      if (!measure) throw new MeasureError(`column without value: ${code}`);
      this.#known.set(code, (value = measure.value(this)));
    }
    return value;
  }

  /** The cell's number, or null for a blank or a word. */
  number(code: MeasureCode): number | null {
    const value = this.get(code);
    return isNumber(value) ? value : null;
  }

  /** A reported figure of this park and indicator, or null; null too of a January that is not published alone. */
  figure(measure: LedgerMeasure, year = this.period.year, month = this.period.month): number | null {
    if (month === 1 && this.indicator.january === "combined") return null;
    return this.context.dataset.get(this.park.name, this.indicator.code, year, month, measure);
  }

  /** The indicator's own figure of a month: year-to-date of flows and counts, the level of stocks and ratios. */
  mainFigure(year: number, month: number): number | null {
    return this.figure(figureMeasure(this.indicator), year, month);
  }

  /** Numbers of a column over all parks of the zone that have this indicator. */
  blockNumbers(code: MeasureCode): number[] {
    return this.context
      .block(this.indicator.code)
      .map((row) => row.get(code))
      .filter(isNumber);
  }
}
