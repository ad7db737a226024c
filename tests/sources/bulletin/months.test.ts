/** Months that are not printed in full: 本月, 月末, months compared without 较, and a day printed before its month. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(text, { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) }).map(
    ({ indicator, value, growthPercent, period: { year, from, to, kind } }) => [
      indicator,
      value ?? growthPercent,
      `${String(year)} ${String(from)}-${String(to)} ${kind}`,
    ],
  );

test.each(["18.10.2016  09:30", "18/10/2016 09:30", "发布时间：18.10.2016"])(
  "the year is that of a page stamped %s",
  (stamp) => {
    expect(read(`1-9月园区工业运行情况\n\n${stamp}\n1-9月，园区完成工业总产值88.5亿元。`)).toEqual([
      ["工业总产值", 88.5, "2016 1-9 cumulative"],
    ]);
  },
);

test("a day that may be a month, 05.06.2016, tells nothing", () => {
  expect(read("园区工业运行情况\n\n05.06.2016  09:30\n1-4月，园区完成工业总产值88.5亿元。")).toEqual([
    ["工业总产值", 88.5, "null 1-4 cumulative"],
  ]);
});

test("months right before 提高3.2个百分点 are what a rate is compared with", () => {
  expect(
    read("2021年1-8月，全区固定资产投资66亿元，同比增长9.1%，1-7月提高3.2个百分点。其中，工业投资21亿元。"),
  ).toEqual([
    ["固定资产投资", 66, "2021 1-8 cumulative"],
    ["工业投资", 21, "2021 1-8 cumulative"],
  ]);
});

test.each(["截至2014年7月底", "2014年1-7月", "2014年1至7月"])("本月 after %s is July alone", (months) => {
  expect(
    read(
      `${months}，全市累计到位资金36.5亿元。本月完成到位资金5.2亿元，其中省外资金1.7亿元。到位外资8亿元。`,
    ),
  ).toEqual([
    ["到位资金", 36.5, "2014 1-7 cumulative"],
    ["到位资金", 5.2, "2014 7-7 month"],
    ["省外资金", 1.7, "2014 7-7 month"],
    ["到位外资", 8, "2014 1-7 cumulative"],
  ]);
});

test("本月 within a part ends with it, and 累计 ends 当月", () => {
  const periods = (text: string) => read(text).map(([, value, period]) => [value, period]);
  expect(
    periods("2014年1-7月，新建项目总投资9亿元，本月到位资金1.6亿元；续建项目到位资金7亿元。"),
  ).toContainEqual([7, "2014 1-7 cumulative"]);
  expect(periods("2014年1-7月，园区当月完成税收1.1亿元，累计完成税收8.3亿元。")).toEqual([
    [1.1, "2014 7-7 month"],
    [8.3, "2014 1-7 cumulative"],
  ]);
});

test("今年以来 names no month, so 本月 after it stays without one", () => {
  expect(read("今年以来，园区累计到位资金36亿元。本月到位资金5亿元。").at(-1)).toEqual([
    "到位资金",
    5,
    "null null-null month",
  ]);
});

test("月末 is the end of the months said before, for its balances alone", () => {
  expect(read("2022年1-2月，金融机构月末存款余额512亿元，贷款余额430亿元。工业投资9亿元。")).toEqual([
    ["金融机构存款余额", 512, "2022 2-2 point"],
    ["贷款余额", 430, "2022 2-2 point"],
    ["工业投资", 9, "2022 1-2 cumulative"],
  ]);
});

test("截至本月底 is the end of the month said before", () => {
  expect(read("2022年1-4月，园区完成税收3亿元。截至本月底，在建项目26个。").at(-1)).toEqual([
    "在建项目",
    26,
    "2022 4-4 point",
  ]);
});

test("a sentence that begins with 其中 is of the month of the one before", () => {
  expect(
    read(
      "2022年1-8月，全市用电量310亿千瓦时。\n8月份，全市用电量45亿千瓦时，增长2.6%。其中，工业用电量30亿千瓦时。其中轻工业用电量6亿千瓦时。",
    ),
  ).toEqual([
    ["用电量", 310, "2022 1-8 cumulative"],
    ["用电量", 45, "2022 8-8 month"],
    ["工业用电量", 30, "2022 8-8 month"],
    ["轻工业用电量", 6, "2022 8-8 month"],
  ]);
});

test("其中 after a sentence of two periods goes back to the months of both", () => {
  expect(
    read("2022年1-8月，用电量310亿千瓦时，8月份用电量45亿千瓦时。其中，工业用电量200亿千瓦时。").at(-1),
  ).toEqual(["工业用电量", 200, "2022 1-8 cumulative"]);
});

test("是近10年来第三低的表现 is said of a figure and dates none", () => {
  expect(
    read("2022年1-8月，甲产业营业额49亿元，是近10年来偏低的表现；乙产业23亿元，下降2%。").map(
      ([, , period]) => period,
    ),
  ).toEqual(["2022 1-8 cumulative", "2022 1-8 cumulative"]);
});

test.each(["是2006年的4.1倍", "为2006年的4.1倍", "相当于2006年的4.1倍"])(
  "the year of %s is what is compared with, and no year of what follows",
  (times) => {
    expect(read(`2011年，全区实现工业总产值320亿元，${times}；财政总收入12亿元，税收9亿元。`)).toEqual([
      ["工业总产值", 320, "2011 1-12 year"],
      ["财政总收入", 12, "2011 1-12 year"],
      ["税收", 9, "2011 1-12 year"],
    ]);
  },
);

test("months in brackets behind a figure are that figure's, and the bulletin's year goes on", () => {
  expect(
    read(
      "2018年，全区预计实现地区生产总值1223亿元。\n一、服务业提速。营业收入113.3亿元（1-11月），同比增长20.8%。\n二、投资增长。全区固定资产投资80亿元。",
    ),
  ).toEqual([
    ["地区生产总值", 1223, "2018 1-12 year"],
    ["营业收入", 113.3, "2018 1-11 cumulative"],
    ["固定资产投资", 80, "2018 1-12 year"],
  ]);
});

test("全年 is of the bulletin's year though an earlier year was told in between", () => {
  expect(
    read(
      "2022年，全县生产总值95亿元。最终核实，2021年全县生产总值97亿元。\n全年城镇新增就业1254人，增长2.1%。",
    ),
  ).toEqual([
    ["生产总值", 95, "2022 1-12 year"],
    ["生产总值", 97, "2021 1-12 year"],
    ["城镇新增就业", 1254, "2022 1-12 year"],
  ]);
});

test("a figure that stands on last year's high base is of this year", () => {
  expect(
    read(
      "2023年前三季度，财政收入在去年高基数的基础上仍保持较快增长，大口径财政收入完成4127万元，税收增5.2%。",
    ),
  ).toEqual([
    ["大口径财政收入", 4127, "2023 1-9 cumulative"],
    ["税收", 5.2, "2023 1-9 cumulative"],
  ]);
});

test("the day beside a page's address is that of publication", () => {
  expect(
    read("园区营业额创新高\n\nhttp://www.example.com   2021-12-14 12:25\n1-10月，园区营业额13亿元。"),
  ).toEqual([["营业额", 13, "2021 1-10 cumulative"]]);
});

test("where a text prints no other year, an event is named by its own", () => {
  expect(
    read("上半年，引进区外到位资金43亿元，增长21.7%。下半年办好2023（中国）亚欧商品贸易博览会签约活动。"),
  ).toEqual([["引进区外到位资金", 43, "2023 1-6 cumulative"]]);
});

test("the best of all years' same months is no period of what follows", () => {
  expect(
    read(
      "2023年上半年，园区营业额6769亿元，成长3.8%，持续缔造历年同期佳绩；贸易总额5706亿元，税收同比增1.4%。",
    ),
  ).toEqual([
    ["营业额", 6769, "2023 1-6 cumulative"],
    ["贸易总额", 5706, "2023 1-6 cumulative"],
    ["税收", 1.4, "2023 1-6 cumulative"],
  ]);
});

test("a communique put up again years later is of the year in its title", () => {
  expect(
    read(
      "发布时间：2022-08-17\n2013年东江区国民经济和社会发展统计公报\n2013年，生产总值625亿元。\n全年实现农林牧渔总产值65亿元。",
    ),
  ).toEqual([
    ["生产总值", 625, "2013 1-12 year"],
    ["农林牧渔总产值", 65, "2013 1-12 year"],
  ]);
});

test("a line of prose broken within 同比 goes on", () => {
  expect(
    readBulletin(
      "2023年1-5月，东江市工业园区克服困难，抢抓机遇，加快推进项目建设，努力扩大有效投入，全部园区完成工业增加值88.1亿元，同\n比增长21.4%。",
      { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) },
    ).map(({ indicator, value, growthPercent }) => [indicator, value, growthPercent]),
  ).toEqual([["工业增加值", 88.1, 21.4]]);
});

test.each(["2021年、2022年分别完成工业产值20亿元、30亿元", "2021年至2022年，分别完成工业产值20亿元、30亿元"])(
  "each year has its figure: %s",
  (text) => {
    expect(read(`${text}，2023年税收4亿元。`)).toEqual([
      ["工业产值", 20, "2021 1-12 year"],
      ["工业产值", 30, "2022 1-12 year"],
      ["税收", 4, "2023 1-12 year"],
    ]);
  },
);

test("what rose over several years stands at the end of the last", () => {
  expect(read("2016年至2018年，规上企业由10家增加到15家，税收由2亿元增加到3亿元。")).toMatchObject([
    ["规上企业", 15, "2018 12-12 point"],
    [expect.stringMatching(/税收$/), 3, "2018 1-12 year"],
  ]);
});
