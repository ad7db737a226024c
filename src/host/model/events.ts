/**
 * Events of worksheets and tables, in the payloads the client library takes apart. Events fire for the add-in's
 * own edits too; a payload names no author, but `triggerSource` says "ThisLocalAddin" of those.
 */
import { intersection, rectangleAddress, type Rectangle } from "../../a1";
import type { Sheet, Table } from "../../xlsx/book";
import { itemNotFound } from "../errors";
import type { HostSession, SheetChange } from "../session";
import { isRange, rangeObject, type RangeObject } from "./objects";
import { valueType, wireValue } from "./readCells";

/** Ranges of events are reachable through `args.getRange`; older ones than this are forgotten. */
const KEPT_RANGES = 1000;

const SHIFTS = {
  Left: "ShiftCellLeft",
  Up: "ShiftCellUp",
  Right: "ShiftCellRight",
  Down: "ShiftCellDown",
} as const;

const kept = new WeakMap<HostSession, string[]>();
const settingsListeners = new WeakMap<HostSession, readonly (() => void)[]>();

/** Makes the session raise worksheet and table events for every change of cells; called once per session. */
export function raiseEventsOf(session: HostSession): void {
  session.onChange((change) => raiseChanged(session, change));
}

/** The range of an event by its reference id, as `args.getRange(context)` asks for it. */
export function rangeOfEvent(session: HostSession, referenceId: unknown): RangeObject {
  const range = session.references.get(String(referenceId));
  if (!isRange(range)) throw itemNotFound("Workbook._GetRangeForEventByReferenceId");
  return range;
}

/** A worksheet was added, deleted, shown or left; its id must be asked for before it leaves the book. */
export function raiseWorksheetEvent(
  session: HostSession,
  event: "onAdded" | "onDeleted" | "onActivated" | "onDeactivated",
  sheet: Sheet,
): void {
  const worksheetId = session.sheetId(sheet);
  const payload = { source: "Local", worksheetId };
  if (event === "onActivated" || event === "onDeactivated")
    session.events.raise("Worksheet", event, worksheetId, payload);
  session.events.raise("WorksheetCollection", event, "", payload);
}

/** Hears of changes to the add-in's settings; the surface passes them on as the SettingsChanged event. */
export function onSettingsChanged(session: HostSession, listener: () => void): void {
  const listeners = settingsListeners.get(session) ?? [];
  settingsListeners.set(session, [...listeners, listener]);
}

/** The add-in's settings changed. */
export function raiseSettingsChanged(session: HostSession): void {
  session.edited = true;
  for (const listener of settingsListeners.get(session) ?? []) listener();
}

/** Other cells were selected on the active sheet; tables hear which of their cells. */
export function raiseSelectionChanged(session: HostSession): void {
  const sheet = session.activeSheet;
  const worksheetId = session.sheetId(sheet);
  const payload = { address: rectangleAddress(session.selection), worksheetId };
  session.events.raise("Worksheet", "onSelectionChanged", worksheetId, payload);
  session.events.raise("WorksheetCollection", "onSelectionChanged", "", payload);
  for (const table of sheet.tables) {
    const inside = intersection(table.area, session.selection);
    const address = inside ? rectangleAddress(inside) : "";
    session.events.raise("Table", "onSelectionChanged", String(table.id), { address, worksheetId });
  }
}

/** Formulas were calculated anew: one event for each sheet, without address, as Excel raises it for a whole sheet. */
export function raiseCalculated(
  session: HostSession,
  calculated: readonly { readonly sheet: Sheet }[],
): void {
  for (const sheet of new Set(calculated.map((area) => area.sheet))) {
    const worksheetId = session.sheetId(sheet);
    const payload = { address: "", worksheetId };
    session.events.raise("Worksheet", "onCalculated", worksheetId, payload);
    session.events.raise("WorksheetCollection", "onCalculated", "", payload);
  }
}

/** Formats of cells changed. */
export function raiseFormatChanged(session: HostSession, sheet: Sheet, area: Rectangle): void {
  const worksheetId = session.sheetId(sheet);
  const single = session.events.listening("Worksheet", "onFormatChanged", worksheetId);
  if (!single && !session.events.listening("WorksheetCollection", "onFormatChanged")) return;
  const referenceId = keep(session, sheet, area);
  const payload = { address: rectangleAddress(area), source: "Local", worksheetId, referenceId };
  session.events.raise("Worksheet", "onFormatChanged", worksheetId, payload);
  session.events.raise("WorksheetCollection", "onFormatChanged", "", payload);
}

/** A table was made. */
export function raiseTableAdded(session: HostSession, sheet: Sheet, table: Table): void {
  raiseToTableCollections(session, "onAdded", sheet, { source: "Local", tableId: String(table.id) });
}

/** A table was deleted or converted to a range. */
export function raiseTableDeleted(session: HostSession, sheet: Sheet, table: Table): void {
  const payload = { source: "Local", tableId: String(table.id), tableName: table.name };
  raiseToTableCollections(session, "onDeleted", sheet, payload);
}

function raiseChanged(session: HostSession, change: SheetChange): void {
  const { sheet, area, kind, shift } = change;
  const worksheetId = session.sheetId(sheet);
  const payload = (part: Rectangle): Record<string, unknown> => ({
    changeType: kind,
    source: "Local",
    address: rectangleAddress(part),
    worksheetId,
    referenceId: keep(session, sheet, part),
    shiftDirection: shift ? SHIFTS[shift] : "None",
    triggerSource: session.answering ? "ThisLocalAddin" : "Unknown",
    ...valueDetails(change, sheet),
  });
  const { events } = session;
  if (
    events.listening("Worksheet", "onChanged", worksheetId) ||
    events.listening("WorksheetCollection", "onChanged")
  ) {
    const whole = payload(area);
    events.raise("Worksheet", "onChanged", worksheetId, whole);
    events.raise("WorksheetCollection", "onChanged", "", whole);
  }
  for (const table of sheet.tables) {
    const tableId = String(table.id);
    const inside = intersection(table.area, area);
    const heard =
      events.listening("Table", "onChanged", tableId) ||
      events.listening("TableCollection", "onChanged", worksheetId) ||
      events.listening("TableCollection", "onChanged");
    if (!inside || !heard) continue;
    const part = { ...payload(inside), tableId };
    events.raise("Table", "onChanged", tableId, part);
    raiseToTableCollections(session, "onChanged", sheet, part);
  }
}

/** `worksheet.tables` listens under the sheet's id, `workbook.tables` under none. */
function raiseToTableCollections(
  session: HostSession,
  event: "onAdded" | "onChanged" | "onDeleted",
  sheet: Sheet,
  payload: Readonly<Record<string, unknown>>,
): void {
  const worksheetId = session.sheetId(sheet);
  const complete = { ...payload, worksheetId };
  session.events.raise("TableCollection", event, worksheetId, complete);
  session.events.raise("TableCollection", event, "", complete);
}

/** Before and after of a single cell; Excel leaves them out when several cells changed. */
function valueDetails({ area, before }: SheetChange, sheet: Sheet): Record<string, unknown> {
  if (before === undefined) return {};
  const after = sheet.cells.value(area.top, area.left);
  return {
    valueBefore: wireValue(before),
    valueTypeBefore: valueType(before),
    valueAfter: wireValue(after),
    valueTypeAfter: valueType(after),
  };
}

function keep(session: HostSession, sheet: Sheet, area: Rectangle): string {
  const range = rangeObject(sheet, area);
  session.keep(range);
  let ids = kept.get(session);
  if (!ids) kept.set(session, (ids = []));
  ids.push(range.reference!);
  if (ids.length > KEPT_RANGES) session.references.delete(ids.shift()!);
  return range.reference!;
}
