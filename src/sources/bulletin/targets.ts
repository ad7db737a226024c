/** Plans in the unit of what is done: 6925万元 of 3.5亿元. */
import { convert, parseUnit } from "../../core/unit";

/** A plan's amount in another unit, or null where the two do not convert. */
export function convertedTarget(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [own, wanted] = [parseUnit(from), parseUnit(to)];
  if (!own || !wanted) return null;
  const converted = convert(value, own, wanted);
  return "value" in converted ? converted.value : null;
}
