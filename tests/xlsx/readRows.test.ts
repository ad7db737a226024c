import { cellKey } from "../../src/xlsx/cells";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { readRows } from "../../src/xlsx/readRows";
import { writeBook } from "../../src/xlsx/writeBook";
import { workbookParts, zipOf } from "../support/hostileFiles";

describe("the values of a workbook", () => {
  test("come with the rows they stand in, saved results of formulas, merges, tables and names", async () => {
    const book = emptyBook("上报表");
    const sheet = book.sheets[0]!;
    sheet.cells.rows = [["园区", "累计", "同比"], undefined, ["萍乡经开区", 9.88, 0.125], [null, null, null]];
    sheet.cells.setFormula(4, 1, "B3*2");
    sheet.cells.setValue(4, 1, 19.76);
    sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 0 });
    sheet.tables.push({
      id: 1,
      name: "Form",
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      columns: [{ name: "园区" }, { name: "累计" }, { name: "同比" }],
      headerRow: true,
      totalsRow: false,
      style: null,
      bandedRows: false,
      bandedColumns: false,
      filterButton: false,
    });
    const hidden = emptySheet("_parkkpi");
    hidden.visibility = "veryHidden";
    book.sheets.push(hidden);
    book.names.push({ name: "ReportYear", refersTo: "2022", scope: null });
    const read = await readRows(await writeBook(book));
    expect(read.date1904).toBe(false);
    expect(read.names).toEqual([{ name: "ReportYear", refersTo: "2022", scope: null }]);
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["上报表", "visible"],
      ["_parkkpi", "veryHidden"],
    ]);
    const [form] = read.sheets;
    expect(form!.rows).toEqual([
      { row: 0, cells: ["园区", "累计", "同比"] },
      { row: 2, cells: ["萍乡经开区", 9.88, 0.125] },
      { row: 4, cells: [null, 19.76] },
    ]);
    expect(form!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(form!.tables.map(({ name }) => name)).toEqual(["Form"]);
  });

  test("say which numbers are shown as dates and which as percent", async () => {
    const book = emptyBook("上报表");
    const { cells, styles } = book.sheets[0]!;
    cells.rows = [[44682, 0.0525, 44682, "2022-05"]];
    styles.apply({ top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: 'yyyy"年"m"月"' });
    styles.apply({ top: 0, left: 1, bottom: 0, right: 1 }, { numberFormat: "0.00%" });
    styles.apply({ top: 0, left: 3, bottom: 0, right: 3 }, { numberFormat: "yyyy-mm" });
    const [sheet] = (await readRows(await writeBook(book))).sheets;
    expect([...sheet!.shownAs]).toEqual([
      [cellKey(0, 0), "date"],
      [cellKey(0, 1), "percent"],
    ]);
  });

  test("are found in files of other programs: no addresses, inline texts, ISO dates, prefixes", async () => {
    const parts = workbookParts(
      '<row><c t="inlineStr"><is><t>园区</t></is></c><c t="d"><v>2022-05-31</v></c></row>' +
        '<row r="3"><c r="B3" t="str"><f>A1</f><v>a&amp;b _x000D_ &#x4E2D;<![CDATA[1 < 2]]></v></c><c r="D3" t="b"><v>true</v></c></row>',
    );
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
      /<(\/?)(\w+)(?=[ />])/g,
      "<$1x:$2",
    ).replace("xmlns=", "xmlns:x=");
    const bytes = zipOf(parts);
    expect((await readRows(bytes)).sheets[0]!.rows).toEqual([
      { row: 0, cells: ["园区", 44712] },
      { row: 2, cells: [null, "a&b \r 中1 < 2", null, true] },
    ]);
  });
});
