/**
 * What a table makes of cells being written: headings become unique texts, a blank row becomes data, a formula
 * entered into an otherwise blank column fills it and makes it a calculated column (Microsoft Support, "Use
 * calculated columns in an Excel table"; the API does it too: OfficeDev/office-js issues 2093 and 6745).
 * A table never grows because of what is written below it.
 */
import { intersection, type Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { cellKey } from "../../xlsx/cells";
import { RelativeText } from "../calc/relativeText";
import type { HostSession } from "../session";
import { displayText } from "../../xlsx/displayText";
import { foldName } from "./nameRules";
import { once, rewriteSessionFormulas } from "./sessionFormulas";
import { renamedColumns } from "./structuredReferences";
import { bodyArea, columnPart, headerArea } from "./tableArea";
import { uniqueHeadings } from "./tableHeadings";
import { totalsEntered } from "./tableTotals";

/** Reads column names anew where an area touches the header row of a table; blank and double ones are made up. */
export function headingsEntered(session: HostSession, sheet: Sheet, area: Rectangle): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    const touched = header && intersection(header, area);
    if (!touched) continue;
    const texts = new Map<number, string>();
    for (let column = touched.left; column <= touched.right; column++)
      texts.set(column - table.area.left, headingText(session, sheet, touched.top, column));
    renameColumns(session, sheet, table, texts);
  }
}

/**
 * Gives columns new names (index → wanted text), writes them into the header row, and lets formulas follow.
 * Names taken by other columns get a number.
 */
export function renameColumns(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  wanted: ReadonlyMap<number, string>,
): void {
  const others = table.columns.filter((_, index) => !wanted.has(index)).map(({ name }) => name);
  const names = uniqueHeadings([...wanted.values()], others);
  const renamed = new Map<string, string>();
  for (const [order, index] of [...wanted.keys()].entries()) {
    const column = table.columns[index];
    const name = names[order];
    if (!column || name === undefined) continue;
    if (column.name !== "" && column.name !== name) renamed.set(foldName(column.name), name);
    column.name = name;
    if (table.headerRow) writeHeading(session, sheet, table, index, name);
  }
  if (renamed.size === 0) return;
  rewriteSessionFormulas(
    session,
    once((text) => renamedColumns(text, table.name, renamed)),
  );
}

/** Looks at the rows of tables below their headings where cells were written: blank row, calculated columns, totals. */
export function columnsFilled(session: HostSession, sheet: Sheet, area: Rectangle): void {
  totalsEntered(sheet, area);
  for (const table of sheet.tables) {
    const body = bodyArea(table);
    const touched = intersection(body, area);
    if (!touched) continue;
    if (table.blankRow) {
      if (isBlank(sheet, body)) continue;
      delete table.blankRow;
    }
    for (let column = touched.left; column <= touched.right; column++)
      readColumn(session, sheet, table, column - table.area.left, touched);
  }
}

/** Whether no cell of an area holds a value or formula. */
export function isBlank(sheet: Sheet, { top, left, bottom, right }: Rectangle): boolean {
  const { rows, formulas } = sheet.cells;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    const cells = rows[row];
    if (!cells) continue;
    const end = Math.min(right, cells.length - 1);
    for (let column = left; column <= end; column++) if ((cells[column] ?? null) !== null) return false;
  }
  if (formulas.size === 0) return true;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (formulas.has(cellKey(row, column))) return false;
  return true;
}

/** Text a heading shows; Excel keeps headings as texts, numbers and dates as displayed. */
function headingText(session: HostSession, sheet: Sheet, row: number, column: number): string {
  if (sheet.cells.formula(row, column) !== null) session.refresh();
  const value = sheet.cells.value(row, column);
  if (value === null || typeof value === "string") return value ?? "";
  return displayText(value, sheet.styles.at(row, column).numberFormat, session.language);
}

function writeHeading(session: HostSession, sheet: Sheet, table: Table, index: number, name: string): void {
  const cell = columnPart(table, headerArea(table)!, index);
  if (sheet.cells.formula(cell.top, cell.left) !== null) session.calculation.formulaRemoved(sheet, cell);
  if (sheet.cells.value(cell.top, cell.left) === name) return;
  sheet.cells.setValue(cell.top, cell.left, name);
  session.calculation.valuesChanged(sheet, cell);
}

/**
 * The formula of a column after some of its cells were written: one formula in an otherwise blank column, or the
 * same in all cells, is the column's; a column without any formula has none.
 */
function readColumn(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  index: number,
  written: Rectangle,
): void {
  const column = table.columns[index]!;
  const cells = columnPart(table, bodyArea(table), index);
  const part = { ...written, left: cells.left, right: cells.left };
  const first = sheet.cells.formula(part.top, cells.left);
  if (first === null) {
    if (column.calculatedFormula !== undefined && part.bottom === cells.bottom && !hasFormula(sheet, cells))
      delete column.calculatedFormula;
    return;
  }
  const relative = RelativeText.fromA1(first, part.top, cells.left);
  const own = columnFormula(table, index);
  if (own?.r1c1 === relative.r1c1 || !isFilledWith(sheet, part, relative)) return;
  const above = { ...cells, bottom: part.top - 1 };
  const below = { ...cells, top: part.bottom + 1 };
  if (!isEmptyOrBlank(sheet, above) || !isEmptyOrBlank(sheet, below)) return;
  column.calculatedFormula = relative.a1(cells.top, cells.left);
  for (const rest of [above, below])
    if (rest.top <= rest.bottom)
      session.calculation.formulaEntered(sheet, rest, relative.a1(rest.top, rest.left));
}

/** Formula of a calculated column, told for its first data cell; null when the column has none. */
export function columnFormula(table: Table, index: number): RelativeText | null {
  const text = table.columns[index]?.calculatedFormula;
  return text === undefined ? null : RelativeText.fromA1(text, bodyArea(table).top, table.area.left + index);
}

function isFilledWith(sheet: Sheet, { top, bottom, left }: Rectangle, formula: RelativeText): boolean {
  const fixed = formula.moves ? null : formula.a1(top, left);
  for (let row = top; row <= bottom; row++)
    if (sheet.cells.formula(row, left) !== (fixed ?? formula.a1(row, left))) return false;
  return true;
}

function isEmptyOrBlank(sheet: Sheet, area: Rectangle): boolean {
  return area.top > area.bottom || isBlank(sheet, area);
}

function hasFormula(sheet: Sheet, { top, bottom, left }: Rectangle): boolean {
  for (let row = top; row <= bottom; row++) if (sheet.cells.formula(row, left) !== null) return true;
  return false;
}
