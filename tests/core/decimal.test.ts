import fc from "fast-check";
import {
  DecimalError,
  decimal,
  difference,
  divide,
  percentOf,
  plainNumber,
  product,
  round,
  roundHalfEven,
  roundHalfUp,
  roundedQuotient,
  sum,
} from "../../src/core/decimal";

describe("GB/T 8170: half to even", () => {
  test.each([
    [1.05, 1, 1],
    [0.35, 1, 0.4],
    [12.1498, 1, 12.1],
    [10.5002, 0, 11],
    [28.165, 2, 28.16],
    [28.175, 2, 28.18],
    [2.5, 0, 2],
    [3.5, 0, 4],
    [0.25, 1, 0.2],
    [0.2500001, 1, 0.3],
  ])("%d to %i decimals is %d", (value, decimals, expected) => {
    expect(roundHalfEven(value, decimals)).toBe(expected);
    expect(roundHalfEven(-value, decimals)).toBe(-expected);
  });

  test("15.4546 is rounded once, to 15, not by way of 15.455, 15.46 and 15.5", () => {
    expect(roundHalfEven(15.4546, 0)).toBe(15);
    expect(roundHalfUp(15.4546, 0)).toBe(15);
  });
});

describe("half up, as Excel's ROUND", () => {
  test.each([
    [1.05, 1, 1.1],
    [28.165, 2, 28.17],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [2.5, 0, 3],
    [59.85, 1, 59.9],
  ])("%d to %i decimals is %d, and a negative goes away from zero", (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
    expect(roundHalfUp(-value, decimals)).toBe(-expected);
  });

  test("nothing is ever rounded to minus zero", () => {
    expect(Object.is(roundHalfUp(-0.04, 1), 0)).toBe(true);
    expect(Object.is(percentOf(-1, 100_000, 1, "half-even"), 0)).toBe(true);
  });
});

describe("completion of printed plans", () => {
  test.each([
    ["11.97 of 20, half up", 11.97, 20, 1, "half-up", 59.9],
    ["11.97 of 20, half to even", 11.97, 20, 1, "half-even", 59.8],
    ["41.43 of 64.65", 41.43, 64.65, 1, "half-up", 64.1],
    ["2.87 of 3", 2.87, 3, 1, "half-up", 95.7],
    ["17.41 of 135.46", 17.41, 135.46, 2, "half-up", 12.85],
    ["22397 of 30000 (10,000 USD of 300 million)", 22397, 30000, 1, "half-up", 74.7],
    ["629.0 of 647.4", 629, 647.4, 3, "half-up", 97.158],
    ["5328 of 53947", 5328, 53947, 3, "half-up", 9.876],
  ] as const)("%s", (_, part, whole, decimals, rule, expected) => {
    expect(percentOf(part, whole, decimals, rule)).toBe(expected);
  });

  test("growth of 27298.3 on 29047.6 is -6.02 %", () => {
    expect(percentOf(difference(27298.3, 29047.6), 29047.6, 2, "half-up")).toBe(-6.02);
  });

  test("February's gap to schedule of 17.41 of 135.46 is -3.81 points unrounded, so -3.8", () => {
    // (12·17.41 − 2·135.46) ÷ (12·135.46): one rounding of the exact figure.
    const above = difference(product(12, 17.41), product(2, 135.46));
    expect(percentOf(above, product(12, 135.46), 1, "half-up")).toBe(-3.8);
  });

  test("of nothing there is no percentage", () => {
    expect(percentOf(5, 0, 1, "half-up")).toBeNull();
    expect(divide(5, 0)).toBeNull();
    expect(roundedQuotient(0, 0, 1, "half-even")).toBeNull();
  });
});

describe("exactness", () => {
  test("a tenth and two tenths are three tenths", () => {
    expect(plainNumber(sum([0.1, 0.2]))).toBe(0.3);
    expect(plainNumber(sum([]))).toBe(0);
    expect(plainNumber(product(1.1, 1.1))).toBe(1.21);
  });

  test("a quotient a hair above or below a tie is not taken for the tie", () => {
    const hair = "1e-60";
    const whole = 1;
    expect(roundedQuotient(decimal("0.25").minus(hair), whole, 1, "half-up")).toBe(0.2);
    expect(roundedQuotient(decimal("0.25").plus(hair), whole, 1, "half-even")).toBe(0.3);
  });

  test("a quotient is never further than half a unit from the printed digits", () => {
    const figure = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 100);
    const base = fc.integer({ min: 1, max: 9_999_999 }).map((n) => n / 100);
    const rule = fc.constantFrom("half-up" as const, "half-even" as const);
    fc.assert(
      fc.property(figure, base, fc.integer({ min: 0, max: 6 }), rule, (part, whole, decimals, by) => {
        const printed = roundedQuotient(part, whole, decimals, by)!;
        const twice = decimal(printed).times(whole).minus(part).abs().times(2);
        expect(twice.lte(decimal(whole).times(`1e-${decimals}`))).toBe(true);
        expect(roundedQuotient(-part, whole, decimals, by)).toBe(printed === 0 ? 0 : -printed);
        expect(roundedQuotient(part, -whole, decimals, by)).toBe(printed === 0 ? 0 : -printed);
      }),
    );
  });

  test("the two rules differ only at exact ties, where half to even ends in an even digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (thousandths) => {
        const value = thousandths / 1000;
        const [up, even] = [round(value, 2, "half-up"), round(value, 2, "half-even")];
        if (thousandths % 10 === 0 || Math.abs(thousandths % 10) !== 5) expect(even).toBe(up);
        else expect(Math.round(Math.abs(even) * 100) % 2).toBe(0);
      }),
    );
  });

  test("what is no number throws, and so do more decimals than there are", () => {
    expect(() => decimal(Number.NaN)).toThrow(DecimalError);
    expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow(DecimalError);
    expect(() => decimal("12万")).toThrow(DecimalError);
    expect(() => round(1, -1, "half-up")).toThrow(DecimalError);
    expect(() => percentOf(1, 2, 1.5, "half-up")).toThrow(DecimalError);
  });
});
