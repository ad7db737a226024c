/** The column of park names of reports that stand: its width is people's, the heights of its rows go by it. */
import { buildReports } from "../../src/actions/buildReports";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";
import { inExcel } from "../support/reportsFound";

const TAB = "指标排行榜";
const LONG = "萍乡经济技术开发区清泉产业园（高新片区）";
const JOINED = `园区,指标,报告期,数据项,数值,单位\n${LONG},财政总收入,2022-05,累计,4.1,亿元\n`;

async function ranked(session: HostSession, ...files: string[]): Promise<Sheet> {
  await load(...files);
  valueOf(await buildReports({ kinds: ["ranking"], parks: [], month: MAY }, ACTION));
  session.refresh();
  return sheetOf(session, TAB);
}

/** Of the row that shows the park of the long name. */
const heightOf = ({ cells, rowHeights }: Sheet, column: number): number | undefined =>
  rowHeights.get(cells.rows.findIndex((row) => row?.[column] === LONG));

test("a new ranking has the name on one line; one that stood before it joined has two in the column as it is", async () => {
  const session = await newWorkbook();
  const stood = await ranked(session, MAY_RETURNS);
  const width = stood.columnWidths.get(1)!;
  const again = await ranked(session, JOINED);
  expect([again.columnWidths.get(1), heightOf(again, 1)]).toEqual([width, 29.5]);
  const fresh = await ranked(await newWorkbook(), MAY_RETURNS, JOINED);
  expect(fresh.columnWidths.get(1)).toBeGreaterThan(width);
  expect(heightOf(fresh, 1)).toBe(16.5);
});

test("who widens the column, with one of their own before it, has the name on one line the next time", async () => {
  const session = await newWorkbook();
  const sheet = await ranked(session, MAY_RETURNS, JOINED);
  await inExcel(sheet, (it) => {
    it.getRange("B1").format.columnWidth = 140;
    it.getRange("B:B").insert("Right");
  });
  expect(heightOf(await ranked(session, MAY_RETURNS), 2)).toBe(29.5);
  await inExcel(sheet, (it) => (it.getRange("C1").format.columnWidth = 260));
  expect(heightOf(await ranked(session, MAY_RETURNS), 2)).toBe(16.5);
});
