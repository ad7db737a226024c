import { oneSpelling } from "../../src/excel/formatCode";

test.each([
  ['0.00"亿元"', String.raw`0.00\亿\元`],
  ['0.00"亿元"', "0.00亿元"],
  ['"↑"0;"↓"0;"＝";@', String.raw`\↑0;\↓0;\＝;@`],
  ["yyyy-mm-dd;@", String.raw`yyyy\-mm\-dd;@`],
  ["yyyy-mm-dd;@", "YYYY-MM-DD;@"],
  ["[>=0]#,##0.00_ ;[<=-0.005]-#,##0.00_ ;@_0_0", String.raw`[>=0]#,##0.00_ ;[<=-5E-3]\-#,##0.00_ ;@_0_0`],
  ["General", "G/通用格式"],
  ['General;General;General;"其中："@', 'G/通用格式;G/通用格式;G/通用格式;"其中："@'],
  ["[Red]-0.0", "[RED]-0.0"],
  ["0.0;(0.0)", String.raw`0.0;\(0.0\)`],
])("%s is the format %s", (code, other) => {
  expect(oneSpelling(code)).toBe(oneSpelling(other));
});

test.each([
  ["0.0", "0.00"],
  ["0.0_ ", "0.0"],
  ["0.0_ ", '0.0" "'],
  ["0.0_0", "0.0_1"],
  ['0"m"', "0m"],
  ['"0"', "0"],
  ["0.0", String.raw`0\.0`],
  ["0.0,", "0.0"],
  ["0%", "0"],
  ["General", "@"],
  ["[>=0]0;-0", "[>=1]0;-0"],
  ["[Red]0", "[Blue]0"],
  ["0.0;-0.0", "-0.0;0.0"],
])("%s is not the format %s", (code, other) => {
  expect(oneSpelling(code)).not.toBe(oneSpelling(other));
});
