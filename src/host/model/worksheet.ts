/** Worksheet: name, place, visibility, and the ways to its ranges. */
import type { Sheet } from "../../xlsx/book";
import { removeInFormulas } from "../calc/removeInFormulas";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import { htmlColor } from "./colors";
import type { ModelClass } from "./contract";
import { raiseWorksheetEvent } from "./events";
import {
  rangeObject,
  resolveRange,
  worksheetObject,
  WHOLE_SHEET,
  type RangeObject,
  type WorksheetObject,
} from "./objects";
import { isLegalSheetName, isSheetNameTaken } from "./sheetNames";
import { copySheet } from "./sheetCopy";
import { renameSheet } from "./sheetRename";
import { usedArea } from "./usedArea";
import { defaultColumnWidth, defaultRowHeight } from "./cellSizes";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const WIRE_VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export const Worksheet: ModelClass<WorksheetObject> = {
  id: ({ sheet }, session) => session.sheetId(sheet),
  events: [
    "onActivated",
    "onCalculated",
    "onChanged",
    "onDeactivated",
    "onFormatChanged",
    "onSelectionChanged",
  ],
  nav: {
    Charts: ({ sheet }) => ({ type: "ChartCollection", sheet }),
    FreezePanes: ({ sheet }) => ({ type: "WorksheetFreezePanes", sheet }),
    HorizontalPageBreaks: ({ sheet }) => ({ type: "PageBreakCollection", sheet }),
    Names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
    PageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
    Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    Tables: ({ sheet }) => ({ type: "TableCollection", sheet }),
  },
  get: {
    EnableCalculation: () => true,
    Id: ({ sheet }, session) => session.sheetId(sheet),
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, session) => session.book.sheets.indexOf(sheet),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    StandardHeight: ({ sheet }) => defaultRowHeight(sheet),
    StandardWidth: ({ sheet }) => defaultColumnWidth(sheet),
    TabColor: ({ sheet }) => sheet.tabColor ?? "",
    TabId: ({ sheet }, session) => session.sheetNumber(sheet),
    Visibility: ({ sheet }) => WIRE_VISIBILITY[sheet.visibility],
  },
  set: {
    Name: ({ sheet }, value, session) => rename(session, sheet, value),
    Position: ({ sheet }, value, session) => move(session, sheet, value),
    ShowGridlines: ({ sheet }, value) => {
      sheet.showGridlines = flag(value, "Worksheet.showGridlines");
    },
    ShowHeadings: ({ sheet }, value) => {
      sheet.showHeadings = flag(value, "Worksheet.showHeadings");
    },
    TabColor: ({ sheet }, value) => {
      sheet.tabColor = value === "" ? null : htmlColor(value, "Worksheet.tabColor");
    },
    Visibility: ({ sheet }, value, session) =>
      setVisibility(session, sheet, value as keyof typeof VISIBILITY),
  },
  call: {
    Activate: ({ sheet }, _, session) => session.activate(sheet),
    Calculate: (_, __, session) => session.recalculate(),
    Copy: ({ sheet }, args, session) => copy(session, sheet, args[0], args[1]),
    Delete: ({ sheet }, _, session) => remove(session, sheet),
    GetCell: ({ sheet }, args) => {
      const [row, column] = indexes(args.slice(0, 2), "Worksheet.getCell");
      return rangeObject(
        sheet,
        { top: row!, left: column!, bottom: row!, right: column! },
        "Worksheet.getCell",
      );
    },
    GetNext: ({ sheet }, args, session) => neighbour(session, sheet, args[0], 1),
    GetPrevious: ({ sheet }, args, session) => neighbour(session, sheet, args[0], -1),
    GetRange: ({ sheet }, args, session) =>
      args[0] === null || args[0] === undefined
        ? rangeObject(sheet, WHOLE_SHEET)
        : resolveRange(session, args[0], sheet),
    GetRangeByIndexes: ({ sheet }, args) => {
      const [top, left, rows, columns] = indexes(args.slice(0, 4), "Worksheet.getRangeByIndexes");
      const area = { top: top!, left: left!, bottom: top! + rows! - 1, right: left! + columns! - 1 };
      return rangeObject(sheet, area, "Worksheet.getRangeByIndexes");
    },
    GetRanges: ({ sheet }, args, session) => {
      if (args[0] === null || args[0] === undefined)
        return { type: "RangeAreas", sheet, areas: [WHOLE_SHEET] };
      if (typeof args[0] !== "string") throw invalidArgument("Worksheet.getRanges");
      const ranges = args[0]
        .split(",")
        .map((part) => resolveRange(session, part, sheet, "Worksheet.getRanges"));
      return { type: "RangeAreas", sheet: ranges[0]!.sheet, areas: ranges.map((range) => range.area) };
    },
    // A blank sheet answers with its first cell here, and with a null object in the OrNullObject form.
    GetUsedRange: ({ sheet }, args, session) =>
      used(session, sheet, args[0]) ?? rangeObject(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: ({ sheet }, args, session) => used(session, sheet, args[0]),
  },
};

function used(session: HostSession, sheet: Sheet, valuesOnly: unknown): RangeObject | null {
  // A formula that gives "" counts as used, so results have to be there.
  if (valuesOnly === true) session.refresh();
  const area = usedArea(sheet, valuesOnly === true);
  return area && rangeObject(sheet, area);
}

function indexes(values: unknown[], location: string): number[] {
  if (!values.every((value) => Number.isInteger(value))) throw invalidArgument(location);
  return values as number[];
}

function flag(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}

function rename(session: HostSession, sheet: Sheet, wanted: unknown): void {
  if (typeof wanted !== "string" || !isLegalSheetName(wanted)) throw invalidArgument("Worksheet.name");
  if (isSheetNameTaken(session.book.sheets, wanted, sheet)) throw itemAlreadyExists("Worksheet.name");
  if (wanted !== sheet.name) renameSheet(session, sheet, wanted);
}

function move(session: HostSession, sheet: Sheet, position: unknown): void {
  const { book } = session;
  if (!Number.isInteger(position) || (position as number) < 0 || (position as number) >= book.sheets.length)
    throw invalidArgument("Worksheet.position");
  const active = session.activeSheet;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position as number, 0, sheet);
  book.activeSheet = book.sheets.indexOf(active);
  session.edited = true;
}

function setVisibility(session: HostSession, sheet: Sheet, wanted: keyof typeof VISIBILITY): void {
  const visibility = VISIBILITY[wanted];
  if (visibility !== "visible") {
    const others = session.book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    // A workbook must keep a visible sheet; hiding the shown one shows its neighbour.
    if (others.length === 0) throw invalidOperation("Worksheet.visibility");
    if (session.activeSheet === sheet) session.activate(visibleNeighbour(session, sheet));
  }
  sheet.visibility = visibility;
  session.edited = true;
}

function remove(session: HostSession, sheet: Sheet): void {
  const { book } = session;
  const visible = book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  // A very hidden sheet cannot be deleted before it is shown or hidden (Worksheet.delete documentation).
  if (visible.length === 0 || sheet.visibility === "veryHidden") throw invalidOperation("Worksheet.delete");
  if (session.activeSheet === sheet) session.activate(visibleNeighbour(session, sheet));
  const active = session.activeSheet;
  raiseWorksheetEvent(session, "onDeleted", sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.activeSheet = book.sheets.indexOf(active);
  book.names = book.names.filter((name) => name.scope !== sheet.name);
  const rewritten = removeInFormulas(
    book,
    sheet.name,
    sheet.tables.map(({ name }) => name),
  );
  session.edited = true;
  session.calculation.reload(rewritten);
}

function visibleNeighbour(session: HostSession, sheet: Sheet): Sheet {
  const { sheets } = session.book;
  const at = sheets.indexOf(sheet);
  const visible = (other: Sheet): boolean => other.visibility === "visible";
  return sheets.slice(at + 1).find(visible) ?? sheets.slice(0, at).reverse().find(visible) ?? sheet;
}

function neighbour(session: HostSession, sheet: Sheet, visibleOnly: unknown, step: 1 | -1): WorksheetObject {
  const { sheets } = session.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const candidate = sheets[at]!;
    if (visibleOnly !== true || candidate.visibility === "visible") return worksheetObject(candidate);
  }
  throw itemNotFound();
}

function copy(session: HostSession, sheet: Sheet, position: unknown, relativeTo: unknown): WorksheetObject {
  const { sheets } = session.book;
  const anchor = (): number => {
    const other = (relativeTo as WorksheetObject | null)?.sheet;
    if (!other) throw invalidArgument("Worksheet.copy");
    return sheets.indexOf(other);
  };
  const place = (): number => {
    switch (position ?? "None") {
      case "None":
      case "End":
        return sheets.length;
      case "Beginning":
        return 0;
      case "Before":
        return anchor();
      case "After":
        return anchor() + 1;
      default:
        throw invalidArgument("Worksheet.copy");
    }
  };
  return worksheetObject(copySheet(session, sheet, place()));
}
