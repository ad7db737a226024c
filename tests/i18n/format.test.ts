import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { parsePeriodId } from "../../src/core/period";
import type { Problem } from "../../src/core/problem";
import {
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPlace,
  formatPoints,
  withUnit,
} from "../../src/i18n/format";
import { problemMessage } from "../../src/i18n/problemMessage";

test.each([
  ["2022-05", "2022年5月", "2022年5月", "May 2022"],
  ["2022-01~05", "2022年1—5月", "2022年1—5月", "Jan–May 2022"],
  ["2022-01~02", "2022年1—2月", "2022年1—2月", "Jan–Feb 2022"],
  ["2022-01~01", "2022年1月", "2022年1月", "Jan 2022"],
  ["2022Q1", "2022年一季度", "2022年第一季", "Q1 2022"],
  ["2022", "2022年", "2022年", "2022"],
])("%s is written %s, %s and %s", (id, simplified, traditional, english) => {
  const period = parsePeriodId(id)!;
  expect(formatPeriod(period, "zh-CN")).toBe(simplified);
  expect(formatPeriod(period, "zh-TW")).toBe(traditional);
  expect(formatPeriod(period, "en-US")).toBe(english);
});

test("figures have their decimals and thousands separators, and no minus before zero", () => {
  expect(formatNumber(27298.3, 2)).toBe("27,298.30");
  expect(formatNumber(5735, 0)).toBe("5,735");
  expect(formatNumber(-1234567.895, 2)).toBe("-1,234,567.90");
  expect(formatNumber(-0.004, 2)).toBe("0.00");
  expect(formatNumber(1e21, 0)).toBe("1,000,000,000,000,000,000,000");
  expect(formatNumber(999, 0)).toBe("999");
});

test("rates follow the rounding rule; differences of rates always have their sign", () => {
  expect(formatPercent(59.85, 1)).toBe("59.9%");
  expect(formatPercent(59.85, 1, "half-even")).toBe("59.8%");
  expect(formatPoints(-3.816, 2, "zh-CN")).toBe("-3.82个百分点");
  expect(formatPoints(2.69, 2, "zh-TW")).toBe("+2.69個百分點");
  expect(formatPoints(0, 1, "en-US")).toBe("0.0 percentage points");
});

test("a place is named by file, sheet and cell, as far as they are known", () => {
  const place = { file: "萍乡经开区.xlsx", sheet: "台账", row: 3, column: 5 };
  expect(formatPlace(place, "zh-CN")).toBe("萍乡经开区.xlsx，工作表“台账”，第3行第5列");
  expect(formatPlace(place, "zh-TW")).toBe("萍乡经开区.xlsx，工作表「台账」，第3列第5欄");
  expect(formatPlace(place, "en-US")).toBe("萍乡经开区.xlsx, sheet “台账”, row 3, column 5");
  expect(formatPlace({ ...place, file: "" }, "zh-CN")).toBe("工作表“台账”，第3行第5列");
  expect(formatPlace({ ...place, file: "" }, "en-US")).toBe("sheet “台账”, row 3, column 5");
  expect(formatPlace({ file: "a.csv", row: 3 }, "zh-CN")).toBe("a.csv，第3行");
  expect(formatPlace({ file: "通报.txt", start: 0, end: 9 }, "zh-CN")).toBe("通报.txt，第1字");
  expect(formatPlace({ file: "a.csv" }, "en-US")).toBe("a.csv");
});

describe("problems in sentences", () => {
  const index = new IndicatorIndex(CATALOGUE);
  const revised: Problem = {
    code: "load.revised",
    severity: "warning",
    park: "萍乡经开区",
    indicator: "FISC_TOTAL",
    period: "2022-05",
    params: { indicator: "FISC_TOTAL", measure: "ytd", before: "17.9", after: 18.1 },
  };

  test("indicator, period and measure are said in words", () => {
    const say = (language: "zh-CN" | "zh-TW" | "en-US") =>
      problemMessage(revised, language, (code) => index.byCode(code)?.names[language] ?? code);
    expect(say("zh-CN")).toBe("萍乡经开区“财政总收入”2022年5月累计由17.9改为18.1。以后载入的为准，请核对。");
    expect(say("zh-TW")).toBe(
      "萍乡经开区「財政總收入」2022年5月累計由17.9改為18.1。以後載入的為準，請核對。",
    );
    expect(say("en-US")).toBe(
      "萍乡经开区, Total fiscal revenue, May 2022, Year to date: changed from 17.9 to 18.1. The figure loaded last counts; please check.",
    );
  });

  test("the file of the place fills a sentence that names it", () => {
    const problem: Problem = {
      code: "source.notFound",
      severity: "error",
      place: { file: "五月.csv" },
      params: {},
    };
    expect(problemMessage(problem, "zh-CN")).toBe("找不到文件“五月.csv”。请检查文件名和所在文件夹。");
  });

  test("the place of the first of two figures is said as far as it is known", () => {
    const repeated = (params: Problem["params"]): string =>
      problemMessage(
        {
          code: "source.repeatedFigure",
          severity: "warning",
          params: { first: 3.42, last: 3.24, ...params },
        },
        "zh-CN",
      );
    expect(repeated({ row: 2, column: 5 })).toBe(
      "同一个数出现两次：前面是3.42（第2行第5列），这里是3.24。以这里的为准，请核对。",
    );
    expect(repeated({ row: 2, column: 5, sheet: "五月" })).toContain("（工作表“五月”，第2行第5列）");
  });

  test("a code without a sentence stands for itself, also when it is the name of something every object has", () => {
    for (const code of ["source.somethingNew", "constructor", "toString"])
      expect(problemMessage({ code, severity: "note", params: {} }, "zh-CN")).toBe(code);
  });
});

test.each([
  ["17.90", "亿元", "17.90 亿元"],
  ["8.8", "%", "8.8%"],
  ["17.90", "100 million yuan", "17.90 (100 million yuan)"],
  ["…", "", "…"],
])("the figure %s in %j is written %j", (figure, unit, written) => {
  expect(withUnit(figure, unit)).toBe(written);
});

test.each([
  ["zh-CN", "湘乡经开区2022年5月的报表应于2022年6月8日前报送，实际2022年6月10日收到。"],
  ["en-US", "The return of 湘乡经开区 for May 2022 was due on 8 Jun 2022 and came on 10 Jun 2022."],
] as const)("in %s days within a sentence are written as people write them", (language, sentence) => {
  const late: Problem = {
    code: "check.latePark",
    severity: "warning",
    park: "湘乡经开区",
    period: "2022-05",
    params: { dueOn: "2022-06-08", receivedOn: "2022-06-10" },
  };
  expect(problemMessage(late, language)).toBe(sentence);
});
