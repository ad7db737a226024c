/** Where targets, projects, texts and scores come from: from any cell that shows them to the file, cell and day. */
import { cellAddress } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import { commitReview } from "../../src/actions/commitReview";
import type { Provenance } from "../../src/actions/provenance";
import { readProvenance } from "../../src/actions/readProvenance";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { EMPTY_LOG } from "../../src/actions/submissionLog";
import { undoCommit } from "../../src/actions/undoCommit";
import type { HostSession } from "../../src/host/session";
import type { ReportKind } from "../../src/core/reportKind";
import { words } from "../../src/i18n/translate";
import { differences, snapshotOf } from "../support/bookSnapshot";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const REVISED = `园区,指标,年度,目标值,单位,修订日期,备注\n${PARK},财政总收入,2022,45,亿元,2022-05-01,调整预算\n`;
const BOARD = `项目名称,园区,级别,年度,总投资,年计划投资,4月,5月,单位,形象进度
铜箔生产线,${PARK},省重点,2022,12.5,5,1.1,1.6,亿元,主体施工
冷链物流园,${PARK},市重点,2022,8,30000,,5000,万元,基础施工
新材料中试基地,湘乡经开区,省重点,2022,6,2,0.9,1.2,亿元,设备安装
`;
const BOARD_IN_JUNE = `项目名称,园区,年度,年计划投资,5月,单位\n铜箔生产线,${PARK},2022,5,1.7,亿元\n`;

async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

async function provenanceAt(sheet: string, address: string, part?: number): Promise<Provenance | null> {
  await select(sheet, address);
  return valueOf(await readProvenance(EMPTY_LOG, part)).provenance;
}

/** All the cell leads to: itself, or each of its parts. */
async function allAt(sheet: string, address: string): Promise<Provenance[]> {
  const first = await provenanceAt(sheet, address);
  if (!first) return [];
  if (!first.parts.length) return [first];
  const all: Provenance[] = [];
  for (const part of first.parts.keys()) all.push((await provenanceAt(sheet, address, part))!);
  return all;
}

/** Cells of a sheet, row and column 0-based, that hold a value for which `wanted` is true. */
function cellsWhere(session: HostSession, tab: string, wanted: (value: unknown) => boolean): string[] {
  session.refresh();
  const { cells, page, tables } = sheetOf(session, tab);
  const area = page.printArea ?? tables[0]!.area;
  const found: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (wanted(cells.value(row, column))) found.push(cellAddress(row, column));
  return found;
}

async function reported(...kinds: ReportKind[]): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, BOARD);
  await load("园区,指标,报告期,数据项,数值,单位\n", REVISED, BOARD_IN_JUNE);
  if (kinds.length) valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
  return session;
}

const receiptsOf = (history: { readonly receipts: Provenance["figures"][number]["receipts"] }) =>
  history.receipts.map(({ value, source, place }) => [value, source, place]);

describe("a target", () => {
  test("tells in its table from which file and cell it came, when, and what it was before", async () => {
    const session = await reported();
    const [address] = cellsWhere(session, "目标", (value) => value === 45);
    const { targets, park, indicator } = (await provenanceAt("目标", address!))!;
    expect([park, indicator]).toEqual([PARK, "财政总收入"]);
    expect(targets).toMatchObject([
      { year: 2022, stands: "plan", value: 42, revisedOn: "", editedByHand: false },
      { year: 2022, stands: "adjusted", value: 45, from: 5, revisedOn: "2022-05-01", editedByHand: false },
    ]);
    expect(targets.map(receiptsOf)).toEqual([[[42, "上报2.csv", "D2"]], [[45, "上报2.csv", "D2"]]]);
    expect(targets[1]!.receipts[0]).toMatchObject({ receivedAt: "2022-06-10 09:00", note: "调整预算" });
  });

  test("tells the same where the report of a park prints it", async () => {
    const session = await reported();
    await report([PARK]);
    const [address] = cellsWhere(session, `${PARK}月报`, (value) => value === 45);
    const { targets } = (await provenanceAt(`${PARK}月报`, address!))!;
    expect(targets.map(({ value }) => value)).toEqual([42, 45]);
    expect(targets.map(receiptsOf)).toEqual([[[42, "上报2.csv", "D2"]], [[45, "上报2.csv", "D2"]]]);
  });

  test("of each park is behind a sum of the zone that is held against them", async () => {
    const session = await reported();
    await load(`园区,指标,年度,目标值,单位\n湘乡经开区,财政总收入,2022,20,亿元\n`);
    valueOf(await buildReports({ kinds: ["targets"], parks: [], month: MAY }, ACTION));
    const tab = "年度目标完成情况";
    const [sum] = cellsWhere(session, tab, (value) => value === 65);
    const { targets, figures, park } = (await provenanceAt(tab, sum!))!;
    expect(park).toBe("");
    expect(targets.map((target) => [target.park, target.value, target.receipts.length])).toEqual([
      [PARK, 42, 1],
      [PARK, 45, 1],
      ["湘乡经开区", 20, 1],
    ]);
    expect(figures.map(({ current }) => current)).toEqual([17.9, 9.9]);
  });

  test("typed over by hand is told from what was received", async () => {
    const session = await reported();
    const [address] = cellsWhere(session, "目标", (value) => value === 45);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("目标").getRange(address).values = [[46]];
      await context.sync();
    });
    const { targets } = (await provenanceAt("目标", address!))!;
    expect(targets[1]).toMatchObject({ value: 46, editedByHand: true });
    expect(targets[1]!.receipts[0]!.value).toBe(45);
  });

  test("looked at and not taken is in the log, and does not make the one that stands look typed", async () => {
    const session = await reported();
    const submissions = await submissionsOf(
      `园区,指标,年度,目标值,单位\n${PARK},财政总收入,2022,50,亿元\n${PARK},税收,2022,30,亿元\n`,
    );
    const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
    const taken = new Set(review.items.filter(({ after }) => after === 30).map(({ key }) => key));
    valueOf(await commitReview({ submissions, review, accepted: taken }, ACTION));
    const [address] = cellsWhere(session, "目标", (value) => value === 45);
    const { targets } = (await provenanceAt("目标", address!))!;
    expect(targets[0]).toMatchObject({ value: 42, editedByHand: false });
    expect(targets[0]!.receipts.map(({ value, status }) => [value, status])).toEqual([
      [50, "未入账"],
      [42, "已入账"],
    ]);
  });
});

describe("a key project", () => {
  test("tells of each of its cells the file, the cell, and what it was before", async () => {
    const session = await reported();
    const [address] = cellsWhere(session, "重点项目", (value) => value === 1.7);
    const { project, park, indicator } = (await provenanceAt("重点项目", address!))!;
    expect([park, indicator]).toEqual([PARK, "铜箔生产线"]);
    expect(project.map(({ column, year, current }) => [column, year, current])).toEqual([["5月", 2022, 1.7]]);
    expect(receiptsOf(project[0]!)).toEqual([
      [1.7, "上报3.csv", "E2"],
      [1.6, "上报3.csv", "H2"],
    ]);
  });

  test("tells how its figure was reported where the unit was another", async () => {
    const session = await reported();
    const [address] = cellsWhere(session, "重点项目", (value) => value === "冷链物流园");
    const { project } = (await provenanceAt("重点项目", address!))!;
    const plan = project.find(({ column }) => column === "年计划投资")!;
    expect(plan).toMatchObject({ current: 3, editedByHand: false });
    expect(plan.receipts[0]).toMatchObject({ reported: "30000 万元", place: "F3" });
  });

  test("is led to by every figure of the report, sums to each of their projects", async () => {
    const session = await reported("projects");
    const numbers = cellsWhere(session, "重点项目进展", (value) => typeof value === "number");
    const leading: string[] = [];
    for (const address of numbers) {
      const found = await allAt("重点项目进展", address);
      if (found.length && found.every(({ project }) => project.some(({ receipts }) => receipts.length)))
        leading.push(address);
    }
    expect(numbers.filter((address) => !leading.includes(address))).toEqual([]);
    expect(leading.length).toBeGreaterThan(25);
    const [done] = cellsWhere(session, "重点项目进展", (value) => value === 1.7);
    const { project } = (await provenanceAt("重点项目进展", done!))!;
    expect(project.map(({ column, current }) => [column, current])).toEqual([["5月", 1.7]]);
  });
});

test("taking back a load of targets and projects leaves the workbook as it was, the log too", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, BOARD);
  const before = snapshotOf(session);
  await load(REVISED, BOARD_IN_JUNE);
  expect(differences(before, snapshotOf(session))).not.toEqual([]);
  valueOf(await undoCommit(ACTION));
  expect(differences(before, snapshotOf(session))).toEqual([]);
});

test("loading the same targets and projects twice logs them once", async () => {
  const session = await newWorkbook();
  await load(TARGETS, BOARD);
  const before = snapshotOf(session);
  expect((await load(TARGETS, BOARD)).batch).toBeNull();
  expect(differences(before, snapshotOf(session))).toEqual([]);
});

test("every paragraph of the narrative leads to the figures it tells of", async () => {
  const session = await reported("narrative");
  const tab = "文字分析";
  session.refresh();
  const sheet = sheetOf(session, tab);
  const { top, bottom } = sheet.page.printArea!;
  // What says that nothing is told leads nowhere.
  const untold: readonly string[] = Object.values(words("zh-CN").report.narrative.untold);
  const told: [string, string][] = [];
  for (let row = top + 3; row <= bottom; row++) {
    const text = sheet.cells.value(row, 0);
    if (typeof text !== "string" || text === "" || sheet.cells.formula(row, 0) === null) continue;
    if (text.startsWith("注：")) break;
    const found = await allAt(tab, cellAddress(row, 0));
    if (untold.includes(text.trim())) {
      expect([text, found]).toEqual([text, []]);
      continue;
    }
    expect([text, found.length && found.every(({ figures }) => figures.length)]).not.toEqual([text, 0]);
    expect([text, found.every(({ figures }) => figures.length > 0)]).toEqual([text, true]);
    told.push([text, found.map(({ park, indicator }) => `${park}${indicator}`).join()]);
  }
  expect(told.length).toBeGreaterThanOrEqual(8);
  const ofPark = told.find(([text]) => text.trim().startsWith(PARK))!;
  expect(ofPark[1]).toContain(`${PARK}财政总收入`);
  expect(ofPark[1]).not.toContain("湘乡经开区");
  // Both print 8.8 %, so that it names neither as first.
  const leaders = told.find(([text]) => text.trim().startsWith("财政总收入方面"))!;
  expect(leaders[1]).toContain(`${PARK}财政总收入,湘乡经开区财政总收入`);
});

describe("the assessment", () => {
  const tab = "综合考核";

  test("leads from each result of a park to the figures its points were given for", async () => {
    const session = await reported("assessment");
    // A park has a total where at least half of the weights are scored.
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Scoring").getDataBodyRange();
      body.load("values");
      await context.sync();
      const line = body.values.findIndex(([name]) => name === "固定资产投资");
      body.getCell(line, 1).values = [[100]];
      await context.sync();
    });
    const { cells } = sheetOf(session, tab);
    session.refresh();
    const row = Array.from({ length: 20 }, (_, at) => at).find((at) => cells.value(at, 0) === PARK)!;
    const filled = Array.from({ length: 12 }, (_, column) => column).filter(
      (column) => column > 0 && typeof cells.value(row, column) === "number",
    );
    expect(filled.length).toBeGreaterThanOrEqual(3);
    for (const column of filled.slice(0, 3)) {
      const found = await allAt(tab, cellAddress(row, column));
      expect([column, found.map(({ park }) => park)]).toEqual([column, found.map(() => PARK)]);
      expect(found.map(({ indicator }) => indicator)).toContain("固定资产投资");
    }
  });

  test("leads from a weight to its line of the rules, and from the line that sums up to both", async () => {
    const session = await reported("assessment");
    session.refresh();
    const { cells, page } = sheetOf(session, tab);
    const scoring = sheetOf(session, "考核计分");
    const name = String(scoring.cells.value(2, scoring.tables[0]!.area.left));
    const weight = scoring.cells.value(2, scoring.tables[0]!.area.left + 1);
    const { bottom } = page.printArea!;
    const rule = Array.from({ length: bottom }, (_, at) => bottom - at).find(
      (at) => cells.value(at, 0) === name,
    )!;
    for (const column of [0, 1]) {
      const found = (await provenanceAt(tab, cellAddress(rule, column)))!;
      expect(found.indicator).toBe(name);
      expect(found.rule!.cells).toContainEqual({ heading: "权重", value: weight });
      expect(found.rule!.at).toMatchObject({ sheet: "考核计分", row: 3 });
    }
    const heading = Array.from({ length: bottom }, (_, at) => at).find((at) =>
      Array.from({ length: 13 }, (_, column) => cells.value(at, column)).includes(name),
    )!;
    const column = Array.from({ length: 13 }, (_, each) => each).find(
      (each) => cells.value(heading, each) === name,
    )!;
    for (const at of [heading, heading + 1])
      expect((await provenanceAt(tab, cellAddress(at, column)))!.indicator).toBe(name);

    const summary = Array.from({ length: 20 }, (_, at) => at).find((at) =>
      String(cells.value(at, 0)).includes("权重"),
    )!;
    const { parts } = (await provenanceAt(tab, cellAddress(summary, 0)))!;
    expect(parts.filter(({ isRule }) => isRule).length).toBeGreaterThan(3);
    expect(parts).toContainEqual({ park: PARK, indicator: "固定资产投资", isRule: false });
  });
});
