import type { XlsxFaultCode } from "../../src/xlsx/fault";
import { XlsxFault } from "../../src/xlsx/fault";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { readBook } from "../../src/xlsx/readBook";
import { readRows } from "../../src/xlsx/readRows";
import { writeBook } from "../../src/xlsx/writeBook";
import { ZipArchive } from "../../src/xlsx/zipRead";
import * as hostile from "../support/hostileFiles";

/** The fault a reader ends with; anything else thrown is a failure of the test. */
async function faultOf(read: Promise<unknown>): Promise<XlsxFaultCode | "none"> {
  try {
    await read;
    return "none";
  } catch (error) {
    if (error instanceof XlsxFault) return error.code;
    throw error;
  }
}

const REFUSED: readonly (readonly [string, () => Uint8Array, XlsxFaultCode])[] = [
  ["an empty file", hostile.emptyFile, "xlsx.empty"],
  ["random bytes", hostile.randomBytes, "xlsx.notZip"],
  ["a UTF-16 text file", hostile.utf16Text, "xlsx.notZip"],
  ["half a download", hostile.truncatedWorkbook, "xlsx.truncated"],
  ["the first two bytes of a zip archive", () => hostile.smallWorkbook().slice(0, 2), "xlsx.truncated"],
  ["a sheet with a turned bit", hostile.corruptWorkbook, "xlsx.corrupt"],
  ["XML that stops in the middle", hostile.brokenXml, "xlsx.corrupt"],
  ["a workbook whose sheet is missing", hostile.missingSheet, "xlsx.corrupt"],
  ["a zip archive of other things", hostile.otherArchive, "xlsx.notWorkbook"],
  ["a workbook with a password", hostile.passwordProtected, "xlsx.encrypted"],
  ["an .xls of old", hostile.oldBinaryFormat, "xlsx.oldFormat"],
  ["300 MB of blanks out of a small file", () => hostile.zipBomb(300), "xlsx.bomb"],
  ["300 MB that its headers deny", () => hostile.zipBomb(300, "<!-- -->", 1000), "xlsx.bomb"],
  ["billion laughs in the shared strings", () => hostile.entityBomb("sharedStrings"), "xlsx.entity"],
  ["billion laughs in a sheet", () => hostile.entityBomb("sheet"), "xlsx.entity"],
  ["billion laughs in the workbook", () => hostile.entityBomb("workbook"), "xlsx.entity"],
  ["an entity that names a file of this machine", hostile.externalEntity, "xlsx.entity"],
  ["a cell beyond the last column", hostile.cellOutOfBounds, "xlsx.corrupt"],
  ["20,000 rows 16,384 columns wide", hostile.farCellInEveryRow, "xlsx.tooManyCells"],
  ["elements 100,000 deep", hostile.deepXml, "xlsx.corrupt"],
  ["one sheet listed 20,000 times", hostile.oneSheetManyTimes, "xlsx.corrupt"],
  ["two parts under one name", hostile.doubledPart, "xlsx.corrupt"],
];

describe("a file that is no workbook, or means harm", () => {
  test.each(REFUSED)("%s ends in one clear fault", async (_, make, code) => {
    const bytes = make();
    expect(await faultOf(readRows(bytes))).toBe(code);
    expect(await faultOf(readBook(bytes))).toBe(code);
  });

  test("a long formula shared by 100,000 cells is refused when formulas are wanted", async () => {
    expect(await faultOf(readBook(hostile.sharedFormulaBomb()))).toBe("xlsx.tooManyCells");
  });

  test("a bomb that states a small size is stopped after the first 16 MB and one step", () => {
    const archive = new ZipArchive(hostile.zipBomb(300, "<!-- -->", 1000), DEFAULT_LIMITS);
    let taken = 0;
    expect(() =>
      archive.inflate(archive.find("xl/worksheets/sheet1.xml")!, (piece) => {
        taken += piece.length;
      }),
    ).toThrow(XlsxFault);
    expect(taken).toBeLessThanOrEqual(DEFAULT_LIMITS.ratioFrom + 16 * 2 ** 20);
  });

  test("every cut of a workbook is a fault, never another error", async () => {
    const whole = hostile.smallWorkbook();
    for (let length = 0; length < whole.length; length += 7)
      expect(await faultOf(readBook(whole.slice(0, length)))).toMatch(/^xlsx\.(empty|truncated)$/);
  });

  test("a workbook with any byte changed is read or refused, never anything else", async () => {
    const whole = hostile.smallWorkbook();
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = whole.slice();
      damaged[at]! ^= 0x5a;
      expect(await faultOf(readBook(damaged))).toMatch(/^(none|xlsx\.\w+)$/);
    }
  });
});

describe("a workbook that is large only on paper", () => {
  test("a lone value in XFD1048576 is one row with one value", async () => {
    const { sheets } = await readRows(hostile.loneLastCell());
    expect(sheets[0]!.rows).toHaveLength(1);
    expect(sheets[0]!.rows[0]).toMatchObject({ row: 1_048_575 });
    expect(sheets[0]!.rows[0]!.cells.filter((value) => value !== null)).toEqual([1]);
    const book = await readBook(hostile.loneLastCell());
    expect(book.sheets[0]!.cells.value(1_048_575, 16_383)).toBe(1);
    expect(Object.keys(book.sheets[0]!.cells.rows[1_048_575]!)).toEqual(["16383"]);
  });

  test("1,048,576 formatted rows without a value are one rectangle of style and no rows", async () => {
    const bytes = hostile.rowsOfNothing();
    expect((await readRows(bytes)).sheets[0]!.rows).toEqual([]);
    const [sheet] = (await readBook(bytes)).sheets;
    expect(sheet!.cells.rows).toHaveLength(0);
    expect([...sheet!.styles.rectangles()].map(({ area }) => area)).toEqual([
      { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
    ]);
  });

  test("1,048,576 blank cells in stripes have a run of style each and no values", async () => {
    const bytes = hostile.stripedRowsOfNothing();
    expect((await readRows(bytes)).sheets[0]!.rows).toEqual([]);
    const [sheet] = (await readBook(bytes)).sheets;
    expect(sheet!.cells.rows).toHaveLength(0);
    expect(sheet!.styles.at(1, 2).fill).toBe("#FFEB9C");
    expect(sheet!.styles.at(2, 2).fill).toBeNull();
    expect(sheet!.styles.at(1, 1).fill).toBeNull();
  });

  test("limits can be set tighter", async () => {
    const bytes = hostile.smallWorkbook();
    expect(await faultOf(readBook(bytes, { limits: { fileBytes: 100 } }))).toBe("xlsx.tooLarge");
    expect(await faultOf(readBook(bytes, { limits: { cells: 1 } }))).toBe("xlsx.tooManyCells");
    expect(await faultOf(readBook(bytes, { limits: { partBytes: 50 } }))).toBe("xlsx.bomb");
  });

  test("what was read of a lone last cell is saved as small as it came", async () => {
    const saved = await writeBook(await readBook(hostile.loneLastCell()));
    expect(saved.length).toBeLessThan(10_000);
  });
});
