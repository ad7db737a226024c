/** The rules over parks and months: what is found and, just as much, what is not. */
import { CHECKS, ruleOf } from "../../src/checks";
import { LANGUAGES } from "../../src/core/language";
import type { Project } from "../../src/core/project";
import type { Target } from "../../src/core/target";
import { userDefinedIndicator } from "../../src/core/userIndicator";
import { words } from "../../src/i18n/translate";
import { indicator, park } from "../measures/zoneOf";
import { found, PARK, type Row } from "./findings";

describe("the registry", () => {
  test("every rule has a name, a reason and a cure in every language, and every code its sentence", () => {
    for (const language of LANGUAGES) {
      const { checks, problems } = words(language);
      // What is seen while tables are read has a name too, though no rule finds it.
      expect(Object.keys(checks).sort()).toEqual([...CHECKS.map(({ code }) => code), "reading"].sort());
      for (const { code, further = [] } of CHECKS)
        for (const each of [code, ...further])
          expect([each, Object.hasOwn(problems, each)]).toEqual([each, true]);
    }
  });

  test("names of rules are unique in a language, since the workbook keeps them", () => {
    for (const language of LANGUAGES) {
      const names = Object.values(words(language).checks).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("a finding leads back to its rule", () => {
    expect(ruleOf("check.growthSlip")?.code).toBe("check.growth");
    expect(ruleOf("source.badNumber")).toBeNull();
  });
});

describe("missing and late", () => {
  const required = indicator("FISC_TOTAL");

  test("a park without a figure is one finding, not one for each indicator", () => {
    expect(found({ rows: [], indicators: [required] })).toEqual(["check.missingPark"]);
  });

  test("a park that left, or had not come, is not asked for", () => {
    expect(found({ rows: [], indicators: [required], parks: [park(PARK, { activeTo: "2022-04" })] })).toEqual(
      [],
    );
    expect(
      found({ rows: [], indicators: [required], parks: [park(PARK, { activeFrom: "2022-06" })] }),
    ).toEqual([]);
  });

  test("what is published with February is not asked for in January", () => {
    expect(found({ rows: [], period: "2022-01", indicators: [indicator("REV")] })).toEqual([]);
  });

  test("indicators are asked of the levels and types they apply to", () => {
    const national = indicator("REV", { appliesTo: ["national"] });
    const rows: Row[] = [["TAX", "2022-05", "ytd", 5]];
    expect(found({ rows, indicators: [national] })).toEqual([]);
    expect(found({ rows, indicators: [national], parks: [park(PARK, { level: "national" })] })).toEqual([
      "check.missingIndicator REV",
    ]);
    expect(found({ rows, indicators: [indicator("REV", { appliesTo: ["经开区"] })] })).toEqual([
      "check.missingIndicator REV",
    ]);
  });

  test("quarterly indicators are asked for their last quarter, lagging ones for their month", () => {
    const [gdp, services] = [indicator("GDP", { required: true }), indicator("REV_SERV", { required: true })];
    const rows: Row[] = [
      ["TAX", "2022-05", "ytd", 5],
      ["GDP", "2022-03", "ytd", 79.8],
      ["REV_SERV", "2022-04", "ytd", 1.2],
    ];
    expect(found({ rows, indicators: [gdp, services] })).toEqual([]);
  });

  test("where the level is withheld the growth is the figure", () => {
    const rows: Row[] = [
      ["TAX", "2022-05", "ytd", 5],
      ["IND_VA_SCALE", "2022-05", "growth", 6.2],
    ];
    expect(found({ rows, indicators: [indicator("IND_VA_SCALE")] })).toEqual([]);
  });

  test("a return that came late, and one that has not come, are told apart; one in time is not mentioned", () => {
    const rows: Row[] = [["TAX", "2022-05", "ytd", 5]];
    const due = { park: PARK, dueOn: "2022-06-08" };
    const late = (receivedOn: string | null, today = "2022-06-12") =>
      found({ rows, today, arrivals: [{ ...due, receivedOn }] });
    expect([late("2022-06-08"), late("2022-06-10"), late(null), late(null, "2022-06-08")]).toEqual([
      [],
      ["check.latePark"],
      ["check.overduePark"],
      [],
    ]);
  });
});

describe("over the months", () => {
  test("profit may fall and be negative, revenue may not", () => {
    expect(
      found({
        rows: [
          ["PROFIT", "2022-04", "ytd", 1.2],
          ["PROFIT", "2022-05", "ytd", -0.4],
        ],
      }),
    ).toEqual([]);
    expect(
      found({
        rows: [
          ["TAX", "2022-04", "ytd", 3.2],
          ["TAX", "2022-05", "ytd", 3.1],
        ],
      }),
    ).toEqual(["check.ytdFalls TAX"]);
  });

  test("the month is compared with the difference within rounding, and not where January and February are one", () => {
    const of = (month: number): string[] =>
      found({
        rows: [
          ["TAX", "2022-04", "ytd", 10.21],
          ["TAX", "2022-05", "ytd", 12.34],
          ["TAX", "2022-05", "month", month],
        ],
      });
    expect([of(2.13), of(2.14), of(2.16)]).toEqual([[], [], ["check.monthDifference TAX"]]);
    expect(
      found({
        period: "2022-02",
        rows: [
          ["REV", "2022-02", "ytd", 12.34],
          ["REV", "2022-02", "month", 9],
        ],
      }),
    ).toEqual([]);
  });

  test("a low base that grows a hundredfold is a magnitude only when this year's months do not tell of it", () => {
    expect(
      found({
        rows: [
          ["FDI", "2021-05", "ytd", 60],
          ["FDI", "2022-04", "ytd", 5600],
          ["FDI", "2022-05", "ytd", 6900],
        ],
      }),
    ).toEqual([]);
    expect(
      found({
        rows: [
          ["FDI", "2021-05", "ytd", 60],
          ["FDI", "2022-04", "ytd", 56],
          ["FDI", "2022-05", "ytd", 6900],
        ],
      }),
    ).toContain("check.magnitude FDI");
  });

  test("a stock that comes down to 0 is asked about once, in January against December; two firms may leave", () => {
    const levels = (code: string, ...rows: [period: string, value: number][]): string[] =>
      found({
        period: rows.at(-1)![0],
        rows: rows.map(([period, value]): Row => [code, period, "level", value]),
      });
    expect(levels("ENT", ["2022-04", 601], ["2022-05", 0])).toEqual(["check.stockZero ENT"]);
    expect(levels("ASSETS", ["2021-12", 712.4], ["2022-01", 0])).toEqual(["check.stockZero ASSETS"]);
    expect(levels("EMP", ["2021-05", 31_450], ["2022-05", 0])).toEqual(["check.stockZero EMP"]);
    expect(levels("ENT", ["2022-03", 601], ["2022-04", 0], ["2022-05", 0])).toEqual([]);
    expect(levels("ENT_HT", ["2022-04", 2], ["2022-05", 0])).toEqual([]);
    expect(levels("ENT_HT", ["2022-05", 0])).toEqual([]);
  });

  test("few projects may become many without being a mistake", () => {
    expect(
      found({
        rows: [
          ["PROJ_INTRO", "2021-05", "ytd", 1],
          ["PROJ_INTRO", "2022-04", "ytd", 1],
          ["PROJ_INTRO", "2022-05", "ytd", 9],
        ],
      }),
    ).toEqual([]);
  });
});

describe("a figure whose note says how it was come by", () => {
  const noted = (note: string): string[] => found({ rows: [["TAX", "2022-05", "ytd", 14.6, note]] });

  test.each([
    ...["预计数", "估数", "估計數", "估", "（估）", "财政局估，下旬报正式数", "毛估", "推算数", "按上月推算"],
    ...[
      "测算数",
      "測算",
      "系测算值",
      "预",
      "(预)",
      "5月预",
      "预报数",
      "预数",
      "预测数",
      "大约数",
      "快报",
      "est.",
    ],
    ...["Estimated", "flash figure"],
  ])("%s is an estimate to be replaced", (note) => {
    expect(noted(note)).toEqual(["check.estimate TAX"]);
  });

  test.each([
    ...[
      "预算数",
      "一般公共预算口径",
      "好于预期",
      "符合预期目标",
      "评估中",
      "資產評估增值",
      "估值调整",
      "按估价入账",
    ],
    ...["初步核算数", "初步测算", "测算方法调整", "预缴税款入库", "含预收", "预拨", "低估", "天气预报影响"],
    ...["estate tax", "latest figure"],
  ])("%s is none", (note) => {
    expect(noted(note)).toEqual([]);
  });
});

describe("below zero", () => {
  const own = (name: string, unit: string, value: number): string[] => {
    const listed = userDefinedIndicator(name, unit);
    const measure = listed.kind === "ratio" ? "level" : "ytd";
    const codes = found({ rows: [[listed.code, "2022-05", measure, value]], indicators: [listed] });
    return codes.map((each) => each.split(" ")[0]!);
  };

  test.each([
    ["工业用电量环比", "%", -5.2],
    ["工业品出厂价格涨幅", "%", -1.2],
    ["净资产收益率", "%", -2.1],
    ["存货变动", "亿元", -2.1],
    ["人口净流入", "人", -120],
    ["进出口差额", "亿元", -3.4],
    ["工业用电量环比", "%", 118],
  ])("%s may be", (name, unit, value) => {
    expect(own(name, unit, value)).toEqual([]);
  });

  test.each([
    ["变动成本", "亿元", -2.1, "check.sign"],
    ["绿化覆盖率", "%", -5.2, "check.bounds"],
    ["绿化覆盖率", "%", 118, "check.bounds"],
    ["互联网用户", "户", -3, "check.sign"],
    ["工业用电量环比", "%", 520, "check.bounds"],
  ])("%s may not", (name, unit, value, code) => {
    expect(own(name, unit, value)).toEqual([code]);
  });
});

describe("key projects", () => {
  const project = (changes: Partial<Project>): Project => ({
    name: "智能装备产业园",
    park: PARK,
    level: "",
    totalInvestment: 13.6,
    annualPlan: 6,
    year: 2022,
    stage: "",
    note: "",
    place: { file: "a", row: 2 },
    completed: [0.44, 0.9, 1.75, 2.73, 3.76, ...Array<null>(7).fill(null)],
    ...changes,
  });
  test("keep within their total and do not shrink", () => {
    const of = (changes: Partial<Project>): string[] => found({ rows: [], projects: [project(changes)] });
    expect([
      of({}),
      of({ annualPlan: 14 }),
      of({ totalInvestment: 3 }),
      of({ completed: [1, 2, 3, 4, 3.9] }),
    ]).toEqual([
      [],
      ["check.projectPlan"],
      ["check.projectPlan", "check.projectDone"],
      ["check.projectFalls"],
    ]);
  });
});

describe("targets against the year's pace", () => {
  const target = (value: number): Target => ({
    park: PARK,
    indicator: "FDI",
    year: 2022,
    type: "level",
    value,
    unit: "万美元",
    revisedOn: "",
    note: "",
    place: { file: "目标.csv", row: 2 },
  });
  const of = (period: string, now: number, value: number): string[] =>
    found({ period, rows: [["FDI", period, "ytd", now]], targets: [target(value)] });

  test("foreign capital of January says nothing of the year, but for a unit that is wrong", () => {
    expect([of("2022-02", 1600, 1500), of("2022-01", 40, 6000)]).toEqual([[], []]);
    expect([of("2022-02", 1600, 0.8), of("2022-05", 1600, 400)]).toEqual([
      ["check.targetMagnitude FDI"],
      ["check.targetMagnitude FDI"],
    ]);
  });
});

describe("completion and share in a remark", () => {
  const stated = (note: string): string[] =>
    found({
      parks: [park(PARK), park("湘潭高新区")],
      rows: [
        ["TAX", "2022-05", "ytd", 14.6, note],
        ["TAX", "2022-05", "ytd", 14.6, "", "湘潭高新区"],
      ],
      targets: [
        {
          ...{ park: PARK, indicator: "TAX", year: 2022, type: "level", value: 36.5, unit: "亿元" },
          ...{ revisedOn: "", note: "", place: { file: "目标.csv", row: 2 } },
        },
      ],
    });

  test.each([
    ...["5月当月完成:20.1亿元", "5月当月完成：20.1亿元", "完成年度目标：36.5亿元", "5月当月完成率：8.3%"],
    ...["去年同期完成率:60.2%", "完成:14.6", "税收占比：35.2%", "增值税占比:41.0", "完成率:40", "完成率40%"],
    ...["占比:50", "份额：50.0%", "完成率:3个百分点"],
  ])("%s is let be", (note) => {
    expect(stated(note)).toEqual([]);
  });

  test.each([
    "完成率:60",
    "完成年计划%:60.2",
    "进度正常; 完成年度目标:52.6%",
    "完成:60.0%",
    "完成%:60",
    "占年度计划:61",
  ])("%s is held against the figures", (note) => {
    expect(stated(note)).toEqual(["check.completion TAX"]);
  });

  test.each(["占比:12.3", "园区口径, 占全市比重%:4.51", "share: 41%"])("%s too", (note) => {
    expect(stated(note)).toEqual(["check.share TAX"]);
  });
});
