/** Rates that may be fractions of one: said beside the figure, never changed, and ordinary small rates are let be. */
import { columnAt, type FormColumn } from "../../src/forms/columns";
import type { CellValue } from "../../src/xlsx/cells";
import { writeBook } from "../../src/xlsx/writeBook";
import { problemMessage } from "../../src/i18n/problemMessage";
import type { Submission } from "../../src/core/submission";
import { codesOf, filledBook, madeForm, readReturn } from "../support/forms";
import { figures, submissionOf, usable } from "./reading";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const table = (...rows: readonly string[]): Promise<Submission> => submissionOf(HEADING + rows.join("\n"));

/** What is said of fractions, in words. */
const said = ({ problems }: Submission): string[] =>
  problems
    .filter(({ code }) => code === "source.fractionSuspected" || code === "source.fractionByFigures")
    .map((problem) => `${problem.place?.row}:${problem.place?.column} ${problemMessage(problem, "zh-CN")}`);

test("0.075 under 上报同比 is kept as it stands and said to be perhaps 7.5 %", async () => {
  const submission = await table("萍乡经开区,税收,2022-05,上报同比,0.075,%");
  expect(figures(submission)).toEqual(["萍乡经开区 TAX 2022-05 growth 0.075%"]);
  expect(said(submission)).toEqual(["2:5 “0.075”可能是7.5%写成了小数，暂按0.075%读取。请核对。"]);
  expect(submission.problems[0]).toMatchObject({
    severity: "warning",
    park: "萍乡经开区",
    indicator: "TAX",
    period: "2022-05",
  });
});

test("where this year's and last year's figures tell it, they are told", async () => {
  const submission = await table(
    "萍乡经开区,税收,2022-05,累计,10.88,亿元",
    "萍乡经开区,税收,2021-05,累计,10,亿元",
    "萍乡经开区,税收,2022-05,上报同比,0.09,%",
    "萍乡经开区,财政总收入,2022-05,累计,18,亿元",
    "萍乡经开区,财政总收入,2022-05,同期可比数,16,亿元",
    "萍乡经开区,财政总收入,2022-05,上报同比,0.1,%",
    "萍乡经开区,固定资产投资,2022-05,上报同比,12.4,%",
  );
  expect(said(submission)).toEqual([
    "4:5 “0.09”可能是9%写成了小数：按本期10.88、上年同期10计算是8.8%。暂按0.09%读取，请核对。",
    "7:5 “0.1”可能是10%写成了小数：按本期18、上年同期16计算是12.5%。暂按0.1%读取，请核对。",
  ]);
});

test("a ledger whose rates are all below 1 is asked about, month by month", async () => {
  const submission =
    await submissionOf(`园区,指标,年度,数据项,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月
萍乡经开区,财政总收入,2022,上报同比,%,,0.081,0.082,0.08,0.1,,,,,,,
`);
  expect(said(submission).map((text) => text.slice(0, 3))).toEqual(["2:7", "2:8", "2:9", "2:1"]);
});

test("a rate of a ratio's own, 0.715 where 71.5 is usual, is asked about", async () => {
  const submission = await table("萍乡经开区,企业上云率,2022-05,期末,0.715,%");
  expect(figures(submission)).toEqual(["萍乡经开区 CLOUD_RATE 2022-05 level 0.715%"]);
  expect(said(submission)).toHaveLength(1);
});

test.each([
  ["a lone 0.1 %", ["税收,2022-05,上报同比,0.1,%"]],
  ["0 %", ["税收,2022-05,上报同比,0,%"]],
  ["0.088% with its sign", ["税收,2022-05,上报同比,0.088%,%"]],
  [
    "0.35 among rates of two decimals",
    [
      "税收,2022-05,上报同比,0.35,%",
      "财政总收入,2022-05,上报同比,8.82,%",
      "固定资产投资,2022-05,上报同比,-3.15,%",
      "工业投资,2022-05,上报同比,12.04,%",
    ],
  ],
  [
    "0.512 among rates that were calculated and not rounded",
    ["税收,2022-05,上报同比,0.512,%", "财政总收入,2022-05,上报同比,8.8235,%"],
  ],
  [
    "0.088 that follows from the figures",
    [
      "税收,2022-05,累计,1137,亿元",
      "税收,2021-05,累计,1136,亿元",
      "税收,2022-05,上报同比,0.088,%",
      "财政总收入,2022-05,上报同比,8.8,%",
    ],
  ],
  ["growth of a ratio, which is in points", ["企业上云率,2022-05,上报同比,0.125,百分点"]],
])("nothing is said of %s", async (_, rows) => {
  expect(said(await table(...rows.map((row) => `萍乡经开区,${row}`)))).toEqual([]);
});

describe("a returned form", () => {
  const JUNE = { year: 2022, month: 6 };

  async function returned(cells: readonly [code: string, column: FormColumn, value: CellValue][]) {
    const book = filledBook([madeForm(JUNE)], new Map());
    const [sheet] = book.sheets;
    const rows = new Map(codesOf(sheet!).map(([row, code]) => [code, row]));
    for (const [code, column, value] of cells)
      sheet!.cells.setValue(rows.get(code)!, columnAt(column), value);
    return usable(await readReturn(await writeBook(book)));
  }

  test("with 8.8 % pasted as the value 0.088 is asked about", async () => {
    const submission = await returned([
      ["FAI", "growth", 0.088],
      ["IND_VA_SCALE", "growth", 7.9],
    ]);
    expect(submission.observations.map(({ value }) => value)).toEqual([7.9, 0.088]);
    expect(said(submission).map((text) => text.slice(text.indexOf(" ") + 1))).toEqual([
      "“0.088”可能是8.8%写成了小数，暂按0.088%读取。请核对。",
    ]);
  });

  test("is held against the figure of last year it shows", async () => {
    // Last year's 1–6月 of the sample park are 48.
    const submission = await returned([
      ["FAI", "ytd", 52.8],
      ["FAI", "growth", 0.1],
      ["IND_VA_SCALE", "growth", 7.9],
    ]);
    expect(said(submission)[0]).toContain("按本期52.8、上年同期48计算是10%");
  });
});

describe("annual targets", () => {
  const targets = (...rows: readonly string[]): Promise<Submission> =>
    submissionOf("园区,指标,年度,目标值,单位\n" + rows.join("\n"));

  test("a growth target of 0.08 % is kept and said to be perhaps 8 %, which no sign or figure proves", async () => {
    const submission = await targets(
      "萍乡经开区,税收,2022,0.08,%",
      "萍乡经开区,营业收入,2022,8,%",
      "萍乡经开区,利润总额,2022,8%,",
      "萍乡经开区,企业上云率,2022,0.715,%",
      "湘乡经开区,企业上云率,2022,71.5,%",
    );
    expect(said(submission)).toEqual([
      "2:4 “0.08”可能是8%写成了小数，暂按0.08%读取。请核对。",
      "5:4 “0.715”可能是71.5%写成了小数，暂按0.715%读取。请核对。",
    ]);
    expect(submission.targets.map(({ type, value, doubts }) => [type, value, doubts])).toEqual([
      ["growth", 0.08, ["source.fractionSuspected"]],
      ["growth", 8, undefined],
      ["growth", 8, undefined],
      ["level", 0.715, ["source.fractionSuspected"]],
      ["level", 71.5, undefined],
    ]);
  });

  test("on a sheet of people's own they are asked about in the same way", async () => {
    const submission = await submissionOf(
      "2022年各园区固定资产投资\n园区,1-5月累计（亿元）,全年目标（%）\n萍乡经开区,17.9,0.08\n湘乡经开区,9.9,8\n",
    );
    expect(submission.targets.map(({ type, value }) => [type, value])).toEqual([
      ["growth", 0.08],
      ["growth", 8],
    ]);
    expect(said(submission).map((text) => text.slice(0, 3))).toEqual(["3:3"]);
  });
});
