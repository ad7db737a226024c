/** Brings before the person's eyes what a message speaks of: a cell, a figure of the ledger, a sheet. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { parseMonthId } from "../core/period";
import type { Problem } from "../core/problem";
import { ExcelFault } from "../excel/run";
import { selectCell, showSheet as activate } from "../excel/show";
import { MONTH_COLUMNS, type TableName } from "../report/tables";
import { words } from "../i18n/translate";
import { cellReader } from "./headlines";
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState } from "./workbookState";

/** Where a problem can be shown in the open workbook: its own cell, or the figure it speaks of in the ledger. */
export type Showable =
  | { readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly column: number }
  | {
      readonly kind: "figure";
      readonly park: string;
      /** Code. */
      readonly indicator: string;
      /** "2022-05" */
      readonly period: string;
      readonly measure: LedgerMeasure;
    };

/** Where to go for a problem, or null. Files are not open, so a place in a file cannot be shown; its figure can. */
export function showableOf({ place, park, indicator, period, params }: Problem): Showable | null {
  if (place?.file === "" && place.sheet !== undefined && place.row !== undefined)
    return { kind: "cell", sheet: place.sheet, row: place.row, column: place.column ?? 1 };
  const measure = LEDGER_MEASURES.find((each) => each === params["measure"]);
  if (park === undefined || indicator === undefined || period === undefined || !measure) return null;
  return parseMonthId(period) ? { kind: "figure", park, indicator, period, measure } : null;
}

/** Selects the cell; for a figure that is not in the ledger (yet) the ledger's sheet is shown. */
export async function showPlace(place: Showable): Promise<Outcome<void>> {
  return attempt(async () => {
    if (place.kind === "cell") return selectCell(place.sheet, place.row - 1, place.column - 1);
    const state = await readWorkbookState({ Ledger: ["park", "indicator", "year", "measure"] });
    const ledger = state.tables.get("Ledger")!;
    const month = parseMonthId(place.period)!;
    const wanted = [
      state.parks.find(place.park)?.name ?? place.park,
      state.indicators.byCode(place.indicator)?.names[state.language] ?? place.indicator,
      String(month.year),
      words(state.language).workbook.ledgerMeasures[place.measure],
    ].map((text) => text.toLowerCase());
    const keys = ["park", "indicator", "year", "measure"] as const;
    const row = ledger.rows.findIndex((cells) => {
      const cell = cellReader(ledger, cells);
      return keys.every((key, index) => String(cell(key)).toLowerCase() === wanted[index]);
    });
    if (row < 0) return activate(ledger.sheetName);
    const column = ledger.left + ledger.columns.get(MONTH_COLUMNS[month.month - 1]!)!;
    return selectCell(ledger.sheetName, ledger.top + 1 + row, column);
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
