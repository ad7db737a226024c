/**
 * What the numbers in the cells of a column tell beyond their printed digits: whether anything was rounded away, and to
 * how many decimals the column is kept. 49.40% of a cell that holds 49.4% is 49.4 where no cell of the column has a
 * second decimal of its own, and 49.40 where others do; a target printed 12.4 is a number somebody set unless the cell
 * holds 12.43.
 */
import { decimal, fifteenDigits } from "../core/decimal";
import { decimalsOf, halfUnit } from "../core/intervalTest";
import type { PrintedFigure } from "./printedFigure";
import type { OwnNumber } from "./printedSheet";

/** A cell of a column of figures, from the top down. */
export interface HeldCell {
  readonly figure: PrintedFigure | null;
  readonly unit: string;
  /** Null where the cell holds no number, or it is not known. */
  readonly own: OwnNumber | null;
}

export interface Precision {
  /** Whether the cell holds what it prints, so that nothing was rounded away. */
  readonly whole: boolean;
  /** Decimals the figure is kept to, at the most as many as are printed. */
  readonly decimals: number;
}

/** The precision of each cell, null where the number held is not known or is another than the one printed. */
export function columnPrecision(cells: readonly HeldCell[]): (Precision | null)[] {
  const held = cells.map(({ figure, own }) => (figure && own ? heldText(figure, own.value) : null));
  // What people type is kept to other decimals than what a formula gives.
  const keyOf = ({ unit, own }: HeldCell): string => `${own?.typed ?? false}|${unit}`;
  const kept = new Map<string, number>();
  for (const [at, text] of held.entries()) {
    if (text === null) continue;
    const key = keyOf(cells[at]!);
    kept.set(key, Math.max(kept.get(key) ?? 0, decimalsOf(text)));
  }
  return cells.map((cell, at) => {
    const text = held[at]!;
    if (text === null) return null;
    const { value, decimals } = cell.figure!;
    return {
      whole: decimal(text).eq(value),
      decimals: Math.min(decimals, kept.get(keyOf(cell))!),
    };
  });
}

/** The number held as decimal text in the unit that is printed; null where it does not round to the printed figure. */
function heldText({ value, decimals, percent }: PrintedFigure, own: number): string | null {
  if (!Number.isFinite(own)) return null;
  const held = decimal(fifteenDigits(own));
  const readings = percent ? [held.times(100), held] : [held];
  const fitting = readings.find((each) => each.minus(value).abs().lte(halfUnit(decimals)));
  return fitting ? fitting.toFixed() : null;
}
