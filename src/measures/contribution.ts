/**
 * Contribution 贡献率 (a park's increment ÷ the zone's) and pull 拉动 (its increment ÷ the zone's base, in 百分点, which is
 * contribution × zone growth), over the parks that count in the zone and have both this year's figure and last year's.
 */
import { difference, round, sum, plainNumber } from "../core/decimal";
import type { MeasureCode } from "./codes";
import { BLANK, LEVEL_DECIMALS, exact, iff, numeric, printed, text } from "./formula";
import type { Measure } from "./measure";
import { printedPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** This year's figure less last year's; blank where either is missing or the figure does not count in the zone. */
const increment: Measure = {
  code: "increment",
  value(row) {
    const [figure, base] = [row.number("zoneFigure"), row.number("lastYtd")];
    if (figure === null || base === null) return "";
    return round(difference(figure, base), LEVEL_DECIMALS, "half-up");
  },
  formula(refs) {
    const [figure, base] = [refs.own("zoneFigure"), refs.own("lastYtd")];
    return iff(numeric(figure, base), exact(`${figure}-${base}`, LEVEL_DECIMALS), BLANK);
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
function percentOfColumns(
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

const POSITIVE = { value: (divisor: number) => divisor > 0, formula: (divisor: string) => `${divisor}>0` };
const NOT_ZERO = { value: (divisor: number) => divisor !== 0, formula: (divisor: string) => `${divisor}<>0` };

export const CONTRIBUTION: readonly Measure[] = [
  increment,
  incrementBase,
  blockSum("zoneIncrement", "increment"),
  blockSum("zoneBase", "incrementBase"),
  percentOfColumns("zoneGrowth", "zoneIncrement", "zoneBase", POSITIVE),
  percentOfColumns("contribution", "increment", "zoneIncrement", NOT_ZERO),
  percentOfColumns("pull", "increment", "zoneBase", POSITIVE),
];
