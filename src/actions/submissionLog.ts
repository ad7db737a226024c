/** The log of received figures, found by figure. It only grows, so what was read once is not read again. Pure. */
import type { Cell, TableContents } from "../excel/tableContents";
import { cellReader } from "./headlines";

/** Columns that tell which figure a row of Submissions is of. */
export const LOG_KEYS = ["park", "indicator", "period", "measure"] as const;

/** Rows of Submissions by figure. */
export interface SubmissionLog {
  /** Body rows read. */
  readonly rowCount: number;
  /** The last row read; when it changed, the log is another (taken back, or another workbook's). */
  readonly last: string;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

export const EMPTY_LOG: SubmissionLog = { rowCount: 0, last: "", rows: new Map() };

/** The row that proves a log to be the one known, 0-based; null when nothing is known yet. */
export function provingRow({ rowCount }: SubmissionLog, submissions: TableContents): number | null {
  return rowCount > 0 && rowCount <= submissions.rowCount ? rowCount - 1 : null;
}

/** A row as text, for comparison. */
export const rowText = (row: readonly Cell[]): string => JSON.stringify(row);

/** The log with further rows, which stand below those known. */
export function extendedLog(
  log: SubmissionLog,
  submissions: TableContents,
  added: readonly (readonly Cell[])[],
  last: string,
): SubmissionLog {
  const rows = new Map<string, number[]>([...log.rows].map(([key, known]) => [key, [...known]]));
  for (const [index, row] of added.entries()) {
    const cell = cellReader(submissions, row);
    const key = LOG_KEYS.map((column) => String(cell(column)))
      .join("|")
      .toLowerCase();
    const known = rows.get(key);
    if (known) known.push(log.rowCount + index);
    else rows.set(key, [log.rowCount + index]);
  }
  return { rowCount: log.rowCount + added.length, last, rows };
}

/**
 * Rows of what was received, in the order of receipt: of a figure its month and measure, of a target and a cell of a
 * project the year and the heading of its column, in the workbook's words.
 */
export function loggedAs(
  log: SubmissionLog,
  park: string,
  indicator: string,
  period: string,
  measure: string,
): readonly number[] {
  return log.rows.get(`${park}|${indicator}|${period}|${measure}`.toLowerCase()) ?? [];
}
