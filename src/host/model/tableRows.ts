/** Data rows of a table. A row object means a place, not the data that stands there (TableRow documentation). */
import { MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { rangeObject } from "./objects";
import { assertUnprotected } from "./protection";
import { valuesOf } from "./readCells";
import { deleteCells, insertCells } from "./shiftCells";
import { bodyArea, rowCount } from "./tableArea";
import { columnsFilled } from "./tableEdits";
import { fillCalculated, growInto, isFree } from "./tableShape";
import { enterCells } from "./writeCells";

interface RowsObject extends HostObject {
  readonly type: "TableRowCollection";
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableRowObject extends HostObject {
  readonly type: "TableRow";
  readonly sheet: Sheet;
  readonly table: Table;
  readonly index: number;
}

export const TableRowCollection: ModelClass<RowsObject> = {
  get: { Count: ({ table }) => rowCount(table) },
  items: ({ sheet, table }) =>
    Array.from({ length: rowCount(table) }, (_, index) => rowObject(sheet, table, index)),
  call: {
    Add: ({ sheet, table }, [index, values], session) => addRows(session, sheet, table, index, values),
    GetCount: ({ table }) => rowCount(table),
    GetItemAt: ({ sheet, table }, [index]) => {
      if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= rowCount(table))
        throw invalidArgument("TableRowCollection.getItemAt");
      return rowObject(sheet, table, index);
    },
  },
};

export const TableRow: ModelClass<TableRowObject> = {
  get: {
    Index: ({ index }) => index,
    Values: (row, session) => valuesOf(session, row.sheet, cellsOf(row)),
  },
  set: {
    Values: (row, values, session) =>
      enterCells(session, row.sheet, cellsOf(row), values, "A1", "TableRow.values"),
  },
  call: {
    Delete: (row, _args, session) => deleteRow(session, row),
    GetRange: (row) => rangeObject(row.sheet, cellsOf(row)),
  },
};

function rowObject(sheet: Sheet, table: Table, index: number): TableRowObject {
  return { type: "TableRow", sheet, table, index };
}

function cellsOf({ table, index }: TableRowObject): Rectangle {
  if (index >= rowCount(table)) throw itemNotFound("TableRow");
  const row = bodyArea(table).top + index;
  return { ...table.area, top: row, bottom: row };
}

/** Deletes a row; the last one leaves the blank row of an empty table. */
function deleteRow(session: HostSession, row: TableRowObject): void {
  assertUnprotected(row.sheet);
  deleteCells(session, row.sheet, cellsOf(row), "Up");
}

/**
 * Adds rows before `index`, or last. The first rows of an empty table use its blank row; rows of nulls count.
 * Cells below the table move down only when they are in the way.
 */
function addRows(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  index: unknown,
  values: unknown,
): TableRowObject {
  const location = "TableRowCollection.add";
  assertUnprotected(sheet);
  const rows = rowsOf(values, table.columns.length);
  const count = rowCount(table);
  const at = index === null || index === undefined || index === -1 ? count : index;
  if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at > count)
    throw invalidArgument(location);
  const top = bodyArea(table).top + at;
  const blank = table.blankRow === true ? 1 : 0;
  const added = { ...table.area, top, bottom: top + rows.length - 1 };
  if (added.bottom >= MAX_ROWS) throw invalidOperation(location);
  if (rows.length > blank) makeRoom(session, sheet, table, { ...added, top: top + blank }, at === count);
  if (blank) {
    delete table.blankRow;
    for (let column = 0; column < table.columns.length; column++) {
      const cell = { ...added, bottom: top, left: added.left + column, right: added.left + column };
      fillCalculated(session, sheet, table, column, cell);
    }
  }
  session.calculation.structureChanged();
  session.changed({ sheet, area: added, kind: "RowInserted" });
  // "" leaves the formula of a calculated column in place, as null does (OfficeDev/office-js issue 1916).
  const entries = rows.map((row) =>
    row.map((value, column) =>
      value === "" && table.columns[column]?.calculatedFormula !== undefined ? null : value,
    ),
  );
  enterCells(session, sheet, added, entries, "A1", location);
  columnsFilled(session, sheet, added);
  return rowObject(sheet, table, at);
}

/** Opens rows in the body; `last` says that they follow the last data row. */
function makeRoom(session: HostSession, sheet: Sheet, table: Table, area: Rectangle, last: boolean): void {
  if (!last || table.totalsRow) return insertCells(session, sheet, area, "Down");
  if (!isFree(sheet, area)) insertCells(session, sheet, area, "Down");
  const old = bodyArea(table);
  table.area = { ...table.area, bottom: area.bottom };
  growInto(session, sheet, table, old, area);
}

/** Rows of exactly the table's width; nothing given is one blank row, one value fills one row. */
function rowsOf(values: unknown, width: number): unknown[][] {
  if (values === null || values === undefined) return [new Array<null>(width).fill(null)];
  if (!Array.isArray(values)) return [new Array<unknown>(width).fill(values)];
  const list = values as unknown[];
  const rows = list.every((row) => Array.isArray(row)) ? (list as unknown[][]) : [list];
  if (rows.length === 0 || rows.some((row) => row.length !== width))
    throw invalidArgument("TableRowCollection.add");
  return rows;
}
