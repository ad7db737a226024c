import fc from "fast-check";
import {
  PeriodError,
  compareMonths,
  isCombinedJanuaryFebruary,
  lastCompleteQuarter,
  lastMonthOf,
  month,
  monthId,
  monthsOf,
  parseMonthId,
  parsePeriodId,
  periodId,
  previousYear,
  shiftMonths,
  timeProgress,
} from "../../src/core/period";
import type { Period } from "../../src/core/period";
import { parsePeriodText } from "../../src/core/periodText";
import { percentOf } from "../../src/core/decimal";
import { CATALOGUE } from "../../src/core/catalogue";

const anyMonth = fc.record({
  year: fc.integer({ min: 1960, max: 2150 }),
  month: fc.integer({ min: 1, max: 12 }),
});

describe("period ids", () => {
  const ids: [string, Period][] = [
    ["2022-05", { kind: "month", year: 2022, month: 5 }],
    ["2022-01~05", { kind: "yearToDate", year: 2022, month: 5 }],
    ["2022Q1", { kind: "quarter", year: 2022, quarter: 1 }],
    ["2022", { kind: "year", year: 2022 }],
  ];

  test.each(ids)("%s names its period and is printed back the same", (id, period) => {
    expect(parsePeriodId(id)).toEqual(period);
    expect(periodId(period)).toBe(id);
  });

  test.each([
    "2022-5",
    "2022-13",
    "2022-00",
    "202205",
    "2022Q5",
    "2022-02~05",
    "22",
    "0022",
    "2022-05 ",
    "2022年5月",
    "",
  ])("%j is no id", (text) => {
    expect(parsePeriodId(text)).toBeNull();
  });

  test("a month id names a month only, not a quarter or a year", () => {
    expect(parseMonthId("2022-05")).toEqual({ year: 2022, month: 5 });
    expect(parseMonthId("2022Q1")).toBeNull();
    expect(parseMonthId("2022")).toBeNull();
  });
});

describe("months", () => {
  test("the month before January is December of the year before", () => {
    expect(shiftMonths(month(2022, 1), -1)).toEqual({ year: 2021, month: 12 });
    expect(previousYear(month(2022, 2))).toEqual({ year: 2021, month: 2 });
  });

  test("a month that does not exist is our own mistake and throws", () => {
    expect(() => month(2022, 13)).toThrow(PeriodError);
    expect(() => month(2022, 0)).toThrow(PeriodError);
    expect(() => month(1800, 1)).toThrow(PeriodError);
    expect(() => shiftMonths(month(2022, 1), 0.5)).toThrow(PeriodError);
  });

  test("shifting there and back returns, and the shift is the difference", () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -120, max: 120 }), (from, count) => {
        const to = shiftMonths(from, count);
        expect(compareMonths(to, from)).toBe(count);
        expect(shiftMonths(to, -count)).toEqual(from);
      }),
    );
  });

  test("a period covers its months in order and ends in the month where its figure stands", () => {
    const months = (id: string) => monthsOf(parsePeriodId(id)!).map(monthId);
    expect(months("2022-05")).toEqual(["2022-05"]);
    expect(months("2022-01~03")).toEqual(["2022-01", "2022-02", "2022-03"]);
    expect(months("2022Q2")).toEqual(["2022-04", "2022-05", "2022-06"]);
    expect(months("2022")).toHaveLength(12);
    expect(monthId(lastMonthOf(parsePeriodId("2022Q4")!))).toBe("2022-12");
    expect(monthId(lastMonthOf(parsePeriodId("2022-01~02")!))).toBe("2022-02");
  });

  test("in February the last complete quarter is the fourth of the year before; in June it is the second", () => {
    expect(periodId(lastCompleteQuarter(month(2022, 2)))).toBe("2021Q4");
    expect(periodId(lastCompleteQuarter(month(2022, 3)))).toBe("2022Q1");
    expect(periodId(lastCompleteQuarter(month(2022, 5)))).toBe("2022Q1");
    expect(periodId(lastCompleteQuarter(month(2022, 6)))).toBe("2022Q2");
    expect(periodId(lastCompleteQuarter(month(2022, 12)))).toBe("2022Q4");
  });

  test("February's time progress is 16.67 %, September's 75 %", () => {
    const percent = (of: number) => {
      const { numerator, denominator } = timeProgress(month(2022, of));
      return percentOf(numerator, denominator, 2, "half-up");
    };
    expect(percent(2)).toBe(16.67);
    expect(percent(9)).toBe(75);
    expect(percent(12)).toBe(100);
  });

  test("industry has no January and no February of its own, fiscal revenue has", () => {
    const indicator = (code: string) => CATALOGUE.find((each) => each.code === code)!;
    expect(isCombinedJanuaryFebruary(indicator("IND_OUT_SCALE"), month(2022, 1))).toBe(true);
    expect(isCombinedJanuaryFebruary(indicator("IND_OUT_SCALE"), month(2022, 2))).toBe(true);
    expect(isCombinedJanuaryFebruary(indicator("IND_OUT_SCALE"), month(2022, 3))).toBe(false);
    expect(isCombinedJanuaryFebruary(indicator("FISC_TOTAL"), month(2022, 1))).toBe(false);
  });
});

describe("period texts of sources", () => {
  test.each([
    "2022-05",
    "2022/5",
    "202205",
    "2022年5月",
    "2022年05月",
    "2022年5月份",
    "２０２２年５月",
    " 2022 年 5 月 ",
    "2022－05",
  ])("%j is May 2022", (text) => {
    expect(parsePeriodText(text)).toEqual({ month: month(2022, 5), kind: "month" });
  });

  test.each([
    "2022年1—5月",
    "2022年1-5月",
    "2022年1–5月",
    "2022年1~5月",
    "2022年1～5月",
    "2022年1至5月",
    "2022年1月—5月",
    "2022年1月至5月份",
    "２０２２年１－５月",
    "2022年1-5月累计",
    "2022-01~05",
  ])("%j is January to May 2022", (text) => {
    expect(parsePeriodText(text)).toEqual({ month: month(2022, 5), kind: "yearToDate" });
  });

  test.each([
    ["a date, not January to May", "2022-01-05"],
    ["a date", "2022-1-5"],
    ["a number with decimals, October or January", "2022.1"],
    ["no such month", "2022年13月"],
    ["no year", "1-5月"],
    ["not from January", "2022年3-5月"],
    ["a year alone", "2022"],
    ["words", "上半年"],
    ["a very long text", `2022年${"1".repeat(5000)}月`],
  ])("%s: no period", (_, text) => {
    expect(parsePeriodText(text)).toBeNull();
  });

  test("every printed form of a month is read back", () => {
    fc.assert(
      fc.property(anyMonth, (of) => {
        expect(parsePeriodText(monthId(of))?.month).toEqual(of);
        expect(parsePeriodText(`${of.year}年${of.month}月`)?.month).toEqual(of);
        expect(parsePeriodText(periodId({ kind: "yearToDate", ...of }))).toEqual({
          month: of,
          kind: "yearToDate",
        });
      }),
    );
  });
});
