/** Print set-up of a report sheet: A4, one page wide, titles repeated, page numbers. */
import { rectangleAddress } from "../a1";
import { MARGINS } from "../report/pages";
import type { PrintSetup } from "../report/spec";

/** Queues how a new report is printed, its pages beginning with the rows; people may change it afterwards. No sync. */
export function queuePrintSetup(sheet: Excel.Worksheet, print: PrintSetup, breaks: readonly number[]): void {
  const layout = sheet.pageLayout;
  layout.orientation =
    print.orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: print.pagesTall ?? 0 };
  layout.centerHorizontally = true;
  layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, MARGINS);
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  queuePageBreaks(sheet, breaks);
}

/** Queues the rows with which printed pages begin, 0-based, added to those there are. No sync. */
function queuePageBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  for (const row of rows) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
}

/** Queues them instead of those there are. No sync. */
export function queuePageBreaksAnew(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  queuePageBreaks(sheet, rows);
}

/** Queues what of the sheet is printed; it grows and shrinks with the report. No sync. */
export function queuePrintArea(sheet: Excel.Worksheet, print: PrintSetup): void {
  sheet.pageLayout.setPrintArea(rectangleAddress(print.area));
}

/** Queues how a sheet of data is printed: A4 landscape, one page wide, its heading on every page. No sync. */
export function queueDataPrintSetup(sheet: Excel.Worksheet, headingRow: number | null): void {
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (headingRow !== null) layout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
}
