/** What a commit refuses before anything is staged, because it would break off or could not be taken back. */
import { MAX_ROWS } from "../a1";
import { ExcelFault, sheetsProtected } from "./run";
import type { Placement, TableGrowth } from "./stagedBlocks";

/** Says before anything is staged that a table would outgrow its sheet. @throws ExcelFault */
export function refuseOverfull({ contents, after }: TableGrowth): void {
  if (contents.top + 1 + after <= MAX_ROWS) return;
  const params = { sheet: contents.sheetName, most: MAX_ROWS };
  throw new ExcelFault({ code: "load.tableFull", severity: "error", params });
}

/**
 * Says before anything is staged that a sheet to be written on is protected: its tables, and those of `more`. What broke off
 * there could not be taken back either.
 * @throws ExcelFault
 */
export function refuseProtected(
  { blocks, growths }: Placement,
  protectedSheets: ReadonlySet<string>,
  more: readonly string[] = [],
): void {
  const written = [...blocks, ...growths].map(({ contents }) => contents.sheetName);
  const refusing = [...new Set([...written, ...more])].filter((name) => protectedSheets.has(name));
  if (refusing.length) throw sheetsProtected(refusing, "commit");
}
