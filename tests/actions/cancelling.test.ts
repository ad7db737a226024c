/**
 * Whatever takes long can be stopped at each step it announces: then the workbook is as it was. Once it writes, it is
 * finished instead.
 */
import { buildForms } from "../../src/actions/buildForms";
import { buildReports } from "../../src/actions/buildReports";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { commitReview } from "../../src/actions/commitReview";
import { WRITING_STEPS, type ActionContext, type Step } from "../../src/actions/context";
import type { Outcome } from "../../src/actions/outcome";
import { readBoard } from "../../src/actions/readBoard";
import { readFiles } from "../../src/actions/readFiles";
import { refreshReports } from "../../src/actions/refreshReports";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import type { Submission } from "../../src/core/submission";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { differences, snapshotOf } from "../support/bookSnapshot";
import { installHost } from "../support/installHost";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const REVISED =
  "园区,指标,报告期,数据项,数值,单位\n湘乡经开区,财政总收入,2022-05,累计,10.40,亿元\n湘乡经开区,税收,2022-05,累计,7.81,亿元\n";
const LATER: ActionContext = { ...ACTION, now: new Date("2022-06-20T01:00:00Z") };

const bytes = new TextEncoder().encode(REVISED);
const file = { name: "修订.csv", size: bytes.length, read: () => Promise.resolve(bytes) };

type Work = (action: ActionContext) => Promise<Outcome<unknown>>;

/** The long actions of the pane. Each is prepared once for every run, so that it starts from the same workbook. */
const LONG: Readonly<Record<string, (revised: readonly Submission[]) => Promise<Work>>> = {
  "reading files": async () => (action) => readFiles([file], action),
  "reviewing a load": async (submissions) => (action) => reviewSubmissions({ submissions }, action),
  "committing a load": async (submissions) => {
    const review = valueOf(await reviewSubmissions({ submissions }, LATER));
    return (action) => commitReview({ submissions, review, accepted: "all", settings: {} }, action);
  },
  "writing reports": async () => (action) =>
    buildReports({ kinds: REPORT_KINDS, parks: [], month: MAY }, action),
  "making forms": async () => (action) =>
    buildForms({ parks: ["湘乡经开区"], month: MAY, scope: "usual", as: "workbook" }, action),
  "a refresh with files": async (submissions) => (action) => refreshReports({ submissions }, action),
  "a refresh of old reports": async () => {
    await load(REVISED);
    return (action) => refreshReports({ submissions: [] }, action);
  },
  "checking the period": async () => (action) => checkWorkbook(action),
  "reading the board": async () => (action) => readBoard(action),
};

async function workbook(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report();
  return session;
}

test("setting up is stopped before it writes and leaves the workbook empty", async () => {
  const session = await installHost({ language: "zh-CN" });
  const before = snapshotOf(session);
  const abort = new AbortController();
  const steps: Step[] = [];
  const outcome = await setUpWorkbook(MAY, {
    ...ACTION,
    signal: abort.signal,
    progress: (step) => {
      steps.push(step);
      abort.abort();
    },
  });
  expect(outcome).toMatchObject({ done: false, problem: { code: "excel.cancelled" } });
  expect(steps).toEqual(["read"]);
  expect(differences(before, snapshotOf(session))).toEqual([]);
});

describe.each(Object.keys(LONG))("%s", (name) => {
  test("is stopped at any of its steps and then has changed nothing, or is finished", async () => {
    const told: Step[] = [];

    for (let at = 0; at === 0 || at < told.length; at++) {
      const session = await workbook();
      const work = await LONG[name]!(await submissionsOf(REVISED));
      const before = snapshotOf(session);
      const abort = new AbortController();
      const steps: Step[] = [];
      const outcome = await work({
        ...LATER,
        signal: abort.signal,
        progress: (step) => {
          if (steps.push(step) === at + 1) abort.abort();
        },
      });
      if (at === 0) told.push(...steps);
      else if (steps.length > told.length) told.splice(0, told.length, ...steps);
      const writes = steps.slice(0, at + 1).some((step) => WRITING_STEPS.has(step));
      if (outcome.done) {
        expect([steps[at], writes || at === steps.length - 1]).toEqual([steps[at], true]);
        continue;
      }
      expect(outcome.problem.code).toBe("excel.cancelled");
      expect(writes).toBe(false);
      expect(differences(before, snapshotOf(session))).toEqual([]);
    }
    expect(told.length).toBeGreaterThan(0);
  });
});
