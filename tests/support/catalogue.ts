import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";

/** An indicator of the shipped catalogue. */
export function indicatorByCode(code: string): Indicator {
  const found = CATALOGUE.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}
