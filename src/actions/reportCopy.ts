/** Reports taken out of a workbook: which of its sheets are reports, as values for sending or with the data beneath. */
import type { ReportOf } from "../report/identity";
import { splitSheet } from "../a1";
import { originals } from "../excel/copiedSheets";
import { STAMP, stampOf } from "../excel/sheetStamp";
import { identityOf, reportOf } from "../report/identity";
import type { Book, Sheet } from "../xlsx/book";
import { valuesCopy } from "../xlsx/valuesCopy";
import { bookNumbers } from "./bookNumbers";

/** Sheet-scoped name by which a report is known (excel/reportSheets.ts). */
const IDENTITY = "ReportIdentity";

interface ReportInBook {
  readonly sheet: Sheet;
  readonly of: ReportOf;
  readonly identity: string;
}

/** Reports of a book in the order of their tabs, without the sheets people copied of them. */
export function reportsIn(book: Book): readonly ReportInBook[] {
  const sheets = sheetsOfReports(book);
  const stamps = scopedTexts(book, STAMP);
  const reports = originals(sheets, ({ sheet: { name } }) => ({
    name,
    tab: stampOf(stamps.get(name.toLowerCase()))?.tab ?? null,
  }));
  return sheets.filter((each) => reports.get(each.identity) === each);
}

/** Sheets that bear the names of a report, copies too. */
function sheetsOfReports(book: Book): readonly ReportInBook[] {
  const identities = scopedTexts(book, IDENTITY);
  return book.sheets.flatMap((sheet) => {
    const text = identities.get(sheet.name.toLowerCase());
    const identity = text?.replace(/^"|"$/g, "").replaceAll('""', '"');
    const of = identity === undefined ? null : reportOf(identity);
    return of && sheet.visibility === "visible" ? [{ sheet, of, identity: identity! }] : [];
  });
}

/** What a name of sheets says, by the sheet in lower case. */
function scopedTexts({ names }: Book, wanted: string): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap(({ name, scope, refersTo }) =>
      name === wanted && scope !== null ? [[scope.toLowerCase(), refersTo] as const] : [],
    ),
  );
}

/** The reports as values alone; null when the book has none of them. `wanted` null = all. */
export function valuesOfReports(book: Book, wanted: readonly ReportOf[] | null): Book | null {
  const asked = wanted && new Set(wanted.map(identityOf));
  const kept = reportsIn(book).filter(({ identity }) => !asked || asked.has(identity));
  if (!kept.length) return null;
  const [first] = kept;
  return valuesCopy(
    book,
    kept.map(({ sheet }) => sheet),
    kept.length === 1 ? first!.sheet.name : "",
    bookNumbers(book),
  );
}

/** The workbook with all its data, its lists and settings, but of its reports only those wanted. */
export function workbookWithReports(book: Book, wanted: readonly ReportOf[]): Book {
  const asked = new Set(wanted.map(identityOf));
  const reports = reportsIn(book).filter(({ identity }) => asked.has(identity));
  const kept = new Set(reports.map(({ sheet }) => sheet));
  const left = new Set(sheetsOfReports(book).flatMap(({ sheet }) => (kept.has(sheet) ? [] : [sheet])));
  const first = reports[0]?.sheet;
  const names = new Set([...left].map(({ name }) => name.toLowerCase()));
  const sheets = book.sheets.filter((sheet) => !left.has(sheet));
  return {
    ...book,
    sheets,
    names: book.names.filter(
      ({ scope, refersTo }) => !names.has((scope ?? splitSheet(refersTo).sheet ?? "").toLowerCase()),
    ),
    activeSheet: Math.max(0, first ? sheets.indexOf(first) : 0),
  };
}
