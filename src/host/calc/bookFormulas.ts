/** Every formula text of a book, wherever it stands: cells, calculated columns, names, validations, conditional formats, charts. */
import { MAX_COLUMNS } from "../../a1";
import type { Book, Sheet } from "../../xlsx/book";
import { rewriteChart } from "../../xlsx/chart/chart";

/**
 * Replaces each formula text by what `rewrite` makes of it; `home` is the sheet it belongs to, null for the workbook,
 * `row` the row it is written for (0 for names). Gives the sheets with a cell whose formula is another now.
 */
export function rewriteFormulas(
  book: Book,
  rewrite: (text: string, home: string | null, row: number) => string,
): ReadonlySet<Sheet> {
  const rewritten = new Set<Sheet>();
  for (const sheet of book.sheets) {
    const { formulas } = sheet.cells;
    const changes: [key: number, text: string][] = [];
    for (const [key, text] of formulas) {
      const changed = rewrite(text, sheet.name, Math.floor(key / MAX_COLUMNS));
      if (changed !== text) changes.push([key, changed]);
    }
    // Only now: a text that came to equal the one below it would be met again.
    for (const [key, changed] of changes) formulas.set(key, changed);
    if (changes.length) rewritten.add(sheet);
    for (const table of sheet.tables) {
      const row = table.area.top + (table.headerRow ? 1 : 0);
      for (const column of table.columns)
        if (column.calculatedFormula !== undefined)
          column.calculatedFormula = rewrite(column.calculatedFormula, sheet.name, row);
    }
    for (const validation of sheet.validations) {
      const row = validation.areas[0]?.top ?? 0;
      if (validation.formula1 !== undefined)
        validation.formula1 = rewrite(validation.formula1, sheet.name, row);
      if (validation.formula2 !== undefined)
        validation.formula2 = rewrite(validation.formula2, sheet.name, row);
    }
    for (const format of sheet.conditionalFormats) {
      const row = format.areas[0]?.top ?? 0;
      format.formulas = format.formulas.map((text) => rewrite(text, sheet.name, row));
    }
    for (const chart of sheet.charts) rewriteChart(chart, (text) => rewrite(text, sheet.name, 0));
  }
  for (const name of book.names) name.refersTo = rewrite(name.refersTo, name.scope, 0);
  return rewritten;
}
