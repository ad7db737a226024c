/** Rows of reports that somebody dragged higher or lower stay so when the report is generated again. */
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { PREFIX } from "../../src/excel/printedReports";
import { load, MAY_RETURNS, newWorkbook, report, sheetOf, TARGETS } from "../support/parkWorkbook";
import { inExcel } from "../support/reportsFound";

const PARK = "萍乡经开区";
const TAB = "萍乡经开区月报";
/** Stands above the indicators below. */
const MORE = `园区,指标,报告期,数据项,数值,单位\n${PARK},营业收入,2022-05,累计,310.2,亿元\n`;
const JUNE = `园区,指标,报告期,数据项,数值,单位\n${PARK},财政总收入,2022-06,累计,21.4,亿元\n`;

async function reported(): Promise<{ readonly session: HostSession; readonly sheet: () => Sheet }> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report([PARK]);
  session.refresh();
  return { session, sheet: () => sheetOf(session, TAB) };
}

async function again(session: HostSession, ...more: readonly string[]): Promise<void> {
  if (more.length) await load(...more);
  await report([PARK]);
  session.refresh();
}

const drag = (sheet: Sheet, row: number, points: number): Promise<void> =>
  inExcel(sheet, (it) => (it.getCell(row, 0).format.rowHeight = points));

const rowOf = (sheet: Sheet, text: string | RegExp): number =>
  sheet.cells.rows.findIndex((cells) =>
    cells?.some((cell) => (typeof text === "string" ? cell === text : text.test(String(cell ?? "")))),
  );
/** Column headings, an indicator, the second note, the sign-off. */
const rowsOf = (sheet: Sheet): number[] => [
  ...["指标名称", "利润总额", /2\. /].map((text) => rowOf(sheet, text)),
  sheet.page.printArea!.bottom,
];
const heightsOf = (sheet: Sheet, rows: readonly number[]): (number | undefined)[] =>
  rows.map((row) => sheet.rowHeights.get(row));

test("headings, an indicator, a note and the sign-off that were made higher stay so, though a row joins above and the month is another", async () => {
  const { session, sheet } = await reported();
  const rows = rowsOf(sheet());
  expect(new Set([-1, ...rows]).size).toBe(5);
  const heights = [45, 33, 60, 48];
  for (const [at, row] of rows.entries()) await drag(sheet(), row, heights[at]!);
  const others = [...sheet().rowHeights.values()].toSorted();
  await again(session);
  expect(heightsOf(sheet(), rows)).toEqual(heights);
  expect([...sheet().rowHeights.values()].toSorted()).toEqual(others);
  await again(session, MORE);
  expect(rowsOf(sheet())).toEqual([rows[0], ...rows.slice(1).map((row) => row + 1)]);
  expect(heightsOf(sheet(), rowsOf(sheet()))).toEqual(heights);
  await load(JUNE);
  await report([PARK], { year: 2022, month: 6 });
  session.refresh();
  expect(heightsOf(sheet(), rowsOf(sheet()))).toEqual(heights);
});

test("a row made lower to bring the table onto one page stays so, and who gives it the report's height has it back", async () => {
  const { session, sheet } = await reported();
  const row = rowOf(sheet(), "利润总额");
  const own = sheet().rowHeights.get(row)!;
  await drag(sheet(), row, 13.5);
  await again(session);
  await again(session);
  expect(sheet().rowHeights.get(row)).toBe(13.5);
  await drag(sheet(), row, own + 0.4);
  await again(session);
  expect(sheet().rowHeights.get(row)).toBe(own);
});

test("a screen on which all heights are rounded to other pixels changes none", async () => {
  const { session, sheet } = await reported();
  const own = [...sheet().rowHeights];
  // Windows at 125 %: a pixel is 0.6 points.
  for (const [row, points] of own) await drag(sheet(), row, Math.round(points / 0.6) * 0.6);
  await again(session);
  expect([...sheet().rowHeights]).toEqual(own);
});

test("a note somebody rewrote at length is not cut by the height they gave it before, and one that has room keeps it", async () => {
  const { session, sheet } = await reported();
  const note = rowOf(sheet(), /2\. /);
  const type = (text: string): Promise<void> =>
    inExcel(sheet(), (it) => (it.getCell(note, 0).values = [[text]]));
  await drag(sheet(), note, 30);
  await type("　 2. 口径与市统计局快报一致。");
  await again(session);
  expect(sheet().rowHeights.get(note)).toBe(30);
  await type(
    "　 2. 固定资产投资含跨园区项目按属地分摊数，与市统计局快报口径一致；四季度起按新口径公布。".repeat(5),
  );
  await again(session);
  // Three lines of it.
  expect(sheet().rowHeights.get(note)).toBe(40);
});

test("pages end where they are full with the heights people gave", async () => {
  const { session, sheet } = await reported();
  expect(sheet().page.breaks ?? []).toEqual([]);
  await drag(sheet(), rowOf(sheet(), "利润总额"), 300);
  await again(session);
  expect(sheet().page.breaks).toHaveLength(1);
});

test("of a report an earlier version wrote no one can say who made a row higher: it is drawn as ever", async () => {
  const { session, sheet } = await reported();
  const own = [...sheet().rowHeights];
  for (const [key, value] of session.book.settings)
    if (key.startsWith(PREFIX)) {
      const { heights, ...earlier } = JSON.parse(value) as { heights?: unknown };
      expect(heights).toBeDefined();
      session.book.settings.set(key, JSON.stringify(earlier));
    }
  await drag(sheet(), rowOf(sheet(), "利润总额"), 33);
  await again(session);
  expect([...sheet().rowHeights]).toEqual(own);
});
