/** Number formats as cells show them. */
import { displayText } from "../../src/xlsx/displayText";
import { completionFormat, gapFormat, levelFormat, rateFormat } from "../../src/report/numberFormats";

/** Characters right of the place of the decimal point, what only takes room included. */
function afterPoint(shown: string): number {
  const point = shown.indexOf(".");
  return point < 0 ? shown.length - /^[-+\d,]*/.exec(shown)![0].length : shown.length - point;
}

describe("levels in one column", () => {
  const widest = 2;
  const shown = (value: number | string, decimals: number): string =>
    displayText(value, levelFormat(decimals, widest));

  test("have their decimal points beneath each other, whatever their decimals", () => {
    const column = [
      shown(17.9, 2),
      shown(5735, 0),
      shown(98.05, 1),
      shown(-0.46, 2),
      shown(0, 0),
      shown(-12345.6, 1),
    ];
    expect(column.map((text) => text.trim())).toEqual(["17.90", "5,735", "98.1", "-0.46", "0", "-12,345.6"]);
    expect(new Set(column.map(afterPoint))).toEqual(new Set([4]));
  });

  test("finer than the rest keep all their decimals", () => {
    expect(shown(0.684, 4).trim()).toBe("0.6840");
  });

  test("keep words and signs as they are, away from the edge", () => {
    for (const word of ["—", "…", "增长8.5%", "=1+1"]) expect(shown(word, 2)).toBe(`${word}  `);
  });

  test.each([
    [0, [-0.4, -0.5], ["0", "-1"]],
    [1, [-0.04, -0.05], ["0.0", "-0.1"]],
    [2, [-0.0049, -0.005], ["0.00", "-0.01"]],
    [4, [-0.00004, -0.00005], ["0.0000", "-0.0001"]],
  ])(
    "that round to nothing from below are printed without a sign, %i decimals",
    (decimals, values, expected) => {
      expect(values.map((value) => shown(value, decimals).trim())).toEqual(expected);
    },
  );

  test("of counts alone leave no room for decimals", () => {
    expect(displayText(12, levelFormat(0, 0))).toBe("12 ");
  });
});

test.each([
  [0, ["9", "-10", "0", "—"]],
  [1, ["9.4", "-10.0", "0.0", "—"]],
  [2, ["9.36", "-10.00", "0.00", "—"]],
])("rates show %i decimals and words without a sign of percent", (decimals, expected) => {
  const column = [9.36, -10, 0, "—"].map((value) => displayText(value, rateFormat(decimals)));
  expect(column.map((text) => text.trim())).toEqual(expected);
  const numbers = column.slice(0, 3).map(afterPoint);
  expect(new Set(numbers).size).toBe(1);
});

test("gaps always have their sign, zero none", () => {
  expect([1.04, -12.7, 0, "—"].map((value) => displayText(value, gapFormat(1)).trim())).toEqual([
    "+1.0",
    "-12.7",
    "0.0",
    "—",
  ]);
});

test("completion may exceed a hundred, and words stand for it", () => {
  expect([59.85, 126, "达标"].map((value) => displayText(value, completionFormat(1)).trim())).toEqual([
    "59.9",
    "126.0",
    "达标",
  ]);
});
