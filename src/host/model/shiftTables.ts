/** Tables when cells are inserted or deleted around and inside them. */
import type { Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { rewriteFormulas } from "../calc/bookFormulas";
import { invalidOperation, type HostError } from "../errors";
import type { HostSession } from "../session";
import { shifted, standing, type CellShift } from "./cellShift";
import { raiseTableDeleted } from "./events";
import { foldName } from "./nameRules";
import { withoutTable } from "./structuredReferences";
import { bodyArea, columnPart, headerArea } from "./tableArea";
import { freeHeading } from "./tableHeadings";
import { fillCalculated, loseColumns } from "./tableShape";

/**
 * Moves, grows and shrinks the tables of a sheet. Checks everything before it changes anything and gives back
 * what remains to be done once the cells have moved (headings and formulas of new columns and rows).
 * @throws HostError InvalidOperation where Excel refuses to shift part of a table
 */
export function shiftTables(session: HostSession, sheet: Sheet, shift: CellShift): () => void {
  for (const table of sheet.tables) assertShiftable(table, shift);
  const afterwards: (() => void)[] = [];
  for (const table of [...sheet.tables]) {
    const area = shifted(table.area, shift);
    if (area === null) {
      afterwards.push(() => removeTable(session, sheet, table));
      continue;
    }
    const before = table.area;
    if (sameShape(before, area)) {
      table.area = area;
      continue;
    }
    const follow =
      shift.axis === "rows"
        ? resizeRows(session, sheet, table, shift)
        : resizeColumns(session, sheet, table, shift);
    table.area = area;
    afterwards.push(follow);
  }
  return () => {
    for (const follow of afterwards) follow();
  };
}

function assertShiftable(table: Table, shift: CellShift): void {
  const place = standing(table.area, shift);
  if (place === "cut") throw tornTable();
  if (place === "outside" || shift.axis === "columns" || shift.kind === "insert") return;
  if (shifted(table.area, shift) === null) return;
  const gone = (area: Rectangle | null): boolean => area !== null && shifted(area, shift) === null;
  // Neither the header row nor the last data row of a table can be deleted on its own.
  if (gone(headerArea(table)) || gone(bodyArea(table))) throw tornTable();
}

function tornTable(): HostError {
  return invalidOperation(
    null,
    "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
  );
}

const sameShape = (a: Rectangle, b: Rectangle): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;

function resizeRows(session: HostSession, sheet: Sheet, table: Table, shift: CellShift): () => void {
  if (shift.kind === "delete") {
    const last = table.area.bottom;
    if (table.totalsRow && last >= shift.at && last < shift.at + shift.count) table.totalsRow = false;
    return () => undefined;
  }
  const added = { ...table.area, top: shift.at, bottom: shift.at + shift.count - 1 };
  // New rows of a table carry on its calculated columns.
  return () => {
    table.columns.forEach((_, index) =>
      fillCalculated(session, sheet, table, index, columnPart(table, added, index)),
    );
  };
}

function resizeColumns(session: HostSession, sheet: Sheet, table: Table, shift: CellShift): () => void {
  const from = shift.at - table.area.left;
  if (shift.kind === "delete") {
    const first = Math.max(from, 0);
    const removed = table.columns.splice(first, Math.min(from + shift.count, table.columns.length) - first);
    return () => {
      loseColumns(
        session,
        table,
        removed.map((column) => column.name),
      );
      session.calculation.reload();
    };
  }
  const taken = new Set(table.columns.map((column) => foldName(column.name)));
  const added = Array.from({ length: shift.count }, () => {
    const name = freeHeading("", taken);
    taken.add(foldName(name));
    return { name };
  });
  table.columns.splice(from, 0, ...added);
  return () => {
    const header = headerArea(table);
    if (header) added.forEach(({ name }, index) => sheet.cells.setValue(header.top, shift.at + index, name));
    session.calculation.structureChanged();
  };
}

function removeTable(session: HostSession, sheet: Sheet, table: Table): void {
  raiseTableDeleted(session, sheet, table);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  rewriteFormulas(session.book, (text) => withoutTable(text, table.name));
  session.calculation.reload();
}
