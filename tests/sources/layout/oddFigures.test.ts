/** Figures typed or shown so that a person may mean another number than the cell says. */
import { formatKind } from "../../../src/xlsx/numberFormats";
import { sheet } from "../../fixtures/returns/returnCase";
import { read } from "./freeSheet";
import { scoreOf } from "./score";

const of = (rows: string) => read(`2022年1-5月 萍乡经开区\n指标,单位,1-5月,同比%\n${rows}\n`);

test("per mille in a column of percent is a tenth of it", async () => {
  expect((await of("规上工业总产值,亿元,146,1.2‰")).figures).toContain(
    "萍乡经开区 IND_OUT_SCALE 2022-05 growth 0.12",
  );
});

test("separators before four digits are read in doubt", async () => {
  const { figures, problems } = await of('财政总收入,万元,"1,1000",8.8\n税收收入,万元,"11,000",8.8');
  expect(figures).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 1.1 ? source.oddSeparators",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8",
    "萍乡经开区 TAX 2022-05 ytd 1.1",
    "萍乡经开区 TAX 2022-05 growth 8.8",
  ]);
  expect(problems).toEqual(["warning source.oddSeparators 3:3"]);
});

test("百分点 in a column of growth is no rate of an amount, and says what to do", async () => {
  const { figures, problems } = await of("财政总收入,亿元,17.9,+8.8个百分点");
  expect(figures).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9"]);
  expect(problems).toEqual(["warning source.pointsForGrowth 3:4"]);
});

test.each([
  ['0!.0000,"万元"', "scaled"],
  ['0"."0000', "scaled"],
  ["#,##0.00,", "scaled"],
  ["0\\.0,", "scaled"],
  ["#,##0.00", "number"],
  ["#,##0.00_);(#,##0.00)", "number"],
  ['#,##0"万元"', "number"],
  ["0.0%", "percent"],
])("the format %s shows a number as %s", (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test("a cell whose format shows another number than it holds is in doubt", async () => {
  const score = await scoreOf({
    title: "scaled",
    file: "月报.xlsx",
    sheets: [
      sheet(
        "月报",
        `
萍乡经开区2022年1-5月主要指标|<|<
指标|单位|1-5月
财政总收入|元|{0!.0000,"万元"}1790000000
`,
      ),
    ],
    answer: [],
  });
  expect(score.wrong).toEqual([{ figure: "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9", flagged: true }]);
});

test.each([
  ["用电量,万千瓦时,32100,\n工业用电量,万千瓦时,28765,"],
  ["工业用电量,万千瓦时,28765,\n用电量,万千瓦时,32100,"],
])("the indicator's own name counts before one that is merely like it, in either order", async (rows) => {
  expect((await of(rows)).figures).toEqual(["萍乡经开区 ELEC 2022-05 ytd 2.8765 ? source.repeatedFigure"]);
});
