/** Inserting, deleting, clearing, copying and merging cells. */
import { installHost } from "../support/installHost";
import type { HostSession } from "../../src/host/session";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

/** Does something on the first sheet and reads formulas of an area. */
async function on<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}
const formulas = (address: string): Promise<unknown[][]> =>
  on(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
const code = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};

test("inserted rows move values, formulas, names, merges, formats and what refers to them", async () => {
  await on((sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], ["=SUM(A1:A3)"]];
    sheet.getRange("C3").formulas = [["=A4*2"]];
    sheet.getRange("D3:E3").merge();
    sheet.getRange("A3").format.font.bold = true;
    sheet.getRange("3:3").format.rowHeight = 30;
    context.workbook.names.add("Total", sheet.getRange("A4"));
    sheet.getRange("2:3").insert("Down");
  });
  expect(await formulas("A1:A6")).toEqual([[1], [""], [""], [2], [3], ["=SUM(A1:A5)"]]);
  expect(await formulas("C5")).toEqual([["=A6*2"]]);
  const [sheet] = session.book.sheets;
  expect(sheet!.merges).toEqual([{ top: 4, left: 3, bottom: 4, right: 4 }]);
  expect(sheet!.rowHeights.get(4)).toBe(30);
  expect(sheet!.styles.at(4, 0).bold).toBe(true);
  expect(session.book.names[0]!.refersTo).toBe("Sheet1!$A$6");
});

test("deleted rows turn what referred to them into #REF!", async () => {
  await on((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulas = [["=A2"], ["=SUM(A1:A3)"], ["=A3"]];
    sheet.getRange("2:2").delete("Up");
  });
  expect(await formulas("A1:B2")).toEqual([
    [1, "=#REF!"],
    [3, "=A2"],
  ]);
});

test("cells inserted in some columns leave the others where they are", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B3").values = [
      [1, 10],
      [2, 20],
      [3, 30],
    ];
    sheet.getRange("D1:D2").formulas = [["=A2"], ["=B2"]];
    sheet.getRange("A2").insert("Down");
    sheet.getRange("B1").delete("Left");
  });
  expect(await formulas("A1:B4")).toEqual([
    [1, ""],
    ["", 20],
    [2, 30],
    [3, ""],
  ]);
  expect(await formulas("C1:D2")).toEqual([
    ["=A3", ""],
    ["", "=B2"],
  ]);
});

test("columns inserted and deleted take widths and formulas along", async () => {
  await on((sheet) => {
    sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("B:B").insert("Right");
  });
  expect(await formulas("A1:D1")).toEqual([[1, "", 2, "=A1+C1"]]);
  expect([...session.book.sheets[0]!.columnWidths.keys()]).toEqual([2]);
  await on((sheet) => void sheet.getRange("B:B").delete("Left"));
  expect(await formulas("A1:C1")).toEqual([[1, 2, "=A1+B1"]]);
});

test("a tracked range follows its cells, and is void once they are deleted", async () => {
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("B5");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B7");
    sheet.getRange("7:7").delete("Up");
    await context.sync();
    range.load("address");
    await context.sync();
  });
  expect(await code(work)).toBe("InvalidReference");
});

test("a table grows with rows inserted inside it and keeps calculated columns going", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["数值", "加倍"],
      [1, ""],
      [2, ""],
    ];
    sheet.tables.add("A1:B3", true).name = "Ledger";
    sheet.getRange("B2:B3").formulas = [["=[@数值]*2"]];
    sheet.getRange("3:3").insert("Down");
  });
  const [table] = session.book.sheets[0]!.tables;
  expect(table!.area).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
  expect(await formulas("B2:B4")).toEqual([["=[@数值]*2"], ["=[@数值]*2"], ["=[@数值]*2"]]);
});

test("columns inserted into a table get headings of their own, deleted ones leave #REF!", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["指标", "数值"],
      ["进出口", 5],
    ];
    sheet.tables.add("A1:B2", true).name = "Ledger";
    sheet.getRange("F1").formulas = [["=SUM(Ledger[数值])"]];
    sheet.getRange("B:B").insert("Right");
  });
  expect(await formulas("A1:C1")).toEqual([["指标", "Column1", "数值"]]);
  await on((sheet) => void sheet.getRange("C:C").delete("Left"));
  expect(await formulas("F1")).toEqual([["=SUM(#REF!)"]]);
  expect(session.book.sheets[0]!.tables[0]!.columns.map((column) => column.name)).toEqual([
    "指标",
    "Column1",
  ]);
});

test("part of a table, its heading and merged cells cannot be torn apart", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B1").values = [["指标", "数值"]];
    sheet.tables.add("A1:B3", true);
    sheet.getRange("D5:E5").merge();
  });
  expect(await code(on((sheet) => void sheet.getRange("A2").insert("Down")))).toBe("InvalidOperation");
  expect(await code(on((sheet) => void sheet.getRange("1:1").delete("Up")))).toBe("InvalidOperation");
  expect(await code(on((sheet) => void sheet.getRange("D4").insert("Down")))).toBe("InvalidOperation");
  expect(await formulas("A1:B1")).toEqual([["指标", "数值"]]);
});

test("a table does not grow when a row is written below it", async () => {
  await on((sheet) => {
    sheet.getRange("A1:A2").values = [["指标"], ["进出口"]];
    sheet.tables.add("A1:A2", true);
    sheet.getRange("A3").values = [["到位资金"]];
  });
  expect(session.book.sheets[0]!.tables[0]!.area.bottom).toBe(1);
});

test("clearing contents keeps formats, clearing formats keeps contents", async () => {
  await on((sheet) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, "=A1"]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Formats");
    sheet.getRange("B1").clear("Contents");
  });
  expect(await formulas("A1:B1")).toEqual([[1, ""]]);
  const { styles } = session.book.sheets[0]!;
  expect([styles.at(0, 0).bold, styles.at(0, 1).bold]).toEqual([false, true]);
  await on((sheet) => void sheet.getRange().clear());
  const used = session.book.sheets[0]!.cells.usedArea();
  expect([used, styles.at(0, 1).bold]).toEqual([null, false]);
});

test("copied formulas move along, copied values do not, and a larger target is tiled", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B1").values = [[2, "=A1*$A$1"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("A3:B4").copyFrom("A1:B1");
    sheet.getRange("D1").copyFrom("B1", "Values");
    sheet.getRange("D2").copyFrom("B1", "Formats");
    sheet.getRange("F1").copyFrom("A1:B1", "Formulas", false, true);
  });
  expect(await formulas("A3:B4")).toEqual([
    [2, "=A3*$A$1"],
    [2, "=A4*$A$1"],
  ]);
  expect(await formulas("D1:D2")).toEqual([[4], [""]]);
  expect(await formulas("F1:F2")).toEqual([[2], ["=E2*$A$1"]]);
  const { styles } = session.book.sheets[0]!;
  expect([styles.at(3, 1).bold, styles.at(0, 3).bold, styles.at(1, 3).bold]).toEqual([true, false, true]);
});

test("copying with skipBlanks leaves what stands under blank cells, and overlapping copies are right", async () => {
  await on((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [""], [3]];
    sheet.getRange("B1:B3").values = [["a"], ["b"], ["c"]];
    sheet.getRange("B1").copyFrom("A1:A3", "Values", true);
    sheet.getRange("B2").copyFrom("B1:B3", "Values");
  });
  expect(await formulas("B1:B4")).toEqual([[1], [1], ["b"], [3]]);
});

test("cells are copied between sheets with drop-downs, conditional formats and merges", async () => {
  await on((sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    const format = sheet.getRange("A2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$A2="是"';
    format.custom.format.fill.color = "yellow";
    context.workbook.worksheets.add("副本").getRange("C4").copyFrom("Sheet1!A1:B2");
  });
  const copy = session.book.sheets[1]!;
  expect(copy.merges).toEqual([{ top: 3, left: 2, bottom: 3, right: 3 }]);
  expect(copy.validations[0]!.areas).toEqual([{ top: 4, left: 2, bottom: 4, right: 2 }]);
  expect(copy.conditionalFormats[0]!.formulas).toEqual(['$A5="是"']);
});

test("merging keeps the first value only, across merges row by row, unmerging gives cells back", async () => {
  await on((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1:B2").merge(true);
  });
  expect(await formulas("A1:B2")).toEqual([
    [1, ""],
    [3, ""],
  ]);
  expect(session.book.sheets[0]!.merges).toHaveLength(2);
  await on(async (sheet, context) => {
    const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect(merged.address).toBe("Sheet1!A1:B1,Sheet1!A2:B2");
    sheet.getRange("A1").unmerge();
  });
  expect(session.book.sheets[0]!.merges).toHaveLength(1);
});

test("a protected sheet refuses edits of locked cells and structure, and allows unlocked ones", async () => {
  await on((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false });
    sheet.getRange("B1").values = [[1]];
  });
  expect(await code(on((sheet) => void (sheet.getRange("A1").values = [[1]])))).toBe("AccessDenied");
  expect(await code(on((sheet) => void sheet.getRange("1:1").insert("Down")))).toBe("AccessDenied");
  expect(await code(on((sheet) => void (sheet.getRange("A1").format.font.bold = true)))).toBe("AccessDenied");
});

test("inserting a hundred thousand rows and deleting them again restores the sheet", async () => {
  await on((sheet) => {
    sheet.getRange("A1:A2").values = [[1], ["=A1"]];
    sheet.getRange("2:150000").insert("Down");
    sheet.getRange("2:150000").delete("Up");
  });
  expect(await formulas("A1:A2")).toEqual([[1], ["=A1"]]);
});
