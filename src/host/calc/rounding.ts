/**
 * Rounding as Excel does it: in decimal, half away from zero, on the 15 significant digits of a number and not
 * on its binary tail. So ROUND(1.005,2) is 1.01 and INT(4.1*100) is 410.
 */

export type RoundingWay = "half" | "up" | "down";

/** Rounds to `places` decimals (negative: tens, hundreds); "up" is away from zero, "down" towards it. */
export function roundDecimal(value: number, places: number, way: RoundingWay): number {
  if (value === 0 || !Number.isFinite(value)) return value;
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
