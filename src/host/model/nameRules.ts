/**
 * Which texts Excel accepts as the name of a range or a table, and when one is taken.
 * Source: Microsoft Support, "Names in formulas" and "Rename an Excel table".
 */
import { columnIndex, MAX_ROWS, parseRectangle } from "../../a1";
import type { Book, DefinedName, Table } from "../../xlsx/book";

const LONGEST_NAME = 255;
const SHAPE = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u;
const R1C1 = /^(?:R(\d*)(?:C(\d*))?|C(\d*))$/i;

/** Case does not tell names apart in Excel; compare them in this form. */
export const foldName = (name: string): string => name.toLowerCase();

/**
 * Whether a text may name a range or a table: begins with a letter, underscore or backslash, goes on with those,
 * digits, full stops and question marks, at most 255 characters, and reads neither as an address (`A1`, `R1C1`,
 * `C`) nor as TRUE or FALSE.
 */
export function isLegalName(name: string): boolean {
  if (name.length > LONGEST_NAME || !SHAPE.test(name)) return false;
  if (/^(true|false)$/i.test(name)) return false;
  return !readsAsCell(name) && !R1C1.test(name);
}

/** `A1`, `XFD1048576`; a column beyond XFD or a row beyond the last is no address and may be a name. */
function readsAsCell(name: string): boolean {
  if (parseRectangle(name)) return true;
  const cell = /^([A-Za-z]{1,3})0*([1-9]\d*)$/.exec(name);
  return cell !== null && columnIndex(cell[1]!) !== null && Number(cell[2]) <= MAX_ROWS;
}

/** The table of this name, in any case, or null. */
export function tableByName(book: Book, name: string): Table | null {
  const wanted = foldName(name);
  for (const sheet of book.sheets)
    for (const table of sheet.tables) if (foldName(table.name) === wanted) return table;
  return null;
}

/** The name defined in exactly this scope (sheet name, or null for the workbook), or null. */
export function definedName(book: Book, name: string, scope: string | null): DefinedName | null {
  const wanted = foldName(name);
  return book.names.find((entry) => foldName(entry.name) === wanted && entry.scope === scope) ?? null;
}

/** Whether a table other than `except`, or a name of the workbook, stands in the way of a new table name. */
export function isTableNameTaken(book: Book, name: string, except?: Table): boolean {
  const other = tableByName(book, name);
  return (other !== null && other !== except) || definedName(book, name, null) !== null;
}

/** The first of Table1, Table2 … that is free, as Excel names a new table. */
export function freeTableName(book: Book): string {
  const taken = new Set<string>();
  for (const sheet of book.sheets) for (const table of sheet.tables) taken.add(foldName(table.name));
  for (const entry of book.names) if (entry.scope === null) taken.add(foldName(entry.name));
  for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}
