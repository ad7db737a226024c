/** The unit of a figure that says none. */
import { read } from "./freeSheet";

describe("其中 without a unit", () => {
  test("of dollars is in dollars, not in the 亿元 above the table", async () => {
    const output = await read(`萍乡经开区2022年1-5月主要经济指标
单位：亿元
指标,累计
规上工业总产值,326
外贸进出口总额（亿美元）,1.55
其中：出口,1.22
进口,0.33
固定资产投资,87
`);
    expect(output.figures).toEqual([
      "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 326",
      "萍乡经开区 FAI 2022-05 ytd 87",
    ]);
    expect(output.problems).toEqual([
      "error source.currency 5:2",
      "warning source.guessedUnit 6:2",
      "error source.currency 6:2",
      "warning source.guessedUnit 7:2",
      "error source.currency 7:2",
    ]);
  });

  test("counts as its whole does, in doubt where the line above the table says another unit", async () => {
    const text = (above: string) => `萍乡经开区2022年1-5月主要经济指标
${above}
指标,累计
财政总收入（万元）,179000
其中：税收收入,150000
规上工业企业数（户）,108
其中：利润总额（亿元）,8
`;
    expect((await read(text("单位：亿元"))).figures).toContain(
      "萍乡经开区 TAX 2022-05 ytd 15 ? source.guessedUnit",
    );
    const silent = await read(text("统计局"));
    expect(silent.figures).toContain("萍乡经开区 TAX 2022-05 ytd 15");
    expect(silent.problems).toEqual([]);
  });

  test("across the columns is read likewise", async () => {
    const output = await read(`2022年1-5月
单位：亿元
园区,进出口总额（亿美元）,同比,其中：出口,同比,进口,同比
湘乡经开区,1.55,8.8,1.22,5,0.33,7
`);
    expect(output.figures.map((figure) => figure.split(" ").slice(1).join(" "))).toEqual([
      "TRADE 2022-05 growth 8.8",
      "EXPORT 2022-05 growth 5",
      "IMPORT 2022-05 growth 7",
    ]);
  });
});

test("上年同期 and 年度目标 are in the unit of the figure they stand behind", async () => {
  const output = await read(`2022年1-5月
园区,财政总收入（万元）,上年同期,年度目标
湘乡经开区,179000,164500,420000
`);
  expect(output.figures).toEqual([
    "湘乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "湘乡经开区 FISC_TOTAL 2022-05 base 16.45",
  ]);
  expect(output.targets).toEqual(["湘乡经开区 FISC_TOTAL 2022 level 42"]);
  expect(output.problems).toEqual([]);
});

test("同比增长（户） is how many more, left to the workbook", async () => {
  const output = await read(`2022年1-5月各园区
园区,规上工业企业数（户）,同比增长（户）,财政总收入（亿元）,同比增减（亿元）
湘潭高新区,108,3,17.9,0.5
`);
  expect(output.figures.map((figure) => figure.split(" ").slice(1).join(" "))).toEqual([
    "ENT_SCALE 2022-05 level 108",
    "FISC_TOTAL 2022-05 ytd 17.9",
  ]);
});
