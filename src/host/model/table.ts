/** Table: its name, parts, look, and the ways to change its shape. */
import { MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet, Table as Stored } from "../../xlsx/book";
import { renameInFormula } from "../calc/renameInFormulas";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import { clearContents } from "./clearCells";
import type { Getter, HostObject, ModelClass, Setter } from "./contract";
import { raiseTableDeleted } from "./events";
import { gap } from "./gaps";
import { insertCells } from "./shiftCells";
import { isLegalName, isTableNameTaken } from "./nameRules";
import { rangeObject, resolveRange, worksheetObject, type RangeObject } from "./objects";
import { assertUnprotected } from "./protection";
import { once, rewriteSessionFormulas } from "./sessionFormulas";
import { plainReferences, withoutTable } from "./structuredReferences";
import { bodyArea, headerArea, totalsArea } from "./tableArea";
import { renameColumns } from "./tableEdits";
import { isFree, resizeTable } from "./tableShape";
import { writeTotals } from "./tableTotals";

export interface TableObject extends HostObject {
  readonly type: "Table";
  readonly sheet: Sheet;
  readonly table: Stored;
}

type Switch = "bandedColumns" | "bandedRows" | "filterButton";

export function tableObject(sheet: Sheet, table: Stored): TableObject {
  return { type: "Table", sheet, table };
}

/** Excel's own table styles (Table.style documentation). */
const STYLES = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

const isOn =
  (name: Switch): Getter<TableObject> =>
  ({ table }) =>
    table[name];

const turn =
  (name: Switch, member: string): Setter<TableObject> =>
  ({ table }, value, session) => {
    table[name] = flag(value, member);
    session.edited = true;
  };

export const Table: ModelClass<TableObject> = {
  id: ({ table }) => String(table.id),
  events: ["onChanged", "onSelectionChanged"],
  get: {
    Id: ({ table }) => String(table.id),
    LegacyId: ({ table }) => String(table.id),
    Name: ({ table }) => table.name,
    ShowBandedColumns: isOn("bandedColumns"),
    ShowBandedRows: isOn("bandedRows"),
    ShowFilterButton: isOn("filterButton"),
    ShowHeaders: ({ table }) => table.headerRow,
    ShowTotals: ({ table }) => table.totalsRow,
    Style: ({ table }) => table.style ?? "",
    // The Book keeps no emphasis of first and last columns; they are off.
    HighlightFirstColumn: () => false,
    HighlightLastColumn: () => false,
  },
  set: {
    Name: ({ table }, value, session) => rename(session, table, value),
    ShowBandedColumns: turn("bandedColumns", "Table.showBandedColumns"),
    ShowBandedRows: turn("bandedRows", "Table.showBandedRows"),
    ShowFilterButton: turn("filterButton", "Table.showFilterButton"),
    ShowHeaders: (object, value, session) => showHeaders(session, object, flag(value, "Table.showHeaders")),
    ShowTotals: (object, value, session) => showTotals(session, object, flag(value, "Table.showTotals")),
    Style: ({ table }, value, session) => {
      if (typeof value !== "string" || (value !== "" && !STYLES.test(value)))
        throw invalidArgument("Table.style");
      table.style = value === "" ? null : value;
      session.edited = true;
    },
  },
  call: {
    GetRange: ({ sheet, table }) => rangeObject(sheet, table.area),
    GetDataBodyRange: ({ sheet, table }) => rangeObject(sheet, bodyArea(table)),
    GetHeaderRowRange: ({ sheet, table }) => part(sheet, headerArea(table), "Table.getHeaderRowRange"),
    GetTotalRowRange: ({ sheet, table }) => part(sheet, totalsArea(table), "Table.getTotalRowRange"),
    Resize: ({ sheet, table }, [range], session) => {
      assertUnprotected(sheet);
      const wanted = resolveRange(session, range, sheet, "Table.resize");
      if (wanted.sheet !== sheet) throw invalidArgument("Table.resize");
      if (table.totalsRow) throw gap(session, "Table.resize with a totals row");
      resizeTable(session, sheet, table, wanted.area);
      session.edited = true;
    },
    ConvertToRange: ({ sheet, table }, _args, session) => {
      assertUnprotected(sheet);
      rewriteSessionFormulas(session, (text, home, row) =>
        plainReferences(text, table, sheet.name, { sheet: home, row }),
      );
      remove(session, sheet, table);
      return rangeObject(sheet, table.area);
    },
    Delete: ({ sheet, table }, _args, session) => {
      assertUnprotected(sheet);
      remove(session, sheet, table);
      rewriteSessionFormulas(
        session,
        once((text) => withoutTable(text, table.name)),
      );
      clearContents(session, sheet, table.area);
    },
    // Filters do not exist in this host, so none can hide a row.
    ClearFilters: () => undefined,
    ReapplyFilters: () => undefined,
  },
  nav: {
    Columns: ({ sheet, table }) => ({ type: "TableColumnCollection", sheet, table }) as HostObject,
    Rows: ({ sheet, table }) => ({ type: "TableRowCollection", sheet, table }) as HostObject,
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
};

function rename(session: HostSession, table: Stored, value: unknown): void {
  const location = "Table.name";
  if (typeof value !== "string" || !isLegalName(value)) throw invalidArgument(location);
  if (value === table.name) return;
  if (isTableNameTaken(session.book, value, table)) throw itemAlreadyExists(location);
  const from = table.name;
  table.name = value;
  session.edited = true;
  // A table's name means the same on every sheet, so one text has one answer.
  rewriteSessionFormulas(
    session,
    once((text) => renameInFormula(text, null, { kind: "table", from, to: value })),
  );
}

/** The header row takes a blank row above, or pushes the table down; without it the headings leave the sheet. */
function showHeaders(session: HostSession, { sheet, table }: TableObject, shown: boolean): void {
  if (shown === table.headerRow) return;
  assertUnprotected(sheet);
  const { top } = table.area;
  if (!shown) {
    const header = headerArea(table)!;
    table.headerRow = false;
    table.area = { ...table.area, top: top + 1 };
    clearContents(session, sheet, header);
  } else {
    const above = { ...table.area, top: top - 1, bottom: top - 1 };
    if (top > 0 && isFree(sheet, above)) table.area = { ...table.area, top: top - 1 };
    else {
      const { bottom } = table.area;
      insertCells(session, sheet, { ...table.area, bottom: top }, "Down");
      table.area = { ...table.area, top, bottom: bottom + 1 };
    }
    table.headerRow = true;
    renameColumns(session, sheet, table, new Map(table.columns.map(({ name }, index) => [index, name])));
  }
  session.edited = true;
  session.calculation.structureChanged();
}

/** The totals row goes below the data and pushes cells in its way down; without it its cells leave the sheet. */
function showTotals(session: HostSession, { sheet, table }: TableObject, shown: boolean): void {
  if (shown === table.totalsRow) return;
  assertUnprotected(sheet);
  if (!shown) {
    const totals = totalsArea(table)!;
    table.totalsRow = false;
    table.area = { ...table.area, bottom: totals.bottom - 1 };
    for (const column of table.columns) delete column.totals;
    clearContents(session, sheet, totals);
  } else {
    const body = bodyArea(table);
    if (body.bottom === MAX_ROWS - 1) throw invalidOperation("Table.showTotals");
    const row = { ...body, top: body.bottom + 1, bottom: body.bottom + 1 };
    if (!isFree(sheet, row)) insertCells(session, sheet, row, "Down");
    table.totalsRow = true;
    table.area = { ...table.area, bottom: row.bottom };
    writeTotals(session, sheet, table);
  }
  session.edited = true;
  session.calculation.structureChanged();
}

function remove(session: HostSession, sheet: Sheet, table: Stored): void {
  const at = sheet.tables.indexOf(table);
  if (at < 0) throw itemNotFound("Table");
  sheet.tables.splice(at, 1);
  session.edited = true;
  session.calculation.structureChanged();
  raiseTableDeleted(session, sheet, table);
}

function part(sheet: Sheet, area: Rectangle | null, location: string): RangeObject {
  if (!area) throw itemNotFound(location);
  return rangeObject(sheet, area);
}

function flag(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}
