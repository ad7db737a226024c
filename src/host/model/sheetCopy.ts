/** Worksheet.copy: a sheet with everything on it, under a name of its own. */
import type { Book, Sheet, Table } from "../../xlsx/book";
import { CellGrid } from "../../xlsx/cells";
import { isKnown, rewriteChart } from "../../xlsx/chart/chart";
import { renameInFormula } from "../calc/renameInFormulas";
import type { HostSession } from "../session";
import { raiseWorksheetEvent } from "./events";
import { freeTableName } from "./nameRules";
import { isSheetNameTaken } from "./sheetNames";

/** Copies a sheet to a place among the sheets. Tables get free names, and its own formulas follow them. */
export function copySheet(session: HostSession, sheet: Sheet, at: number): Sheet {
  const { book } = session;
  const active = session.activeSheet;
  const name = freeCopyName(book.sheets, sheet.name);
  const { styles, cells, tables, ...rest } = sheet;
  const copy: Sheet = {
    ...structuredClone(rest),
    name,
    styles: styles.clone(),
    cells: new CellGrid(),
    tables: [],
  };
  copy.cells.rows = cells.rows.map((row) => row?.slice());
  copy.cells.arrays = new Map(cells.arrays);
  book.sheets.splice(at, 0, copy);
  book.activeSheet = book.sheets.indexOf(active);
  const renames = tables.map((table) => ({ from: table.name, to: copyTable(book, copy, table) }));
  const follow = (text: string): string => {
    let next = renameInFormula(text, name, { kind: "sheet", from: sheet.name, to: name });
    for (const { from, to } of renames) next = renameInFormula(next, name, { kind: "table", from, to });
    return next;
  };
  for (const [key, text] of cells.formulas) copy.cells.formulas.set(key, follow(text));
  for (const table of copy.tables)
    for (const column of table.columns)
      if (column.calculatedFormula !== undefined) column.calculatedFormula = follow(column.calculatedFormula);
  for (const rule of copy.validations) {
    if (rule.formula1 !== undefined) rule.formula1 = follow(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = follow(rule.formula2);
  }
  for (const format of copy.conditionalFormats) format.formulas = format.formulas.map(follow);
  // Kinds of charts the model does not know stay with their file's part, which the copy has not.
  copy.charts = copy.charts.filter(isKnown);
  for (const chart of copy.charts) rewriteChart(chart, follow);
  const scoped = book.names.filter((entry) => entry.scope === sheet.name);
  book.names.push(...scoped.map((entry) => ({ ...entry, scope: name, refersTo: follow(entry.refersTo) })));
  session.edited = true;
  session.calculation.reload();
  raiseWorksheetEvent(session, "onAdded", copy);
  return copy;
}

function copyTable(book: Book, copy: Sheet, table: Table): string {
  const ids = book.sheets.flatMap((sheet) => sheet.tables.map(({ id }) => id));
  const name = freeTableName(book);
  copy.tables.push({ ...structuredClone(table), id: Math.max(0, ...ids) + 1, name });
  return name;
}

/** "台账" → "台账 (2)", the number counted up; shortened where the name would grow beyond 31 characters. */
function freeCopyName(sheets: readonly Sheet[], name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, 31 - ending.length) + ending;
    if (!isSheetNameTaken(sheets, candidate)) return candidate;
  }
}
