/** Sheets: names, order, visibility, copies, used ranges. */
import { installHost } from "../support/installHost";

async function code(work: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "";
}

test.each(["", "  ", "a".repeat(32), "一/二", "what?", "[x]", "a:b", "'x", "x'", "History"])(
  "a sheet cannot be called %p",
  async (name) => {
    await installHost();
    expect(await code((context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
  },
);

test("renaming a sheet takes formulas, names and sheet-scoped names along", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const ledger = context.workbook.worksheets.add("台账 2022");
    const report = context.workbook.worksheets.getItem("Sheet1");
    ledger.getRange("A1").values = [[5]];
    report.getRange("A1").formulas = [["='台账 2022'!A1*2"]];
    context.workbook.names.add("Period", ledger.getRange("A1"));
    await context.sync();
    ledger.name = "Ledger";
    const cell = report.getRange("A1").load("formulas,values");
    const name = context.workbook.names.getItem("Period").load("formula");
    await context.sync();
    expect(cell.formulas).toEqual([["=Ledger!A1*2"]]);
    expect(cell.values).toEqual([[10]]);
    expect(name.formula).toBe("=Ledger!$A$1");
  });
});

test("sheets are moved, hidden and found by neighbourhood", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [a, b, c] = ["甲", "乙", "丙"].map((name) => worksheets.add(name));
    c!.position = 0;
    b!.visibility = "Hidden";
    worksheets.load("items/name");
    const next = a!.getNextOrNullObject(true).load("name");
    const hidden = a!.getNext().load("name");
    const previous = c!.getPreviousOrNullObject().load("name");
    const shown = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["丙", "Sheet1", "甲", "乙"]);
    expect([next.isNullObject, hidden.name, previous.isNullObject, shown.value]).toEqual([
      true,
      "乙",
      true,
      3,
    ]);
  });
});

test("the last visible sheet can be neither hidden nor deleted, a very hidden one not deleted", async () => {
  await installHost();
  expect(await code((context) => context.workbook.worksheets.getFirst().delete())).toBe("InvalidOperation");
  expect(
    await code((context) => {
      context.workbook.worksheets.getFirst().visibility = "Hidden";
    }),
  ).toBe("InvalidOperation");
  const staged = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem("_parkkpi");
  await code((context) => {
    context.workbook.worksheets.add("_parkkpi").visibility = "VeryHidden";
  });
  expect(await code((context) => staged(context).delete())).toBe("InvalidOperation");
  expect(await code((context) => staged(context).activate())).toBe("InvalidOperation");
});

test("a deleted sheet leaves #REF! behind", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").values = [[3]];
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=Other!A1+1"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4]]);
    other.delete();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["#REF!"]]);
  });
});

test("formulas and names that led to a deleted sheet or its table do not lead to a new one of that name", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const other = workbook.worksheets.add("Other");
    other.getRange("A1:A2").values = [["Output"], [3]];
    other.tables.add("A1:A2", true).name = "Parks";
    workbook.names.add("Latest", other.getRange("A2"));
    const cells = workbook.worksheets.getItem("Sheet1").getRange("A1:A4");
    cells.formulas = [["=Other!$A$2*2"], ["=SUM(Parks[Output])"], ["=Latest"], ['="Other!A2"']];
    await context.sync();
    other.delete();
    const again = workbook.worksheets.add("Other");
    again.getRange("A1:A2").values = [["Output"], [5]];
    again.tables.add("A1:A2", true).name = "Parks";
    cells.load("formulas,values");
    const latest = workbook.names.getItem("Latest");
    latest.load("formula");
    await context.sync();
    expect(cells.formulas.flat()).toEqual(["=#REF!*2", "=SUM(#REF!)", "=Latest", '="Other!A2"']);
    expect(cells.values.flat()).toEqual(["#REF!", "#REF!", "#REF!", "Other!A2"]);
    expect(latest.formula).toBe("=#REF!");
  });
});

test("a copied sheet is a sheet of its own, tables renamed and its formulas with them", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["指标", "数值"],
      ["进出口", 6.73],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Ledger";
    sheet.getRange("D1").formulas = [["=SUM(Ledger[数值])"]];
    const copy = sheet.copy("After", sheet);
    copy.load("name,position");
    await context.sync();
    copy.getRange("B2").values = [[10]];
    const copied = copy.getRange("D1").load("values,formulas");
    const original = sheet.getRange("D1").load("values");
    await context.sync();
    expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
    expect(copied.formulas).toEqual([["=SUM(Table1[数值])"]]);
    expect([copied.values, original.values]).toEqual([[[10]], [[6.73]]]);
  });
  expect(session.book.sheets[1]!.tables[0]!.id).not.toBe(session.book.sheets[0]!.tables[0]!.id);
});

test("the used range counts values and formats, but not the format of whole columns", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const blank = sheet.getUsedRange().load("address");
    const none = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    expect([blank.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, ""],
    ];
    sheet.getRange("E5").format.fill.color = "yellow";
    sheet.getRange("H:H").format.font.bold = true;
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    const part = sheet.getRange("C1:Z9").getUsedRange(true).load("address");
    await context.sync();
    expect([all.address, values.address, part.address]).toEqual([
      "Sheet1!B2:E5",
      "Sheet1!B2:C3",
      "Sheet1!C2",
    ]);
  });
});

test.each([
  ["A0", "InvalidArgument"],
  ["XFE1", "InvalidArgument"],
  ["A1048577", "InvalidArgument"],
  ["Nowhere!A1", "ItemNotFound"],
  ["不存在的名称", "InvalidArgument"],
])("getRange(%p) is %s", async (address, expected) => {
  await installHost();
  const got = await code((context) =>
    context.workbook.worksheets.getFirst().getRange(address).load("address"),
  );
  expect(got).toBe(expected);
});
