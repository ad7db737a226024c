/** The calculation's view of one worksheet: its runs of formulas, what reads it, and its lookup indexes. */
import { MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { cellKey, type CellValue } from "../../xlsx/cells";
import type { CellReader } from "./cellReader";
import type { ColumnIndex, IndexKind } from "./columnIndex";
import type { NumbersInColumn } from "./columnNumbers";
import type { CompositeIndex } from "./compositeIndex";
import type { Evaluator } from "./evaluator";
import { CLEAN, FormulaRun, type Dependency } from "./formulaRun";
import type { FormulaTemplate } from "./formulaTemplate";
import { LookupIndexes } from "./lookupIndexes";
import type { Area } from "./operands";
import { RectangleIndex } from "./rectangleIndex";
import type { SortedNumbers } from "./sortedNumbers";

interface FormulaColumn {
  /** By row, without overlap. */
  readonly runs: FormulaRun[];
  dirty: number;
}

export class SheetCells implements CellReader {
  /** Formulas that read this sheet. */
  readonly dependents = new RectangleIndex<Dependency>();
  /** Keys of cells whose formulas refer to themselves. */
  readonly circular = new Set<number>();
  /** Cells out of date. */
  dirty = 0;
  private readonly columns = new Map<number, FormulaColumn>();
  private readonly indexes = new LookupIndexes(this);

  constructor(
    readonly id: number,
    readonly sheet: Sheet,
    private readonly evaluator: Evaluator,
  ) {}

  get rows(): (CellValue[] | undefined)[] {
    return this.sheet.cells.rows;
  }

  read(row: number, column: number): CellValue {
    if (this.dirty > 0 || this.evaluator.hasOpenCycle) this.pull(row, column);
    return this.sheet.cells.rows[row]?.[column] ?? null;
  }

  prepare(top: number, left: number, bottom: number, right: number): void {
    if (this.evaluator.hasOpenCycle) this.evaluator.meetCycle(this, { top, left, bottom, right });
    if (this.dirty === 0 || !this.evaluator.pulls) return;
    if (right - left >= this.columns.size) {
      for (const [column, runs] of this.columns)
        if (column >= left && column <= right && runs.dirty > 0) this.prepareColumn(runs, top, bottom);
    } else {
      for (let column = left; column <= right; column++) {
        const runs = this.columns.get(column);
        if (runs && runs.dirty > 0) this.prepareColumn(runs, top, bottom);
      }
    }
  }

  columnIndex(kind: IndexKind, column: number, top: number, bottom: number): ColumnIndex {
    return this.indexes.column(kind, column, top, bottom);
  }

  compositeIndex(columns: readonly ColumnIndex[]): CompositeIndex {
    return this.indexes.composite(columns);
  }

  columnNumbers(column: number, top: number, bottom: number): NumbersInColumn {
    return this.indexes.numbers(column, top, bottom);
  }

  sortedNumbers(area: Area): SortedNumbers {
    return this.indexes.sorted(area);
  }

  /** Values of a rectangle were written by the caller. */
  valuesWritten(area: Rectangle): void {
    this.indexes.rectangleChanged(area);
  }

  /** Stores the result of a formula. */
  store(row: number, column: number, value: CellValue): void {
    const cells = this.rows[row];
    if (cells && column < cells.length) {
      if (cells[column] === value) return;
      cells[column] = value;
    } else this.sheet.cells.setValue(row, column, value);
    this.indexes.cellChanged(row, column);
  }

  /** Whether some formula in a rectangle would be worked out by a recalculation. */
  isOutOfDate(area: Rectangle): boolean {
    return this.columnsWithin(area).some((column) =>
      this.columns
        .get(column)!
        .runs.some(
          ({ top, bottom, dirty, template }) =>
            (dirty > 0 || template.compiled.volatile) && top <= area.bottom && bottom >= area.top,
        ),
    );
  }

  /** All runs, by column. */
  *runs(): Iterable<FormulaRun> {
    for (const { runs } of this.columns.values()) yield* runs;
  }

  runAt(row: number, column: number): FormulaRun | undefined {
    const runs = this.columns.get(column)?.runs;
    const run = runs?.[firstEndingAt(runs, row)];
    return run && run.top <= row ? run : undefined;
  }

  /** Puts a formula into rows of a column and gives the run it now belongs to. */
  enter(column: number, top: number, bottom: number, template: FormulaTemplate): FormulaRun {
    const present = this.runAt(top, column);
    if (present && present.template === template && present.bottom >= bottom) return present;
    this.remove({ top, left: column, bottom, right: column });
    let held = this.columns.get(column);
    if (!held) this.columns.set(column, (held = { runs: [], dirty: 0 }));
    const at = firstEndingAt(held.runs, top);
    const above = held.runs[at - 1];
    if (above && above.template === template && above.bottom === top - 1) {
      unfile(above);
      above.extend(bottom);
      file(above);
      return above;
    }
    const run = new FormulaRun(this, column, top, bottom, template);
    held.runs.splice(at, 0, run);
    template.runs.add(run);
    file(run);
    return run;
  }

  /** Takes the runs out of a rectangle. */
  remove(area: Rectangle): void {
    for (const column of this.columnsWithin(area)) this.removeRows(column, area.top, area.bottom);
  }

  /** The cells of a rectangle that hold formulas, as stretches of rows. */
  *formulaRows(area: Rectangle): Iterable<{ column: number; top: number; bottom: number }> {
    for (const column of this.columnsWithin(area))
      for (const run of this.columns.get(column)!.runs) {
        const top = Math.max(run.top, area.top);
        const bottom = Math.min(run.bottom, area.bottom);
        if (top <= bottom) yield { column, top, bottom };
      }
  }

  private columnsWithin({ left, right }: Rectangle): number[] {
    if (right - left >= this.columns.size)
      return [...this.columns.keys()].filter((column) => column >= left && column <= right);
    const columns: number[] = [];
    for (let column = left; column <= right; column++) if (this.columns.has(column)) columns.push(column);
    return columns;
  }

  private removeRows(column: number, top: number, bottom: number): void {
    const held = this.columns.get(column)!;
    const first = firstEndingAt(held.runs, top);
    let end = first;
    const kept: FormulaRun[] = [];
    for (; end < held.runs.length && held.runs[end]!.top <= bottom; end++) {
      const run = held.runs[end]!;
      if (this.circular.size > 0)
        for (let row = Math.max(top, run.top); row <= Math.min(bottom, run.bottom); row++)
          this.circular.delete(cellKey(row, column));
      if (run.bottom > bottom) {
        const rest = run.copy(bottom + 1, run.bottom);
        run.template.runs.add(rest);
        file(rest);
        kept.push(rest);
        if (rest.dirty > 0) this.evaluator.stale.add(rest);
      }
      if (run.top < top) {
        run.narrow(run.top, top - 1);
        kept.unshift(run);
      } else {
        run.narrow(run.top, run.top - 1);
        run.template.runs.delete(run);
        unfile(run);
      }
    }
    if (end > first) held.runs.splice(first, end - first, ...kept);
    if (held.runs.length === 0) this.columns.delete(column);
  }

  /** The runs of a sheet that is leaving the book give up their places. */
  leave(): void {
    this.remove({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: Number.MAX_SAFE_INTEGER });
  }

  countDirty(column: number, change: number): void {
    this.dirty += change;
    const held = this.columns.get(column);
    if (held) held.dirty += change;
  }

  private pull(row: number, column: number): void {
    if (this.evaluator.hasOpenCycle)
      this.evaluator.meetCycle(this, { top: row, left: column, bottom: row, right: column });
    const held = this.columns.get(column);
    if (!held || held.dirty === 0 || !this.evaluator.pulls) return;
    const run = held.runs[firstEndingAt(held.runs, row)];
    if (!run || run.top > row || run.dirty === 0) return;
    const state = run.state(row);
    if (state !== CLEAN) this.evaluator.need(run, row, state);
  }

  private prepareColumn(held: FormulaColumn, top: number, bottom: number): void {
    for (let i = firstEndingAt(held.runs, top); i < held.runs.length && held.dirty > 0; i++) {
      const run = held.runs[i]!;
      if (run.top > bottom) return;
      if (run.dirty === 0) continue;
      const last = Math.min(bottom, run.dirtyTo);
      for (let row = Math.max(top, run.dirtyFrom); row <= last && run.dirty > 0; row++) {
        const state = run.state(row);
        if (state !== CLEAN) this.evaluator.need(run, row, state);
      }
    }
  }
}

/** A run's references enter the indexes of the sheets they point to. */
export function file(run: FormulaRun): void {
  run.dependencies = run.template.compiled.references.map((reference) => {
    const dependency = { run, reference, span: reference.span(run.column, run.top, run.bottom) };
    reference.cells.dependents.add(dependency.span, dependency);
    return dependency;
  });
}

/** … and leave them. */
export function unfile(run: FormulaRun): void {
  for (const dependency of run.dependencies)
    dependency.reference.cells.dependents.remove(dependency.span, dependency);
  run.dependencies = [];
}

/** Index of the first run that ends at or below a row. */
function firstEndingAt(runs: readonly FormulaRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (runs[middle]!.bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
