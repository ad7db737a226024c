/** A table that is not there yet: headings, first rows, formats, calculated columns and the rules of its columns. */
import { columnLetters, MAX_ROWS, rectangleAddress } from "../a1";
import type { Language } from "../core/language";
import { COLUMNS, columnWidth, headerRow, type TableName } from "../report/tables";
import { asText } from "./entry";
import { queueRule } from "./columnRules";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queueDataPrintSetup } from "./pageSetup";
import { queueCalculated } from "./lackingColumns";
import type { Cell } from "./tableContents";
import { DATA_THEME } from "./settingsSheet";

/** Body rows that get formats and rules before there are figures: the whole column below the heading. */
const BODY = { top: 1, bottom: MAX_ROWS - 1 };

/** Queues a table on a sheet of its own, with its first rows in schema order without the calculated columns. */
export function queueTable(
  sheet: Excel.Worksheet,
  table: TableName,
  language: Language,
  rows: readonly (readonly Cell[])[],
): void {
  const columns = COLUMNS[table];
  const right = columns.length - 1;
  const bottom = Math.max(1, rows.length);
  const heading = { top: 0, bottom: 0, left: 0, right };
  for (const [left, column] of columns.entries()) {
    const whole = { ...BODY, left, right: left };
    if (column.numberFormat !== "General") rangeOf(sheet, whole).numberFormat = [[column.numberFormat]];
    const format = rangeOf(sheet, whole).getEntireColumn().format;
    format.columnWidth = columnPoints(columnWidth(table, column, language));
  }
  rangeOf(sheet, heading).values = [headerRow(table, language).map((text) => asText(text))];
  const entered = columns.flatMap((column, position) => (column.calculated ? [] : [position]));
  if (rows.length) {
    const left = entered[0]!;
    rangeOf(sheet, { top: 1, bottom, left, right: left + entered.length - 1 }).values = rows.map((row) =>
      row.map((cell, index) =>
        typeof cell === "string" ? asText(cell, columns[entered[index]!]!.numberFormat) : cell,
      ),
    );
  }
  const made = sheet.tables.add(rectangleAddress({ top: 0, left: 0, bottom, right }), true);
  made.name = table;
  made.style = "TableStyleLight1";
  queueStyle(rangeOf(sheet, heading), "tableHeading", language, DATA_THEME);
  rangeOf(sheet, heading).format.rowHeight = 24;
  sheet.freezePanes.freezeRows(1);
  queueDataPrintSetup(sheet, heading.top);
}

/** Queues its calculated columns, drop-downs and input messages; once the tables and lists these name all stand. */
export function queueRules(context: Excel.RequestContext, table: TableName, language: Language): void {
  const item = context.workbook.tables.getItem(table);
  queueCalculated(context, table, language);
  for (const [position, column] of COLUMNS[table].entries()) {
    const letters = columnLetters(position);
    const whole = item.worksheet.getRange(`${letters}${BODY.top + 1}:${letters}${BODY.bottom + 1}`);
    if (column.rule || column.message) queueRule(whole, table, column, language);
    if (column.helper) whole.getEntireColumn().columnHidden = true;
  }
}
