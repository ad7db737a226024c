/** 一成 is ten percent where it says by how much something changed; elsewhere 成 tells of a part or is another word. */
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";

const read = (text: string) =>
  readBulletin(`2023年1—3月，${text}。`, {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
  }).map(({ indicator, value, growthPercent }) => [indicator, value, growthPercent]);

test.each([
  ["完成税收3亿元，同比增长一成", 10],
  ["完成税收3亿元，同比增长近两成", 20],
  ["完成税收3亿元，同比下降三成五", -35],
  ["完成税收3亿元，增长2成多", 20],
  ["完成税收3亿元，较去年同期减少一成半", -15],
])("%s", (text, growth) => {
  expect(read(text)).toEqual([["税收", 3, growth]]);
});

test.each(["六成企业实现增长", "成本三成为人工", "项目建成8成新", "一成不变", "七成功效", "完成五成套设备"])(
  "%s is no figure",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);
