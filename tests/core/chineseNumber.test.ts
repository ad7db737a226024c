import fc from "fast-check";
import { chineseNumber } from "../../src/core/chineseNumber";
import { simplified } from "../../src/core/traditional";

test.each([
  ["十", 10],
  ["十一", 11],
  ["三十八", 38],
  ["一百零五", 105],
  ["两千零五", 2005],
  ["九百八十", 980],
  ["二〇二二", 2022],
  ["一〇三", 103],
  ["零", 0],
  ["贰佰", 200],
])("%s is %d", (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test.each(["", "百千", "十十", "元", "三个", "一二三四五六七八九十一二三"])(
  "“%s” is no number of our texts",
  (text) => {
    expect(chineseNumber(text)).toBeNull();
  },
);

test("a traditional text keeps its length, so that places in it stay places in the file", () => {
  expect(simplified("科學園區營業額達2兆3,248億元,較102年成長6.28%")).toBe(
    "科学园区营业额达2兆3,248亿元,较102年成长6.28%",
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      (text) => simplified(text).length === text.length,
    ),
  );
});
