/** Who reported what, and when: the observations are walked over once, whatever the number of periods that are checked. */
import type { Dataset } from "../core/dataset";
import type { Indicator } from "../core/indicator";
import type { Park } from "../core/park";
import { monthId } from "../core/period";

export interface Reported {
  /** Every park × indicator ever reported, in the order of the ledger. */
  readonly pairs: readonly { readonly park: Park; readonly indicator: Indicator }[];
  /** Names of the parks with a figure of a month, by its id. */
  readonly parks: ReadonlyMap<string, ReadonlySet<string>>;
}

export function reportedIn(dataset: Dataset): Reported {
  const listed = new Map(dataset.roster.parks.map((park) => [park.name, park]));
  const codes = new Map<string, Set<string>>();
  const parks = new Map<string, Set<string>>();
  const pairs: { park: Park; indicator: Indicator }[] = [];
  for (const { park: name, indicator: code, month } of dataset.observations()) {
    const id = monthId(month);
    const inMonth = parks.get(id);
    if (inMonth) inMonth.add(name);
    else parks.set(id, new Set([name]));
    let seen = codes.get(name);
    if (!seen) codes.set(name, (seen = new Set()));
    if (seen.has(code)) continue;
    seen.add(code);
    const [park, indicator] = [listed.get(name), dataset.indicators.byCode(code)];
    if (park && indicator) pairs.push({ park, indicator });
  }
  return { pairs, parks };
}
