/** References into tables: `Ledger[键]`, `Ledger[[1月]:[12月]]`, `Ledger[[#This Row],[键]]`, `Ledger[#Headers]`. */
import { parseStructRef } from "@borgar/fx/xlsx";
import type { Table } from "../../xlsx/book";
import type { CellError } from "../../xlsx/cells";
import { NAME, REF, VALUE } from "./operands";
import type { SheetCells } from "./sheetCells";
import { absolute, relative, StaticReference } from "./staticReference";
import type { Surroundings, FormulaSymbol } from "./surroundings";

/** The cells meant; an unknown table is #NAME?, an unknown column or absent part #REF!. */
export function structuredReference(
  text: string,
  home: SheetCells,
  surroundings: Surroundings,
  note: (symbol: FormulaSymbol) => void,
): StaticReference | CellError {
  const parsed = parseStructRef(text);
  if (!parsed?.table) return NAME;
  note(`table:${parsed.table.toLowerCase()}`);
  const placed = surroundings.table(parsed.table);
  if (!placed) return NAME;
  const { table, cells } = placed;
  const columns = columnSpan(table, parsed.columns ?? []);
  if (!columns) return REF;
  const left = absolute(table.area.left + columns[0]);
  const right = absolute(table.area.left + columns[1]);
  const body = bodyRows(table);
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase().replace(/^#/, ""));
  if (sections.includes("this row")) {
    if (cells !== home || sections.length > 1) return VALUE;
    return new StaticReference(cells, relative(0), left, relative(0), right, rowsOf(table, body));
  }
  const rows = sectionRows(table, body, sections);
  return rows && rows[0] <= rows[1]
    ? new StaticReference(cells, absolute(rows[0]), left, absolute(rows[1]), right)
    : REF;
}

const bodies = new WeakMap<Table, { top: number; bottom: number }>();

/** One object per table and extent, so that equal references share it. */
function rowsOf(table: Table, [top, bottom]: [number, number]): { top: number; bottom: number } {
  const known = bodies.get(table);
  if (known && known.top === top && known.bottom === bottom) return known;
  const rows = { top, bottom };
  bodies.set(table, rows);
  return rows;
}

function columnSpan(table: Table, names: readonly string[]): [number, number] | null {
  if (names.length === 0) return [0, table.columns.length - 1];
  const found = names.map((name) => {
    const folded = name.toLowerCase();
    return table.columns.findIndex((column) => column.name.toLowerCase() === folded);
  });
  return found.includes(-1) ? null : [Math.min(...found), Math.max(...found)];
}

function bodyRows({ area, headerRow, totalsRow }: Table): [number, number] {
  return [area.top + (headerRow ? 1 : 0), area.bottom - (totalsRow ? 1 : 0)];
}

/** First and last row of the sections named; the body when none is. Null when the table lacks one. */
function sectionRows(
  table: Table,
  body: [number, number],
  sections: readonly string[],
): [number, number] | null {
  const { area, headerRow, totalsRow } = table;
  if (sections.includes("all")) return [area.top, area.bottom];
  const parts: [number, number][] = [];
  if (sections.includes("headers") && headerRow) parts.push([area.top, area.top]);
  if (sections.includes("data") || sections.length === 0) parts.push(body);
  if (sections.includes("totals") && totalsRow) parts.push([area.bottom, area.bottom]);
  if (parts.length === 0) return null;
  return [Math.min(...parts.map(([top]) => top)), Math.max(...parts.map(([, bottom]) => bottom))];
}
