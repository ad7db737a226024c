/** What `load` brings back, and what it refuses. */
import { installHost } from "../support/installHost";

test("unknown names are tolerated and a collection still delivers its items", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/nope,nope");
    const cell = sheets
      .getFirst()
      .getRange("A1")
      .load("address,nope" as "address");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    expect(cell.address).toBe("Sheet1!A1");
  });
});

test("load without names brings every property of the advertised requirement sets", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.load();
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load();
    context.workbook.load();
    range.format.load();
    range.format.font.load();
    range.format.fill.load();
    range.format.borders.load();
    range.format.protection.load();
    await context.sync();
    expect(range.text).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(sheet.tabId).toBe(1);
    expect(range.format.borders.items).toHaveLength(8);
    expect(range.format.borders.items[0]!.sideIndex).toBe("EdgeTop");
  });
  expect(session.used.has("Range.valuesAsJson")).toBe(false);
});

test("load without names fails by name where a property is not implemented", async () => {
  const session = await installHost({ expectsGaps: true });
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().pageLayout.load();
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "NotImplementedByHost" });
  expect([...session.unsupported.keys()][0]).toMatch(/^PageLayout\./);
});

test("nested names, objects and $top choose what comes back", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("台账");
    worksheets.add("指标");
    const range = worksheets
      .getItem("台账")
      .getRange("B2")
      .load({ address: true, format: { font: { bold: true } } });
    const first = context.workbook.worksheets;
    first.load({ name: true, $top: 2 });
    await context.sync();
    expect(range.toJSON()).toEqual({ address: "'台账'!B2", format: { font: { bold: false } } });
    expect(first.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "台账"]);
  });
});

test("a member outside the advertised requirement set is ApiNotFound", async () => {
  await installHost({ requirements: { ExcelApi: "1.4", RichApiRuntime: "1.2" } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.4")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(false);
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().freezePanes.freezeRows(1);
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("an unimplemented member fails by name and is logged", async () => {
  const session = await installHost({ expectsGaps: true });
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().pivotTables.load("items/name");
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    code: "NotImplementedByHost",
    message: expect.stringContaining("Worksheet.pivotTables") as unknown,
  });
  expect([...session.unsupported]).toEqual([["Worksheet.pivotTables", 1]]);
});

test("a value outside its enumeration and a read-only property are refused", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getFirst().getRange("A1");
    format.horizontalAlignment = "Middle" as "Center";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("members used are counted by name", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.values = [[1]];
    cell.format.font.bold = true;
    await context.sync();
  });
  for (const member of [
    "Worksheet.getRange",
    "Range.values",
    "Range.format",
    "RangeFormat.font",
    "RangeFont.bold",
  ])
    expect(session.used.get(member)).toBeGreaterThan(0);
});
