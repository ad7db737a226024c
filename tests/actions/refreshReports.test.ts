/** A manager's refresh: what is newer comes in, reports stay where they are, and the changes are told. */
import { buildReports } from "../../src/actions/buildReports";
import { readOverview } from "../../src/actions/readOverview";
import { refreshReports, type RefreshResult } from "../../src/actions/refreshReports";
import { setPeriod } from "../../src/actions/shiftPeriod";
import type { HostSession } from "../../src/host/session";
import { typeInto } from "../../src/host/view/typing";
import { readBook } from "../../src/xlsx/readBook";
import { differences, snapshotOf } from "../support/bookSnapshot";
import { claimsIn } from "../support/claims";
import { installHost } from "../support/installHost";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  submissionsOf,
  LEDGER_ROW,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const REVISED = `园区,指标,报告期,数据项,数值,单位
湘乡经开区,财政总收入,2022-05,累计,10.40,亿元
`;
const LATER = { ...ACTION, now: new Date("2022-06-15T01:00:00Z") };

async function written(): Promise<Awaited<ReturnType<typeof newWorkbook>>> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report();
  return session;
}

test("lists the revised figure with growth and rank before and after, and the parks it moved", async () => {
  await written();
  const submissions = await submissionsOf(REVISED);
  const result = valueOf(await refreshReports({ submissions }, LATER));
  expect(result).toMatchObject({
    nothingNewer: false,
    reports: [
      { kind: "park", park: "萍乡经开区" },
      { kind: "park", park: "湘乡经开区" },
    ],
    accepted: 1,
    dataAsOf: "2022-06-15",
    problems: [{ code: "load.revised", params: { before: "9.9", after: 10.4 } }],
  });
  expect(result.changes).toEqual([
    {
      park: "湘乡经开区",
      indicator: "财政总收入",
      unit: "亿元",
      decimals: 2,
      before: { ytd: 9.9, growth: 8.8, completion: "未设目标", rank: 2 },
      after: { ytd: 10.4, growth: 14.3, completion: "未设目标", rank: 1 },
      figureChanged: true,
    },
    {
      park: "萍乡经开区",
      indicator: "财政总收入",
      unit: "亿元",
      decimals: 2,
      before: { ytd: 17.9, growth: 8.8, completion: 42.6, rank: 1 },
      after: { ytd: 17.9, growth: 8.8, completion: 42.6, rank: 2 },
      figureChanged: false,
    },
  ]);
});

test("renews the reports there are and makes none of a kind a park has no report of", async () => {
  const session = await written();
  valueOf(await buildReports({ kinds: ["trend"], parks: ["湘乡经开区"], month: MAY }, ACTION));
  const tabs = session.book.sheets.map(({ name }) => name);
  const { reports } = valueOf(await refreshReports({ submissions: await submissionsOf(REVISED) }, LATER));
  expect(reports).toEqual([
    { kind: "trend", park: "湘乡经开区" },
    { kind: "park", park: "湘乡经开区" },
    { kind: "park", park: "萍乡经开区" },
  ]);
  expect(session.book.sheets.map(({ name }) => name)).toEqual(tabs);
});

test("updates every report in its place, stamps them, and leaves the sheet in front that was there", async () => {
  const session = await written();
  const tabs = session.book.sheets.map(({ name }) => name);
  session.activate(sheetOf(session, "台账"));
  const newIndicator = `${REVISED}湘乡经开区,税收,2022-05,累计,7.10,亿元\n`;
  valueOf(await refreshReports({ submissions: await submissionsOf(newIndicator) }, LATER));
  expect(session.book.sheets.map(({ name }) => name)).toEqual(tabs);
  expect(session.activeSheet.name).toBe("台账");
  session.refresh();
  const sheet = sheetOf(session, "湘乡经开区月报");
  const texts = Array.from({ length: 30 }, (_, row) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => sheet.cells.value(row, column)),
  );
  expect(texts.flat()).toEqual(expect.arrayContaining(["税收", 7.1, 10.4]));
  expect(texts.flat().some((text) => String(text).includes("2022-06-15"))).toBe(true);
});

test("with nothing newer writes nothing and says so", async () => {
  const session = await written();
  session.edited = false;
  expect(valueOf(await refreshReports({ submissions: [] }, LATER))).toMatchObject({
    nothingNewer: true,
    reports: [],
    changes: [],
    dataAsOf: "2022-06-10",
  });
  expect(session.edited).toBe(false);
});

test("after rows were loaded without a refresh brings the reports up to date from the workbook alone", async () => {
  await written();
  await load(REVISED);
  const result = valueOf(await refreshReports({ submissions: [] }, LATER));
  expect(result).toMatchObject({ nothingNewer: false, accepted: 0 });
  expect(result.reports.map(({ park }) => park)).toEqual(["萍乡经开区", "湘乡经开区"]);
  expect(changesOf(result)).toEqual([
    "湘乡经开区 财政总收入 9.9 → 10.4",
    "萍乡经开区 财政总收入 17.9 → 17.9",
  ]);
  expect(valueOf(await refreshReports({ submissions: [] }, LATER)).nothingNewer).toBe(true);
});

describe("a figure typed by hand", () => {
  test("makes the reports older also for those who open the file later, and is listed with what followed", async () => {
    const session = await written();
    typeInMay(session, "湘乡经开区|财政总收入|2022|累计", "10.40");
    // Saved and opened again: nobody watched the edit.
    const bytes = await session.save();
    await installHost({ language: "zh-CN", book: await readBook(bytes) });
    expect(await staleParks()).toEqual(["萍乡经开区", "湘乡经开区"]);
    const result = valueOf(await refreshReports({ submissions: [] }, LATER));
    expect(result.changes).toMatchObject([
      {
        park: "湘乡经开区",
        before: { ytd: 9.9, growth: 8.8, rank: 2 },
        after: { ytd: 10.4, growth: 14.3, rank: 1 },
        figureChanged: true,
      },
      { park: "萍乡经开区", before: { rank: 1 }, after: { rank: 2 }, figureChanged: false },
    ]);
    expect(await staleParks()).toEqual([]);
    expect(valueOf(await refreshReports({ submissions: [] }, LATER)).nothingNewer).toBe(true);
  });

  test("that is taken back leaves nothing to refresh", async () => {
    const session = await written();
    typeInMay(session, "湘乡经开区|财政总收入|2022|累计", "10.40");
    typeInMay(session, "湘乡经开区|财政总收入|2022|累计", "9.90");
    expect(await staleParks()).toEqual([]);
  });

  test("in one park alone leaves the reports it does not touch as they are", async () => {
    const session = await written();
    typeInMay(session, "萍乡经开区|工业投资|2022|累计", "43.00");
    expect(await staleParks()).toEqual(["萍乡经开区"]);
  });

  test("is told from the change of the period, which makes nothing older", async () => {
    const session = await written();
    valueOf(await setPeriod({ year: 2022, month: 4 }));
    expect(await staleParks()).toEqual([]);
    valueOf(await setPeriod(MAY));
    expect(await staleParks()).toEqual([]);
    typeInMay(session, "萍乡经开区|工业投资|2022|累计", "43.00");
    valueOf(await setPeriod({ year: 2022, month: 4 }));
    // What the reports of May printed says nothing about April.
    expect(valueOf(await refreshReports({ submissions: [] }, LATER))).toMatchObject({ nothingNewer: true });
    valueOf(await setPeriod(MAY));
    expect(changesOf(valueOf(await refreshReports({ submissions: [] }, LATER)))).toEqual([
      "萍乡经开区 工业投资 42.18 → 43",
    ]);
  });

  test("before a file of a stranger spoilt what is remembered is compared with the workbook alone", async () => {
    const session = await written();
    for (const key of session.book.settings.keys())
      session.book.settings.set(key, '{"period":"2022-05","rows":[[1,2],null,"x"]}');
    typeInMay(session, "萍乡经开区|工业投资|2022|累计", "43.00");
    expect(valueOf(await refreshReports({ submissions: [] }, LATER)).nothingNewer).toBe(false);
  });

  test("is forgotten with a report people deleted", async () => {
    const session = await written();
    expect(session.book.settings.size).toBe(2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("湘乡经开区月报").delete();
      await context.sync();
    });
    typeInMay(session, "萍乡经开区|工业投资|2022|累计", "43.00");
    valueOf(await refreshReports({ submissions: [] }, LATER));
    expect([...session.book.settings.keys()]).toEqual(["printed|park|萍乡经开区"]);
  });
});

/** Changes as "park indicator old → new". */
function changesOf({ changes }: RefreshResult): string[] {
  return changes.map((each) => `${each.park} ${each.indicator} ${each.before.ytd} → ${each.after.ytd}`);
}

/** Parks whose reports the pane calls older than the data. */
async function staleParks(): Promise<string[]> {
  const overview = valueOf(await readOverview(null));
  if (overview.state !== "ready") throw new Error("not set up");
  return overview.reports.flatMap(({ park, stale }) => (stale && park !== null ? [park] : []));
}

/** A person types into May of a ledger row. */
function typeInMay(session: HostSession, key: string, text: string): void {
  session.refresh();
  const sheet = sheetOf(session, "台账");
  const row = tableRows(session, "Ledger", LEDGER_ROW).findIndex(([each]) => each === key);
  const may = sheet.tables[0]!.columns.findIndex(({ name }) => name === "5月");
  expect(typeInto(session, sheet, row + 1, may, text)).toBeNull();
}

test("of a workbook without reports still loads and tells the changes", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const result = valueOf(await refreshReports({ submissions: await submissionsOf(REVISED) }, LATER));
  expect(result).toMatchObject({ reports: [], accepted: 1 });
  expect(result.changes.filter(({ figureChanged }) => figureChanged)).toHaveLength(1);
});

describe("cancelling", () => {
  test("before it writes leaves ledger, log and reports as they were", async () => {
    const session = await written();
    const before = JSON.stringify([
      tableRows(session, "Ledger", LEDGER_ROW, "5月"),
      tableRows(session, "Submissions", "入账值"),
    ]);
    const abort = new AbortController();
    const steps: string[] = [];
    const outcome = await refreshReports(
      { submissions: await submissionsOf(REVISED) },
      {
        ...LATER,
        signal: abort.signal,
        progress: (step) => {
          steps.push(step);
          if (step === "stage") abort.abort();
        },
      },
    );
    expect(outcome).toEqual({
      done: false,
      problem: { code: "excel.cancelled", severity: "note", params: {} },
    });
    expect(steps).toEqual(["read", "read", "stage"]);
    expect(
      JSON.stringify([
        tableRows(session, "Ledger", LEDGER_ROW, "5月"),
        tableRows(session, "Submissions", "入账值"),
      ]),
    ).toBe(before);
    const { cells } = sheetOf(session, "_parkkpi");
    // Nothing is staged; the strip says that the reports before were written whole.
    expect(cells.usedArea()).toMatchObject({ top: 5, bottom: 5 });
    expect(claimsIn(session)).toEqual([]);
  });

  test("by Excel, which refuses a report in the middle, leaves the workbook as it was, the load taken back", async () => {
    const session = await written();
    const before = snapshotOf(session);
    const steps: string[] = [];
    const outcome = await refreshReports(
      { submissions: await submissionsOf(REVISED) },
      {
        ...LATER,
        progress: (step) => {
          steps.push(step);
          if (step === "write") session.failAt({ sync: 1, action: 400, when: "after", code: "AccessDenied" });
        },
      },
    );
    expect(outcome).toMatchObject({ done: false, problem: { code: "excel.protected" } });
    expect(steps).toContain("commit");
    expect(differences(before, snapshotOf(session))).toEqual([]);
    expect(claimsIn(session)).toEqual([]);
  });

  test("once the data is in comes too late: the reports follow it", async () => {
    await written();
    const abort = new AbortController();
    const result = valueOf(
      await refreshReports(
        { submissions: await submissionsOf(REVISED) },
        { ...LATER, signal: abort.signal, progress: (step) => void (step === "commit" && abort.abort()) },
      ),
    );
    expect(result.reports).toHaveLength(2);
  });
});
