/** What the columns of a sheet of people's own are for, where words stand among figures. */
import { read } from "./freeSheet";

test("扭亏为盈 and 转亏 under 同比 are words for figures, no parks", async () => {
  const { figures, problems } = await read(`2022年1-5月
园区,利润总额（亿元）,同比%,税收收入（亿元）,同比%
萍乡经开区,3.2,扭亏为盈,2.1,3.2
湘乡经开区,-1.2,转亏,1.1,4.2
`);
  expect(figures).toEqual([
    "萍乡经开区 PROFIT 2022-05 ytd 3.2",
    "萍乡经开区 TAX 2022-05 ytd 2.1",
    "萍乡经开区 TAX 2022-05 growth 3.2",
    "湘乡经开区 PROFIT 2022-05 ytd -1.2",
    "湘乡经开区 TAX 2022-05 ytd 1.1",
    "湘乡经开区 TAX 2022-05 growth 4.2",
  ]);
  expect(problems).toEqual(["warning source.wordsForFigure 3:3", "warning source.wordsForFigure 4:3"]);
});

test("assessments beside figures make no parks and no indicators", async () => {
  const { figures } = await read(`2022年1-5月
园区,财政总收入（亿元）,完成情况,固定资产投资（亿元）,评价
萍乡经开区,3.2,超序时,2.1,优秀
湘乡经开区,1.2,未达序时,1.1,良好
`);
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 3.2",
    "萍乡经开区 FAI 2022-05 ytd 2.1",
    "湘乡经开区 FISC_TOTAL 2022-05 ytd 1.2",
    "湘乡经开区 FAI 2022-05 ytd 1.1",
  ]);
});

test("a rate behind a park is that park's, and one behind the total the total's", async () => {
  const { figures, problems } = await read(`2022年1-5月
指标,单位,萍乡经开区,同比±%,湘乡经开区,同比±%,合计,同比±%
财政总收入,亿元,17.9,8.8,9.9,5.1,27.8,7.4
`);
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
    "湘乡经开区 FISC_TOTAL 2022-05 ytd 9.9",
    "湘乡经开区 FISC_TOTAL 2022-05 growth 5.1",
  ]);
  expect(problems.every((problem) => problem.startsWith("note source.derivedLeft"))).toBe(true);
});

test("of two years with a rate each, each rate is of the year before it", async () => {
  const { figures } = await read(`萍乡经开区
指标,单位,2022年1-5月,增速,2021年1-5月,增速
财政总收入,亿元,17.9,8.8,16.5,12.1
`);
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
    "萍乡经开区 FISC_TOTAL 2021-05 ytd 16.5",
    "萍乡经开区 FISC_TOTAL 2021-05 growth 12.1",
  ]);
});
