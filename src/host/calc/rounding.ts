/**
 * Rounding as Excel does it: in decimal, half away from zero, on the 15 significant digits of a number and not
 * on its binary tail. So ROUND(1.005,2) is 1.01 and INT(4.1*100) is 410.
 */

/** Below this a number of units of the last place has decimals to spare within the 15 digits that count. */
const SHORT = 1e11;
/** Farther from a half than the binary tail of a short number of units reaches. */
const CLEAR = 1e-3;
const MOST_PLACES = 15;

export type RoundingWay = "half" | "up" | "down";

/** Rounds to `places` decimals (negative: tens, hundreds); "up" is away from zero, "down" towards it. */
export function roundDecimal(value: number, places: number, way: RoundingWay): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const units = Math.abs(value) * 10 ** places;
  if (way === "half" && units < SHORT && places >= 0 && places <= MOST_PLACES && Number.isInteger(places)) {
    // Most numbers are far from a half, and their digits need not be looked at one by one.
    const whole = Math.round(units);
    if (Math.abs(units - Math.floor(units) - 0.5) > CLEAR)
      return Math.sign(value) * (whole / 10 ** places) || 0;
  }
  const [mantissa, power] = Math.abs(value).toExponential(14).split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const exponent = Number(power);
  /** How many of the digits stay. */
  const kept = exponent + 1 + Math.trunc(places);
  if (kept >= digits.length) return value;
  const rest = kept < 0 ? "0" : digits.slice(kept);
  const away =
    way === "half"
      ? kept >= 0 && rest.charCodeAt(0) >= 53 /* "5" */
      : way === "up" && (kept < 0 || /[1-9]/.test(rest));
  const head = kept <= 0 ? 0n : BigInt(digits.slice(0, kept));
  const rounded = Number(`${head + (away ? 1n : 0n)}e${-Math.trunc(places)}`);
  return rounded === 0 ? 0 : value < 0 ? -rounded : rounded;
}

/** INT: down to the next whole number, seeing 15 significant digits. */
export function floor(value: number): number {
  const whole = Math.floor(value);
  if (whole === value) return whole;
  const seen = Number(value.toPrecision(15));
  return seen === whole + 1 ? whole + 1 : whole;
}
