/** Defined names of files that other programs saved. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";

/** A workbook with these names, written by hand. */
async function bookWith(names: string) {
  const parts = unzipSync(await writeBook(emptyBook()));
  const path = "xl/workbook.xml";
  const xml = strFromU8(parts[path]!).replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`);
  parts[path] = strToU8(xml);
  return readBook(zipSync(parts));
}

const workbookXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);

test("a name LibreOffice saved is a name like any other, though it says of each that it is no macro", async () => {
  const book = await bookWith(
    '<definedName function="false" hidden="false" name="ReportYear" vbProcedure="false">Sheet1!$B$3</definedName>',
  );
  expect(book.names).toEqual([{ name: "ReportYear", refersTo: "Sheet1!$B$3", scope: null }]);
});

test("a macro's name is carried on as it was, not taken for a range", async () => {
  const macro = '<definedName name="Auto_Sum" function="true" vbProcedure="true">#REF!</definedName>';
  const book = await bookWith(macro);
  expect(book.names).toEqual([]);
  expect(workbookXml(await writeBook(book))).toMatch(/name="Auto_Sum"[^>]*vbProcedure="true"/);
});
