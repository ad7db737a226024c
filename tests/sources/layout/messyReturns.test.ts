/** The corpus of messy returns: how many cells are mapped right without a person, and that nothing wrong is silent. */
import { HELD_BACK } from "../../fixtures/returns/heldBack";
import { SET_B } from "../../fixtures/returns/setB";
import { SET_C } from "../../fixtures/returns/setC";
import { SET_D } from "../../fixtures/returns/setD";
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
] as const)
  test(`of the returns ${name}, at least 95 % of cells are right without a person and no wrong one is silent`, async () => {
    const scores = await scored(cases);
    process.stdout.write(`${printed(name, scores)}\n`);
    const { expected, right, silent } = totalOf(scores);
    expect(silent).toBe(0);
    expect(right / expected).toBeGreaterThanOrEqual(0.95);
  });

test("the corpus has at least sixty returns", () => {
  expect(TUNED.length + HELD_BACK.length + SET_B.length + SET_C.length + SET_D.length).toBeGreaterThanOrEqual(
    60,
  );
});
