/** Bringing cells and sheets before the person's eyes. */
import { ExcelFault, runInExcel } from "./run";

/** Shows a sheet by id or name; two syncs. @throws ExcelFault */
export async function showSheet(sheet: string): Promise<void> {
  return show(sheet, (worksheet) => worksheet.activate());
}

/** Selects a cell; row and column 0-based. Two syncs. @throws ExcelFault */
export async function selectCell(sheet: string, row: number, column: number): Promise<void> {
  return show(sheet, (worksheet) => worksheet.getCell(row, column).select());
}

async function show(sheet: string, how: (worksheet: Excel.Worksheet) => void): Promise<void> {
  return runInExcel("show", async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject)
      throw new ExcelFault({ code: "excel.noSheet", severity: "error", params: {} });
    if (worksheet.visibility !== Excel.SheetVisibility.visible)
      worksheet.visibility = Excel.SheetVisibility.visible;
    how(worksheet);
    await context.sync();
  });
}
