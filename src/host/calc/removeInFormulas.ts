/** Formula texts after a sheet was deleted, with what was on it. */
import { parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import type { Book } from "../../xlsx/book";
import { rewriteFormulas } from "./bookFormulas";
import { formulaTokens } from "./dialect";

/** References to a deleted sheet and to its tables become #REF! in every formula of a book. */
export function removeInFormulas(book: Book, sheet: string, tables: readonly string[]): void {
  const gone = new Set(tables.map((table) => table.toLowerCase()));
  rewriteFormulas(book, (text) => {
    const lower = text.toLowerCase();
    if (
      !lower.includes(sheet.replaceAll("'", "''").toLowerCase()) &&
      ![...gone].some((table) => lower.includes(table))
    )
      return text;
    return formulaTokens(text)
      .map(({ type, value }) => (refersTo(type, value, sheet, gone) ? "#REF!" : value))
      .join("");
  });
}

function refersTo(type: string, value: string, sheet: string, tables: ReadonlySet<string>): boolean {
  if (type === "range" || type === "range_beam" || type === "range_named") {
    const found = parseA1Ref(value);
    if (!found || found.workbookName) return false;
    if (found.sheetName) return found.sheetName.toLowerCase() === sheet.toLowerCase();
    return "name" in found && tables.has(found.name.toLowerCase());
  }
  return type === "structured" && tables.has(parseStructRef(value)?.table?.toLowerCase() ?? "");
}
