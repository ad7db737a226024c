/** Columns of a table. */
import { MAX_COLUMNS, type Rectangle } from "../../a1";
import type { Sheet, Table, TableColumn as Stored } from "../../xlsx/book";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { foldName } from "./nameRules";
import { rangeObject, type RangeObject } from "./objects";
import { assertUnprotected } from "./protection";
import { valuesOf } from "./readCells";
import { deleteCells, insertCells } from "./shiftCells";
import { bodyArea, columnPart, headerArea, totalsArea } from "./tableArea";
import { renameColumns } from "./tableEdits";
import { isFree } from "./tableShape";
import { enterCells } from "./writeCells";

interface ColumnsObject extends HostObject {
  readonly type: "TableColumnCollection";
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableColumnObject extends HostObject {
  readonly type: "TableColumn";
  readonly sheet: Sheet;
  readonly table: Table;
  readonly column: Stored;
}

export const TableColumnCollection: ModelClass<ColumnsObject> = {
  get: { Count: ({ table }) => table.columns.length },
  items: ({ sheet, table }) => table.columns.map((column) => columnObject(sheet, table, column)),
  item: ({ sheet, table }, key) => {
    const found =
      table.columns.find(({ name }) => foldName(name) === foldName(String(key))) ??
      table.columns.find((column) => String(columnId(table, column)) === String(key));
    return found ? columnObject(sheet, table, found) : null;
  },
  call: {
    Add: ({ sheet, table }, [index, values, name], session) =>
      addColumn(session, sheet, table, index, values, name),
  },
};

export const TableColumn: ModelClass<TableColumnObject> = {
  id: ({ table, column }) => columnId(table, column),
  get: {
    Id: ({ table, column }) => columnId(table, column),
    Index: (object) => indexOf(object),
    Name: ({ column }) => column.name,
    Values: (object, session) => valuesOf(session, object.sheet, cellsOf(object, object.table.area)),
  },
  set: {
    Name: (object, value, session) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("TableColumn.name");
      assertUnprotected(object.sheet);
      renameColumns(session, object.sheet, object.table, new Map([[indexOf(object), value]]));
      session.edited = true;
    },
    Values: (object, values, session) =>
      enterCells(
        session,
        object.sheet,
        cellsOf(object, object.table.area),
        values,
        "A1",
        "TableColumn.values",
      ),
  },
  call: {
    Delete: (object, _args, session) => {
      assertUnprotected(object.sheet);
      deleteCells(session, object.sheet, cellsOf(object, object.table.area), "Left");
    },
    GetDataBodyRange: (object) => rangeObject(object.sheet, cellsOf(object, bodyArea(object.table))),
    GetHeaderRowRange: (object) => part(object, headerArea(object.table), "TableColumn.getHeaderRowRange"),
    GetRange: (object) => rangeObject(object.sheet, cellsOf(object, object.table.area)),
    GetTotalRowRange: (object) => part(object, totalsArea(object.table), "TableColumn.getTotalRowRange"),
  },
};

/** Key of a column within its table; stays with the column while others come and go. */
const ids = new WeakMap<Table, { readonly of: WeakMap<Stored, number>; next: number }>();

function columnId(table: Table, column: Stored): number {
  let known = ids.get(table);
  if (!known) ids.set(table, (known = { of: new WeakMap(), next: 1 }));
  for (const each of table.columns) if (!known.of.has(each)) known.of.set(each, known.next++);
  return known.of.get(column) ?? 0;
}

function columnObject(sheet: Sheet, table: Table, column: Stored): TableColumnObject {
  return { type: "TableColumn", sheet, table, column };
}

function indexOf({ table, column }: TableColumnObject): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound("TableColumn");
  return index;
}

function cellsOf(object: TableColumnObject, area: Rectangle): Rectangle {
  return columnPart(object.table, area, indexOf(object));
}

function part(object: TableColumnObject, area: Rectangle | null, location: string): RangeObject {
  if (!area) throw itemNotFound(location);
  return rangeObject(object.sheet, cellsOf(object, area));
}

/**
 * Adds a column before `index`, or last. Cells to the right move only when they are in the way. `values` holds the
 * heading, the data and the totals, top to bottom; `name` goes before the heading among them.
 */
function addColumn(
  session: HostSession,
  sheet: Sheet,
  table: Table,
  index: unknown,
  values: unknown,
  name: unknown,
): TableColumnObject {
  const location = "TableColumnCollection.add";
  assertUnprotected(sheet);
  const count = table.columns.length;
  const at = index === null || index === undefined || index === -1 ? count : index;
  if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at > count)
    throw invalidArgument(location);
  if (name !== null && name !== undefined && (typeof name !== "string" || name === ""))
    throw invalidArgument(location);
  const column = table.area.left + at;
  if (column >= MAX_COLUMNS) throw invalidOperation(location);
  const cells = { ...table.area, left: column, right: column };
  // Cells put in within a table are a column of it; before its first and behind its last they only make room.
  if (at > 0 && at < count) insertCells(session, sheet, cells, "Right");
  else {
    if (at === 0 || !isFree(sheet, cells)) insertCells(session, sheet, cells, "Right");
    table.area = at === 0 ? { ...table.area, left: column } : { ...table.area, right: column };
    table.columns.splice(at, 0, { name: "" });
    renameColumns(session, sheet, table, new Map([[at, ""]]));
    session.calculation.structureChanged();
    session.changed({ sheet, area: cells, kind: "ColumnInserted" });
  }
  if (values !== null && values !== undefined) enterCells(session, sheet, cells, values, "A1", location);
  if (typeof name === "string") renameColumns(session, sheet, table, new Map([[at, name]]));
  return columnObject(sheet, table, table.columns[at]!);
}
