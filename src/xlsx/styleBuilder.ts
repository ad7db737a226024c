/**
 * Makes StyleBands from a file's column, row and cell formats, which come row by row, in time linear in
 * what the file writes: a run per change, no rectangle per cell.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import { XlsxFault } from "./fault";
import type { Style } from "./style";
import { StyleBands, type StyleBand } from "./styleBands";

interface Column {
  readonly fallback: Style;
  readonly tops: number[];
  readonly styles: Style[];
  /** First row not decided yet. */
  next: number;
}

interface RowRun {
  readonly first: number;
  last: number;
  readonly style: Style;
}

/** Counts down over all sheets of a file what styles may take. */
export interface StyleBudget {
  runs: number;
}

export class StyleBuilder {
  private readonly columns = new Map<number, Column>();
  private readonly defaults: { left: number; right: number; style: Style }[] = [];
  private readonly rows: RowRun[] = [];
  /** Cells of files whose rows do not ascend. */
  private readonly late: { row: number; column: number; style: Style }[] = [];

  constructor(
    private readonly base: Style,
    private readonly budget: StyleBudget,
  ) {}

  /** Default style of columns; before any cell. */
  column(left: number, right: number, style: Style): void {
    if (style !== this.base) this.defaults.push({ left, right, style });
  }

  /** Style of a whole row; before its cells. */
  row(row: number, style: Style): void {
    const last = this.rows[this.rows.length - 1];
    if (last && row <= last.last) return;
    if (last && last.style === style && last.last === row - 1) last.last = row;
    else {
      this.spend(1);
      this.rows.push({ first: row, last: row, style });
    }
  }

  cell(row: number, column: number, style: Style): void {
    let made = this.columns.get(column);
    if (!made) {
      const fallback = this.fallback(column);
      this.columns.set(column, (made = { fallback, tops: [], styles: [], next: 0 }));
    }
    if (row < made.next) {
      this.late.push({ row, column, style });
      return;
    }
    this.fillTo(made, row);
    this.append(made, row, style);
    made.next = row + 1;
  }

  finish(): StyleBands {
    const bands: StyleBand[] = [];
    // Columns without cells of their own share one band up to the next border of anything.
    const borders = new Set<number>([0]);
    for (const column of this.columns.keys()) borders.add(column).add(column + 1);
    for (const { left, right } of this.defaults) borders.add(left).add(right + 1);
    borders.delete(MAX_COLUMNS);
    for (const left of [...borders].sort((a, b) => a - b)) {
      const column = this.columns.get(left) ?? {
        fallback: this.fallback(left),
        tops: [],
        styles: [],
        next: 0,
      };
      this.fillTo(column, MAX_ROWS);
      bands.push({ left, tops: column.tops, styles: column.styles });
    }
    const made = StyleBands.fromBands(this.base, bands);
    for (const { row, column, style } of this.late)
      made.replace({ top: row, left: column, bottom: row, right: column }, style);
    return made;
  }

  private fallback(column: number): Style {
    return this.defaults.find(({ left, right }) => column >= left && column <= right)?.style ?? this.base;
  }

  /** Decides the rows from `next` up to `row` by row styles and the column's default. */
  private fillTo(column: Column, row: number): void {
    let at = column.next;
    if (at >= row) return;
    for (let i = this.firstRunAfter(at); i < this.rows.length && at < row; i++) {
      const run = this.rows[i]!;
      if (run.first >= row) break;
      if (run.first > at) this.append(column, at, column.fallback);
      this.append(column, Math.max(run.first, at), run.style);
      at = Math.min(run.last + 1, row);
    }
    if (at < row) this.append(column, at, column.fallback);
    column.next = row;
  }

  /** Index of the first row run that ends at or after a row. */
  private firstRunAfter(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle]!.last < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private append(column: Column, row: number, style: Style): void {
    if (column.styles[column.styles.length - 1] === style) return;
    this.spend(1);
    column.tops.push(row);
    column.styles.push(style);
  }

  private spend(runs: number): void {
    this.budget.runs -= runs;
    if (this.budget.runs < 0) throw new XlsxFault("xlsx.tooManyCells");
  }
}
