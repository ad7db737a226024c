/**
 * Formulas of a report as they read where people inserted rows and columns: references to its own cells move as they move in
 * Excel (Microsoft Support, "Insert or delete rows and columns"). Names, texts, parts of tables and cells of other sheets
 * stay what they are.
 */
import { cellAddress, columnIndex, columnLetters } from "../a1";
import { placeOf, type LinePlaces } from "./linePlaces";

/** What stands before a reference is read as a whole: LOG10(, the name Q1_2022 and the number 1E5 are no cells. */
const OTHERS = [
  String.raw`(?<![\p{L}\p{N}_.$])\d+(?:\.\d*)?E[+-]?\d+`,
  String.raw`"(?:[^"]|"")*"`,
  String.raw`'(?:[^']|'')*'![$\w:[\]-]+`,
  String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
] as const;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*(?:![$\w:[\]-]+)?`;
const NO_WORD = String.raw`(?![\p{L}\p{N}_.(!])`;

const A1 = new RegExp(
  [...OTHERS, String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})${NO_WORD}`, WORD].join("|"),
  "gu",
);
const R1C1 = new RegExp(
  [...OTHERS, String.raw`(R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?)${NO_WORD}`, WORD].join("|"),
  "gu",
);

const CELL = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/;
const CELL_TEXT = String.raw`R(?:\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?`;
const AREAS = new RegExp(
  [...OTHERS, String.raw`(${CELL_TEXT})(?::(${CELL_TEXT}))?${NO_WORD}`, WORD].join("|"),
  "gu",
);

/** A cell, 0-based, as the report counts it. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula in A1. Written for the cell `from` and to stand in `to`, its relative references are moved along first, as in a
 * formula that is filled.
 * @example placedA1("=$A1+LOG10(C2)", { rows: [0, 2], columns: [0, 1, 3] }) //=> "=$A1+LOG10(D3)"
 */
export function placedA1(
  formula: string,
  { rows, columns }: LinePlaces,
  from: OwnCell = { row: 0, column: 0 },
  to: OwnCell = from,
): string {
  return withReferences(formula, ({ row, column, fixedRow, fixedColumn }) => {
    const down = placeOf(rows, row + (fixedRow ? 0 : to.row - from.row));
    const across = placeOf(columns, column + (fixedColumn ? 0 : to.column - from.column));
    return `${fixedColumn}${columnLetters(across)}${fixedRow}${down + 1}`;
  });
}

/** The same with what it says of its own cell, `to`: equal for cells that can be given one formula together. */
export function filledA1(formula: string, places: LinePlaces, from: OwnCell, to: OwnCell): string {
  const { row: ownRow, column: ownColumn } = placedCell(to, places);
  return withReferences(placedA1(formula, places, from, to), ({ row, column, fixedRow, fixedColumn }) =>
    [fixedRow ? "R" : "r", fixedRow ? row : row - ownRow, fixedColumn ? "C" : "c"]
      .concat(fixedColumn ? column : column - ownColumn)
      .join(""),
  );
}

/** Where a cell of the report stands. */
export function placedCell({ row, column }: OwnCell, { rows, columns }: LinePlaces): OwnCell {
  return { row: placeOf(rows, row), column: placeOf(columns, column) };
}

/** Its address there. */
export function placedAddress(cell: OwnCell, places: LinePlaces): string {
  const { row, column } = placedCell(cell, places);
  return cellAddress(row, column);
}

/** A formula in A1, as it stands in a cell, in R1C1. */
export function relativeA1(formula: string, at: OwnCell): string {
  const part = (line: number, own: number, fixed: string): string =>
    fixed ? String(line + 1) : offset(line - own);
  return withReferences(
    formula,
    ({ row, column, fixedRow, fixedColumn }) =>
      `R${part(row, at.row, fixedRow)}C${part(column, at.column, fixedColumn)}`,
  );
}

const offset = (lines: number): string => (lines === 0 ? "" : `[${lines}]`);

interface Reference extends OwnCell {
  /** "$" or nothing. */
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

function withReferences(formula: string, text: (reference: Reference) => string): string {
  return formula.replace(
    A1,
    (found, fixedColumn?: string, letters?: string, fixedRow?: string, number?: string) => {
      const column = letters === undefined ? null : columnIndex(letters);
      return column === null
        ? found
        : text({ row: Number(number) - 1, column, fixedRow: fixedRow!, fixedColumn: fixedColumn! });
    },
  );
}

/** What counts rows by their numbers: ROW(), or ROW of a cell. */
const ROW_NUMBER = /\bROW\((R(\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?)?\)/g;

/**
 * A formula in R1C1 that stands in a cell. Rows counted by their numbers are those of the report: people's do not count.
 * @example placedR1C1("=RC[-1]", …) //=> "=RC[-2]" where a column came between
 */
export function placedR1C1(formula: string, { rows, columns }: LinePlaces, { row, column }: OwnCell): string {
  const counted = formula.replace(ROW_NUMBER, (text, reference?: string, part?: string) => {
    const own = reference === undefined ? row : ownLine(part, row);
    const theirs = placeOf(rows, own) - own;
    return theirs === 0 ? text : `(${text}-${theirs})`;
  });
  return counted.replace(R1C1, (text, reference?: string, down?: string, across?: string) => {
    if (reference === undefined) return text;
    return `R${placedPart(down, rows, row)}C${placedPart(across, columns, column)}`;
  });
}

/** Row or column of a reference: "5" is one of the sheet, "[-1]" one counted from the formula's, nothing its own. */
function ownLine(part: string | undefined, own: number): number {
  if (part === undefined) return own;
  return part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part) - 1;
}

function placedPart(part: string | undefined, places: readonly number[], own: number): string {
  if (part === undefined) return "";
  const place = placeOf(places, ownLine(part, own));
  if (!part.startsWith("[")) return String(place + 1);
  return offset(place - placeOf(places, own));
}

/** Lines as a report counts them, by where they stand; null for a line that is none of its. */
export interface OwnLines {
  /** `end`: of a cell referred to alone, or the first or last row of an area. */
  readonly row: (place: number, end: "only" | "first" | "last") => number | null;
  readonly column: (place: number) => number | null;
  /** Whether a cell referred to alone is what is left of an area. */
  readonly cellsAreAreas?: boolean;
}

/**
 * A formula in R1C1 that stands in the cell `at` of the sheet as the report counts its lines, the reverse of
 * {@link placedR1C1}; null where it refers to a line that is none of the report's.
 */
export function ownR1C1(
  formula: string,
  { row, column, cellsAreAreas = false }: OwnLines,
  at: OwnCell,
): string | null {
  let isOwn = true;
  const own = (place: number | null): number => {
    if (place === null) isOwn = false;
    return place ?? 0;
  };
  const [ownRow, ownColumn] = [own(row(at.row, "only")), own(column(at.column))];
  const cell = (reference: string, end: "only" | "first" | "last"): string => {
    const [, down, across] = CELL.exec(reference)!;
    const part = (text: string | undefined, line: number, from: number): string => {
      if (text === undefined) return "";
      return text.startsWith("[") ? offset(line - from) : String(line + 1);
    };
    const line = down === undefined ? ownRow : own(row(ownLine(down, at.row), end));
    const position = across === undefined ? ownColumn : own(column(ownLine(across, at.column)));
    return `R${part(down, line, ownRow)}C${part(across, position, ownColumn)}`;
  };
  const text = formula.replace(AREAS, (found, first?: string, last?: string) => {
    if (first === undefined) return found;
    if (last === undefined && !cellsAreAreas) return cell(first, "only");
    return `${cell(first, "first")}:${cell(last ?? first, "last")}`;
  });
  return isOwn ? text : null;
}
