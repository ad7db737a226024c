/**
 * The tables of a Park KPI workbook, read into what they say. One way for a workbook saved before and for the one
 * that is open: the caller brings each table's heading and rows as values, found by the table's fixed name.
 */
import type { CellValue } from "../xlsx/cells";
import { PROJECT_UNIT } from "../core/project";
import type { Submission } from "../core/submission";
import type { SourceCell, SourceRow } from "./cell";
import type { SourceContext } from "./context";
import { SubmissionDraft } from "./draft";
import { WORKBOOK_TABLES } from "./fields";
import type { WorkbookTable } from "./fields";
import { headingOf } from "./headings";
import { rowReaderOf } from "./shapes";
import { FieldCells } from "./sourceRows";

/** One Excel table as values. Cells of heading and rows begin at the table's first column. */
export interface TableRows {
  readonly table: WorkbookTable;
  /** Tab the table stands on. */
  readonly sheet: string;
  /** 1-based row of the heading, and 0-based column of its first cell. */
  readonly headingRow: number;
  readonly firstColumn: number;
  readonly heading: readonly SourceCell[];
  readonly rows: Iterable<SourceRow>;
}

/** Rows of a table from the values of a range; `firstRow` is the 1-based row of the first of them. */
export function* rowsOfValues(
  values: readonly (readonly CellValue[])[],
  firstRow: number,
): Generator<SourceRow> {
  for (const [index, cells] of values.entries()) yield { row: firstRow + index, cells };
}

/**
 * Reads tables into a submission. With an empty roster and index in the context, newParks and newIndicators are
 * the workbook's own lists, as they stand in Parks and Indicators.
 * @example readTables("台账.xlsx", [{ table: "Ledger", sheet: "台账", headingRow: 1, firstColumn: 0, heading, rows }], context)
 */
export function readTables(source: string, tables: readonly TableRows[], context: SourceContext): Submission {
  const draft = new SubmissionDraft(source, context);
  readTablesInto(draft, tables);
  return draft.finish();
}

/** Reads tables into a draft: the lists first, for the figures name their parks and indicators. */
export function readTablesInto(draft: SubmissionDraft, tables: readonly TableRows[]): void {
  for (const name of Object.keys(WORKBOOK_TABLES)) {
    for (const table of tables) if (table.table === name) readTable(draft, table);
  }
}

function readTable(
  draft: SubmissionDraft,
  { table, sheet, headingRow, firstColumn, heading, rows }: TableRows,
): void {
  const { headings, log } = draft;
  const shape = WORKBOOK_TABLES[table];
  const recognized = headings.as(shape, heading);
  const missing = headings.lacking(recognized);
  if (missing.length > 0) {
    const columns = missing.map((field) => headingOf(shape, field)).join(", ");
    log.add("error", "source.missingColumns", log.place(sheet, headingRow), { columns });
    return;
  }
  // The Projects table has no unit column: its money is in 亿元.
  const unit = shape === "projects" ? PROJECT_UNIT : "";
  const fields = new FieldCells(recognized, sheet, unit, headingRow, firstColumn, log);
  const reader = rowReaderOf(shape, fields, draft);
  for (const row of rows) if (!fields.isBlank(row)) reader.read(row);
  reader.finish();
}
