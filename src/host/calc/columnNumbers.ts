/**
 * The numbers in stretches of one column, kept while their cells do not change: a thousand rows that each count and add up
 * the same hundred cells (the parks of an indicator) read them once.
 */
import { CellError, type CellValue } from "../../xlsx/cells";

/** Shorter stretches are read faster than they are looked up. */
export const KEPT_FROM = 16;
/** Stretches kept of a column; running totals would keep one for each row. */
const MOST_KEPT = 512;

export interface NumbersInColumn {
  /** Top to bottom; texts, logical values, errors and blanks left out. */
  readonly numbers: readonly number[];
  /** The first error among the cells. */
  readonly error: CellError | null;
}

interface Stretch extends NumbersInColumn {
  readonly top: number;
  readonly bottom: number;
}

export class ColumnNumbers {
  private readonly columns = new Map<number, Map<number, Stretch[]>>();

  /** Numbers of a stretch whose cells are up to date. */
  of(
    rows: readonly (CellValue[] | undefined)[],
    column: number,
    top: number,
    bottom: number,
  ): NumbersInColumn {
    let kept = this.columns.get(column);
    if (!kept) this.columns.set(column, (kept = new Map<number, Stretch[]>()));
    const found = kept.get(top)?.find((each) => each.bottom === bottom);
    if (found) return found;
    const numbers: number[] = [];
    let error: CellError | null = null;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const value = rows[row]?.[column];
      if (typeof value === "number") numbers.push(value);
      else if (value instanceof CellError) error ??= value;
    }
    const stretch = { top, bottom, numbers, error };
    if (kept.size >= MOST_KEPT) kept.clear();
    const same = kept.get(top);
    if (!same || same.length >= MOST_KEPT) kept.set(top, [stretch]);
    else same.push(stretch);
    return stretch;
  }

  /** Cells of a column changed. */
  changed(column: number, first: number, last: number): void {
    const kept = this.columns.get(column);
    if (!kept) return;
    for (const [top, stretches] of kept) {
      if (top > last) continue;
      const rest = stretches.filter(({ bottom }) => bottom < first);
      if (rest.length === stretches.length) continue;
      if (rest.length) kept.set(top, rest);
      else kept.delete(top);
    }
    if (!kept.size) this.columns.delete(column);
  }

  /** Cells between two columns changed. */
  rectangleChanged({ left, right, top, bottom }: Record<"left" | "right" | "top" | "bottom", number>): void {
    for (const column of [...this.columns.keys()])
      if (column >= left && column <= right) this.changed(column, top, bottom);
  }
}
