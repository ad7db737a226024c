/** Which rows the Measures table has: active parks × indicators that matter in this workbook. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { ParkRoster } from "../core/roster";
import type { TableChange } from "../excel/staging";
import type { Cell } from "../excel/tableContents";
import { measuresTableRows } from "../measures/calculate";
import type { ColumnKey } from "../report/tables";
import type { WorkbookState } from "./workbookState";

const KEYS = ["park", "indicator"] as const satisfies readonly ColumnKey[];

/**
 * Rows after the given changes: every indicator with a ledger row or a target of any park, and every required one,
 * so that Measures stays as long as the workbook needs and no longer. Parks that left are listed while they have
 * figures: a report of an earlier period must find them.
 */
export function planMeasures(
  parks: ParkRoster,
  indicators: IndicatorIndex,
  state: WorkbookState,
  changes: readonly TableChange[],
): TableChange {
  const { language } = state;
  const named = new Set<string>();
  for (const table of ["Ledger", "Targets"] as const) {
    const contents = state.tables.get(table)!;
    const column = contents.columns.get("indicator")!;
    for (const row of contents.rows) named.add(String(row[column]).toLowerCase());
    const change = changes.find((each) => each.table === table);
    const at = change?.keys.indexOf("indicator") ?? -1;
    for (const row of change?.appended ?? []) named.add(String(row[at]).toLowerCase());
  }
  const listed = indicators.indicators.filter(
    (indicator) => indicator.required || named.has(indicator.names[language].toLowerCase()),
  );
  const appended: Cell[][] = measuresTableRows(parks.parks, listed).map(({ park, indicator }) => [
    park.name,
    indicator.names[language],
  ]);
  return { table: "Measures", keys: KEYS, changed: null, appended, replaces: true };
}
