/** How exact a reported figure is: half a unit of the last decimal it was reported with, also where its unit was another. */
import { decimal, fifteenDigits, plainNumber, product, type Decimal } from "../core/decimal";
import { decimalsOf, halfUnit } from "../core/intervalTest";
import type { Indicator } from "../core/indicator";
import type { Observation } from "../core/observation";
import { convert, parseUnit } from "../core/unit";

type Reported = Pick<Observation, "value" | "reported">;

/**
 * What may have been rounded off each of some figures that are compared, in the units of their indicators; zero for
 * counts. 18.23 亿元 is exact to 0.005, 182345 万元 to 0.00005. A cell that holds 17 for 17.00 has lost zeros, not
 * precision: a figure has the decimals its neighbours show, as far as its indicator is printed with so many.
 */
export function halvesOfReported(
  figures: readonly { readonly indicator: Indicator; readonly observation: Reported }[],
): Decimal[] {
  const shown = figures.map(({ observation }) => decimalsOf(String(observation.value)));
  const most = Math.max(0, ...shown);
  return figures.map(({ indicator, observation }, index) => {
    if (indicator.kind === "count" || indicator.kind === "countStock") return decimal(0);
    const converted = halfInOtherUnit(observation, indicator);
    if (converted) return converted;
    const written = decimalsAsWritten(observation) ?? shown[index]!;
    return halfUnit(Math.max(written, Math.min(indicator.decimals, most)));
  });
}

/** Decimals as the source wrote them, zeros at the end too; null where it wrote something else. */
function decimalsAsWritten({ value, reported }: Reported): number | null {
  const text = plainText(reported.value);
  return text !== "" && Number(text) === value ? decimalsOf(text) : null;
}

/** Of a figure reported in another unit than its indicator's: half its last decimal, converted. */
function halfInOtherUnit({ value, reported }: Reported, indicator: Indicator): Decimal | null {
  const [from, to] = [parseUnit(reported.unit), parseUnit(indicator.unit)];
  const text = plainText(reported.value);
  if (!from || !to || text === "" || from.factor.eq(to.factor)) return null;
  const one = convert(1, from, to);
  if ("reason" in one || plainNumber(product(text, one.value)) !== fifteenDigits(value)) return null;
  return halfUnit(decimalsOf(text)).times(one.value);
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

function plainText(text: string): string {
  const plain = text.replace(/[,\s]/g, "");
  return PLAIN.test(plain) ? plain : "";
}
