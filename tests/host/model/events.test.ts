import { eventsDelivered, installHost } from "../../support/installHost";

beforeEach(async () => {
  await installHost();
});

it("a worksheet tells its listeners what changed, and gives the cells", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const cells = event.getRange(inner).load("values");
        await inner.sync();
        heard.push([
          event.address,
          event.changeType,
          event.triggerSource,
          event.details?.valueTypeBefore,
          cells.values,
        ]);
      });
    });
    await context.sync();
    sheet.getRange("B2").values = [[218.8]];
    sheet.getRange("A1:A2").values = [["园区"], ["产值"]];
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toEqual([
    ["B2", "RangeEdited", "ThisLocalAddin", "Empty", [[218.8]]],
    ["A1:A2", "RangeEdited", "ThisLocalAddin", undefined, [["园区"], ["产值"]]],
  ]);
});

it("inserted cells say where they push the others", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push([event.changeType, event.address, event.changeDirectionState]);
    });
    await context.sync();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").insert("Down");
    sheet.getRange("5:6").insert("Down");
    sheet.getRange("B2").delete("Left");
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toEqual([
    ["CellInserted", "B2:C3", { insertShiftDirection: "Down" }],
    ["RowInserted", "5:6", undefined],
    ["CellDeleted", "B2", { deleteShiftDirection: "Left" }],
  ]);
});

it("sheets, selections, calculations and formats are heard of", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const first = worksheets.getActiveWorksheet();
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    worksheets.onActivated.add(async () => void heard.push("activated"));
    first.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    first.onCalculated.add(async () => void heard.push("calculated"));
    first.onFormatChanged.add(async ({ address }) => void heard.push(`formatted ${address}`));
    tables.onAdded.add(async () => void heard.push("table added"));
    await context.sync();
    const second = worksheets.add("报表");
    second.activate();
    first.activate();
    first.getRange("C3:D4").select();
    first.getRange("A1").formulas = [["=1+1"]];
    first.getRange("A1:B2").format.fill.color = "#FFFF00";
    first.tables.add("F1:G3", true);
    await context.sync();
    second.delete();
    await context.sync();
  });
  await eventsDelivered();
  expect(new Set(heard)).toEqual(
    new Set([
      "added",
      "activated",
      "selected C3:D4",
      "calculated",
      "formatted A1:B2",
      "table added",
      "deleted",
    ]),
  );
});

it("tables of one sheet do not hear of another's", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet();
    const second = context.workbook.worksheets.add("别处");
    first.load("id");
    second.load("id");
    await context.sync();
    first.tables.onAdded.add(async () => void heard.push("first"));
    second.tables.onAdded.add(async () => void heard.push("second"));
    await context.sync();
    second.tables.add("A1:B2", true);
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toEqual(["second"]);
});

it("a removed handler hears nothing more", async () => {
  let heard = 0;
  let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    handler = sheet.onChanged.add(async () => {
      heard += 1;
    });
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  await eventsDelivered();
  await Excel.run(handler!.context, async (context) => {
    handler!.remove();
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[2]];
    await context.sync();
  });
  await eventsDelivered();
  expect(heard).toBe(1);
});
