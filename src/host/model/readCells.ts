/** The cells of an area as the client receives them: rows of JSON values. */
import { type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { CellError, cellKey, type CellValue } from "../../xlsx/cells";
import { toUiDialect } from "../calc/dialect";
import { toR1C1 } from "../calc/relativeText";
import type { HostSession } from "../session";
import { displayText } from "../../xlsx/displayText";
import { isUnbounded } from "./writeCells";

/** A cell value on the wire: blank is "", an error its code. */
export type WireValue = string | number | boolean;

/** Rows of cells, or null for whole rows and columns (Microsoft Learn, "Read or write to an unbounded range"). */
export type Grid<T> = T[][] | null;

export function wireValue(value: CellValue): WireValue {
  return value === null ? "" : value instanceof CellError ? value.code : value;
}

/** Builds a grid cell by cell. */
export function gridOf<T>(area: Rectangle, cell: (row: number, column: number) => T): Grid<T> {
  if (isUnbounded(area)) return null;
  const grid = new Array<T[]>(area.bottom - area.top + 1);
  for (let row = area.top; row <= area.bottom; row++) {
    const line = new Array<T>(area.right - area.left + 1);
    for (let column = area.left; column <= area.right; column++) line[column - area.left] = cell(row, column);
    grid[row - area.top] = line;
  }
  return grid;
}

/** Calculated values. */
export function valuesOf(session: HostSession, sheet: Sheet, area: Rectangle): Grid<WireValue> {
  session.refresh();
  const { rows } = sheet.cells;
  return gridOf(area, (row, column) => wireValue(rows[row]?.[column] ?? null));
}

/** Formulas with "=", constants as values; `r1c1` says in which notation. */
export function formulasOf(sheet: Sheet, area: Rectangle, notation: "A1" | "R1C1"): Grid<WireValue> {
  const { rows, formulas } = sheet.cells;
  return gridOf(area, (row, column) => {
    const text = formulas.size > 0 ? formulas.get(cellKey(row, column)) : undefined;
    if (text === undefined) return wireValue(rows[row]?.[column] ?? null);
    const shown = toUiDialect(text, { sheet, row, column });
    return notation === "A1" ? shown : `=${toR1C1(shown.slice(1), row, column)}`;
  });
}

/** Number formats, rectangle by rectangle of equal style. */
export function numberFormatsOf(sheet: Sheet, area: Rectangle): Grid<string> {
  const base = sheet.styles.base.numberFormat;
  const grid = gridOf(area, () => base);
  if (!grid) return null;
  for (const { area: part, style } of sheet.styles.rectangles(area)) {
    if (style.numberFormat === base) continue;
    for (let row = part.top; row <= part.bottom; row++)
      grid[row - area.top]!.fill(style.numberFormat, part.left - area.left, part.right - area.left + 1);
  }
  return grid;
}

/** Texts as displayed, whatever the column's width. */
export function textsOf(session: HostSession, sheet: Sheet, area: Rectangle): Grid<string> {
  session.refresh();
  const formats = numberFormatsOf(sheet, area);
  const { rows } = sheet.cells;
  return gridOf(area, (row, column) => {
    const value = rows[row]?.[column] ?? null;
    return displayText(value, formats![row - area.top]![column - area.left]!, session.language);
  });
}

/** Excel's words for the kind of value in each cell. */
export function valueTypesOf(session: HostSession, sheet: Sheet, area: Rectangle): Grid<string> {
  session.refresh();
  return gridOf(area, (row, column) => valueType(sheet.cells.value(row, column)));
}

/** RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
