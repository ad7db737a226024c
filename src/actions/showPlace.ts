/** Brings before the person's eyes what a message speaks of: a cell, a figure of the ledger, a sheet. */
import { LEDGER_MEASURES } from "../core/observation";
import type { Problem } from "../core/problem";
import { ExcelFault } from "../excel/run";
import { selectCell, showSheet as activate } from "../excel/show";
import type { TableName } from "../report/tables";
import { nearestCell, NEAREST_COLUMNS, type Named } from "./nearestCell";
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState } from "./workbookState";

/** Where a problem can be shown in the open workbook: its own cell, or what the workbook has of what it names. */
export type Showable =
  | { readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly column: number }
  | ({ readonly kind: "named" } & Named);

/** Where to go for a problem, or null. A place in a file cannot be shown, files are not open; what it is about can. */
export function showableOf({ place, park, indicator, period, params }: Problem): Showable | null {
  if (place?.file === "" && place.sheet !== undefined && place.row !== undefined)
    return { kind: "cell", sheet: place.sheet, row: place.row, column: place.column ?? 1 };
  if (park === undefined && indicator === undefined) return null;
  const measure = LEDGER_MEASURES.find((each) => each === params["measure"]);
  return { kind: "named", park, indicator, period, measure };
}

/** Selects the cell; of what the workbook has nothing of (yet) the ledger's sheet is shown. */
export async function showPlace(place: Showable): Promise<Outcome<void>> {
  return attempt(async () => {
    if (place.kind === "cell") return selectCell(place.sheet, place.row - 1, place.column - 1);
    const state = await readWorkbookState(NEAREST_COLUMNS);
    const cell = nearestCell(place, state);
    if (!cell) return activate(state.tables.get("Ledger")!.sheetName);
    return selectCell(cell.sheet, cell.row, cell.column);
  });
}

/** Shows a sheet by its id. */
export async function showSheet(sheetId: string): Promise<Outcome<void>> {
  return attempt(() => activate(sheetId));
}

/** Shows the sheet a table stands on. */
export async function showTable(table: TableName): Promise<Outcome<void>> {
  return attempt(async () => {
    const { tables } = await readWorkbookState({});
    const contents = tables.get(table);
    if (!contents) throw new ExcelFault({ code: "excel.noSheet", severity: "error", params: {} });
    await activate(contents.sheetName);
  });
}
