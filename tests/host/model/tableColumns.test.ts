import type { HostSession } from "../../../src/host/session";
import { installHost } from "../../support/installHost";
import { formulasOf, outputTable, storedTable, valuesOf } from "../../support/outputTable";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

const stored = (name: string) => storedTable(session, name);

describe("calculated columns", () => {
  it("come from one formula over the whole column, in whatever notation", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.tables.getItem("Output").resize("A1:E3");
      sheet.getRange("D2:D3").formulas = [["=B2-C2"]];
      sheet.getRange("E2:E3").formulasR1C1 = [["=RC[-1]*2"]];
      await context.sync();
    });
    expect(stored("Output").columns.slice(3)).toEqual([
      { name: "Column1", calculatedFormula: "B2-C2" },
      { name: "Column2", calculatedFormula: "D2*2" },
    ]);
    expect(await valuesOf("D2:E3")).toEqual([
      [20, 40],
      [-10, -20],
    ]);
  });

  it("fill themselves from one formula in an otherwise blank column", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Output").resize("A1:D3");
      context.workbook.worksheets.getActiveWorksheet().getRange("D3").formulas = [["=B3/C3"]];
      await context.sync();
    });
    expect(await formulasOf("D2:D3")).toEqual([["=B2/C2"], ["=B3/C3"]]);
  });

  it("keep single exceptions and end when every cell is a constant", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.tables.getItem("Output").resize("A1:D3");
      sheet.getRange("D2:D3").formulas = [["=[@产值]*2"]];
      sheet.getRange("D3").values = [[7]];
      await context.sync();
      expect(stored("Output").columns[3]!.calculatedFormula).toBe("Output[[#This Row],[产值]]*2");
      sheet.getRange("D2:D3").values = [[1], [2]];
      await context.sync();
    });
    expect(stored("Output").columns[3]).toEqual({ name: "Column1" });
  });

  it("fill added rows where null or nothing was given", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Output");
      table.columns.add(undefined, [["同比"], ["=[@产值]/[@上年]-1"], ["=[@产值]/[@上年]-1"]]);
      table.rows.add(0, [["湘东工业园", 60, 50, ""]]);
      table.rows.add(undefined, [["湘潭高新区", 70, 56, null as unknown as string]]);
      await context.sync();
    });
    expect(await valuesOf("A2:D5")).toEqual([
      ["湘东工业园", 60, 50, expect.closeTo(0.2)],
      ["萍乡经开区", 120, 100, expect.closeTo(0.2)],
      ["湘乡经开区", 90, 100, expect.closeTo(-0.1)],
      ["湘潭高新区", 70, 56, 0.25],
    ]);
  });
});

describe("columns", () => {
  it("are put before the first, and the table begins where it began", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Output");
      table.columns.add(0, [["序号"], [1], [2]]);
      const whole = table.getRange().load("address,values");
      table.columns.load("items/name");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:D3");
      expect(table.columns.items.map(({ name }) => name)).toEqual(["序号", "园区", "产值", "上年"]);
      expect(whole.values.map(([first, second]) => [first, second] as unknown[])).toEqual([
        ["序号", "园区"],
        [1, "萍乡经开区"],
        [2, "湘乡经开区"],
      ]);
    });
  });

  it("are inserted and deleted by place, and keep their ids", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Output");
      const output = columns.getItem("产值").load("id,index");
      columns.add(1, undefined, "单位");
      await context.sync();
      const same = columns.getItem(output.id).load("name,index");
      columns.load("items/name");
      await context.sync();
      expect([same.name, same.index]).toEqual(["产值", 2]);
      expect(columns.items.map(({ name }) => name)).toEqual(["园区", "单位", "产值", "上年"]);
      columns.getItem("单位").delete();
      const whole = columns.getItem("产值").getRange().load("address,values");
      const data = columns.getItem("产值").getDataBodyRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Sheet1!B1:B3");
      expect(data.address).toBe("Sheet1!B2:B3");
      expect(whole.values).toEqual([["产值"], [120], [90]]);
    });
  });
});
