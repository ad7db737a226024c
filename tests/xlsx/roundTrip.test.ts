import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { strFromU8, unzipSync } from "fflate";
import { modelOf, sampleBook } from "../support/sampleBook";

const partNames = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes)).sort();
const partText = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

describe("a workbook saved and opened again", () => {
  test("has every value, formula, style and setting it was saved with", async () => {
    const book = sampleBook();
    const again = await readBook(await writeBook(book));
    expect(modelOf(again)).toEqual(modelOf(book));
  });
  test("gives the same bytes whenever it is saved", async () => {
    const book = sampleBook();
    expect(Buffer.compare(await writeBook(book), await writeBook(book))).toBe(0);
  });

  test("does not grow when it is opened and saved month after month", async () => {
    const first = await writeBook(sampleBook());
    let bytes = first;
    for (let month = 0; month < 3; month++) bytes = await writeBook(await readBook(bytes));
    expect(partNames(bytes)).toEqual(partNames(first));
    for (const part of ["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml"])
      expect(partText(bytes, part)).toBe(partText(first, part));
  });
});
