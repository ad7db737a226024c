/** How much room texts take. */
import { LANGUAGES } from "../../src/core/language";
import { parkColumnWidth } from "../../src/report/parkColumns";
import { STYLES } from "../../src/report/styles";
import { columnPoints, linesOf } from "../../src/report/textWidth";

test("dashes and quotation marks are as wide as ideographs in Chinese fonts", () => {
  const width = 12 * 10;
  expect(linesOf("“一”为无数据，“—”为无", width, 10, "zh-CN")).toBe(2);
  expect(linesOf("“a” is no figure", width, 10, "en-US")).toBe(1);
});

test.each(LANGUAGES)(
  "the whole of last year has room behind the name of an indicator that lags: %s",
  (language) => {
    const whole = language === "en-US" ? "Jan–Dec 2022" : "2022年1—12月";
    expect(
      linesOf(whole, columnPoints(parkColumnWidth("period", language)), STYLES.periodMark.size!, language),
    ).toBe(1);
  },
);

test("words stand whole on a line, so that a name of few long words takes more lines than its letters fill", () => {
  const width = 119;
  expect(linesOf("Pingxiang National Economic and Technological Development Zone", width, 10, "en-US")).toBe(
    4,
  );
  // Capitals and m are wider than i and l.
  expect(linesOf("WILLIAM MUMMERY COMMON", width, 10, "en-US")).toBe(2);
  expect(linesOf("illicit little filing", width, 10, "en-US")).toBe(1);
  expect(linesOf("完成年度目标123456.78亿元", 100, 10, "zh-CN")).toBe(2);
});
