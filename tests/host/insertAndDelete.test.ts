/** Inserting and deleting rows, columns and cells, and all that stands on them. */
import { strFromU8, unzipSync } from "fflate";
import { cellKey } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { foreignBook } from "../support/foreignBook";
import { codeOf } from "../support/errorCode";
import { onFirstSheet } from "../support/firstSheet";
import { installHost } from "../support/installHost";
import { formulasOf } from "../support/outputTable";
import type { HostSession } from "../../src/host/session";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

test("inserted rows move values, formulas, names, merges, formats and what refers to them", async () => {
  await onFirstSheet((sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], ["=SUM(A1:A3)"]];
    sheet.getRange("C3").formulas = [["=A4*2"]];
    sheet.getRange("D3:E3").merge();
    sheet.getRange("A3").format.font.bold = true;
    sheet.getRange("3:3").format.rowHeight = 30;
    context.workbook.names.add("Total", sheet.getRange("A4"));
    sheet.getRange("2:3").insert("Down");
  });
  expect(await formulasOf("A1:A6")).toEqual([[1], [""], [""], [2], [3], ["=SUM(A1:A5)"]]);
  expect(await formulasOf("C5")).toEqual([["=A6*2"]]);
  const [sheet] = session.book.sheets;
  expect(sheet!.merges).toEqual([{ top: 4, left: 3, bottom: 4, right: 4 }]);
  expect(sheet!.rowHeights.get(4)).toBe(30);
  expect(sheet!.styles.at(4, 0).bold).toBe(true);
  expect(session.book.names[0]!.refersTo).toBe("Sheet1!$A$6");
});

test("deleted rows turn what referred to them into #REF!", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulas = [["=A2"], ["=SUM(A1:A3)"], ["=A3"]];
    sheet.getRange("2:2").delete("Up");
  });
  expect(await formulasOf("A1:B2")).toEqual([
    [1, "=#REF!"],
    [3, "=A2"],
  ]);
});

test("cells inserted in some columns leave the others where they are", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      [1, 10],
      [2, 20],
      [3, 30],
    ];
    sheet.getRange("D1:D2").formulas = [["=A2"], ["=B2"]];
    sheet.getRange("A2").insert("Down");
    sheet.getRange("B1").delete("Left");
  });
  expect(await formulasOf("A1:B4")).toEqual([
    [1, ""],
    ["", 20],
    [2, 30],
    [3, ""],
  ]);
  expect(await formulasOf("C1:D2")).toEqual([
    ["=A3", ""],
    ["", "=B2"],
  ]);
});

test("columns inserted and deleted take widths and formulas along", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("B:B").insert("Right");
  });
  expect(await formulasOf("A1:D1")).toEqual([[1, "", 2, "=A1+C1"]]);
  expect([...session.book.sheets[0]!.columnWidths.keys()]).toEqual([2]);
  await onFirstSheet((sheet) => void sheet.getRange("B:B").delete("Left"));
  expect(await formulasOf("A1:C1")).toEqual([[1, 2, "=A1+B1"]]);
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
  expect(await codeOf(work)).toBe("InvalidReference");
});

test("a table grows with rows inserted inside it and keeps calculated columns going", async () => {
  await onFirstSheet((sheet) => {
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
  expect(await formulasOf("B2:B4")).toEqual([["=[@数值]*2"], ["=[@数值]*2"], ["=[@数值]*2"]]);
});

test("columns inserted into a table get headings of their own, deleted ones leave #REF!", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["指标", "数值"],
      ["进出口", 5],
    ];
    sheet.tables.add("A1:B2", true).name = "Ledger";
    sheet.getRange("F1").formulas = [["=SUM(Ledger[数值])"]];
    sheet.getRange("B:B").insert("Right");
  });
  expect(await formulasOf("A1:C1")).toEqual([["指标", "Column1", "数值"]]);
  await onFirstSheet((sheet) => void sheet.getRange("C:C").delete("Left"));
  expect(await formulasOf("F1")).toEqual([["=SUM(#REF!)"]]);
  expect(session.book.sheets[0]!.tables[0]!.columns.map((column) => column.name)).toEqual([
    "指标",
    "Column1",
  ]);
});

test("part of a table, its heading and merged cells cannot be torn apart", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B1").values = [["指标", "数值"]];
    sheet.tables.add("A1:B3", true);
    sheet.getRange("D5:E5").merge();
  });
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("A2").insert("Down")))).toBe(
    "InvalidOperation",
  );
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("1:1").delete("Up")))).toBe(
    "InvalidOperation",
  );
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("D4").insert("Down")))).toBe(
    "InvalidOperation",
  );
  expect(await formulasOf("A1:B1")).toEqual([["指标", "数值"]]);
});

test("inserting a hundred thousand rows and deleting them again restores the sheet", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A2").values = [[1], ["=A1"]];
    sheet.getRange("2:150000").insert("Down");
    sheet.getRange("2:150000").delete("Up");
  });
  expect(await formulasOf("A1:A2")).toEqual([[1], ["=A1"]]);
});

test("deleting all data rows of a table leaves its blank row, and the file says so", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["园区", "产值"],
      ["湘潭高新区", 200],
      ["湘乡经开区", 95],
    ];
    sheet.tables.add("A1:B3", true).name = "Output";
    sheet.getRange("B2:B3").formulas = [["=100*2"], ["=100*2"]];
    sheet.getRange("A5").values = [["注"]];
    sheet.getRange("2:3").delete("Up");
  });
  expect(await formulasOf("A1:B4")).toEqual([
    ["园区", "产值"],
    ["", ""],
    ["", ""],
    ["注", ""],
  ]);
  const bytes = await session.save();
  session = await installHost({ book: await readBook(bytes) });
  const [table] = session.book.sheets[0]!.tables;
  expect(table).toMatchObject({ area: { top: 0, left: 0, bottom: 1, right: 1 }, blankRow: true });
  await onFirstSheet(async (sheet, context) => {
    const { rows } = sheet.tables.getItem("Output");
    rows.add(undefined, [["湘东工业园", ""]]);
    rows.load("count");
    await context.sync();
    expect(rows.count).toBe(1);
  });
  expect(await formulasOf("A2:B2")).toEqual([["湘东工业园", "=100*2"]]);
});

test("a table of headings alone has data rows once rows are inserted into it, not when it moves", async () => {
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["园区"]];
    const { rows } = sheet.tables.add("A1", true);
    sheet.getRange("1:1").insert("Down");
    rows.load("count");
    await context.sync();
    expect(rows.count).toBe(0);
    sheet.getRange("3:4").insert("Down");
    rows.load("count");
    await context.sync();
    expect(rows.count).toBe(3);
  });
});

test("an array formula moves and is deleted as a whole, never in part", async () => {
  const { cells } = session.book.sheets[0]!;
  cells.setFormula(1, 1, "SUM($A$9:$A$10*1)");
  cells.arrays.set(cellKey(1, 1), { top: 1, left: 1, bottom: 2, right: 1 });
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("3:3").insert("Down")))).toBe(
    "InvalidOperation",
  );
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("3:3").delete("Up")))).toBe(
    "InvalidOperation",
  );
  await onFirstSheet((sheet) => {
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("1:1").insert("Down");
    sheet.copy().name = "副本";
  });
  const moved = [[cellKey(2, 2), { top: 2, left: 2, bottom: 3, right: 2 }]];
  expect(session.book.sheets.map((sheet) => [...sheet.cells.arrays])).toEqual([moved, moved]);
  await onFirstSheet((sheet) => void sheet.getRange("3:4").delete("Up"));
  expect(session.book.sheets[0]!.cells.arrays.size).toBe(0);
});

test("an array formula keeps its stored results, and is written over as a whole only", async () => {
  const { cells } = session.book.sheets[0]!;
  cells.rows = [[1], [2], [10], [20]];
  cells.setFormula(2, 0, "A1:A2*10");
  cells.arrays.set(cellKey(2, 0), { top: 2, left: 0, bottom: 3, right: 0 });
  session.recalculate(true);
  expect(cells.value(3, 0)).toBe(20);
  const writing = onFirstSheet((sheet) => void (sheet.getRange("A4").values = [[5]]));
  expect(await codeOf(writing)).toBe("InvalidOperation");
  await onFirstSheet((sheet) => void (sheet.getRange("A3:A4").values = [["=A1"], [5]]));
  expect([cells.formula(2, 0), cells.arrays.size, cells.rows.slice(2)]).toEqual(["A1", 0, [[1], [5]]]);
});

test("formatted runs, outlines and column groups of a file follow the cells they belong to", async () => {
  session = await installHost({ book: await readBook(await foreignBook()) });
  await onFirstSheet((sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A:A").insert("Right");
  });
  const parts = unzipSync(await session.save());
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toMatch(/<row r="3"[^>]* outlineLevel="1"/);
  expect(sheet).not.toMatch(/<row r="2"[^>]* outlineLevel="1"/);
  expect(strFromU8(parts["xl/sharedStrings.xml"]!)).toContain('<rFont val="黑体"/>');
});

test("rules and calculated columns keep their meaning when their first row is deleted or one is put before it", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B4").values = [
      ["产值", "加倍"],
      [1, ""],
      [2, ""],
      [3, ""],
    ];
    sheet.tables.add("A1:B4", true).name = "Output";
    sheet.getRange("B2:B4").formulas = [["=A2*2"], ["=A3*2"], ["=A4*2"]];
    sheet.getRange("A2:A4").dataValidation.rule = { custom: { formula: "=A2>0" } };
    const behind = sheet.getRange("A2:B4").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    behind.custom.rule.formula = "=$B2>A$1";
    sheet.getRange("2:2").delete("Up");
  });
  const [sheet] = session.book.sheets;
  expect(sheet!.validations).toMatchObject([
    { areas: [{ top: 1, left: 0, bottom: 2, right: 0 }], formula1: "A2>0" },
  ]);
  expect(sheet!.conditionalFormats[0]!.formulas).toEqual(["$B2>A$1"]);
  expect(sheet!.tables[0]!.columns[1]!.calculatedFormula).toBe("A2*2");
  await onFirstSheet((first) => void first.getRange("2:2").insert("Down"));
  expect(await formulasOf("B2:B4")).toEqual([["=A2*2"], ["=A3*2"], ["=A4*2"]]);
});

test("where only some cells of a drop-down move, the drop-down moves with them and stays with the others", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A2:C2").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    sheet.getRange("B1:B2").insert("Down");
  });
  expect(session.book.sheets[0]!.validations[0]!.areas).toEqual([
    { top: 3, left: 1, bottom: 3, right: 1 },
    { top: 1, left: 0, bottom: 1, right: 0 },
    { top: 1, left: 2, bottom: 1, right: 2 },
  ]);
});
