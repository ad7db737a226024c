/** The totals row of a table: what Excel puts there, and what files say about its cells. */
import { stringifyStructRef } from "@borgar/fx/xlsx";
import { intersection, type Rectangle } from "../../a1";
import type { Sheet, Table, TableColumn } from "../../xlsx/book";
import type { HostSession } from "../session";
import { bodyArea, totalsArea } from "./tableArea";

/** Function numbers of SUBTOTAL and their names in files (ECMA-376 part 1, 18.18.82). */
const FUNCTIONS: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};
const COUNT = 103;
const SUM = 109;

/**
 * Fills a new totals row as Excel does: "Total" first, the sum of the last column last (its count when the column
 * holds no number).
 */
export function writeTotals(session: HostSession, sheet: Sheet, table: Table): void {
  const row = totalsArea(table);
  if (!row) return;
  const { top, left, right } = row;
  if (right > left) {
    sheet.cells.setValue(top, left, "Total");
    session.calculation.valuesChanged(sheet, { ...row, right: left });
  }
  session.refresh();
  const { top: first, bottom: last } = bodyArea(table);
  let numbers = false;
  for (let line = first; line <= last && !numbers; line++)
    numbers = typeof sheet.cells.value(line, right) === "number";
  const text = subtotal(table, numbers ? SUM : COUNT, table.columns.at(-1)!.name);
  session.calculation.formulaEntered(sheet, { ...row, left: right }, text);
  totalsEntered(sheet, row);
}

/** Notes for the file what the totals row says, wherever an area touches it: a label, a known sum, another formula. */
export function totalsEntered(sheet: Sheet, area: Rectangle): void {
  for (const table of sheet.tables) {
    const row = totalsArea(table);
    const touched = row && intersection(row, area);
    if (!touched) continue;
    for (let column = touched.left; column <= touched.right; column++) {
      const entry = table.columns[column - table.area.left]!;
      const totals = totalsOf(sheet, table, entry, touched.top, column);
      if (totals) entry.totals = totals;
      else delete entry.totals;
    }
  }
}

function totalsOf(
  sheet: Sheet,
  table: Table,
  { name }: TableColumn,
  row: number,
  column: number,
): TableColumn["totals"] {
  const formula = sheet.cells.formula(row, column);
  if (formula === null) {
    const value = sheet.cells.value(row, column);
    return typeof value === "string" ? { label: value } : undefined;
  }
  const known = Object.keys(FUNCTIONS).find((number) => subtotal(table, Number(number), name) === formula);
  return known === undefined ? { function: "custom", formula } : { function: FUNCTIONS[known]! };
}

function subtotal(table: Table, number: number, column: string): string {
  return `SUBTOTAL(${number},${stringifyStructRef({ table: table.name, columns: [column], sections: [] })})`;
}
