import { displayText, isDateFormat } from "../../src/xlsx/displayText";
import { CellError, type CellValue } from "../../src/xlsx/cells";

const rows: [value: CellValue, format: string, shown: string][] = [
  [0.641, "0.0%", "64.1%"],
  [2304.225, "$#,##0.00", "$2,304.23"],
  [1.005, "0.00", "1.01"],
  [59.85, "0.0", "59.9"],
  [-2.5, "0", "-3"],
  [0.285, "0%", "29%"],
  [-3.24, "0.0;[Red]-0.0", "-3.2"],
  [-3.24, "0.0_ ;[Red](0.0)", "(3.2)"],
  [0, '0.0;-0.0;"—"', "—"],
  ["萍乡", "0.00", "萍乡"],
  ["萍乡", '0;0;0;"<"@">"', "<萍乡>"],
  ["萍乡", ";;;", ""],
  [5, '"第"0"位"', "第5位"],
  [1234567, '0.0,,"百万"', "1.2百万"],
  [120, '[>=100]"超额";0', "超额"],
  [44682, 'yyyy"年"m"月"', "2022年5月"],
  [44682.5, "yyyy-mm-dd hh:mm", "2022-05-01 12:00"],
  [1.5, "[h]:mm", "36:00"],
  [-1, "yyyy-mm-dd", "########"],
  [3e7, "yyyy-mm-dd", "########"],
  [5, "*x0", "5"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [123456789012, "General", "1.23457E+11"],
  [1e300, "#,##0.00", "1E+300"],
  [17, 'General"月"', "17月"],
  [true, "0.0", "TRUE"],
  [null, "0.0", ""],
  [CellError.of("#N/A"), "0.0", "#N/A"],
  [5, "bad[", "5"],
  [5, "0".repeat(300), "5"],
  [5, "", "5"],
];

test.each(rows)("%p as %s shows %s", (value, format, shown) =>
  expect(displayText(value, format)).toBe(shown),
);

it("speaks the language asked for in names of days and months", () => {
  expect(displayText(44682, "dddd", "zh-CN")).toBe("星期日");
  expect(displayText(44682, "mmmm d", "en-US")).toBe("May 1");
  expect(displayText(44682, "dddd", "no such language")).toBe("Sunday");
});

it("knows a date format from letters in quotes, colours and numbers", () => {
  expect(['yyyy"年"', "[h]:mm", "m/d/yy"].map(isDateFormat)).toEqual([true, true, true]);
  expect(["0.0", "General", '"day"0', "[Red]0", "bad["].map(isDateFormat)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
