/** Whose a figure is: the rate behind a share, the first among several, and those who stand in a list. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(text, { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) }).map(
    ({ indicator, value, growthPercent }) => [indicator, value, growthPercent],
  );

test("the rate behind each share is of what has the share", () => {
  expect(
    read(
      "2023年1-6月，全县规模以上工业增加值增长2.4%。采矿业增加值占比达71.5%，增长1.6%，特别是煤炭采选业占比为60.2%，下降3.4%；制造业增加值占比为28.5%，增长4.8%。",
    ),
  ).toEqual([
    ["规模以上工业增加值", null, 2.4],
    ["采矿业增加值占比", 71.5, null],
    ["采矿业增加值", null, 1.6],
    ["煤炭采选业占比", 60.2, null],
    ["煤炭采选业增加值", null, -3.4],
    ["制造业增加值占比", 28.5, null],
    ["制造业增加值", null, 4.8],
  ]);
});

test("the rate behind a share of an amount just told is the amount's", () => {
  expect(read("2023年1-6月，出口100亿元，占比44%，同比增长6%。")).toEqual([
    ["出口", 100, 6],
    ["出口占比", 44, null],
  ]);
});

test.each([
  "工业用电量方面，6升8降，上升幅度最大的为甲州，增长18.8%，降幅最大的为乙州，下降32.1%。",
  "2022年化工园区30强实现销售收入1.9万亿元，占全国同类收入的18.4%；实现利润总额1100亿元。",
  "全省开发区前20强实现税收900亿元。",
  "全国百强县实现工业总产值30万亿元，利润率为5.1%。",
  "产值拉动作用明显，对全区工业增长的贡献率达77.3%。",
])("nothing of the zone is told by: %s", (sentence) => {
  expect(read(`2023年1-6月，完成产值50亿元，增长3%。${sentence}`)).toEqual([["产值", 50, 3]]);
});

test("a zone that stands in a list, or its firms that do, keep their figures", () => {
  expect(read("2023年1-6月，开发区获评全国百强，实现产值30亿元。区内百强企业实现税收5亿元。")).toEqual([
    ["产值", 30, null],
    ["百强企业税收", 5, null],
  ]);
});

test.each([
  ["光电产业", "光电产业产值"],
  ["出口", "出口"],
])("the fastest of several, %s, is named and takes its rate", (branch, indicator) => {
  expect(read(`2023年1-6月，完成产值50亿元，增长3%。增幅最大的为${branch}，增长12%。`)).toEqual([
    ["产值", 50, 3],
    [indicator, null, 12],
  ]);
});

test("1个多月来 tells how long, and counts nothing", () => {
  expect(read("2023年1-6月，完成产值50亿元。1个多月来，新增企业12家。")).toEqual([
    ["产值", 50, null],
    ["新增企业", 12, null],
  ]);
});

test("the last of several, praised before its figure, takes it; names without a measure take the one said before", () => {
  expect(
    read(
      "2023年1-6月，三个园营业额为120亿元。其中甲城49亿元，下降3%；乙科23亿元；丙科则一枝独秀，达48亿元，增长1.2%。",
    ),
  ).toEqual([
    [expect.stringContaining("营业额"), 120, null],
    ["甲城营业额", 49, -3],
    ["乙科营业额", 23, null],
    ["丙科营业额", 48, 1.2],
  ]);
});

test("总计 of 资产总计 is of its name", () => {
  expect(read("2023年1-6月，工业企业资产总计118亿元，增长2%。")).toEqual([["工业企业资产总计", 118, 2]]);
});

test("a comma before 园区 makes no park's name", () => {
  const [statement] = readBulletin("2023年8月份，园区完成产值5亿元。", {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
  });
  expect(statement?.park).toBeNull();
});

test("the rates behind the shares of several places are each of their own place", () => {
  expect(
    read(
      "2023年1-6月，全区固定资产投资增长20.4%。其中，区本级固定资产投资占比61%，增长11.7%；滨江新区占比22.7%，增长9.8%。滨江新区产值全区占比36.5%，下降4.4%。",
    ),
  ).toEqual([
    ["固定资产投资", null, 20.4],
    ["区本级固定资产投资占比", 61, null],
    ["区本级固定资产投资", null, 11.7],
    ["固定资产投资占比", 22.7, null],
    ["固定资产投资", null, 9.8],
    ["产值占比", 36.5, null],
    ["产值", null, -4.4],
  ]);
});

test("a bulletin of all the zones of a province is the province's own", () => {
  expect(
    read(
      "2009年，全省产业园区运行平稳。全省产业园区完成投资62亿元，高新区、经开区齐头并进。全省新增就业3万人。",
    ),
  ).toEqual([
    ["完成投资", 62, null],
    ["新增就业", 3, null],
  ]);
});

test("what is said of an industry between its figure and its rate names nothing", () => {
  expect(read("2023年1-6月，光电业产值59.6亿元，仍为区内最大产业，年增3.92%。")).toEqual([
    ["光电业产值", 59.6, 3.92],
  ]);
});
