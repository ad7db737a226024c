/** What a load does to growth and completion, told beside each figure before anything is written. */
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import type { ReviewItem } from "../../src/actions/review";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const FIGURES = "园区,指标,报告期,数据项,数值,单位\n";
const PLANS = "园区,指标,年度,目标值,单位,类型\n";

async function reviewed(...files: readonly string[]): Promise<readonly ReviewItem[]> {
  await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  return valueOf(await reviewSubmissions({ submissions: await submissionsOf(...files) }, ACTION)).items;
}

/** Effects as they are read: where, growth, completion. */
const told = ({ effects }: ReviewItem): string[] =>
  effects.map(
    ({ period, growth, completion }) =>
      `${period ?? "own"} ${growth.before}→${growth.after} ${completion.before}→${completion.after}`,
  );
const one = async (text: string): Promise<string[]> => {
  const [item, ...others] = await reviewed(text);
  expect(others).toEqual([]);
  return told(item!);
};

test("a revised figure changes growth and completion of its month", async () => {
  expect(await one(`${FIGURES}${PARK},固定资产投资,2022-05,累计,90,亿元\n`)).toEqual(["own 10→13.8 29→30"]);
});

test("a changed annual target changes the completion of the month that is reported", async () => {
  // 17.90 of 42, and of 50.
  expect(await one(`${PLANS}${PARK},财政总收入,2022,50,亿元,\n`)).toEqual(["2022-01~05 8.8→8.8 42.6→35.8"]);
});

test("a first target makes a completion", async () => {
  expect(await one(`${PLANS}${PARK},税收,2022,30,亿元,\n`)).toEqual(["2022-01~05 7.5→7.5 未设目标→48.7"]);
});

test("a target of a year without a figure has no effect yet", async () => {
  expect(await one(`${PLANS}${PARK},财政总收入,2024,50,亿元,\n`)).toEqual([]);
});

test("last year's figure given anew changes this year's growth", async () => {
  // 14.62 against 13.60, and against 10.
  expect(await one(`${FIGURES}${PARK},税收,2021-05,累计,10,亿元\n`)).toEqual([
    "2022-01~05 7.5→46.2 未设目标→未设目标",
  ]);
});

test("where this year's figure is loaded with it, a new base leaves the growth to that figure", async () => {
  const items = await reviewed(
    `${FIGURES}${PARK},工业用电量,2022-05,累计,4.62,亿千瓦时\n${PARK},工业用电量,2021-05,累计,4.20,亿千瓦时\n`,
  );
  expect(items.map((item) => [item.period, ...told(item)])).toEqual([
    ["2022-05", "own —→10 未设目标→未设目标"],
    ["2021-05"],
  ]);
});

test("what changes nothing, and what is there already, tells nothing", async () => {
  expect(await one(`${FIGURES}${PARK},财政总收入,2022-05,累计,17.90,亿元\n`)).toEqual([]);
  expect(await one(`${FIGURES}${PARK},财政总收入,2022-05,上报位次,3,\n`)).toEqual([]);
});
