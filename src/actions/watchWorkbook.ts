/** Hearing of edits and selections on the workbook's sheets. */
import { watchSelection as watchSelected, watchSheets } from "../excel/watchSheets";
import { attempt, type Outcome } from "./outcome";

/** Calls `changed` with the sheet's id after each edit; the value ends it. */
export async function watchWorkbook(
  changed: (sheetId: string) => void,
): Promise<Outcome<() => Promise<void>>> {
  return attempt(() => watchSheets(changed));
}

/** Calls `changed` after each selection of other cells; the value ends it. */
export async function watchSelection(changed: () => void): Promise<Outcome<() => Promise<void>>> {
  return attempt(() => watchSelected(changed));
}
