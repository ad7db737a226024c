import { readSource } from "../../src/sources/source";
import { PARKS, context, errors, figures, listed, readText, submissionOf, usable, utf8 } from "./reading";

const OBSERVATIONS = `园区,指标,报告期,数据项,数值,单位,数据来源
萍乡经开区,财政总收入,2022-05,累计,17.9,亿元,财政局
萍乡经开区,财政总收入,2022-05,上报同比%,8.8%,%,财政局
萍乡经济技术开发区,规上工业总产值,2022年1—5月,累计,"1,234,567",万元,
萍乡经开区,实际利用外资,202205,累计,２２３９７,万美元,
萍乡经开区,财政总收入,2022-05,位次,第3位,,全市
萍乡经开区,工业用电量,2022/5,累计,—,亿千瓦时,
`;

test("a csv of observations gives each figure in the indicator's unit, with its place and its notes", async () => {
  const { observations, problems } = await submissionOf(OBSERVATIONS, "2022-05.csv");
  expect(observations).toHaveLength(5);
  expect(observations[0]).toEqual({
    park: "萍乡经开区",
    indicator: "FISC_TOTAL",
    month: { year: 2022, month: 5 },
    measure: "ytd",
    value: 17.9,
    unit: "亿元",
    reported: { value: "17.9", unit: "亿元" },
    place: { file: "2022-05.csv", row: 2, column: 5 },
    note: "数据来源:财政局",
  });
  expect(observations[1]).toMatchObject({ measure: "growth", value: 8.8, unit: "%" });
  expect(observations[2]).toMatchObject({
    park: "萍乡经开区",
    indicator: "IND_OUT_SCALE",
    value: 123.4567,
    unit: "亿元",
    reported: { value: "1,234,567", unit: "万元" },
  });
  expect(observations[3]).toMatchObject({ indicator: "FDI", value: 22397, unit: "万美元" });
  expect(observations[4]).toMatchObject({ measure: "rank", value: 3, unit: "", note: "数据来源:全市" });
  expect(listed(problems)).toEqual(["note source.notReported 7:5"]);
  expect(problems[0]).toMatchObject({ park: "萍乡经开区", indicator: "ELEC", period: "2022-05" });
});

test.each([
  [
    "zh-CN with semicolons",
    "园区;指标;报告期;数据项;数值;单位\r\n萍乡经开区;财政总收入;2022-05;累计;17.9;亿元\r\n",
  ],
  [
    "zh-TW, tabs, other order",
    "單位\t數值\t數據項\t報告期\t指標\t園區\r億元\t17.9\t累計\t2022年5月\t財政總收入\t萍乡经开区\r",
  ],
  [
    "English by code",
    "park,indicator,period,measure,value,unit\n萍乡经开区,FISC_TOTAL,2022-05,ytd,17.9,100 million yuan\n",
  ],
  [
    "English by name",
    "Park,Indicator,Period,Measure,Value,Unit\n萍乡经开区,Total fiscal revenue,2022-05,Year to date,17.9,亿元\n",
  ],
  [
    "title rows and full width",
    "萍乡市园区上报数据\n\n园区，指标，报告期，数据项，数值，单位\n萍乡经开区，财政总收入，２０２２－０５，累计，１７．９，亿元\n",
  ],
  [
    "unit above the table",
    "上报表\n计量单位：万元\n园区,指标,报告期,数据项,数值\n萍乡经开区,财政总收入,2022-05,累计,179000\n",
  ],
  [
    "unit in the heading",
    "园区,指标,报告期,数据项,数值（万元）\n萍乡经开区,财政总收入,2022-05,累计,179000\n",
  ],
  ["a date as period", "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022/5/1,累计,17.9,亿元\n"],
])("headings in any language, order and delimiter: %s", async (_, text) => {
  const submission = await submissionOf(text);
  expect(figures(submission)).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元"]);
  expect(submission.problems).toEqual([]);
});

test("a byte order mark, GB18030 and GBK are understood without being told", async () => {
  const text = "园区,指标,报告期,数据项,数值,单位,备注\n萍乡经开区,财政总收入,2022-05,累计,17.9,亿元,快报\n";
  for (const bytes of [utf8(`\ufeff${text}`), gb18030(text)]) {
    const submission = usable(await readSource({ name: "上报.csv", bytes }, context()));
    expect(figures(submission)).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元"]);
    expect(submission.observations[0]?.note).toBe("快报");
  }
});

test("a ledger gives a figure for each month that is filled, and blanks are not zero", async () => {
  const reading =
    await readText(`园区,指标,年度,数据项,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月
萍乡经开区,财政总收入,2022,累计,亿元,,7.2,10.8,14.1,17.9,,,,,,,
萍乡经开区,财政总收入,2022年,上报同比,%,,…,9.1,8.6,0,,,,,,,
萍乡经开区,固定资产投资,2022,累计,亿元,3,25.61,,,,,,,,,,
,,,,,,,,,,,,,,,,
注：5月为快报数,,,,,,,,,,,,,,,,
`);
  expect(reading.kind).toBe("ledger");
  const submission = usable(reading);
  expect(figures(submission)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-02 ytd 7.2亿元",
    "萍乡经开区 FISC_TOTAL 2022-03 ytd 10.8亿元",
    "萍乡经开区 FISC_TOTAL 2022-04 ytd 14.1亿元",
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
    "萍乡经开区 FISC_TOTAL 2022-03 growth 9.1%",
    "萍乡经开区 FISC_TOTAL 2022-04 growth 8.6%",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 0%",
    "萍乡经开区 FAI 2022-01 ytd 3亿元",
    "萍乡经开区 FAI 2022-02 ytd 25.61亿元",
  ]);
  expect(listed(submission.problems)).toEqual([
    "note source.belowHalfUnit 3:7",
    "warning source.januaryCombined 4:6",
    "note source.textRow 6",
  ]);
});

test("targets: annual plans in the indicator's unit, growth-type targets, revisions each on its own", async () => {
  const reading = await readText(`园区,指标,年度,目标值,单位,类型,修订日期,备注
萍乡经开区,财政总收入,2022,35,亿元,,,
萍乡经开区,财政总收入,2022,36.5,亿元,总量,2022年7月1日,年中调整
萍乡经开区,实际利用外资,2022,3,亿美元,,,
湘潭高新区,规上工业增加值,2022,8.5,%,,,
湘潭高新区,固定资产投资,2022,12,,增速,2022.6.31,
湘潭高新区,税收,2022,—,亿元,,,
`);
  expect(reading.kind).toBe("targets");
  const { targets, problems } = usable(reading);
  expect(targets).toMatchObject([
    {
      park: "萍乡经开区",
      indicator: "FISC_TOTAL",
      year: 2022,
      type: "level",
      value: 35,
      unit: "亿元",
      revisedOn: "",
      note: "",
    },
    {
      park: "萍乡经开区",
      indicator: "FISC_TOTAL",
      year: 2022,
      type: "level",
      value: 36.5,
      unit: "亿元",
      revisedOn: "2022-07-01",
      note: "年中调整",
    },
    {
      park: "萍乡经开区",
      indicator: "FDI",
      year: 2022,
      type: "level",
      value: 30000,
      unit: "万美元",
      revisedOn: "",
      note: "",
    },
    {
      park: "湘潭高新区",
      indicator: "IND_VA_SCALE",
      year: 2022,
      type: "growth",
      value: 8.5,
      unit: "%",
      revisedOn: "",
      note: "",
    },
    {
      park: "湘潭高新区",
      indicator: "FAI",
      year: 2022,
      type: "growth",
      value: 12,
      unit: "%",
      revisedOn: "",
      note: "",
    },
  ]);
  expect(listed(problems)).toEqual([
    "note source.growthTarget 5:4",
    "warning source.badDate 6:7",
    "note source.notReported 7:4",
  ]);
});

test("projects: one row a project with months, money brought to 亿元", async () => {
  const reading = await readText(`重点项目推进表,,,单位：万元
项目名称,园区,级别,总投资,年计划投资,1月,2月,3月,年度,形象进度,备注
金源光电产业园,萍乡经开区,省重点,"120,000",35000,,6200,9800.5,2022,主体施工,
赣西陶瓷基地,萍乡湘东工业园,市重点,80000,—,,约3000,4100,2022,设备安装,用地已批
`);
  expect(reading.kind).toBe("projects");
  const { projects, problems } = usable(reading);
  expect(projects).toMatchObject([
    {
      name: "金源光电产业园",
      park: "萍乡经开区",
      level: "省重点",
      totalInvestment: 12,
      annualPlan: 3.5,
      completed: [null, 0.62, 0.98005, ...Array<null>(9).fill(null)],
      year: 2022,
      stage: "主体施工",
      note: "",
      place: { file: "上报.csv", row: 3, column: 1 },
    },
    expect.objectContaining({
      name: "赣西陶瓷基地",
      annualPlan: null,
      completed: [null, null, 0.41, ...Array<null>(9).fill(null)],
    }),
  ]);
  expect(listed(problems)).toEqual(["note source.notReported 4:5", "error source.badNumber 4:7"]);
});

test("projects reported month by month become one project, and a changed plan is said", async () => {
  const { projects, problems } =
    await submissionOf(`项目名称,园区,总投资(亿元),年计划投资(亿元),累计完成(万元),报告期,形象进度
金源光电产业园,萍乡经开区,12,3.5,6200,2022-02,基础施工
金源光电产业园,萍乡经开区,12,4,9800,2022-03,主体施工
`);
  expect(projects).toHaveLength(1);
  expect(projects[0]).toMatchObject({ annualPlan: 4, year: 2022, stage: "主体施工" });
  expect(projects[0]?.completed.slice(0, 4)).toEqual([null, 0.62, 0.98, null]);
  expect(listed(problems)).toEqual(["warning source.repeatedFigure 3:4"]);
});

test("every row that cannot be used says where and why, all its faults at once", async () => {
  const { observations, problems } = await submissionOf(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,五月份,累积,17.9,亿元
,财政总收入,2022-05,累计,17.9,亿元
萍乡经开区,财政总收入,2022-05,累计,十八点几,亿元
萍乡经开区,财政总收入,2022-05,累计,同上月,
萍乡经开区,财政总收入,2022-05,累计,=SUM(A1),亿元
萍乡经开区,财政总收入,2022-05,累计,17.9,美元
萍乡经开区,财政总收入,2022-05,累计,17.9,平方公里
萍乡经开区,财政总收入,2022-05,累计,17.9,两
萍乡经开区,财政总收入,2022-05,累计,8.8%,亿元
萍乡经开区,财政总收入,2022-05,位次,2.5,
萍乡经开区,财政总收入,2022年1-5月,本月,3.4,亿元
萍乡经开区,财政总收入,2022-13,累计,17.9,亿元
萍乡经开区,财政总收入,2022-05,累计,1e15,亿元
`);
  expect(observations).toEqual([]);
  expect(errors(problems)).toEqual([
    "error source.unknownMeasure 2:4",
    "error source.badPeriod 2:3",
    "error source.missingName 3:1",
    "error source.badNumber 4:5",
    "error source.badNumber 5:5",
    "error source.formulaText 6:5",
    "error source.currency 7:6",
    "error source.unitFamily 8:6",
    "error source.unknownUnit 9:6",
    "error source.percentValue 10:5",
    "error source.badRank 11:5",
    "error source.periodMeasure 12:3",
    "error source.badPeriod 13:3",
    "error source.outOfRange 14:5",
  ]);
});

test("a figure that stands twice: the last counts, and both values and places are told", async () => {
  const { observations, problems } = await submissionOf(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,17.9,亿元
萍乡经济技术开发区,财政收入,2022年5月,ytd,179000,万元
萍乡经开区,财政总收入,2022-05,累计,18.1,亿元
`);
  expect(observations).toHaveLength(1);
  expect(observations[0]).toMatchObject({ value: 18.1, place: { row: 4 } });
  expect(listed(problems)).toEqual(["note source.sameFigureTwice 3:5", "warning source.repeatedFigure 4:5"]);
  expect(problems[1]?.params).toEqual({ first: 17.9, last: 18.1, row: 3, column: 5, sheet: "" });
});

test("a park and an indicator no list names are added, with what the file tells of them", async () => {
  const submission = await submissionOf(`园区,指标,报告期,数据项,数值,单位
醴陵经开区,数字经济核心产业营收,2022-05,累计,,
醴陵经开区,数字经济核心产业营收,2022-05,累计,12.5,億元
醴陵经开区,数字经济核心产业营收,2022-06,累计,150000,万元
醴陵经开区,在库项目个数,2022-05,期末,46,个
醴陵经开区,空置厂房占比,2022-05,期末,8.3%,
醴陵经开区,绿色工厂产值,2022-05,上报同比,11.2,%
`);
  expect(submission.newParks.map(({ name }) => name)).toEqual(["醴陵经开区"]);
  expect(
    submission.newIndicators.map(({ names, unit, kind, userDefined, growthOnly }) => [
      names["zh-CN"],
      unit,
      kind,
      userDefined,
      growthOnly,
    ]),
  ).toEqual([
    ["数字经济核心产业营收", "亿元", "flow", true, false],
    ["在库项目个数", "个", "countStock", true, false],
    ["空置厂房占比", "%", "ratio", true, false],
    ["绿色工厂产值", "", "flow", true, true],
  ]);
  expect(submission.observations.map(({ value, unit }) => `${value}${unit}`)).toEqual([
    "12.5亿元",
    "15亿元",
    "46个",
    "8.3%",
    "11.2%",
  ]);
  expect(listed(submission.problems)).toEqual([
    "note source.newPark 2:1",
    "note source.notReported 2:5",
    "note source.newIndicator 2:2",
    "note source.newIndicator 5:2",
    "note source.newIndicator 6:2",
    "note source.newIndicatorWithoutUnit 7:2",
  ]);
});

test("money without a unit is taken in the indicator's and warned of once; a bare 亿 is money by the indicator", async () => {
  const { problems, observations } = await submissionOf(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-04,累计,14.1,
萍乡经开区,财政总收入,2022-05,累计,17.9,亿
萍乡经开区,财政总收入,2022-05,同比,8.8,
`);
  expect(observations.map(({ value, unit }) => `${value}${unit}`)).toEqual(["14.1亿元", "17.9亿元", "8.8%"]);
  expect(listed(problems)).toEqual(["warning source.unitMissing 2:6", "note source.unitAssumed 3:6"]);
  expect(observations.map(({ doubts }) => doubts ?? [])).toEqual([["source.unitMissing"], [], []]);
});

test("what is no flow keeps its 累计 as level; a fraction of a firm is doubtful but kept", async () => {
  const submission = await submissionOf(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,规上企业数,2022-05,累计,228,家
萍乡经开区,规上企业数,2022-06,期末,228.5,家
萍乡经开区,产销率,2022-05,累计,98.2,%
萍乡经开区,财政总收入,2022-05,期末,17.9,亿元
`);
  expect(figures(submission)).toEqual([
    "萍乡经开区 ENT_SCALE 2022-05 level 228家",
    "萍乡经开区 ENT_SCALE 2022-06 level 228.5家",
    "萍乡经开区 SALES_RATE 2022-05 level 98.2%",
    "萍乡经开区 FISC_TOTAL 2022-05 level 17.9亿元",
  ]);
  expect(listed(submission.problems)).toEqual([
    "note source.levelTaken 2:5",
    "warning source.fraction 3:5",
    "note source.levelTaken 4:5",
    "warning source.measureKind 5:5",
  ]);
});

test("names and notes that look like formulas stay the text they are", async () => {
  const { newParks, observations } = await submissionOf(`园区,指标,报告期,数据项,数值,单位,备注
=1+1经开区,财政总收入,2022-05,累计,-17.9,亿元,@SUM(A1)
`);
  expect(newParks[0]?.name).toBe("=1+1经开区");
  expect(observations[0]).toMatchObject({ value: -17.9, note: "@SUM(A1)" });
});

test("a heading that lacks columns is named, with the columns", async () => {
  const reading = await readText("园区,指标,数值,单位\n萍乡经开区,财政总收入,17.9,亿元\n");
  expect(reading).toMatchObject({
    kind: "unreadable",
    problems: [
      {
        code: "source.missingColumns",
        place: { row: 1 },
        params: { columns: "报告期 (period), 数据项 (measure)" },
      },
    ],
  });
});

test("a column that stands twice is read once and said", async () => {
  const { observations, problems } = await submissionOf(`园区,指标,报告期,数据项,数值,单位,数值
萍乡经开区,财政总收入,2022-05,累计,17.9,亿元,18
`);
  expect(observations[0]?.value).toBe(17.9);
  expect(listed(problems)).toEqual(["warning source.repeatedColumn 1:7"]);
});

test("the five parks are found under their names", async () => {
  const rows = PARKS.map((park) => `${park},财政总收入,2022-05,累计,1,亿元`);
  const submission = await submissionOf(["园区,指标,报告期,数据项,数值,单位", ...rows].join("\n"));
  expect(submission.newParks).toEqual([]);
  expect(submission.observations.map(({ park }) => park)).toEqual([...PARKS]);
});

/** GB18030 bytes of a text whose Chinese characters all have two-byte codes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
