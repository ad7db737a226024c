/** The few indicators a page for readers in a hurry has room for. Pure. */
import type { Indicator } from "../core/indicator";
import { inReportOrder, stubRows } from "./stub";

/**
 * At most `count` of the key indicators (required or with targets; of all where none is), in the order of reports: the
 * first of each group, then the second of each, so that no group crowds out the others. Parts (其中) come last.
 */
export function mainIndicators(indicators: readonly Indicator[], count: number): Indicator[] {
  const key = indicators.filter(({ required, targeted }) => required || targeted);
  const listed = inReportOrder(key.length ? key : indicators);
  const groups = new Map<string, Indicator[]>();
  const depth = new Map(
    stubRows(listed, []).flatMap((row) =>
      row.kind === "indicator" ? [[row.indicator.code, row.depth] as const] : [],
    ),
  );
  const wholesFirst = [...listed].sort(
    (a, b) => Math.min(depth.get(a.code)!, 1) - Math.min(depth.get(b.code)!, 1),
  );
  for (const indicator of wholesFirst) {
    const group = groups.get(indicator.group);
    if (group) group.push(indicator);
    else groups.set(indicator.group, [indicator]);
  }
  const chosen = new Set<Indicator>();
  const longest = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const group of groups.values()) {
      const indicator = group[turn];
      if (indicator && chosen.size < count) chosen.add(indicator);
    }
  return listed.filter((indicator) => chosen.has(indicator));
}

/** The same of those the zone has a sum or a ratio of; of all where it has none of any. */
export function mainZoneIndicators(indicators: readonly Indicator[], count: number): Indicator[] {
  const ofZone = indicators.filter(({ aggregation, growthOnly }) => aggregation !== "none" && !growthOnly);
  return mainIndicators(ofZone.length ? ofZone : indicators, count);
}
