/** Cells cut out and put in elsewhere (Range.moveTo): what stands on them goes along, and what refers to them follows. */
import { codeOf } from "../support/errorCode";
import { onFirstSheet } from "../support/firstSheet";
import { installHost } from "../support/installHost";
import { formulasOf } from "../support/outputTable";
import type { HostSession } from "../../src/host/session";

let session: HostSession;
beforeEach(async () => {
  session = await installHost();
});

test("links to a row that is moved show its figures where it stands now, on other sheets, in names and charts too", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B4").values = [
      ["财政总收入", 18.01],
      ["税收", 14.2],
      ["固定资产投资", 41.2],
      ["工业投资", 20.6],
    ];
    sheet.getRange("D1:D2").formulas = [["=B2"], ["=SUM($A$2:B$2)"]];
    const own = context.workbook.worksheets.add("汇总");
    own.getRange("A1:A2").formulas = [["=Sheet1!B2"], ["=Sheet1!$B$3"]];
    context.workbook.names.add("税收额", sheet.getRange("B2"));
    const chart = own.charts.add("ColumnClustered", own.getRange("A1:A2"), "Columns");
    chart.series.getItemAt(0).setValues(sheet.getRange("A2:B2"));
    await context.sync();
    sheet.getRange("A2:B2").moveTo(sheet.getRange("H7"));
    const shown = own.getRange("A1:A2").load("values,formulas");
    await context.sync();
    expect(shown.formulas).toEqual([["=Sheet1!I7"], ["=Sheet1!$B$3"]]);
    expect(shown.values).toEqual([[14.2], [41.2]]);
  });
  expect(await formulasOf("D1:D2")).toEqual([["=I7"], ["=SUM($H$7:I$7)"]]);
  expect(await formulasOf("A1:B3")).toEqual([
    ["财政总收入", 18.01],
    ["", ""],
    ["固定资产投资", 41.2],
  ]);
  expect(session.book.names[0]!.refersTo).toBe("Sheet1!$I$7");
  expect(JSON.stringify(session.book.sheets[1]!.charts[0]!.series)).toContain("Sheet1!$H$7:$I$7");
});

test("formulas that are moved go on reading the cells they read, those moved with them in their new place", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:D1").formulas = [[5, "=A1*2", "=A2+$A$3", "=SUM(A1:A3)"]];
    sheet.getRange("A2:A3").values = [[7], [8]];
    sheet.getRange("A1:D1").moveTo("B6");
  });
  expect(await formulasOf("B6:E6")).toEqual([[5, "=B6*2", "=A2+$A$3", "=SUM(A1:A3)"]]);
});

test("formats, merged cells, notes, links and rules go along, and leave nothing behind", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:C5").format.fill.color = "#FFEB9C";
    sheet.getRange("A2").format.font.bold = true;
    sheet.getRange("B2:C2").merge();
    sheet.getRange("F4:G4").merge();
    sheet.getRange("C1:C5").dataValidation.rule = {
      wholeNumber: { formula1: "=A1", operator: "GreaterThan" },
    };
    const { custom } = sheet.getRange("A1:A5").conditionalFormats.add("Custom");
    custom.rule.formula = "=$B1>100";
    custom.format.fill.color = "#FF0000";
    sheet.getRange("A3").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "返回" };
  });
  const [sheet] = session.book.sheets;
  sheet!.notes.push({ row: 1, column: 0, author: "李梅", text: "口径待核" });
  await onFirstSheet((it) => void it.getRange("A2:C2").moveTo("E4"));
  expect(sheet!.styles.at(3, 4)).toMatchObject({ bold: true, fill: "#FFEB9C" });
  expect(sheet!.styles.at(1, 0)).toBe(sheet!.styles.base);
  expect(sheet!.merges).toEqual([{ top: 3, left: 5, bottom: 3, right: 6 }]);
  expect(sheet!.notes).toEqual([{ row: 3, column: 4, author: "李梅", text: "口径待核" }]);
  expect(sheet!.validations.map(({ areas, formula1 }) => [areas, formula1])).toEqual([
    [
      [
        { top: 0, left: 2, bottom: 0, right: 2 },
        { top: 2, left: 2, bottom: 4, right: 2 },
      ],
      "A1",
    ],
    [[{ top: 3, left: 6, bottom: 3, right: 6 }], "E4"],
  ]);
  expect(sheet!.conditionalFormats.map(({ formulas }) => formulas)).toEqual([["$B1>100"], ["$F4>100"]]);
  expect(sheet!.hyperlinks).toHaveLength(1);
});

test("of an area some cells are moved of, an end that goes straight on is followed, and one that goes astray is not", async () => {
  const cases: [string, string, string, string][] = [
    // Out of the middle, and beyond either end.
    ["A2:A6", "A4", "A9", "A2:A6"],
    ["A2:A6", "A6", "A9", "A2:A9"],
    ["A2:A6", "A2", "A1", "A1:A6"],
    ["A2:A6", "A2", "A4", "A4:A6"],
    ["A2:A6", "A6", "A4", "A2:A4"],
    // Past the other end: nobody's intention, says POI of Excel.
    ["A2:A6", "A2", "A9", "A2:A6"],
    ["A2:A6", "A6", "A1", "A2:A6"],
    // Down and across at once, as rows are carried past others.
    ["A2:A6", "A6:C6", "F9", "A2:A6"],
    ["A2:A6", "A2:C2", "F9", "A2:A6"],
    ["A2:C2", "C2", "E2", "A2:E2"],
    // Only a part of the edge.
    ["A2:B6", "A6", "A9", "A2:B6"],
    // Written over.
    ["A2:A6", "F9", "A6", "A2:A5"],
    ["A2:A6", "F9", "A2", "A3:A6"],
    ["A2:C2", "F9", "C2", "A2:B2"],
    ["A2", "F9:G9", "A2", "#REF!"],
    ["A2:A6", "F9", "A4", "A2:A6"],
    ["2:2", "A2:C2", "A9", "2:2"],
    ["A:A", "A2:C2", "A9", "A:A"],
  ];
  for (const [reads, from, to, now] of cases) {
    session = await installHost();
    await onFirstSheet((sheet) => {
      sheet.getRange("K20").formulas = [[`=SUM(${reads})`]];
      sheet.getRange(from).moveTo(to);
    });
    expect([reads, from, to, await formulasOf("K20")]).toEqual([reads, from, to, [[`=SUM(${now})`]]]);
  }
});

test("a range that is held follows its cells when they are moved", async () => {
  await onFirstSheet((sheet) => {
    const held = sheet.getRange("B5");
    sheet.getRange("A5:C5").moveTo("A9");
    held.values = [[3]];
  });
  expect(await formulasOf("A9:C9")).toEqual([["", 3, ""]]);
});

test("merged cells are not torn apart, protected cells and cells of a table not moved, and nothing leaves the sheet", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A3").merge();
    sheet.getRange("H1:H2").values = [["指标"], ["税收"]];
    sheet.tables.add("H1:H2", true);
  });
  const move = (from: string, to: string) =>
    codeOf(onFirstSheet((sheet) => void sheet.getRange(from).moveTo(to)));
  expect(await move("A2:C2", "E9")).toBe("InvalidOperation");
  expect(await move("E9:G9", "A2")).toBe("InvalidOperation");
  expect(await move("E9:G9", "XFC9")).toBe("InvalidArgument");
  expect(await move("H2", "E9")).toBe("NotImplementedByHost");
  expect(await move("E:E", "F:F")).toBe("NotImplementedByHost");
  session.unsupported.clear();
  session.book.sheets[0]!.protection = { allowed: [] };
  expect(await move("E9", "F9")).toBe("AccessDenied");
});
