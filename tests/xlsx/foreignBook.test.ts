import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { emptySheet } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { foreignBook } from "../support/foreignBook";
import { modelOf } from "../support/sampleBook";

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

describe("a workbook that someone else made", () => {
  test("keeps its chart, picture and external link when our sheets are added", async () => {
    const original = await foreignBook();
    const book = await readBook(original);
    const added = emptySheet("月报", book.normalStyle);
    added.cells.setValue(0, 0, "财政总收入");
    added.cells.setFormula(1, 0, "SUM(投资台帐!B2:B3)");
    book.sheets.push(added);
    const saved = await writeBook(book);
    const [before, after] = [unzipSync(original), unzipSync(saved)];
    const carried = Object.keys(before).filter((path) =>
      /(charts|media|drawings|externalLinks|theme)\/.*[^/]$/.test(path),
    );
    expect(carried.length).toBeGreaterThanOrEqual(7);
    for (const path of carried) expect(after[path]).toEqual(before[path]);
    const opened = new ExcelJS.Workbook();
    await opened.xlsx.load(Buffer.from(saved).buffer);
    expect(opened.worksheets.map(({ name }) => name)).toEqual(["投资台帐", "会议记录", "月报"]);
    expect(opened.worksheets[0]!.getImages()).toHaveLength(1);
    expect(JSON.stringify(opened.worksheets[0]!.getCell("C2").note)).toContain("上月数");
    expect(part(saved, "xl/worksheets/sheet1.xml")).toContain("<drawing r:id=");
    expect(part(saved, "xl/workbook.xml")).toMatch(/<externalReferences>.*<\/externalReferences>.*<calcPr/);
  });

  test("keeps formatted runs, outlines, filter, data bar and sparklines", async () => {
    const saved = await writeBook(await readBook(await foreignBook()));
    const sheet = part(saved, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<row r="2"[^>]* outlineLevel="1"/);
    expect(sheet).toContain('<filter val="甲厂"/>');
    expect(sheet).toContain('<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>');
    expect(sheet).toContain("x14:sparklineGroup");
    expect(part(saved, "xl/sharedStrings.xml")).toContain('<rFont val="黑体"/></rPr><t>项</t></r>');
    const model = modelOf(await readBook(saved));
    expect(model).toEqual(modelOf(await readBook(await foreignBook())));
  });

  test("is read with shared formulas spelled out and Excel 2010's validations found", async () => {
    const [sheet] = (await readBook(await foreignBook())).sheets;
    expect(sheet!.cells.formula(3, 1)).toBe("SUM(B2:B3)");
    expect(sheet!.cells.formula(3, 2)).toBe("SUM(C2:C3)");
    expect(sheet!.cells.value(0, 0)).toBe("项目");
    expect(sheet!.validations).toEqual([
      {
        areas: [{ top: 1, left: 4, bottom: 2, right: 4 }],
        type: "list",
        formula1: "会议记录!$A$1:$A$2",
        allowBlank: true,
        inCellDropDown: true,
      },
    ]);
  });

  test("keeps a hatched fill with its theme colour, also when the cell turns bold", async () => {
    const book = await readBook(await foreignBook());
    const { styles } = book.sheets[0]!;
    expect(styles.at(3, 1)).toMatchObject({ numberFormat: "0.00%", fill: null });
    styles.apply({ top: 3, left: 1, bottom: 3, right: 1 }, { bold: true });
    const again = await readBook(await writeBook(book));
    expect(again.sheets[0]!.styles.at(3, 1)).toMatchObject({ bold: true, numberFormat: "0.00%" });
    expect(again.sheets[0]!.styles.at(3, 1).pattern).toContain('<fgColor theme="4" tint="0.4"/>');
  });

  test("loses a formatted run when its cell gets another text", async () => {
    const book = await readBook(await foreignBook());
    book.sheets[0]!.cells.setValue(0, 0, "工程");
    const saved = await writeBook(book);
    expect(part(saved, "xl/sharedStrings.xml")).not.toContain("黑体");
    expect((await readBook(saved)).sheets[0]!.cells.value(0, 0)).toBe("工程");
  });

  test("takes the pictures of a deleted sheet along", async () => {
    const book = await readBook(await foreignBook());
    book.sheets.shift();
    const saved = unzipSync(await writeBook(book));
    expect(Object.keys(saved).filter((path) => /charts|media|drawings/.test(path))).toEqual([]);
    expect((await readBook(await writeBook(book))).sheets.map(({ name }) => name)).toEqual(["会议记录"]);
  });
});
