/** Formula texts after a sheet was deleted, with what was on it. */
import { parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import type { Book, Sheet } from "../../xlsx/book";
import { rewriteFormulas } from "./bookFormulas";
import { formulaTokens } from "./dialect";

/**
 * References to a deleted sheet and to its tables become #REF! in every formula of a book. Gives the sheets with a cell
 * that lost one.
 */
export function removeInFormulas(book: Book, sheet: string, tables: readonly string[]): ReadonlySet<Sheet> {
  const gone = new Set(tables.map((table) => table.toLowerCase()));
  const spellings = [sheet.replaceAll("'", "''").toLowerCase(), ...gone];
  return rewriteFormulas(book, (text) => {
    const lower = text.toLowerCase();
    if (!spellings.some((spelling) => lower.includes(spelling))) return text;
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
