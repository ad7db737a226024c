/** A commit is whole or was not, wherever it breaks; and it goes back exactly. */
import { recoverJournal, undoCommit } from "../../src/actions/undoCommit";
import { differences, snapshotOf } from "../support/bookSnapshot";
import { aftermath, breakingPoints, brokenLoad, type BrokenLoad } from "../support/brokenCommits";
import { ACTION, valueOf } from "../support/parkWorkbook";
import { openCopy } from "../support/sharedBook";

/** Of the actions that change something every so manieth is broken here, each of them in tests/campaign. */
const EVERY = 41;

let work: BrokenLoad;

beforeAll(async () => {
  work = await brokenLoad();
});

test("going back is exact: values, formulas, formats, tables, names, rules, settings", async () => {
  const session = await openCopy(work.morning);
  const { before } = work.states;
  expect(differences(before, snapshotOf(session))).toEqual([]);
  await work.load();
  expect(differences(before, snapshotOf(session)).length).toBeGreaterThan(5);
  session.traffic.reset();
  expect(valueOf(await undoCommit(ACTION))).toMatchObject({ figures: 6 });
  expect(session.traffic.syncs).toBe(5);
  expect(differences(before, snapshotOf(session))).toEqual([]);
});

test.each([["a load", "load"] as const, ["taking a load back", "undo"] as const])(
  "%s that breaks, before, in or after any request, leaves all of it or nothing",
  async (_, what) => {
    const book = what === "load" ? work.morning : work.evening;
    const found = new Set<string>();
    for (const [index, at] of (await breakingPoints(book, work[what], EVERY)).entries()) {
      const point = { ...at, lost: index % 2 === 1 };
      const { wrong, found: state } = await aftermath(book, work[what], point, work.states);
      expect([point, wrong]).toEqual([point, []]);
      found.add(state);
    }
    expect([...found].sort()).toEqual(["after", "before"]);
  },
);

test("a recovery that breaks is finished by the next one", async () => {
  const points = await breakingPoints(work.morning, work.load, 97);
  const broken = points.filter(({ sync, action }) => sync === 3 && action !== undefined).at(-1)!;
  for (const sync of [1, 2, 3])
    for (const when of ["before", "after"] as const) {
      const point = { ...broken, lost: true };
      const { wrong } = await aftermath(work.morning, work.load, point, work.states, { sync, when });
      expect([sync, when, wrong]).toEqual([sync, when, []]);
    }
});

test("nothing to recover: the workbook is as it was, in four requests", async () => {
  const session = await openCopy(work.evening);
  session.traffic.reset();
  expect(valueOf(await recoverJournal(ACTION))).toBe(false);
  expect(session.traffic.syncs).toBe(4);
  expect(differences(work.states.after, snapshotOf(session))).toEqual([]);
});
