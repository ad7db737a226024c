/** Formula texts after a sheet, table, table column or defined name got another name. */
import { parseA1Ref, parseStructRef, stringifyStructRef } from "@borgar/fx/xlsx";
import { quoteSheetName } from "../../a1";
import type { Book } from "../../xlsx/book";
import { rewriteFormulas } from "./bookFormulas";
import { formulaTokens } from "./dialect";

export type Rename =
  | { readonly kind: "sheet" | "table"; readonly from: string; readonly to: string }
  | { readonly kind: "column"; readonly table: string; readonly from: string; readonly to: string }
  /** `scope`: sheet the name belongs to, null for the workbook. */
  | { readonly kind: "name"; readonly from: string; readonly to: string; readonly scope: string | null };

/** One formula text (file dialect) under the new name; `home` is the sheet it stands on. */
export function renameInFormula(text: string, home: string | null, rename: Rename): string {
  if (!text.toLowerCase().includes(escaped(rename).toLowerCase())) return text;
  return formulaTokens(text)
    .map(({ type, value }) => {
      if (type === "range" || type === "range_beam")
        return rename.kind === "sheet" ? renamedSheet(value, rename) : value;
      if (type === "structured") return renamedStructure(value, rename);
      if (type === "range_named") return renamedName(value, home, rename);
      return value;
    })
    .join("");
}

/** The new name in every formula of a book; the sheet, table, column or name itself is renamed by the caller. */
export function renameInFormulas(book: Book, rename: Rename): void {
  rewriteFormulas(book, (text, home) => renameInFormula(text, home, rename));
}

/** The old name as it is spelled inside formulas. */
function escaped(rename: Rename): string {
  if (rename.kind === "sheet") return rename.from.replaceAll("'", "''");
  return rename.kind === "column" ? rename.from.replace(/['#@[\]]/g, "'$&") : rename.from;
}

const alike = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

function renamedSheet(value: string, { from, to }: { from: string; to: string }): string {
  const found = parseA1Ref(value);
  if (!found || found.workbookName || !alike(found.sheetName, from)) return value;
  return `${quoteSheetName(to)}!${value.slice(value.lastIndexOf("!") + 1)}`;
}

function renamedStructure(value: string, rename: Rename): string {
  const reference = parseStructRef(value);
  if (!reference) return value;
  if (rename.kind === "table" && alike(reference.table, rename.from))
    return stringifyStructRef({ ...reference, table: rename.to }, { thisRow: true });
  if (rename.kind !== "column" || !alike(reference.table, rename.table)) return value;
  const columns = reference.columns?.map((column) => (alike(column, rename.from) ? rename.to : column)) ?? [];
  return stringifyStructRef({ ...reference, columns }, { thisRow: true });
}

function renamedName(value: string, home: string | null, rename: Rename): string {
  if (rename.kind === "sheet") return renamedSheet(value, rename);
  if (rename.kind === "table") return alike(value, rename.from) ? rename.to : value;
  if (rename.kind !== "name") return value;
  const found = parseA1Ref(value);
  if (!found || !("name" in found) || !alike(found.name, rename.from)) return value;
  const scope = found.sheetName || (rename.scope === null ? null : home);
  if (
    found.sheetName
      ? rename.scope !== null && !alike(found.sheetName, rename.scope)
      : !sameScope(scope, rename.scope)
  )
    return value;
  return value.slice(0, value.lastIndexOf("!") + 1) + rename.to;
}

function sameScope(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : alike(a, b);
}
