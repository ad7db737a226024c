/** Number formats people gave cells of a report, which is drawn again. */
import { buildReports } from "../../src/actions/buildReports";
import type { ReportKind } from "../../src/core/reportKind";
import { readLate } from "../../src/excel/lateReads";
import { queueFormats } from "../../src/excel/standingFormats";
import type { HostSession } from "../../src/host/session";
import { COLUMNS } from "../../src/report/tables";
import { PARK_ROWS } from "../../src/report/parkColumns";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, valueOf } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";
import { writeSettings } from "../support/writeSettings";

const PARK = "萍乡经开区";
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const MORE = `${HEADING}${PARK},一般公共预算收入,2022-05,累计,12.1,亿元\n${PARK},工业投资,2022-05,累计,42.18,亿元`;
const build = async (kinds: readonly ReportKind[] = ["park"]): Promise<void> =>
  void valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
const monthly = ({ book }: HostSession): Sheet => book.sheets.find(({ name }) => name === `${PARK}月报`)!;
const rowOf = (sheet: Sheet, text: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.some((cell) => String(cell).startsWith(text)));
const formatAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.styles.at(row, column).numberFormat;
const give = ({ name }: Sheet, row: number, column: number, format: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getCell(row, column).numberFormat = [[format]];
    await context.sync();
  });

/** Columns of the monthly report: this year's figure and its growth. */
const [FIGURE, GROWTH] = [4, 5];

test("formats people gave figures, headings, notes and the sign-off stay through themes and rows that come", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = monthly(session);
  const given: readonly (readonly [() => number, number, string])[] = [
    [() => rowOf(report, "税收"), FIGURE, "0.0"],
    [() => rowOf(report, "固定资产投资"), FIGURE, '0.0,"千亿元"'],
    [() => rowOf(report, "固定资产投资"), GROWTH, "General"],
    [() => rowOf(report, "财政总收入"), 1, "@"],
    [() => PARK_ROWS.header, 0, "yyyy-mm"],
    [() => PARK_ROWS.heading, FIGURE, "0"],
    [() => rowOf(report, "二、投资"), FIGURE, "0.000"],
    [() => rowOf(report, "注：1."), 0, "@"],
    [() => rowOf(report, "单位负责人"), 0, "@"],
  ];
  for (const [row, column, format] of given) await give(report, row(), column, format);
  const beside = (): string[] => given.map(([row, column]) => formatAt(report, row(), column + 1));
  const left = beside();
  for (const step of [
    () => writeSettings({ theme: "official" }, "zh-CN"),
    () => writeSettings({ theme: "screen" }, "zh-CN"),
    () => load(MORE),
    () => writeSettings({ theme: "official" }, "zh-CN"),
  ]) {
    await step();
    await build();
    expect(given.map(([row, column]) => formatAt(report, row(), column))).toEqual(
      given.map(([, , format]) => format),
    );
    expect(beside()).toEqual(left);
    expect(report.cells.formula(rowOf(report, "财政总收入"), 1)).toBeDefined();
  }
  expect(rowOf(report, "一般公共预算收入")).toBeGreaterThan(0);
});

/** Sets how many decimals the catalogue gives indicators. */
async function decimals(count: number): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Indicators");
    const cells = table.columns
      .getItemAt(COLUMNS.Indicators.findIndex(({ key }) => key === "decimals"))
      .getDataBodyRange();
    cells.load("values");
    await context.sync();
    cells.values = cells.values.map(() => [count]);
    await context.sync();
  });
}

test("other decimals of an indicator come to the cells nobody gave a format, and not to the others", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = monthly(session);
  const formats = (): string[] =>
    ["财政总收入", "税收"].map((indicator) => formatAt(report, rowOf(report, indicator), FIGURE));
  await give(report, rowOf(report, "税收"), FIGURE, "0");
  for (const count of [3, 1, 0, 2]) {
    await decimals(count);
    await build();
    const [followed, kept] = formats();
    expect(kept).toBe("0");
    expect(/#,##0(?:\.(0+))?_ ;@/.exec(followed!)?.[1]?.length ?? 0).toBe(count);
  }
});

test("a format somebody took back to the report's own follows the report again", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const report = monthly(session);
  const row = rowOf(report, "税收");
  const own = formatAt(report, row, FIGURE);
  for (const format of ["0", own]) {
    await give(report, row, FIGURE, format);
    await build();
    expect(formatAt(report, row, FIGURE)).toBe(format);
  }
  await decimals(3);
  await build();
  expect(formatAt(report, row, FIGURE)).toContain("#,##0.000_ ");
});

test("formats that Excel spells otherwise than they were given are nobody's", async () => {
  const session = await openCopy(await sharedBook());
  const kinds = ["park", "quality", "ranking"] as const;
  await build(kinds);
  const respelled = (code: string): string =>
    code.replace(/"([^"])"/g, String.raw`\$1`).replaceAll("yyyy-mm-dd", String.raw`yyyy\-mm\-dd`);
  let count = 0;
  for (const sheet of session.book.sheets.filter(({ page }) => page.printArea))
    for (let row = 0; row <= sheet.page.printArea!.bottom; row++)
      for (let column = 0; column <= sheet.page.printArea!.right; column++) {
        const code = formatAt(sheet, row, column);
        if (respelled(code) === code) continue;
        count++;
        await give(sheet, row, column, respelled(code));
      }
  expect(count).toBeGreaterThan(10);
  await build(kinds);
  for (const sheet of session.book.sheets.filter(({ page }) => page.printArea))
    for (let row = 0; row <= sheet.page.printArea!.bottom; row++)
      for (let column = 0; column <= sheet.page.printArea!.right; column++)
        expect(formatAt(sheet, row, column)).not.toContain("\\");
});

test("in a workbook of an earlier version formats are the report's once, and from then on people's stay", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  for (const [key, value] of session.book.settings)
    if (key.startsWith("printed|")) {
      const { formats, ...earlier } = JSON.parse(value) as Record<string, unknown>;
      expect(formats).toBeDefined();
      session.book.settings.set(key, JSON.stringify(earlier));
    }
  const report = monthly(session);
  const row = rowOf(report, "税收");
  const own = formatAt(report, row, GROWTH);
  for (const expected of [own, "0%", "0%"]) {
    await give(report, row, GROWTH, "0%");
    await build();
    expect(formatAt(report, row, GROWTH)).toBe(expected);
  }
});

test("a format given to a row that goes is gone with it", async () => {
  const session = await openCopy(await sharedBook());
  const months = (count: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.names.getItem("TrendMonths").getRange().values = [[count]];
      await context.sync();
    });
  await months(25);
  await build(["trend"]);
  const trend = session.book.sheets.find(({ name }) => name === `${PARK}走势`)!;
  const first = trend.cells.rows.findIndex((cells) => cells?.[0] === "2020年5月");
  await give(trend, first, 1, "0.0000");
  const formats = (): number =>
    trend.cells.rows.filter((_, row) => formatAt(trend, row, 1) === "0.0000").length;
  for (const [count, left] of [
    [25, 1],
    [13, 0],
    [25, 0],
  ] as const) {
    await months(count);
    await build(["trend"]);
    expect([count, formats()]).toEqual([count, left]);
  }
});

test("formats for which there is no room are read later and tell the same", async () => {
  const session = await openCopy(await sharedBook());
  await build();
  const { name, page } = monthly(session);
  const { bottom, right } = page.printArea!;
  await Excel.run(async (context) => {
    const report = { sheet: context.workbook.worksheets.getItem(name), bottom, right };
    const [now, later] = [queueFormats(report, 1_000_000), queueFormats(report, 0)];
    await context.sync();
    expect([now.late.length, later.late.length, later.bytes]).toEqual([0, 1, 0]);
    session.traffic.reset();
    await readLate(context, later.late);
    expect(session.traffic.syncs).toBe(1);
    expect(later.formats()).toEqual(now.formats());
    expect(now.bytes).toBeGreaterThan(JSON.stringify(now.formats()).length);
    expect(now.formats()[rowOf(monthly(session), "税收")]![FIGURE]).toContain("#,##0.00");
  });
});
