/** Numbers as text in General, as & and CONCATENATE print them: up to 15 significant digits. */

/** @example generalText(0.1 + 0.2) //=> "0.3"; generalText(1e21) //=> "1E+21" */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  const [digits, power] = size.toExponential(14).split("e") as [string, string];
  const exponent = Number(power);
  const significant = digits.replace(".", "").replace(/0+$/, "");
  const sign = value < 0 ? "-" : "";
  if (exponent > 15 || exponent < -4 - Math.max(0, 15 - significant.length)) {
    const fraction = significant.slice(1);
    const shown = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${significant.charAt(0)}${fraction && `.${fraction}`}E${exponent < 0 ? "-" : "+"}${shown}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = significant.slice(exponent + 1);
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}
