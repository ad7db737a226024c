/** Number formats that align on the decimal point and keep words clear of the edge. */

/** Text in a number column: right-aligned like the numbers, two digits further in. */
const WORDS = "@_0_0";

/** `decimals` digits, padded with the width of the digits that the column's widest format has more. */
function digits(decimals: number, widest: number): string {
  const whole = "#,##0";
  if (decimals > 0) return `${whole}.${"0".repeat(decimals)}${"_0".repeat(Math.max(0, widest - decimals))}`;
  return whole + (widest > 0 ? `_.${"_0".repeat(widest)}` : "");
}

/**
 * Levels of an indicator in a column whose widest indicator has `widest` decimals. What rounds to nothing from below is the
 * third section's: Excel puts a sign of its own before a number of which a digit is left, and none before 0.00; before a
 * fixed text in quotes it would put one.
 */
export function levelFormat(decimals: number, widest: number): string {
  const number = digits(decimals, widest);
  const half = `0.${"0".repeat(decimals)}5`;
  return `[>=0]${number}_ ;[<=-${half}]-${number}_ ;${number}_ ;${WORDS}`;
}

/** Rates in percent without the sign, `decimals` digits; the mark of a reported rate has a column of its own. */
export function rateFormat(decimals: number): string {
  const number = digits(decimals, decimals);
  return `${number};-${number};${number};@_0`;
}

/** Completion in percent, like a rate but with room to the next line; the column is to hold 未达标 in full size. */
export function completionFormat(decimals: number): string {
  const number = digits(decimals, decimals);
  return `${number}_ ;-${number}_ ;${number}_ ;@_0`;
}

/** Gaps in 百分点: always with their sign. */
export function gapFormat(decimals: number): string {
  const number = digits(decimals, decimals);
  return `+${number}_ ;-${number}_ ;${number}_ ;${WORDS}`;
}
