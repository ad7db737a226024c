/** The contract: a measure is said once as a value and once as a formula, side by side in one file. */
import type { MeasureCode } from "./codes";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/**
 * What a cell of the Measures table holds: a number in the indicator's unit, in percent or in 百分点, or a word of
 * CONVENTIONS §5; "" where there is nothing to say.
 */
export type MeasureValue = number | string;

/** One calculated column of the Measures table. */
export interface Measure {
  readonly code: MeasureCode;
  /** The cell's value from facts and settings. */
  value(row: MeasureRow): MeasureValue;
  /** The cell's formula with "=" left out, in the dialect of the formula bar (`[@累计]`), Excel 2007 functions only. */
  formula(refs: MeasureRefs): string;
}

/** A column that only finds rows of a table for its neighbours: it has a formula and no value of its own. */
export interface Locator {
  readonly code: MeasureCode;
  formula(refs: MeasureRefs): string;
}

/** Whether a value is a number; blanks and words are not. */
export function isNumber(value: MeasureValue): value is number {
  return typeof value === "number";
}
