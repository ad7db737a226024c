/** What an ordinary add-in does, through the real office.js. */
import { installHost } from "../support/installHost";
import type { HostSession } from "../../src/host/session";

const failure = async (work: () => Promise<unknown>): Promise<OfficeExtension.Error> => {
  try {
    await work();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("expected an error");
};

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

test("a sheet that is not there is a null object, and deleting it does nothing", async () => {
  await Excel.run(async (context) => {
    const report = context.workbook.worksheets.getItemOrNullObject("月报");
    report.load("name");
    context.workbook.worksheets.getItemOrNullObject("月报").delete();
    await context.sync();
    expect(report.isNullObject).toBe(true);
  });
});

test("a new sheet stands last, has an id and can be shown", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("月报");
    sheet.activate();
    sheet.load("id,name,position");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([sheet.name, sheet.position, active.name]).toEqual(["月报", 1, "月报"]);
    expect(sheet.id).toMatch(/^\{[0-9A-F]{8}-/);
  });
});

test("values, formulas and formats written together are read back together", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("月报");
    const range = sheet.getRange("A1:C4");
    range.values = [
      ["园区", "5月", "6月"],
      ["湘乡经开区", 10, "20"],
      ["湘潭高新区", 30, 40.5],
      ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
    ];
    range.numberFormat = [
      ["@", "@", "@"],
      ["General", "#,##0", "#,##0"],
      ["General", "#,##0", "#,##0"],
      ["General", "#,##0.00", "#,##0.00"],
    ];
    const head = sheet.getRange("A1:C1");
    head.format.fill.color = "#4472c4";
    head.format.font.bold = true;
    head.format.font.color = "white";
    sheet.getRange("A:A").format.columnWidth = 120;
    range.load([
      "values",
      "formulas",
      "numberFormat",
      "address",
      "rowCount",
      "format/font/bold",
      "worksheet/name",
    ]);
    head.load("format/fill/color,format/font/bold,format/font/color");
    const wide = sheet.getRange("A:A").load("format/columnWidth");
    const used = sheet.getUsedRange().load("address");
    const blank = context.workbook.worksheets
      .getItem("Sheet1")
      .getUsedRangeOrNullObject(true)
      .load("address");
    await context.sync();
    expect(range.values[3]).toEqual(["合计", 40, 60.5]);
    expect(range.formulas[3]).toEqual(["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"]);
    expect(range.numberFormat[3]).toEqual(["General", "#,##0.00", "#,##0.00"]);
    expect([range.address, range.rowCount, range.worksheet.name]).toEqual(["'月报'!A1:C4", 4, "月报"]);
    expect(head.format.fill.color).toBe("#4472C4");
    expect([head.format.font.bold, head.format.font.color]).toEqual([true, "#FFFFFF"]);
    expect(wide.format.columnWidth).toBe(120);
    expect(range.format.font.bold).toBeNull();
    expect(used.address).toBe("'月报'!A1:C4");
    expect(blank.isNullObject).toBe(true);
  });
});

test("a property that was not loaded cannot be read", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("Z9");
    const error = await failure(async () => cell.values);
    expect(error.code).toBe("PropertyNotLoaded");
    await context.sync();
  });
});

test("a table takes rows and gives its body, columns and count", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("台账");
    sheet.getRange("A1:B2").values = [
      ["指标", "数值"],
      ["财政总收入", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Ledger";
    table.style = "TableStyleLight9";
    table.rows.add(undefined, [
      ["进出口", 2],
      ["到位资金", 3],
    ]);
    const body = table.getDataBodyRange().load("values,address");
    table.rows.load("count");
    table.columns.load("items/name");
    const again = context.workbook.tables.getItem("Ledger").load("name,style");
    await context.sync();
    expect(body.address).toBe("'台账'!A2:B4");
    expect(body.values[2]).toEqual(["到位资金", 3]);
    expect(table.rows.count).toBe(3);
    expect(table.columns.items.map((column) => column.name)).toEqual(["指标", "数值"]);
    expect([again.name, again.style]).toEqual(["Ledger", "TableStyleLight9"]);
  });
});

test("a name leads to its range", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    const name = context.workbook.names.add("Amounts", sheet.getRange("B2:B4")).load("formula,type");
    const range = context.workbook.names.getItem("Amounts").getRange().load("address");
    await context.sync();
    expect([name.formula, name.type, range.address]).toEqual(["=Data!$B$2:$B$4", "Range", "Data!B2:B4"]);
  });
});

test("print set-up, frozen rows and grid lines are kept", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    sheet.showGridlines = false;
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.pageLayout.load("orientation,headersFooters/defaultForAllPages/centerFooter");
    sheet.load("showGridlines");
    await context.sync();
    expect(frozen.address).toBe("Data!1:1");
    expect(sheet.pageLayout.orientation).toBe("Landscape");
    expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("第 &P 页");
    expect(sheet.showGridlines).toBe(false);
  });
});

test("settings keep objects and dates", async () => {
  await Excel.run(async (context) => {
    const when = new Date(Date.UTC(2026, 0, 2));
    context.workbook.settings.add("period", { month: 5, when });
    const kept = context.workbook.settings.getItemOrNullObject("period").load("value");
    const none = context.workbook.settings.getItemOrNullObject("none").load("value");
    await context.sync();
    expect(kept.value).toMatchObject({ month: 5 });
    expect((kept.value as { when: Date }).when.getTime()).toBe(when.getTime());
    expect(none.isNullObject).toBe(true);
  });
});

test("asking for a missing sheet is ItemNotFound, and the error names the statement", async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error.code).toBe("ItemNotFound");
  expect((error.debugInfo as { statement: string }).statement).toContain("getItem");
});

test("an array of another shape is InvalidArgument", async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidArgument");
});

test("a second sheet of the same name is ItemAlreadyExists", async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("SHEET1");
      await context.sync();
    }),
  );
  expect(error.code).toBe("ItemAlreadyExists");
});

test("a range outlives its Excel.run only when tracked", async () => {
  let lost: Excel.Range | undefined;
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["指标"]];
    lost = sheet.getRange("A1");
    kept = sheet.getRange("A1");
    kept.track();
    await context.sync();
  });
  const error = await failure(async () => {
    lost!.load("values");
    await lost!.context.sync();
  });
  expect(error.code).toBe("InvalidObjectPath");
  kept!.load("values");
  await kept!.context.sync();
  expect(kept!.values).toEqual([["指标"]]);
  kept!.untrack();
  await kept!.context.sync();
  expect(session.references.size).toBe(0);
});

test("what is queued at the end of Excel.run is carried out, and its errors count", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[7]];
  });
  expect(session.book.sheets[0]!.cells.value(0, 0)).toBe(7);
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").delete();
    }),
  );
  expect(error.code).toBe("ItemNotFound");
});

test("a large array arrives whole though the client sends it in chunks", async () => {
  const values = Array.from({ length: 4000 }, (_, row) =>
    Array.from({ length: 13 }, (_, column) => row * 13 + column),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRangeByIndexes(5, 2, 4000, 13).values = values;
    const read = sheet.getRangeByIndexes(5, 2, 4000, 13).load("values");
    await context.sync();
    expect(read.values).toEqual(values);
  });
});

test("another workbook can be put beneath the library", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("First");
    await context.sync();
  });
  const second = await installHost();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });
  expect(second.book.sheets).toHaveLength(1);
  expect(session.book.sheets).toHaveLength(2);
});
