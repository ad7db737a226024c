/**
 * A person at the keyboard of the embedded workbook: what a cell offers for editing, and typing into it with what
 * Excel does then and not for programs: validation refuses, a table grows by the row typed below it.
 */
import { cellCount, type Rectangle } from "../../a1";
import type { DataValidation, Sheet } from "../../xlsx/book";
import { HostError } from "../errors";
import { formulasOf } from "../model/readCells";
import { resizeTable } from "../model/tableShape";
import { enterCells } from "../model/writeCells";
import type { HostSession } from "../session";
import { displayText, isDateFormat } from "../../xlsx/displayText";
import { allows, ruleAt } from "./cellRules";

/** Why an entry did not go in. */
export type Refusal =
  | { readonly reason: "rule"; readonly rule: DataValidation }
  /** The sheet is protected. */
  | { readonly reason: "protected" }
  /** It begins with "=" and is no formula. */
  | { readonly reason: "formula" };

/** Text put before a person who edits a cell: the formula, or the value as it would be typed. */
export function editingText(session: HostSession, sheet: Sheet, row: number, column: number): string {
  const area = cellArea(row, column);
  if (sheet.cells.formula(row, column) !== null) return String(formulasOf(sheet, area, "A1")![0]![0]);
  const value = sheet.cells.value(row, column);
  const { numberFormat, quotePrefix } = sheet.styles.at(row, column);
  if (typeof value === "string") return quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return displayText(value, "General", session.language);
  if (isDateFormat(numberFormat)) return displayText(value, numberFormat, session.language);
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

/** Types a text into a cell; null when it went in, with formulas calculated and the add-in told. */
export function typeInto(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): Refusal | null {
  const rule = ruleAt(sheet, row, column);
  const before = editingText(session, sheet, row, column);
  const refusal = enter(session, sheet, cellArea(row, column), text);
  if (refusal) return refusal;
  session.refresh();
  if (rule?.error?.style === "stop" && text !== "" && !allows(session, sheet, rule, row, column)) {
    enter(session, sheet, cellArea(row, column), before);
    // The entry was never there: nobody hears of it.
    session.events.take();
    session.refresh();
    return { reason: "rule", rule };
  }
  if (text !== "") growTable(session, sheet, row, column);
  settle(session);
  return null;
}

/** Puts rows of texts, as from a clipboard, with the first at a cell. */
export function paste(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): Refusal | null {
  const width = Math.max(...texts.map((line) => line.length));
  const area = { top: row, left: column, bottom: row + texts.length - 1, right: column + width - 1 };
  const rows = texts.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
  const refusal = enter(session, sheet, area, rows);
  if (!refusal) settle(session);
  return refusal;
}

/** Clears the contents of cells. */
export function clear(session: HostSession, sheet: Sheet, area: Rectangle): Refusal | null {
  const refusal = enter(session, sheet, area, "");
  if (!refusal) settle(session);
  return refusal;
}

function enter(
  session: HostSession,
  sheet: Sheet,
  area: Rectangle,
  value: string | readonly (readonly string[])[],
): Refusal | null {
  try {
    enterCells(
      session,
      sheet,
      area,
      cellCount(area) === 1 && typeof value === "string" ? [[value]] : value,
      "local",
      "typing",
    );
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { reason: error.code === "AccessDenied" ? "protected" : "formula" };
  }
}

/** AutoCorrect's "include new rows in table": an entry directly below a table becomes its next row. */
function growTable(session: HostSession, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find(
    ({ area, totalsRow }) =>
      !totalsRow && row === area.bottom + 1 && column >= area.left && column <= area.right,
  );
  if (table && !sheet.protection) resizeTable(session, sheet, table, { ...table.area, bottom: row });
}

function settle(session: HostSession): void {
  session.refresh();
  session.flushEvents();
}

function cellArea(row: number, column: number): Rectangle {
  return { top: row, left: column, bottom: row, right: column };
}
