/** A report of one's own in another order: what people wrote beside its rows goes along with them. */
import { buildReports } from "../../src/actions/buildReports";
import { headerRow } from "../../src/report/tables";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { snapshotOf } from "../support/bookSnapshot";
import { aftermath, breakingPoints } from "../support/brokenCommits";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { openCopy } from "../support/sharedBook";

const PARK = "萍乡经开区";
const TAB = `${PARK} 财税快报`;
const REVENUE = ["财政总收入", "税收"];
const INVESTMENT = ["固定资产投资", "工业投资"];
const ALL = [...REVENUE, ...INVESTMENT];

/** Types a report into the table of definitions. */
async function define(groups: readonly (readonly string[])[]): Promise<void> {
  const rows = [
    ["财税快报", "栏目", "", "累计"],
    ["", "栏目", "", "同比"],
    ...groups.flatMap((listed, at) => [
      ["", "分组", "", "", `第${at + 1}组`],
      ...listed.map((indicator) => ["", "指标", indicator]),
    ]),
  ];
  const width = headerRow("Definitions", "zh-CN").length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${rows.length + 1}`);
    table.getDataBodyRange().values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
}

const build = () => buildReports({ kinds: [], definitions: ["财税快报"], parks: [PARK], month: MAY }, ACTION);

const rowOf = ({ cells }: Sheet, indicator: string): number =>
  cells.rows.findIndex((row) => row?.some((cell) => String(cell).replace("其中：", "") === indicator));

/** Beside each row a remark and a formula over its figure, and a column of people's own between the report's. */
async function remarked(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await define([REVENUE, INVESTMENT]);
  valueOf(await build());
  const sheet = sheetOf(session, TAB);
  await Excel.run(async (context) => {
    const theirs = context.workbook.worksheets.getItem(TAB);
    theirs.getRange("E:E").insert("Right");
    for (const indicator of ALL) {
      const row = rowOf(sheet, indicator);
      theirs.getCell(row, 4).values = [[`${indicator}已核`]];
      theirs.getCell(row, 20).values = [[`${indicator}口径不变`]];
      theirs.getCell(row, 21).formulas = [[`=F${row + 1}*10000`]];
      theirs.getCell(row, 20).format.fill.color = "#FFEB9C";
    }
    theirs.getCell(sheet.cells.rows.length + 2, 1).values = [["抄送：市统计局"]];
    await context.sync();
  });
  return session;
}

/** Of each indicator what stands beside it, and its figure in 万元. */
function beside(session: HostSession): unknown[][] {
  session.refresh();
  const sheet = sheetOf(session, TAB);
  return ALL.map((indicator) => {
    const row = rowOf(sheet, indicator);
    const ten = Number(sheet.cells.value(row, 5)) * 10_000;
    return [
      ...[4, 20].map((column) => sheet.cells.value(row, column)),
      sheet.cells.value(row, 21) === ten,
      sheet.styles.at(row, 20).fill,
    ];
  });
}

const EXPECTED = ALL.map((indicator) => [`${indicator}已核`, `${indicator}口径不变`, true, "#FFEB9C"]);
const ORDERS: readonly (readonly (readonly string[])[])[] = [
  [INVESTMENT, REVENUE],
  [[...INVESTMENT].reverse(), [...REVENUE].reverse()],
  [["税收", "工业投资"], ["固定资产投资"], ["财政总收入"]],
];

test("remarks beside the rows of a report stay with their indicators, whatever order these are put in", async () => {
  const session = await remarked();
  expect(beside(session)).toEqual(EXPECTED);
  const sheet = sheetOf(session, TAB);
  const distance = (): number =>
    sheet.cells.rows.findIndex((row) => row?.includes("抄送：市统计局")) - sheet.page.printArea!.bottom;
  const stood = distance();
  for (const order of ORDERS) {
    await define(order);
    expect(valueOf(await build()).problems).toEqual([]);
    expect(beside(session)).toEqual(EXPECTED);
    expect(distance()).toBe(stood);
  }
});

test("a writing in another order that breaks leaves the remarks where they were", async () => {
  const session = await remarked();
  await define(ORDERS[1]!);
  const before = snapshotOf(session);
  const copy = await openCopy(session.book);
  valueOf(await build());
  const states = { before, after: snapshotOf(copy) };
  for (const at of await breakingPoints(session.book, build, 41)) {
    const { wrong } = await aftermath(session.book, build, at, states);
    expect([at, wrong]).toEqual([at, []]);
  }
});
