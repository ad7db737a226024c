/** Rates that may be fractions, by the look of the others. */
import { lookLikeFractions } from "../../src/core/fractionalRate";

test("0.088 among 8.8, 12.5 and 7.9 looks like a fraction, and so it does among a province's ledger of rates", () => {
  expect([...lookLikeFractions([8.8, 12.5, 7.9, 10.1, 0.088])]).toEqual([0.088]);
  const ledger = Array.from({ length: 300_000 }, (_, at) => 1 + (at % 300) / 10);
  expect([...lookLikeFractions([...ledger, 0.088])]).toEqual([0.088]);
});
