import type { HostSession } from "../../../src/host/session";
import { codeOf } from "../../support/errorCode";
import { installHost } from "../../support/installHost";
import { formulasOf, outputTable, storedTable, valuesOf } from "../../support/outputTable";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

const stored = (name: string) => storedTable(session, name);

describe("resizing", () => {
  it("takes cells in and leaves others behind without moving any", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A4:D4").values = [["湘东工业园", 60, 50, "外"]];
      const table = context.workbook.tables.getItem("Output");
      table.rows.load("count");
      await context.sync();
      // Writing below a table does not make it grow.
      expect(table.rows.count).toBe(2);
      table.resize("A1:D4");
      const grown = table.getDataBodyRange().load("values");
      await context.sync();
      expect(grown.values[2]).toEqual(["湘东工业园", 60, 50, "外"]);
      table.resize("A1:B2");
      const shrunk = table.getRange().load("address");
      await context.sync();
      expect(shrunk.address).toBe("Sheet1!A1:B2");
    });
    expect(await valuesOf("A3:D4")).toEqual([
      ["湘乡经开区", 90, 100, ""],
      ["湘东工业园", 60, 50, "外"],
    ]);
    expect(await valuesOf("C1:D1")).toEqual([["上年", "Column1"]]);
    expect(stored("Output").columns.map(({ name }) => name)).toEqual(["园区", "产值"]);
  });

  it("carries formulas, formats and drop-downs of whole columns into new rows", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = context.workbook.tables.getItem("Output");
      table.columns.add(undefined, [["同比"], ["=[@产值]/[@上年]-1"], ["=[@产值]/[@上年]-1"]]);
      const rate = table.columns.getItem("同比").getDataBodyRange();
      rate.numberFormat = [["0.0%"]];
      table.columns.getItem("园区").getDataBodyRange().dataValidation.rule = {
        list: { inCellDropDown: true, source: "甲,乙" },
      };
      table.resize("A1:D5");
      sheet.getRange("A4:C5").values = [
        ["湘东工业园", 60, 50],
        ["湘潭高新区", 70, 56],
      ];
      const fresh = sheet.getRange("D2:D5").load("values,formulas,text");
      await context.sync();
      expect(fresh.formulas).toEqual(new Array(4).fill(["=[@产值]/[@上年]-1"]));
      expect(fresh.text).toEqual([["20.0%"], ["-10.0%"], ["20.0%"], ["25.0%"]]);
    });
    expect(stored("Output").columns[3]).toEqual({
      name: "同比",
      calculatedFormula: "Output[[#This Row],[产值]]/Output[[#This Row],[上年]]-1",
    });
    expect(session.book.sheets[0]!.validations[0]!.areas).toEqual([{ top: 1, left: 0, bottom: 4, right: 0 }]);
  });

  it.each(["A2:C5", "E1:G4", "A1:C1"])("to %s is refused", async (address) => {
    await outputTable();
    const resizing = Excel.run(async (context) => {
      context.workbook.tables.getItem("Output").resize(address);
      await context.sync();
    });
    expect(await codeOf(resizing)).toBe("InvalidArgument");
  });

  it("breaks references to columns that fall away", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("F1:F2").formulas = [["=SUM(Output[上年])"], ["=SUM(Output[产值])"]];
      context.workbook.tables.getItem("Output").resize("A1:B3");
      await context.sync();
    });
    expect(await valuesOf("F1:F2")).toEqual([["#REF!"], [210]]);
  });
});

describe("header and totals rows", () => {
  it("come and go with their cells", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Output");
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("values,address");
      await context.sync();
      expect(totals.address).toBe("Sheet1!A4:C4");
      expect(totals.values).toEqual([["Total", "", 200]]);
      expect(stored("Output").columns.map((column) => column.totals)).toEqual([
        { label: "Total" },
        undefined,
        { function: "sum" },
      ]);
      context.workbook.worksheets.getActiveWorksheet().getRange("A4:B4").formulas = [
        ["合计", "=MAX([产值])"],
      ];
      await context.sync();
      expect(
        stored("Output")
          .columns.slice(0, 2)
          .map((column) => column.totals),
      ).toEqual([{ label: "合计" }, { function: "custom", formula: "MAX(Output[产值])" }]);
      table.showTotals = false;
      table.showHeaders = false;
      const bare = table.getRange().load("address");
      await context.sync();
      expect(bare.address).toBe("Sheet1!A2:C3");
      table.showHeaders = true;
      await context.sync();
    });
    expect(await valuesOf("A1:C4")).toEqual([
      ["园区", "产值", "上年"],
      ["萍乡经开区", 120, 100],
      ["湘乡经开区", 90, 100],
      ["", "", ""],
    ]);
  });
});

describe("the end of a table", () => {
  it("as a range keeps the data and turns references into addresses", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.tables
        .getItem("Output")
        .columns.add(undefined, [["差"], ["=[@产值]-[@上年]"], ["=[@产值]-[@上年]"]]);
      sheet.getRange("F1").formulas = [["=SUM(Output[差])"]];
      const range = context.workbook.tables.getItem("Output").convertToRange().load("address");
      const none = context.workbook.tables.getItemOrNullObject("Output");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:D3");
      expect(none.isNullObject).toBe(true);
    });
    expect(await formulasOf("D2:D3")).toEqual([["=$B2-$C2"], ["=$B3-$C3"]]);
    expect(await formulasOf("F1")).toEqual([["=SUM($D$2:$D$3)"]]);
    expect(await valuesOf("F1")).toEqual([[10]]);
  });

  it("by delete takes the data along and breaks references", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("F1").formulas = [["=SUM(Output[产值])"]];
      context.workbook.tables.getItem("Output").delete();
      await context.sync();
    });
    expect(await valuesOf("A1:C3")).toEqual(new Array(3).fill(["", "", ""]));
    expect(await valuesOf("F1")).toEqual([["#REF!"]]);
  });
});
