/** References in formula texts after rows or columns were inserted into or deleted from a sheet. */
import { parseA1Ref, stringifyA1Ref } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import type { Book } from "../../xlsx/book";
import { rewriteFormulas } from "./bookFormulas";
import { formulaTokens } from "./dialect";

/** What happened to the rows or columns of one sheet. */
export interface ReferenceShift {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
  /** First inserted or deleted row or column, 0-based. */
  readonly at: number;
  readonly count: number;
  /**
   * Where only a strip moved (cells shifted down in some columns): its first and last column, or row when columns
   * shift; absent = the whole sheet. A reference moves only when the strip covers it across, as in Excel.
   */
  readonly across?: { readonly first: number; readonly last: number };
}

/**
 * A formula text (file dialect) with its references moved along; `home` is the name of the sheet it stands on,
 * null for workbook names. References to nothing but deleted cells become #REF!.
 * @example shiftReferences("SUM(A1:A9)", "台账", { sheet: "台账", kind: "insertRows", at: 4, count: 2 }) //=> "SUM(A1:A11)"
 */
export function shiftReferences(text: string, home: string | null, shift: ReferenceShift): string {
  const target = shift.sheet.toLowerCase();
  if (home?.toLowerCase() !== target && !text.toLowerCase().includes(target.replaceAll("'", "''")))
    return text;
  const parts: string[] = [];
  for (const { type, value } of formulaTokens(text)) {
    const isReference = type === "range" || type === "range_beam";
    parts.push(isReference ? shiftedReference(value, home, target, shift) : value);
  }
  return parts.join("");
}

/** Moves the references of every formula in a book: cells, calculated columns, names, validations, conditional formats. */
export function shiftBookReferences(book: Book, shift: ReferenceShift): void {
  rewriteFormulas(book, (text, home) => shiftReferences(text, home, shift));
}

function shiftedReference(value: string, home: string | null, target: string, shift: ReferenceShift): string {
  const found = parseA1Ref(value);
  if (!found || !("range" in found) || found.workbookName) return value;
  if ((found.sheetName || home || "").toLowerCase() !== target) return value;
  const { range } = found;
  const rows = shift.kind.endsWith("Rows");
  const first = rows ? range.top : range.left;
  const last = rows ? range.bottom : range.right;
  if (first === null || first === undefined || last === null || last === undefined) return value;
  const start = rows ? range.left : range.top;
  const end = rows ? range.right : range.bottom;
  if (shift.across && !((start ?? -1) >= shift.across.first && (end ?? Infinity) <= shift.across.last))
    return value;
  const moved = shiftedInterval(first, last, shift, rows ? MAX_ROWS : MAX_COLUMNS);
  if (!moved) return "#REF!";
  const [from, to] = moved;
  const sheet = value.slice(0, value.lastIndexOf("!") + 1);
  const changed = rows ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to };
  return sheet + stringifyA1Ref({ range: changed });
}

/** Where an interval of rows or columns (inclusive) has gone, or null when nothing of it is left. */
export function shiftedInterval(
  first: number,
  last: number,
  { kind, at, count }: Pick<ReferenceShift, "kind" | "at" | "count">,
  limit: number,
): [number, number] | null {
  if (kind.startsWith("insert")) {
    const from = first >= at ? first + count : first;
    const to = Math.min(last >= at ? last + count : last, limit - 1);
    return from < limit ? [from, to] : null;
  }
  const end = at + count;
  const from = first < at ? first : Math.max(first - count, at);
  const to = last < at ? last : last < end ? at - 1 : last - count;
  return to < from ? null : [from, to];
}
