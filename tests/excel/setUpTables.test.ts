/** Set-up of a workbook: what it makes, what it leaves alone, what it costs. */
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES } from "../../src/core/language";
import { TABLE_NAMES, tabOf } from "../../src/report/tables";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import { excelFileFaults } from "../support/xlsxRules";
import { snapshotOf } from "../support/bookSnapshot";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

describe("setting up a workbook", () => {
  test.each(LANGUAGES)(
    "gives the eight tables and the settings in %s, in at most five syncs",
    async (language) => {
      const session = await newWorkbook({ language });
      expect(session.traffic.syncs).toBeLessThanOrEqual(5);
      const tables = session.book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
      expect(tables.sort()).toEqual([...TABLE_NAMES].sort());
      expect(session.book.sheets.map((sheet) => sheet.name)).toEqual([
        tabOf("Settings", language),
        ...TABLE_NAMES.map((table) => tabOf(table, language)),
        "_parkkpi",
      ]);
      expect(session.book.sheets.at(-1)!.visibility).toBe("veryHidden");
      expect(
        tableRows(session, "Indicators", session.book.sheets[2]!.tables[0]!.columns[0]!.name),
      ).toHaveLength(CATALOGUE.length);
    },
  );

  test("twice changes nothing", async () => {
    const session = await newWorkbook();
    const before = await session.save();
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(false);
    expect(Buffer.from(await session.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("makes again the one table somebody deleted", async () => {
    const session = await newWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("重点项目").delete();
      await context.sync();
    });
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(true);
    expect(sheetOf(session, "重点项目").tables[0]!.name).toBe("Projects");
  });

  test("brings a workbook of an earlier version up to date and leaves everything else as it was", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    // Before there was a person in the log, a due day among the settings and a table of decisions about texts.
    await Excel.run(async (context) => {
      const { tables, names, worksheets } = context.workbook;
      tables.getItem("Submissions").columns.getItem("经办人").delete();
      tables.getItem("Returns").columns.getItem("应报日期").delete();
      worksheets.getItem("对应关系").delete();
      const day = names.getItem("ReportingDay");
      day.getRange().getEntireRow().delete("Up");
      day.delete();
      worksheets.getItem("设置").getRange("B20").values = [["本表由办公室维护"]];
      await context.sync();
    });
    const before = snapshotOf(session);
    session.traffic.reset();
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(true);
    expect(session.traffic.syncs).toBe(2);
    const after = snapshotOf(session);
    // Of what a line tells of a whole sheet there is more now.
    const more = /^(widths|heights|hidden|sheets|table|format|rule)\b/;
    expect([...before].filter(([key, line]) => after.get(key) !== line && !more.test(key))).toEqual([]);
    const columns = (table: string) =>
      session.book.sheets.flatMap((sheet) => sheet.tables).find(({ name }) => name === table)!.columns;
    expect(columns("Submissions").at(-1)!.name).toBe("经办人");
    expect(columns("Returns").at(-1)!.name).toBe("应报日期");
    const due = session.book.names.find(({ name }) => name === "ReportingDay")!;
    expect(due.refersTo.replaceAll("'", "")).toBe("设置!$B$21");
    expect(sheetOf(session, "设置").cells.value(20, 1)).toBe(8);
    // It is in use at once.
    await load("园区,指标,报告期,数据项,数值,单位\n萍乡经开区,税收,2022-06,累计,17.9,亿元\n");
    expect(tableRows(session, "Returns", "应报日期").at(-1)).toEqual(["2022-07-08"]);
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(false);
  });

  test("adds what is missing in the workbook's own language, whatever language is asked for", async () => {
    const session = await newWorkbook({ language: "en-US" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Parks").delete();
      context.workbook.worksheets.getItem("Settings").delete();
      await context.sync();
    });
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(true);
    expect(sheetOf(session, "Parks").tables[0]!.columns[1]!.name).toBe("Park name");
    expect(sheetOf(session, "Settings").cells.value(2, 0)).toBe("Report year");
    // Names that lost their cells lead to the new ones.
    const references = session.book.names.map(({ refersTo }) => refersTo);
    expect(references.filter((refersTo) => refersTo.includes("#REF!"))).toEqual([]);
    expect(valueOf(await setUpWorkbook(MAY, ACTION))).toBe(false);
  });

  test("keeps somebody's sheets untouched, even one named like ours", async () => {
    const session = await installHost({ language: "zh-CN" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "台账";
      const range = sheet.getRange("B2:C3");
      range.formulas = [
        ["王主任的台账", 12.5],
        ["=C2*2", "勿动"],
      ];
      range.format.fill.color = "#FFC7CE";
      range.format.columnWidth = 123;
      await context.sync();
    });
    const before = structuredClone(sheetOf(session, "台账").cells.rows);
    valueOf(await setUpWorkbook(MAY, ACTION));
    const sheet = sheetOf(session, "台账");
    expect(sheet.cells.rows).toEqual(before);
    expect(sheet.cells.formula(2, 1)).toBe("C2*2");
    expect(sheet.styles.at(1, 1).fill).toBe("#FFC7CE");
    expect(sheet.tables).toEqual([]);
    expect(sheetOf(session, "台账 (2)").tables[0]!.name).toBe("Ledger");
  });

  test("gives drop-downs, number formats and frozen headings", async () => {
    const session = await newWorkbook();
    const ledger = sheetOf(session, "台账");
    expect(ledger.freeze).toEqual({ rows: 1, columns: 0 });
    const lists = ledger.validations.map((validation) => validation.formula1);
    expect(lists).toContain("ParkNames");
    expect(lists).toContain("IndicatorNames");
    expect(lists.some((list) => list?.includes("累计"))).toBe(true);
    expect(sheetOf(session, "上报记录").styles.at(1, 6).numberFormat).toBe("@");
    const settings = sheetOf(session, "设置");
    expect(settings.validations.map((validation) => validation.formula1)).toContain(
      '"1,2,3,4,5,6,7,8,9,10,11,12"',
    );
    // The points of the three grade lines: 90% is the number 0.9.
    const points = settings.validations.filter(({ formula2 }) => formula2 === "1000");
    expect(points.map(({ formula1 }) => formula1)).toEqual(["2", "2", "2"]);
  });

  test("writes a file that keeps the rules Excel enforces, and reads back", async () => {
    const session = await newWorkbook();
    const bytes = await session.save();
    expect(await excelFileFaults(bytes)).toEqual([]);
    const book = await readBook(bytes);
    expect(book.names.map((name) => name.name)).toEqual(
      expect.arrayContaining(["ReportYear", "ReportMonth", "RoundingRule", "ParkNames"]),
    );
  });
});
