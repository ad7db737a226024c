/** Figures as people type them, in the columns where they stand. */
import { read } from "./freeSheet";

describe("Chinese numerals with 亿 and 万", () => {
  test("are not multiplied by the 亿元 or 万元 of their column again", async () => {
    const output = await read(`2022年1-5月工业经济
园区,规上工业总产值（亿元）,财政总收入（万元）
湘潭高新区,二百三十亿五千万,三亿
湘乡经开区,壹佰零捌点五亿,五千万
萍乡经开区,一百零八点五亿元,贰拾叁亿伍仟万元
湘潭天易经开区,一百零八点五,12.3亿
`);
    expect(output.figures).toEqual([
      "湘潭高新区 IND_OUT_SCALE 2022-05 ytd 230.5",
      "湘潭高新区 FISC_TOTAL 2022-05 ytd 3",
      "湘乡经开区 IND_OUT_SCALE 2022-05 ytd 108.5",
      "湘乡经开区 FISC_TOTAL 2022-05 ytd 0.5",
      "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 108.5",
      // 亿元 behind the digits in a column of 万元 counts, and is said, as 98,800元 is.
      "萍乡经开区 FISC_TOTAL 2022-05 ytd 23.5 ? source.guessedUnit",
      "湘潭天易经开区 IND_OUT_SCALE 2022-05 ytd 108.5",
      "湘潭天易经开区 FISC_TOTAL 2022-05 ytd 12.3",
    ]);
  });

  test("count people and mu as they stand, and a last digit as the place below", async () => {
    const output = await read(`2022年1-5月
园区,从业人员（人）,开发面积（亩）
湘潭高新区,三万,一万五千
湘乡经开区,一万二,一万零五百
萍乡经开区,一百零二,三千
`);
    expect(output.figures.filter((figure) => figure.includes("EMP"))).toEqual([
      "湘潭高新区 EMP 2022-05 level 30000",
      "湘乡经开区 EMP 2022-05 level 12000",
      "萍乡经开区 EMP 2022-05 level 102",
    ]);
    expect(
      output.figures.filter((figure) => figure.includes("AREA")).map((each) => each.split(" ")[4]),
    ).toEqual(["10", "7", "2"]);
  });

  test("that may count 元 or the 万元 of the column are in doubt", async () => {
    const output = await read("2022年1-5月\n园区,财政总收入（万元）\n湘乡经开区,两万三千\n");
    expect(output.figures).toEqual(["湘乡经开区 FISC_TOTAL 2022-05 ytd 2.3 ? source.guessedUnit"]);
  });

  test("of dollars are not taken for 亿元", async () => {
    const output = await read("2022年1-5月\n园区,进出口总额（万美元）\n湘乡经开区,三亿\n");
    expect(output.figures).toEqual([]);
    expect(output.problems).toEqual(["error source.currency 3:2"]);
  });
});

describe("a triangle before a rate", () => {
  test("is in doubt where nothing tells a rise from a fall", async () => {
    const output = await read(`2022年1-5月各园区
园区,财政总收入（亿元）,同比增长%,固定资产投资（亿元）,同比增长%
湘潭高新区,17.9,△3.2,17.5,▼1.5
湘乡经开区,7.9,11.5,8,▲2
`);
    expect(output.figures.filter((figure) => figure.includes("rowth"))).toEqual([
      "湘潭高新区 FISC_TOTAL 2022-05 growth 3.2 ? source.signOpen",
      "湘潭高新区 FAI 2022-05 growth -1.5",
      "湘乡经开区 FISC_TOTAL 2022-05 growth 11.5",
      "湘乡经开区 FAI 2022-05 growth 2",
    ]);
    expect(output.problems).toEqual(["warning source.signOpen 3:3"]);
  });

  test("is a fall where last year's figure was higher, there and in the other rows", async () => {
    const output = await read(`2022年1-5月各园区
园区,财政总收入（亿元）,上年同期（亿元）,同比增长%,固定资产投资（亿元）,同比增长%
湘潭高新区,17.9,18.5,△3.2,12,△4.1
湘乡经开区,7.9,7.09,11.5,14,3.3
`);
    expect(
      output.figures.filter((figure) => figure.includes("rowth")).map((each) => each.split(" ")[4]),
    ).toEqual(["-3.2", "-4.1", "11.5", "3.3"]);
    expect(output.problems).toEqual([]);
  });

  test("pairs with its counterpart, or marks every rise", async () => {
    const paired = await read(
      "2022年1-5月\n园区,财政总收入（亿元）,同比%\n湘乡经开区,7.9,△3.2\n湘潭高新区,9,▽1\n",
    );
    const all = await read(
      "2022年1-5月\n园区,财政总收入（亿元）,同比%\n湘乡经开区,7.9,▲3.2\n湘潭高新区,9,▲1\n",
    );
    expect(paired.figures.filter((figure) => figure.includes("growth")).join()).toMatch(/ 3\.2,.* -1$/);
    expect(all.problems).toEqual([]);
  });

  test("among rises without one is in doubt", async () => {
    const output = await read(
      "2022年1-5月\n园区,财政总收入（亿元）,同比%\n湘乡经开区,7.9,▲3.2\n湘潭高新区,9,5\n",
    );
    expect(output.problems).toEqual(["warning source.signOpen 3:3"]);
  });
});

test("增加3户 in a column of rates is an amount, told and not read", async () => {
  const output = await read(`萍乡经开区2022年1-5月主要经济指标
指标,单位,累计,同比增长%
规上工业企业数,户,108,增加3户
规上服务业企业数,户,30,-2户
财政总收入,亿元,17.9,增加8.8%
`);
  expect(output.figures.filter((figure) => figure.includes("rowth"))).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
  ]);
  expect(output.problems).toContain("warning source.changeForGrowth 3:4");
  expect(output.problems).toContain("warning source.changeForGrowth 4:4");
});
