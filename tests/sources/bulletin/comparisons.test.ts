/** What is compared: the noun of a share keeps its 比, and a topic (…方面) that names a measure is told of whole. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(text, { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) }).map(
    ({ park, indicator, value, growthPercent }) => [park, indicator, value, growthPercent],
  );

test.each([
  ["规模工业增加值占比与上年同期持平", "规模工业增加值占比", 0],
  ["税收占比同比下降2.1%", "税收占比", -2.1],
  ["税收比上年同期增长3%", "税收", 3],
  ["税收与去年同期相比增长3%", "税收", 3],
])("%s", (text, indicator, growth) => {
  expect(read(`2023年1—3月，${text}。`)).toEqual([[null, indicator, null, growth]]);
});

test("two shares behind one 分别 keep their nouns", () => {
  expect(read("2023年1—3月，税收收入占比、非税收入占比分别为81.2%、18.8%。")).toEqual([
    [null, "税收收入占比", 81.2, null],
    [null, "非税收入占比", 18.8, null],
  ]);
});

test("a topic that ends in a measure is that measure's; one that ends in a branch goes before what is measured", () => {
  const before = "2023年1—3月，完成规上工业增加值12亿元，同比增长7.1%。";
  expect(read(`${before}高新技术产业产值方面，萍乡经开区增长12.4%，增幅居首位。`).at(-1)).toEqual([
    "萍乡经开区",
    "高新技术产业产值",
    null,
    12.4,
  ]);
  expect(read(`${before}光电产业方面，产值增长3.5%。`).at(-1)).toEqual([null, "光电产业产值", null, 3.5]);
});

test.each([
  ["利润由去年净亏损46亿元转为盈利148亿元", [null, "利润", 148, null]],
  ["规上产值首次突破千亿元大关，达到1023亿元，增长9.8%", [null, "规上产值", 1023, 9.8]],
  ["财政收入连续三年超百亿元", [null, "财政收入", 100, null]],
  ["年度投资完成率65%", [null, "年度投资完成率", 65, null]],
])("%s", (text, statement) => {
  expect(read(`2023年1—5月，${text}。`)).toEqual([statement]);
});

test("a loss that turned into a profit without a figure tells none", () => {
  expect(read("2023年1—5月，利润由去年亏损0.4亿元转为盈利。")).toEqual([]);
});

test("what stays flat behind a share is the share", () => {
  expect(read("2023年1—5月，规模工业增加值占比82%，与上年同期持平。")).toEqual([
    [null, "规模工业增加值占比", 82, 0],
  ]);
});
