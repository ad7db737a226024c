/** Ranges that follow from ranges. */
import { installHost } from "../support/installHost";

const ask = (from: string, derive: (range: Excel.Range) => Excel.Range): Promise<string> =>
  Excel.run(async (context) => {
    const range = derive(context.workbook.worksheets.getFirst().getRange(from)).load("address");
    try {
      await context.sync();
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
    return range.isNullObject ? "null" : range.address.replace("Sheet1!", "");
  });

beforeEach(async () => {
  await installHost();
});

test.each<[from: string, what: string, derive: (range: Excel.Range) => Excel.Range, expected: string]>([
  ["B2:C3", "getCell", (range) => range.getCell(0, 1), "C2"],
  ["B2:C3", "getCell outside the range", (range) => range.getCell(5, 5), "G7"],
  ["B2:C3", "getCell off the sheet", (range) => range.getCell(-2, 0), "InvalidArgument"],
  ["B2:C3", "getRow", (range) => range.getRow(1), "B3:C3"],
  ["B2:C3", "getRow beyond", (range) => range.getRow(2), "InvalidArgument"],
  ["B2:C3", "getColumn", (range) => range.getColumn(1), "C2:C3"],
  ["B2:C3", "getResizedRange", (range) => range.getResizedRange(2, -1), "B2:B5"],
  ["B2:C3", "getResizedRange to nothing", (range) => range.getResizedRange(-2, 0), "InvalidArgument"],
  ["B2:C3", "getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 3), "B2:D2"],
  ["B2:C3", "getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:B4"],
  ["B2:C3", "getOffsetRange off the sheet", (range) => range.getOffsetRange(0, -2), "InvalidArgument"],
  ["B2:C3", "getBoundingRect", (range) => range.getBoundingRect("E1"), "B1:E3"],
  ["B2:C3", "getIntersection", (range) => range.getIntersection("C3:D9"), "C3"],
  ["B2:C3", "getIntersection of nothing", (range) => range.getIntersection("D9"), "ItemNotFound"],
  ["B2:C3", "getIntersectionOrNullObject", (range) => range.getIntersectionOrNullObject("D9"), "null"],
  ["B2:C3", "getEntireRow", (range) => range.getEntireRow(), "2:3"],
  ["B2:C3", "getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
  ["B2:C3", "getLastCell", (range) => range.getLastCell(), "C3"],
  ["B2:C3", "getLastRow", (range) => range.getLastRow(), "B3:C3"],
  ["B2:C3", "getLastColumn", (range) => range.getLastColumn(), "C2:C3"],
  ["B2:C3", "getRowsBelow", (range) => range.getRowsBelow(2), "B4:C5"],
  ["B2:C3", "getRowsAbove", (range) => range.getRowsAbove(), "B1:C1"],
  ["B2:C3", "getColumnsAfter", (range) => range.getColumnsAfter(), "D2:D3"],
  ["B2:C3", "getColumnsBefore beyond the edge", (range) => range.getColumnsBefore(2), "InvalidArgument"],
  ["$B$2", "absolute addresses", (range) => range, "B2"],
  ["C3:B2", "corners in any order", (range) => range, "B2:C3"],
  ["2:3", "rows", (range) => range.getCell(0, 0), "A2"],
  ["B2", "getUsedRange of nothing", (range) => range.getUsedRange(), "ItemNotFound"],
  ["B2", "getUsedRangeOrNullObject", (range) => range.getUsedRangeOrNullObject(), "null"],
])("%s: %s", async (from, _what, derive, expected) => {
  expect(await ask(from, derive)).toBe(expected);
});

test("a name and a table are ranges too", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B1").values = [["指标", "数值"]];
    sheet.tables.add("A1:B3", true).name = "Ledger";
    context.workbook.names.add("ReportYear", sheet.getRange("D1"));
    const table = sheet.getRange("Ledger").load("address");
    const name = sheet.getRange("ReportYear").load("address");
    await context.sync();
    expect([table.address, name.address]).toEqual(["Sheet1!A2:B3", "Sheet1!D1"]);
  });
});

test("constants and formulas are found as rectangles, blanks are not", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").formulas = [
      ["指标", "单位", "=1+1"],
      ["税收", "亿元", 14.6],
      ["", "", "=C2*2"],
    ];
    const found = sheet.getRange("A1:C9").getSpecialCells("Constants");
    found.load("address,areas/items/values");
    const none = sheet.getRange("C3:D9").getSpecialCellsOrNullObject("Constants").load("address");
    await context.sync();
    expect(found.address.replaceAll("Sheet1!", "")).toBe("A1:B1,A2:C2");
    expect(found.areas.items.map(({ values }) => values as unknown[][])).toEqual([
      [["指标", "单位"]],
      [["税收", "亿元", 14.6]],
    ]);
    expect(none.isNullObject).toBe(true);
    const formulas = sheet.getRange("A1:C9").getSpecialCells("Formulas").load("address");
    await context.sync();
    expect(formulas.address).toBe("Sheet1!C1,Sheet1!C3");
  });
});

test("several areas are addressed together", async () => {
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getFirst().getRanges("A1:A2, C1, E:E");
    areas.format.font.bold = true;
    areas.load("address,areaCount,cellCount,format/font/bold");
    areas.areas.load("items/address");
    await context.sync();
    expect(areas.address).toBe("Sheet1!A1:A2,Sheet1!C1,Sheet1!E:E");
    expect([areas.areaCount, areas.cellCount, areas.format.font.bold]).toEqual([3, 1_048_579, true]);
    expect(areas.areas.items.map((range) => range.address)).toEqual([
      "Sheet1!A1:A2",
      "Sheet1!C1",
      "Sheet1!E:E",
    ]);
  });
});

test("hidden rows and columns are told apart from shown and mixed", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B:C").columnHidden = true;
    sheet.getRange("3:3").rowHidden = true;
    const [hidden, mixed, row] = ["B1:C1", "A1:C1", "A3"].map((address) =>
      sheet.getRange(address).load("columnHidden,rowHidden,hidden"),
    );
    await context.sync();
    expect([hidden!.columnHidden, hidden!.hidden]).toEqual([true, true]);
    expect([mixed!.columnHidden, mixed!.hidden]).toEqual([null, null]);
    expect([row!.rowHidden, row!.hidden]).toEqual([true, true]);
  });
});
