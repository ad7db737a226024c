/** What is counted and what is part of a name: zones, classes by a limit, projects named by their size, surveys. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(`2023年1—9月，${text}。`, {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
  }).map(({ indicator, value, unit }) => [indicator, value, unit]);

test.each([
  ["全市纳入目录的省级以上开发区18家", ["省级以上开发区", 18, "家"]],
  ["我市共有综合保税区3个", ["综合保税区", 3, "个"]],
  ["园区销售收入超过100亿元的达到20个", ["销售收入超过100亿元", 20, "个"]],
  ["区内产值过亿元的共15家", ["产值过亿元", 15, "家"]],
  ["园区安装路灯310盏", ["安装路灯", 310, "盏"]],
])("%s", (text, statement) => {
  expect(read(text)).toEqual([statement]);
});

test("the limit of a class and what its members made are two figures", () => {
  expect(read("21个年预计产值超10亿元的项目共计完成产值446亿元")).toEqual([
    ["年预计产值超10亿元的项目", 21, "个"],
    ["产值", 446, "亿元"],
  ]);
});

test.each(["园区60万吨天然气汽车清洁燃料项目开工建设", "据5‰人口变动抽样调查推算", "对1%的企业抽样调查"])(
  "nothing is measured by: %s",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test("the contribution of assets is a ratio of its own", () => {
  expect(read("总资产贡献率15.8%，对增长的贡献率达30%")).toEqual([["总资产贡献率", 15.8, "%"]]);
});

test("the numbers of a programme's name are none, and what was built is told behind its area", () => {
  expect(read("“5个100工程”共完成投资3371亿元，新建20万平方米标准厂房")).toEqual([
    ["投资", 3371, "亿元"],
    ["标准厂房", 20, "万平方米"],
  ]);
});

test.each(["产业，、电子业产值3亿元", "今年，，产值3亿元"])(
  "of two signs printed for one the second counts: %s",
  (text) => {
    expect(read(text)).toHaveLength(1);
  },
);

test.each([
  ["东科上半年引进7家高科技厂商", ["高科技厂商", 7, "家"]],
  ["新批外资项目（包括增资项目）12个", ["新批外资项目", 12, "个"]],
  ["吸引29亿元投资额", ["投资额", 29, "亿元"]],
  ["就业人数达91996人", ["就业人数", 91996, "人"]],
])("%s", (text, statement) => {
  expect(read(text)).toEqual([statement]);
});

test.each([
  "其中16个县（市、区）增幅超过平均水平",
  "其中24个行业利润增长，14个增幅居前",
  "持续冲向3兆元大关",
  "地址：东江高新区沿河路与龙腾路交汇南300米",
  "连续实现30亿元以上、50亿元以上以及百亿元龙头型重大项目的引进",
])("nothing of the zone is counted or measured by: %s", (text) => {
  expect(read(text).filter(([indicator]) => !String(indicator).includes("行业"))).toEqual([]);
});
