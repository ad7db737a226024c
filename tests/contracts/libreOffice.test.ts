/** The control of the oracle: if it trusted saved values, every comparison with it would pass. */
import ExcelJS from "exceljs";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";

describeWithLibreOffice("LibreOffice as the oracle", () => {
  test("corrects a poisoned saved value", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("台账");
    sheet.getCell("A1").value = 41.43;
    sheet.getCell("A2").value = { formula: "ROUND(A1/64.65*100,1)", result: 999 };

    const opened = await read(await recalculated(new Uint8Array(await book.xlsx.writeBuffer())));

    expect(opened.getWorksheet("台账")?.getCell("A2").result).toBe(64.1);
  });
});

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer);
  return book;
}
