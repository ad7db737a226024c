/** ROUND as Excel does it: on the fifteen digits a number has, a half away from zero. */
import Big from "big.js";
import fc from "fast-check";
import { equalValues, compareValues } from "../../../src/host/calc/coercion";
import { roundDecimal } from "../../../src/host/calc/rounding";

/** The same in decimal arithmetic; a number whose fifteen digits all stay is left alone. */
function inDecimal(value: number, places: number): number {
  if (value !== 0 && new Big(value.toPrecision(15)).e + 1 + places >= 15) return value;
  return Number(new Big(value.toPrecision(15)).round(places, Big.roundHalfUp).toString()) || 0;
}

test.each([
  [1.005, 2, 1.01],
  [59.85, 1, 59.9],
  [-59.85, 1, -59.9],
  [2.675, 2, 2.68],
  [0.0499999999999, 1, 0],
  [-0.04, 1, 0],
  [12345678901.5, 0, 12345678902],
  [0.1 + 0.2, 10, 0.3],
])("%p to %p decimals is %p", (value, places, rounded) => {
  expect(roundDecimal(value, places, "half") || 0).toBe(rounded);
});

test("figures, rates and their neighbours in binary round as their decimals do", () => {
  const units = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
  const near = fc.constantFrom(0, Number.EPSILON, -Number.EPSILON, 1e-12, -1e-12);
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 10 }),
      near,
      (n, digits, places, off) => {
        const value = (n / 10 ** digits) * (1 + off);
        expect(roundDecimal(value, places, "half") || 0).toBe(inDecimal(value, places));
      },
    ),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      fc.integer({ min: 0, max: 10 }),
      (value, places) => {
        expect(roundDecimal(value, places, "half") || 0).toBe(inDecimal(value, places));
      },
    ),
    { numRuns: 3000 },
  );
});

test("two values are equal where neither comes before the other", () => {
  const text = fc.constantFrom(
    "",
    "比率",
    "累计",
    "A区",
    "a区",
    "ａ区",
    "TRUE",
    "0",
    "I",
    "ı",
    "İ",
    "ß",
    "SS",
  );
  const value = fc.oneof(text, fc.constantFrom(null, true, false, 0, 0.3, 0.1 + 0.2, 17.9));
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(equalValues(a, b)).toBe(compareValues(a, b) === 0);
    }),
    { numRuns: 1000 },
  );
});
