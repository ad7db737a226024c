/** Cells of one column, one below the other, that hold the same formula; and which of them are out of date. */
import type { Rectangle } from "../../a1";
import type { FormulaTemplate } from "./formulaTemplate";
import type { SheetCells } from "./sheetCells";
import type { StaticReference } from "./staticReference";

/** A run reads through a reference: the entry of the dependency index. */
export interface Dependency {
  readonly run: FormulaRun;
  readonly reference: StaticReference;
  /** Rectangle under which it is filed. */
  readonly span: Rectangle;
}

/** States of a cell; from EVALUATING on, the state also says in which order it was begun. */
export const CLEAN = 0;
export const DIRTY = 1;
export const EVALUATING = 2;

export class FormulaRun {
  /** Filed in the dependency indexes of the sheets referred to. */
  dependencies: Dependency[] = [];
  /** Cells out of date or being worked out. */
  dirty = 0;
  /** Bounds of the rows out of date; meaningful while dirty > 0. */
  dirtyFrom = 0;
  dirtyTo = -1;
  /** Rows worked out since takeCalculated. */
  calculatedFrom = Infinity;
  calculatedTo = -1;
  private states: Int32Array | null = null;
  /** Row of states[0]. */
  private origin: number;

  constructor(
    readonly cells: SheetCells,
    readonly column: number,
    public top: number,
    public bottom: number,
    readonly template: FormulaTemplate,
  ) {
    this.origin = top;
  }

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  state(row: number): number {
    return this.states === null ? CLEAN : this.states[row - this.origin]!;
  }

  setState(row: number, state: number): void {
    this.statesFor()[row - this.origin] = state;
  }

  /** Marks rows out of date; gives the bounds of those that were not, or null. */
  markDirty(from: number, to: number): [number, number] | null {
    if (this.dirty === this.rows) return null;
    const states = this.statesFor();
    let first = -1;
    let last = -1;
    let marked = 0;
    for (let row = from; row <= to; row++) {
      if (states[row - this.origin] !== CLEAN) continue;
      states[row - this.origin] = DIRTY;
      if (first < 0) first = row;
      last = row;
      marked++;
    }
    if (first < 0) return null;
    this.countDirty(marked);
    const alone = this.dirtyTo < this.dirtyFrom;
    this.dirtyFrom = alone ? first : Math.min(this.dirtyFrom, first);
    this.dirtyTo = alone ? last : Math.max(this.dirtyTo, last);
    return [first, last];
  }

  /** A cell has its value. */
  markClean(row: number): void {
    this.setState(row, CLEAN);
    this.countDirty(-1);
    if (this.dirty === 0) this.dirtyTo = this.dirtyFrom - 1;
    else if (row === this.dirtyFrom) this.dirtyFrom++;
  }

  /** Bounds of the rows worked out since last asked. */
  takeCalculated(): { top: number; bottom: number } {
    const bounds = { top: this.calculatedFrom, bottom: this.calculatedTo };
    this.calculatedFrom = Infinity;
    this.calculatedTo = -1;
    return bounds;
  }

  /** Lets the run reach further down. */
  extend(bottom: number): void {
    this.bottom = bottom;
    if (this.states && bottom - this.origin >= this.states.length) {
      const longer = new Int32Array(Math.max(bottom - this.origin + 1, this.states.length * 2));
      longer.set(this.states);
      this.states = longer;
    }
  }

  /** Drops the rows outside top…bottom. */
  narrow(top: number, bottom: number): void {
    for (let row = this.dirtyFrom; this.dirty > 0 && row <= this.dirtyTo; row++)
      if ((row < top || row > bottom) && this.state(row) !== CLEAN) this.markClean(row);
    this.top = top;
    this.bottom = bottom;
    this.dirtyFrom = Math.max(this.dirtyFrom, top);
    this.dirtyTo = Math.min(this.dirtyTo, bottom);
  }

  /** A new run for the rows top…bottom of this one, as dirty as they are here. */
  copy(top: number, bottom: number): FormulaRun {
    const part = new FormulaRun(this.cells, this.column, top, bottom, this.template);
    for (let row = Math.max(top, this.dirtyFrom); row <= Math.min(bottom, this.dirtyTo); row++)
      if (this.state(row) !== CLEAN) part.markDirty(row, row);
    return part;
  }

  private countDirty(change: number): void {
    this.dirty += change;
    this.cells.countDirty(this.column, change);
  }

  private statesFor(): Int32Array {
    return (this.states ??= new Int32Array(this.bottom - this.origin + 1));
  }
}
