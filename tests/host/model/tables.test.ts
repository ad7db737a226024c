import type { HostSession } from "../../../src/host/session";
import { codeOf } from "../../support/errorCode";
import { eventsDelivered, installHost } from "../../support/installHost";
import { formulasOf, outputTable, storedTable, valuesOf } from "../../support/outputTable";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

const stored = (name: string) => storedTable(session, name);

describe("making a table", () => {
  it("takes headings as they stand, blank and double ones made up, numbers as text", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:F3").values = [
        ["产值", "", 2022, "产值", "Column1"],
        [1, 2, 3, 4, 5],
      ];
      const table = sheet.tables.add("B2:F3", true);
      table.load("name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      table.columns.load("items/name,items/index,items/id,count");
      const header = table.getHeaderRowRange().load("values,address");
      await context.sync();
      expect(table.toJSON()).toMatchObject({ name: "Table1", style: "TableStyleMedium2", showTotals: false });
      expect(table.columns.items.map(({ name }) => name)).toEqual([
        "产值",
        "Column2",
        "2022",
        "产值2",
        "Column1",
      ]);
      expect(header.values).toEqual([["产值", "Column2", "2022", "产值2", "Column1"]]);
      expect(header.address).toBe("Sheet1!B2:F2");
    });
  });

  it("without headings puts a header row above and moves the data down", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["萍乡经开区", 120],
        ["湘乡经开区", 90],
      ];
      const body = sheet.tables.add(sheet.getRange("A1:B2"), false).getDataBodyRange().load("address,values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B3");
      expect(body.values[0]).toEqual(["萍乡经开区", 120]);
    });
    expect(await valuesOf("A1:B1")).toEqual([["Column1", "Column2"]]);
  });

  it("of headings alone has one blank row, which the first added row fills", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [["键", "值"]];
      const table = sheet.tables.add("A1:B1", true);
      const body = table.getDataBodyRange().load("address");
      table.rows.load("count");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B2");
      expect(table.rows.count).toBe(0);
      table.rows.add(undefined, [
        ["a", 1],
        ["b", 2],
      ]);
      const after = table.getDataBodyRange().load("address,values");
      table.rows.load("count");
      await context.sync();
      expect(after.address).toBe("Sheet1!A2:B3");
      expect(after.values).toEqual([
        ["a", 1],
        ["b", 2],
      ]);
      expect(table.rows.count).toBe(2);
    });
  });

  it("over another table is refused", async () => {
    await outputTable();
    const overlapping = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("C3:D9", true);
      await context.sync();
    });
    expect(await codeOf(overlapping)).toBe("InvalidArgument");
  });
});

describe("names of tables", () => {
  it("are found in any case by the workbook and by their own sheet only", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const found = context.workbook.tables.getItem("OUTPUT").load("name,id");
      const other = context.workbook.worksheets.add("别处").tables.getItemOrNullObject("Output");
      await context.sync();
      expect(found.name).toBe("Output");
      expect(other.isNullObject).toBe(true);
      const byId = context.workbook.tables.getItem(found.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Output");
    });
  });

  it.each([
    ["1月", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["Rates", "ItemAlreadyExists"],
  ])("“%s” is refused with %s", async (name, code) => {
    await outputTable();
    const renaming = Excel.run(async (context) => {
      context.workbook.names.add("Rates", "=0.5");
      context.workbook.tables.getItem("Output").name = name;
      await context.sync();
    });
    expect(await codeOf(renaming)).toBe(code);
  });

  it("a renamed table is calculated on under its new name", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("E1").formulas = [["=SUM(Output[产值])"]];
      const table = context.workbook.tables.getItem("Output");
      table.showTotals = true;
      await context.sync();
      table.name = "台账";
      sheet.getRange("B2").values = [[130]];
      const sums = sheet.getRange("E1").load("values,formulas");
      await context.sync();
      expect([sums.formulas, sums.values]).toEqual([[["=SUM(台账[产值])"]], [[220]]]);
    });
    expect(stored("台账").columns[2]!.totals).toEqual({ function: "sum" });
  });

  it("formulas follow a table and its columns when they are renamed", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("E1").formulas = [["=SUM(Output[产值])/SUM(Output[上年])"]];
      const table = context.workbook.tables.getItem("Output");
      table.name = "台账";
      table.columns.getItem("上年").name = "产值";
      sheet.getRange("A1:B1").values = [["产值2", "园区"]];
      await context.sync();
    });
    expect(await valuesOf("A1:C1")).toEqual([["产值22", "园区", "产值2"]]);
    expect(await formulasOf("E1")).toEqual([["=SUM(台账[园区])/SUM(台账[产值2])"]]);
    expect(await valuesOf("E1")).toEqual([[1.05]]);
  });
});

describe("events", () => {
  it("tell a listener what changed in a table, before and after", async () => {
    await outputTable();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Output");
      table.onChanged.add(async ({ address, changeType, details }) => {
        heard.push([address, changeType, details?.valueBefore, details?.valueAfter]);
      });
      context.workbook.tables.onDeleted.add(async ({ tableName }) => {
        heard.push(tableName);
      });
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [[130]];
      context.workbook.worksheets.getActiveWorksheet().getRange("B9").values = [[1]];
      await context.sync();
      table.delete();
      await context.sync();
    });
    await eventsDelivered();
    expect(heard).toEqual([["B2", "RangeEdited", 120, 130], "Output"]);
  });
});
