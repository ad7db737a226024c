/** What stands in brackets: parts of the figure before, limits of what is counted, and what a dateline says. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(text, { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) }).map(
    ({ indicator, value, growthPercent }) => [indicator, value, growthPercent],
  );

test("parts in brackets are read one by one, and the rate behind them is of the whole", () => {
  expect(
    read(
      "2023年，进出口总额28亿美元（其中出口15亿美元，增长31.1%；进口13亿美元，增长20.1%），同比增长25.7%；外商投资1.5亿美元。",
    ),
  ).toEqual([
    ["进出口总额", 28, 25.7],
    ["出口", 15, 31.1],
    ["进口", 13, 20.1],
    ["外商投资", 1.5, null],
  ]);
});

test("a limit in brackets is no figure, and the name goes on behind it", () => {
  expect(
    read("2014年1至9月，完成规模以上（500万元口径）工业总产值47.6亿元，完成工业投资（50万元口径）22.3亿元。"),
  ).toEqual([
    ["规模以上工业总产值", 47.6, null],
    ["工业投资", 22.3, null],
  ]);
});

test("a dateline in brackets is no part of a name", () => {
  expect(read("2023年11月，（本报记者24日电）东江工业园区产值8.6亿元，增长2.1%。")).toEqual([
    ["产值", 8.6, 2.1],
  ]);
});

test("months in brackets behind a figure are of that figure and its rate, of those after it only where no others are said", () => {
  const periods = (text: string) =>
    readBulletin(text, { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) }).map(
      ({ indicator, growthPercent, period: { from, to } }) => [indicator, growthPercent, from, to],
    );
  expect(periods("2023年1—3月，营业收入113.3亿元(1-2月)，税收2亿元。出口3亿元，增长5%。")).toEqual([
    ["营业收入", null, 1, 2],
    ["税收", null, 1, 3],
    ["出口", 5, 1, 3],
  ]);
  expect(periods("2023年1—3月，营业收入113.3亿元(1-2月)，增长5%，税收2亿元，增长3%。")).toEqual([
    ["营业收入", 5, 1, 2],
    ["税收", 3, 1, 3],
  ]);
  expect(periods("全区营业收入113.3亿元(1-2月)。税收2亿元。")).toEqual([
    ["营业收入", null, 1, 2],
    ["税收", null, 1, 2],
  ]);
});
