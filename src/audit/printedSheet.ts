/** A sheet as its reader sees it: what each cell shows, and nothing of the formulas behind. */
import type { Rectangle } from "../a1";
import { Grid } from "../sources/layout/grid";

/** A number a cell holds, which may have more digits than it shows, or fewer. */
export interface OwnNumber {
  readonly value: number;
  /** Entered and not calculated. */
  readonly typed: boolean;
}

/** Rows and columns 0-based. */
export interface PrintedSheet {
  readonly name: string;
  /** What the cells show, rows from the first of the sheet on; "" where nothing stands. Rows may be short. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Rectangle[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** First row that is printed: above it stand selectors and hints. */
  readonly firstRow: number;
  /** Levels of indent, where a cell has one; the parts of a stub are known by it. */
  readonly indent?: (row: number, column: number) => number;
  /** Whether a cell is a number without a format of its own, which drops zeros at its end: 6.50 shows as 6.5. */
  readonly dropsZeros?: (row: number, column: number) => boolean;
  /** What a cell holds; null for texts and blanks. Absent where nothing but texts is known. */
  readonly numberAt?: (row: number, column: number) => OwnNumber | null;
  /** Decimals percents and 百分点 have in truth, where the texts may show zeros behind them. */
  readonly rateDecimals?: number;
}

/** What is asked of the cells of a workbook: value, and formula where one stands. */
interface HeldCells {
  value(row: number, column: number): unknown;
  formula(row: number, column: number): string | null;
}

/** The numbers cells hold, as {@link PrintedSheet.numberAt} tells them. */
export function numbersIn(cells: HeldCells): NonNullable<PrintedSheet["numberAt"]> {
  return (row, column) => {
    const value = cells.value(row, column);
    return typeof value === "number" ? { value, typed: cells.formula(row, column) === null } : null;
  };
}

/** What a visible, printed cell shows; "" for others. */
export function shownAt(
  { texts, firstRow, hiddenRows, hiddenColumns }: PrintedSheet,
  row: number,
  column: number,
): string {
  const visible = row >= firstRow && !hiddenRows.has(row) && !hiddenColumns.has(column);
  return visible ? (texts[row]?.[column] ?? "") : "";
}

/** The visible cells as a grid with merges filled; null when the sheet is too large for one. */
export function gridOf(sheet: PrintedSheet): Grid | null {
  const { texts, hiddenColumns, hiddenRows, firstRow } = sheet;
  const rows = texts.flatMap((cells, row) =>
    row < firstRow || hiddenRows.has(row)
      ? []
      : [{ row, cells: cells.map((text, column) => (hiddenColumns.has(column) ? null : text)) }],
  );
  return Grid.of({
    name: sheet.name,
    rows,
    merges: sheet.merges,
    shownAs: () => undefined,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  });
}
