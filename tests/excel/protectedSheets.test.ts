/** Sheets people protect, because they are signed or to stay as they are: left alone, named, and in nobody's way. */
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import type { ActionContext } from "../../src/actions/context";
import type { ReportKind } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { differences, snapshotOf } from "../support/bookSnapshot";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const KINDS: readonly ReportKind[] = ["park", "comparison", "ranking"];
const REVISED = `园区,指标,报告期,数据项,数值,单位\n湘乡经开区,财政总收入,2022-05,累计,9.95,亿元\n`;
const COMPARISON = "分园区主要指标";

const build = (action: ActionContext = ACTION, kinds = KINDS) =>
  buildReports({ kinds, parks: [], month: MAY }, action);

async function withReports(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  valueOf(await build());
  return session;
}

/** 审阅 → 保护工作表 and back. */
const protect = (tab: string, on = true): Promise<void> =>
  Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(tab);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

/** Whether the cell of 数据截至 may not be typed into once its sheet is protected. */
const lockDate = (locked: boolean): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.names.getItem("DataAsOf").getRange().format.protection.locked = locked;
    await context.sync();
  });

const textsOf = (session: HostSession, tab: string): string => {
  session.refresh();
  return JSON.stringify(sheetOf(session, tab).cells.rows);
};

test("a protected report stays as it is and is named; the others are written, with no sync more", async () => {
  const session = await withReports();
  await protect(COMPARISON);
  await load(`园区,指标,报告期,数据项,数值,单位\n湘乡经开区,税收,2022-05,累计,7.31,亿元\n`);
  const formulas = textsOf(session, COMPARISON);
  session.traffic.reset();
  const { reports, problems } = valueOf(await build());
  expect(session.traffic.syncs).toBe(3);
  expect(problems).toMatchObject([
    { code: "report.sheetProtected", severity: "warning", params: { sheet: COMPARISON } },
  ]);
  expect(reports.map(({ kind }) => kind)).toEqual(["park", "park", "ranking"]);
  expect(textsOf(session, COMPARISON)).toBe(formulas);
  expect(textsOf(session, "湘乡经开区月报")).toContain("税收");
  expect(session.book.sheets.filter(({ name }) => name.startsWith(COMPARISON))).toHaveLength(1);
  // The figures go on coming in, and once it is unprotected it follows.
  await load(REVISED);
  await protect(COMPARISON, false);
  expect(valueOf(await build()).problems).toEqual([]);
});

test("a report protected in the moment it was to be written stops neither the next load nor the next report", async () => {
  const session = await withReports();
  const outcome = await build({
    ...ACTION,
    progress: (step) => {
      if (step === "write") sheetOf(session, COMPARISON).protection = { allowed: [] };
    },
  });
  expect(outcome).toMatchObject({
    done: false,
    problem: { code: "excel.sheetProtected", params: { sheet: COMPARISON } },
  });
  expect((await load(REVISED)).accepted).toBe(1);
  expect(valueOf(await build()).problems).toMatchObject([{ code: "report.sheetProtected" }]);
});

test.each([["台账"], ["上报记录"], ["设置"]])(
  "a protected %s is named before anything is written, and stops no report",
  async (tab) => {
    const session = await withReports();
    await lockDate(true);
    await protect(tab);
    const submissions = await submissionsOf(REVISED);
    const before = snapshotOf(session);
    const later = { ...ACTION, now: new Date("2022-06-11T01:00:00Z") };
    expect(await loadSubmissions({ submissions, settings: {} }, later)).toMatchObject({
      done: false,
      problem: { code: "excel.sheetProtected", params: { sheet: tab } },
    });
    expect(differences(before, snapshotOf(session))).toEqual([]);
    expect(valueOf(await build()).problems).toEqual([]);
    await protect(tab, false);
    expect((await load(REVISED)).accepted).toBe(1);
  },
);

test("a protected settings sheet takes the date of the data where its cells are to be filled in", async () => {
  await withReports();
  await lockDate(false);
  await protect("设置");
  expect((await load(REVISED)).accepted).toBe(1);
});
