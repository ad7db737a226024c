/** The interval test of printed rates, on the figures official texts print. */
import fc from "fast-check";
import { roundHalfEven, roundHalfUp } from "../../src/core/decimal";
import {
  decimalsOf,
  growthRange,
  isWithin,
  quotientRange,
  type PrintedNumber,
} from "../../src/core/intervalTest";

/** A number as a text prints it. */
const printed = (text: string): PrintedNumber => ({ value: text, decimals: decimalsOf(text) });
const exact = (text: string): PrintedNumber => ({ value: text, decimals: null });

describe("completion in percent, of a plan that is exact", () => {
  test.each([
    ["11.97", "20", "59.8"],
    ["11.97", "20", "59.9"],
    ["3.2042", "5", "64"],
    ["12.30", "121.27", "10.2"],
    ["2.95", "16", "18.5"],
  ])("%s of %s may be printed as %s", (done, plan, rate) => {
    expect(isWithin(printed(rate), quotientRange(printed(done), exact(plan), 100)!)).toBe(true);
  });

  test("333.91 of 806.02 cannot be printed as 41.2", () => {
    expect(isWithin(printed("41.2"), quotientRange(printed("333.91"), printed("806.02"), 100)!)).toBe(false);
  });
});

test("NBS 2018, January to May: +16.5 % does not follow from 27298.3 and 29047.6, −6.0 % does", () => {
  const range = growthRange(printed("27298.3"), printed("29047.6"))!;
  expect([isWithin(printed("16.5"), range), isWithin(printed("-6.0"), range)]).toEqual([false, true]);
});

test("nothing can be said of a base that may be zero", () => {
  expect(growthRange(printed("3.1"), printed("0.0"))).toBeNull();
  expect(quotientRange(printed("3.1"), exact("0"), 100)).toBeNull();
});

test("decimals are counted as printed, so that 25.60 has two", () => {
  expect(["25.60", "64", "1,234.5", "-0.025", "x", ""].map(decimalsOf)).toEqual([2, 0, 1, 3, 0, 0]);
});

const cents = fc.integer({ min: 100, max: 10_000_000 });
const parts = fc.integer({ min: 0, max: 999 });
/** An amount with more digits than it is printed with. */
const amount = fc.tuple(cents, parts).map(([whole, part]) => (whole + part / 1000) / 100);

test("a rate calculated from unrounded figures, rounded by either rule or cut off, is always accepted", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 2 }), (done, plan, decimals) => {
      const rate = (done / plan) * 100;
      const range = quotientRange(printed(done.toFixed(2)), printed(plan.toFixed(2)), 100)!;
      const cut = Math.floor(rate * 10 ** decimals) / 10 ** decimals;
      for (const shown of [roundHalfUp(rate, decimals), roundHalfEven(rate, decimals), cut])
        expect(isWithin(printed(shown.toFixed(decimals)), range)).toBe(true);
    }),
  );
});

test("a rate that is off by more than its last places and the figures' rounding allow is always refused", () => {
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(-1, 1), (done, plan, side) => {
      const range = quotientRange(printed(done.toFixed(2)), printed(plan.toFixed(2)), 100)!;
      const edge = Number((side > 0 ? range.high : range.low).toString());
      expect(isWithin(printed((edge + side * 0.25).toFixed(1)), range)).toBe(false);
    }),
  );
});
