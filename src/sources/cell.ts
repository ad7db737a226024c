/** Cells as the sources see them, whatever the file: csv gives text, worksheets give values. */
import { fifteenDigits } from "../core/decimal";
import { CellError } from "../xlsx/cells";
import type { CellValue } from "../xlsx/cells";
import type { ShownAs } from "../xlsx/numberFormats";

/** A cell of any source. Blank is null, undefined (a short row) or empty text; dates are serial numbers. */
export type SourceCell = CellValue | undefined;

/** One row of a source, 1-based as people count. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly SourceCell[];
  /** How a number in this 0-based column is shown where not as it is, as a percentage (0.088 as 8.8%). Absent: none is. */
  readonly shownAs?: (column: number) => ShownAs | undefined;
  /** What stands above in the vertical merge a 0-based column's cell belongs to; null when it belongs to none. */
  readonly mergedAbove?: (column: number) => SourceCell;
}

/** What a person reads in the cell: trimmed, line breaks and runs of spaces made one space. */
export function cellText(cell: SourceCell): string {
  if (typeof cell === "string") return PLAIN.test(cell) ? cell : cell.replace(SPACES, " ").trim();
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell instanceof CellError ? cell.code : String(fifteenDigits(cell));
}

/** Whether nothing stands in the cell. */
export function isBlank(cell: SourceCell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Text without any blank, the usual case, is left as it is. */
const PLAIN = /^\S*$/;
const SPACES = /[\s\u3000\ufeff]+/g;
