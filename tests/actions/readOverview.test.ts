/** What the pane shows of a workbook: headlines as the report prints them, trends, parks, reports and their age. */
import { readOverview, type WorkbookOverview } from "../../src/actions/readOverview";
import { setPeriod, shiftPeriod } from "../../src/actions/shiftPeriod";
import { installHost } from "../support/installHost";
import { load, MAY_RETURNS, newWorkbook, report, sheetOf, TARGETS, valueOf } from "../support/parkWorkbook";

async function overviewOf(park: string | null = null): Promise<WorkbookOverview> {
  const overview = valueOf(await readOverview(park));
  if (overview.state !== "ready") throw new Error(overview.state);
  return overview;
}

const headlineOf = (overview: WorkbookOverview, indicator: string) =>
  overview.headlines.find((headline) => headline.indicator === indicator);

test("a workbook that is not set up says so, and is not touched", async () => {
  const session = await installHost({ language: "zh-CN" });
  expect(valueOf(await readOverview(null))).toEqual({ state: "notSetUp" });
  expect(session.edited).toBe(false);
});

test("a headline holds value, growth, completion against the calendar and rank as the report prints them", async () => {
  await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  const overview = await overviewOf();
  expect(overview).toMatchObject({
    park: "萍乡经开区",
    month: { year: 2022, month: 5 },
    dataAsOf: "2022-06-10",
    language: "zh-CN",
    parks: [
      { name: "萍乡经开区", active: true },
      { name: "湘乡经开区", active: true },
    ],
  });
  expect(headlineOf(overview, "财政总收入")).toMatchObject({
    value: 17.9,
    unit: "亿元",
    decimals: 2,
    growth: 8.8,
    growthReported: true,
    growthInPoints: false,
    target: 42,
    completion: 42.6,
    timeProgress: 41.7,
    gap: 1,
    status: "ahead",
    // 8.8 reported against 8.79 computed for the other park.
    rank: 1,
    rankScope: "园区",
    rankedCount: 2,
  });
  expect(headlineOf(overview, "固定资产投资")).toMatchObject({ status: "behind", completion: 29 });
  expect(headlineOf(overview, "税收")).toMatchObject({ growth: 7.5, growthReported: false, gap: null });
});

test("the trend is of single months where these are known, and leaves gaps where nothing was reported", async () => {
  await newWorkbook();
  const months = ["1", "2", "3", "4", "5"].map((month, index) => {
    const ytd = [4, 7.5, 11, 14.48, 17.9][index]!;
    return `萍乡经开区,财政总收入,2022-0${month},累计,${ytd},亿元`;
  });
  await load(
    ["园区,指标,报告期,数据项,数值,单位", ...months, "萍乡经开区,财政总收入,2021-12,本月,3.9,亿元"].join(
      "\n",
    ),
  );
  const { trend } = headlineOf(await overviewOf(), "财政总收入")!;
  expect(trend.kind).toBe("month");
  expect(trend.points.map(({ month, value }) => [`${month.year}-${month.month}`, value])).toEqual([
    ...["5", "6", "7", "8", "9", "10", "11"].map((month) => [`2021-${month}`, null]),
    ["2021-12", 3.9],
    ["2022-1", 4],
    ["2022-2", 3.5],
    ["2022-3", 3.5],
    ["2022-4", 3.48],
    ["2022-5", 3.42],
  ]);
});

test("another park's headlines are its own, and an unknown park gives the first with figures", async () => {
  await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  expect((await overviewOf("湘乡经开区")).headlines.map(({ indicator }) => indicator)).toEqual([
    "财政总收入",
  ]);
  expect((await overviewOf("没有的园区")).park).toBe("萍乡经开区");
});

test("a report is older than the data once more is loaded, and up to date when written again", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  await report();
  expect((await overviewOf()).reports).toMatchObject([
    { park: "萍乡经开区", tab: "萍乡经开区月报", stale: false },
    { park: "湘乡经开区", tab: "湘乡经开区月报", stale: false },
  ]);
  await load("园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-05,累计,18.01,亿元");
  await report(["萍乡经开区"]);
  expect((await overviewOf()).reports.map(({ park, stale }) => [park, stale])).toEqual([
    ["萍乡经开区", false],
    ["湘乡经开区", true],
  ]);
});

test("columns people moved or deleted do not break the headlines", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Parks").columns.getItem("简称").delete();
    await context.sync();
  });
  expect(headlineOf(await overviewOf(), "财政总收入")?.value).toBe(17.9);
});

test("reading costs three syncs, whatever the number of parks", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  const before = session.traffic.syncs;
  await overviewOf();
  expect(session.traffic.syncs - before).toBe(3);
});

describe("the period", () => {
  test("goes a month back and on over the turn of the year, and every report follows", async () => {
    const session = await newWorkbook({ month: { year: 2022, month: 1 } });
    await load(MAY_RETURNS);
    expect(valueOf(await shiftPeriod(-1))).toEqual({ year: 2021, month: 12 });
    expect(valueOf(await shiftPeriod(5))).toEqual({ year: 2022, month: 5 });
    session.refresh();
    expect(headlineOf(await overviewOf(), "财政总收入")?.value).toBe(17.9);
    const settings = sheetOf(session, "设置");
    expect([settings.cells.value(2, 1), settings.cells.value(3, 1)]).toEqual([2022, 5]);
  });

  test("that is no month is told, and can be set anew", async () => {
    await newWorkbook();
    await Excel.run(async (context) => {
      context.workbook.names.getItem("ReportMonth").getRange().values = [[13]];
      await context.sync();
    });
    expect(await shiftPeriod(1)).toMatchObject({ done: false, problem: { code: "workbook.noPeriod" } });
    expect((await overviewOf()).month).toBeNull();
    expect(valueOf(await setPeriod({ year: 2022, month: 6 }))).toEqual({ year: 2022, month: 6 });
  });
});
