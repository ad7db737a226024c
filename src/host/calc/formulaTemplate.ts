/** One formula text (relative), compiled once and shared by all cells that hold it on a sheet. */
import type { CellValue } from "../../xlsx/cells";
import type { FormulaRun } from "./formulaRun";
import type { RelativeText } from "./relativeText";
import type { SheetCells } from "./sheetCells";
import type { StaticReference } from "./staticReference";

/** A formula made ready to be worked out for any cell of its sheet. */
export interface CompiledFormula {
  readonly value: (row: number, column: number) => CellValue;
  readonly references: readonly StaticReference[];
  /** Contains NOW, RAND, OFFSET, INDIRECT …: worked out at every recalculation. */
  readonly volatile: boolean;
  /** Nesting depth of the expression, a measure of the call stack it needs. */
  readonly depth: number;
  /** What each of its references resolved to: cells by key, or an error. */
  readonly resolved: string;
  /** What its sheets, tables and names resolved to; see Surroundings.resolution. */
  readonly symbols: ReadonlyMap<string, string>;
}

export class FormulaTemplate {
  readonly runs = new Set<FormulaRun>();

  constructor(
    readonly text: RelativeText,
    public compiled: CompiledFormula,
    readonly cells: SheetCells,
    /** A cell in which the text was met; compiling again starts from there. */
    readonly row: number,
    readonly column: number,
  ) {}
}
