/**
 * LibreOffice opens what we write, shows the same values, and calculates the same formulas.
 * Views (frozen panes, zoom) are not compared: without a window LibreOffice keeps none, of any program's files.
 */
import { cellAddress } from "../../src/a1";
import type { Book } from "../../src/xlsx/book";
import { CellError, type CellValue } from "../../src/xlsx/cells";
import { emptyBook } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { convert, describeWithLibreOffice, recalculate } from "../support/libreOffice";
import { sampleBook } from "../support/sampleBook";

/** Values by "sheet!A1"; LibreOffice saves truth values of formulas with a number format as 1 and 0. */
function valuesOf(book: Book, places: Book): Record<string, CellValue | string> {
  const values: Record<string, CellValue | string> = {};
  for (const { name, cells } of places.sheets) {
    const grid = book.sheets.find((sheet) => sheet.name === name)!.cells;
    cells.rows.forEach((row, r) =>
      row?.forEach((value, c) => {
        if ((value ?? null) === null) return;
        const found = grid.value(r, c);
        values[`${name}!${cellAddress(r, c)}`] =
          found instanceof CellError ? found.code : typeof found === "boolean" ? Number(found) : found;
      }),
    );
  }
  return values;
}

describeWithLibreOffice("a workbook opened by LibreOffice", () => {
  jest.setTimeout(240_000);

  test("has the same values after every formula is calculated anew", async () => {
    const book = sampleBook();
    const calculated = await recalculate(await writeBook(book));
    expect(valuesOf(calculated, book)).toEqual(valuesOf(book, book));
    const report = calculated.sheets[1]!;
    expect(report.cells.formula(2, 1)).toBe("SUM(台账!E2:F2)-E3");
    expect(report.merges).toEqual(book.sheets[1]!.merges);
    expect(report.page).toMatchObject({
      orientation: "landscape",
      printArea: { top: 0, left: 0, bottom: 9, right: 3 },
      titleRows: { first: 0, last: 1 },
    });
    expect(report.validations.map(({ formula1 }) => formula1)).toContain('"财政总收入,专利,外资"');
    expect(report.conditionalFormats.map(({ style }) => style.fill)).toContain("#FFEB9C");
    expect(calculated.sheets[0]!.tables.map(({ name }) => name)).toEqual(["Ledger"]);
    expect(calculated.sheets.map(({ visibility }) => visibility).slice(0, 3)).toEqual([
      "visible",
      "visible",
      "hidden",
    ]);
  });

  test("corrects a poisoned saved value (the control of this oracle)", async () => {
    const book = emptyBook("台账");
    const { cells } = book.sheets[0]!;
    cells.setValue(0, 0, 41.43);
    cells.setFormula(1, 0, "ROUND(A1/64.65*100,1)");
    cells.setValue(1, 0, 999);
    const calculated = await recalculate(await writeBook(book));
    expect(calculated.sheets[0]!.cells.value(1, 0)).toBe(64.1);
  });

  test("prints to a PDF", async () => {
    const files = await convert(await writeBook(sampleBook()), "pdf");
    expect(Buffer.from([...files.values()][0]!.subarray(0, 5)).toString()).toBe("%PDF-");
  });
});
