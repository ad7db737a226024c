/** A commit is whole or was not, wherever it breaks; and it goes back exactly. */
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { recoverJournal, undoCommit } from "../../src/actions/undoCommit";
import type { Submission } from "../../src/core/submission";
import type { HostSession } from "../../src/host/session";
import { differences, snapshotOf, type Snapshot } from "../support/bookSnapshot";
import { ACTION, submissionsOf, valueOf } from "../support/parkWorkbook";
import { JUNE_RETURNS, NEW_TARGETS, openBook, usedBook } from "../support/reviewBook";

let bytes: Uint8Array;
let submissions: Submission[];
let before: Snapshot;
let after: Snapshot;
let committed: Uint8Array;

/** Within the last request each of so many actions is a point of failure; the campaign takes all. */
const EVERY = process.env["CAMPAIGN"] ? 1 : 37;

const commit = () => loadSubmissions({ submissions, settings: { year: 2022, month: 6 } }, ACTION);

beforeAll(async () => {
  bytes = await usedBook();
  const session = await openBook(bytes);
  before = snapshotOf(session);
  submissions = await submissionsOf(JUNE_RETURNS, NEW_TARGETS);
  valueOf(await commit());
  after = snapshotOf(session);
  committed = await session.save();
});

test("going back is exact: values, formulas, formats, tables, names, rules, settings", async () => {
  const session = await openBook(bytes);
  expect(differences(before, snapshotOf(session))).toEqual([]);
  valueOf(await commit());
  expect(differences(before, snapshotOf(session)).length).toBeGreaterThan(5);
  session.traffic.reset();
  expect(valueOf(await undoCommit(ACTION))).toMatchObject({ figures: 7 });
  expect(session.traffic.syncs).toBe(3);
  expect(differences(before, snapshotOf(session))).toEqual([]);
});

/** What the workbook is after a failure and the next start of the add-in. */
async function afterRestart(session: HostSession, work: () => Promise<unknown>): Promise<Snapshot> {
  await work();
  session.clearFaults();
  valueOf(await recoverJournal(ACTION));
  return snapshotOf(session);
}

/** Breaks the work at each of these points, each time on a fresh copy of the workbook. */
async function failing(
  file: Uint8Array,
  work: () => Promise<unknown>,
  every: number,
): Promise<{ readonly point: string; readonly state: Snapshot }[]> {
  const probe = await openBook(file);
  probe.traffic.reset();
  await work();
  const syncs = probe.traffic.batches.filter(({ counted }) => counted).map(({ actions }) => actions);
  const found: { point: string; state: Snapshot }[] = [];
  for (const [index, actions] of syncs.entries()) {
    const points: { action?: number; when: "before" | "after" }[] = [{ when: "before" }, { when: "after" }];
    if (index === syncs.length - 1)
      for (let action = 0; action < actions; action += every) points.push({ action, when: "after" });
    for (const point of points) {
      const session = await openBook(file);
      session.failAt({ sync: index + 1, code: "GeneralException", ...point });
      const state = await afterRestart(session, work);
      found.push({ point: `sync ${index + 1} ${JSON.stringify(point)}`, state });
    }
  }
  return found;
}

/** Points at which the workbook was neither in the one state nor in the other, with what was amiss. */
const between = (found: Awaited<ReturnType<typeof failing>>): string[] =>
  found.flatMap(({ point, state }) => {
    const [toBefore, toAfter] = [differences(before, state, 3), differences(after, state, 3)];
    return toBefore.length && toAfter.length ? [`${point}: ${toBefore.join("; ")}`] : [];
  });

test("a load that breaks, before, in or after any request, leaves all of it or nothing", async () => {
  const found = await failing(bytes, commit, EVERY);
  expect(between(found)).toEqual([]);
  expect(found.some(({ state }) => !differences(after, state, 1).length)).toBe(true);
  expect(found.some(({ state }) => !differences(before, state, 1).length)).toBe(true);
});

test("taking a load back that breaks, before, in or after any request, leaves all of it or nothing", async () => {
  const found = await failing(committed, () => undoCommit(ACTION), EVERY);
  expect(between(found)).toEqual([]);
  expect(found.some(({ state }) => !differences(before, state, 1).length)).toBe(true);
});
