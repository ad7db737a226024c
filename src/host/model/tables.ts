/** TableCollection of the workbook or of one worksheet: finding tables and making them. */
import { intersects, MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { raiseTableAdded } from "./events";
import { insertCells } from "./shiftCells";
import { foldName, freeTableName } from "./nameRules";
import { isRange, resolveRange, type RangeObject } from "./objects";
import { assertUnprotected } from "./protection";
import { tableObject, type TableObject } from "./table";
import { headingsEntered } from "./tableEdits";
import { isFree, overlapsTable } from "./tableShape";

export interface TableCollectionObject extends HostObject {
  readonly type: "TableCollection";
  /** Sheet whose tables these are; none for the whole workbook. */
  readonly sheet?: Sheet;
}

/** Style Excel gives a table that was given none. */
const DEFAULT_STYLE = "TableStyleMedium2";

export const TableCollection: ModelClass<TableCollectionObject> = {
  events: ["onAdded", "onChanged", "onDeleted"],
  eventTarget: ({ sheet }, session) => (sheet ? session.sheetId(sheet) : ""),
  get: { Count: (collection, session) => tablesOf(collection, session).length },
  items: tablesOf,
  item: (collection, key, session) => {
    const wanted = foldName(String(key));
    const tables = tablesOf(collection, session);
    return (
      tables.find(({ table }) => foldName(table.name) === wanted) ??
      tables.find(({ table }) => String(table.id) === wanted) ??
      null
    );
  },
  call: {
    Add: (collection, [address, hasHeaders], session) => {
      const home = collection.sheet ?? session.activeSheet;
      const range = source(session, home, address);
      if (collection.sheet && range.sheet !== collection.sheet) throw invalidArgument("TableCollection.add");
      return addTable(session, range.sheet, range.area, hasHeaders === true);
    },
  },
};

function tablesOf({ sheet }: TableCollectionObject, session: HostSession): TableObject[] {
  const sheets = sheet ? [sheet] : session.book.sheets;
  return sheets.flatMap((owner) => owner.tables.map((table) => tableObject(owner, table)));
}

/** Source of a new table; an address that names no range at all is InvalidArgument. */
function source(session: HostSession, home: Sheet, address: unknown): RangeObject {
  if (isRange(address)) return address;
  if (typeof address !== "string" || address.trim() === "") throw invalidArgument("TableCollection.add");
  return resolveRange(session, address, home, "TableCollection.add");
}

/** Makes a table of some cells; without headings, a header row is put above and the data moves down. */
function addTable(session: HostSession, sheet: Sheet, source: Rectangle, hasHeaders: boolean): TableObject {
  const location = "TableCollection.add";
  assertUnprotected(sheet);
  if (overlapsTable(sheet, source)) throw invalidArgument(location, "A table cannot overlap another table.");
  let area = source;
  if (!hasHeaders) {
    insertCells(session, sheet, { ...area, bottom: area.top }, "Down");
    area = { ...area, bottom: area.bottom + 1 };
  }
  const headingsOnly = area.top === area.bottom;
  if (headingsOnly) area = withBlankRow(session, sheet, area);
  const table: Table = {
    id: freeTableId(session),
    name: freeTableName(session.book),
    area,
    columns: Array.from({ length: area.right - area.left + 1 }, () => ({ name: "" })),
    headerRow: true,
    totalsRow: false,
    style: DEFAULT_STYLE,
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
    ...(headingsOnly ? { blankRow: true } : {}),
  };
  sheet.tables.push(table);
  // A table has no merged cells.
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, table.area));
  headingsEntered(session, sheet, { ...area, bottom: area.top });
  session.edited = true;
  session.calculation.structureChanged();
  raiseTableAdded(session, sheet, table);
  return tableObject(sheet, table);
}

/** The headings and the row below them, which moves down first when it is not blank. */
function withBlankRow(session: HostSession, sheet: Sheet, headings: Rectangle): Rectangle {
  if (headings.bottom === MAX_ROWS - 1) throw invalidArgument("TableCollection.add");
  const row = { ...headings, top: headings.top + 1, bottom: headings.bottom + 1 };
  if (!isFree(sheet, row)) insertCells(session, sheet, row, "Down");
  return { ...headings, bottom: row.bottom };
}

function freeTableId(session: HostSession): number {
  let highest = 0;
  for (const sheet of session.book.sheets) for (const { id } of sheet.tables) highest = Math.max(highest, id);
  return highest + 1;
}
