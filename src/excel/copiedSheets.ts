/** Of several sheets that bear one report's names, which is the report: people copy sheets to keep what was printed. */

/** What tells a report from its copies. */
interface Tabs {
  /** Its tab. */
  readonly name: string;
  /** The tab the report had when it was last written; null when unknown. */
  readonly tab: string | null;
}

/** The reports among sheets, by identity, without the sheets people copied of them. */
export function originals<T extends { readonly identity: string }>(
  sheets: readonly T[],
  tabsOf: (sheet: T) => Tabs,
): ReadonlyMap<string, T> {
  const reports = new Map<string, T>();
  const likeness = new Map<string, number>();
  for (const sheet of sheets) {
    const like = likenessOf(tabsOf(sheet));
    if (like <= (likeness.get(sheet.identity) ?? -1)) continue;
    reports.set(sheet.identity, sheet);
    likeness.set(sheet.identity, like);
  }
  return reports;
}

/**
 * The report itself bears the tab it was written under, while a copy has another (月报 (2) of Excel and WPS, 月报_2 of
 * LibreOffice, or what people called it). Where the report was renamed too, whichever is not called like a copy, the first of them.
 */
function likenessOf({ name, tab }: Tabs): number {
  return (name === tab ? 2 : 0) + (/( \(\d+\)|_\d+)$/.test(name) ? 0 : 1);
}
