/** Objects several classes make: worksheets and ranges, and how an argument becomes a range. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseRectangle,
  quoteSheetName,
  rectangleAddress,
  splitSheet,
  type Rectangle,
} from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { HostObject } from "./contract";

export interface WorksheetObject extends HostObject {
  readonly type: "Worksheet";
  readonly sheet: Sheet;
}

/** The area moves with insertions and deletions while the add-in holds the object. */
export interface RangeObject extends HostObject {
  readonly type: "Range";
  readonly sheet: Sheet;
  area: Rectangle;
  /** True once the cells were deleted: every use answers as Excel does for a #REF! range. */
  deleted?: boolean;
}

export interface RangeAreasObject extends HostObject {
  readonly type: "RangeAreas";
  readonly sheet: Sheet;
  areas: Rectangle[];
}

export const WHOLE_SHEET: Rectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function worksheetObject(sheet: Sheet): WorksheetObject {
  return { type: "Worksheet", sheet };
}

/** A range; bounds outside the sheet are InvalidArgument. */
export function rangeObject(sheet: Sheet, area: Rectangle, location?: string): RangeObject {
  const { top, left, bottom, right } = area;
  const inside =
    top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
  if (!inside) throw invalidArgument(location);
  return { type: "Range", sheet, area };
}

/** Sheet of that name (case-insensitive), or null. */
export function sheetByName(session: HostSession, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  return session.book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

/** Address with the sheet's name, as `Range.address` has it. */
export function qualifiedAddress(sheet: Sheet, area: Rectangle, absolute = false): string {
  return `${quoteSheetName(sheet.name)}!${rectangleAddress(area, absolute)}`;
}

/**
 * The range an argument means: a Range object, an address with or without sheet, or the name of a range or table.
 * @param sheet where an address without sheet belongs
 * @throws HostError InvalidArgument for what is no range, ItemNotFound for an unknown sheet
 */
export function resolveRange(
  session: HostSession,
  reference: unknown,
  sheet: Sheet,
  location = "Worksheet.getRange",
): RangeObject {
  if (isRange(reference)) return reference;
  if (typeof reference !== "string") throw invalidArgument(location);
  const found = rangeOfText(session, reference.trim().replace(/^=/, ""), sheet);
  if (!found) throw invalidArgument(location);
  return found;
}

/** Range of an address, defined name or table name; null when the text is none of these. */
function rangeOfText(session: HostSession, text: string, sheet: Sheet): RangeObject | null {
  const { sheet: sheetName, address } = splitSheet(text);
  const home = sheetName === null ? sheet : sheetByName(session, sheetName);
  if (!home) throw itemNotFound();
  const area = parseRectangle(address);
  if (area) return rangeObject(home, area);
  const wanted = address.toLowerCase();
  const scoped = (scope: string | null) =>
    session.book.names.find((name) => name.name.toLowerCase() === wanted && name.scope === scope);
  const named = scoped(home.name) ?? (sheetName === null ? scoped(null) : undefined);
  if (named) return refersToRange(session, named.refersTo);
  for (const owner of session.book.sheets)
    for (const table of owner.tables) if (table.name.toLowerCase() === wanted) return tableBody(owner, table);
  return null;
}

/** The one range a name's reference text points at, or null for constants, formulas and #REF!. */
export function refersToRange(session: HostSession, refersTo: string): RangeObject | null {
  const { sheet: sheetName, address } = splitSheet(refersTo);
  const sheet = sheetName === null ? null : sheetByName(session, sheetName);
  const area = sheet && parseRectangle(address);
  return area ? rangeObject(sheet, area) : null;
}

function tableBody(sheet: Sheet, table: Sheet["tables"][number]): RangeObject {
  const top = table.area.top + (table.headerRow ? 1 : 0);
  const bottom = table.area.bottom - (table.totalsRow ? 1 : 0);
  return rangeObject(sheet, { ...table.area, top, bottom: Math.max(top, bottom) });
}

export function isRange(value: unknown): value is RangeObject {
  return typeof value === "object" && value !== null && (value as HostObject).type === "Range";
}
