import { gapOfSums, percentOfSums, zoneDone, zoneGoal, zoneSum } from "../../src/measures/zoneTarget";
import { rowOf, type Figures, type Goal, type ZoneParts } from "./zoneOf";

const [A, B, C] = ["萍乡经开区", "湘乡经开区", "湘潭高新区"] as const;
const ALL = "全市园区合计";
const CODE = "FISC_TOTAL";
const DONE: readonly Figures[] = [
  [A, CODE, 2022, "ytd", { 5: 17.9 }],
  [B, CODE, 2022, "ytd", { 5: 9.9 }],
];

/** What the zone's fiscal revenue of May is held against, its completion and its distance to the schedule. */
function zone(goals: readonly Goal[], figures: readonly Figures[] = DONE, rest: Partial<ZoneParts> = {}) {
  const row = rowOf({ period: "2022-05", figures, goals, ...rest }, A, CODE);
  const goal = zoneGoal.value(row);
  const done = zoneDone(row, goal);
  return { goal, completion: percentOfSums(row, done, goal), gap: gapOfSums(row, done, goal) };
}

describe("the zone", () => {
  test("has no target while one park has one and another, which reports too, has none", () => {
    expect(zone([[A, CODE, 2022, 42]])).toEqual({ goal: "", completion: "—", gap: "" });
  });

  test("has the sum of the parks' targets once every park that reports has one", () => {
    const goals: Goal[] = [
      [A, CODE, 2022, 42],
      [B, CODE, 2022, 28],
    ];
    expect(zone(goals)).toMatchObject({ goal: 70, completion: 39.7 });
    // A park that has reported nothing yet is told by the number of parks, not by the target.
    expect(zone([...goals, [C, CODE, 2022, 30]])).toMatchObject({ goal: 70 });
    expect(zone(goals, [...DONE, [C, CODE, 2022, "ytd", { 5: 8 }]])).toMatchObject({ goal: "" });
  });

  test("is held against its own target, whether or not the parks have some", () => {
    expect(zone([[ALL, CODE, 2022, 80]])).toMatchObject({ goal: 80, completion: 34.8 });
    expect(
      zone([
        [ALL, CODE, 2022, 80],
        [A, CODE, 2022, 42],
      ]),
    ).toMatchObject({ goal: 80 });
  });

  test("is not held against its own target with a sum of some parks alone, nor against a rate to grow by", () => {
    expect(
      zone([
        [ALL, CODE, 2022, 80],
        [C, CODE, 2022, 30],
      ]),
    ).toMatchObject({ goal: "", completion: "—" });
    expect(zone([[ALL, CODE, 2022, 8, "growth"]])).toMatchObject({ goal: "", completion: "—" });
  });
});

test("what employment is expected to come to at the end of the year has no total, because no park has such an estimate", () => {
  const goals: Goal[] = [
    [A, "EMP", 2022, 12646],
    [B, "EMP", 2022, 15960],
  ];
  const figures: Figures[] = [
    [A, "EMP", 2022, "level", { 5: 13035 }],
    [B, "EMP", 2022, "level", { 5: 14296 }],
  ];
  const row = rowOf({ period: "2022-05", figures, goals }, A, "EMP");
  expect([zoneSum(row, "target"), zoneSum(row, "ytd"), zoneSum(row, "outlook")]).toEqual([28606, 27331, ""]);
});
