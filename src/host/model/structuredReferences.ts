/**
 * What becomes of structured references (`Ledger[[#This Row],[键]]`) when columns are renamed together, when a
 * table is converted to a range (plain addresses: Microsoft Support, "Convert an Excel table to a range of data")
 * and when tables or columns are deleted (#REF!). File dialect: every reference names its table.
 */
import { parseStructRef, stringifyStructRef } from "@borgar/fx/xlsx";
import { quoteSheetName, rectangleAddress, type Rectangle } from "../../a1";
import type { Table } from "../../xlsx/book";
import { formulaTokens } from "../calc/dialect";
import { foldName } from "./nameRules";
import { bodyArea, headerArea, totalsArea } from "./tableArea";

/** A structured reference taken apart; a bare table name has neither columns nor sections. */
export interface StructuredReference {
  readonly table: string;
  readonly columns: readonly string[];
  /** "this row", "headers", "data", "totals", "all"; none = data. */
  readonly sections: readonly string[];
}

/**
 * Rewrites the references of a formula to one table. `replace` gives the new text of each, or null to leave it.
 * A quick look for the table's name spares the formulas that cannot be meant.
 */
function rewriteReferences(
  formula: string,
  table: string,
  replace: (reference: StructuredReference) => string | null,
): string {
  const folded = foldName(table);
  if (!foldName(formula).includes(folded)) return formula;
  return formulaTokens(formula)
    .map(({ type, value }) => {
      if (type !== "structured" && type !== "range_named") return value;
      const reference =
        type === "structured" ? readReference(value) : { table: value, columns: [], sections: [] };
      return reference && foldName(reference.table) === folded ? (replace(reference) ?? value) : value;
    })
    .join("");
}

/** The formula after columns of a table got other names at once; `renamed` maps folded old names to new ones. */
export function renamedColumns(formula: string, table: string, renamed: ReadonlyMap<string, string>): string {
  return rewriteReferences(formula, table, ({ columns, sections }) => {
    if (!columns.some((column) => renamed.has(foldName(column)))) return null;
    const named = columns.map((column) => renamed.get(foldName(column)) ?? column);
    return stringifyStructRef({ table, columns: named, sections: [...sections] }, { thisRow: true });
  });
}

/** The formula with references to a table replaced by addresses, as it stands in a row of some sheet. */
export function plainReferences(
  formula: string,
  table: Table,
  tableSheet: string,
  standing: { readonly sheet: string | null; readonly row: number },
): string {
  const prefix = standing.sheet === tableSheet ? "" : `${quoteSheetName(tableSheet)}!`;
  return rewriteReferences(formula, table.name, (reference) => {
    const area = referredArea(table, reference, standing.row);
    if (!area) return "#REF!";
    const address = rectangleAddress(area, true);
    // This Row follows its own row when the formula is copied on.
    return prefix + (reference.sections.includes("this row") ? address.replace(/\$(?=\d)/g, "") : address);
  });
}

/** The formula after a table was deleted. */
export function withoutTable(formula: string, table: string): string {
  return rewriteReferences(formula, table, () => "#REF!");
}

/** The formula after columns of a table were deleted; `lost` holds folded names. */
export function withoutColumns(formula: string, table: string, lost: ReadonlySet<string>): string {
  return rewriteReferences(formula, table, ({ columns }) =>
    columns.some((column) => lost.has(foldName(column))) ? "#REF!" : null,
  );
}

/** Cells a reference to this table means from a row, or null when the part or column does not exist. */
export function referredArea(table: Table, reference: StructuredReference, row: number): Rectangle | null {
  const rows = referredRows(table, reference.sections, row);
  if (!rows) return null;
  const indexes = reference.columns.map((wanted) =>
    table.columns.findIndex((column) => foldName(column.name) === foldName(wanted)),
  );
  if (indexes.includes(-1)) return null;
  if (indexes.length === 0) return rows;
  const { left } = table.area;
  return { ...rows, left: left + Math.min(...indexes), right: left + Math.max(...indexes) };
}

/** A structured reference of this workbook, or null for anything else. */
export function readReference(text: string): StructuredReference | null {
  const found = parseStructRef(text);
  if (!found || found.workbookName) return null;
  return {
    table: found.table ?? "",
    columns: found.columns ?? [],
    sections: (found.sections ?? []).map((section) => section.toLowerCase()),
  };
}

function referredRows(table: Table, sections: readonly string[], row: number): Rectangle | null {
  const body = bodyArea(table);
  if (sections.length === 0) return body;
  const parts = sections.map((section): Rectangle | null => {
    if (section === "all") return table.area;
    if (section === "data") return body;
    if (section === "headers") return headerArea(table);
    if (section === "totals") return totalsArea(table);
    return row >= body.top && row <= body.bottom ? { ...body, top: row, bottom: row } : null;
  });
  const present = parts.filter((part) => part !== null);
  if (present.length === 0) return null;
  return {
    ...table.area,
    top: Math.min(...present.map((part) => part.top)),
    bottom: Math.max(...present.map((part) => part.bottom)),
  };
}
