/** The stub of a report: groups in order, indicators beneath, parts (其中) indented under their whole. Pure. */
import { GROUPS } from "../core/catalogue";
import type { Indicator } from "../core/indicator";

export type StubRow =
  | { readonly kind: "group"; readonly group: string; readonly ordinal: number }
  | {
      readonly kind: "indicator";
      readonly indicator: Indicator;
      /** Depth below the topmost listed whole; 0 = itself one. */
      readonly depth: number;
      /** First of the parts of its whole: prints 其中. */
      readonly firstPart: boolean;
    };

/** Rows for the listed indicators; `groupOrder` gives the order of group codes. */
export function stubRows(indicators: readonly Indicator[], groupOrder: readonly string[]): StubRow[] {
  const listed = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  // People edit the parent column: a circle of wholes has no top, so each member stands by itself.
  const wholeOf = (indicator: Indicator): Indicator | null => {
    const whole = indicator.parent === null ? undefined : listed.get(indicator.parent);
    if (!whole || whole.group !== indicator.group) return null;
    const seen = new Set<string>([indicator.code]);
    for (let above: Indicator | undefined = whole; above; above = listed.get(above.parent ?? "")) {
      if (seen.has(above.code)) return null;
      seen.add(above.code);
    }
    return whole;
  };
  const parts = new Map<string, Indicator[]>();
  const tops = new Map<string, Indicator[]>();
  for (const indicator of [...indicators].sort((a, b) => a.order - b.order)) {
    const whole = wholeOf(indicator);
    const lists = whole ? parts : tops;
    const key = whole ? whole.code : indicator.group;
    const list = lists.get(key);
    if (list) list.push(indicator);
    else lists.set(key, [indicator]);
  }
  const rows: StubRow[] = [];
  const add = (indicator: Indicator, depth: number, firstPart: boolean): void => {
    rows.push({ kind: "indicator", indicator, depth, firstPart });
    for (const [position, part] of (parts.get(indicator.code) ?? []).entries())
      add(part, depth + 1, position === 0);
  };
  const groups = [...tops.keys()].sort((a, b) => rankOf(groupOrder, a) - rankOf(groupOrder, b));
  for (const [ordinal, group] of groups.entries()) {
    rows.push({ kind: "group", group, ordinal });
    for (const indicator of tops.get(group)!) add(indicator, 0, false);
  }
  return rows;
}

/** Indicators in the order in which reports list them. */
export function inReportOrder(indicators: readonly Indicator[]): Indicator[] {
  const rows = stubRows(
    indicators,
    GROUPS.map((group) => group.code),
  );
  return rows.flatMap((row) => (row.kind === "indicator" ? [row.indicator] : []));
}

/** Groups nobody ordered come last, in the order met. */
function rankOf(order: readonly string[], group: string): number {
  const at = order.indexOf(group);
  return at < 0 ? order.length : at;
}
