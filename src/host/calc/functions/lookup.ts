/** Lookup and reference functions. */
import { MAX_COLUMNS, MAX_ROWS, columnLetters, quoteSheetName } from "../../../a1";
import { CellError, type CellValue } from "../../../xlsx/cells";
import { matchKey } from "../columnIndex";
import { compareValues, rank } from "../coercion";
import { Area, Matrix, NA, NUM, REF, Union, VALUE, asGrid, type Operand } from "../operands";
import { Wildcard, hasWildcard } from "../wildcards";
import { lastUsedRow } from "./rangeValues";
import type { Place } from "./place";
import { fixed, type FunctionTable } from "./sheetFunction";

/** Longest text MATCH and VLOOKUP look for. */
const LONGEST_KEY = 255;
/** From this height on an exact lookup in a column builds an index. */
const INDEXED_FROM = 16;

/** A row or column of values to look through. */
interface Line {
  readonly length: number;
  at(index: number): CellValue;
}

function lineOf(grid: Area | Matrix): Line | null {
  if (grid instanceof Area) grid.cells.prepare(grid.top, grid.left, grid.bottom, grid.right);
  if (grid.width === 1) {
    const length = grid instanceof Area ? lastUsedRow(grid) - grid.top + 1 : grid.height;
    return { length, at: (index) => grid.at(index, 0) };
  }
  return grid.height === 1 ? { length: grid.width, at: (index) => grid.at(0, index) } : null;
}

/** Position (0-based) of the value exactly, text without regard to case and with wildcards; −1 when absent. */
function exactPosition(value: CellValue, grid: Area | Matrix): number {
  const sought = value ?? 0;
  const pattern = typeof sought === "string" && hasWildcard(sought) ? new Wildcard(sought) : null;
  if (!pattern && grid instanceof Area && grid.width === 1 && grid.height >= INDEXED_FROM) {
    const last = lastUsedRow(grid);
    if (last < grid.top) return -1;
    return grid.cells.columnIndex("match", grid.left, grid.top, last).first(matchKey(sought)!, grid.height);
  }
  const line = lineOf(grid);
  const key = matchKey(sought);
  for (let i = 0; line && i < line.length; i++) {
    const candidate = line.at(i);
    if (
      pattern
        ? typeof candidate === "string" && pattern.matches(candidate)
        : candidate !== null && matchKey(candidate) === key
    )
      return i;
  }
  return -1;
}

/**
 * Position of the last value not above the sought one in a list sorted ascending (`sign` 1), or not below it in
 * one sorted descending (−1), by halving as Excel does; values of another kind are passed over. −1 when none.
 */
function sortedPosition(value: CellValue, line: Line, sign: 1 | -1): number {
  const sought = value ?? 0;
  const kind = rank(sought);
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe >= low && !comparable(line.at(probe), kind)) probe--;
    if (probe < low) {
      low = middle + 1;
      continue;
    }
    const candidate = line.at(probe);
    if (compareValues(candidate, sought) * sign <= 0) {
      found = probe;
      low = middle + 1;
    } else high = probe - 1;
  }
  return found;
}

const comparable = (value: CellValue, kind: number): boolean => value !== null && rank(value) === kind;

/** First of equal values in a list sorted descending, where MATCH −1 stops. */
function firstEqual(line: Line, position: number): number {
  const value = line.at(position);
  let at = position;
  while (at > 0 && comparable(line.at(at - 1), rank(value)) && compareValues(line.at(at - 1), value) === 0)
    at--;
  return at;
}

function match(value: CellValue, operand: Operand, type: number): Operand {
  if (typeof value === "string" && value.length > LONGEST_KEY) return VALUE;
  const grid = asGrid(operand);
  if (grid instanceof CellError) return grid;
  if (grid.width > 1 && grid.height > 1) return NA;
  if (type === 0) {
    const at = exactPosition(value, grid);
    return at < 0 ? NA : at + 1;
  }
  const line = lineOf(grid)!;
  const at = sortedPosition(value, line, type > 0 ? 1 : -1);
  if (at < 0) return NA;
  return (type > 0 ? at : firstEqual(line, at)) + 1;
}

/** VLOOKUP (`down`) and HLOOKUP. */
function tableLookup(
  value: CellValue,
  operand: Operand,
  index: number,
  sorted: boolean,
  down: boolean,
): Operand {
  if (typeof value === "string" && value.length > LONGEST_KEY) return VALUE;
  const grid = asGrid(operand);
  if (grid instanceof CellError) return grid;
  const offset = Math.trunc(index) - 1;
  if (offset < 0) return VALUE;
  if (offset >= (down ? grid.width : grid.height)) return REF;
  const keys = down ? part(grid, 0, 0, grid.height, 1) : part(grid, 0, 0, 1, grid.width);
  const at = sorted ? sortedPosition(value, lineOf(keys)!, 1) : exactPosition(value, keys);
  if (at < 0) return NA;
  return down ? part(grid, at, offset, 1, 1) : part(grid, offset, at, 1, 1);
}

/** A rectangle within a grid. */
function part(
  grid: Area | Matrix,
  row: number,
  column: number,
  height: number,
  width: number,
): Area | Matrix {
  if (grid instanceof Area) {
    const top = grid.top + row;
    const left = grid.left + column;
    return new Area(grid.cells, top, left, top + height - 1, left + width - 1);
  }
  return new Matrix(grid.rows.slice(row, row + height).map((cells) => cells.slice(column, column + width)));
}

/** INDEX: row or column 0 means all of them; one number alone counts along a single row or column. */
function index(
  operand: Operand,
  first: number,
  second: number | undefined,
  areaNumber: number | undefined,
): Operand {
  const chosen = operand instanceof Union ? (operand.areas[Math.trunc(areaNumber ?? 1) - 1] ?? REF) : operand;
  const grid = asGrid(chosen);
  if (grid instanceof CellError) return grid;
  const along = second === undefined && grid.height === 1;
  const row = along ? (grid.width === 1 ? Math.trunc(first) : 1) : Math.trunc(first);
  const column = along
    ? Math.trunc(grid.width === 1 ? 1 : first)
    : Math.trunc(second ?? (grid.width === 1 ? 1 : 0));
  if (row < 0 || column < 0) return VALUE;
  if (row > grid.height || column > grid.width) return REF;
  return part(
    grid,
    row === 0 ? 0 : row - 1,
    column === 0 ? 0 : column - 1,
    row === 0 ? grid.height : 1,
    column === 0 ? grid.width : 1,
  );
}

/** LOOKUP in sorted keys: the result vector, or the last column (row) of a table, at the position of the key. */
function lookup(value: CellValue, operand: Operand, results: Operand | undefined): Operand {
  const grid = asGrid(operand);
  if (grid instanceof CellError) return grid;
  const across = grid.width > grid.height;
  const keys = across ? part(grid, 0, 0, 1, grid.width) : part(grid, 0, 0, grid.height, 1);
  const at = sortedPosition(value, lineOf(keys)!, 1);
  if (at < 0) return NA;
  if (results === undefined)
    return across ? part(grid, grid.height - 1, at, 1, 1) : part(grid, at, grid.width - 1, 1, 1);
  const target = asGrid(results);
  if (target instanceof CellError) return target;
  if (target.width > 1 && target.height > 1) return NA;
  const row = target.width > 1 ? 0 : at;
  const column = target.width > 1 ? at : 0;
  return row < target.height && column < target.width ? part(target, row, column, 1, 1) : NA;
}

function offset(
  operand: Operand,
  down: number,
  right: number,
  height: number | undefined,
  width: number | undefined,
): Operand {
  if (operand instanceof CellError) return operand;
  if (!(operand instanceof Area)) return VALUE;
  const rows = Math.trunc(height ?? operand.height);
  const columns = Math.trunc(width ?? operand.width);
  if (rows === 0 || columns === 0) return REF;
  const row = operand.top + Math.trunc(down);
  const column = operand.left + Math.trunc(right);
  // A negative height or width reaches upwards or to the left.
  const top = rows > 0 ? row : row + rows + 1;
  const left = columns > 0 ? column : column + columns + 1;
  const bottom = top + Math.abs(rows) - 1;
  const end = left + Math.abs(columns) - 1;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || end >= MAX_COLUMNS) return REF;
  return new Area(operand.cells, top, left, bottom, end);
}

/** ROW and COLUMN of a reference; of several rows the list of them. */
function positions(operand: Operand | undefined, place: Place, down: boolean): Operand {
  if (operand === undefined) return (down ? place.row : place.column) + 1;
  if (operand instanceof CellError) return operand;
  if (!(operand instanceof Area)) return VALUE;
  const first = down ? operand.top : operand.left;
  const count = down ? operand.height : operand.width;
  // A single value for all but short references: nobody reads a million row numbers.
  if (count === 1 || count > 65_536) return first + 1;
  const numbers = Array.from({ length: count }, (_, i) => first + i + 1);
  return new Matrix(down ? numbers.map((number) => [number]) : [numbers]);
}

function extent(operand: Operand, down: boolean): Operand {
  const grid = asGrid(operand);
  return grid instanceof CellError ? grid : down ? grid.height : grid.width;
}

function address(
  row: number,
  column: number,
  kind: number | undefined,
  a1: boolean | undefined,
  sheet: string | undefined,
): Operand {
  const r = Math.trunc(row);
  const c = Math.trunc(column);
  const fixing = Math.trunc(kind ?? 1);
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS || fixing < 1 || fixing > 4) return VALUE;
  const fixedRow = fixing === 1 || fixing === 2;
  const fixedColumn = fixing === 1 || fixing === 3;
  const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
  if (a1 === false) return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return `${prefix}${fixedColumn ? "$" : ""}${columnLetters(c - 1)}${fixedRow ? "$" : ""}${r}`;
}

function transpose(operand: Operand): Operand {
  const grid = asGrid(operand);
  if (grid instanceof CellError) return grid;
  if (grid.height * grid.width > 1_000_000) return NUM;
  return new Matrix(
    Array.from({ length: grid.width }, (_, row) =>
      Array.from({ length: grid.height }, (__, column) => grid.at(column, row)),
    ),
  );
}

export const LOOKUP: FunctionTable = {
  ADDRESS: fixed(["number", "number", "number?", "logical?", "text?"], (row, column, kind, a1, sheet) =>
    address(row, column, kind, a1, sheet),
  ),
  AREAS: fixed(["range"], (operand) =>
    operand instanceof Union ? operand.areas.length : operand instanceof Area ? 1 : VALUE,
  ),
  COLUMN: fixed(["range?"], (operand, place) => positions(operand, place, false)),
  COLUMNS: fixed(["range"], (operand) => extent(operand, false)),
  HLOOKUP: fixed(["value", "range", "number", "logical?"], (value, grid, row, sorted) =>
    tableLookup(value, grid, row, sorted ?? true, false),
  ),
  HYPERLINK: fixed(["text", "value?"], (target, shown) => shown ?? target),
  INDEX: fixed(["range", "number", "number?", "number?"], (operand, row, column, area) =>
    index(operand, row, column, area),
  ),
  INDIRECT: fixed(["text", "logical?"], (text, a1, place) => place.resolve(text, a1 === false), true),
  // Its vectors are arrays to Excel: operators inside work cell by cell, as in LOOKUP(2,1/(range=x),range).
  LOOKUP: fixed(["value", "array", "array?"], (value, grid, results) => lookup(value, grid, results)),
  MATCH: fixed(["value", "range", "number?"], (value, operand, type) =>
    match(value, operand, Math.sign(type ?? 1)),
  ),
  OFFSET: fixed(
    ["range", "number", "number", "number?", "number?"],
    (operand, down, right, height, width) => offset(operand, down, right, height, width),
    true,
  ),
  ROW: fixed(["range?"], (operand, place) => positions(operand, place, true)),
  ROWS: fixed(["range"], (operand) => extent(operand, true)),
  TRANSPOSE: fixed(["array"], (operand) => transpose(operand)),
  VLOOKUP: fixed(["value", "range", "number", "logical?"], (value, grid, column, sorted) =>
    tableLookup(value, grid, column, sorted ?? true, true),
  ),
};
