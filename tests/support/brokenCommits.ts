/**
 * Work on a small workbook broken at a point, and the workbook after the next start of the add-in: as before or as
 * after, never between. A broken request leaves what its actions did until then, as Excel does.
 */
import type { Book } from "../../src/xlsx/book";
import type { HostSession } from "../../src/host/session";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { recoverJournal, undoCommit } from "../../src/actions/undoCommit";
import { ACTION, PATH, type WireAction, type WireBatch } from "../../src/host/wire";
import { differences, snapshotOf, type Snapshot } from "./bookSnapshot";
import { claimsIn, journalState } from "./claims";
import { installHost } from "./installHost";
import { ACTION as MOMENT, submissionsOf, valueOf } from "./parkWorkbook";
import { NEW_TARGETS, leaveTraces } from "./reviewBook";
import { openCopy, sharedBook } from "./sharedBook";

export interface BreakingPoint {
  /** Sync of the work, from 1. */
  readonly sync: number;
  /** Action within it; absent: the request as a whole. */
  readonly action?: number;
  readonly when: "before" | "after";
  /** The connection stays lost: the add-in cannot mend anything before its next start. */
  readonly lost?: boolean;
}

/** The states a workbook may be found in. */
export interface WholeStates {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * Points before and after each request of the work, and after every `every`th action that changes something. Actions
 * that only name or read objects leave the workbook as the action before them did.
 */
export async function breakingPoints(
  book: Book,
  work: () => Promise<unknown>,
  every: number,
): Promise<BreakingPoint[]> {
  const session = await openCopy(book);
  const requests: WireBatch[] = [];
  session.holdRequest = (answer, counted, batch) => {
    if (counted) requests.push(batch);
    answer();
  };
  await work();
  let changing = 0;
  return requests.flatMap((batch, index): BreakingPoint[] => {
    const sync = index + 1;
    const within = batch.Actions.flatMap((action, at): BreakingPoint[] =>
      changes(action, batch) && changing++ % every === 0 ? [{ sync, action: at, when: "after" }] : [],
    );
    return [{ sync, when: "before" }, { sync, when: "after" }, ...within];
  });
}

/** Whether an action may change the workbook: it sets, or calls what is no getter. */
function changes({ ActionType, Name, ObjectPathId }: WireAction, { ObjectPaths }: WireBatch): boolean {
  if (ActionType === ACTION.setProperty) return true;
  if (ActionType === ACTION.method) return !Name!.startsWith("_");
  if (ActionType !== ACTION.instantiate) return false;
  const path = ObjectPaths[String(ObjectPathId)]!;
  return path.ObjectPathType === PATH.method && !path.Name.startsWith("Get");
}

/** The next start, when a claim left behind has ended. */
const LATER = { ...MOMENT, now: new Date(MOMENT.now.getTime() + 60 * 60_000), client: "later" };

export interface Aftermath {
  /** What is amiss, in words; none when the workbook is as before or as after. */
  readonly wrong: readonly string[];
  readonly found: "before" | "after" | "between";
}

/**
 * Breaks the work at a point, starts the add-in again (`failing` breaks that once too), and looks. The second start
 * must change nothing.
 */
export async function aftermath(
  book: Book,
  work: () => Promise<unknown>,
  point: BreakingPoint,
  { before, after }: WholeStates,
  failing?: BreakingPoint,
): Promise<Aftermath> {
  const session = await openCopy(book);
  breakAt(session, point);
  await work();
  session.clearFaults();
  if (failing) {
    session.failAt({ code: "GeneralException", ...failing });
    await recoverJournal(LATER);
    session.clearFaults();
  }
  valueOf(await recoverJournal(LATER));
  const state = snapshotOf(session);
  const [toBefore, toAfter] = [differences(before, state, 3), differences(after, state, 3)];
  const wrong =
    toBefore.length && toAfter.length ? [`between: ${toBefore.join("; ")} || ${toAfter.join("; ")}`] : [];
  if (!["", "done"].includes(journalState(session))) wrong.push(`the journal is ${journalState(session)}`);
  if (claimsIn(session).length) wrong.push("the lease is still held");
  const found = wrong.length ? "between" : toAfter.length ? "before" : "after";
  return { wrong: [...wrong, ...(await startAgain(session, state))], found };
}

/** The workbook as a break with lost connection leaves it, and the recovery that is to come. */
export async function leftOpen(
  { morning, load }: BrokenLoad,
  point: BreakingPoint,
): Promise<{ readonly book: Book; readonly recover: () => Promise<unknown> }> {
  const session = await openCopy(morning);
  breakAt(session, point);
  await load();
  session.clearFaults();
  return { book: session.book, recover: () => recoverJournal(LATER) };
}

/** Lets the next work break at a point. */
export function breakAt(session: HostSession, { lost = false, ...fault }: BreakingPoint): void {
  session.failAt({ code: "GeneralException", ...fault });
  if (!lost) return;
  for (let sync = fault.sync + 1; sync < fault.sync + 8; sync++)
    session.failAt({ sync, when: "before", code: "GeneralException" });
}

async function startAgain(session: HostSession, state: Snapshot): Promise<string[]> {
  valueOf(await recoverJournal(MOMENT));
  return differences(state, snapshotOf(session), 3).map((line) => `a second start changed ${line}`);
}

/** Load, and taking it back, of the broken work: the workbook with people's traces, before and after. */
export interface BrokenLoad {
  readonly morning: Book;
  readonly evening: Book;
  readonly load: () => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
  readonly states: WholeStates;
}

/** A small workbook with people's traces, and a load over it that changes, adds and grows all there is. */
export async function brokenLoad(): Promise<BrokenLoad> {
  const morning = await sharedBook();
  await leaveTraces(await installHost({ book: morning, language: "zh-CN" }));
  const session = await openCopy(morning);
  const before = snapshotOf(session);
  const submissions = await submissionsOf(SHARED_JUNE, NEW_TARGETS);
  const load = () => loadSubmissions({ submissions, settings: { year: 2022, month: 6 } }, MOMENT);
  valueOf(await load());
  const states = { before, after: snapshotOf(session) };
  return { morning, evening: session.book, load, undo: () => undoCommit(MOMENT), states };
}

/** Old figures changed, new ones, a park nobody listed, a year nobody had. */
const SHARED_JUNE = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,18.01,亿元
萍乡经开区,财政总收入,2022-06,累计,22.35,亿元
萍乡经开区,税收,2022-06,累计,17.90,亿元
湘乡经开区,财政总收入,2022-06,累计,11.86,亿元
湘乡经开区,财政总收入,2021-06,累计,10.92,亿元
安源工业园,财政总收入,2022-06,累计,4.05,亿元
`;
