/** Changing the rectangle of a table: resizing, new rows and columns, header and totals rows. */
import { intersects, type Rectangle } from "../../a1";
import { cutOut } from "../../rectangles";
import type { Sheet, Table } from "../../xlsx/book";
import { invalidArgument, invalidOperation } from "../errors";
import type { HostSession } from "../session";
import { foldName } from "./nameRules";
import { touches } from "./rectangleLists";
import { once, rewriteSessionFormulas } from "./sessionFormulas";
import { withoutColumns } from "./structuredReferences";
import { bodyArea } from "./tableArea";
import { columnFormula, headingsEntered, isBlank } from "./tableEdits";
import { uniqueHeadings } from "./tableHeadings";

/** Whether a rectangle lies on a table other than `except`. */
export function overlapsTable(sheet: Sheet, area: Rectangle, except?: Table): boolean {
  return sheet.tables.some((table) => table !== except && intersects(table.area, area));
}

/** Whether a table can grow into cells as they are: nothing in them, no other table, nothing merged. */
export function isFree(sheet: Sheet, area: Rectangle): boolean {
  return isBlank(sheet, area) && !overlapsTable(sheet, area) && !touches(sheet.merges, area);
}

/**
 * Gives a table another rectangle without moving cells: cells left outside stay as they are, cells taken in become
 * data, and calculated columns, formats and drop-downs reach into the new rows.
 * @throws HostError InvalidArgument unless the new rectangle starts in the same row, overlaps the old one, has a
 * data row, and is free of other tables (Table.resize documentation; VBA ListObject.Resize); InvalidOperation where
 * cells are merged
 */
export function resizeTable(session: HostSession, sheet: Sheet, table: Table, area: Rectangle): void {
  const location = "Table.resize";
  const old = bodyArea(table);
  const fixedRows = (table.headerRow ? 1 : 0) + (table.totalsRow ? 1 : 0);
  if (area.top !== table.area.top || !intersects(area, table.area)) throw invalidArgument(location);
  if (area.bottom - area.top < fixedRows) throw invalidArgument(location);
  if (overlapsTable(sheet, area, table)) throw invalidArgument(location);
  if (touches(sheet.merges, area)) throw invalidOperation(location);
  changeColumns(session, table, area);
  table.area = area;
  if (table.headerRow) headingsEntered(session, sheet, { ...area, bottom: area.top });
  const body = bodyArea(table);
  if (body.bottom > old.bottom) growInto(session, sheet, table, old, { ...body, top: old.bottom + 1 });
  if (table.blankRow && (body.bottom > body.top || !isBlank(sheet, body))) delete table.blankRow;
  session.calculation.structureChanged();
}

/**
 * Lets new data rows inherit what the rows above have: calculated formulas in blank cells, formats, validation and
 * conditional formats of whole columns. `old` is the body before.
 */
export function growInto(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  old: Rectangle,
  added: Rectangle,
): void {
  const { left, right } = table.area;
  for (let column = left; column <= right; column++) {
    const cells = { ...added, left: column, right: column };
    const above = { ...old, left: column, right: column };
    inheritStyle(sheet, above, cells);
    fillCalculated(session, sheet, table, column - left, cells);
  }
  const grown = (areas: readonly Rectangle[], taken: readonly Rectangle[]): Rectangle[] =>
    areas.flatMap((area) => {
      const spans =
        area.top === old.top && area.bottom === old.bottom && area.left >= left && area.right <= right;
      if (!spans) return [area];
      const strip = { ...area, top: added.top, bottom: added.bottom };
      const free = taken.reduce<Rectangle[]>((rest, hole) => cutOut(rest, hole), [strip]);
      return free[0] === strip ? [{ ...area, bottom: added.bottom }] : [area, ...free];
    });
  for (const rule of sheet.validations) {
    // A cell has one rule; those that stand in the new rows stay.
    const others = sheet.validations.filter((other) => other !== rule);
    rule.areas = grown(
      rule.areas,
      others.flatMap((other) => other.areas),
    );
  }
  for (const format of sheet.conditionalFormats) format.areas = grown(format.areas, []);
}

/** Puts the formula of a calculated column into the blank cells of some rows. */
export function fillCalculated(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  index: number,
  cells: Rectangle,
): void {
  const formula = columnFormula(table, index);
  if (!formula) return;
  if (isBlank(sheet, cells)) return enter(session, sheet, cells, formula.a1(cells.top, cells.left));
  for (let row = cells.top; row <= cells.bottom; row++) {
    const cell = { ...cells, top: row, bottom: row };
    if (isBlank(sheet, cell)) enter(session, sheet, cell, formula.a1(row, cells.left));
  }
}

/** Names and formulas of columns for a new rectangle: columns stay with the sheet columns they stand on. */
function changeColumns(session: HostSession, table: Table, area: Rectangle): void {
  const { left, right } = table.area;
  if (area.left === left && area.right === right) return;
  const before = table.columns;
  table.columns = [];
  for (let column = area.left; column <= area.right; column++)
    // Names of new columns are read from the header row afterwards.
    table.columns.push(before[column - left] ?? { name: "" });
  const kept = new Set(table.columns);
  loseColumns(
    session,
    table,
    before.filter((column) => !kept.has(column)).map((column) => column.name),
  );
  if (!table.headerRow) nameNewColumns(table);
}

/** Formulas that refer to columns no longer in the table become #REF!. */
export function loseColumns(session: HostSession, table: Table, names: readonly string[]): void {
  if (names.length === 0) return;
  const lost = new Set(names.map(foldName));
  rewriteSessionFormulas(
    session,
    once((text) => withoutColumns(text, table.name, lost)),
  );
}

function nameNewColumns(table: Table): void {
  const others = table.columns.map(({ name }) => name).filter((name) => name !== "");
  const fresh = table.columns.filter(({ name }) => name === "");
  const names = uniqueHeadings(
    fresh.map(({ name }) => name),
    others,
  );
  fresh.forEach((column, index) => (column.name = names[index] ?? ""));
}

/** The format of a column whose first and last rows agree goes on into unformatted new cells. */
function inheritStyle(sheet: Sheet, above: Rectangle, cells: Rectangle): void {
  const style = sheet.styles.at(above.bottom, above.left);
  if (style === sheet.styles.base || style !== sheet.styles.at(above.top, above.left)) return;
  if (!sheet.styles.rectangles(cells).next().done) return;
  sheet.styles.replace(cells, style);
}

function enter(session: HostSession, sheet: Sheet, area: Rectangle, text: string): void {
  session.calculation.formulaEntered(sheet, area, text);
}
