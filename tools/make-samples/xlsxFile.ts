/** A park's ledger as a workbook, formatted by hand as offices do: a title, a merged park cell, a sheet of remarks. */
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { MEASURE_NAMES, figureIn, rowsIn } from "./csvFiles";
import type { MonthRange } from "./csvFiles";
import { MONTHS, nameOf } from "./ledgerRow";
import type { LedgerRow } from "./ledgerRow";

const HEADING = [
  "园区",
  "指标",
  "年度",
  "数据项",
  "计量单位",
  ...MONTHS.map((month) => `${month}月`),
  "备注",
];
const FIRST_MONTH = 5;
const HEADING_ROW = 2;

const REMARKS = [
  "填报说明",
  "1. 财政收入、税收按万元填报，其余按表内计量单位。",
  "2. 规上工业、固定资产投资1、2月合并统计，1月不填。",
];

/** @param title first line of the sheet */
export async function ledgerWorkbook(
  title: string,
  rows: readonly LedgerRow[],
  range: MonthRange,
): Promise<Uint8Array> {
  const book = emptyBook("台账");
  const sheet = book.sheets[0]!;
  const listed = rowsIn(rows, range);
  sheet.cells.setValue(0, 0, title);
  for (const [column, name] of HEADING.entries()) sheet.cells.setValue(HEADING_ROW, column, name);
  for (const [index, row] of listed.entries()) {
    const at = HEADING_ROW + 1 + index;
    // The park stands once, in a cell merged over its rows.
    const cells = [
      index === 0 ? row.park : null,
      nameOf(row.indicator),
      row.year,
      MEASURE_NAMES[row.measure],
      row.unit,
    ];
    for (const [column, value] of cells.entries()) sheet.cells.setValue(at, column, value);
    for (const month of MONTHS) {
      const figure = figureIn(row, month, range);
      if (figure !== null) sheet.cells.setValue(at, FIRST_MONTH + month - 1, figure);
    }
    if (row.note !== "") sheet.cells.setValue(at, HEADING.length - 1, row.note);
    const format = row.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(row.decimals)}`;
    sheet.styles.apply(
      { top: at, bottom: at, left: FIRST_MONTH, right: FIRST_MONTH + 11 },
      { numberFormat: format },
    );
  }
  const last = HEADING_ROW + listed.length;
  const right = HEADING.length - 1;
  const line = { line: "thin", color: "#808080" } as const;
  sheet.styles.apply(
    { top: 0, bottom: 0, left: 0, right },
    { bold: true, fontSize: 14, horizontal: "center" },
  );
  sheet.styles.apply(
    { top: HEADING_ROW, bottom: last, left: 0, right },
    { top: line, bottom: line, left: line, right: line },
  );
  sheet.styles.apply(
    { top: HEADING_ROW, bottom: HEADING_ROW, left: 0, right },
    { bold: true, horizontal: "center", fill: "#E8EEF7" },
  );
  sheet.merges.push({ top: 0, bottom: 0, left: 0, right });
  if (listed.length > 1) sheet.merges.push({ top: HEADING_ROW + 1, bottom: last, left: 0, right: 0 });
  for (const [column, width] of [18, 26, 8, 12, 14].entries()) sheet.columnWidths.set(column, width);
  for (const month of MONTHS) sheet.columnWidths.set(FIRST_MONTH + month - 1, 11);
  sheet.freeze = { rows: HEADING_ROW + 1, columns: 2 };

  const remarks = emptySheet("填报说明", book.normalStyle);
  for (const [row, text] of REMARKS.entries()) remarks.cells.setValue(row, 0, text);
  remarks.columnWidths.set(0, 60);
  book.sheets.push(remarks);
  return writeBook(book);
}
