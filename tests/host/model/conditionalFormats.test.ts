import { appliedConditionalFormats } from "../../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../../src/host/session";
import { installHost } from "../../support/installHost";

let session: HostSession;
const open = async (expectsGaps = false): Promise<void> => {
  session = await installHost({ expectsGaps });
};

const applied = (row: number, column: number) =>
  appliedConditionalFormats(session, session.book.sheets[0]!, row, column);

it("a formula fills the rows behind schedule and follows the values", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["一般公共预算收入", -3.8],
      ["规模工业总产值", 1.2],
      ["实际利用外资", -2],
    ];
    const behind = sheet.getRange("A1:B3").conditionalFormats.add("Custom");
    behind.custom.rule.formula = "=$B1<-2";
    behind.custom.format.fill.color = "yellow";
    behind.custom.format.font.bold = true;
    behind.custom.format.borders.getItem("EdgeBottom").style = "Dot";
    behind.custom.format.numberFormat = "0.00";
    behind.load("type,priority,stopIfTrue,id");
    const rule = behind.custom.rule.load("formula,formulaR1C1");
    const { fill, font, borders } = behind.custom.format;
    fill.load("color");
    font.load("bold,color,italic");
    const bottom = borders.bottom.load("style,color,sideIndex");
    await context.sync();
    expect(behind.toJSON()).toMatchObject({ type: "Custom", priority: 0, stopIfTrue: false });
    expect([rule.formula, rule.formulaR1C1]).toEqual(["=$B1<-2", "=RC2<-2"]);
    expect([fill.color, font.bold, font.color]).toEqual(["#FFFF00", true, null]);
    expect(bottom.toJSON()).toEqual({ style: "Dot", color: "#000000", sideIndex: "EdgeBottom" });
    const again = sheet.getRange("A1:B3").conditionalFormats.getItem(behind.id).getRange().load("address");
    await context.sync();
    expect(again.address).toBe("Sheet1!A1:B3");
  });
  expect(applied(0, 0)).toMatchObject({ fill: "#FFFF00", bold: true, numberFormat: "0.00" });
  expect(applied(2, 1)).toEqual({});
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[0]];
    await context.sync();
  });
  expect(applied(0, 0)).toEqual({});
});

it("the first in priority wins, and stopIfTrue ends the search", async () => {
  await open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
    range.values = [[50], [150]];
    const add = (formula1: string, color: string) => {
      const format = range.conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1, operator: "GreaterThan" };
      format.cellValue.format.fill.color = color;
      return format;
    };
    add("=0", "#00FF00").cellValue.format.font.color = "#0000FF";
    const high = add("=100", "#FF0000");
    high.stopIfTrue = true;
    range.conditionalFormats.load("items/priority,items/type");
    await context.sync();
    // What is added last comes first.
    expect(range.conditionalFormats.items.map(({ priority }) => priority)).toEqual([0, 1]);
  });
  expect(applied(0, 0)).toEqual({ fill: "#00FF00", fontColor: "#0000FF" });
  expect(applied(1, 0)).toEqual({ fill: "#FF0000" });
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
    conditionalFormats.getItemAt(0).priority = 1;
    await context.sync();
  });
  expect(applied(1, 0)).toEqual({ fill: "#00FF00", fontColor: "#0000FF" });
});

it("between counts both ends, in either order, and text is found in any case", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [[1], [3], [5], ["注: 快报数"]];
    const middle = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
    middle.cellValue.rule = { formula1: "=5", formula2: "=3", operator: "Between" };
    middle.cellValue.format.fill.color = "#FFEE00";
    const text = sheet.getRange("A4").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "快报" };
    text.textComparison.format.font.italic = true;
    const rule = text.textComparison.load("rule");
    const other = text.cellValueOrNullObject;
    await context.sync();
    expect(rule.rule).toEqual({ operator: "Contains", text: "快报" });
    expect(other.isNullObject).toBe(true);
  });
  expect([0, 1, 2].map((row) => applied(row, 0).fill)).toEqual([undefined, "#FFEE00", "#FFEE00"]);
  expect(applied(3, 0)).toEqual({ italic: true });
});

it("clearing part of a range leaves the format on the rest, its formula still right", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A5").values = [[1], [-1], [1], [-1], [1]];
    const negative = sheet.getRange("A1:A5").conditionalFormats.add("Custom");
    negative.custom.rule.formula = "=A1<0";
    negative.custom.format.font.color = "red";
    sheet.getRange("A1:A2").conditionalFormats.clearAll();
    const left = sheet.getRange("A:A").conditionalFormats;
    left.load("count");
    const count = left.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect([0, 1, 2, 3, 4].map((row) => applied(row, 0).fontColor)).toEqual([
    undefined,
    undefined,
    undefined,
    "#FF0000",
    undefined,
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A4").conditionalFormats.getItemAt(0).delete();
    await context.sync();
  });
  expect(session.book.sheets[0]!.conditionalFormats).toEqual([]);
});

it("a format without rule never applies, and kinds that are not kept are refused by name", async () => {
  await open(true);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.conditionalFormats.add("Custom").custom.format.fill.color = "red";
    await context.sync();
  });
  expect(applied(0, 0)).toEqual({});
  const bar = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.add("DataBar");
    await context.sync();
  });
  await expect(bar).rejects.toMatchObject({ code: "NotImplementedByHost" });
  const structured = Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange("A1")
      .conditionalFormats.add("Custom");
    format.custom.rule.formula = "=Ledger[[#This Row],[1月]]>0";
    await context.sync();
  });
  await expect(structured).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("tells every kind of format that a file may hold, and the formulas of those by formula among them", async () => {
  await open();
  const [sheet] = session.book.sheets;
  const kinds = [
    "colorScale",
    "dataBar",
    "iconSet",
    "top10",
    "aboveAverage",
    "duplicateValues",
    "beginsWith",
  ];
  for (const [index, kind] of kinds.entries())
    sheet!.conditionalFormats.push({
      areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
      ...{ type: "other", kind, formulas: [], style: {}, priority: index + 1, stopIfTrue: false },
    });
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3");
    conditionalFormats.add("Custom").custom.rule.formula = "=$A1>0";
    conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
    await context.sync();
    expect(
      conditionalFormats.items.map(({ type, customOrNullObject: custom }) => [
        type,
        custom.isNullObject ? null : custom.rule.formula,
      ]),
    ).toEqual([
      ["Custom", "=$A1>0"],
      ...["ColorScale", "DataBar", "IconSet", "TopBottom", "PresetCriteria", "PresetCriteria"].map((type) => [
        type,
        null,
      ]),
      ["ContainsText", null],
    ]);
  });
});
