/** Which figure of which indicator a cell is, by its row and its column. */
import { read } from "./freeSheet";

describe("two figures of one place", () => {
  test("leave the first in the ledger, in doubt, with a warning at the second", async () => {
    const output = await read(`萍乡经开区2022年1-5月主要经济指标
指标,单位,累计,累计完成数
财政总收入,亿元,17.9,19.7
固定资产投资,亿元,87,87
`);
    expect(output.figures).toEqual([
      "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9 ? source.repeatedFigure",
      "萍乡经开区 FAI 2022-05 ytd 87",
    ]);
    expect(output.problems).toEqual(["warning source.repeatedKept 3:4", "note source.sameFigureTwice 4:4"]);
  });

  test("leave the one that is sure, where the first was doubtful", async () => {
    const output = await read(`萍乡经开区2022年5月主要经济指标
指标,单位,完成,累计完成
财政总收入,亿元,近20,17.9
`);
    expect(output.figures).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9 ? source.repeatedFigure"]);
    expect(output.problems).toContain("warning source.repeatedFigure 3:4");
  });
});

describe("a heading of two rows", () => {
  test("with 个数 and 金额 under 新签约项目 counts the projects and leaves their money for a person", async () => {
    const output = await read(`2022年1-5月招商引资情况
园区,新签约项目,,到位资金（亿元）
,个数,金额,
湘潭高新区,12,108.5,33
湘乡经开区,7,64.2,21.8
`);
    expect(output.figures).toEqual([
      "湘潭高新区 PROJ_SIGNED 2022-05 ytd 12",
      "湘潭高新区 INV_INPLACE 2022-05 ytd 33",
      "湘乡经开区 PROJ_SIGNED 2022-05 ytd 7",
      "湘乡经开区 INV_INPLACE 2022-05 ytd 21.8",
    ]);
    expect(output.problems).toContain("warning source.unknownHeading 3:3");
  });
});

test("完成% of a row no list has is no second amount of it", async () => {
  const output = await read(`萍乡经开区2022年1-5月主要经济指标
指标,单位,累计,完成%
固定资产投资,亿元,87,45
其中:技改,亿元,30,41
`);
  expect(output.figures.map((figure) => figure.split(" ").slice(2).join(" "))).toEqual([
    "2022-05 ytd 87",
    "2022-05 ytd 30 ? source.unlistedName",
  ]);
});

test("同比 typed in every row heads the rates behind it", async () => {
  const output = await read(`萍乡经开区2022年1-5月主要经济指标
规上工业总产值,108.5,亿元,同比,9.6,%
财政总收入,17.9,亿元,同比,-8.8,%
`);
  expect(output.figures).toEqual([
    "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 108.5",
    "萍乡经开区 IND_OUT_SCALE 2022-05 growth 9.6",
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2022-05 growth -8.8",
  ]);
});

describe("去年同期 and 增减% behind 当月 and 1-5月", () => {
  test("are of the cumulative figure before them, though only its months say that it is one", async () => {
    const output = await read(`2022年5月各园区财政收入
园区,2022年5月当月财政总收入(亿元),1-5月财政总收入(亿元),去年同期(亿元),增减%
湘潭高新区,3.42,17.90,16.45,8.8
`);
    expect(output.figures).toEqual([
      "湘潭高新区 FISC_TOTAL 2022-05 month 3.42",
      "湘潭高新区 FISC_TOTAL 2022-05 ytd 17.9",
      "湘潭高新区 FISC_TOTAL 2022-05 base 16.45",
      "湘潭高新区 FISC_TOTAL 2022-05 growth 8.8",
    ]);
  });

  test("are of each where both have their own", async () => {
    const output = await read(`2022年5月各园区财政收入
园区,5月财政总收入(亿元),去年同期(亿元),增减%,1-5月财政总收入(亿元),去年同期(亿元),增减%
湘潭高新区,3.42,3.1,10.3,17.90,16.45,8.8
`);
    expect(output.figures).toEqual([
      "湘潭高新区 FISC_TOTAL 2022-05 month 3.42",
      "湘潭高新区 FISC_TOTAL 2021-05 month 3.1",
      "湘潭高新区 FISC_TOTAL 2022-05 monthGrowth 10.3",
      "湘潭高新区 FISC_TOTAL 2022-05 ytd 17.9",
      "湘潭高新区 FISC_TOTAL 2022-05 base 16.45",
      "湘潭高新区 FISC_TOTAL 2022-05 growth 8.8",
    ]);
    expect(output.problems).toEqual([]);
  });

  test("tell percent from fraction by what both years had", async () => {
    const output = await read(`湘潭高新区2022年1-5月
指标,单位,1-5月,上年同期,同比
财政总收入,亿元,17.90,16.45,0.088
固定资产投资,亿元,87,80,0.0875
`);
    expect(output.figures).toContain("湘潭高新区 FISC_TOTAL 2022-05 growth 8.8");
  });
});

describe("完成进度, which is the name of a rate of key projects, too", () => {
  test("beside an indicator is how much of the plan it completed, and no second figure of it", async () => {
    const output = await read(`萍乡经开区2022年5月主要经济指标
指标,单位,累计,同比,任务数,完成进度
财政总收入,亿元,17.9,8.8,42,42.6
`);
    expect(output.figures).toEqual([
      "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
      "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
    ]);
    expect(output.targets).toEqual(["萍乡经开区 FISC_TOTAL 2022 level 42"]);
    expect(output.problems).toEqual(["note source.derivedLeft 2:6"]);
  });

  test("behind an indicator of parks is that indicator's", async () => {
    const output = await read(`2022年1-5月
园区,财政总收入（亿元）,同比%,完成进度%
湘乡经开区,17.9,8.8,42.6
`);
    expect(output.figures.map((figure) => figure.split(" ")[1])).toEqual(["FISC_TOTAL", "FISC_TOTAL"]);
  });

  test("beside investment completed and planned is the rate of the projects", async () => {
    const output = await read(`2022年1-5月重点项目
园区,年计划投资（亿元）,累计完成投资（亿元）,完成进度（%）
湘乡经开区,42,17.9,42.6
`);
    expect(output.figures).toContain("湘乡经开区 KEYPROJ_RATE 2022-05 level 42.6");
  });

  test("below a row is of that row, projects' or not", async () => {
    const output = await read(`萍乡经开区2022年1-5月主要经济指标
指标,单位,累计
财政总收入,亿元,17.9
完成进度,%,42.6
累计完成投资,亿元,20
完成进度,%,33
`);
    expect(output.figures).toEqual([
      "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
      "萍乡经开区 KEYPROJ_DONE 2022-05 ytd 20",
      "萍乡经开区 KEYPROJ_RATE 2022-05 level 33",
    ]);
  });
});
