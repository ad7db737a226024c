/**
 * Works out cells on demand, each once. A cell that needs another one that is out of date works that out first, by
 * recursion while the call stack is short; beyond that the unfinished cells wait on a stack of our own, so a chain
 * of 100,000 cells needs no deep recursion. Cells that need each other in a circle become 0, as in Excel without
 * iteration; the circles are found on the way (Gabow's path-based strong components).
 */
import { MAX_COLUMNS, MAX_ROWS, cellCount, intersects, type Rectangle } from "../../a1";
import { cellKey, type CellValue } from "../../xlsx/cells";
import { DIRTY, EVALUATING, type FormulaRun } from "./formulaRun";
import { VALUE } from "./operands";
import type { SheetCells } from "./sheetCells";

/** Nesting depths of the expressions under way, with what each cell costs besides, that the call stack is trusted with. */
const DEPTH_LIMIT = 1_200;
const DEPTH_OF_CELL = 4;
/** Longest text a cell holds. */
const LONGEST_TEXT = 32_767;

interface Waiting {
  readonly run: FormulaRun;
  readonly row: number;
}

/** Thrown through the cells under way when the stack gets deep; collects them, innermost first. */
class TooDeep extends Error {
  override readonly name = "TooDeep";
  cells: Waiting[] = [];
}

/** A cell worked out that lies on a circle whose first cell is still under way. */
interface OpenCell {
  readonly cells: SheetCells;
  readonly row: number;
  readonly column: number;
  readonly key: number;
  readonly order: number;
}

/** Number of a cell among all cells of the book. */
const cellNumber = (cells: SheetCells, row: number, column: number): number =>
  cells.id * MAX_ROWS * MAX_COLUMNS + cellKey(row, column);

export class Evaluator {
  /** Whether reading works out what is out of date; off while an outsider looks at values as they stand. */
  pulls = true;
  /** Cells worked out since the beginning. */
  evaluated = 0;
  /** Runs with cells out of date; may name runs that are clean again. */
  readonly stale = new Set<FormulaRun>();
  /** Runs worked on by the running recalculation. */
  readonly touched = new Set<FormulaRun>();
  /** One for all: making an error costs a walk over the stack, which is deep then. */
  private readonly interruption = new TooDeep();
  private depth = 0;
  /** Cells are numbered in the order in which they are begun; a cell under way carries its number in its state. */
  private begun = 0;
  /** Order numbers of cells under way that may still be the first of their circle, ascending. */
  private readonly firsts: number[] = [];
  /** Order number of the cell at work, and whether it has met itself. */
  private current = -1;
  private metItself = false;
  private readonly open = new Map<number, OpenCell>();
  private readonly openInOrder: OpenCell[] = [];

  get hasOpenCycle(): boolean {
    return this.open.size > 0;
  }

  /** Brings one cell up to date from outside. */
  bringUpToDate(run: FormulaRun, row: number): void {
    if (run.state(row) !== DIRTY) return;
    this.begun = 0;
    this.begin(run, row);
    const waiting: Waiting[] = [{ run, row }];
    while (waiting.length > 0) {
      const { run: next, row: nextRow } = waiting.at(-1)!;
      try {
        this.evaluate(next, nextRow);
        waiting.pop();
      } catch (interruption) {
        if (!(interruption instanceof TooDeep)) {
          this.abandon(waiting);
          throw interruption;
        }
        const { cells } = interruption;
        // The cell itself stands at the end of the list and on the stack already.
        for (let i = cells.length - 2; i >= 0; i--) waiting.push(cells[i]!);
      }
    }
  }

  /** A cell at work needs one that is not clean. */
  need(run: FormulaRun, row: number, state: number): void {
    if (state >= EVALUATING) {
      this.meet(state - EVALUATING);
      // Its value to be: what it held before must not steer the cells of the circle.
      run.cells.store(row, run.column, 0);
      return;
    }
    this.begin(run, row);
    if (this.depth <= DEPTH_LIMIT) return this.evaluate(run, row);
    this.interruption.cells = [{ run, row }];
    throw this.interruption;
  }

  /** A cell at work reads cells of a circle that is not closed yet: it lies on it, too. */
  meetCycle(cells: SheetCells, area: Rectangle): void {
    if (cellCount(area) > this.open.size) {
      for (const { cells: owner, row, column, order } of this.open.values())
        if (owner === cells && intersects(area, { top: row, left: column, bottom: row, right: column }))
          this.meet(order);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const met = this.open.get(cellNumber(cells, row, column));
        if (met) this.meet(met.order);
      }
  }

  private begin(run: FormulaRun, row: number): void {
    run.setState(row, EVALUATING + this.begun);
    this.firsts.push(this.begun++);
  }

  /** The cells begun after the one met are on one circle with it: none of them is the first. */
  private meet(order: number): void {
    if (order === this.current) this.metItself = true;
    while (this.firsts.at(-1)! > order) this.firsts.pop();
  }

  private evaluate(run: FormulaRun, row: number): void {
    const { column, cells } = run;
    const { value, depth } = run.template.compiled;
    const outer = this.current;
    const outerMetItself = this.metItself;
    const order = run.state(row) - EVALUATING;
    this.current = order;
    this.metItself = false;
    this.depth += depth + DEPTH_OF_CELL;
    let result: CellValue;
    let metItself: boolean;
    try {
      result = value(row, column) ?? 0;
    } catch (interruption) {
      if (interruption instanceof TooDeep) interruption.cells.push({ run, row });
      else run.setState(row, DIRTY);
      throw interruption;
    } finally {
      metItself = this.metItself;
      this.depth -= depth + DEPTH_OF_CELL;
      this.current = outer;
      this.metItself = outerMetItself;
    }
    const circular = this.closes(cells, row, column, order) || metItself;
    if (circular) result = 0;
    else if (typeof result === "string" && result.length > LONGEST_TEXT) result = VALUE;
    if (circular) cells.circular.add(cellKey(row, column));
    else if (cells.circular.size > 0) cells.circular.delete(cellKey(row, column));
    run.markClean(row);
    cells.store(row, column, result);
    this.evaluated++;
    if (row < run.calculatedFrom) run.calculatedFrom = row;
    if (row > run.calculatedTo) run.calculatedTo = row;
    this.touched.add(run);
  }

  /** A cell is finished: the first of a circle closes it, another one stays open. Tells whether it is on a circle. */
  private closes(cells: SheetCells, row: number, column: number, order: number): boolean {
    if (this.firsts.at(-1) !== order) {
      const cell = { cells, row, column, key: cellNumber(cells, row, column), order };
      this.open.set(cell.key, cell);
      this.openInOrder.push(cell);
      return true;
    }
    this.firsts.pop();
    let members = 0;
    for (; (this.openInOrder.at(-1)?.order ?? -1) > order; members++)
      this.open.delete(this.openInOrder.pop()!.key);
    return members > 0;
  }

  /** After an error of our own nothing is under way any more. */
  private abandon(waiting: readonly Waiting[]): void {
    for (const { run, row } of waiting) run.setState(row, DIRTY);
    this.firsts.length = 0;
    this.openInOrder.length = 0;
    this.open.clear();
  }
}
