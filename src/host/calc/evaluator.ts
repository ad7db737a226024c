/**
 * Works out cells on demand, each once. A cell that needs another one that is out of date works that out first, by
 * recursion while the call stack is short; beyond that the unfinished cells wait on a stack of our own, so a chain
 * of 100,000 cells needs no deep recursion. A cell met again while it is being worked out closes a cycle: every
 * cell of the cycle becomes 0, as in Excel without iteration.
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

/** A cell already known to lie on a cycle whose other cells are still under way. */
interface OpenCycleCell {
  readonly cells: SheetCells;
  readonly row: number;
  readonly column: number;
  readonly key: number;
  readonly low: number;
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
  /** Runs touched by the running recalculation. */
  readonly touched = new Set<FormulaRun>();
  /** One for all: making an error costs a walk over the stack, which is deep then. */
  private readonly interruption = new TooDeep();
  private depth = 0;
  /** Position on the path of the cell under way. */
  private position = -1;
  /** Lowest position on the path that the cell under way has met again. */
  private low = Infinity;
  private readonly open = new Map<number, OpenCycleCell>();
  private readonly openInOrder: OpenCycleCell[] = [];

  get hasOpenCycle(): boolean {
    return this.open.size > 0;
  }

  /** Brings one cell up to date from outside. */
  bringUpToDate(run: FormulaRun, row: number): void {
    const waiting: Waiting[] = [{ run, row }];
    while (waiting.length > 0) {
      const { run: next, row: nextRow } = waiting.at(-1)!;
      this.position = waiting.length - 2;
      try {
        this.evaluate(next, nextRow);
        waiting.pop();
      } catch (interruption) {
        if (!(interruption instanceof TooDeep)) {
          for (const { run: left, row: leftRow } of waiting) left.setState(leftRow, DIRTY);
          throw interruption;
        }
        const { cells } = interruption;
        // The cell itself stands at the end of the list and on the stack already.
        for (let i = cells.length - 2; i >= 0; i--) waiting.push(cells[i]!);
      }
    }
    this.position = -1;
    this.low = Infinity;
  }

  /** A cell under way needs one that is not clean. */
  need(run: FormulaRun, row: number, state: number): void {
    if (state >= EVALUATING) {
      this.low = Math.min(this.low, state - EVALUATING);
      // Its value to be: what it held before must not steer the cells of the cycle.
      run.cells.store(row, run.column, 0);
      return;
    }
    if (this.depth > DEPTH_LIMIT) {
      run.setState(row, EVALUATING + this.position + 1);
      this.interruption.cells = [{ run, row }];
      throw this.interruption;
    }
    this.evaluate(run, row);
  }

  /** A cell under way reads cells of a cycle that is not closed yet: it lies on the cycle, too. */
  meetCycle(cells: SheetCells, area: Rectangle): void {
    if (cellCount(area) > this.open.size) {
      for (const { cells: owner, row, column, low } of this.open.values())
        if (owner === cells && intersects(area, { top: row, left: column, bottom: row, right: column }))
          this.low = Math.min(this.low, low);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        this.low = Math.min(this.low, this.open.get(cellNumber(cells, row, column))?.low ?? Infinity);
  }

  private evaluate(run: FormulaRun, row: number): void {
    const { column, cells } = run;
    const { value, depth } = run.template.compiled;
    const outerLow = this.low;
    const position = ++this.position;
    this.low = Infinity;
    this.depth += depth + DEPTH_OF_CELL;
    run.setState(row, EVALUATING + position);
    let result: CellValue;
    try {
      result = value(row, column) ?? 0;
    } catch (interruption) {
      if (interruption instanceof TooDeep) interruption.cells.push({ run, row });
      else run.setState(row, DIRTY);
      this.low = outerLow;
      throw interruption;
    } finally {
      this.depth -= depth + DEPTH_OF_CELL;
      this.position = position - 1;
    }
    const met = this.low;
    const circular = met <= position;
    if (circular) result = 0;
    else if (typeof result === "string" && result.length > LONGEST_TEXT) result = VALUE;
    this.flag(cells, row, column, circular);
    if (circular) this.closeOrKeep(cells, row, column, met, position);
    this.low = met < position ? Math.min(outerLow, met) : outerLow;
    run.markClean(row);
    cells.store(row, column, result);
    this.evaluated++;
    if (row < run.calculatedFrom) run.calculatedFrom = row;
    if (row > run.calculatedTo) run.calculatedTo = row;
    this.touched.add(run);
  }

  private flag(cells: SheetCells, row: number, column: number, circular: boolean): void {
    if (circular) cells.circular.add(cellKey(row, column));
    else if (cells.circular.size > 0) cells.circular.delete(cellKey(row, column));
  }

  /** The first cell of a cycle closes it; the others stay open until then. */
  private closeOrKeep(cells: SheetCells, row: number, column: number, low: number, position: number): void {
    if (low < position) {
      const cell = { cells, row, column, key: cellNumber(cells, row, column), low };
      this.open.set(cell.key, cell);
      this.openInOrder.push(cell);
      return;
    }
    while ((this.openInOrder.at(-1)?.low ?? -1) >= position) this.open.delete(this.openInOrder.pop()!.key);
  }
}
