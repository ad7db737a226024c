import type { HostSession } from "../../src/host/session";

/** 园区 | 产值 | 上年 in A1:C3 of the active sheet, named Output. */
export async function outputTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["园区", "产值", "上年"],
      ["萍乡经开区", 120, 100],
      ["湘乡经开区", 90, 100],
    ];
    sheet.tables.add("A1:C3", true).name = "Output";
    await context.sync();
  });
}

/** The table as the Book holds it. */
export function storedTable(session: HostSession, name: string) {
  return session.book.sheets.flatMap((sheet) => sheet.tables).find((table) => table.name === name)!;
}

/** Values of cells of the active sheet. */
export const valuesOf = async (address: string): Promise<unknown[][]> =>
  (await cells(address)).values as unknown[][];

/** Formulas of cells of the active sheet. */
export const formulasOf = async (address: string): Promise<unknown[][]> =>
  (await cells(address)).formulas as unknown[][];

function cells(address: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values,formulas");
    await context.sync();
    return range;
  });
}
