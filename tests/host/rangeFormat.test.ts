/** Formats: uniform or null, borders shared by neighbours, sizes in points. */
import { installHost } from "../support/installHost";
import type { HostSession } from "../../src/host/session";

let session: HostSession;
beforeEach(async () => {
  session = await installHost({ language: "zh-CN" });
});

const on = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });

test("a property is its value where all cells agree and null where they differ", async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C3");
    range.format.set({ horizontalAlignment: "Center", wrapText: true, indentLevel: 0 });
    range.format.font.set({ name: "黑体", size: 16, italic: true, underline: "Single", color: "LightGreen" });
    sheet.getRange("C3").format.font.size = 10;
    sheet.getRange("A1").format.fill.color = "FFC000";
    range.load("format/horizontalAlignment,format/wrapText,format/font,format/fill/color");
    const one = sheet.getRange("A1").load("format/fill/color,format/fill/pattern");
    await context.sync();
    expect(range.format.horizontalAlignment).toBe("Center");
    expect(range.format.font).toMatchObject({
      name: "黑体",
      italic: true,
      underline: "Single",
      color: "#90EE90",
    });
    expect([range.format.font.size, range.format.fill.color]).toEqual([null, null]);
    expect(one.format.fill.color).toBe("#FFC000");
    sheet.getRange("A1").format.fill.clear();
    one.load("format/fill/color");
    await context.sync();
    expect(one.format.fill.color).toBe("#FFFFFF");
  });
});

test("a colour that is none is refused", async () => {
  const work = on((sheet) => void (sheet.getRange("A1").format.fill.color = "#12345"));
  await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("borders of a block: outline, inner lines, weights and colours", async () => {
  await on(async (sheet, context) => {
    const { borders } = sheet.getRange("B2:D4").format;
    for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
      borders.getItem(side).style = "Continuous";
      borders.getItem(side).color = "#A6A6A6";
    }
    borders.getItem("EdgeTop").weight = "Medium";
    const top = sheet.getRange("B2:D2").format.borders.getItem("EdgeTop").load("style,weight,color");
    const inner = sheet.getRange("C3").format.borders.getItem("EdgeBottom").load("style,color");
    const neighbour = sheet.getRange("B1").format.borders.getItem("EdgeBottom").load("style,weight");
    const none = sheet.getRange("B2:D4").format.borders.getItem("InsideVertical").load("style,weight,color");
    const mixed = sheet.getRange("A2:D2").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(top.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium", color: "#A6A6A6" });
    expect(inner.toJSON()).toMatchObject({ style: "Continuous", color: "#A6A6A6" });
    expect(neighbour.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium" });
    expect(none.toJSON()).toMatchObject({ style: "None", weight: "Thin", color: "#000000" });
    expect(mixed.style).toBeNull();
  });
});

test("taking a line away takes it from whichever cell has it", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
    const line = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect(line.style).toBe("None");
  });
  expect(session.book.sheets[0]!.styles.at(0, 0).bottom).toBeNull();
});

test("widths and heights are in points and come back as set", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 28.5;
    const block = sheet.getRange("A1:B1").load("width,height,left,top,format/columnWidth,format/rowHeight");
    const beside = sheet.getRange("C2").load("left,top");
    const mixed = sheet.getRange("A1:C2").load("format/columnWidth,format/rowHeight,format/useStandardWidth");
    await context.sync();
    expect([block.width, block.height, block.format.columnWidth, block.format.rowHeight]).toEqual([
      180, 28.5, 90, 28.5,
    ]);
    expect([beside.left, beside.top]).toEqual([180, 28.5]);
    expect([mixed.format.columnWidth, mixed.format.rowHeight, mixed.format.useStandardWidth]).toEqual([
      null,
      null,
      null,
    ]);
    sheet.getRange("A1:C2").format.useStandardWidth = true;
    mixed.load("format/useStandardWidth,width");
    await context.sync();
    expect(mixed.format.useStandardWidth).toBe(true);
  });
});

test("autofit gives a Chinese text twice the room of a Latin one and a wrapped text more lines", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [["规模以上工业总产值", "abcdefghi", 1234.5]];
    sheet.getRange("C1").numberFormat = [["#,##0.00"]];
    sheet.getRange("E1").values = [["填报单位负责人、统计负责人、填表人联系电话"]];
    sheet.getRange("E:E").format.columnWidth = 60;
    sheet.getRange("E1").format.wrapText = true;
    sheet.getRange().format.autofitColumns();
    sheet.getRange("1:1").format.autofitRows();
    const [chinese, latin, number, blank] = ["A1", "B1", "C1", "D1"].map((address) =>
      sheet.getRange(address).load("width,height,format/useStandardWidth"),
    );
    await context.sync();
    expect(chinese!.width).toBeGreaterThan(latin!.width * 1.7);
    expect(number!.width).toBeLessThan(latin!.width);
    expect(blank!.format.useStandardWidth).toBe(true);
    expect(chinese!.height).toBeGreaterThan(13.5 * 4);
  });
});

test("formatting a whole sheet is one run of style, not a million cells", async () => {
  await on((sheet) => {
    sheet.getRange().format.font.name = "仿宋";
    sheet.getRange("B:B").format.horizontalAlignment = "Right";
  });
  expect([...session.book.sheets[0]!.styles.rectangles()]).toHaveLength(3);
});

test("number formats: one for all, one for each, categories, and an unreadable one is refused", async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B3");
    range.numberFormat = [["0.00%"]];
    range.numberFormat = [
      [null, "yyyy/m/d"],
      [null, "#,##0.00"],
      [null, "General"],
    ];
    range.load("numberFormat,numberFormatCategories");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["0.00%", "yyyy/m/d"],
      ["0.00%", "#,##0.00"],
      ["0.00%", "General"],
    ]);
    expect(range.numberFormatCategories).toEqual([
      ["Percentage", "Date"],
      ["Percentage", "Number"],
      ["Percentage", "General"],
    ]);
    range.numberFormat = [["[[["]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("displayed text goes through the number format", async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[2304.225, 0.641, 44682]];
    range.numberFormat = [["$#,##0.00", "0.0%", 'yyyy"年"m"月"']];
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["$2,304.23", "64.1%", "2022年5月"]]);
  });
});

test("a hyperlink is set, read and cleared", async () => {
  await on(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "台账!A1", screenTip: "去台账", textToDisplay: "台账" };
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ documentReference: "台账!A1", textToDisplay: "台账" });
    expect(cell.values).toEqual([["台账"]]);
    cell.clear("Hyperlinks");
    cell.load("hyperlink");
    await context.sync();
    expect(cell.hyperlink).toBeNull();
  });
});

it("tells fills and looks of texts row by row, null where the cells of a row differ, and cell by cell", async () => {
  await installHost({ expectsGaps: true });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.getRow(0).format.fill.color = "#DCE6F1";
    range.getRow(0).format.font.bold = true;
    const last = range.getCell(1, 1).format.font;
    last.color = "#FF0000";
    last.italic = true;
    last.strikethrough = true;
    last.underline = "Single";
    const texts = { bold: true, color: true, italic: true, strikethrough: true, underline: true };
    const asked = { format: { fill: { color: true }, font: texts } };
    const rows = range.getRowProperties(asked);
    const cells = range.getCellProperties(asked);
    await context.sync();
    const plain = { bold: false, color: "#000000", italic: false, strikethrough: false, underline: "None" };
    const marked = { bold: false, color: "#FF0000", italic: true, strikethrough: true, underline: "Single" };
    const mixed = { bold: false, color: null, italic: null, strikethrough: null, underline: null };
    expect(rows.value).toEqual([
      { format: { fill: { color: "#DCE6F1" }, font: { ...plain, bold: true } } },
      { format: { fill: { color: "#FFFFFF" }, font: mixed } },
    ]);
    expect(cells.value[1]).toEqual([
      { format: { fill: { color: "#FFFFFF" }, font: plain } },
      { format: { fill: { color: "#FFFFFF" }, font: marked } },
    ]);
    const columns = context.workbook.worksheets.getActiveWorksheet().getRange("C1:D1");
    columns.getCell(0, 0).format.columnWidth = 90;
    columns.getCell(0, 1).getEntireColumn().columnHidden = true;
    const widths = columns.getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    expect(widths.value).toEqual([{ format: { columnWidth: 90 } }, { format: { columnWidth: 0 } }]);
    range.getRowProperties({ format: { font: { size: true } } });
    await expect(context.sync()).rejects.toThrow("Range.getRowProperties of font.size");
  });
});

test("the style Normal takes off what cells were given, and no rule, merged cell or content", async () => {
  await on((sheet) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["税收", 3.3],
      ["财政总收入", 4.05],
    ];
    range.format.font.bold = true;
    range.format.fill.color = "#FFEB9C";
    range.numberFormat = [["0.00"]];
    range.conditionalFormats.add("Custom").custom.rule.formula = "=$B1>4";
    range.dataValidation.rule = { custom: { formula: "=LEN(A1)<9" } };
    sheet.getRange("D1:E1").merge();
    sheet.getRange("A1:E1").style = "Normal";
  });
  const [sheet] = session.book.sheets;
  expect([sheet!.styles.at(0, 0), sheet!.styles.at(1, 0).bold]).toEqual([session.book.normalStyle, true]);
  expect(sheet!.cells.value(0, 1)).toBe(3.3);
  const area = { top: 0, left: 0, bottom: 1, right: 1 };
  expect([sheet!.conditionalFormats, sheet!.validations]).toMatchObject([
    [{ areas: [area] }],
    [{ areas: [area] }],
  ]);
  expect(sheet!.merges).toHaveLength(1);
});

test("of named styles the host knows Normal alone, and names what it lacks", async () => {
  session = await installHost({ language: "zh-CN", expectsGaps: true });
  await expect(on((sheet) => (sheet.getRange("A1").style = "Good"))).rejects.toThrow();
  expect([...session.unsupported.keys()]).toEqual(['Range.style = "Good"']);
});
