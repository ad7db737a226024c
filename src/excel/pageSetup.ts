/** Print set-up of a report sheet: A4, one page wide, titles repeated, page numbers. */
import { rectangleAddress } from "../a1";
import type { PrintSetup } from "../report/spec";

/** Margins in centimetres: room for a binding edge, the footer inside the bottom margin. */
const MARGINS = { top: 1.6, bottom: 1.7, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 };

/** Queues the print set-up of a sheet; no sync. */
export function queuePrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation =
    print.orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.centerHorizontally = true;
  layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, MARGINS);
  layout.setPrintArea(rectangleAddress(print.area));
  layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
