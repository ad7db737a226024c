/**
 * How the lines of a report are told from those people insert between them. The last column of a report, which is hidden,
 * holds a formula in each row; what people insert holds none. The one in the first row names every column, so that Excel
 * moves what it names along. They are read as texts: also where Excel calculates only when told to, they are right at once.
 */
import { cellAddress, columnIndex } from "../a1";
import type { CellContent, SheetSpec } from "../report/spec";

/** Unlike the formulas of rows that bear a label. */
const ROW_MARK = '=""&""';
const COLUMN_MARK = /^=IF\((COLUMN\([^()]+\)(?:\+COLUMN\([^()]+\))*),"",""\)$/;
/** Characters a formula may have (Excel specifications and limits). */
const LONGEST = 8_192;

/** The cells of a report with the marks in its last column; where it has formulas of its own there, these serve as well. */
export function markedCells({ cells, fills = [] }: SheetSpec): CellContent[][] {
  const last = cells[0]!.length - 1;
  const filled = new Set(
    fills.flatMap(({ area }) =>
      area.right < last ? [] : Array.from({ length: area.bottom - area.top + 1 }, (_, row) => area.top + row),
    ),
  );
  return cells.map((contents, row) => {
    if (contents[last] !== null || filled.has(row)) return [...contents];
    return [...contents.slice(0, last), row === 0 ? columnMark(last) : ROW_MARK];
  });
}

function columnMark(last: number): string {
  const columns = Array.from({ length: last }, (_, column) => `COLUMN(${cellAddress(0, column)})`);
  const mark = `=IF(${columns.join("+")},"","")`;
  return columns.length && mark.length < LONGEST ? mark : ROW_MARK;
}

/** Whether a formula in the last column is one of a row that bears a label. */
export function isOfLabelled(formula: string): boolean {
  return isRowMarked(formula) && formula !== ROW_MARK;
}

/** Whether a formula in the last column says that the row is the report's. */
export function isRowMarked(formula: string): boolean {
  return formula.startsWith("=");
}

/**
 * Where the columns before the last one stand, by the formula in the first row; "gone" when people deleted one of them, null
 * when it does not tell: earlier versions wrote none.
 */
export function markedColumns(formula: string): readonly number[] | "gone" | null {
  const list = COLUMN_MARK.exec(formula)?.[1];
  if (list === undefined) return null;
  const columns = [...list.matchAll(/COLUMN\(([A-Z]+|#REF)/g)].map(([, letters]) => columnIndex(letters!));
  return columns.every((column) => column !== null) ? columns : "gone";
}
