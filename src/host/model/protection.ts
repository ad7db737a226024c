/**
 * Sheet protection: WorksheetProtection and WorkbookProtection, and the checks every write makes.
 * Passwords made elsewhere are kept and cannot be lifted; this host makes none. A protected workbook structure has
 * no place in the Book, so protecting one is refused as a gap.
 */
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { accessDenied, invalidArgument, invalidOperation } from "../errors";
import type { HostObject, ModelClass } from "./contract";
import { gap } from "./gaps";

interface WorksheetProtectionObject extends HostObject {
  readonly type: "WorksheetProtection";
  readonly sheet: Sheet;
}

/** What stays allowed on a protected sheet: option of Office.js → name in the file format. */
const ALLOWANCES = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

/** Something a protected sheet may still allow, in the words of the file format. */
type Allowance = (typeof ALLOWANCES)[keyof typeof ALLOWANCES];

const SELECT_LOCKED = "selectLockedCells";
const SELECT_UNLOCKED = "selectUnlockedCells";

/**
 * Asked before cell contents change.
 * @throws HostError AccessDenied when the sheet is protected and a cell of the area is locked
 */
export function assertEditable(sheet: Sheet, area: Rectangle): void {
  if (sheet.protection && sheet.styles.uniform(area, "locked") !== false) throw accessDenied();
}

/**
 * Asked before anything but cell contents changes (formats, insertions, sorting).
 * @throws HostError AccessDenied when the sheet is protected and does not allow it
 */
export function assertAllowed(sheet: Sheet, allowance: Allowance): void {
  if (sheet.protection && !sheet.protection.allowed.includes(allowance)) throw accessDenied();
}

/**
 * Asked before something no option allows (making and resizing tables, validation rules, conditional formats).
 * @throws HostError AccessDenied when the sheet is protected
 */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw accessDenied();
}

export const WorksheetProtection: ModelClass<WorksheetProtectionObject> = {
  get: {
    Protected: ({ sheet }) => sheet.protection !== null,
    Options: ({ sheet }) => officeOptions(sheet.protection?.allowed ?? [SELECT_LOCKED, SELECT_UNLOCKED]),
  },
  call: {
    Protect: ({ sheet }, [options, password], session) => {
      if (password != null && password !== "")
        throw gap(session, "WorksheetProtection.protect with a password");
      if (sheet.protection) throw invalidOperation("WorksheetProtection.protect");
      sheet.protection = { allowed: allowedNames(options) };
    },
    Unprotect: ({ sheet }) => {
      if (sheet.protection?.password) throw accessDenied("WorksheetProtection.unprotect");
      sheet.protection = null;
    },
  },
};

/** Only the reading half: the Book has no protected structure. */
export const WorkbookProtection: ModelClass = { get: { Protected: () => false } };

function officeOptions(allowed: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [option, name] of Object.entries(ALLOWANCES)) options[option] = allowed.includes(name);
  options.selectionMode = allowed.includes(SELECT_LOCKED)
    ? "Normal"
    : allowed.includes(SELECT_UNLOCKED)
      ? "Unlocked"
      : "None";
  return options;
}

function allowedNames(options: unknown): string[] {
  const wrong = () => invalidArgument("WorksheetProtection.protect");
  if (options != null && typeof options !== "object") throw wrong();
  const given = (options ?? {}) as Record<string, unknown>;
  const names: string[] = [];
  for (const [option, value] of Object.entries(given)) {
    if (option === "selectionMode" || value == null) continue;
    if (!(option in ALLOWANCES) || typeof value !== "boolean") throw wrong();
    if (value) names.push(ALLOWANCES[option as keyof typeof ALLOWANCES]);
  }
  const mode = given.selectionMode ?? "Normal";
  if (mode !== "Normal" && mode !== "Unlocked" && mode !== "None") throw wrong();
  if (mode === "Normal") names.push(SELECT_LOCKED);
  if (mode !== "None") names.push(SELECT_UNLOCKED);
  return names;
}
