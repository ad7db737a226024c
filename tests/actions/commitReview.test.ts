/** Taking a part of what was reviewed: what is left out is logged, and stands in nobody's way. */
import { commitLoad, readForCommit } from "../../src/actions/commitLoad";
import { attemptWriting } from "../../src/actions/outcome";
import { commitReview } from "../../src/actions/commitReview";
import { readBoard } from "../../src/actions/readBoard";
import type { ReviewItem } from "../../src/actions/review";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import type { Submission } from "../../src/core/submission";
import type { Observation } from "../../src/core/observation";
import { claimsIn } from "../support/claims";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const LOG = ["指标", "入账值", "状态"] as const;

async function take(submissions: readonly Submission[], wanted: (item: ReviewItem) => boolean) {
  const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
  const accepted = new Set(review.items.filter(wanted).map(({ key }) => key));
  return valueOf(await commitReview({ submissions, review, accepted }, ACTION));
}

describe("a figure of an indicator no list names can be left out while the others go in", () => {
  test("in the ledger", async () => {
    const session = await newWorkbook();
    const submissions = await submissionsOf(
      `园区,指标,报告期,数据项,数值,单位\n${PARK},税收,2022-05,累计,14.6,亿元\n${PARK},直播带货销售额,2022-05,累计,3.2,亿元\n`,
    );
    expect(await take(submissions, ({ after }) => after === 14.6)).toMatchObject({ accepted: 1 });
    expect(tableRows(session, "Submissions", ...LOG)).toEqual([
      ["税收", 14.6, "已入账"],
      ["直播带货销售额", 3.2, "未入账"],
    ]);
    expect(tableRows(session, "Indicators", "指标名称")).not.toContainEqual(["直播带货销售额"]);
    expect(claimsIn(session)).toEqual([]);
  });

  test("among the targets", async () => {
    const session = await newWorkbook();
    const submissions = await submissionsOf(
      `园区,指标,年度,目标值,单位\n${PARK},税收,2022,30,亿元\n${PARK},直播带货销售额,2022,8,亿元\n`,
    );
    expect(await take(submissions, ({ after }) => after === 30)).toMatchObject({ state: "committed" });
    expect(tableRows(session, "Submissions", ...LOG)).toEqual([
      ["税收", 30, "已入账"],
      ["直播带货销售额", 8, "未入账"],
    ]);
    expect(claimsIn(session)).toEqual([]);
  });
});

describe("the state of a return", () => {
  const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
  const TRADE = `${PARK},进出口总额,2022-05,累计,12.9,亿元\n`;
  // Above all of the trade.
  const EXPORTS = `${PARK},外贸出口,2022-05,累计,17.9,亿元\n`;
  const stateNow = async () => valueOf(await readBoard(ACTION)).rows.find(({ park }) => park === PARK)!.state;

  test("follows what went in: what is wrong with a figure that was left out questions nothing", async () => {
    await newWorkbook();
    const submissions = await submissionsOf(HEADING + TRADE + EXPORTS);
    await take(submissions, ({ indicator }) => indicator === "进出口总额");
    expect(await stateNow()).toBe("received");
    await take(submissions, ({ indicator }) => indicator === "外贸出口");
    expect(await stateNow()).toBe("questioned");
  });

  test("a figure that would have mended another does not when it is left out", async () => {
    await newWorkbook();
    await load(HEADING + TRADE.replace("12.9", "22.9") + EXPORTS);
    expect(await stateNow()).toBe("received");
    const submissions = await submissionsOf(HEADING + TRADE + EXPORTS.replace("17.9", "7.9"));
    await take(submissions, ({ indicator }) => indicator === "进出口总额");
    expect(await stateNow()).toBe("questioned");
  });
});

test("a fault of our own in the middle of a load leaves nobody waiting for the lease", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const [submission] = await submissionsOf(
    `园区,指标,报告期,数据项,数值,单位\n${PARK},税收,2022-05,累计,15.1,亿元\n`,
  );
  const unlisted: Observation = { ...submission!.observations[0]!, indicator: "NOWHERE" };
  const contents = {
    submissions: [submission!],
    rejected: [{ observation: unlisted, status: "rejected" as const }],
    settings: {},
    open: new Map(),
    reversible: true,
  };
  const loading = attemptWriting(ACTION, async () => {
    const state = await readForCommit(ACTION);
    expect(claimsIn(session)).toHaveLength(1);
    return commitLoad(contents, state, ACTION);
  });
  await expect(loading).rejects.toThrow(TypeError);
  expect(claimsIn(session)).toEqual([]);
});
