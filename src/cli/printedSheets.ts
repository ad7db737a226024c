/** The sheets of a workbook as a person who opens it sees them, for the linter. */
import { numbersIn, type PrintedSheet } from "../audit/printedSheet";
import { LANGUAGES } from "../core/language";
import type { HostSession } from "../host/session";
import { SheetView } from "../host/view/sheetView";
import { workbookWords } from "../i18n/workbookWords";
import type { Sheet } from "../xlsx/book";

/** Selectors stand in this many rows at the most above what is printed. */
const MOST_ABOVE = 3;

/** What our reports hold where there is no figure, in each language. */
const MISSING: ReadonlySet<unknown> = new Set(
  LANGUAGES.map((language) => workbookWords(language).printed.missing),
);

/** What is visible on a sheet, formats and conditional formats applied to the values as they are. */
export function printedSheet(session: HostSession, sheet: Sheet): PrintedSheet {
  const view = new SheetView(session, sheet);
  // MissingSymbol shows a zero or nothing where the cell says —; the one is no figure, and with the other a park without any
  // figure reads like a heading.
  const read = (value: unknown, shown: string): string => (MISSING.has(value) ? String(value) : shown);
  const texts = sheet.cells.rows.map((cells, row) =>
    Array.from(cells ?? [], (value, column) =>
      (value ?? null) === null ? "" : read(value, view.cell(row, column).text),
    ),
  );
  const top = sheet.page.printArea?.top ?? 0;
  return {
    name: sheet.name,
    texts: Array.from(texts, (cells) => cells ?? []),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    firstRow: top <= MOST_ABOVE ? top : 0,
    indent: (row, column) => sheet.styles.at(row, column).indent,
    dropsZeros: (row, column) =>
      typeof sheet.cells.value(row, column) === "number" &&
      sheet.styles.at(row, column).numberFormat === "General",
    numberAt: numbersIn(sheet.cells),
  };
}
