/**
 * A1 references: column letters, cell and range addresses, sheet-name quoting.
 * Rows and columns are 0-based in code and 1-based in text. Imports nothing.
 */

/** Rows of a worksheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
/** Columns of a worksheet (Excel specifications and limits). */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; all four bounds 0-based and inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Thrown when our own code hands over an index or a text that cannot be an address. */
export class AddressError extends Error {
  override readonly name = "AddressError";
}

/** Column letters of a 0-based index. @example columnLetters(27) //=> "AB" */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS)
    throw new AddressError(`column out of bounds: ${column}`);
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 0-based index of column letters, or null when they name no column. @example columnIndex("AB") //=> 27 */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : null;
}

/** Address of one cell. @example cellAddress(0, 1) //=> "B1"; cellAddress(0, 1, true) //=> "$B$1" */
export function cellAddress(row: number, column: number, absolute = false): string {
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS)
    throw new AddressError(`row out of bounds: ${row}`);
  const dollar = absolute ? "$" : "";
  return `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
}

/** Address of a rectangle; whole columns and rows as Excel writes them. @example "A1:C3", "B:D", "1:3" */
export function rectangleAddress(area: Rectangle, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const wholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
  const wholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
  if (wholeRows) return `${dollar}${area.top + 1}:${dollar}${area.bottom + 1}`;
  if (wholeColumns) return `${dollar}${columnLetters(area.left)}:${dollar}${columnLetters(area.right)}`;
  const first = cellAddress(area.top, area.left, absolute);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellAddress(area.bottom, area.right, absolute)}`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** Rectangle of an address without sheet name, corners in any order; null when it is none. */
export function parseRectangle(text: string): Rectangle | null {
  const cells = CELLS.exec(text);
  if (cells) return rectangle(cells[1]!, cells[2]!, cells[3] ?? cells[1]!, cells[4] ?? cells[2]!);
  const columns = COLUMNS.exec(text);
  if (columns) return rectangle(columns[1]!, "1", columns[2]!, String(MAX_ROWS));
  const rows = ROWS.exec(text);
  if (rows) return rectangle("A", rows[1]!, "XFD", rows[2]!);
  return null;
}

function rectangle(left: string, top: string, right: string, bottom: string): Rectangle | null {
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  if (columns.includes(null) || rows.some((row) => row >= MAX_ROWS)) return null;
  const [a, b] = columns as number[];
  const [c, d] = rows;
  return { top: Math.min(c!, d!), left: Math.min(a!, b!), bottom: Math.max(c!, d!), right: Math.max(a!, b!) };
}

/** Sheet name as it stands before "!": quoted unless plain ASCII word characters that are no address. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseRectangle(name) && !/^(R\d*C?\d*|C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "Sheet!A1:B2" or "'My sheet'!A1"; the sheet is null when the text names none. */
export function splitSheet(text: string): { sheet: string | null; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), address: quoted[2]! };
  const at = text.lastIndexOf("!");
  return at < 0 ? { sheet: null, address: text } : { sheet: text.slice(0, at), address: text.slice(at + 1) };
}

/** Whether two rectangles share a cell. */
export function intersects(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The cells two rectangles share, or null. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  if (!intersects(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** Rows × columns of a rectangle. */
export function cellCount(area: Rectangle): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
