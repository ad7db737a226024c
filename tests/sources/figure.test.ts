import fc from "fast-check";
import { readFigure } from "../../src/sources/figure";
import type { Figure } from "../../src/sources/figure";
import { CellError } from "../../src/xlsx/cells";

const number = (value: number, percent = false): Figure => ({ kind: "number", value, percent });
const fault = (code: string): Figure => ({ kind: "fault", code }) as Figure;

test.each([
  ["17.9", 17.9],
  ["0", 0],
  ["-0", 0],
  ["1,234.5", 1234.5],
  ["1 234.5", 1234.5],
  ["1\u00a0234\u00a0567", 1234567],
  ["１７．９", 17.9],
  ["１，２３４．５", 1234.5],
  ["－8.92", -8.92],
  ["−8.92", -8.92],
  ["–8.92", -8.92],
  ["＋8.8", 8.8],
  ["+8.8", 8.8],
  ["(1,234.5)", -1234.5],
  ["（1,234.5）", -1234.5],
  [" 22397 ", 22397],
  ["5.", 5],
  [".5", 0.5],
  ["1.79E+08", 179000000],
  ["999999999999999", 999999999999999],
])("%s is the figure %s", (text, value) => {
  expect(readFigure(text, false)).toEqual(number(value));
});

test.each([
  [1.1 + 2.2, false, 3.3],
  [14.899999999999999, false, 14.9],
  [0.088 * 3, true, 26.4],
  [123456.78901234567, false, 123456.789012346],
  ["3.3000000000000003", false, 3.3],
])("what a formula leaves beyond fifteen digits is none of the figure: %s", (cell, percent, value) => {
  expect(readFigure(cell, percent)).toEqual(number(value, percent));
});

test.each([
  ["8.8%", 8.8],
  ["８.８％", 8.8],
  ["-0.5 %", -0.5],
  ["(2.5%)", null],
  ["(2.5)%", -2.5],
])("%s is percent", (text, value) => {
  expect(readFigure(text, false)).toEqual(value === null ? fault("source.badNumber") : number(value, true));
});

test("a cell shown as 8.8% holds 0.088 and is 8.8 percent, without the noise of binary fractions", () => {
  expect(readFigure(0.088, true)).toEqual(number(8.8, true));
  expect(readFigure(0.07, true)).toEqual(number(7, true));
  expect(readFigure(-0.0892, true)).toEqual(number(-8.92, true));
  expect(readFigure(0.1 + 0.2, true)).toEqual(number(30, true));
});

test.each(["—", "——", "－", "-", "–", "…", "……", "...", "x", "X", "×", "*", "＊", "空", "/", "n/a", "未报"])(
  "%s is a typed missing value, not zero",
  (text) => {
    expect(readFigure(text, false)).toEqual({ kind: "missing" });
  },
);

test.each([null, undefined, "", "  ", "　", "\u00a0"])("%p is blank, which is not zero", (cell) => {
  expect(readFigure(cell, false)).toEqual({ kind: "blank" });
});

test.each([
  "约3亿",
  "12.3亿",
  "17.9亿元",
  "三百",
  "1,23",
  "1,2345",
  "12.3.4",
  "1 23",
  "--5",
  "5-",
  "(5",
  "0x1F",
  "1e",
  "∞",
  "NaN",
  "第三",
])("%s is no figure and is not guessed at", (text) => {
  expect(readFigure(text, false)).toEqual(fault("source.badNumber"));
});

test.each(["=1+1", "＝1+1", "@SUM(A1)", "\t=A1", "\r=A1", `=${"A".repeat(5000)}`])(
  "%s would be a formula",
  (text) => {
    expect(readFigure(text, false)).toEqual(fault("source.formulaText"));
  },
);

test("error values, truth values and numbers beyond any statistic are faults", () => {
  expect(readFigure(CellError.of("#N/A"), false)).toEqual(fault("source.errorValue"));
  expect(readFigure("#DIV/0!", false)).toEqual(fault("source.errorValue"));
  expect(readFigure(true, false)).toEqual(fault("source.badNumber"));
  for (const cell of ["1000000000000000", "-1e15", "1e308", "1E+999", 1e15, Infinity, NaN])
    expect(readFigure(cell, false)).toEqual(fault("source.outOfRange"));
});

test("however a number is written, the same number is read", () => {
  const written = fc
    .record({
      units: fc.integer({ min: 0, max: 999_999_999 }),
      decimals: fc.stringMatching(/^\d{0,4}$/),
      negative: fc.boolean(),
      brackets: fc.boolean(),
      grouped: fc.constantFrom("", ",", " "),
      fullWidth: fc.boolean(),
      around: fc.constantFrom("", " ", "　"),
    })
    .map(({ units, decimals, negative, brackets, grouped, fullWidth, around }) => {
      const plain = `${units}${decimals === "" ? "" : `.${decimals}`}`;
      const integer = String(units).replace(/\B(?=(\d{3})+$)/g, grouped);
      const digits = `${integer}${decimals === "" ? "" : `.${decimals}`}`;
      const signed = negative ? (brackets ? `(${digits})` : `-${digits}`) : digits;
      const text = fullWidth
        ? signed.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
        : signed;
      return { text: around + text + around, value: Number(plain) * (negative ? -1 : 1) + 0 };
    });
  fc.assert(
    fc.property(written, ({ text, value }) => {
      expect(readFigure(text, false)).toEqual(number(value === 0 ? 0 : value));
    }),
  );
});

test("any text whatever is a number, blank, missing or a fault, and never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[-+0-9.,()%eE =@—…]*$/)),
      (text) => {
        const figure = readFigure(text, false);
        if (figure.kind === "number") expect(Math.abs(figure.value)).toBeLessThan(1e15);
      },
    ),
  );
});
