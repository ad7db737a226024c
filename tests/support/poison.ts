/** Puts a wrong value beneath every formula, so that whoever trusts saved values is found out. */
import type { Sheet } from "../../src/xlsx/book";

export function poison(sheets: readonly Sheet[]): void {
  for (const { cells } of sheets)
    for (const [row, values] of cells.rows.entries())
      for (const column of (values ?? []).keys())
        if (cells.formula(row, column) !== null) cells.setValue(row, column, 999);
}
