/** The rules look at a load before it counts: what they find is told in the review, and questions the return. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { commitReview } from "../../src/actions/commitReview";
import { readBoard } from "../../src/actions/readBoard";
import { settleFinding } from "../../src/actions/settleFinding";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { Dataset } from "../../src/core/dataset";
import { problemMessage } from "../../src/i18n/problemMessage";
import { ACTION, load, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const LAST_YEAR = `园区,指标,报告期,数据项,数值,单位
${PARK},税收,2021-05,累计,13.60,亿元
${PARK},税收,2022-05,累计,14.62,亿元
`;

async function reviewed(...rows: readonly string[]) {
  await newWorkbook();
  await load(LAST_YEAR);
  return reviewOf(...rows);
}

async function reviewOf(...rows: readonly string[]) {
  const text = ["园区,指标,报告期,数据项,数值,单位", ...rows.map((row) => `${PARK},${row}`)].join("\n");
  return valueOf(await reviewSubmissions({ submissions: await submissionsOf(text) }, ACTION));
}

test("0.08 beside figures that give 7.5 % is doubted, with both figures in the sentence", async () => {
  const { items, problems } = await reviewed(
    "税收,2022-05,上报同比,0.08,%",
    "财政总收入,2022-05,上报同比,8.82,%",
  );
  const item = items.find(({ indicator }) => indicator === "税收");
  expect(item).toMatchObject({ after: 0.08, doubts: ["check.growthSlip"] });
  expect(
    problems.map((problem) => problemMessage(problem, "zh-CN", (code) => (code === "TAX" ? "税收" : code))),
  ).toEqual([expect.stringContaining("税收")]);
});

test("this year's figure may come in the same load", async () => {
  const { items } = await reviewed(
    "税收,2022-05,累计,15.00,亿元",
    "税收,2022-05,上报同比,0.1,%",
    "财政总收入,2022-05,上报同比,8.8,%",
  );
  const doubted = items.filter(({ doubts }) => doubts.length > 0);
  expect(doubted.map(({ indicator, measure }) => [indicator, measure])).toEqual([["税收", "growth"]]);
});

test("what the file told by its look is told once", async () => {
  const { items, problems } = await reviewed("税收,2022-05,上报同比,0.075,%");
  expect(items[0]!.doubts).toEqual(["source.fractionSuspected"]);
  expect(problems.filter(({ severity }) => severity === "warning")).toHaveLength(1);
});

test.each(["7.5", "0.1", "0"])("%s where nothing speaks for a fraction is let be", async (rate) => {
  const { items } = await reviewed(
    rate === "0.1" ? `固定资产投资,2022-05,上报同比,${rate},%` : `税收,2022-05,上报同比,${rate},%`,
  );
  expect(items.map(({ doubts }) => doubts)).toEqual([[]]);
});

describe("before a load counts", () => {
  const TRADE = `${PARK},进出口总额,2022-05,累计,12.9,亿元`;
  const EXPORTS = "外贸出口,2022-05,累计,17.9,亿元";

  test("exports above the trade the workbook holds are told at their cell, and the return is questioned", async () => {
    await newWorkbook();
    await load(`${LAST_YEAR}${TRADE}\n`);
    const submissions = await submissionsOf(`园区,指标,报告期,数据项,数值,单位\n${PARK},${EXPORTS}\n`);
    const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
    expect(review.items[0]!.doubts).toEqual(["check.subset"]);
    expect(review.problems).toMatchObject([
      { code: "check.subset", severity: "error", place: { file: "上报1.csv", row: 2, column: 5 } },
    ]);
    valueOf(await commitReview({ submissions, review, accepted: "all" }, ACTION));
    const { rows } = valueOf(await readBoard(ACTION));
    expect(rows.find(({ park }) => park === PARK)).toMatchObject({ state: "questioned" });
  });

  test("the noise of a formula is no part above its whole, and no change", async () => {
    const session = await newWorkbook();
    const rows = `园区,指标,报告期,数据项,数值,单位\n${TRADE.replace("12.9", "3.3")}\n${PARK},税收,2022-05,累计,14.9,亿元\n`;
    await load(`${rows}${PARK},外贸出口,2022-05,累计,3.3000000000000003,亿元\n`);
    const { findings } = valueOf(await checkWorkbook(ACTION));
    expect(findings.map(({ rule }) => rule)).not.toContain("check.subset");
    const { cells } = session.book.sheets.find(({ name }) => name === "台账")!;
    for (let row = 1; row <= 3; row++)
      for (let column = 0; column < 30; column++)
        if (cells.value(row, column) === 14.9) cells.setValue(row, column, 14.899999999999999);
    const { items } = await reviewOf("税收,2022-05,累计,14.9,亿元", "外贸出口,2022-05,累计,3.3,亿元");
    expect(items.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  test("figures of different units are as exact as they were reported, in the workbook too", async () => {
    await newWorkbook();
    await load(
      [
        "园区,指标,报告期,数据项,数值,单位",
        `${PARK},外贸出口,2022-05,累计,182345,万元`,
        `${PARK},进出口总额,2022-05,累计,18.23,亿元`,
        `${PARK},实际利用外资,2022-05,累计,0.57,亿美元`,
        `${PARK},现汇进资,2022-05,累计,5735,万美元`,
      ].join("\n"),
    );
    const { findings } = valueOf(await checkWorkbook(ACTION));
    expect(findings.filter(({ rule }) => rule === "check.subset").map(({ text }) => text)).toEqual([]);
  });

  test("what was explained is not told again, and that a file is no whole return is no fault of it", async () => {
    await newWorkbook();
    await load(
      `${LAST_YEAR}${PARK},营业收入,2022-04,累计,120.5,亿元\n${PARK},营业收入,2022-05,累计,118.2,亿元\n`,
    );
    const { findings } = valueOf(await checkWorkbook(ACTION));
    const falls = findings.find(({ rule }) => rule === "check.ytdFalls")!;
    valueOf(await settleFinding(falls, "核减4月重复统计", ACTION));
    const { problems } = await reviewOf("营业收入,2022-05,累计,118.2,亿元", "税收,2022-05,累计,14.62,亿元");
    expect(problems).toEqual([]);
  });
});

describe("every month of a file is looked at, not its latest alone", () => {
  const told = async (...rows: readonly string[]) =>
    (await reviewOf(...rows)).problems
      .filter(({ code }) => code.startsWith("check."))
      .map(({ code, indicator, period }) => [code, indicator, period].join(" "));

  test("exports above the trade in April and last May, in the return of May", async () => {
    await newWorkbook();
    const rows = ["2022-05", "2022-04", "2021-05"].map((month) => `进出口总额,${month},累计,12.9,亿元`);
    const exports = (may: number): string[] => [
      `外贸出口,2022-05,累计,${may},亿元`,
      "外贸出口,2022-04,累计,16.9,亿元",
      "外贸出口,2021-05,累计,15.9,亿元",
    ];
    const problems = await told(...rows, ...exports(17.9));
    expect(problems.filter((each) => each.includes("subset"))).toEqual([
      "check.subset EXPORT 2022-05",
      "check.subset EXPORT 2022-04",
      "check.subset EXPORT 2021-05",
    ]);
    const text = [
      "园区,指标,报告期,数据项,数值,单位",
      ...[...rows, ...exports(17.9)].map((row) => `${PARK},${row}`),
    ];
    await load(text.join("\n"));
    // What the workbook has of earlier months already is not told again with each return.
    expect((await told(...rows, ...exports(12.5))).filter((each) => each.includes("subset"))).toEqual([]);
  });

  test("a target and the figure of the quarter are told once, whatever months the file has", async () => {
    await newWorkbook();
    await load(`园区,指标,报告期,数据项,数值,单位\n${PARK},地区生产总值,2021-03,累计,50,亿元\n`);
    const problems = await told(
      "地区生产总值,2022-03,累计,520,亿元",
      ...["2022-03", "2022-04", "2022-05"].map((month) => `税收,${month},累计,6,亿元`),
    );
    expect(problems).toEqual(["check.magnitude GDP 2022-03"]);
  });

  test("a file of May beside one of April is not April's figures in the wrong column", async () => {
    await newWorkbook();
    const file = (id: string, names: readonly string[]): string =>
      `园区,指标,报告期,数据项,数值,单位\n${names
        .map((name, index) => `${PARK},${name},${id},累计,${Number(id.slice(-2)) * (9 - index)},亿元\n`)
        .join("")}`;
    const names = ["财政总收入", "税收", "固定资产投资", "进出口总额", "外贸出口"];
    const files = [file("2022-04", names), file("2022-05", ["财政总收入"])];
    const submissions = await submissionsOf(...files);
    const { problems } = valueOf(await reviewSubmissions({ submissions }, ACTION));
    expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("the ledger is walked over as often for twelve months as for two", async () => {
    await newWorkbook();
    const months = (count: number): string[] =>
      Array.from(
        { length: count },
        (_, index) => `税收,2022-${String(index + 1).padStart(2, "0")},累计,${index + 2},亿元`,
      );
    const walks = async (count: number): Promise<number> => {
      const walked = jest.spyOn(Dataset.prototype, "observations");
      await reviewOf(...months(count));
      const calls = walked.mock.calls.length;
      walked.mockRestore();
      return calls;
    };
    const two = await walks(2);
    expect(two).toBeGreaterThan(0);
    expect(await walks(12)).toBe(two);
  });
});
