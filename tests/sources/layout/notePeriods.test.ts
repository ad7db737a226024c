/** Notes and signatures below a table: other periods of single figures, and who reports. */
import { read } from "./freeSheet";

const TABLE = `2022年1-5月主要指标
指标,单位,1-5月,同比%
财政总收入,亿元,17.9,8.8
固定资产投资,亿元,67,10
`;
const of = async (note: string): Promise<string[]> => {
  const { figures } = await read(`萍乡经开区${TABLE}${note}\n`);
  return figures.filter((figure) => figure.includes("?"));
};

test("a note that investment is of January to April puts its figures in doubt, and only those", async () => {
  expect(await of("注：1.本表为快报数。2.投资为1-4月数。")).toEqual([
    "萍乡经开区 FAI 2022-05 ytd 67 ? source.noteOfPeriod",
    "萍乡经开区 FAI 2022-05 growth 10 ? source.noteOfPeriod",
  ]);
});

test("a note in rows of its own, and one that speaks of the whole table, are heard", async () => {
  expect(await of("注：1.本表为快报数\n2.财政总收入为1-4月数")).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9 ? source.noteOfPeriod",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8 ? source.noteOfPeriod",
  ]);
  expect(await of("注：本表数据为1-4月累计数")).toHaveLength(4);
});

test.each([
  "注：本表数据为1-5月累计数。",
  "注：上年同期数为2021年1-4月快报数。",
  "注：1.本表为快报数；2.数据来源于统计局。",
  "填表日期：2022年6月8日",
])("%s doubts nothing", async (note) => {
  expect(await of(note)).toEqual([]);
});

test("who reports may stand below the table", async () => {
  for (const footer of [
    "报送单位：萍乡经开区,,报送时间：2022年6月8日,",
    "制表人：张三,,报送单位：萍乡经开区,",
  ])
    expect((await read(`${TABLE}${footer}\n`)).figures).toContain("萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9");
});
