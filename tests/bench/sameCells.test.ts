import { compareBooks } from "../../bench/sameCells";
import type { Book, Sheet } from "../../src/xlsx/book";
import { emptyBook } from "../../src/xlsx/emptyBook";

/** A ledger with a total, as one of the two programs writes it. */
function ledger(change: (sheet: Sheet, book: Book) => void = () => undefined): Book {
  const book = emptyBook("台账");
  const sheet = book.sheets[0]!;
  sheet.cells.rows = [
    ["园区", "1月", "2月"],
    ["萍乡经开区", 6.72, 13.05],
    ["载入时间", "2022-06-10 09:30", null],
  ];
  sheet.cells.setFormula(2, 2, "SUM(B2:C2)");
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  sheet.columnWidths.set(0, 21.625);
  sheet.validations = [
    {
      areas: [{ top: 1, left: 1, bottom: 9, right: 1 }],
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "100",
      allowBlank: true,
      inCellDropDown: true,
    },
  ];
  sheet.styles.apply({ top: 0, left: 0, bottom: 0, right: 2 }, { bold: true, fill: "#E8EFF7" });
  change(sheet, book);
  return book;
}

const differences = (change: (sheet: Sheet, book: Book) => void): readonly string[] =>
  compareBooks(ledger(), ledger(change)).differences;

describe("the check that both programs wrote the same workbook", () => {
  it("finds nothing between equal workbooks and counts what it looked at", () => {
    expect(compareBooks(ledger(), ledger())).toEqual({
      sheets: 1,
      cells: 9,
      formulas: 1,
      formats: 9,
      differences: [],
    });
  });

  it("does not mind the moment of writing, a formula without value, or another Normal font", () => {
    const other = (sheet: Sheet, book: Book): void => {
      sheet.cells.setValue(2, 1, "2022-06-10 09:31");
      sheet.cells.setValue(2, 2, 19.77);
      book.normalStyle = { ...book.normalStyle, fontName: "Calibri" };
      sheet.styles.apply({ top: 1, left: 0, bottom: 2, right: 2 }, { fontName: "Calibri" });
    };
    expect(differences(other)).toEqual([]);
  });

  it.each<[string, (sheet: Sheet, book: Book) => void, RegExp]>([
    ["another figure", (sheet) => sheet.cells.setValue(1, 1, 6.73), /1 × cells: B2: 6\.72 \| 6\.73/],
    ["a missing figure", (sheet) => sheet.cells.setValue(1, 2, null), /C2: 13\.05 \| null/],
    ["another formula", (sheet) => sheet.cells.setFormula(2, 2, "B2+C2"), /=SUM\(B2:C2\) \| =B2\+C2/],
    ["a lost merge", (sheet) => (sheet.merges = []), /merges: only here A1:B1/],
    ["a lost entry rule", (sheet) => (sheet.validations = []), /entry rules: only here B2:B10/],
    [
      "a lost fill",
      (sheet) => sheet.styles.apply(FIRST, { fill: null }),
      /1 × formats: A1 fill: "#E8EFF7" \| –/,
    ],
    ["another width", (sheet) => sheet.columnWidths.set(0, 20), /column width: 1: 21\.625 \| 20/],
    ["another page", (sheet) => (sheet.page.orientation = "landscape"), /page: .*landscape/],
    ["a frozen heading", (sheet) => (sheet.freeze = { rows: 1, columns: 0 }), /view: /],
    ["a sheet less", (_sheet, book) => book.sheets.pop(), /sheets: only here 台账 visible/],
  ])("finds %s", (_what, change, found) => {
    expect(differences(change)).toEqual([expect.stringMatching(found)]);
  });

  it("lists few of many differences and tells how many there are", () => {
    const [line] = differences((sheet) => {
      sheet.cells.rows = sheet.cells.rows.map((row) => row?.map(() => "错"));
    });
    expect(line).toMatch(/^台账: 8 × cells: A1: .*; B1: .*; C1: [^;]*$/);
  });
});

const FIRST = { top: 0, left: 0, bottom: 0, right: 0 };
