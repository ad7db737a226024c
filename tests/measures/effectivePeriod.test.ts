import { effectiveMonth } from "../../src/core/effectiveMonth";
import { indicator, zoneOf } from "./zoneOf";

const PARK = "湘潭天易经开区";

describe("the period a figure belongs to", () => {
  test.each([
    ["monthly", 0, "2022-05", "2022-05"],
    ["monthly", 1, "2022-05", "2022-04"],
    ["monthly", 1, "2022-01", "2021-12"],
    ["monthly", 14, "2022-01", "2020-11"],
    ["quarterly", 0, "2022-05", "2022-03"],
    ["quarterly", 0, "2022-06", "2022-06"],
    ["quarterly", 0, "2022-02", "2021-12"],
    ["quarterly", 1, "2022-03", "2021-12"],
    ["quarterly", 1, "2022-04", "2022-03"],
    ["annual", 0, "2022-11", "2021-12"],
    ["annual", 0, "2022-12", "2022-12"],
  ] as const)("%s, %i months late, in a report of %s: %s", (frequency, lagMonths, report, expected) => {
    const [year = 0, month = 0] = report.split("-").map(Number);
    const own = effectiveMonth({ frequency, lagMonths }, { year, month });
    expect(`${own.year}-${String(own.month).padStart(2, "0")}`).toBe(expected);
  });

  test("services report a month late and say so: 1—4月 in the report of May", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [PARK, "REV_SERV", 2022, "ytd", { 4: 10, 5: 99 }],
        [PARK, "REV_SERV", 2021, "ytd", { 4: 8 }],
      ],
    });
    expect(cell(PARK, "REV_SERV", "ytd")).toBe(10);
    expect(cell(PARK, "REV_SERV", "growth")).toBe(25);
    expect(cell(PARK, "REV_SERV", "periodMark")).toBe("1—4月");
    expect(cell(PARK, "REV_SERV", "timeProgress")).toBe(33.3);
  });

  test("a range of one month is that month: 1月 in the report of February, not 1—1月", () => {
    const cell = zoneOf({ period: "2022-02", figures: [[PARK, "REV_SERV", 2022, "ytd", { 1: 4 }]] });
    expect(cell(PARK, "REV_SERV", "periodMark")).toBe("1月");
  });

  test("quarterly figures show the last complete quarter, in February that of last year with last year's target", () => {
    const cell = zoneOf({
      period: "2022-02",
      figures: [
        [PARK, "GDP", 2021, "ytd", { 12: 100 }],
        [PARK, "GDP", 2020, "ytd", { 12: 80 }],
      ],
      goals: [
        [PARK, "GDP", 2021, 125],
        [PARK, "GDP", 2022, 999],
      ],
    });
    expect(cell(PARK, "GDP", "ytd")).toBe(100);
    expect(cell(PARK, "GDP", "growth")).toBe(25);
    expect(cell(PARK, "GDP", "completion")).toBe(80);
    expect(cell(PARK, "GDP", "gap")).toBe(-20);
    expect(cell(PARK, "GDP", "periodMark")).toBe("2021年1—12月");
    expect(cell(PARK, "GDP", "month")).toBe("");
  });

  test("a lagging stock is marked with the end of its month", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [[PARK, "ENT_SCALE", 2022, "level", { 4: 111 }]],
      indicators: [indicator("ENT_SCALE", { lagMonths: 1 })],
    });
    expect(cell(PARK, "ENT_SCALE", "ytd")).toBe(111);
    expect(cell(PARK, "ENT_SCALE", "periodMark")).toBe("4月末");
  });
});

describe("the month alone", () => {
  const figures = (code: string) =>
    [
      [PARK, code, 2022, "ytd", { 1: 3, 2: 5, 3: 9.1, 4: 9 }],
      [PARK, code, 2021, "ytd", { 1: 2, 2: 4, 3: 7 }],
    ] as const;

  test("is what the year-to-date grew by; January is its year-to-date", () => {
    const tax = (period: string) => zoneOf({ period, figures: figures("TAX") })(PARK, "TAX", "month");
    expect(tax("2022-01")).toBe(3);
    expect(tax("2022-02")).toBe(2);
    expect(tax("2022-03")).toBe(4.1);
  });

  test("may be negative after a revision, and is blank after a gap", () => {
    expect(zoneOf({ period: "2022-04", figures: figures("TAX") })(PARK, "TAX", "month")).toBe(-0.1);
    expect(
      zoneOf({ period: "2022-06", figures: [[PARK, "TAX", 2022, "ytd", { 4: 9, 6: 12 }]] })(
        PARK,
        "TAX",
        "month",
      ),
    ).toBe("");
  });

  test("January and February of industry are published together: no month, not even from the difference", () => {
    const industry = (period: string, column: "month" | "lastMonth" | "monthGrowth" | "ytd" | "growth") =>
      zoneOf({ period, figures: figures("IND_OUT_SCALE") })(PARK, "IND_OUT_SCALE", column);
    expect(industry("2022-02", "month")).toBe("");
    expect(industry("2022-02", "lastMonth")).toBe("");
    expect(industry("2022-02", "monthGrowth")).toBe("—");
    expect(industry("2022-02", "ytd")).toBe(5);
    expect(industry("2022-02", "growth")).toBe(25);
    expect(industry("2022-01", "month")).toBe("");
    expect(industry("2022-03", "month")).toBe(4.1);
  });

  test("a reported month goes before the difference", () => {
    const cell = zoneOf({
      period: "2022-03",
      figures: [...figures("TAX"), [PARK, "TAX", 2022, "month", { 3: 4.2 }]],
    });
    expect(cell(PARK, "TAX", "month")).toBe(4.2);
  });
});
