/** A manager's refresh: what is newer comes in, reports stay where they are, and the changes are told. */
import { refreshReports } from "../../src/actions/refreshReports";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  submissionsOf,
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
    parks: ["萍乡经开区", "湘乡经开区"],
    accepted: 1,
    dataAsOf: "2022-06-15",
    problems: [{ code: "load.revised", params: { before: "9.9", after: 10.4 } }],
  });
  expect(result.changes).toEqual([
    {
      park: "湘乡经开区",
      indicator: "财政总收入",
      unit: "亿元",
      before: { ytd: 9.9, growth: 8.8, completion: "未设目标", rank: 2 },
      after: { ytd: 10.4, growth: 14.3, completion: "未设目标", rank: 1 },
      figureChanged: true,
    },
    {
      park: "萍乡经开区",
      indicator: "财政总收入",
      unit: "亿元",
      before: { ytd: 17.9, growth: 8.8, completion: 42.6, rank: 1 },
      after: { ytd: 17.9, growth: 8.8, completion: 42.6, rank: 2 },
      figureChanged: false,
    },
  ]);
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
    parks: [],
    changes: [],
    dataAsOf: "2022-06-10",
  });
  expect(session.edited).toBe(false);
});

test("after rows were loaded without a refresh brings the reports up to date from the workbook alone", async () => {
  await written();
  await load(REVISED);
  const result = valueOf(await refreshReports({ submissions: [] }, LATER));
  expect(result).toMatchObject({ nothingNewer: false, parks: ["萍乡经开区", "湘乡经开区"], changes: [] });
  expect(valueOf(await refreshReports({ submissions: [] }, LATER)).nothingNewer).toBe(true);
});

test("of a workbook without reports still loads and tells the changes", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const result = valueOf(await refreshReports({ submissions: await submissionsOf(REVISED) }, LATER));
  expect(result).toMatchObject({ parks: [], accepted: 1 });
  expect(result.changes.filter(({ figureChanged }) => figureChanged)).toHaveLength(1);
});

describe("cancelling", () => {
  test("before it writes leaves ledger, log and reports as they were", async () => {
    const session = await written();
    const before = JSON.stringify([
      tableRows(session, "Ledger", "键", "5月"),
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
        tableRows(session, "Ledger", "键", "5月"),
        tableRows(session, "Submissions", "入账值"),
      ]),
    ).toBe(before);
    expect(sheetOf(session, "_parkkpi").cells.usedArea()).toBeNull();
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
    expect(result.parks).toHaveLength(2);
  });
});
