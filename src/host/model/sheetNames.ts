/**
 * Names of worksheets: what Excel accepts, and the name of a new one.
 * Source: Microsoft Support, "Rename a worksheet".
 */
import type { Sheet } from "../../xlsx/book";

const LONGEST = 31;

/** Not blank, at most 31 UTF-16 units, none of `\ / ? * [ ] :`, no apostrophe at either end, not "History". */
export function isLegalSheetName(name: string): boolean {
  if (name.trim() === "" || name.length > LONGEST) return false;
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) return false;
  return name.toLowerCase() !== "history";
}

/** Whether a sheet other than `except` has the name, in any case. */
export function isSheetNameTaken(sheets: readonly Sheet[], name: string, except?: Sheet): boolean {
  const wanted = name.toLowerCase();
  return sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === wanted);
}

/** The first free of Sheet1, Sheet2 …, counted from one above the number of sheets. */
export function freeSheetName(sheets: readonly Sheet[]): string {
  for (let number = sheets.length + 1; ; number++)
    if (!isSheetNameTaken(sheets, `Sheet${number}`)) return `Sheet${number}`;
}
