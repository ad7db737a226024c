/** Hearing of edits on the workbook's sheets. */
import { watchSheets } from "../excel/watchSheets";
import { attempt, type Outcome } from "./outcome";

/** Calls `changed` with the sheet's id after each edit; the value ends it. */
export async function watchWorkbook(
  changed: (sheetId: string) => void,
): Promise<Outcome<() => Promise<void>>> {
  return attempt(() => watchSheets(changed));
}
