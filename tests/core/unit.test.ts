import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES } from "../../src/core/language";
import { convert, parseUnit, unitName } from "../../src/core/unit";
import { MULTIPLIERS, UNIT_BASES } from "../../src/core/unitFamilies";

const unit = (text: string) => {
  const parsed = parseUnit(text);
  if (!parsed) throw new Error(`not understood: ${text}`);
  return parsed;
};
const converted = (value: number, from: string, to: string) => convert(value, unit(from), unit(to));

describe("converting", () => {
  test.each([
    [6925, "万元", "亿元", 0.6925],
    [0.6925, "亿元", "万元", 6925],
    [3, "亿美元", "万美元", 30000],
    [1.2, "万亿元", "亿元", 12000],
    [155_060_000, "千元", "亿元", 1550.6],
    [2, "平方公里", "亩", 3000],
    [2, "公顷", "亩", 30],
    [20, "万平方米", "亩", 300],
    [1, "平方公里", "万平方米", 100],
    [430.5, "亩", "平方公里", 0.287],
    [12345, "万度", "亿千瓦时", 1.2345],
    [1700, "度", "万千瓦时", 0.17],
    [3.6, "万人", "人", 36000],
    [2, "万吨", "千克", 20_000_000],
    [174.2, "万元/亩", "元/亩", 1_742_000],
    [1, "亿元/平方公里", "万元/亩", 6.666666666666667],
    [5, "‰", "%", 0.5],
    [129, "户", "家", 129],
  ])("%d %s in %s", (value, from, to, expected) => {
    expect(converted(value, from, to)).toEqual({ value: expected, assumed: false });
  });

  test("money is never converted between currencies", () => {
    expect(converted(22397, "万美元", "亿元")).toEqual({ reason: "currency" });
    expect(converted(1, "亿元", "亿美元")).toEqual({ reason: "currency" });
    expect(converted(1, "新臺幣億元", "亿元")).toEqual({ reason: "currency" });
  });

  test("a growth is no percentage point, an area no money, a tonne of coal no tonne", () => {
    expect(converted(1, "百分点", "%")).toEqual({ reason: "family" });
    expect(converted(1, "亩", "亿元")).toEqual({ reason: "family" });
    expect(converted(1, "吨", "吨标准煤")).toEqual({ reason: "family" });
    expect(converted(1, "万元/亩", "万元")).toEqual({ reason: "family" });
  });

  test('"155.06亿" without its 元 is taken by the indicator, and said so', () => {
    expect(converted(155.06, "亿", "亿元")).toEqual({ value: 155.06, assumed: true });
    expect(converted(2.3, "万", "人")).toEqual({ value: 23000, assumed: true });
    expect(converted(1, "亿", "%")).toEqual({ reason: "family" });
    expect(converted(1, "万", "亩")).toEqual({ reason: "family" });
  });

  test("there and back by powers of ten loses nothing", () => {
    const figure = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(figure, fc.constantFrom("元", "千元", "万元", "万亿元"), (value, other) => {
        const there = converted(value, "亿元", other);
        expect("value" in there && converted(there.value, other, "亿元")).toEqual({ value, assumed: false });
      }),
    );
  });
});

describe("reading", () => {
  test.each([
    ["億元", "亿元"],
    ["萬元", "万元"],
    ["人民币亿元", "亿元"],
    ["亿元(人民币)", "亿元"],
    ["亿元人民币", "亿元"],
    ["（亿元）", "亿元"],
    ["单位：万元", "万元"],
    ["计量单位:千元", "千元"],
    ["兆元", "万亿元"],
    ["萬美元", "万美元"],
    ["万美金", "万美元"],
    ["畝", "亩"],
    ["公頃", "公顷"],
    ["㎡", "平方米"],
    ["km²", "平方公里"],
    ["萬平方公尺", "万平方米"],
    ["億度", "亿千瓦时"],
    ["亿千瓦時", "亿千瓦时"],
    ["萬元/畝", "万元/亩"],
    ["万元每亩", "万元/亩"],
    ["噸標準煤/萬元", "吨标准煤/万元"],
    ["％", "%"],
    ["個百分點", "百分点"],
    ["筆", "笔"],
    ["名", "人"],
    ["亿 元", "亿元"],
    ["100 million yuan", "亿元"],
    ["RMB 100 million", "亿元"],
    ["CNY 10,000", "万元"],
    ["million yuan", "百万元"],
    ["billion yuan", "十亿元"],
    ["USD 10,000", "万美元"],
    ["10,000 US dollars", "万美元"],
    ["USD million", "百万美元"],
    ["10,000 yuan/mu", "万元/亩"],
    ["10,000 yuan per mu", "万元/亩"],
    ["percent", "%"],
    ["percentage points", "百分点"],
    ["sq km", "平方公里"],
    ["100 million kWh", "亿千瓦时"],
    ["10,000 persons", "万人"],
  ])("%s is %s", (text, expected) => {
    expect(parseUnit(text)?.names["zh-CN"]).toBe(expected);
  });

  test.each([
    "",
    " ",
    "元元",
    "亿亿元",
    "强",
    "MWP",
    "万元/亩/年",
    "/亩",
    "元/",
    "1",
    "yuan yuan",
    "=1+1",
    "亿元".repeat(1000),
  ])("%j is no unit we know", (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  test("every unit's name in each language is read back as the same unit", () => {
    for (const base of UNIT_BASES)
      for (const multiplier of ["", ...MULTIPLIERS.map((each) => each.spelling)])
        for (const language of LANGUAGES) {
          const parsed = parseUnit(multiplier + base.names["zh-CN"]);
          if (parsed)
            expect([parsed.names[language], parseUnit(parsed.names[language])]).toEqual([
              parsed.names[language],
              parsed,
            ]);
        }
  });

  test("every unit of the catalogue is known and has its names", () => {
    for (const { code, unit: text } of CATALOGUE) {
      const parsed = parseUnit(text);
      expect([code, parsed?.names["zh-CN"]]).toEqual([code, text]);
      for (const language of LANGUAGES) expect(parseUnit(unitName(text, language))).toEqual(parsed);
    }
    expect(unitName("亿元", "zh-TW")).toBe("億元");
    expect(unitName("万美元", "en-US")).toBe("10,000 USD");
    expect(unitName("吨标准煤/万元", "zh-TW")).toBe("噸標準煤/萬元");
    expect(unitName("MWP", "en-US")).toBe("MWP");
  });

  test("no text makes reading fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."万亿元美/ 每()人民币1,0%\u3000$㎡per") }), (text) => {
        const parsed = parseUnit(text);
        if (parsed) expect(parsed.factor.gt(0)).toBe(true);
      }),
    );
  });
});
