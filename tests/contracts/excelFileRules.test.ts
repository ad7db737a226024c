/** The rules Excel enforces on files: our files keep them, and each rule finds a file that breaks it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { foreignBook } from "../support/foreignBook";
import { sampleBook } from "../support/sampleBook";
import { excelFileFaults } from "../support/xlsxRules";

const SHEET1 = "xl/worksheets/sheet1.xml";
const SHEET2 = "xl/worksheets/sheet2.xml";
const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const TABLE = "xl/tables/table1.xml";

/** Rule, part, what to look for, what to put there. */
const BREAKS: readonly (readonly [rule: string, part: string, find: string | RegExp, put: string])[] = [
  [
    "solid fills of conditional formats in bgColor",
    STYLES,
    /<fill><patternFill><bgColor([^>]*)\/>/,
    '<fill><patternFill patternType="solid"><fgColor$1/>',
  ],
  ["heading cells are the column names", TABLE, 'name="园区"', 'name="园 区"'],
  ["a table's column names differ", TABLE, 'name="2月"', 'name="1月"'],
  ["a table's column numbers differ", TABLE, '<tableColumn id="2"', '<tableColumn id="1"'],
  ["a table has a name for each column", TABLE, 'ref="A1:G4"', 'ref="A1:F4"'],
  ["a table's filter covers heading and rows", TABLE, '<autoFilter ref="A1:G4"', '<autoFilter ref="A1:G3"'],
  ["a table has a row", TABLE, 'ref="A1:G4" ', 'ref="A1:G1" '],
  ["tables have areas", TABLE, ' ref="A1:G4" ', ' ref="G" '],
  ["table names are names", TABLE, 'displayName="Ledger"', 'displayName="A1"'],
  ["table numbers differ", TABLE, ' id="1"', ' id="0"'],
  ["[#This Row] instead of [@]", TABLE, "Ledger[[#This Row],[园区]]", "Ledger[@园区]"],
  ["[#This Row] instead of [@]", SHEET1, "Ledger[[#This Row],[园区]]", "Ledger[@园区]"],
  ["literal lists of at most 255 characters", SHEET2, "财政总收入,专利,外资", "财".repeat(256)],
  ["promptTitle of at most 32 characters", SHEET2, 'promptTitle="指标"', `promptTitle="${"指".repeat(33)}"`],
  ["validations do not overlap", SHEET2, 'sqref="B3:B6"', 'sqref="A3:B6"'],
  ["validations have areas", SHEET2, 'sqref="B3:B6"', 'sqref=""'],
  ["sheet names of 1 to 31 characters", WORKBOOK, 'name="设置"', `name="${"设".repeat(32)}"`],
  ["sheet names without []:*?/\\", WORKBOOK, 'name="设置"', 'name="设/置"'],
  ["sheet names without ' at an end", WORKBOOK, 'name="设置"', 'name="设置\'"'],
  ["sheet names differ", WORKBOOK, 'name="设置"', 'name="_PARKKPI"'],
  ["sheet numbers differ", WORKBOOK, 'sheetId="2"', 'sheetId="1"'],
  ["the active sheet is visible", WORKBOOK, 'activeTab="1"', 'activeTab="3"'],
  [
    "print areas and titles belong to a sheet",
    WORKBOOK,
    'name="_xlnm.Print_Area" localSheetId="1"',
    'name="_xlnm.Print_Area"',
  ],
  [
    "names belong to sheets that exist",
    WORKBOOK,
    'name="ReportRows" localSheetId="1"',
    'name="ReportRows" localSheetId="9"',
  ],
  ["names point at sheets that exist", WORKBOOK, ">设置!$A$1<", ">没有!$A$1<"],
  ["names are names", WORKBOOK, 'name="ReportYear"', 'name="AB12"'],
  ["names are names", WORKBOOK, 'name="ReportYear"', 'name="Report Year"'],
  ["names differ", WORKBOOK, 'name="GrowthBasis"', 'name="REPORTYEAR"'],
  ["names are not tables' names", WORKBOOK, 'name="ReportYear"', 'name="LEDGER"'],
  ["order of elements", WORKBOOK, /(<definedNames>.*<\/definedNames>)(<calcPr[^>]*>)/, "$2$1"],
  [
    "order of elements",
    SHEET2,
    /(<mergeCells .*<\/mergeCells>)(<conditionalFormatting.*<\/conditionalFormatting>)/,
    "$2$1",
  ],
  ["order of elements", STYLES, /(<fonts .*<\/fonts>)(<fills .*<\/fills>)/, "$2$1"],
  ["known elements", SHEET2, "<sheetFormatPr ", "<rowFormat/><sheetFormatPr "],
  [
    "merges do not overlap",
    SHEET2,
    '<mergeCell ref="A1:D1"/>',
    '<mergeCell ref="A1:D1"/><mergeCell ref="D1:E1"/>',
  ],
  ["merges have two cells", SHEET2, '<mergeCell ref="A1:D1"/>', '<mergeCell ref="A1"/>'],
  [
    "no merges in tables",
    SHEET1,
    "<pageMargins",
    '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells><pageMargins',
  ],
  ["functions of Excel 2007", SHEET2, "SUM(台账!E2:F2)-E3", "XLOOKUP(A1,A2,A3)"],
  ["functions of Excel 2007", SHEET2, "SUM(台账!E2:F2)-E3", "RANK.EQ(A1,A2:A3)"],
  ["no _xlfn", SHEET2, "SUM(台账!E2:F2)-E3", "_xlfn.CONCAT(A1)"],
  ["formula without =", SHEET2, "<f>SUM(台账", "<f>=SUM(台账"],
  ["formula of at most 8192 characters", SHEET2, "SUM(台账!E2:F2)-E3", `1${"+1".repeat(4100)}`],
  ["at most 64 levels", SHEET2, "SUM(台账!E2:F2)-E3", `${"(".repeat(65)}1${")".repeat(65)}`],
  ["brackets in pairs", SHEET2, "SUM(台账!E2:F2)-E3", "SUM(台账!E2:F2"],
  ["styles point at what there is", SHEET2, 's="7"', 's="700"'],
  ["styles point at what there is", STYLES, 'fontId="6"', 'fontId="66"'],
  ["texts point at what there is", SHEET2, 't="s"><v>13<', 't="s"><v>1300<'],
  ["errors Excel knows", SHEET2, "<v>#N/A</v>", "<v>#错误</v>"],
  ["truth values are 0 or 1", SHEET2, "<f>1&gt;2</f><v>0</v>", "<f>1&gt;2</f><v>FALSE</v>"],
  ["numbers are numbers", SHEET2, "<v>460</v>", "<v>四百六十</v>"],
  [
    "texts of at most 32767 characters",
    "xl/sharedStrings.xml",
    "园区主要经济指标月报表",
    "表".repeat(32_768),
  ],
  ["cells ascend", SHEET2, '<c r="C3"', '<c r="A3"'],
  ["cells have addresses", SHEET2, '<c r="C3"', "<c"],
  ["columns ascend", SHEET1, '<col min="2" max="2"', '<col min="1" max="2"'],
  ["columns of at most 255 characters", SHEET1, 'width="16"', 'width="256"'],
  ["counts are true", STYLES, /<cellXfs count="\d+"/, '<cellXfs count="99"'],
  ["counts are true", SHEET2, '<dataValidations count="4"', '<dataValidations count="5"'],
  ["counts are true", "xl/sharedStrings.xml", /uniqueCount="\d+"/, 'uniqueCount="1"'],
  ["first two fills are none and gray125", STYLES, "gray125", "gray0625"],
  ["number formats have one number each", STYLES, 'numFmtId="165" formatCode', 'numFmtId="164" formatCode'],
  ["looks point at what there is", SHEET2, 'dxfId="2"', 'dxfId="20"'],
  ["rules have a priority", SHEET2, 'priority="3"', 'priority="0"'],
  ["relationships exist", SHEET2, '<hyperlink ref="A10" r:id="rId1"', '<hyperlink ref="A10" r:id="rId99"'],
  ["relationships exist", "xl/_rels/workbook.xml.rels", "worksheets/sheet3.xml", "worksheets/sheet33.xml"],
  ["relationship ids differ", "xl/_rels/workbook.xml.rels", 'Id="rId2"', 'Id="rId1"'],
  [
    "parts have a content type",
    "[Content_Types].xml",
    /<Default Extension="vml"[^>]*><Override PartName="\/xl\/drawings[^>]*>|<Default Extension="vml"[^>]*>/,
    "",
  ],
  [
    "content types are of parts that exist",
    "[Content_Types].xml",
    "/xl/theme/theme1.xml",
    "/xl/theme/theme2.xml",
  ],
  ["a package has a workbook", "_rels/.rels", 'officeDocument"', 'somethingElse"'],
  ["header and footer of at most 255 characters", SHEET2, "第 &amp;P 页", "第".repeat(256)],
  ["one sheet is selected", SHEET1, "<sheetView ", '<sheetView tabSelected="1" '],
  ["one sheet is visible", WORKBOOK, /<sheet name=/g, '<sheet state="hidden" name='],
];

function broken(bytes: Uint8Array, part: string, find: string | RegExp, put: string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = before.replace(find, put);
  if (after === before) throw new Error(`${part} has no ${String(find)}`);
  // The drawing of notes is listed by name as well; the rule about types needs it gone there too.
  parts[part] = strToU8(
    part === "[Content_Types].xml" && put === ""
      ? after.replace(/<Override PartName="\/xl\/drawings[^>]*>/, "")
      : after,
  );
  return zipSync(parts);
}

describe("the rules Excel enforces on files", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeBook(sampleBook());
  });

  test("are kept by a file with everything in it", async () => {
    expect(await excelFileFaults(bytes)).toEqual([]);
  });

  test("are kept when that file is opened and saved again", async () => {
    expect(await excelFileFaults(await writeBook(await readBook(bytes)))).toEqual([]);
  });

  test("are kept when somebody else's workbook is opened and saved", async () => {
    expect(await excelFileFaults(await writeBook(await readBook(await foreignBook())))).toEqual([]);
  });

  test.each(BREAKS)("%s (control: %s with %s)", async (rule, part, find, put) => {
    const faults = await excelFileFaults(broken(bytes, part, find, put));
    expect(faults.filter((fault) => fault.startsWith(`${rule}:`))).not.toEqual([]);
  });

  test("table names differ, tables do not overlap (control: a second table over the first)", async () => {
    const book = sampleBook();
    const [ledger] = book.sheets;
    ledger!.tables.push({ ...ledger!.tables[0]!, id: 2 });
    const rules = (await excelFileFaults(await writeBook(book))).map((fault) => fault.split(":")[0]);
    expect(rules).toEqual(expect.arrayContaining(["table names differ", "tables do not overlap"]));
  });
});
