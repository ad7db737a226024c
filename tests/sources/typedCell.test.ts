/** Figures and periods of known tables and returned forms as people type them: what is exact is taken, what is not is said. */
import { month, monthId, type Month } from "../../src/core/period";
import { columnAt } from "../../src/forms/columns";
import { readSource } from "../../src/sources/source";
import type { CellValue } from "../../src/xlsx/cells";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import type { Submission } from "../../src/core/submission";
import { codesOf, filledBook, figuresOf, madeForm, readReturn } from "../support/forms";
import { context, figures, listed, submissionOf, usable, utf8 } from "./reading";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const row = (indicator: string, value: string, unit: string, measure = "累计", period = "2022-05"): string =>
  `萍乡经开区,${indicator},${period},${measure},"${value}",${unit}\n`;
const table = (...rows: readonly string[]): Promise<Submission> => submissionOf(HEADING + rows.join(""));

/** The value in the indicator's unit, and what is said of it. */
async function read(indicator: string, value: string, unit: string, measure?: string): Promise<string> {
  const submission = await table(row(indicator, value, unit, measure));
  const said = submission.problems.map(({ severity, code }) => `${severity} ${code.replace("source.", "")}`);
  return [...submission.observations.map((each) => `${each.value}${each.unit}`), ...said].join(", ");
}

test.each([
  ["17.90亿", "亿元", "17.9亿元"],
  ["17.90亿", "万元", "17.9亿元"],
  ["17.90亿元", "亿元", "17.9亿元"],
  ["四十二点八", "亿元", "42.8亿元"],
  ["十七点九亿元", "亿元", "17.9亿元"],
  ["１７．９亿", "亿元", "17.9亿元"],
])("%s under %s is exact", async (value, unit, expected) => {
  expect(await read("财政总收入", value, unit)).toBe(expected);
});

test("the unit behind a figure is converted, and said where the column has another", async () => {
  expect(await read("财政总收入", "870000万元", "亿元")).toBe("87亿元, warning guessedUnit");
  expect(await read("落户企业数", "1 234家", "家", "期末")).toBe("1234家");
  expect(await read("落户企业数", "1 234家", "亿元", "期末")).toContain("error unitFamily");
  expect(await read("财政总收入", "3亿美元", "亿元")).toContain("error currency");
});

test.each(["近14.6", "约14.6", "14.6左右", "14.6余", "预计14.6"])(
  "%s is taken as an estimate with a warning, beside the figure too",
  async (value) => {
    const { observations, problems } = await table(row("税收", value, "亿元"));
    expect(observations).toMatchObject([
      { value: 14.6, doubts: ["source.approximate"], reported: { value, unit: "亿元" } },
    ]);
    expect(listed(problems)).toEqual(["warning source.approximate 2:5"]);
  },
);

test("约两百亿 in a column of 亿元 is 200 of them", async () => {
  expect(await read("营业收入", "约两百亿", "亿元")).toBe("200亿元, warning approximate");
});

test("rates may be said in words", async () => {
  expect(await read("税收", "增长8.8%", "%", "上报同比")).toBe("8.8%");
  expect(await read("税收", "下降3.2", "%", "上报同比")).toBe("-3.2%");
  expect(await read("税收", "持平", "%", "上报同比")).toBe("0%");
  expect(await read("税收", "▼3.2", "%", "上报同比")).toBe("-3.2%");
  expect(await read("税收", "△3.2", "%", "上报同比")).toBe("3.2%, warning signOpen");
  expect(await read("税收", "8.8亿元", "%", "上报同比")).toBe("error badNumber");
  expect(await read("税收", "8.8%（预计）", "亿元")).toBe("warning approximate, error percentValue");
});

test.each(["1,2345", "12.3.4", "一", "5-", "0x1F", "第三", "17.9亿元左右吧", "同上", "5月", "待核实"])(
  "%s stays no number",
  async (value) => {
    expect(await read("财政总收入", value, "亿元")).toBe("error badNumber");
  },
);

test("error values stay errors", async () => {
  expect(await read("财政总收入", "#DIV/0!", "亿元")).toBe("error errorValue");
});

test("symbols say why no figure is there, a dash only that there is none", async () => {
  expect(await read("财政总收入", "…", "亿元")).toBe("note belowHalfUnit");
  expect(await read("财政总收入", "×", "亿元")).toBe("note withheld");
  expect(await read("财政总收入", "/", "亿元")).toBe("note notApplicable");
  expect(await read("财政总收入", "—", "亿元")).toBe("note notReported");
});

test("a ledger is read in the same way", async () => {
  const submission =
    await submissionOf(`园区,指标,年度,数据项,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月
萍乡经开区,财政总收入,2022,累计,亿元,,7.2亿,近10.8,十四点一,…,,,,,,,
`);
  expect(figures(submission).map((text) => text.slice(text.indexOf("2022")))).toEqual([
    "2022-02 ytd 7.2亿元",
    "2022-03 ytd 10.8亿元",
    "2022-04 ytd 14.1亿元",
  ]);
  expect(listed(submission.problems)).toEqual([
    "warning source.approximate 2:8",
    "note source.belowHalfUnit 2:10",
  ]);
});

test.each([
  ["二〇二二年五月", "2022-05"],
  ["44682", "2022-05"],
  ["2022年上半年", "2022-06"],
  ["2022年元至五月", "2022-05"],
  ["2022年前5个月", "2022-05"],
  ["2022.5", "2022-05"],
  ["May 2022", "2022-05"],
  ["111年5月", "2022-05"],
])("报告期 %s is %s", async (period, expected) => {
  const submission = await table(row("财政总收入", "17.9", "亿元", "累计", period));
  expect(figures(submission)).toEqual([`萍乡经开区 FISC_TOTAL ${expected} ytd 17.9亿元`]);
  expect(submission.problems).toEqual([]);
});

test.each(["5月", "上半年", "2022年", "2022年3-5月", "2022年下半年", "五月份报表", "446820", "10005"])(
  "报告期 %s leaves open which month it is",
  async (period) => {
    const submission = await table(row("财政总收入", "17.9", "亿元", "累计", period));
    expect(listed(submission.problems)).toEqual(["error source.badPeriod 2:3"]);
  },
);

describe("a period that may be meant otherwise is taken, and doubted with its figures", () => {
  /** What is read of one figure where a month is loaded, and what is said of it. */
  async function taken(period: string, loaded: Month | null, measure = "累计"): Promise<string> {
    const figure = row("税收", "17.9", "亿元", measure, period);
    return readings("上报.csv", utf8(HEADING + figure), loaded);
  }

  /** The same in a cell of a workbook. */
  async function takenOfCell(period: CellValue, loaded: Month | null = null): Promise<string> {
    const sheet = emptySheet("上报");
    const figure = ["萍乡经开区", "税收", period, "累计", 17.9, "亿元"];
    for (const [at, cells] of [HEADING.trim().split(","), figure].entries())
      cells.forEach((value, column) => sheet.cells.setValue(at, column, value));
    return readings("上报.xlsx", await writeBook({ ...emptyBook(), sheets: [sheet] }), loaded);
  }

  async function readings(name: string, bytes: Uint8Array, loaded: Month | null): Promise<string> {
    const of = { ...context(), ...(loaded && { period: loaded }) };
    const { observations, problems } = usable(await readSource({ name, bytes }, of));
    const months = observations.map((each) => [monthId(each.month), ...(each.doubts ?? [])].join(" "));
    return [...months, ...problems.map(({ code, params }) => `${code} ${params["at"] ?? ""}`.trim())].join(
      ", ",
    );
  }

  const MAY = month(2022, 5);
  const open = (at: string): string => `${at} source.periodOpen, source.periodOpen ${at}`;

  test("20225 lost its 0, as a number too, which is no day of 1955", async () => {
    expect(await taken("20225", null)).toBe(open("2022-05"));
    expect(await takenOfCell(20225)).toBe(open("2022-05"));
    expect(await takenOfCell(44682)).toBe("2022-05");
  });

  test("2022.1 may be October where it is a number; a text of a workbook is January", async () => {
    expect(await takenOfCell(2022.1)).toBe(open("2022-01"));
    expect(await taken("2022.1", null)).toBe(open("2022-01"));
    expect(await takenOfCell(2022.1, month(2022, 10))).toBe(open("2022-10"));
    expect(await takenOfCell("2022.1", month(2022, 10))).toBe("2022-01");
    expect(await takenOfCell(2022.11)).toBe("2022-11");
  });

  test("a second quarter may be its own months or half a year", async () => {
    expect(await taken("2022年二季度", null)).toBe(open("2022-06"));
    expect(await taken("2022Q2", null)).toBe(open("2022-06"));
    expect(await taken("2022年二季度", null, "本月")).toBe("source.periodMeasure");
  });

  test("what says no year is of the year that is loaded, unless that month is still to come", async () => {
    expect(await taken("5月", MAY)).toBe(open("2022-05"));
    expect(await taken("一季度", MAY)).toBe(open("2022-03"));
    expect(await taken("二季度", month(2022, 6))).toBe(open("2022-06"));
    expect(await taken("上半年", month(2022, 6))).toBe(open("2022-06"));
    expect(await taken("12月", MAY)).toBe("source.badPeriod");
  });
});

test.each(["2022", "2022年度", "２０２２", "２０２２年", "二〇二二", "二零二二年", "111年"])(
  "年度 %s is 2022 in a ledger and among targets",
  async (year) => {
    const ledger = await submissionOf(
      `园区,指标,年度,数据项,单位,4月,5月\n萍乡经开区,财政总收入,${year},累计,亿元,14.1,17.9\n`,
    );
    expect(figures(ledger).at(-1)).toBe("萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元");
    const { targets } = await submissionOf(
      `园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,${year},42,亿元\n`,
    );
    expect(targets.map((target) => target.year)).toEqual([2022]);
  },
);

test.each(["22", "2022年5月", "去年", "二二", "2022-2023"])("年度 %s is no year", async (year) => {
  const { problems } = await submissionOf(
    `园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,${year},42,亿元\n`,
  );
  expect(listed(problems)).toEqual(["error source.badYear 2:3"]);
});

test("annual targets are read in the same way", async () => {
  const { targets, problems } = await submissionOf(`园区,指标,年度,目标值,单位
萍乡经开区,财政总收入,2022,42亿,亿元
萍乡经开区,税收,2022,约30,亿元
萍乡经开区,固定资产投资,2022,300万,亿元
萍乡经开区,营业收入,2022,增长12%,
萍乡经开区,利润总额,2022,力争突破,亿元
`);
  expect(targets.map(({ type, value, unit, doubts = [] }) => [type, value, unit, ...doubts])).toEqual([
    ["level", 42, "亿元"],
    ["level", 30, "亿元", "source.approximate"],
    ["level", 0.03, "亿元"],
    ["growth", 12, "%"],
  ]);
  expect(listed(problems)).toEqual([
    "warning source.approximate 3:4",
    "note source.growthTarget 5:4",
    "error source.badNumber 6:4",
  ]);
});

describe("a returned form", () => {
  async function returned(value: string): Promise<Submission> {
    const book = filledBook([madeForm({ year: 2022, month: 6 })], new Map([["TAX", { ytd: 43 }]]));
    const [sheet] = book.sheets;
    const [at] = codesOf(sheet!).find(([, code]) => code === "FISC_TOTAL")!;
    sheet!.cells.setValue(at, columnAt("ytd"), value);
    const reading = await readReturn(await writeBook(book));
    expect(figuresOf(reading)).toContain("萍乡经开区 TAX 2022-06 ytd 43");
    return usable(reading);
  }
  const said = ({ problems }: Submission): string[] =>
    problems
      .filter(({ indicator, severity }) => indicator === "FISC_TOTAL" && severity !== "error")
      .map(({ code }) => code);

  test("with 37.2亿, or about so much, loses no cell", async () => {
    for (const [value, codes] of [
      ["37.2亿", []],
      ["约37.2亿", ["source.approximate"]],
      ["三十七点二", []],
    ] as const) {
      const submission = await returned(value);
      expect(figures(submission)[0]).toBe("萍乡经开区 FISC_TOTAL 2022-06 ytd 37.2亿元");
      expect(said(submission)).toEqual(codes);
    }
  });

  test("with … has less than half a unit, and did not leave the cell blank", async () => {
    expect(said(await returned("…"))).toEqual(["source.belowHalfUnit"]);
    expect(said(await returned("未报"))).toEqual(["source.formRequired"]);
  });
});
