/** Tables that stand beside one another on one sheet: each has its own title, unit and period. */
import { read } from "./freeSheet";

const SIDE_BY_SIDE = `表一  规上工业总产值（2022年1-5月）,,,,表二  固定资产投资（2022年1-5月）,,
单位：万元,,,,单位：亿元,,
园区,本期,增长%,,园区,本期,增长%
萍乡经开区,3260000,6.7,,湘潭高新区,67,10
湘乡经开区,1502000,7.1,,湘潭天易经开区,45,8
`;

test("of two tables beside one another each is read in the unit that stands over it", async () => {
  expect(await read(SIDE_BY_SIDE)).toEqual({
    figures: [
      "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 326",
      "萍乡经开区 IND_OUT_SCALE 2022-05 growth 6.7",
      "湘乡经开区 IND_OUT_SCALE 2022-05 ytd 150.2",
      "湘乡经开区 IND_OUT_SCALE 2022-05 growth 7.1",
      "湘潭高新区 FAI 2022-05 ytd 67",
      "湘潭高新区 FAI 2022-05 growth 10",
      "湘潭天易经开区 FAI 2022-05 ytd 45",
      "湘潭天易经开区 FAI 2022-05 growth 8",
    ],
    targets: [],
    problems: [],
  });
});

test("the same parks in both tables are of both, in the month each title says", async () => {
  const { figures, problems } = await read(
    SIDE_BY_SIDE.replace("投资（2022年1-5月）", "投资（2022年1-4月）")
      .replace("湘潭高新区", "萍乡经开区")
      .replace("湘潭天易经开区", "湘乡经开区"),
  );
  expect(problems).toEqual([]);
  expect(figures.filter((figure) => figure.includes("FAI"))).toEqual([
    "萍乡经开区 FAI 2022-04 ytd 67",
    "萍乡经开区 FAI 2022-04 growth 10",
    "湘乡经开区 FAI 2022-04 ytd 45",
    "湘乡经开区 FAI 2022-04 growth 8",
  ]);
});

test("a line with the reporting unit at the left and the unit at the right speaks of both tables", async () => {
  const { figures } = await read(`2022年1-5月主要指标
报送单位：萍乡经开区,,,,,单位：万元,
指标,本期,增长%,,指标,本期,增长%
规上工业总产值,3260000,6.7,,固定资产投资,670000,10
财政总收入,179000,7.1,,税收收入,146200,8
`);
  expect(figures.filter((figure) => figure.includes("ytd"))).toEqual([
    "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 326",
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9",
    "萍乡经开区 FAI 2022-05 ytd 67",
    "萍乡经开区 TAX 2022-05 ytd 14.62",
  ]);
});
