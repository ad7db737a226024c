/** Units that a number format shows behind a number. */
import { wordsOfFormat } from "../../src/xlsx/numberFormats";

test.each([
  ['0.00"亿元"', "亿元"],
  ['#,##0.0"万元";-#,##0.0"万元"', "万元"],
  ['G/通用格式"家"', "家"],
  ["0.0\\%", "%"],
  ["0.00_ ", ""],
  ["General", ""],
  ['"▲"0.0', ""],
])("%s shows %s behind the number", (code, words) => {
  expect(wordsOfFormat(code)).toBe(words);
});
