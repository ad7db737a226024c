/** Inserting and deleting cells: everything that stands on the sheet moves along, references included. */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { CarriedFile } from "../../xlsx/carried";
import { cellKey, type CellGrid } from "../../xlsx/cells";
import { invalidOperation } from "../errors";
import type { HostSession } from "../session";
import { isWhole, shifted, shiftedSpan, shiftKind, standing, tears, type CellShift } from "./cellShift";
import { clearContents } from "./clearCells";
import { isRange, type RangeAreasObject } from "./objects";
import { shiftCharts } from "./shiftCharts";
import { shiftRules } from "./shiftRules";
import { emptiedTables, shiftTables } from "./shiftTables";

/**
 * Inserts blank cells in an area and moves those there down or right.
 * @throws HostError InvalidOperation when a table or merged cells would be torn apart, or cells pushed off the sheet
 */
export function insertCells(
  session: HostSession,
  sheet: Sheet,
  area: Rectangle,
  direction: "Down" | "Right",
): void {
  const shift = shiftOf(area, direction === "Down" ? "rows" : "columns", "insert");
  assertRoom(sheet, shift);
  move(session, sheet, shift);
  const kind = !isWhole(shift) ? "CellInserted" : shift.axis === "rows" ? "RowInserted" : "ColumnInserted";
  session.changed({ sheet, area, kind, ...(kind === "CellInserted" ? { shift: direction } : {}) });
}

/**
 * Deletes the cells of an area and moves those below up or those to the right left.
 * @throws HostError InvalidOperation when a table or merged cells would be torn apart
 */
export function deleteCells(
  session: HostSession,
  sheet: Sheet,
  area: Rectangle,
  direction: "Up" | "Left",
): void {
  const shift = shiftOf(area, direction === "Up" ? "rows" : "columns", "delete");
  const emptied = emptiedTables(sheet, shift);
  if (emptied.length > 0) emptyTables(session, sheet, area, emptied);
  else move(session, sheet, shift);
  const kind = !isWhole(shift) ? "CellDeleted" : shift.axis === "rows" ? "RowDeleted" : "ColumnDeleted";
  session.changed({ sheet, area, kind, ...(kind === "CellDeleted" ? { shift: direction } : {}) });
}

/** Deletes all data rows of tables but the first, which stays blank as Excel leaves it. */
function emptyTables(session: HostSession, sheet: Sheet, area: Rectangle, tables: readonly Table[]): void {
  if (area.bottom > area.top) move(session, sheet, shiftOf({ ...area, top: area.top + 1 }, "rows", "delete"));
  for (const table of tables) table.blankRow = true;
  clearContents(session, sheet, { ...area, bottom: area.top });
}

function shiftOf(area: Rectangle, axis: CellShift["axis"], kind: CellShift["kind"]): CellShift {
  return axis === "rows"
    ? {
        axis,
        kind,
        at: area.top,
        count: area.bottom - area.top + 1,
        across: { first: area.left, last: area.right },
      }
    : {
        axis,
        kind,
        at: area.left,
        count: area.right - area.left + 1,
        across: { first: area.top, last: area.bottom },
      };
}

function assertRoom(sheet: Sheet, { axis, at, count }: CellShift): void {
  const used = sheet.cells.usedArea();
  if (!used) return;
  const last = axis === "rows" ? used.bottom : used.right;
  const limit = axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  if (last >= at && last + count >= limit) throw invalidOperation("Range.insert");
}

function move(session: HostSession, sheet: Sheet, shift: CellShift): void {
  for (const merge of sheet.merges) if (standing(merge, shift) === "cut") throw invalidOperation();
  for (const array of sheet.cells.arrays.values()) if (tears(array, shift)) throw invalidOperation();
  // Tables first: they may refuse, and nothing may have moved by then.
  const tables = shiftTables(session, sheet, shift);
  if (shift.axis === "rows") moveRows(sheet.cells, shift);
  else moveColumns(sheet.cells, shift);
  moveFormulas(sheet.cells, shift);
  moveCarried(session, sheet, shift);
  moveStyles(sheet, shift);
  moveSizes(sheet, shift);
  moveAreas(sheet, shift);
  moveHeld(session, sheet, shift);
  const { at, count, across } = shift;
  const strip = isWhole(shift) ? {} : { across };
  session.calculation.cellsShifted({ sheet: sheet.name, kind: shiftKind(shift), at, count, ...strip });
  tables();
}

function moveRows(grid: CellGrid, shift: CellShift): void {
  const { kind, at, count, across } = shift;
  const { rows } = grid;
  if (rows.length <= at) return;
  if (isWhole(shift)) {
    if (kind === "delete") rows.splice(at, count);
    else grid.rows = rows.slice(0, at).concat(new Array<undefined>(count).fill(undefined), rows.slice(at));
    return;
  }
  const take = (row: number, column: number) => rows[row]?.[column] ?? null;
  const put = (row: number, column: number, value: ReturnType<typeof take>): void => {
    while (rows.length <= row) rows.push(undefined);
    let cells = rows[row];
    if (!cells) {
      if (value === null) return;
      rows[row] = cells = [];
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  const bottom = rows.length - 1;
  const widest = rows.reduce((width, cells) => Math.max(width, cells?.length ?? 0), 0);
  const right = Math.min(across.last, widest - 1);
  for (let column = across.first; column <= right; column++) {
    if (kind === "insert") {
      for (let row = bottom; row >= at; row--) put(row + count, column, take(row, column));
      for (let row = at; row < at + count; row++) put(row, column, null);
    } else for (let row = at; row <= bottom; row++) put(row, column, take(row + count, column));
  }
}

function moveColumns({ rows }: CellGrid, { kind, at, count, across }: CellShift): void {
  const last = Math.min(across.last, rows.length - 1);
  for (let row = across.first; row <= last; row++) {
    const cells = rows[row];
    if (!cells || cells.length <= at) continue;
    if (kind === "delete") cells.splice(at, count);
    else cells.splice(at, 0, ...new Array<null>(count).fill(null));
  }
}

function moveFormulas(cells: CellGrid, shift: CellShift): void {
  if (cells.formulas.size === 0) return;
  const moved = new Map<number, string>();
  for (const [key, text] of cells.formulas) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const place = shifted({ top: row, left: column, bottom: row, right: column }, shift);
    if (place) moved.set(cellKey(place.top, place.left), text);
  }
  cells.formulas.clear();
  for (const [key, text] of moved) cells.formulas.set(key, text);
  const arrays = [...cells.arrays.values()];
  cells.arrays.clear();
  for (const array of arrays) {
    const area = shifted(array, shift);
    if (area) cells.arrays.set(cellKey(area.top, area.left), area);
  }
}

/** What the file had in these cells, rows and columns beyond the model. */
function moveCarried(session: HostSession, sheet: Sheet, shift: CellShift): void {
  const { opaque } = session.book;
  if (!(opaque instanceof CarriedFile)) return;
  const along = (first: number, last: number) => shiftedSpan(first, last, shift);
  opaque.moveCells(sheet, {
    cell: (row, column) => {
      const place = shifted({ top: row, left: column, bottom: row, right: column }, shift);
      return place && cellKey(place.top, place.left);
    },
    ...(isWhole(shift) && { [shift.axis]: along }),
  });
}

function moveStyles({ styles }: Sheet, { axis, kind, at, count, across: { first, last } }: CellShift): void {
  if (axis === "rows") {
    if (kind === "insert") styles.insertRows(at, count, first, last);
    else styles.deleteRows(at, count, first, last);
  } else if (kind === "insert") styles.insertColumns(at, count, first, last);
  else styles.deleteColumns(at, count, first, last);
}

/** Heights, widths and hidden rows and columns; they belong to whole rows and columns only. */
function moveSizes(sheet: Sheet, shift: CellShift): void {
  if (!isWhole(shift)) return;
  const { axis } = shift;
  const place = (index: number): number | null => shiftedSpan(index, index, shift)?.[0] ?? null;
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const hidden = axis === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const sized = [...sizes];
  sizes.clear();
  for (const [index, size] of sized) {
    const to = place(index);
    if (to !== null) sizes.set(to, size);
  }
  const unseen = [...hidden];
  hidden.clear();
  for (const index of unseen) {
    const to = place(index);
    if (to !== null) hidden.add(to);
  }
}

function moveAreas(sheet: Sheet, shift: CellShift): void {
  const all = (areas: readonly Rectangle[]): Rectangle[] =>
    areas.map((area) => shifted(area, shift)).filter((area) => area !== null);
  const single = ({ top, left, bottom, right }: Rectangle): boolean => top === bottom && left === right;
  sheet.merges = all(sheet.merges).filter((merge) => !single(merge));
  shiftRules(sheet, shift);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shifted(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const { row, column } = note;
    const place = shifted({ top: row, left: column, bottom: row, right: column }, shift);
    return place ? [{ ...note, row: place.top, column: place.left }] : [];
  });
  shiftCharts(sheet, shift);
  const { page } = sheet;
  if (page.printArea) page.printArea = shifted(page.printArea, shift);
  if (!isWhole(shift)) return;
  if (shift.axis === "rows" && page.breaks)
    page.breaks = page.breaks.flatMap((row) => shiftedSpan(row, row, shift)?.[0] ?? []);
  const titles = shift.axis === "rows" ? page.titleRows : page.titleColumns;
  if (!titles) return;
  const strip = shift.axis === "rows" ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const area =
    shift.axis === "rows"
      ? { top: titles.first, bottom: titles.last, left: 0, right: strip }
      : { left: titles.first, right: titles.last, top: 0, bottom: strip };
  const moved = shifted(area, shift);
  if (shift.axis === "rows") page.titleRows = moved && { first: moved.top, last: moved.bottom };
  else page.titleColumns = moved && { first: moved.left, last: moved.right };
}

/** Ranges the add-in holds, and the selection. */
function moveHeld(session: HostSession, sheet: Sheet, shift: CellShift): void {
  for (const object of session.liveObjects()) {
    if (isRange(object) && object.sheet === sheet) {
      const area = shifted(object.area, shift);
      if (area) object.area = area;
      else object.deleted = true;
    } else if (object.type === "RangeAreas" && (object as RangeAreasObject).sheet === sheet) {
      const held = object as RangeAreasObject;
      held.areas = held.areas.map((area) => shifted(area, shift)).filter((area) => area !== null);
    }
  }
  if (session.activeSheet === sheet)
    session.selection = shifted(session.selection, shift) ?? session.selection;
}
