/** Two add-ins on one workbook, their requests in any order: no edit lost, no double commit. */
import { tableRows } from "../support/parkWorkbook";
import { openCopy, sharedBook } from "../support/sharedBook";
import { liveThrough } from "../support/sharedDays";
import { readSharedFiles } from "../support/sharedFiles";
import { happen } from "../support/sharedWork";

test("two people who load, take back, approve and settle at once lose nothing and write nothing twice", async () => {
  // As many days as fit a test run, the same each time; tests/campaign lives through a thousand others.
  const counted = await liveThrough({ numRuns: 24, seed: 20220610 });
  expect(counted["load"]).toBeGreaterThan(5);
}, 300_000);

test.each([
  ["a month the load left blank", 5, ["财政总收入", 2021, 1070, null]],
  ["the load's own figure", 6, ["财政总收入", 2021, null, 1070]],
  ["a figure of the next row", 7, ["税收", 2021, null, 1070]],
])(
  "a row typed while a load writes stays, and so does what is typed over %s before the load is taken back for it",
  async (_, at, kept) => {
    const session = await openCopy(await sharedBook());
    // The load writes over the row with its sixth request, learns of it with the answer, and takes itself back.
    const hands = [
      { turn: 5, kind: "row", at: 0 },
      { turn: 7, kind: "cell", at },
    ] as const;
    const { done } = await happen(
      session,
      {
        deeds: [[], [{ kind: "load", file: "湘乡上年.csv", insists: false }]],
        turns: [0],
        hands,
        closedAt: 0,
        sleepAt: 0,
      },
      await readSharedFiles(),
    );
    expect(done).toMatchObject([{ batch: null, problem: null }]);
    expect(tableRows(session, "Ledger", "指标", "年度", "1月", "5月").slice(5)).toEqual([
      ["税收", 1990, 1.5, null],
      kept,
    ]);
  },
);

test("rows typed just before and just after a load writes both stay, although it is taken back", async () => {
  const session = await openCopy(await sharedBook());
  const hands = [
    { turn: 5, kind: "row", at: 0 },
    { turn: 7, kind: "row", at: 0 },
  ] as const;
  const { done } = await happen(
    session,
    {
      deeds: [[], [{ kind: "load", file: "湘乡上年.csv", insists: false }]],
      turns: [0],
      hands,
      closedAt: 0,
      sleepAt: 0,
    },
    await readSharedFiles(),
  );
  expect(done).toMatchObject([{ batch: null, problem: null }]);
  expect(tableRows(session, "Ledger", "指标", "年度", "1月").slice(5)).toEqual([
    ["税收", 1990, 1.5],
    ["税收", 1991, 1.5],
  ]);
});
