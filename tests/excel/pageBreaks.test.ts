/** Pages of reports that are written again: they begin where the report of now has them, unless people had another mind. */
import { buildReports } from "../../src/actions/buildReports";
import { CATALOGUE } from "../../src/core/catalogue";
import { ACTION, load, MAY, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const TAB = "萍乡经开区月报";
/** Indicators of amounts, enough for three pages. */
const AMOUNTS = CATALOGUE.filter(({ unit }) => unit === "亿元").map(({ names }) => names["zh-CN"]);
const returnOf = (names: readonly string[]): string =>
  HEADING + names.map((name, at) => `萍乡经开区,${name},2022-05,累计,${10 + at},亿元`).join("\n");

const write = async (): Promise<void> =>
  void valueOf(await buildReports({ kinds: ["park"], parks: [], month: MAY }, ACTION));

test("a report that grows by pages has them end anew, not where those of the shorter one did", async () => {
  const session = await newWorkbook();
  const pages = (): readonly number[] => sheetOf(session, TAB).page.breaks ?? [];
  await load(returnOf(AMOUNTS.slice(0, 3)));
  await write();
  expect(pages()).toEqual([]);
  await load(returnOf(AMOUNTS));
  await write();
  const grown = pages();
  expect(grown.length).toBeGreaterThan(0);
  await write();
  expect(pages()).toEqual(grown);
});

test("pages people had end elsewhere stay theirs", async () => {
  const session = await newWorkbook();
  await load(returnOf(AMOUNTS));
  await write();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(TAB);
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add("A12");
    await context.sync();
  });
  await write();
  await write();
  expect(sheetOf(session, TAB).page.breaks).toEqual([11]);
});
