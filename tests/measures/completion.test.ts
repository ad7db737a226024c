import { convert, parseUnit } from "../../src/core/unit";
import { indicator, zoneOf } from "./zoneOf";
import type { Months, ZoneParts } from "./zoneOf";

const PARK = "萍乡经开区";

/** One park, one indicator: year-to-date, target, and the settings of the case. */
function plan(code: string, period: string, ytd: number, target: number, rest: Partial<ZoneParts> = {}) {
  const [year = 0, month = 0] = period.split("-").map(Number);
  const cell = zoneOf({
    period,
    figures: [[PARK, code, year, "ytd", { [month]: ytd }]],
    goals: [[PARK, code, year, target]],
    ...rest,
  });
  return (column: Parameters<typeof cell>[2]) => cell(PARK, code, column);
}

describe("completion of the annual target", () => {
  test("41.43 of 64.65 is 64.1 percent", () => {
    expect(plan("KEYPROJ_DONE", "2022-05", 41.43, 64.65)("completion")).toBe(64.1);
  });

  test("11.97 of 20 is 59.9 half-up and 59.8 by GB/T 8170, because it is 59.85 exactly", () => {
    expect(plan("KEYPROJ_DONE", "2022-05", 11.97, 20)("completion")).toBe(59.9);
    expect(
      plan("KEYPROJ_DONE", "2022-05", 11.97, 20, { settings: { roundingRule: "half-even" } })("completion"),
    ).toBe(59.8);
    expect(plan("KEYPROJ_DONE", "2022-05", 11.97, 20)("completionExact")).toBe(59.85);
  });

  test("2.87 of 3 is 95.7 percent", () => {
    expect(plan("KEYPROJ_DONE", "2022-05", 2.87, 3)("completion")).toBe(95.7);
  });

  test("22397 万美元 of 3 亿美元 is 74.7 percent: the target is converted when it is loaded", () => {
    const target = convert(3, parseUnit("亿美元")!, parseUnit("万美元")!);
    expect(target).toEqual({ value: 30000, assumed: false });
    expect(plan("FDI", "2022-05", 22397, 30000)("completion")).toBe(74.7);
  });

  test("completion may exceed 100 and may be negative", () => {
    expect(plan("PROFIT", "2022-05", 126, 100)("completion")).toBe(126);
    expect(plan("PROFIT", "2022-05", -5, 20)("completion")).toBe(-25);
  });

  test("without a target it says so, and there is no gap", () => {
    const cell = zoneOf({ period: "2022-05", figures: [[PARK, "TAX", 2022, "ytd", { 5: 2.87 }]] });
    expect(cell(PARK, "TAX", "completion")).toBe("未设目标");
    expect(cell(PARK, "TAX", "gap")).toBe("—");
    expect(cell(PARK, "TAX", "status")).toBe("");
  });

  test("a target without a figure has no completion yet", () => {
    const cell = zoneOf({ period: "2022-05", figures: [], goals: [[PARK, "TAX", 2022, 3]] });
    expect(cell(PARK, "TAX", "completion")).toBe("—");
    expect(cell(PARK, "TAX", "target")).toBe(3);
  });

  test.each([
    [{ 5: 8.5 }, "达标"],
    [{ 5: 8.49 }, "未达标"],
  ] as [Months, string][])(
    "a target to grow by 8.5 percent with a reported growth of %o: %s",
    (growth, word) => {
      const cell = zoneOf({
        period: "2022-05",
        figures: [[PARK, "IND_VA_SCALE", 2022, "growth", growth]],
        goals: [[PARK, "IND_VA_SCALE", 2022, 8.5, "growth"]],
      });
      expect(cell(PARK, "IND_VA_SCALE", "completion")).toBe(word);
      expect(cell(PARK, "IND_VA_SCALE", "targetShown")).toBe("增长8.5%");
      expect(cell(PARK, "IND_VA_SCALE", "gap")).toBe("—");
    },
  );

  test("targets of ratios, of lower-is-better indicators, and targets of zero or less are met or not met", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [PARK, "SHARE_IND", 2022, "level", { 5: 71.2 }],
        [PARK, "ENERGY_INT", 2022, "level", { 5: 0.4 }],
        [PARK, "PROFIT", 2022, "ytd", { 5: -3 }],
        [PARK, "FISC_NONTAX", 2022, "ytd", { 5: 0 }],
      ],
      goals: [
        [PARK, "SHARE_IND", 2022, 70],
        [PARK, "ENERGY_INT", 2022, 0.39],
        [PARK, "PROFIT", 2022, -5],
        [PARK, "FISC_NONTAX", 2022, 0],
      ],
    });
    expect(cell(PARK, "SHARE_IND", "completion")).toBe("达标");
    expect(cell(PARK, "ENERGY_INT", "completion")).toBe("未达标");
    expect(cell(PARK, "PROFIT", "completion")).toBe("达标");
    expect(cell(PARK, "FISC_NONTAX", "completion")).toBe("达标");
    expect(cell(PARK, "PROFIT", "gap")).toBe("—");
  });

  test.each([
    [{ now: 1.2, last: -0.5 }, 10, "扭亏", "达标"],
    [{ now: -1.2, last: 0.5 }, 10, "转亏", "未达标"],
    [{ now: -1.2, last: -0.5 }, 10, "增亏", "未达标"],
    [{ now: -0.2, last: -0.5 }, 10, "减亏", "—"],
    [{ now: 0.3, last: 0 }, 10, "上年同期无", "—"],
    [{ now: 0, last: 0 }, 10, "持平", "未达标"],
    [{ now: 0, last: 0 }, 0, "持平", "达标"],
  ])("profit of %o against a target to grow by %d percent: %s, %s", ({ now, last }, goal, growth, word) => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [PARK, "PROFIT", 2022, "ytd", { 5: now }],
        [PARK, "PROFIT", 2021, "ytd", { 5: last }],
      ],
      goals: [[PARK, "PROFIT", 2022, goal, "growth"]],
    });
    expect(cell(PARK, "PROFIT", "growth")).toBe(growth);
    expect(cell(PARK, "PROFIT", "completion")).toBe(word);
  });

  test("in January and February a quarterly figure is last year's, of which this year's target says nothing", () => {
    const completions = (period: string) => {
      const cell = zoneOf({
        period,
        figures: [
          [PARK, "GDP", 2021, "ytd", { 12: 742.93 }],
          [PARK, "GDP", 2022, "ytd", { 3: 170 }],
        ],
        goals: [[PARK, "GDP", 2022, 800]],
      });
      return [cell(PARK, "GDP", "completion"), cell(PARK, "GDP", "periodMark")];
    };
    expect(completions("2022-02")).toEqual(["—", "2021年1—12月"]);
    expect(completions("2022-03")).toEqual([21.3, ""]);
  });

  test("a stock has a completion but no gap to the calendar", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [[PARK, "ENT_SCALE", 2022, "level", { 5: 111 }]],
      goals: [[PARK, "ENT_SCALE", 2022, 120]],
    });
    expect(cell(PARK, "ENT_SCALE", "completion")).toBe(92.5);
    expect(cell(PARK, "ENT_SCALE", "gap")).toBe("—");
    expect(cell(PARK, "ENT_SCALE", "month")).toBe("");
  });
});

describe("gap to the time progress", () => {
  test("February with two decimals: 16.67, 12.85 and, from the printed digits, −3.82 百分点", () => {
    const settings = { percentDecimals: 2, gapBasis: "printed" as const };
    const cell = plan("KEYPROJ_DONE", "2022-02", 17.41, 135.46, { settings });
    expect(cell("timeProgress")).toBe(16.67);
    expect(cell("completion")).toBe(12.85);
    expect(cell("gap")).toBe(-3.82);
    expect(cell("status")).toBe("落后时序进度");
  });

  test("the same from unrounded figures, as by default, is −3.81", () => {
    const cell = plan("KEYPROJ_DONE", "2022-02", 17.41, 135.46, { settings: { percentDecimals: 2 } });
    expect(cell("gap")).toBe(-3.81);
  });

  test("October with one decimal is taken from unrounded figures: 629.0 of 647.4 is 13.8 ahead, not 13.9", () => {
    const cell = plan("KEYPROJ_DONE", "2022-10", 629, 647.4);
    expect(cell("completion")).toBe(97.2);
    expect(cell("timeProgress")).toBe(83.3);
    expect(cell("gap")).toBe(13.8);
    expect(cell("status")).toBe("超时序进度");
  });

  test("77.69 percent in September is 2.7 ahead; half the year at 30 June is on schedule", () => {
    expect(plan("KEYPROJ_DONE", "2022-09", 77.69, 100)("gap")).toBe(2.7);
    expect(plan("KEYPROJ_DONE", "2022-06", 50, 100)("status")).toBe("符合时序进度");
  });

  test("behind begins beyond the threshold, by the unrounded gap", () => {
    expect(plan("KEYPROJ_DONE", "2022-06", 48, 100)("status")).toBe("符合时序进度");
    expect(plan("KEYPROJ_DONE", "2022-06", 47.99, 100)("status")).toBe("落后时序进度");
    expect(plan("KEYPROJ_DONE", "2022-06", 47.99, 100)("gap")).toBe(-2);
    const tolerant = { settings: { behindThreshold: 5 } };
    expect(plan("KEYPROJ_DONE", "2022-06", 47.99, 100, tolerant)("status")).toBe("符合时序进度");
  });
});

describe("outlook for the year", () => {
  test("follows last year's course, else the calendar", () => {
    const cell = zoneOf({
      period: "2022-06",
      figures: [
        [PARK, "FAI", 2021, "ytd", { 6: 40, 12: 100 }],
        [PARK, "FAI", 2022, "ytd", { 6: 50 }],
        [PARK, "TAX", 2022, "ytd", { 6: 3 }],
        [PARK, "ENT_SCALE", 2022, "level", { 6: 111 }],
      ],
      indicators: [indicator("FAI")],
    });
    expect(cell(PARK, "FAI", "outlook")).toBe(125);
    expect(cell(PARK, "TAX", "outlook")).toBe(6);
    expect(cell(PARK, "ENT_SCALE", "outlook")).toBe("");
  });
});
