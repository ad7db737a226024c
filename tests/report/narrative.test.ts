/** The narrative, written by the add-in's own actions on the embedded host. */
import { buildReports } from "../../src/actions/buildReports";
import type { Month } from "../../src/core/period";
import { ACTION, load, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";

/** What is printed, a paragraph a line. */
async function paragraphs(month: Month, returns: string): Promise<string[]> {
  const session = await newWorkbook({ month });
  await load(returns);
  valueOf(await buildReports({ kinds: ["narrative"], parks: [], month }, ACTION));
  session.refresh();
  return sheetOf(session, "文字分析").cells.rows.map((cells) => String(cells?.[0] ?? "").trim());
}

const RETURNS = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-01,累计,4.72,亿元
萍乡经开区,财政总收入,2022-02,累计,7.53,亿元
萍乡经开区,地区生产总值,2021-12,累计,742.93,亿元
湘乡经开区,财政总收入,2022-01,累计,1.28,亿元
湘乡经开区,财政总收入,2022-02,累计,2.1,亿元
`;

test.each([
  [1, "2022年1月", "4.72"],
  [2, "2022年1—2月", "7.53"],
])("of month %i tells of %s, and the figure is of that period", async (month, period, figure) => {
  const text = await paragraphs({ year: 2022, month }, RETURNS);
  const park = text.find((line) => line.startsWith("萍乡经开区："));
  expect(park).toMatch(`萍乡经开区：${period}，完成财政总收入${figure}亿元`);
});

test("in January no heading stands above nothing: what is published with February says so", async () => {
  const text = await paragraphs(
    { year: 2022, month: 1 },
    "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,规上工业增加值,2022-02,累计,7.53,亿元\n湘乡经开区,规上工业增加值,2022-02,累计,2.1,亿元\n",
  );
  const body = text.slice(text.findIndex((line) => line.startsWith("二、")));
  const headings = [...body.entries()].filter(([, line]) => /^[二三四五六七八九十]+、/.test(line));
  const below = headings.map(([at, line]) => `${line}: ${body[at + 1]}`);
  const published = "1月份数据不单独公布，与2月份合并发布。";
  expect(below).toEqual([
    `二、工业: ${published}`,
    `三、园区对比: ${published}`,
    `四、分园区情况: ${published}`,
  ]);
  const february = await paragraphs({ year: 2022, month: 2 }, RETURNS);
  expect(february).not.toContain(published);
});

test("a paragraph about last year's figure alone opens with last year", async () => {
  const text = await paragraphs({ year: 2022, month: 2 }, RETURNS);
  expect(text).toContain("2021年1—12月，全区实现地区生产总值742.93亿元。");
});

test("the indicators without growth are counted, so that all those told of are named", async () => {
  const [overall] = (await paragraphs({ year: 2022, month: 2 }, RETURNS)).filter((line) =>
    line.includes("列入分析"),
  );
  const [, all, up, down, flat, without] =
    /的(\d+)项指标中.*增长的(\d+)项，下降的(\d+)项，持平的(\d+)项，另有(\d+)项无同比。$/
      .exec(overall!)!
      .map(Number);
  expect(up! + down! + flat! + without!).toBe(all);
});
