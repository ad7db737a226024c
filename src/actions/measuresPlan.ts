/** Which rows the Measures table has: parks × indicators that matter in this workbook. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { ParkRoster } from "../core/roster";
import type { TableChange } from "../excel/stagedBlocks";
import type { Cell, TableContents } from "../excel/tableContents";
import { measuresTableRows } from "../measures/calculate";
import type { ColumnKey } from "../report/tables";

const KEYS = ["park", "indicator"] as const satisfies readonly ColumnKey[];

/**
 * Rows after the given changes: every indicator with a ledger row or a target of any park, and every required one,
 * so that Measures stays as long as the workbook needs and no longer. Parks that left stay listed: a report of an
 * earlier period must find them. `tables` are Ledger and Targets in the spelling of the lists, `measures` the table as
 * it is: no change when it has these rows already.
 */
export function planMeasures(
  parks: ParkRoster,
  indicators: IndicatorIndex,
  tables: readonly TableContents[],
  changes: readonly TableChange[],
  measures: TableContents,
): TableChange {
  const language = tables[0]!.language;
  const named = new Set<string>();
  for (const { table, columns, rows } of tables) {
    const column = columns.get("indicator")!;
    for (const row of rows) named.add(String(row[column]).toLowerCase());
    for (const change of changes) {
      if (change.table !== table) continue;
      const at = change.keys.indexOf("indicator");
      for (const row of change.appended) named.add(String(row[at]).toLowerCase());
    }
  }
  const listed = indicators.indicators.filter(
    (indicator) => indicator.required || named.has(indicator.names[language].toLowerCase()),
  );
  const appended: Cell[][] = measuresTableRows(parks.parks, listed).map(({ park, indicator }) => [
    park.name,
    indicator.names[language],
  ]);
  const [park, indicator] = KEYS.map((key) => measures.columns.get(key)!) as [number, number];
  const same =
    measures.rowCount === appended.length &&
    appended.every(
      (row, at) => row[0] === measures.rows[at]?.[park] && row[1] === measures.rows[at]?.[indicator],
    );
  if (same) return { table: "Measures", keys: KEYS, changed: null, appended: [] };
  return { table: "Measures", keys: KEYS, changed: null, appended, replaces: true };
}
