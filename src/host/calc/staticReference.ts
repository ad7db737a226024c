/** A reference as a formula's text states it, for every row of a filled column at once. */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import { Area, REF, VALUE } from "./operands";
import type { CellError, CellValue } from "../../xlsx/cells";
import type { FormulaRun } from "./formulaRun";
import type { SheetCells } from "./sheetCells";

/** One bound: an index, or an offset from the formula's own row or column. */
export interface Bound {
  readonly at: number;
  readonly absolute: boolean;
}

export const absolute = (at: number): Bound => ({ at, absolute: true });
export const relative = (at: number): Bound => ({ at, absolute: false });

const place = (bound: Bound, own: number): number => (bound.absolute ? bound.at : own + bound.at);

export class StaticReference {
  /** The area of a reference that means the same cells wherever the formula stands; made once. */
  private same: Area | null = null;

  constructor(
    readonly cells: SheetCells,
    readonly top: Bound,
    readonly left: Bound,
    readonly bottom: Bound,
    readonly right: Bound,
    /** Rows in which [#This Row] means something; elsewhere it is #VALUE!. */
    readonly rowsOfTable: { readonly top: number; readonly bottom: number } | null = null,
  ) {}

  /** Equal keys mean equal references. */
  get key(): string {
    const text = ({ at, absolute }: Bound): string => (absolute ? `${at}` : `[${at}]`);
    const { top, left, bottom, right } = this;
    return `${this.cells.id}!${text(top)},${text(left)},${text(bottom)},${text(right)}`;
  }

  get isCell(): boolean {
    const same = (a: Bound, b: Bound): boolean => a.at === b.at && a.absolute === b.absolute;
    return same(this.top, this.bottom) && same(this.left, this.right);
  }

  /** The cells meant by the formula in (row, column). */
  area(row: number, column: number): Area | CellError {
    if (this.same) return this.same;
    const rows = this.rowsOfTable;
    if (rows && (row < rows.top || row > rows.bottom)) return VALUE;
    const top = place(this.top, row);
    const left = place(this.left, column);
    const bottom = place(this.bottom, row);
    const right = place(this.right, column);
    const onSheet =
      Math.min(top, left, bottom, right) >= 0 &&
      Math.max(top, bottom) < MAX_ROWS &&
      Math.max(left, right) < MAX_COLUMNS;
    if (!onSheet) return REF;
    const area = new Area(
      this.cells,
      Math.min(top, bottom),
      Math.min(left, right),
      Math.max(top, bottom),
      Math.max(left, right),
    );
    const { top: first, bottom: last } = this;
    if (!rows && first.absolute && last.absolute && this.left.absolute && this.right.absolute)
      this.same = area;
    return area;
  }

  /** A function that reads the one cell meant (isCell), made once per formula. */
  reader(): (row: number, column: number) => CellValue {
    const { cells, top, left, rowsOfTable } = this;
    if (top.absolute && left.absolute) return () => cells.read(top.at, left.at);
    return (row, column) => {
      if (rowsOfTable && (row < rowsOfTable.top || row > rowsOfTable.bottom)) return VALUE;
      const r = top.absolute ? top.at : row + top.at;
      const c = left.absolute ? left.at : column + left.at;
      return r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS ? cells.read(r, c) : REF;
    };
  }

  /** Every cell meant by the formulas in rows first…last of a column. */
  span(column: number, first: number, last: number): Rectangle {
    const rows = [this.top, this.bottom].flatMap((bound) => [place(bound, first), place(bound, last)]);
    const columns = [place(this.left, column), place(this.right, column)];
    return {
      top: Math.max(0, Math.min(...rows)),
      left: Math.max(0, Math.min(...columns)),
      bottom: Math.min(MAX_ROWS - 1, Math.max(...rows)),
      right: Math.min(MAX_COLUMNS - 1, Math.max(...columns)),
    };
  }

  /** Which of the rows first…last hold a formula that reads a changed rectangle, as one interval; null for none. */
  dependents(column: number, first: number, last: number, changed: Rectangle): [number, number] | null {
    const left = place(this.left, column);
    const right = place(this.right, column);
    if (Math.min(left, right) > changed.right || Math.max(left, right) < changed.left) return null;
    const { top, bottom } = this;
    if (top.absolute && bottom.absolute) {
      const misses =
        Math.min(top.at, bottom.at) > changed.bottom || Math.max(top.at, bottom.at) < changed.top;
      return misses ? null : [first, last];
    }
    if (top.absolute !== bottom.absolute) {
      // $A$1:A5 grows with the row: rows from where the moving end reaches the change (either end may be above).
      const fixed = top.absolute ? top.at : bottom.at;
      const offset = top.absolute ? bottom.at : top.at;
      const from = fixed > changed.bottom ? first : fixed < changed.top ? changed.top - offset : first;
      const to = fixed > changed.bottom ? changed.bottom - offset : last;
      return clip(from, to, first, last);
    }
    const low = Math.min(top.at, bottom.at);
    const high = Math.max(top.at, bottom.at);
    return clip(changed.top - high, changed.bottom - low, first, last);
  }

  /** Whether formulas of a run read cells of the column they stand in. */
  readsOwnColumn(run: FormulaRun): boolean {
    if (this.cells !== run.cells) return false;
    const left = place(this.left, run.column);
    const right = place(this.right, run.column);
    return Math.min(left, right) <= run.column && Math.max(left, right) >= run.column;
  }

  /**
   * Rows of a run that reads its own column, from those out of date on to the end they hand on to: marking a chain of
   * 100,000 cells at once spares following it link by link.
   */
  onwards(run: FormulaRun, [first, last]: [number, number]): [number, number] {
    if (this.top.absolute && this.bottom.absolute) return [first, last];
    const looksUp = !this.top.absolute ? this.top.at < 0 : this.bottom.at <= 0;
    const looksDown = !this.bottom.absolute ? this.bottom.at > 0 : this.top.at >= 0;
    return [looksDown ? run.top : first, looksUp ? run.bottom : last];
  }
}

function clip(from: number, to: number, first: number, last: number): [number, number] | null {
  const a = Math.max(from, first);
  const b = Math.min(to, last);
  return a <= b ? [a, b] : null;
}
