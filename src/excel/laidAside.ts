/** Rows of a sheet carried elsewhere, as by cutting and pasting, by way of blank rows in which they are laid aside. */

/** Neighbouring rows of the sheet that go elsewhere as one. */
export interface CarriedRows {
  readonly row: number;
  readonly count: number;
  /** Columns that go along, from the first on. */
  readonly width: number;
}

export function wholeRows(sheet: Excel.Worksheet, top: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(top, 0, count, 1).getEntireRow();
}

/**
 * Queues that cells of rows are laid aside in rows inserted from `top` on: as many columns further right as they are wide, so
 * that they go down and across at once. References that hold nothing else follow them; an area that other rows are part of, as
 * a sum reads, is not pulled along by its first or last row (src/host/README.md, E82). Cells merged with others can be cut
 * only once they are taken apart; those merged among themselves are kept with their formats.
 */
export function queueAside(
  sheet: Excel.Worksheet,
  carried: readonly (CarriedRows & { readonly column: number })[],
  top: number,
): void {
  if (!carried.length) return;
  wholeRows(sheet, top, heightOf(carried)).insert(Excel.InsertShiftDirection.down);
  let aside = top;
  for (const { row, column, count, width } of carried) {
    const cells = (at: number, left: number, columns: number): Excel.Range =>
      sheet.getRangeByIndexes(at, left, count, columns);
    cells(aside, 0, 2 * width).unmerge();
    cells(aside, 0, width).copyFrom(cells(row, 0, width), Excel.RangeCopyType.formats);
    cells(row, column, width).unmerge();
    cells(row, column, width).moveTo(cells(aside, width, width));
    aside += count;
  }
}

/** Queues that they go from there, where they are laid from row `top` on, into the blank rows in which they are to stand. */
export function queueFromAside(
  sheet: Excel.Worksheet,
  carried: readonly (CarriedRows & { readonly to: number })[],
  top: number,
): void {
  if (!carried.length) return;
  let aside = top;
  for (const { to, count, width } of carried) {
    const cells = (at: number, left: number): Excel.Range => sheet.getRangeByIndexes(at, left, count, width);
    cells(to, 0).unmerge();
    cells(aside, width).moveTo(cells(to, 0));
    cells(to, 0).copyFrom(cells(aside, 0), Excel.RangeCopyType.formats);
    aside += count;
  }
  wholeRows(sheet, top, heightOf(carried)).delete(Excel.DeleteShiftDirection.up);
}

const heightOf = (carried: readonly CarriedRows[]): number =>
  carried.reduce((sum, { count }) => sum + count, 0);
