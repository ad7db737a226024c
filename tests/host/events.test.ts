/** Events that reach an add-in through the real office.js. */
import { eventsDelivered, installHost } from "../support/installHost";

test("onChanged tells what changed on the sheet, until it is removed", async () => {
  await installHost();
  const seen: [string, string, unknown][] = [];
  let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    registration = sheet.onChanged.add(async (change) => {
      await Excel.run(async (inner) => {
        const range = change.getRange(inner).load("values");
        await inner.sync();
        seen.push([change.address, change.changeType, range.values]);
      });
    });
    await context.sync();
  });
  const write = async (address: string, value: number): Promise<void> => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
      await context.sync();
    });
    await eventsDelivered();
  };
  await write("E5", 99);
  expect(seen).toEqual([["E5", "RangeEdited", [[99]]]]);
  await Excel.run(registration!.context, async (context) => {
    registration!.remove();
    await context.sync();
  });
  await write("E6", 1);
  expect(seen).toHaveLength(1);
});

test("the collection hears of every sheet, with value before and after", async () => {
  await installHost();
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, details }) => {
      seen.push([address, details?.valueBefore, details?.valueAfter]);
    });
    context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => {
      seen.push(["added", worksheetId.length]);
    });
    await context.sync();
    const sheet = context.workbook.worksheets.add("台账");
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("B2").values = [[2]];
    await context.sync();
  });
  await eventsDelivered();
  expect(seen).toEqual([
    ["added", 38],
    ["B2", "", 1],
    ["B2", 1, 2],
  ]);
});

test("a handler left behind hears nothing of the next workbook", async () => {
  const heard: string[] = [];
  for (const name of ["first", "second"]) {
    await installHost();
    await Excel.run(async (context) => {
      if (name === "first") context.workbook.worksheets.onAdded.add(async () => void heard.push(name));
      await context.sync();
      context.workbook.worksheets.add("台账");
      await context.sync();
    });
    await eventsDelivered();
  }
  expect(heard).toEqual(["first"]);
});

test("inserting rows is told as such", async () => {
  await installHost();
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(async ({ address, changeType }) => {
      seen.push([address, changeType]);
    });
    await context.sync();
    sheet.getRange("3:4").insert("Down");
    sheet.getRange("B2:B3").delete("Up");
    await context.sync();
  });
  await eventsDelivered();
  expect(seen).toEqual([
    ["3:4", "RowInserted"],
    ["B2:B3", "CellDeleted"],
  ]);
});

test("showing a sheet and selecting cells are heard", async () => {
  await installHost();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("月报");
    await context.sync();
    sheet.onActivated.add(async () => void seen.push("activated"));
    sheet.onSelectionChanged.add(async ({ address }) => void seen.push(address));
    context.workbook.onSelectionChanged.add(async () => void seen.push("workbook selection"));
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
  });
  await eventsDelivered();
  expect([...seen].sort()).toEqual(["B2:C3", "activated", "workbook selection"]);
});
