/** What a load changes behind approved and locked returns: told before it counts, and approved ones are looked at again. */
import { commitReview } from "../../src/actions/commitReview";
import { readBoard } from "../../src/actions/readBoard";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { setReturnState } from "../../src/actions/setReturnState";
import type { ReturnState } from "../../src/core/returnState";
import { problemMessage } from "../../src/i18n/problemMessage";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";

const PARK = "湘乡经开区";
const FIGURES = "园区,指标,报告期,数据项,数值,单位\n";
const TARGETS = "园区,指标,年度,目标值,单位\n";
const target = (value: number, park = PARK): string => `${TARGETS}${park},财政总收入,2022,${value},亿元\n`;
const lastYear = (value: number): string => `${FIGURES}${PARK},财政总收入,2021-05,累计,${value},亿元\n`;

const set = async (...states: ReturnState[]): Promise<void> => {
  for (const state of states)
    valueOf(await setReturnState({ park: PARK, month: MAY, state, reason: "" }, ACTION));
};
const stateNow = async (): Promise<ReturnState> =>
  valueOf(await readBoard(ACTION)).rows.find(({ park }) => park === PARK)!.state;

/** The state after each step, the warnings of the review before it, and those of the load. */
async function changedBehind(text: string) {
  const submissions = await submissionsOf(text);
  const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
  const told = review.problems.filter(({ code }) => code.startsWith("load."));
  const result = valueOf(await commitReview({ submissions, review, accepted: "all" }, ACTION));
  const problems = result.state === "committed" ? result.problems : [];
  return {
    told: told.map(({ code }) => code),
    said: told.map((problem) => problemMessage(problem, "zh-CN")),
    after: problems.map(({ code }) => code).filter((code) => !code.endsWith("evised")),
    state: await stateNow(),
  };
}

const REOPENED = ["load.reopened"];

describe("an approved return", () => {
  test.each([
    ["the annual target", target(24), target(25)],
    ["last year's figure", "", lastYear(9.4)],
    ["its own figure", "", `${FIGURES}${PARK},财政总收入,2022-05,累计,9.95,亿元\n`],
  ])("is looked at again when %s changes, which the review says first", async (_, first, then) => {
    await newWorkbook();
    await load(MAY_RETURNS, ...(first ? [first] : []));
    await set("approved");
    const { told, said, after, state } = await changedBehind(then);
    expect([told, after, state]).toEqual([REOPENED, REOPENED, "received"]);
    expect(said).toEqual([
      "湘乡经开区2022年5月的数据已审核，载入的数会改动它的报表（本期数、上年同期数或年度目标），载入后要重新审核。",
    ]);
  });

  test("stays so when the target is the same, of another park or another year", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, target(24));
    await set("approved");
    for (const text of [
      target(24),
      target(40, "萍乡经开区"),
      target(30).replace("2022", "2023"),
      lastYear(9.1),
      `${FIGURES}${PARK},税收,2021-05,累计,5.2,亿元\n`,
    ])
      expect(await changedBehind(text)).toEqual({ told: [], said: [], after: [], state: "approved" });
  });
});

describe("a locked return", () => {
  test("stays locked when the annual target changes, which is told once for a park", async () => {
    await newWorkbook();
    await load(MAY_RETURNS, target(24));
    await set("approved", "locked");
    const { told, said, after, state } = await changedBehind(`${target(25)}${PARK},税收,2022,15,亿元\n`);
    expect([told, after, state]).toEqual([["load.lockedTarget"], ["load.lockedTarget"], "locked"]);
    expect(said).toEqual([
      "湘乡经开区2022年已有1期数据锁定，最近一期是2022年5月。改动年度目标以后，这些报表的目标和完成率也会变。请核对，需要时解锁重新编制。",
    ]);
  });
});
