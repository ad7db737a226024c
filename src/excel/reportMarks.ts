/**
 * How the lines of a report are told from those people insert between them. The last column of a report, which is hidden,
 * holds a formula in each row, which names the row; what people insert holds none, or a copy that names another one. The one in
 * the first row names every column. Excel moves what they name along. They are read as texts: also where Excel calculates
 * only when told to, they are right at once.
 */
import { cellAddress, columnIndex, columnLetters } from "../a1";
import type { LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";

/** What rows with a label say that have no formula of their own. */
const BLANK = '""';
/** What rows say that bear no label, unlike those that do. */
const UNLABELLED = '""&""';
/** The row of the sheet, counted from 1, that a mark names, or #REF!; the report's own formula; and the row it was written as. */
const NAMED_ROW = /^=IF\(ROW\((?:\$[A-Z]+\$(?=\d)|(?=#))(\d+|#REF!)\),([^]*),(?:""|(\d+))\)$/;
const COLUMN_MARK = /^=IF\((COLUMN\([^()]+\)(?:\+COLUMN\([^()]+\))*),"",""\)$/;
/** Characters a formula may have (Excel specifications and limits). */
const LONGEST = 8_192;

/**
 * A report as it stands on a sheet, with the marks in its last column: in each row a formula that names its row, around the
 * formula the report has there itself, and says which row of the report it is. Excel moves what it names along with the row;
 * a copy of the row names the original.
 */
export function markedSpec(spec: SheetSpec, places: LinePlaces): SheetSpec {
  const last = places.columns.at(-1)!;
  const { left } = spec.labels;
  // What was filled last stands.
  const filled = new Map<number, string>();
  const [ends, others] = partition(spec.fills ?? [], ({ area }) => area.left === last);
  for (const { area, formula } of ends)
    for (let row = area.top; row <= area.bottom; row++) filled.set(row, formula.slice(1));
  const cells = spec.cells.map((contents) => [...contents]);
  const fills = [...others];
  for (const [index, row] of places.rows.entries()) {
    const own = cells[row]![last] ?? null;
    const formula = filled.get(row);
    if (formula !== undefined && formula !== BLANK) {
      const area = { top: row, bottom: row, left: last, right: last };
      fills.push({ area, formula: rowMark(`R${row + 1}C${left + 1}`, formula, index) });
    } else if (formula === undefined && own === null && index === 0)
      cells[row]![last] = columnMark(row, places.columns);
    else if (own === null || formula !== undefined)
      cells[row]![last] = rowMark(fixedAddress(row, left), formula ?? UNLABELLED, index);
    else if (typeof own === "string" && own.startsWith("="))
      cells[row]![last] = rowMark(fixedAddress(row, left), own.slice(1), index);
  }
  return { ...spec, cells, fills };
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function fixedAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** No row is 0, so that what is given for that is read and never shown. */
function rowMark(cell: string, formula: string, row: number): string {
  return `=IF(ROW(${cell}),${formula},${row})`;
}

function columnMark(row: number, places: readonly number[]): string {
  const columns = places.slice(0, -1).map((column) => `COLUMN(${cellAddress(row, column)})`);
  const mark = `=IF(${columns.join("+")},"","")`;
  return columns.length && mark.length < LONGEST ? mark : `=${UNLABELLED}`;
}

/** Whether a formula in the last column is one of a row that bears a label. */
export function isOfLabelled(formula: string): boolean {
  const own = NAMED_ROW.exec(formula)?.[2] ?? formula.slice(1);
  return formula.startsWith("=") && own !== UNLABELLED;
}

/**
 * Which rows of a block, whose first one is `top` of the sheet, are the report's, by the formulas of its last column. Of rows
 * that name the same one that one itself is; where people sorted rows, so that each names another's place, all of them are.
 * Marks of earlier versions name no row.
 */
export function ownRows(formulas: readonly string[], top: number): boolean[] {
  const names = formulas.map((formula) => NAMED_ROW.exec(formula)?.[1]);
  if (names.every((name) => name === undefined)) return formulas.map((formula) => formula.startsWith("="));
  // NaN, which equals nothing, where the row it names is gone or it names none.
  const named = names.map((name) => Number(name) - 1 - top);
  return named.map(
    (at, row) =>
      row === 0 ||
      at === row ||
      (named[at] !== undefined && !Number.isNaN(named[at]) && named[at] !== at && named.indexOf(at) === row),
  );
}

/**
 * As which row of the report each of its rows was written, by the formulas of its last column; null where that is not known:
 * earlier versions did not say. What says no row says −1.
 */
export function writtenRows(formulas: readonly string[]): number[] | null {
  const rows = formulas.map((formula, row) => {
    if (row === 0) return 0;
    const written = NAMED_ROW.exec(formula)?.[3];
    return written === undefined ? -1 : Number(written);
  });
  return rows.some((row) => row > 0) ? rows : null;
}

/**
 * Where the columns before the last one stand, by the formula in the first row; "gone" when people deleted one of them, null
 * when it does not tell: earlier versions wrote none.
 */
export function markedColumns(formula: string): readonly number[] | "gone" | null {
  const list = COLUMN_MARK.exec(formula)?.[1];
  if (list === undefined) return null;
  const columns = [...list.matchAll(/COLUMN\(([A-Z]+|#REF)/g)].map(([, letters]) => columnIndex(letters!));
  return columns.every((column) => column !== null) ? columns : "gone";
}
