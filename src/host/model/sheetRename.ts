/** Giving a sheet another name: formulas and sheet-scoped names follow. */
import type { Sheet } from "../../xlsx/book";
import { renameInFormulas } from "../calc/renameInFormulas";
import type { HostSession } from "../session";

/** Renames a sheet; the new name has been checked. */
export function renameSheet(session: HostSession, sheet: Sheet, name: string): void {
  const from = sheet.name;
  sheet.name = name;
  for (const entry of session.book.names) if (entry.scope === from) entry.scope = name;
  renameInFormulas(session.book, { kind: "sheet", from, to: name });
  session.edited = true;
  session.calculation.reload();
}
