/** Names whose figures follow in a list: which name each figure is of. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(`2023年1—6月，全区规模以上工业增加值增长5%。${text}。`, {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
  })
    .slice(1)
    .map(({ indicator, value, growthPercent }) => [indicator, value, growthPercent]);

test("rates of names praised in the clause before are spread over them", () => {
  expect(
    read("从经济类型看，国有企业、股份制企业和外商及港澳台企业增长较快，分别增长7.1%、8.2%和9.3%"),
  ).toEqual([
    ["国有企业增加值", null, 7.1],
    ["股份制企业增加值", null, 8.2],
    ["外商及港澳台企业增加值", null, 9.3],
  ]);
});

test("names parted by commas take the rates behind the last of them", () => {
  expect(read("其中，建材业，石油、煤炭加工业，化学原料制造业增加值分别同比增长6.1%、7.2%、8.3%")).toEqual([
    ["建材业增加值", null, 6.1],
    ["石油、煤炭加工业增加值", null, 7.2],
    ["化学原料制造业增加值", null, 8.3],
  ]);
});

test("a measure praised before its figure keeps its whole name", () => {
  expect(read("其中房地产开发投资继续快速增长，完成投资24.8亿元，增长16.1%")).toEqual([
    ["房地产开发投资", 24.8, 16.1],
  ]);
});

test("the largest and the others are each told with the measure", () => {
  expect(
    read("其中，集成电路产业营业额最高，约998亿元，占最高比重75.7%；其次是光电产业260亿元，约占19.7%"),
  ).toEqual([
    ["集成电路产业营业额", 998, null],
    ["集成电路产业营业额占比", 75.7, null],
    ["光电产业营业额", 260, null],
    ["光电产业营业额占比", 19.7, null],
  ]);
});

test("the figures of the largest three, named before, and their shares", () => {
  expect(
    read(
      "总量最大的三个行业分别为医药业、电子业和汽车业，分别实现增加值66亿元、48.3亿元和30.2亿元，占全部的比重分别为42%、30.7%和19.2%",
    ),
  ).toEqual([
    ["医药业增加值", 66, null],
    ["电子业增加值", 48.3, null],
    ["汽车业增加值", 30.2, null],
    ["医药业增加值占全部的比重", 42, null],
    ["电子业增加值占全部的比重", 30.7, null],
    ["汽车业增加值占全部的比重", 19.2, null],
  ]);
});

test.each(["增幅最大的产业为", "增幅最大的两个行业分别为", "增长最快的依次是"])(
  "rates follow those named: %s",
  (words) => {
    expect(read(`${words}医药业和电子业，分别增长42%、30.7%`).map(([, , growth]) => growth)).toEqual([
      42, 30.7,
    ]);
  },
);
