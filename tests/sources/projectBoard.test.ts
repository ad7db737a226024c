/** Boards of key projects as parks send them: without the year's plan, and often with the park in the title alone. */
import type { Project } from "../../src/core/project";
import { errors, listed, readText, usable } from "./reading";

/** What was read of each project, a line each: park, name, year, total, figures by month, stage, note. */
function lines(projects: readonly Project[]): string[] {
  return projects.map(({ park, name, year, totalInvestment, annualPlan, completed, stage, note }) => {
    const done = completed.flatMap((value, index) => (value === null ? [] : [`${index + 1}月${value}`]));
    return [park, name, year, totalInvestment, annualPlan ?? "无计划", done.join(" "), stage, note].join("|");
  });
}

const BOARDS: Readonly<Record<string, readonly [text: string, read: readonly string[]]>> = {
  "with numbered rows, the unit above, a total, and the park in the title": [
    `萍乡经开区2022年1—5月重点项目建设进度表,,,,,
,,,,,单位：万元
序号,项目名称,总投资,1—5月完成投资,形象进度,备注
1,金源光电产业园,120000,15600,主体施工,
2,安源智能制造二期项目,80000,9200.5,桩基施工,
3,湘东新材料产业基地,56000,,前期手续,用地未批
,合计,256000,24800.5,,
`,
    [
      "萍乡经开区|金源光电产业园|2022|12|无计划|5月1.56|主体施工|序号:1",
      "萍乡经开区|安源智能制造二期项目|2022|8|无计划|5月0.92005|桩基施工|序号:2",
      "萍乡经开区|湘东新材料产业基地|2022|5.6|无计划||前期手续|用地未批; 序号:3",
    ],
  ],
  "with a column of parks and the unit in the title": [
    `2022年1-5月重点项目推进情况（单位：亿元）
项目名称,园区,总投资,1—5月完成投资,形象进度
金源光电产业园,萍乡经开区,12,1.56,主体施工
湘江电子信息产业园,湘乡经开区,8,0.92,桩基施工
`,
    [
      "萍乡经开区|金源光电产业园|2022|12|无计划|5月1.56|主体施工|",
      "湘乡经开区|湘江电子信息产业园|2022|8|无计划|5月0.92|桩基施工|",
    ],
  ],
  "with units in the headings and columns of 其中": [
    `湘潭高新区2022年5月重点项目投资完成情况
序号,项目名称,建设单位,总投资（万元）,其中：建安投资,累计完成投资（万元）,其中：本月完成投资,形象进度
1,力神动力电池,力神公司,120000,70000,15600,3100,主体施工
2,合计,,120000,70000,15600,3100,
`,
    [
      "湘潭高新区|力神动力电池|2022|12|无计划|5月1.56|主体施工|序号:1; 建设单位:力神公司; 其中：建安投资:70000; 其中：本月完成投资:3100",
    ],
  ],
  "with what was completed since the start of works beside the year's": [
    `湘乡经开区重点项目调度表
截至2022年5月底 单位：亿元
项目名称,建设内容,总投资,自开工累计完成投资,2022年1-5月完成投资,工程进度,责任单位
湘江电子信息产业园,新建厂房,8,3.2,0.92,桩基施工,招商局
`,
    [
      "湘乡经开区|湘江电子信息产业园|2022|8|无计划|5月0.92|桩基施工|建设内容:新建厂房; 自开工累计完成投资:3.2; 责任单位:招商局",
    ],
  ],
};

/** Headings of two rows: the upper one is merged over its group, so the cells behind it are blank. */
const TWO_ROWS: readonly (readonly [
  of: string,
  text: string,
  read: readonly string[],
  doubted: readonly string[],
])[] = [
  [
    "a group of investment with its unit over total, plan and what was completed",
    `萍乡经开区2022年1—5月重点项目进度表,,,,,
序号,项目名称,投资（万元）,,,形象进度
,,总投资,年计划,累计完成,
1,金源光电产业园,120000,40000,15600,主体施工
2,安源智能制造二期项目,80000,30000,9200.5,桩基施工
`,
    [
      "萍乡经开区|金源光电产业园|2022|12|4|5月1.56|主体施工|序号:1",
      "萍乡经开区|安源智能制造二期项目|2022|8|3|5月0.92005|桩基施工|序号:2",
    ],
    [],
  ],
  [
    "columns beside the group in the upper row alone, and the months in the lower",
    `重点项目投资完成情况,,,,,,
园区,项目名称,总投资（万元）,2022年投资（万元）,,,备注
,,,计划,1—5月完成,其中：本月,
湘乡经开区,湘江电子信息产业园,80000,30000,9200,2100,
`,
    ["湘乡经开区|湘江电子信息产业园|2022|8|3|5月0.92||其中：本月（万元）:2100"],
    [],
  ],
  [
    "last year's figures beside this year's, which are not taken for them",
    `萍乡经开区2022年1—5月重点项目进度表,,,,,
项目名称,总投资（万元）,上年投资（万元）,,本年投资（万元）,,形象进度
,,年计划,累计完成,年计划,累计完成,
金源光电产业园,120000,20000,19000,40000,15600,主体施工
`,
    [
      "萍乡经开区|金源光电产业园|2022|12|4|5月1.56|主体施工|上年投资（万元）：年计划:20000; 上年投资（万元）：累计完成:19000",
    ],
    ["上年投资（万元）：年计划", "上年投资（万元）：累计完成"],
  ],
  [
    "a plan of which neither row says the year is a doubt",
    `萍乡经开区2022年1—5月重点项目进度表,,,,
项目名称,投资（万元）,,,形象进度
,总投资,计划,累计完成,
金源光电产业园,120000,40000,15600,主体施工
`,
    ["萍乡经开区|金源光电产业园|2022|12|无计划|5月1.56|主体施工|投资（万元）：计划:40000"],
    ["投资（万元）：计划"],
  ],
];

test.each(TWO_ROWS)("%s are read together", async (_, text, read, doubted) => {
  const reading = await readText(text);
  const submission = usable(reading);
  expect(reading.kind).toBe("projects");
  expect(lines(submission.projects)).toEqual(read);
  expect(errors(submission.problems)).toEqual([]);
  expect(
    submission.problems.flatMap(({ code, params }) =>
      code === "source.doubtfulColumn" ? [params["column"]] : [],
    ),
  ).toEqual(doubted);
  // Who has no plan is told once that none was read.
  const told = listed(submission.problems).filter((line) => line.includes("boardWithoutPlan"));
  expect(told).toHaveLength(read.some((line) => line.includes("无计划")) ? 1 : 0);
});

test.each(Object.entries(BOARDS))("%s", async (_, [text, read]) => {
  const reading = await readText(text);
  const submission = usable(reading);
  expect(reading.kind).toBe("projects");
  expect(lines(submission.projects)).toEqual(read);
  expect([submission.newParks, submission.newIndicators, submission.observations]).toEqual([[], [], []]);
  expect(listed(submission.problems)).toContainEqual(
    expect.stringMatching(/^warning source\.boardWithoutPlan/),
  );
  expect(errors(submission.problems)).toEqual([]);
});

test("a total is told, not taken for a project", async () => {
  const [text] = BOARDS["with numbered rows, the unit above, a total, and the park in the title"]!;
  expect(listed(usable(await readText(text)).problems)).toContain("note source.totalRow 7");
});

test("a board that says its park nowhere is one fault, and its words are nobody's names", async () => {
  const reading = await readText(
    "项目名称,总投资（亿元）,2022年1—5月完成投资,形象进度\n金源光电,12,1.56,主体施工\n安源智造,8,0.92,桩基施工\n",
  );
  const { projects, newParks, problems } = usable(reading);
  expect([projects, newParks]).toEqual([[], []]);
  expect(errors(problems)).toEqual(["error source.missingColumns 1"]);
});

test("a table of indicators by project count stays a table of indicators", async () => {
  const reading = await readText(
    "萍乡经开区2022年1-5月主要指标,,\n,,单位：亿元\n指标名称,累计完成,同比%\n固定资产投资,18.4,9.0\n财政总收入,17.9,8.8\n",
  );
  expect(reading.kind).toBe("layout");
  expect(usable(reading).projects).toEqual([]);
});
