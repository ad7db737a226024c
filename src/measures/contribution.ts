/**
 * Contribution 贡献率 (a park's increment ÷ the zone's) and pull 拉动 (its increment ÷ the zone's base, in 百分点), over the
 * parks that count in the zone and have both this year's figure and last year's. Increments are on the basis of the growth
 * that is printed: where that is the reported one, they are last year's figure times it, so that the zone's increment over
 * its base is the parks' growth weighted with last year's figures (CONVENTIONS §3).
 */
import { decimal, difference, round, sum, plainNumber } from "../core/decimal";
import type { MeasureCode } from "./codes";
import { BLANK, LEVEL_DECIMALS, exact, iff, numeric, printed, text } from "./formula";
import type { Measure } from "./measure";
import { printedPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/**
 * This year's figure less last year's, or last year's times the reported growth that is printed; blank where a figure is
 * missing or does not count in the zone.
 */
const increment: Measure = {
  code: "increment",
  value(row) {
    const [figure, base] = [row.number("zoneFigure"), row.number("lastYtd")];
    if (figure === null || base === null) return "";
    const rate = row.get("growthMark") === "" ? null : row.number("growthExact");
    const grown = rate === null ? difference(figure, base) : decimal(base).times(rate).div(100);
    return round(grown, LEVEL_DECIMALS, "half-up");
  },
  formula(refs) {
    const [figure, base] = [refs.own("zoneFigure"), refs.own("lastYtd")];
    const grown = iff(
      `${refs.own("growthMark")}=""`,
      `${figure}-${base}`,
      `${base}*${refs.own("growthExact")}/100`,
    );
    return iff(numeric(figure, base), exact(grown, LEVEL_DECIMALS), BLANK);
  },
};

/** Last year's figure where it takes part in the increment. */
const incrementBase: Measure = {
  code: "incrementBase",
  value: (row) => (row.number("increment") === null ? "" : row.get("lastYtd")),
  formula: (refs) => iff(numeric(refs.own("increment")), refs.own("lastYtd"), BLANK),
};

/** Sum of a column over the block; blank when no park has a number. */
function blockSum(code: MeasureCode, of: MeasureCode): Measure {
  return {
    code,
    value(row) {
      const numbers = row.blockNumbers(of);
      return numbers.length ? round(plainNumber(sum(numbers)), LEVEL_DECIMALS, "half-up") : "";
    },
    formula(refs) {
      const block = refs.block(of);
      return iff(`COUNT(${block})=0`, BLANK, exact(`SUM(${block})`, LEVEL_DECIMALS));
    },
  };
}

/** A printed percent of two columns where the divisor allows one, else —. */
export function percentOfColumns(
  code: MeasureCode,
  over: MeasureCode,
  under: MeasureCode,
  allowed: { value: (divisor: number) => boolean; formula: (divisor: string) => string },
): Measure {
  return {
    code,
    value(row: MeasureRow) {
      const [dividend, divisor] = [row.number(over), row.number(under)];
      if (dividend === null || divisor === null || !allowed.value(divisor)) return row.words.printed.missing;
      return printedPercent(row, dividend, divisor);
    },
    formula(refs: MeasureRefs) {
      const [dividend, divisor] = [refs.own(over), refs.own(under)];
      const missing = text(refs.words.printed.missing);
      const percent = iff(
        allowed.formula(divisor),
        printed(refs, exact(`100*${dividend}/${divisor}`)),
        missing,
      );
      return iff(numeric(dividend, divisor), percent, missing);
    },
  };
}

export const POSITIVE = {
  value: (divisor: number) => divisor > 0,
  formula: (divisor: string) => `${divisor}>0`,
};
const NOT_ZERO = { value: (divisor: number) => divisor !== 0, formula: (divisor: string) => `${divisor}<>0` };

export const CONTRIBUTION: readonly Measure[] = [
  increment,
  incrementBase,
  blockSum("zoneIncrement", "increment"),
  blockSum("zoneBase", "incrementBase"),
  percentOfColumns("contribution", "increment", "zoneIncrement", NOT_ZERO),
  percentOfColumns("pull", "increment", "zoneBase", POSITIVE),
];
