/** 发布前审核 in the open workbook: the sheet the person looks at, or every report. */
import { auditSheet } from "../audit/auditSheet";
import { numbersIn, type PrintedSheet } from "../audit/printedSheet";
import type { Problem } from "../core/problem";
import { readDocumentFile } from "../excel/documentFile";
import { readTexts, type SheetTexts } from "../excel/readTexts";
import { ExcelFault } from "../excel/run";
import { beginStep, type StepControl } from "../excel/steps";
import type { Book } from "../xlsx/book";
import { XlsxFault } from "../xlsx/fault";
import { readBook } from "../xlsx/readBook";
import { bookNumbers } from "./bookNumbers";
import { attempt, type Outcome } from "./outcome";
import { reportsIn } from "./reportCopy";

export interface AuditResult {
  /** Sheets that were looked at, in order. */
  readonly sheets: readonly string[];
  readonly problems: readonly Problem[];
}

/** Rows of selectors above what is printed. */
const MOST_ABOVE = 3;

/**
 * Looks at the sheets; nothing is written. What they show Excel says itself; merges, hidden cells and indents are read
 * from the file it would save. Syncs: one.
 */
export async function auditReports(
  which: "active" | "reports",
  control: StepControl = {},
): Promise<Outcome<AuditResult>> {
  return attempt(async () => {
    beginStep(control, "files");
    const book = await openBook(await readDocumentFile());
    const reports = new Set(reportsIn(book).map(({ sheet }) => sheet.name));
    beginStep(control, "read");
    const texts =
      which === "reports" && !reports.size
        ? []
        : await readTexts(which === "active" ? "active" : [...reports]);
    beginStep(control, "compare");
    const decimals = bookNumbers(book).get("PercentPlaces") ?? null;
    const problems = texts.flatMap((sheet) =>
      auditSheet(printedIn(book, sheet, reports.has(sheet.name) ? decimals : null)),
    );
    return { sheets: texts.map(({ name }) => name), problems };
  });
}

/** A file Office handed over that cannot be read. @throws ExcelFault */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  try {
    return await readBook(bytes);
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    throw new ExcelFault({ code: error.code, severity: "error", params: error.params }, { cause: error });
  }
}

function printedIn(book: Book, { name, texts }: SheetTexts, decimals: number | null): PrintedSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  const top = sheet?.page.printArea?.top ?? 0;
  return {
    name,
    texts,
    merges: sheet?.merges ?? [],
    hiddenRows: sheet?.hiddenRows ?? new Set(),
    hiddenColumns: sheet?.hiddenColumns ?? new Set(),
    firstRow: top <= MOST_ABOVE ? top : 0,
    indent: (row, column) => sheet?.styles.at(row, column).indent ?? 0,
    dropsZeros: (row, column) =>
      typeof sheet?.cells.value(row, column) === "number" &&
      sheet.styles.at(row, column).numberFormat === "General",
    ...(sheet ? { numberAt: numbersIn(sheet.cells) } : {}),
    // Decimals by a conditional format are not in the texts Excel gives.
    ...(decimals === null ? {} : { rateDecimals: decimals }),
  };
}
