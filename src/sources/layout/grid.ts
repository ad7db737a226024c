/** A sheet as a grid of cells with merges filled: only rows and columns that hold something, each knowing its place. */
import type { Rectangle } from "../../a1";
import { MAX_COLUMNS } from "../../a1";
import type { ShownAs } from "../../xlsx/numberFormats";
import { cellText, isBlank } from "../cell";
import type { SourceCell } from "../cell";

/** A cell of a grid; blank ones are shared. */
export interface GridCell {
  readonly value: SourceCell;
  /** As a person reads it. */
  readonly text: string;
  readonly shown: ShownAs | undefined;
  /** Words its number format puts behind a number, "" when none. */
  readonly behind: string;
  /** Filled from the first cell of a merge. */
  readonly filled: boolean;
}

/** A sheet before it is a grid. Rows and columns 0-based. */
export interface SheetCells {
  /** Absent for csv. */
  readonly name?: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly SourceCell[] }[];
  readonly merges: readonly Rectangle[];
  readonly shownAs: (row: number, column: number) => ShownAs | undefined;
  readonly wordsBehind?: (row: number, column: number) => string;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What one sheet may have for its layout to be looked at; a report of people's own stays far below. */
export const MOST_GRID_ROWS = 20_000;
export const MOST_GRID_COLUMNS = 400;
export const MOST_GRID_CELLS = 400_000;
/** Cells that merges may fill. */
const MOST_FILLED = 100_000;

const BLANK: GridCell = { value: null, text: "", shown: undefined, behind: "", filled: false };

export class Grid {
  private constructor(
    readonly name: string | undefined,
    private readonly cells: readonly (readonly (GridCell | undefined)[])[],
    /** 0-based rows and columns of the sheet, by rows and columns of the grid. */
    readonly rowNumbers: readonly number[],
    readonly columnNumbers: readonly number[],
    private readonly sheet: SheetCells,
  ) {}

  get height(): number {
    return this.rowNumbers.length;
  }

  get width(): number {
    return this.columnNumbers.length;
  }

  at(row: number, column: number): GridCell {
    return this.cells[row]?.[column] ?? BLANK;
  }

  /** Whether blank rows of the sheet stand between this row and the one before. */
  gapBefore(row: number): boolean {
    return row > 0 && (this.rowNumbers[row] ?? 0) - (this.rowNumbers[row - 1] ?? 0) > 1;
  }

  gapBeforeColumn(column: number): boolean {
    return column > 0 && (this.columnNumbers[column] ?? 0) - (this.columnNumbers[column - 1] ?? 0) > 1;
  }

  isHidden(row: number, column: number): boolean {
    const { hiddenRows, hiddenColumns } = this.sheet;
    if (hiddenRows.size === 0 && hiddenColumns.size === 0) return false;
    return hiddenRows.has(this.rowNumbers[row] ?? -1) || hiddenColumns.has(this.columnNumbers[column] ?? -1);
  }

  /** A grid of a sheet; null when the sheet is too large for one. */
  static of(sheet: SheetCells): Grid | null {
    const used = new Set<number>();
    let count = 0;
    const rows = sheet.rows.filter(({ cells }) => {
      let filled = false;
      // Far cells leave holes, which forEach passes over.
      cells.forEach((cell, column) => {
        if (isBlank(cell)) return;
        filled = true;
        count++;
        if (column < MAX_COLUMNS) used.add(column);
      });
      return filled;
    });
    if (rows.length > MOST_GRID_ROWS || used.size > MOST_GRID_COLUMNS || count > MOST_GRID_CELLS) return null;
    const columnNumbers = [...used].sort((a, b) => a - b);
    const rowNumbers = rows.map(({ row }) => row);
    const grid = rows.map(({ row, cells }) =>
      columnNumbers.map((column): GridCell | undefined => {
        const value = cells[column];
        if (isBlank(value)) return undefined;
        const behind = sheet.wordsBehind?.(row, column) ?? "";
        return { value, text: cellText(value), shown: sheet.shownAs(row, column), behind, filled: false };
      }),
    );
    fillMerges(grid, rowNumbers, columnNumbers, sheet.merges);
    return new Grid(sheet.name, grid, rowNumbers, columnNumbers, sheet);
  }
}

/** Every cell of a merge says what its first one says. */
function fillMerges(
  grid: (GridCell | undefined)[][],
  rowNumbers: readonly number[],
  columnNumbers: readonly number[],
  merges: readonly Rectangle[],
): void {
  let budget = MOST_FILLED;
  const rowAt = new Map(rowNumbers.map((row, index) => [row, index]));
  const columnAt = new Map(columnNumbers.map((column, index) => [column, index]));
  for (const { top, left, bottom, right } of merges) {
    const [firstRow, firstColumn] = [rowAt.get(top), columnAt.get(left)];
    if (firstRow === undefined || firstColumn === undefined) continue;
    const first = grid[firstRow]?.[firstColumn];
    if (!first) continue;
    for (let row = firstRow; row < rowNumbers.length && (rowNumbers[row] ?? Infinity) <= bottom; row++) {
      const cells = grid[row];
      if (!cells) continue;
      for (
        let column: number = firstColumn;
        column < columnNumbers.length && (columnNumbers[column] ?? Infinity) <= right;
        column++
      ) {
        if (row === firstRow && column === firstColumn) continue;
        if (--budget < 0) return;
        cells[column] ??= { ...first, filled: true };
      }
    }
  }
}
