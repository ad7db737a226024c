/** Tables when cells are inserted or deleted around and inside them. */
import type { Sheet, Table } from "../../xlsx/book";
import { rewriteFormulas } from "../calc/bookFormulas";
import { invalidOperation, type HostError } from "../errors";
import type { HostSession } from "../session";
import { firstKept, sameShape, shifted, shiftedSpan, standing, type CellShift } from "./cellShift";
import { raiseTableDeleted } from "./events";
import { foldName } from "./nameRules";
import { withoutTable } from "./structuredReferences";
import { bodyArea, columnPart, headerArea } from "./tableArea";
import { movedFormula } from "./relativeFormula";
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
  // The header row of a table cannot be deleted on its own.
  const header = headerArea(table);
  if (header && shifted(header, shift) === null && shifted(table.area, shift) !== null) throw tornTable();
}

/**
 * The tables that would lose all their data rows but stay; one blank row is what Excel leaves them.
 * @throws HostError InvalidOperation where that row is not the first of the shift (tables without headings)
 */
export function emptiedTables(sheet: Sheet, shift: CellShift): Table[] {
  if (shift.axis === "columns" || shift.kind === "insert") return [];
  const emptied = sheet.tables.filter((table) => {
    const body = bodyArea(table);
    return standing(table.area, shift) === "inside" && shifted(table.area, shift) && !shifted(body, shift);
  });
  for (const table of emptied) {
    assertShiftable(table, shift);
    if (bodyArea(table).top !== shift.at) throw tornTable();
  }
  return emptied;
}

function tornTable(): HostError {
  return invalidOperation(
    null,
    "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
  );
}

function resizeRows(session: HostSession, sheet: Sheet, table: Table, shift: CellShift): () => void {
  const formulasFollow = holdFormulas(table, shift);
  if (shift.kind === "delete") {
    const last = table.area.bottom;
    if (table.totalsRow && last >= shift.at && last < shift.at + shift.count) table.totalsRow = false;
    return formulasFollow;
  }
  // The blank row was the only data row; now there are more.
  delete table.blankRow;
  const added = { ...table.area, top: shift.at, bottom: shift.at + shift.count - 1 };
  // New rows of a table carry on its calculated columns.
  return () => {
    formulasFollow();
    table.columns.forEach((_, index) =>
      fillCalculated(session, sheet, table, index, columnPart(table, added, index)),
    );
  };
}

/**
 * Calculated columns are told for the first data row. While rows move they are told for the first one that stays, so
 * that their references move with it; what is given back tells them for the first data row again.
 */
function holdFormulas(table: Table, shift: CellShift): () => void {
  const body = bodyArea(table);
  const kept = firstKept(body, shift).row;
  tellFormulas(table, body.top, kept);
  const moved = shiftedSpan(kept, kept, shift)?.[0] ?? kept;
  return () => tellFormulas(table, moved, bodyArea(table).top);
}

function tellFormulas(table: Table, from: number, to: number): void {
  table.columns.forEach((column, index) => {
    if (column.calculatedFormula === undefined) return;
    const at = table.area.left + index;
    column.calculatedFormula = movedFormula(
      column.calculatedFormula,
      { row: from, column: at },
      { row: to, column: at },
    );
  });
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
