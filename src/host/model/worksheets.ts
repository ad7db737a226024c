/** WorksheetCollection: adding sheets and finding them by name or id. */
import { emptySheet } from "../../xlsx/emptyBook";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument, itemAlreadyExists } from "../errors";
import type { HostSession } from "../session";
import type { ModelClass } from "./contract";
import { raiseWorksheetEvent } from "./events";
import { sheetByName, worksheetObject, type WorksheetObject } from "./objects";
import { freeSheetName, isLegalSheetName, isSheetNameTaken } from "./sheetNames";

export const WorksheetCollection: ModelClass = {
  events: [
    "onActivated",
    "onAdded",
    "onCalculated",
    "onChanged",
    "onDeactivated",
    "onDeleted",
    "onFormatChanged",
    "onSelectionChanged",
  ],
  items: (_, session) => session.book.sheets.map(worksheetObject),
  item: (_, key, session) => {
    const sheet = sheetByName(session, String(key)) ?? sheetById(session, String(key));
    return sheet && worksheetObject(sheet);
  },
  call: {
    Add: (_, args, session) => add(session, args[0]),
    GetActiveWorksheet: (_, __, session) => worksheetObject(session.activeSheet),
    GetCount: (_, args, session) => shown(session, args[0]).length,
    GetFirst: (_, args, session) => worksheetObject(shown(session, args[0])[0]!),
    GetLast: (_, args, session) => worksheetObject(shown(session, args[0]).at(-1)!),
  },
};

function sheetById(session: HostSession, id: string): Sheet | null {
  return session.book.sheets.find((sheet) => session.sheetId(sheet) === id) ?? null;
}

/** All sheets, or only the visible ones; a workbook always has a visible one. */
function shown(session: HostSession, visibleOnly: unknown): Sheet[] {
  const { sheets } = session.book;
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "visible") : sheets;
}

function add(session: HostSession, wanted: unknown): WorksheetObject {
  const { sheets, normalStyle } = session.book;
  const name = wanted ?? freeSheetName(sheets);
  if (typeof name !== "string" || !isLegalSheetName(name)) throw invalidArgument("WorksheetCollection.add");
  if (isSheetNameTaken(sheets, name)) throw itemAlreadyExists("WorksheetCollection.add");
  const sheet = emptySheet(name, normalStyle);
  sheets.push(sheet);
  session.edited = true;
  session.calculation.structureChanged();
  raiseWorksheetEvent(session, "onAdded", sheet);
  return worksheetObject(sheet);
}
