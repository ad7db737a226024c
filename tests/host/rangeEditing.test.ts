/** Clearing, copying, merging and protecting cells. */
import { codeOf } from "../support/errorCode";
import { onFirstSheet } from "../support/firstSheet";
import { installHost } from "../support/installHost";
import { formulasOf } from "../support/outputTable";
import type { HostSession } from "../../src/host/session";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

test("a table does not grow when a row is written below it", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A2").values = [["指标"], ["进出口"]];
    sheet.tables.add("A1:A2", true);
    sheet.getRange("A3").values = [["到位资金"]];
  });
  expect(session.book.sheets[0]!.tables[0]!.area.bottom).toBe(1);
});

test("clearing contents keeps formats, clearing formats keeps contents", async () => {
  await onFirstSheet((sheet) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, "=A1"]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Formats");
    sheet.getRange("B1").clear("Contents");
  });
  expect(await formulasOf("A1:B1")).toEqual([[1, ""]]);
  const { styles } = session.book.sheets[0]!;
  expect([styles.at(0, 0).bold, styles.at(0, 1).bold]).toEqual([false, true]);
  await onFirstSheet((sheet) => void sheet.getRange().clear());
  const used = session.book.sheets[0]!.cells.usedArea();
  expect([used, styles.at(0, 1).bold]).toEqual([null, false]);
});

test("copied formulas move along, copied values do not, and a larger target is tiled", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B1").values = [[2, "=A1*$A$1"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("A3:B4").copyFrom("A1:B1");
    sheet.getRange("D1").copyFrom("B1", "Values");
    sheet.getRange("D2").copyFrom("B1", "Formats");
    sheet.getRange("F1").copyFrom("A1:B1", "Formulas", false, true);
  });
  expect(await formulasOf("A3:B4")).toEqual([
    [2, "=A3*$A$1"],
    [2, "=A4*$A$1"],
  ]);
  expect(await formulasOf("D1:D2")).toEqual([[4], [""]]);
  expect(await formulasOf("F1:F2")).toEqual([[2], ["=E2*$A$1"]]);
  const { styles } = session.book.sheets[0]!;
  expect([styles.at(3, 1).bold, styles.at(0, 3).bold, styles.at(1, 3).bold]).toEqual([true, false, true]);
});

test("copying with skipBlanks leaves what stands under blank cells, and overlapping copies are right", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [""], [3]];
    sheet.getRange("B1:B3").values = [["a"], ["b"], ["c"]];
    sheet.getRange("B1").copyFrom("A1:A3", "Values", true);
    sheet.getRange("B2").copyFrom("B1:B3", "Values");
  });
  expect(await formulasOf("B1:B4")).toEqual([[1], [1], ["b"], [3]]);
});

test("cells are copied between sheets with drop-downs, conditional formats and merges", async () => {
  await onFirstSheet((sheet, context) => {
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

test("a rule copied onto the cells beside it does not lose its own part", async () => {
  await onFirstSheet((sheet) => {
    const { custom } = sheet.getRange("A1:A3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = "=$B1>0";
    sheet.getRange("A3:A4").copyFrom("A2:A3");
  });
  const formats = session.book.sheets[0]!.conditionalFormats;
  expect(formats.map(({ areas, formulas }) => [areas, formulas])).toEqual([
    [[{ top: 0, left: 0, bottom: 1, right: 0 }], ["$B1>0"]],
    [[{ top: 2, left: 0, bottom: 3, right: 0 }], ["$B3>0"]],
  ]);
});

test("merging keeps the first value only, across merges row by row, unmerging gives cells back", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1:B2").merge(true);
  });
  expect(await formulasOf("A1:B2")).toEqual([
    [1, ""],
    [3, ""],
  ]);
  expect(session.book.sheets[0]!.merges).toHaveLength(2);
  await onFirstSheet(async (sheet, context) => {
    const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect(merged.address).toBe("Sheet1!A1:B1,Sheet1!A2:B2");
    sheet.getRange("A1").unmerge();
  });
  expect(session.book.sheets[0]!.merges).toHaveLength(1);
});

test("a merge among the cells of a sheet visits none of its formulas, nor does the used part of a cell; one beyond them does", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:D1").values = [["指标排行榜", "", "", ""]];
    sheet.getRange("A2:D2").values = [["园区", "本月", "累计", "位次"]];
    sheet.getRange("A3:D40").formulas = Array.from({ length: 38 }, () => [
      "园区",
      "=ROW()",
      "=ROW()*2",
      "=ROW()*3",
    ]);
  });
  const visits = jest.spyOn(session.book.sheets[0]!.cells.formulas, "areas");
  await onFirstSheet((sheet) => {
    sheet.getRange("B1:D1").merge();
    sheet.getRange("A2").getUsedRange(true).load("address");
  });
  expect(visits).not.toHaveBeenCalled();
  await onFirstSheet((sheet) => {
    sheet.getRange("D40:E41").merge();
  });
  expect(visits).toHaveBeenCalled();
  expect(await formulasOf("C40:E41")).toEqual([
    ["=ROW()*2", "=ROW()*3", ""],
    ["", "", ""],
  ]);
});

test("a protected sheet refuses edits of locked cells and structure, and allows unlocked ones", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false });
    sheet.getRange("B1").values = [[1]];
  });
  expect(await codeOf(onFirstSheet((sheet) => void (sheet.getRange("A1").values = [[1]])))).toBe(
    "AccessDenied",
  );
  expect(await codeOf(onFirstSheet((sheet) => void sheet.getRange("1:1").insert("Down")))).toBe(
    "AccessDenied",
  );
  expect(await codeOf(onFirstSheet((sheet) => void (sheet.getRange("A1").format.font.bold = true)))).toBe(
    "AccessDenied",
  );
});

test("merged cells are copied whole, never cut, and never into a table or under its new rows", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A3:A4").values = [["园区"], ["湘潭高新区"]];
    sheet.tables.add("A3:A4", true).name = "Output";
    sheet.getRange("D1").copyFrom("A1");
    sheet.getRange("A5:B5").merge();
  });
  expect(session.book.sheets[0]!.merges).toHaveLength(2);
  expect(await codeOf(onFirstSheet((sheet) => sheet.getRange("A4").copyFrom("A1:B1")))).toBe(
    "InvalidOperation",
  );
  expect(await codeOf(onFirstSheet((sheet) => sheet.getRange("B1").copyFrom("D1")))).toBe("InvalidOperation");
  expect(await codeOf(onFirstSheet((sheet) => void (sheet.tables.getItem("Output").showTotals = true)))).toBe(
    "InvalidOperation",
  );
  expect(await codeOf(onFirstSheet((sheet) => sheet.tables.getItem("Output").resize("A3:A5")))).toBe(
    "InvalidOperation",
  );
});

test("a column of the formula's own table cannot be named outside every table", async () => {
  const entering = onFirstSheet((sheet) => void (sheet.getRange("A1").formulas = [["=[@产值]*2"]]));
  expect(await codeOf(entering)).toBe("InvalidArgument");
});
