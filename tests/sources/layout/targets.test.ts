/** Targets in sheets of people's own: of the year they are loaded, of less than the year they are told. */
import { read } from "./freeSheet";

const of = (rows: string) => read(`2022年1-5月 萍乡经开区\n${rows}\n`);

test("only the target of the year is an annual target; those of a quarter and of a month are told", async () => {
  expect(
    await of("指标,年度目标,一季度目标,5月目标,1-5月累计,完成率%\n财政总收入（亿元）,42,10,3.5,17.9,42.6"),
  ).toEqual({
    figures: ["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9"],
    targets: ["萍乡经开区 FISC_TOTAL 2022 level 42"],
    problems: ["note source.derivedLeft 2:3", "note source.derivedLeft 2:4", "note source.derivedLeft 2:6"],
  });
});

test.each([
  ["全年任务数,上半年任务数,1-5月累计", "42,21,17.9"],
  ["年初目标,季度目标,1-5月累计", "42,10,17.9"],
  ["2022年目标,月度计划,1-5月累计", "42,3.5,17.9"],
  ["目标,序时目标,1-5月累计", "42,17.5,17.9"],
  ["年度确保目标,年度力争目标,1-5月累计", "42,45,17.9"],
])("of %s the first is the target of the year", async (heads, row) => {
  const { figures, targets } = await of(`指标,${heads}\n财政总收入（亿元）,${row}`);
  expect(figures).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9"]);
  expect(targets).toEqual(["萍乡经开区 FISC_TOTAL 2022 level 42"]);
});

test("目标 over 全年 and 一季度 is two targets, of which the year's counts", async () => {
  const { targets } = await of("指标,目标,,完成\n,全年,一季度,1-5月\n财政总收入（亿元）,42,10,17.9");
  expect(targets).toEqual(["萍乡经开区 FISC_TOTAL 2022 level 42"]);
});

test("an adjusted target beside that of the year's beginning counts from the return's month on, which is told", async () => {
  const { targets, problems } = await of(
    "指标,年初目标,调整后目标,1-5月累计,进度%\n财政总收入（亿元）,42,43,17.9,41.6",
  );
  expect(targets).toEqual([
    "萍乡经开区 FISC_TOTAL 2022 level 42",
    "萍乡经开区 FISC_TOTAL 2022 level 43 from 5 ? source.adjustedTarget",
  ]);
  expect(problems).toEqual(["warning source.adjustedTarget 3:3", "note source.derivedLeft 2:5"]);
});

test("an adjusted target that repeats the plan says nothing", async () => {
  const { targets, problems } = await of("指标,年初目标,调整后目标,1-5月累计\n财政总收入（亿元）,42,42,17.9");
  expect(targets).toEqual(["萍乡经开区 FISC_TOTAL 2022 level 42"]);
  expect(problems).toEqual([]);
});

test("the target of a rate is a growth target, however heading and row say it", async () => {
  const ofRow = await of(
    "指标,年度目标,1-5月累计\n规上工业增加值增速（%）,8.5,7.9\n财政总收入（亿元）,42,17.9",
  );
  expect(ofRow).toEqual({
    figures: ["萍乡经开区 IND_VA_SCALE 2022-05 growth 7.9", "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9"],
    targets: ["萍乡经开区 IND_VA_SCALE 2022 growth 8.5", "萍乡经开区 FISC_TOTAL 2022 level 42"],
    problems: [],
  });
  const ofHeading = await of("指标,单位,增长目标,1-5月增速,与目标差距\n财政总收入,亿元,6,5,-1");
  expect(ofHeading.targets).toEqual(["萍乡经开区 FISC_TOTAL 2022 growth 6"]);
  expect(ofHeading.figures).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 growth 5"]);
});
