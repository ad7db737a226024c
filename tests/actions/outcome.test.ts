/**
 * Whoever writes holds the lease, and whatever goes wrong meanwhile, nobody has to wait until it runs out: a colleague
 * can load a return right after.
 */
import { buildReports } from "../../src/actions/buildReports";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { commitReview } from "../../src/actions/commitReview";
import { readForCommit } from "../../src/actions/commitLoad";
import type { ActionContext, Step } from "../../src/actions/context";
import { newDefinition } from "../../src/actions/editDefinition";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import type { Outcome } from "../../src/actions/outcome";
import { reviseMapping } from "../../src/actions/rememberedMappings";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { saveDefinition } from "../../src/actions/saveDefinition";
import { setReturnState } from "../../src/actions/setReturnState";
import { readFindings, settleFinding } from "../../src/actions/settleFinding";
import { undoCommit } from "../../src/actions/undoCommit";
import { problemMessage } from "../../src/i18n/problemMessage";
import { claimsIn } from "../support/claims";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const REVISED = `园区,指标,报告期,数据项,数值,单位\n${PARK},税收,2022-05,累计,14.6,亿元\n`;
const MINE: ActionContext = { ...ACTION, now: new Date("2022-06-20T01:00:00Z"), client: "a1", by: "李伟" };
const COLLEAGUE: ActionContext = { ...MINE, client: "b2", by: "张敏" };

type Work = (action: ActionContext) => Promise<Outcome<unknown>>;

const WRITING: Readonly<Record<string, () => Promise<Work>>> = {
  "loading without a look": async () => {
    const submissions = await submissionsOf(REVISED);
    return (action) => loadSubmissions({ submissions, settings: {} }, action);
  },
  "committing a review": async () => {
    const submissions = await submissionsOf(REVISED);
    const review = valueOf(await reviewSubmissions({ submissions }, MINE));
    return (action) => commitReview({ submissions, review, accepted: "all" }, action);
  },
  "taking a load back": async () => (action) => undoCommit(action),
  "checking the period": async () => (action) => checkWorkbook(action),
  "settling a finding": async () => {
    valueOf(await checkWorkbook(MINE));
    const finding = valueOf(await readFindings()).find(({ severity }) => severity !== "error")!;
    return (action) => settleFinding(finding, "已与园区核实。", action);
  },
  "approving a return": async () => (action) =>
    setReturnState({ park: PARK, month: MAY, state: "questioned", reason: "税收待核实。" }, action),
  "remembering a text": async () => (action) =>
    reviseMapping({ layout: "", kind: "park", text: "萍乡开发区", meaning: PARK, unit: "" }, action),
  "saving a definition": async () => {
    const opened = valueOf(await newDefinition({ base: "park" }))!;
    return (action) => saveDefinition(opened.draft, opened, action);
  },
  "writing reports": async () => (action) =>
    buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, action),
};

describe.each(Object.keys(WRITING))("%s", (name) => {
  test("that fails at any of its steps tells that fault, and lets a colleague write at once", async () => {
    const told: Step[] = [];
    for (let at = 0; at === 0 || at < told.length; at++) {
      const session = await newWorkbook();
      await load(MAY_RETURNS, TARGETS);
      const work = await WRITING[name]!();
      const steps: Step[] = [];
      const failing: ActionContext = {
        ...MINE,
        progress: (step) => {
          if (steps.push(step) === at + 1) throw new RangeError(`fault at ${step}`);
        },
      };
      await expect(work(failing)).rejects.toThrow("fault at");
      expect([steps, claimsIn(session)]).toEqual([steps, []]);
      // Once more to the end, to hear of all its steps.
      if (at === 0) valueOf(await work({ ...MINE, progress: (step) => void told.push(step) }));
      const submissions = await submissionsOf(REVISED.replace("14.6", "14.7"));
      valueOf(await loadSubmissions({ submissions, settings: {} }, COLLEAGUE));
    }
    expect(told.length).toBeGreaterThan(0);
  });
});

test("what went wrong first is told, also where Excel refuses to end the lease", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const submissions = await submissionsOf(REVISED);
  const failing: ActionContext = {
    ...MINE,
    progress: (step) => {
      if (step !== "stage") return;
      for (const sync of [1, 2, 3, 4]) session.failAt({ code: "AccessDenied", when: "before", sync });
      throw new RangeError("fault at stage");
    },
  };
  await expect(loadSubmissions({ submissions, settings: {} }, failing)).rejects.toThrow("fault at stage");
});

test("a colleague who is writing is named to whoever asks meanwhile, and goes on", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const submissions = await submissionsOf(REVISED);
  const review = valueOf(await reviewSubmissions({ submissions }, MINE));
  await readForCommit(COLLEAGUE);
  const refused = await commitReview({ submissions, review, accepted: "all" }, MINE);
  expect(refused).toMatchObject({ done: false, problem: { code: "commit.busy", params: { by: "张敏" } } });
  if (refused.done) return;
  expect(problemMessage(refused.problem, "zh-CN")).toBe(
    "张敏正在写入这本工作簿，您的操作没有执行。请稍等一两分钟再试。",
  );
  expect(claimsIn(session)).toEqual([{ client: "b2", by: "张敏" }]);
});
