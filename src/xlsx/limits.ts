/** How much of a stranger's file is read before it is refused. */

export interface XlsxLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Inflated bytes of one part, and of all parts read, counted while inflating. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated ÷ packed size of a part, looked at beyond `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of a workbook, blanks between a row's cells counted. */
  readonly cells: number;
  /** Characters of all formulas, shared ones counted for each cell that has them. */
  readonly formulaCharacters: number;
  /** Runs of cell styles over all sheets; a sheet formatted cell by cell has as many as cells. */
  readonly styleRuns: number;
  /** Characters of one part that is held as a tree (styles, workbook, what stands around a sheet's cells). */
  readonly treeCharacters: number;
}

/**
 * A sheet of a million rows inflates to about 25 times its packed size; 250 is beyond any sheet written by a
 * spreadsheet program, deflate itself ends at 1032.
 */
export const DEFAULT_LIMITS: XlsxLimits = {
  fileBytes: 200 * 2 ** 20,
  entries: 10_000,
  partBytes: 768 * 2 ** 20,
  totalBytes: 1024 * 2 ** 20,
  ratio: 250,
  ratioFrom: 16 * 2 ** 20,
  cells: 20_000_000,
  formulaCharacters: 100_000_000,
  styleRuns: 8_000_000,
  treeCharacters: 64 * 2 ** 20,
};
