import { codeOf } from "../../support/errorCode";
import { installHost } from "../../support/installHost";
import { outputTable, valuesOf } from "../../support/outputTable";

beforeEach(async () => {
  await installHost();
});

describe("rows", () => {
  it("are read, written and deleted; the last leaves a blank row", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A5").values = [["注"]];
      const { rows } = context.workbook.tables.getItem("Output");
      rows.getItemAt(1).values = [["湘乡经开区", 95, 100]];
      const second = rows.getItemAt(1).load("values,index");
      await context.sync();
      expect(second.toJSON()).toEqual({ index: 1, values: [["湘乡经开区", 95, 100]] });
      rows.getItemAt(0).delete();
      rows.getItemAt(0).delete();
      rows.load("count");
      await context.sync();
      expect(rows.count).toBe(0);
      rows.add(undefined, [["湘东工业园", 60, 50]]);
      rows.load("items/values");
      await context.sync();
      expect(rows.items.map(({ values }) => values as unknown)).toEqual([[["湘东工业园", 60, 50]]]);
    });
    expect(await valuesOf("A1:A4")).toEqual([["园区"], ["湘东工业园"], [""], ["注"]]);
  });

  it("push cells below down only when they are in the way", async () => {
    await outputTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A5").values = [["注"]];
      const { rows } = context.workbook.tables.getItem("Output");
      rows.add(undefined, [["湘东工业园", 60, 50]]);
      rows.add(undefined, [["湘潭高新区", 70, 56]]);
      await context.sync();
    });
    expect(await valuesOf("A4:A6")).toEqual([["湘东工业园"], ["湘潭高新区"], ["注"]]);
  });

  it("of another width are refused", async () => {
    await outputTable();
    const adding = Excel.run(async (context) => {
      context.workbook.tables.getItem("Output").rows.add(undefined, [["a", 1]]);
      await context.sync();
    });
    expect(await codeOf(adding)).toBe("InvalidArgument");
  });
});
