/** How many parks reported, as every report prints it: a formula over the log of returns and the ledger. */
import { buildReports } from "../../src/actions/buildReports";
import { readBoard } from "../../src/actions/readBoard";
import { setReturnState } from "../../src/actions/setReturnState";
import { CATALOGUE } from "../../src/core/catalogue";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { CellError, type CellValue } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** A third park, whose name MATCH would take for a pattern, that sent April only; and a row of totals. */
const MORE = `${HEADING}芦溪工业园*,财政总收入,2022-04,累计,3.1,亿元
全市园区合计,财政总收入,2022-05,累计,27.8,亿元
`;
const ADDRESS: Readonly<Record<string, { tab: string }>> = {
  park: { tab: "萍乡经开区月报" },
  comparison: { tab: "分园区主要指标" },
  ranking: { tab: "指标排行榜" },
  targets: { tab: "年度目标完成情况" },
};

async function reported(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, MORE, TARGETS);
  valueOf(await buildReports({ kinds: REPORT_KINDS, parks: [], month: MAY }, ACTION));
  return session;
}

/** The two stamps above the table of each kind. */
function stamps(session: HostSession): Record<string, string> {
  session.refresh();
  return Object.fromEntries(
    Object.entries(ADDRESS).map(([kind, { tab }]) => [kind, stampOf(sheetOf(session, tab).cells.rows[3])]),
  );
}

const stampOf = (cells: readonly CellValue[] | undefined): string =>
  Array.from(cells ?? [])
    .filter((value) => value !== null && value !== "")
    .map((value) => (value instanceof CellError ? value.code : String(value)))
    .join(" | ");

const approve = (park: string) =>
  setReturnState({ park, month: MAY, state: "approved", reason: "" }, { ...ACTION, by: "李梅" });

async function typed(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

test("every kind of report prints how many of the parks reported, and that nobody approved them yet", async () => {
  const printed = stamps(await reported());
  expect(printed["park"]).toBe(
    "填报单位：萍乡经开区（初步数据，未经审核） | 数据截至 2022-06-10 · 已报园区 2/3 · 已报必报指标 6/12",
  );
  expect(printed["comparison"]).toContain("数据截至 2022-06-10 · 已报园区 2/3（2个园区为初步数据）");
  expect(printed["ranking"]).toContain("已报园区 2/3（2个园区为初步数据）");
  expect(printed["targets"]).toContain("已报园区 2/3 · 已报指标 3/3（2个园区为初步数据）");
});

test("approving a return changes the stamps of the reports that are there, without writing them anew", async () => {
  const session = await reported();
  valueOf(await approve("萍乡经开区"));
  expect(stamps(session)["park"]).toMatch(/^填报单位：萍乡经开区 \|/);
  expect(stamps(session)["comparison"]).toContain("已报园区 2/3（1个园区为初步数据）");
  valueOf(await approve("湘乡经开区"));
  expect(stamps(session)["ranking"]).toMatch(/已报园区 2\/3$/);
});

test("a figure typed into the ledger by hand counts as reported, in the stamp and on the board alike", async () => {
  const session = await reported();
  const park = "芦溪工业园*";
  const ledger = sheetOf(session, "台账");
  const row = ledger.cells.rows.findIndex((cells) => cells?.includes(park));
  const may = ledger.tables[0]!.columns.findIndex(({ name }) => name === "5月");
  await typed("台账", `${String.fromCharCode(65 + may)}${row + 1}`, 4.2);
  expect(stamps(session)["comparison"]).toContain("已报园区 3/3（3个园区为初步数据）");
  const board = valueOf(await readBoard(ACTION));
  expect(board.reported).toBe(3);
  expect(board.rows.find((each) => each.park === park)?.state).toBe("received");
  // What is received can be approved, whichever way it came.
  valueOf(await approve(park));
  expect(stamps(session)["comparison"]).toContain("已报园区 3/3（2个园区为初步数据）");
});

test("so do those of a park whose name begins with a sign of comparison", async () => {
  const session = await newWorkbook();
  const park = ">湘江北岸园区";
  await load(
    `${HEADING}${park},财政总收入,2022-05,累计,3.1,亿元\n${park},财政总收入,2022-04,累计,2.4,亿元\n`,
  );
  const state = (): unknown[][] => tableRows(session, "Parks", "园区名称", "本期报送");
  expect(state()).toEqual([[park, "已报"]]);
  // April came with May's return and has none of its own.
  const settings = sheetOf(session, "设置");
  await typed("设置", `B${settings.cells.rows.findIndex((cells) => cells?.includes("报告月份")) + 1}`, 4);
  expect(state()).toEqual([[park, "已报"]]);
});

test("another month in the settings counts that month's returns", async () => {
  const session = await reported();
  const settings = sheetOf(session, "设置");
  const row = settings.cells.rows.findIndex((cells) => cells?.includes("报告月份"));
  await typed("设置", `B${row + 1}`, 4);
  // 萍乡 has April beside May, and 芦溪 sent April.
  expect(stamps(session)["comparison"]).toContain("已报园区 2/3");
  expect(tableRows(session, "Parks", "园区名称", "本期报送")).toEqual([
    ["萍乡经开区", "已报"],
    ["湘乡经开区", "未报"],
    ["芦溪工业园*", "已报"],
    ["全市园区合计", ""],
  ]);
});

test("a row of totals is neither ranked nor a park of the zone, and has no report of its own", async () => {
  const session = await reported();
  const rows = tableRows(session, "Measures", "园区", "指标", "是否启用", "位次", "全区合计");
  const fiscal = rows.filter(([, indicator]) => indicator === "财政总收入");
  expect(fiscal.map(([park, , active]) => [park, active])).toEqual([
    ["萍乡经开区", "是"],
    ["湘乡经开区", "是"],
    ["芦溪工业园*", "是"],
    ["全市园区合计", "否"],
  ]);
  expect(fiscal[3]![3]).toBe("");
  expect(Number(fiscal[0]![4])).toBeCloseTo(27.8, 9);
  expect(session.book.sheets.map(({ name }) => name)).not.toContain("全市园区合计月报");
});

/** 萍乡 is a national park; 税收 is required of national parks only, 规上服务业 in its own month. */
async function limited(month = MAY): Promise<HostSession> {
  const session = await newWorkbook({ month });
  await load(MAY_RETURNS);
  await Excel.run(async (context) => {
    const set = (table: string, name: string, column: string, value: string): void => {
      const sheet = context.workbook.tables.getItem(table);
      const row = tableRows(session, table, ...FIRST[table as keyof typeof FIRST]).findIndex(
        ([each]) => each === name,
      );
      sheet.columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[value]];
    };
    set("Parks", "萍乡经开区", "级别", "国家级");
    set("Parks", "湘乡经开区", "级别", "省级");
    set("Indicators", "税收", "适用范围", "国家级");
    set("Indicators", "规上服务业营业收入", "必报", "是");
    await context.sync();
  });
  await load(`${HEADING}萍乡经开区,规上服务业营业收入,2022-04,累计,2.2,亿元\n`);
  valueOf(await buildReports({ kinds: ["park", "quality"], parks: [], month }, ACTION));
  session.refresh();
  return session;
}
const FIRST = { Parks: ["园区名称"], Indicators: ["指标名称"] } as const;

/** The coverage of the report of data quality: indicator, parks that have to report it and that do, parks lacking. */
const coverageOf = (session: HostSession): Record<string, string> => {
  const rows = sheetOf(session, "数据质量").cells.rows.map((cells) => Array.from(cells ?? []));
  const first = rows.findIndex((cells) => cells[0] === "指标");
  const last = rows.findIndex((cells, row) => row > first && cells[0] === null);
  return Object.fromEntries(
    rows
      .slice(first + 1, last)
      .map((cells) => [String(cells[0]).trim(), `${cells[2]}/${cells[1]} ${String(cells[4] ?? "")}`]),
  );
};

test("what is required of national parks alone is neither missing in a provincial park nor counted there", async () => {
  const session = await limited();
  expect(stampOf(sheetOf(session, "萍乡经开区月报").cells.rows[3])).toMatch(/已报必报指标 7\/13$/);
  expect(stampOf(sheetOf(session, "湘乡经开区月报").cells.rows[3])).toMatch(/已报必报指标 1\/12$/);
  expect(coverageOf(session)["税收"]).toBe("1/1 ");
});

test("a required indicator that nobody reports, and one that lags a month, have a row in the coverage", async () => {
  const coverage = coverageOf(await limited());
  expect(coverage["外贸出口"]).toBe("0/2 萍乡经开区、湘乡经开区");
  expect(coverage["规上服务业营业收入 1—4月"]).toBe("1/2 湘乡经开区");
});

test("in January nothing is due of what is published for January and February together", async () => {
  const january = { year: 2022, month: 1 };
  const session = await limited(january);
  const combined = CATALOGUE.filter((each) => each.required && each.january === "combined");
  expect(combined.length).toBeGreaterThan(2);
  expect(stampOf(sheetOf(session, "萍乡经开区月报").cells.rows[3])).toMatch(
    new RegExp(`已报必报指标 0/${13 - combined.length}$`),
  );
  for (const { names } of combined) expect(coverageOf(session)[names["zh-CN"]] ?? "0/0 ").toBe("0/0 ");
});

test("a workbook of an earlier version gets the column its reports count", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Parks").columns.getItem("本期报送").delete();
    await context.sync();
  });
  valueOf(await buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION));
  session.refresh();
  expect(stampOf(sheetOf(session, "分园区主要指标").cells.rows[3])).toContain("已报园区 2/2");
});

test("a workbook of an earlier version gets the zone's growth of this one", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, `${HEADING}全市园区合计,财政总收入,2022-05,上报同比,8.1,%\n`);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Measures");
    columns.getItem("全区行").delete();
    columns.getItem("全区增速").getDataBodyRange().formulas = [["=5"]];
    await context.sync();
  });
  valueOf(await buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION));
  session.refresh();
  const growth = tableRows(session, "Measures", "指标", "全区增速").filter(([name]) => name === "财政总收入");
  expect(growth.map(([, rate]) => rate)).toEqual([8.1, 8.1, 8.1]);
});

describeWithLibreOffice("in LibreOffice", () => {
  test("the stamps and the states recalculate to the same", async () => {
    const session = await reported();
    valueOf(await approve("湘乡经开区"));
    const here = stamps(session);
    const theirs = await recalculate(await session.save());
    for (const [kind, { tab }] of Object.entries(ADDRESS)) {
      const sheet = theirs.sheets.find(({ name }) => name === tab)!;
      expect([kind, stampOf(sheet.cells.rows[3])]).toEqual([kind, here[kind]]);
    }
    const parks = (await readBook(await session.save())).sheets.find(({ name }) => name === "园区")!;
    expect(theirs.sheets.find(({ name }) => name === "园区")!.cells.rows.map(String)).toEqual(
      parks.cells.rows.map(String),
    );
  }, 120_000);
});
