/** A rate that is a hundredth of what the workbook's own figures give is asked about in the review, before it counts. */
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
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
  const text = ["园区,指标,报告期,数据项,数值,单位", ...rows.map((row) => `${PARK},${row}`)].join("\n");
  return valueOf(await reviewSubmissions({ submissions: await submissionsOf(text) }, ACTION));
}

test("0.08 beside figures that give 7.5 % is doubted, with both figures in the sentence", async () => {
  const { items, problems } = await reviewed(
    "税收,2022-05,上报同比,0.08,%",
    "财政总收入,2022-05,上报同比,8.82,%",
  );
  const item = items.find(({ indicator }) => indicator === "税收");
  expect(item).toMatchObject({ after: 0.08, doubts: ["source.fractionByFigures"] });
  expect(problems.map((problem) => problemMessage(problem, "zh-CN"))).toContain(
    "“0.08”可能是8%写成了小数：按本期14.62、上年同期13.6计算是7.5%。暂按0.08%读取，请核对。",
  );
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

test.each(["7.5", "0.08%", "0.1", "0"])("%s where nothing speaks for a fraction is let be", async (rate) => {
  const { items } = await reviewed(
    rate === "0.1" ? `固定资产投资,2022-05,上报同比,${rate},%` : `税收,2022-05,上报同比,${rate},%`,
  );
  expect(items.map(({ doubts }) => doubts)).toEqual([[]]);
});
