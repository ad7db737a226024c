/** Reports taken out of a workbook: which of its sheets are reports, as values for sending or with the data beneath. */
import type { ReportOf } from "../report/identity";
import { splitSheet } from "../a1";
import { identityOf, reportOf } from "../report/identity";
import type { Book, Sheet } from "../xlsx/book";
import { valuesCopy } from "../xlsx/valuesCopy";
import { bookNumbers } from "./bookNumbers";

/** Sheet-scoped name by which a report is known (excel/reportSheets.ts). */
const IDENTITY = "ReportIdentity";

/** Report sheets of a book in the order of their tabs. */
export function reportsIn(
  book: Book,
): { readonly sheet: Sheet; readonly of: ReportOf; readonly identity: string }[] {
  const identities = new Map<string, string>();
  for (const { name, scope, refersTo } of book.names)
    if (name === IDENTITY && scope !== null)
      identities.set(scope.toLowerCase(), refersTo.replace(/^"|"$/g, "").replaceAll('""', '"'));
  return book.sheets.flatMap((sheet) => {
    const identity = identities.get(sheet.name.toLowerCase());
    const of = identity === undefined ? null : reportOf(identity);
    return of && sheet.visibility === "visible" ? [{ sheet, of, identity: identity! }] : [];
  });
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
  const reports = reportsIn(book);
  const left = new Set(reports.filter(({ identity }) => !asked.has(identity)).map(({ sheet }) => sheet));
  const first = reports.find(({ identity }) => asked.has(identity))?.sheet;
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
