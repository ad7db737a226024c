/** Figures written out in Chinese numerals, and figures with slips of typing. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(`2023年1—3月，${text}。`, {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
  }).map(({ indicator, value, unit, growthPercent }) => [indicator, value, unit, growthPercent]);

test.each([
  ["营业额达三百零四亿七百四十四万余元", ["营业额", 3040744, "万元", null]],
  ["營業額八千五百七十八億元，較去年同期成長九.六四%", ["營業額", 8578, "億元", 9.64]],
  ["税收突破两亿元，同比增长百分之十点四", ["税收", 2, "亿元", 10.4]],
  ["完成产值一兆一千三百亿元，衰退十二．八四％", ["产值", 11300, "亿元", -12.84]],
  ["完成税收十五亿元，同比下降百分之五", ["税收", 15, "亿元", -5]],
])("%s", (text, statement) => {
  expect(read(text)).toEqual([statement]);
});

test.each([
  "三大产业发展良好",
  "创设区四十二年来新高",
  "召开十五次会议",
  "进入全国百强",
  "建成一千零一夜主题公园",
  "打造千亿元产业集群",
  "新增一亿元税收企业",
])("the numerals of %s are words", (text) => {
  expect(read(text)).toEqual([]);
});

test.each(["完成税收三万五千亿元", "完成税收五六亿元", "完成投资数百亿元", "完成投资四分之一亿元"])(
  "of %s no part is taken for the figure",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test.each([
  ["培育百亿元企业10家", ["培育百亿元企业", 10, "家", null]],
  ["每百万元产值能耗下降3%", ["每百万元产值能耗", null, null, -3]],
  ["一千万元以上的企业完成税收2亿元", ["税收", 2, "亿元", null]],
])("the numeral of a class or a base is part of the name: %s", (text, statement) => {
  expect(read(text)).toEqual([statement]);
});

test("百亿元 in a list of amounts is an amount", () => {
  expect(read("甲、乙分别完成税收两百亿元、百亿元")).toEqual([
    ["甲税收", 200, "亿元", null],
    ["乙税收", 100, "亿元", null],
  ]);
});

test.each([
  ["完成税收3..6亿元，同比增长14..3%", ["税收", 3.6, "亿元", 14.3]],
  ["完成税收50.59.亿元，同比增长8.1%", ["税收", 50.59, "亿元", 8.1]],
  ["完成税收3.6亿元，同比增长1．2％", ["税收", 3.6, "亿元", 1.2]],
  ["完成税收12 .5亿元，同比增长8. 5%", ["税收", 12.5, "亿元", 8.5]],
])("the slip of typing in %s is read over", (text, statement) => {
  expect(read(text)).toEqual([statement]);
});
