/** The corpus of messy returns: how many cells are mapped right without a person, and that nothing wrong is silent. */
import { generatedReturns } from "../../fixtures/returns/generated";
import { HELD_BACK } from "../../fixtures/returns/heldBack";
import { SET_B } from "../../fixtures/returns/setB";
import { SET_C } from "../../fixtures/returns/setC";
import { SET_D } from "../../fixtures/returns/setD";
import { SET_E } from "../../fixtures/returns/setE";
import { SET_F } from "../../fixtures/returns/setF";
import { SET_H } from "../../fixtures/returns/setH";
import { SET_I } from "../../fixtures/returns/setI";
import { SET_J } from "../../fixtures/returns/setJ";
import { SET_K } from "../../fixtures/returns/setK";
import { SET_L } from "../../fixtures/returns/setL";
import { TUNED } from "../../fixtures/returns/tuned";
import type { Score } from "./score";
import { scoreOf, totalOf } from "./score";

async function scored(cases: typeof TUNED): Promise<Score[]> {
  const scores: Score[] = [];
  for (const each of cases) scores.push(await scoreOf(each));
  return scores;
}

/** What a person reads when the share falls: the returns that were not read whole. */
function printed(name: string, scores: readonly Score[]): string {
  const { expected, right, wrong, silent } = totalOf(scores);
  const worse = scores
    .filter((score) => score.right < score.expected || score.wrong.length > 0)
    .map((score) => `  ${score.title}: ${score.right}/${score.expected}, wrong ${score.wrong.length}`);
  const share = ((right / expected) * 100).toFixed(1);
  return [
    `${name}: ${scores.length} returns, ${right}/${expected} cells = ${share} %, wrong ${wrong}, silent ${silent}`,
    ...worse,
  ].join("\n");
}

for (const [name, cases] of [
  ["tuned on", TUNED],
  ["held back", HELD_BACK],
  ["of set B", SET_B],
  ["of set C", SET_C],
  ["of set D", SET_D],
  ["of set E", SET_E],
  ["of set F", SET_F],
  ["of set H", SET_H],
  ["of set I", SET_I],
  ["of set J", SET_J],
  ["of set K", SET_K],
  ["of set L", SET_L],
  ["generated of seed 1", generatedReturns(1, 40)],
  ["generated of seed 2", generatedReturns(2, 40)],
] as const)
  test(`of the returns ${name}, at least 95 % of cells are right without a person and no wrong one is silent`, async () => {
    const scores = await scored(cases);
    process.stdout.write(`${printed(name, scores)}\n`);
    const { expected, right, silent } = totalOf(scores);
    expect(silent).toBe(0);
    expect(right / expected).toBeGreaterThanOrEqual(0.95);
  }, 300_000);

test("the corpus has at least sixty returns", () => {
  const sets = [TUNED, HELD_BACK, SET_B, SET_C, SET_D, SET_E, SET_F, SET_H, SET_I, SET_J, SET_K, SET_L];
  expect(sets.flat().length).toBeGreaterThanOrEqual(60);
});
