import { emptyBook } from "../../../src/xlsx/emptyBook";
import { freeTableName, isLegalName, isTableNameTaken } from "../../../src/host/model/nameRules";
import { uniqueHeadings } from "../../../src/host/model/tableHeadings";

describe("names Excel accepts", () => {
  test.each([
    "Ledger",
    "台账",
    "_parkkpi",
    "\\x",
    "年度.目标",
    "R1C1x",
    "XFE1",
    "A1048577",
    "ReportYear",
    "Q1a",
  ])("%s names a range or a table", (name) => expect(isLegalName(name)).toBe(true));
  test.each([
    "",
    "1月",
    "a b",
    "台账-1",
    "A1",
    "xfd1048576",
    "R1C1",
    "r",
    "C",
    "RC",
    "R2",
    "TRUE",
    "a,b",
    "x".repeat(256),
  ])("%s does not", (name) => expect(isLegalName(name)).toBe(false));
  it("takes names of 255 characters", () => expect(isLegalName("年".repeat(255))).toBe(true));
});

describe("table names", () => {
  it("are free when neither a table nor a workbook name has them, in any case", () => {
    const book = emptyBook("台账");
    book.names.push({ name: "Table1", refersTo: "台账!$A$1", scope: null });
    book.names.push({ name: "Targets", refersTo: "台账!$A$1", scope: "台账" });
    expect(freeTableName(book)).toBe("Table2");
    expect(isTableNameTaken(book, "TABLE1")).toBe(true);
    expect(isTableNameTaken(book, "Targets")).toBe(false);
  });
});

describe("column headings of a table", () => {
  it("fills blanks and numbers doubles without regard to case", () => {
    expect(uniqueHeadings(["产值", "", "产值", "Rate", "rate", ""])).toEqual([
      "产值",
      "Column1",
      "产值2",
      "Rate",
      "rate2",
      "Column2",
    ]);
  });
  it("never takes a name that stands further right", () => {
    expect(uniqueHeadings(["", "产值", "产值", "产值2", "Column1"])).toEqual([
      "Column2",
      "产值",
      "产值3",
      "产值2",
      "Column1",
    ]);
  });
  it("stays quick for a wide table of equal headings", () => {
    const names = uniqueHeadings(new Array<string>(16_384).fill("x"));
    expect(new Set(names).size).toBe(16_384);
    expect(names.at(-1)).toBe("x16384");
  });
});
