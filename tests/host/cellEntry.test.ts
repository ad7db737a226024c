/** What Excel makes of texts written into cells. */
import {
  EnteredFormula,
  FormattedValue,
  PrefixedText,
  readEntry,
  type Entry,
} from "../../src/host/model/cellEntry";
import { CellError } from "../../src/xlsx/cells";
import { installHost } from "../support/installHost";

/** An entry in a few characters: value, and number format in brackets where it brings one. */
function brief(entry: Entry): unknown {
  if (entry instanceof FormattedValue) return `${entry.value} [${entry.format}]`;
  if (entry instanceof EnteredFormula) return `=${entry.text}`;
  if (entry instanceof PrefixedText) return `'${entry.text}`;
  return entry instanceof CellError ? entry.code : entry;
}

test.each<[text: string, chinese: unknown, english?: unknown]>([
  ["12", 12],
  [" 12 ", 12],
  ["-4.5", -4.5],
  ["+5", 5],
  [".5", 0.5],
  ["1e3", "1000 [0.00E+00]"],
  ["1,234.5", "1234.5 [#,##0.00]"],
  ["14,37", "14,37"],
  ["1,2345", "1,2345"],
  ["(5)", -5],
  ["5%", "0.05 [0%]"],
  ["-5.25%", "-0.0525 [0.00%]"],
  ["20%%", "20%%"],
  ["$120", "120 [$#,##0]"],
  ["¥1,200.50", "1200.5 [¥#,##0.00]"],
  ["123456789012345678", 123456789012345000],
  ["1/1/2017", "42736 [yyyy/m/d]", "42736 [m/d/yyyy]"],
  ["2022-05", '44682 [yyyy"年"m"月"]', "44682 [mmm-yy]"],
  ["2022-05-01", "44682 [yyyy/m/d]", "44682 [m/d/yyyy]"],
  ["2022/13", "2022/13"],
  ["2022年5月", '44682 [yyyy"年"m"月"]', "2022年5月"],
  ["2022年5月1日", '44682 [yyyy"年"m"月"d"日"]', "2022年5月1日"],
  ["5月", "5月"],
  ["1—7月", "1—7月"],
  ["May 2022", "May 2022", "44682 [mmm-yy]"],
  ["12:30", "0.5208333333333334 [h:mm]"],
  ["123-456-789", "123-456-789"],
  ["2022.05.01", "2022.05.01"],
  ["1 1/2", "1.5 [# ?/?]"],
  ["true", true],
  ["FALSE", false],
  ["#N/A", "#N/A"],
  ["#n/a", "#N/A"],
  ["#1", "#1"],
  ["", null],
  ["'0012", "'0012"],
  ["'=1+1", "'=1+1"],
  ["=", "="],
  ["=SUM(A1:A2)", "=SUM(A1:A2)"],
  ["+A1*2", "=+A1*2"],
  ["-其中", "=-其中"],
  ["+86-138", "=+86-138"],
  ["@SUM(A1)", "=SUM(A1)"],
  ["-", "-"],
  ["- 1 2", "- 1 2"],
  ["-5元", "-5元"],
  ["＝1+1", "＝1+1"],
  ["１２", "１２"],
  ["萍乡经开区", "萍乡经开区"],
  ["12 家", "12 家"],
  ["NaN", "NaN"],
  ["Infinity", "Infinity"],
  ["1e999", "1e999"],
  ["0x10", "0x10"],
])("%s is read as %p in Chinese, perhaps otherwise in English", (text, chinese, english = chinese) => {
  expect(brief(readEntry(text, "zh-CN"))).toEqual(chinese);
  expect(brief(readEntry(text, "en-US"))).toEqual(english);
});

test("a long text is looked at no longer than a number could be", () => {
  const long = `1${",111".repeat(20_000)}x1`;
  expect(readEntry(long, "en-US")).toBe(long);
  const signed = `+${"9".repeat(30_000)}`;
  expect(readEntry(signed, "en-US")).toBe(signed);
});

test("a typed percentage brings its format where the cell has none, and leaves a chosen one alone", async () => {
  await installHost({ language: "zh-CN" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.numberFormat = [["General", "0.00"]];
    range.values = [["64.1%", "64.1%"]];
    range.load("values,numberFormat,text");
    await context.sync();
    expect(range.values).toEqual([[0.641, 0.641]]);
    expect(range.numberFormat).toEqual([["0.00%", "0.00"]]);
    expect(range.text).toEqual([["64.10%", "0.64"]]);
  });
});

test("values are read in the American form whatever the language, formulasLocal in the user's", async () => {
  await installHost({ language: "zh-CN" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const neutral = sheet.getRange("A1:B1");
    neutral.values = [["2022年5月", "2022-05"]];
    const local = sheet.getRange("A2:B2");
    local.formulasLocal = [["2022年5月", "2022-05"]];
    neutral.load("values");
    local.load("values,text,numberFormatLocal");
    const plain = sheet.getRange("C1").load("numberFormatLocal");
    await context.sync();
    expect(neutral.values).toEqual([["2022年5月", 44682]]);
    expect(local.values).toEqual([[44682, 44682]]);
    expect(local.text).toEqual([["2022年5月", "2022年5月"]]);
    expect(plain.numberFormatLocal).toEqual([["G/通用格式"]]);
  });
});

test("cells formatted as text keep what is written, numbers as text too", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.numberFormat = [["@"]];
    range.values = [["2022-05", "=1+1", 5]];
    range.load("values,formulas,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["2022-05", "=1+1", "5"]]);
    expect(range.valueTypes).toEqual([["String", "String", "String"]]);
  });
});

test("a leading apostrophe keeps text out of formulas and is not read back", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
    range.values = [["'=1+1"], ["'-其中"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([["=1+1"], ["-其中"]]);
    expect(range.formulas).toEqual([["=1+1"], ["-其中"]]);
    expect(session.book.sheets[0]!.styles.at(0, 0).quotePrefix).toBe(true);
    range.values = [[1], [2]];
    await context.sync();
    expect(session.book.sheets[0]!.styles.at(0, 0).quotePrefix).toBe(false);
  });
});

test("null leaves a cell alone, a scalar and a 1×1 array go to every cell, blank text clears", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.values = [
      [null, "x"],
      ["", null],
    ];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([
      [1, "x"],
      ["", 4],
    ]);
    expect(range.valueTypes[1]).toEqual(["Empty", "Double"]);
    range.values = [["同一"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["同一", "同一"],
      ["同一", "同一"],
    ]);
    (range as { values: unknown }).values = 9;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [9, 9],
      [9, 9],
    ]);
  });
});

test("a formula that cannot be read is refused", async () => {
  await installHost();
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").formulas = [["=SUM(1,"]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("one formula set on a range is filled from its first cell, in A1 and in R1C1", async () => {
  const session = await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulas = [["=A1*$A$1"]];
    sheet.getRange("C1:C3").formulasR1C1 = [["=RC[-1]+R1C1"]];
    const range = sheet.getRange("B1:C3").load("values,formulas,formulasR1C1");
    await context.sync();
    expect(range.formulas[2]).toEqual(["=A3*$A$1", "=B3+$A$1"]);
    expect(range.formulasR1C1[2]).toEqual(["=RC[-1]*R1C1", "=RC[-1]+R1C1"]);
    expect(range.values[2]).toEqual([3, 4]);
  });
  expect(session.book.sheets[0]!.cells.formula(2, 1)).toBe("A3*$A$1");
});

test("a formula filled over cells formatted as text stays text there", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B2").numberFormat = [["@"]];
    const range = sheet.getRange("B1:B3");
    range.formulas = [["=A1*10"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual([["=A1*10"], ["=A1*10"], ["=A3*10"]]);
    expect(range.values).toEqual([[10], ["=A1*10"], [30]]);
  });
});

test("writing a value over a formula removes the formula", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
    range.formulas = [["=1+1"], ["=A1"]];
    range.values = [[5], [null]];
    range.load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual([[5], ["=A1"]]);
    expect(range.values).toEqual([[5], [5]]);
  });
});

test("whole columns are read as null and cannot be written cell by cell", async () => {
  await installHost();
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets
      .getFirst()
      .getRange("C:C")
      .load("values,numberFormat,address,cellCount");
    await context.sync();
    expect([column.values, column.numberFormat, column.address, column.cellCount]).toEqual([
      null,
      null,
      "Sheet1!C:C",
      1_048_576,
    ]);
    column.values = [["截止日期"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
