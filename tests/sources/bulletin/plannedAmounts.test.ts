/** What is planned by its nature: a bulletin's 总投资 and 年计划投资 are figures of their indicators, and the year's target. */
import { readSource } from "../../../src/sources/source";
import { context, figures, usable, utf8 } from "../reading";

const read = async (text: string) =>
  usable(await readSource({ name: "简报.txt", bytes: utf8(text) }, context()));

test("investment and plan of a list of projects stand as told in the bulletin's month, the plan as target too", async () => {
  const submission = await read(
    "2022年1至5月,萍乡经开区完成财政总收入17.9亿元。今年开工省大中型项目29个,总投资196.25亿元,年计划投资64.65亿元,截至5月底,累计完成投资41.43亿元,年计划完成率64%。",
  );
  expect(figures(submission)).toEqual(
    expect.arrayContaining([
      "萍乡经开区 KEYPROJ_TOTAL_LARGE 2022-05 level 196.25亿元",
      "萍乡经开区 KEYPROJ_PLAN_LARGE 2022-05 level 64.65亿元",
      "萍乡经开区 KEYPROJ_DONE_LARGE 2022-05 ytd 41.43亿元",
    ]),
  );
  expect(submission.targets.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
    ["KEYPROJ_DONE_LARGE", 2022, 64.65],
  ]);
});

test("one project's investment, and what a park will have planned next year, are no figures of the list", async () => {
  const submission = await read(
    "2022年1至5月,萍乡经开区完成财政总收入17.9亿元。总投资50亿元的创普斯新能源项目顺利实施。力争2023年省重点项目年计划投资达到30亿元。",
  );
  expect(figures(submission)).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元"]);
  expect(submission.targets).toEqual([]);
});
