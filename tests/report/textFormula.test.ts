/** Texts with live parts, calculated by the host. */
import fc from "fast-check";
import {
  literal,
  monthExpression,
  periodExpression,
  textExpression,
  titleExpression,
} from "../../src/report/textFormula";
import { newWorkbook } from "../support/parkWorkbook";

/** What formulas show in a workbook set to a month. */
async function shown(formulas: readonly string[], month = 5): Promise<unknown[]> {
  await newWorkbook({ month: { year: 2022, month } });
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("试算").getRangeByIndexes(0, 0, formulas.length, 1);
    range.formulas = formulas.map((formula) => [`=${formula}`]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

test("words and live parts join to one text", async () => {
  const pattern = "{year}年1—{month}月，“{park}”&A1";
  const formula = textExpression(pattern, { year: "ReportYear", month: "ReportMonth", park: '"甲"' });
  expect(await shown([formula])).toEqual(["2022年1—5月，“甲”&A1"]);
});

test("a pattern of nothing is an empty text, and a part nobody gives is left out", async () => {
  expect([textExpression("", {}), textExpression("{nobody}", {})]).toEqual(['""', '""']);
  expect(textExpression("甲{nobody}乙", {})).toBe('"甲"&"乙"');
});

test("whatever the text, a literal shows it", async () => {
  const text = fc.string({ unit: fc.constantFrom('"', "'", "&", "=", "{", "月", "A1", "\n"), maxLength: 8 });
  const samples = fc.sample(text, { numRuns: 60, seed: 7 });
  expect(await shown(samples.map(literal))).toEqual(samples);
});

test.each([
  [1, "1月累计"],
  [2, "1—2月累计"],
  [5, "1—5月累计"],
  [12, "1—12月累计"],
])("in month %i a heading reads %s", async (month, heading) => {
  const formula = periodExpression({ usual: "1—{month}月累计", january: "1月累计" }, []);
  expect(await shown([formula], month)).toEqual([heading]);
});

test.each([
  [1, ["甲园区2022年1月指标", "甲园区2022年1月指标"]],
  [6, ["甲园区2022年1—6月指标", "甲园区2022年1月至6月指标"]],
] as const)(
  "in month %i a title of one's own names no span from January to January",
  async (month, titles) => {
    const parts = { park: '"甲园区"', year: "PeriodYear", month: "PeriodMonth" };
    const patterns = ["{park}{year}年1—{month}月指标", "{park}{year}年1月至{month}月指标"];
    expect(
      await shown(
        patterns.map((pattern) => titleExpression(pattern, parts)),
        month,
      ),
    ).toEqual(titles);
  },
);

test("months have names where the language writes names", async () => {
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  expect(
    await shown([monthExpression("ReportMonth", names), monthExpression("ReportMonth", [])], 12),
  ).toEqual(["Dec", 12]);
});
