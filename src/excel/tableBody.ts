/** The body of a table people keep as it stands in one moment, so that it can be entered again as it stood. */
import { asText } from "./entry";
import type { Cell, TableContents } from "./tableContents";

/** Everything in the table's body. */
export interface TableBody {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Queues the reading of the body as it stands at that place of the request. */
export function queueBody(context: Excel.RequestContext, { table }: TableContents): Excel.Range {
  const range = context.workbook.tables.getItem(table).getDataBodyRange();
  range.load("values,formulasR1C1,numberFormat");
  return range;
}

/** The body that was read, after the sync. */
export function bodyOf(range: Excel.Range): TableBody {
  return {
    values: range.values as Cell[][],
    formulas: range.formulasR1C1 as Cell[][],
    formats: range.numberFormat as string[][],
  };
}

/** Whether the columns the add-in knows hold what was read of them, row for row. */
export function isAsRead({ columns, rows }: TableContents, values: readonly (readonly Cell[])[]): boolean {
  if (values.length !== Math.max(1, rows.length)) return false;
  return values.every((cells, row) =>
    [...columns.values()].every((column) => cells[column] === (rows[row]?.[column] ?? "")),
  );
}

/**
 * A row as it would be entered again: formulas as they are relative to it, texts kept from being read as something else by
 * cells of the number formats given, its own unless said otherwise.
 */
export function entriesOf(
  { values, formulas, formats }: TableBody,
  row: number,
  into: readonly string[] = formats[row]!,
): Cell[] {
  return values[row]!.map((value, column) => {
    const entry = formulas[row]![column]!;
    // What a formula shows is not its own text.
    return typeof entry === "string" && entry === value ? asText(entry, into[column]) : entry;
  });
}

/** Rows in which nothing is entered, so that calculated columns fill theirs. */
export function blankRows(count: number, width: number): string[][] {
  // Excel takes null for a cell that is left alone, which the types do not know.
  return Array.from({ length: count }, () => new Array<string | null>(width).fill(null)) as string[][];
}
