/**
 * Calculation of a workbook over the plain Book: formulas in, values out, only what is out of date.
 * The caller writes values into CellGrid and says so; formulas enter through this class, which writes their
 * texts and their results into CellGrid itself. Nothing is calculated before `recalculate`.
 */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import type { Book, Sheet } from "../../xlsx/book";
import { cellKey, type CellValue } from "../../xlsx/cells";
import { rewriteFormulas } from "./bookFormulas";
import { compileFormula } from "./compiler";
import { Evaluator } from "./evaluator";
import { stretches } from "./formulaAdoption";
import { CLEAN, type FormulaRun } from "./formulaRun";
import { FormulaTemplate, type CompiledFormula } from "./formulaTemplate";
import { RelativeText } from "./relativeText";
import { file, unfile, type SheetCells } from "./sheetCells";
import { destination, moveReferences, type CellMove } from "./moveReferences";
import { shiftBookReferences, type ReferenceShift } from "./shiftReferences";
import { Surroundings, type FormulaSymbol } from "./surroundings";

/** Cells of one sheet that a recalculation worked out anew. */
export interface CalculatedArea {
  readonly sheet: Sheet;
  readonly area: Rectangle;
}

/** Thrown when a sheet object is not in the book, or came in without structureChanged. */
export class UnknownSheetError extends Error {
  override readonly name = "UnknownSheetError";
}

/** Formulas of `evaluate` kept compiled at most. */
const EVALUATIONS_KEPT = 500;

const WHOLE_SHEET: Rectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export class Calculation {
  /** Work done so far: formulas compiled and cells worked out. For tests and benchmarks. */
  readonly done = { compiled: 0, evaluated: 0 };
  private readonly evaluator = new Evaluator();
  private readonly surroundings: Surroundings;
  private readonly templates = new Map<string, FormulaTemplate>();
  /** Those of the templates that every recalculation works out anew; a workbook of 400 reports has 100,000 others. */
  private readonly volatile = new Set<FormulaTemplate>();
  private readonly evaluations = new Map<string, CompiledFormula>();

  /** Adopts the formulas and stored results of a book; calculates nothing. */
  constructor(readonly book: Book) {
    this.surroundings = new Surroundings(book, this.evaluator);
    for (const cells of this.surroundings.refresh().added) this.adopt(cells, false);
  }

  /**
   * Puts a formula into cells of an area and writes its text into the sheet; values there stay until recalculated.
   * A string is A1 text in file dialect as it stands in the top left cell and is filled from there; a function
   * gives the text of each cell, or null to leave that cell as it is. No leading "=".
   */
  formulaEntered(
    sheet: Sheet,
    area: Rectangle,
    text: string | ((row: number, column: number) => string | null),
  ): void {
    if (typeof text === "string") this.fill(sheet, area, RelativeText.fromA1(text, area.top, area.left));
    else this.enterEach(sheet, area, text);
  }

  /** The same for one R1C1 text (file dialect, no "="); compiled once however large the area. */
  formulaEnteredR1C1(sheet: Sheet, area: Rectangle, r1c1: string): void {
    this.fill(sheet, area, RelativeText.fromR1C1(r1c1));
  }

  /** Takes the formulas out of an area (their last values stay). Call valuesChanged too when values change. */
  formulaRemoved(sheet: Sheet, area: Rectangle): void {
    const cells = this.cellsOf(sheet);
    const cyclic = cells.circular.size > 0;
    for (const { column, top, bottom } of [...cells.formulaRows(area)]) {
      sheet.cells.formulas.remove(column, top, bottom);
      // The values stay, but a cycle may have been opened.
      if (cyclic) this.spread(cells, { top, left: column, bottom, right: column });
    }
    cells.remove(area);
  }

  /** Values in this area were written; what reads them is out of date. */
  valuesChanged(sheet: Sheet, area: Rectangle): void {
    const cells = this.cellsOf(sheet);
    cells.valuesWritten(area);
    this.spread(cells, area);
  }

  /** Sheets, tables or names were added, removed, renamed or resized; formulas find their references again. */
  structureChanged(): void {
    const { added, removed, otherwise } = this.surroundings.refresh();
    this.evaluations.clear();
    for (const cells of removed) cells.leave();
    if (otherwise || removed.length) this.lookAgain();
    for (const cells of added) this.adopt(cells, true);
  }

  /**
   * Rows, columns or cells were inserted or deleted: the caller has moved the cells (values, and formulas with their
   * old texts); this rewrites the references in every formula text of the book and finds everything again.
   */
  cellsShifted(shift: ReferenceShift): void {
    shiftBookReferences(this.book, shift);
    const from = shift.kind.endsWith("Rows") ? { top: shift.at } : { left: shift.at };
    this.cellsElsewhere(shift.sheet, [{ ...WHOLE_SHEET, ...from }]);
  }

  /** The same for cells that were cut out and put in elsewhere on their sheet. */
  cellsMoved(move: CellMove): void {
    rewriteFormulas(this.book, (text, home) => moveReferences(text, home, move));
    this.cellsElsewhere(move.sheet, [move.from, destination(move)]);
  }

  /** Finds everything again after cells of a sheet went elsewhere; what reads the areas is out of date. */
  private cellsElsewhere(sheet: string, areas: readonly Rectangle[]): void {
    this.reload();
    const cells = this.surroundings.sheet(sheet);
    if (!cells) throw new UnknownSheetError(sheet);
    cells.valuesWritten(WHOLE_SHEET);
    for (const area of areas) this.spread(cells, area);
    // A formula that lost its reference may have moved to where an equal one stood; it brought its old value along.
    for (const { text, runs } of this.templates.values())
      if (text.r1c1.includes("#REF!")) for (const run of runs) this.outdate(run, run.top, run.bottom);
  }

  /**
   * Formula texts were changed past this class, on these sheets or anywhere; adopts them. Cells whose formula changed are
   * out of date.
   */
  reload(rewritten?: ReadonlySet<Sheet>): void {
    this.structureChanged();
    for (const cells of this.surroundings.all())
      if (!rewritten || rewritten.has(cells.sheet)) this.adopt(cells, true);
  }

  /** Calculates what is out of date, or everything with `hard`; gives the areas worked out anew. */
  recalculate(hard = false): CalculatedArea[] {
    const { touched, stale } = this.evaluator;
    touched.clear();
    for (const { runs } of hard ? this.templates.values() : this.volatile)
      for (const run of runs) this.outdate(run, run.top, run.bottom);
    // Evaluation only brings cells up to date, so one pass over the runs is enough.
    // Rows between that another formula has pulled up to date already are passed over, or they would be counted twice.
    for (const run of stale)
      for (let row = run.dirtyFrom; run.dirty > 0 && row <= run.dirtyTo; row++)
        if (run.state(row) !== CLEAN) this.evaluator.bringUpToDate(run, row);
    stale.clear();
    this.done.evaluated = this.evaluator.evaluated;
    return Array.from(touched, (run) => {
      const { top, bottom } = run.takeCalculated();
      return { sheet: run.cells.sheet, area: { top, left: run.column, bottom, right: run.column } };
    });
  }

  /** Whether values in a rectangle may change by a recalculation. */
  isOutOfDate(sheet: Sheet, area: Rectangle): boolean {
    return this.cellsOf(sheet).isOutOfDate(area);
  }

  /** Value of a formula text (file dialect, no "=") as if it stood in a cell; reads values as they stand. */
  evaluate(text: string, sheet: Sheet, row: number, column: number): CellValue {
    const cells = this.cellsOf(sheet);
    const relative = RelativeText.fromA1(text, row, column);
    const key = `${cells.id}|${relative.r1c1}`;
    let compiled = this.evaluations.get(key);
    if (!compiled) {
      compiled = this.compile(relative, cells, row, column);
      if (this.evaluations.size >= EVALUATIONS_KEPT) this.evaluations.clear();
      this.evaluations.set(key, compiled);
    }
    this.evaluator.pulls = false;
    try {
      return compiled.value(row, column);
    } finally {
      this.evaluator.pulls = true;
    }
  }

  /** Whether a cell's formula refers to itself, directly or around others; its value is then 0. */
  isCircular(sheet: Sheet, row: number, column: number): boolean {
    return this.cellsOf(sheet).circular.has(cellKey(row, column));
  }

  private cellsOf(sheet: Sheet): SheetCells {
    const cells = this.surroundings.cellsOf(sheet);
    if (!cells) throw new UnknownSheetError(sheet.name);
    return cells;
  }

  private fill(sheet: Sheet, area: Rectangle, text: RelativeText): void {
    const cells = this.cellsOf(sheet);
    const { top, left, bottom, right } = area;
    // R[-1]C entered from the first row on has no A1 text there; compile it where it has one.
    const fitting = text.fits(top, left) ? [top, left] : [bottom, right];
    const template = this.template(cells, text, fitting[0]!, fitting[1]!);
    const { formulas } = sheet.cells;
    for (let column = left; column <= right; column++) {
      const run = cells.enter(column, top, bottom, template);
      if (text.moves)
        for (let row = top; row <= bottom; row++) formulas.set(cellKey(row, column), text.a1(row, column));
      else formulas.fill(column, top, bottom, text.a1(top, column));
      this.outdate(run, top, bottom);
    }
  }

  private enterEach(
    sheet: Sheet,
    area: Rectangle,
    textOf: (row: number, column: number) => string | null,
  ): void {
    const cells = this.cellsOf(sheet);
    const { formulas } = sheet.cells;
    for (let column = area.left; column <= area.right; column++) {
      let template: FormulaTemplate | undefined;
      let first = area.top;
      const close = (end: number): void => {
        if (template) this.outdate(cells.enter(column, first, end, template), first, end);
        template = undefined;
      };
      for (let row = area.top; row <= area.bottom; row++) {
        const text = textOf(row, column);
        if (text === null) {
          close(row - 1);
          continue;
        }
        formulas.set(cellKey(row, column), text);
        if (template?.text.a1(row, column) === text) continue;
        const next = this.templateOf(cells, text, row, column);
        if (next === template) continue;
        close(row - 1);
        template = next;
        first = row;
      }
      close(area.bottom);
    }
  }

  /** Brings the runs of a sheet in line with its formula texts; what differs is out of date where `outdated`. */
  private adopt(cells: SheetCells, outdated: boolean): void {
    const found = stretches(cells, (text, row, column) => this.templateOf(cells, text, row, column));
    const stale: [FormulaRun, number][] = [];
    for (const { column, top, bottom, template, stale: rows } of found) {
      const run = cells.enter(column, top, bottom, template);
      for (const row of rows) stale.push([run, row]);
    }
    for (const { column, top, bottom } of [...cells.formulaRows(WHOLE_SHEET)]) {
      let gap = top;
      for (let row = top; row <= bottom + 1; row++) {
        if (row <= bottom && !cells.sheet.cells.formulas.has(cellKey(row, column))) continue;
        if (gap < row) cells.remove({ top: gap, left: column, bottom: row - 1, right: column });
        gap = row + 1;
      }
    }
    if (outdated) for (const [run, row] of stale) this.outdate(cells.runAt(row, run.column)!, row, row);
  }

  private templateOf(cells: SheetCells, text: string, row: number, column: number): FormulaTemplate {
    return this.template(cells, RelativeText.fromA1(text, row, column), row, column);
  }

  private template(cells: SheetCells, text: RelativeText, row: number, column: number): FormulaTemplate {
    const key = `${cells.id}|${text.r1c1}`;
    let template = this.templates.get(key);
    if (!template) {
      template = new FormulaTemplate(text, this.compile(text, cells, row, column), cells, row, column);
      this.templates.set(key, template);
      if (template.compiled.volatile) this.volatile.add(template);
    }
    return template;
  }

  private compile(text: RelativeText, cells: SheetCells, row: number, column: number): CompiledFormula {
    this.done.compiled++;
    return compileFormula(text.a1(row, column), cells, row, column, this.surroundings);
  }

  /** Formulas whose words mean something else are compiled anew, and those no cell holds forgotten. */
  private lookAgain(): void {
    for (const [key, template] of this.templates) {
      if (template.runs.size === 0) {
        this.templates.delete(key);
        this.volatile.delete(template);
      } else if (this.meansOtherwise(template.compiled)) this.compileAgain(template);
    }
  }

  private meansOtherwise({ symbols }: CompiledFormula): boolean {
    for (const [symbol, meaning] of symbols)
      if (this.surroundings.resolution(symbol as FormulaSymbol) !== meaning) return true;
    return false;
  }

  private compileAgain(template: FormulaTemplate): void {
    for (const run of template.runs) unfile(run);
    const before = template.compiled;
    const after = this.compile(template.text, template.cells, template.row, template.column);
    template.compiled = after;
    if (after.volatile) this.volatile.add(template);
    else this.volatile.delete(template);
    const same = sameCells(before, after);
    for (const run of template.runs) {
      file(run);
      if (!same) this.outdate(run, run.top, run.bottom);
      else for (const [top, bottom] of movedRows(before, after, run)) this.outdate(run, top, bottom);
    }
  }

  /** Rows of a run are out of date, and what reads them. */
  private outdate(run: FormulaRun, top: number, bottom: number): void {
    const fresh = run.markDirty(top, bottom);
    if (!fresh) return;
    this.evaluator.stale.add(run);
    this.spread(run.cells, { top: fresh[0], left: run.column, bottom: fresh[1], right: run.column });
  }

  private spread(changed: SheetCells, rectangle: Rectangle): void {
    const pending: [SheetCells, Rectangle][] = [[changed, rectangle]];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [cells, area] = next;
      cells.dependents.query(area, ({ run, reference }) => {
        const rows = reference.dependents(run.column, run.top, run.bottom, area);
        if (!rows) return;
        const [top, bottom] = reference.readsOwnColumn(run) ? reference.onwards(run, rows) : rows;
        const fresh = run.markDirty(top, bottom);
        if (!fresh) return;
        this.evaluator.stale.add(run);
        pending.push([run.cells, { top: fresh[0], left: run.column, bottom: fresh[1], right: run.column }]);
      });
    }
  }
}

/**
 * Whether only tables changed and the formula still reads the same cells: a table that grew by rows leaves a formula
 * over [#This Row] as it was.
 */
function sameCells(before: CompiledFormula, after: CompiledFormula): boolean {
  if (before.resolved !== after.resolved || before.symbols.size !== after.symbols.size) return false;
  for (const [symbol, meaning] of after.symbols)
    if (before.symbols.get(symbol) !== meaning && !symbol.startsWith("table:")) return false;
  return true;
}

/** Rows of a run for which [#This Row] came to mean something, or no longer does. */
function* movedRows(
  before: CompiledFormula,
  after: CompiledFormula,
  run: FormulaRun,
): Iterable<[number, number]> {
  for (const [i, { rowsOfTable: now }] of after.references.entries()) {
    const then = before.references[i]?.rowsOfTable;
    if (!now || !then) continue;
    for (const [a, b] of [
      [Math.min(now.top, then.top), Math.max(now.top, then.top) - 1],
      [Math.min(now.bottom, then.bottom) + 1, Math.max(now.bottom, then.bottom)],
    ] as const)
      if (a <= b && a <= run.bottom && b >= run.top) yield [Math.max(a, run.top), Math.min(b, run.bottom)];
  }
}
