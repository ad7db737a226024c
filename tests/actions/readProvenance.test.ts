/** Where a figure comes from: from any cell that shows it to the file, the cell, the day and the earlier values. */
import { cellAddress } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import type { Provenance } from "../../src/actions/provenance";
import { readProvenance } from "../../src/actions/readProvenance";
import { EMPTY_LOG } from "../../src/actions/submissionLog";
import type { HostSession } from "../../src/host/session";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
/** Below the headings of the reports of all parks; 0-based. */
const FIRST_BODY_ROW = 6;

/** The sheet's address of the cell in a row and a column known by their texts. */
function addressOf(
  session: HostSession,
  sheetName: string,
  rowText: readonly unknown[],
  headingText: string,
): string {
  session.refresh();
  const sheet = sheetOf(session, sheetName);
  let heading = -1;
  for (let row = 0; row < 60; row++) {
    const texts = Array.from({ length: 90 }, (_, column) => sheet.cells.value(row, column));
    if (heading < 0) heading = texts.indexOf(headingText);
    if (rowText.every((text) => texts.includes(text as never)))
      return `${String.fromCharCode(65 + heading)}${row + 1}`;
  }
  throw new Error(`${rowText.join()} is not on ${sheetName}`);
}

async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

async function provenanceAt(sheet: string, address: string): Promise<Provenance | null> {
  await select(sheet, address);
  return valueOf(await readProvenance(EMPTY_LOG)).provenance;
}

async function reported(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await load(`园区,指标,报告期,数据项,数值,单位,备注\n${PARK},财政总收入,2022-05,累计,18.2,亿元,更正\n`);
  await report([PARK]);
  return session;
}

test("a ledger cell tells its file, cell and time, and the value it had before the revision", async () => {
  const session = await reported();
  const address = addressOf(session, "台账", [PARK, "财政总收入", 2022, "累计"], "5月");
  const provenance = (await provenanceAt("台账", address))!;
  expect(provenance).toMatchObject({ park: PARK, indicator: "财政总收入", shown: "18.2" });
  const [figure] = provenance.figures;
  expect(figure).toMatchObject({
    month: { year: 2022, month: 5 },
    measure: "ytd",
    current: 18.2,
    editedByHand: false,
  });
  expect(figure!.receipts.map(({ value, source, place }) => [value, source, place])).toEqual([
    [18.2, "上报1.csv", "E2"],
    [17.9, "上报1.csv", "E2"],
  ]);
  expect(figure!.receipts[0]!.receivedAt).toBe("2022-06-10 09:00");
});

test("a growth in the report leads to the reported rate, the figure and last year's", async () => {
  const session = await reported();
  const sheet = `${PARK}月报`;
  const rows = sheetOf(session, sheet);
  session.refresh();
  const formulas = Array.from({ length: 40 }, (_, row) => row).filter(
    (row) => rows.cells.value(row, 1) === "财政总收入",
  );
  const provenance = (await provenanceAt(sheet, `J${formulas[0]! + 1}`))!;
  expect(provenance.figures.map(({ measure, month, current }) => [measure, month.year, current])).toEqual([
    ["growth", 2022, 8.8],
    ["ytd", 2022, 18.2],
    ["ytd", 2021, 16.45],
  ]);
});

test("a completion in the report tells the target it is measured against", async () => {
  const session = await reported();
  const sheet = `${PARK}月报`;
  session.refresh();
  const row = Array.from({ length: 40 }, (_, at) => at).find(
    (at) => sheetOf(session, sheet).cells.value(at, 1) === "财政总收入",
  )!;
  const provenance = (await provenanceAt(sheet, `M${row + 1}`))!;
  expect(provenance.targets[0]).toMatchObject({ year: 2022, value: 42, unit: "亿元" });
});

test("a figure typed over by hand is told from what was received", async () => {
  const session = await reported();
  const address = addressOf(session, "台账", [PARK, "税收", 2022, "累计"], "5月");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("台账").getRange(address).values = [[15]];
    await context.sync();
  });
  const [figure] = (await provenanceAt("台账", address))!.figures;
  expect(figure).toMatchObject({ current: 15, editedByHand: true });
  expect(figure!.receipts[0]!.value).toBe(14.62);
});

test("a cell that rests on no figure says so", async () => {
  await reported();
  expect(await provenanceAt("设置", "A1")).toBeNull();
  expect(await provenanceAt("台账", "B1")).toBeNull();
});

test("every figure cell of the report leads somewhere, in four requests", async () => {
  const session = await reported();
  const sheet = `${PARK}月报`;
  session.refresh();
  const row = Array.from({ length: 40 }, (_, at) => at).find(
    (at) => sheetOf(session, sheet).cells.value(at, 1) === "财政总收入",
  )!;
  for (const letters of ["E", "F", "H", "I", "J", "L", "M", "N"]) {
    await select(sheet, `${letters}${row + 1}`);
    const before = session.traffic.syncs;
    const { provenance } = valueOf(await readProvenance(EMPTY_LOG));
    expect([letters, provenance?.park]).toEqual([letters, PARK]);
    expect(session.traffic.syncs - before).toBe(4);
  }
});

test.each([
  ["comparison", "分园区主要指标", 25],
  ["ranking", "指标排行榜", 18],
  ["targets", "年度目标完成情况", 15],
  ["trend", `${PARK}走势`, 9],
] as const)(
  "every figure of the report %s leads to the park and the indicator it is of, in at most four requests",
  async (kind, tab, least) => {
    const session = await reported();
    valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION));
    session.refresh();
    const sheet = sheetOf(session, tab);
    const { right } = sheet.page.printArea!;
    let seen = 0;
    for (let row = FIRST_BODY_ROW; row < FIRST_BODY_ROW + 14; row++)
      for (let column = 0; column <= right; column++) {
        // Places, arrows and lists too, not only what shows a measure itself.
        if (typeof sheet.cells.value(row, column) !== "number") continue;
        const address = cellAddress(row, column);
        await select(tab, address);
        const before = session.traffic.syncs;
        const { provenance } = valueOf(await readProvenance(EMPTY_LOG));
        expect([address, provenance?.figures.length]).not.toEqual([address, undefined]);
        expect(session.traffic.syncs - before).toBeLessThanOrEqual(4);
        const name = String(sheet.cells.value(row, 1));
        if (name.endsWith("经开区")) expect([address, provenance!.park]).toEqual([address, name]);
        seen++;
      }
    expect(seen).toBeGreaterThanOrEqual(least);
  },
);

test("a score of the assessment leads to the figure and the target it is made of, a trend's month to its own", async () => {
  const session = await reported();
  valueOf(await buildReports({ kinds: ["assessment", "trend"], parks: [], month: MAY }, ACTION));
  session.refresh();
  const { cells } = sheetOf(session, "综合考核");
  const row = Array.from({ length: 30 }, (_, at) => at).find(
    (at) => at > 8 && cells.value(at, 0) === PARK && typeof cells.value(at, 11) === "number",
  )!;
  for (const column of ["L", "M"]) {
    const score = (await provenanceAt("综合考核", `${column}${row + 1}`))!;
    expect([score.park, score.indicator, score.targets[0]?.value]).toEqual([PARK, "固定资产投资", 300]);
    expect(score.figures.map(({ measure, current }) => [measure, current])).toEqual([["ytd", 87]]);
  }
  // A target of growth is held against the growth.
  const growth = (await provenanceAt("综合考核", `D${row + 1}`))!;
  expect(growth.figures.map(({ measure, current }) => [measure, current])).toEqual([["growth", 7.9]]);

  const trend = (await provenanceAt(`${PARK}走势`, "F18"))!;
  expect(trend.indicator).toBe("财政总收入");
  expect(trend.figures.map(({ measure, month, current }) => [measure, month, current])).toEqual([
    ["ytd", { year: 2022, month: 4 }, 14.48],
    ["ytd", { year: 2021, month: 4 }, 13.33],
  ]);
});

test("a total of the zone leads to the figure of each park that is in it", async () => {
  const session = await reported();
  valueOf(await buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION));
  const tab = "分园区主要指标";
  session.refresh();
  const { cells } = sheetOf(session, tab);
  const texts = (row: number): unknown[] =>
    Array.from({ length: 20 }, (_, column) => cells.value(row, column));
  const total = Array.from({ length: 40 }, (_, row) => row).find((row) => texts(row).includes("合计"))!;
  const first = texts(total).findIndex((value) => typeof value === "number");
  const provenance = (await provenanceAt(tab, cellAddress(total, first)))!;
  expect(provenance).toMatchObject({ park: "", indicator: "财政总收入" });
  expect(provenance.figures.map(({ park, measure, current }) => [park, measure, current])).toEqual([
    [PARK, "ytd", 18.2],
    ["湘乡经开区", "ytd", 9.9],
  ]);
});

test("the zone's completion leads to the targets it is held against: the parks', or its own", async () => {
  const session = await reported();
  const HEADING = "园区,指标,年度,目标值,单位,类型\n";
  const tab = "分园区主要指标";
  const targetsOf = async (): Promise<unknown[]> => {
    valueOf(await buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION));
    session.refresh();
    const { cells } = sheetOf(session, tab);
    const total = cells.rows.findIndex((row) => row?.[0] === "合计");
    const name = cells.rows.findIndex((row) => row?.some((text) => String(text).startsWith("财政总收入")));
    const column = cells.rows[name]!.findIndex((text) => String(text).startsWith("财政总收入"));
    const provenance = (await provenanceAt(tab, cellAddress(total, column + 3)))!;
    return provenance.targets.map(({ park, current }) => [park, current]);
  };
  await load(`${HEADING}湘乡经开区,财政总收入,2022,24,亿元,\n`);
  expect(await targetsOf()).toEqual([
    [PARK, 42],
    ["湘乡经开区", 24],
  ]);
  await load(`${HEADING}全市园区合计,财政总收入,2022,70,亿元,\n`);
  expect(await targetsOf()).toEqual([["全市园区合计", 70]]);
});

describe("growth of the zone leads", () => {
  const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
  const figuresOf = async (session: HostSession) => {
    valueOf(await buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION));
    const tab = "分园区主要指标";
    session.refresh();
    const { cells } = sheetOf(session, tab);
    const total = cells.rows.findIndex((row) => row?.[0] === "合计");
    const name = cells.rows.findIndex((row) => row?.some((text) => String(text).startsWith("财政总收入")));
    const column = cells.rows[name]!.findIndex((text) => String(text).startsWith("财政总收入"));
    const provenance = (await provenanceAt(tab, cellAddress(total, column + 1)))!;
    return provenance.figures.map(({ park, measure, month, current }) => [
      park,
      measure,
      month.year,
      current,
    ]);
  };

  test("to the reported rates and figures of the parks it is weighted from", async () => {
    const session = await reported();
    expect(await figuresOf(session)).toEqual(
      expect.arrayContaining([
        [PARK, "growth", 2022, 8.8],
        [PARK, "ytd", 2021, 16.45],
        ["湘乡经开区", "ytd", 2022, 9.9],
      ]),
    );
  });

  test("to what the row of all parks reported, where that is printed", async () => {
    const session = await reported();
    await load(
      `${HEADING}全市园区合计,财政总收入,2022-05,累计,28.1,亿元\n全市园区合计,财政总收入,2022-05,上报同比,8.1,%\n`,
    );
    expect((await figuresOf(session)).slice(0, 2)).toEqual([
      ["全市园区合计", "growth", 2022, 8.1],
      ["全市园区合计", "ytd", 2022, 28.1],
    ]);
  });
});

test("the log is read on from where it was left, and anew when rows of it were taken back", async () => {
  const session = await reported();
  const address = addressOf(session, "台账", [PARK, "财政总收入", 2022, "累计"], "5月");
  await select("台账", address);
  const first = valueOf(await readProvenance(EMPTY_LOG)).log;
  expect(first.rowCount).toBe(tableRows(session, "Submissions", "指标").length);
  await load(`园区,指标,报告期,数据项,数值,单位\n${PARK},财政总收入,2022-05,累计,18.4,亿元\n`);
  await select("台账", address);
  const second = valueOf(await readProvenance(first));
  expect(second.log.rowCount).toBe(first.rowCount + 1);
  expect(second.provenance!.figures[0]!.receipts.map(({ value }) => value)).toEqual([18.4, 18.2, 17.9]);
  const other = valueOf(await readProvenance({ ...second.log, last: "another log" }));
  expect(other.provenance!.figures[0]!.receipts).toHaveLength(3);
});
