/**
 * Figures of a wider place than the bulletin's: 全国规模以上工业增加值同比增长5.6% in the bulletin of a county. They are there to
 * be compared with and belong to nobody the ledger lists.
 */

const WIDE = ["全国", "全省", "全市"] as const;
type Wide = (typeof WIDE)[number];

/** A wide place at the head of what is told, not 全市第3位, 全省高新区, 全国平均. */
const AT_HEAD =
  /^[,:"]*(?:其中|而|同期|当前|今年以来)?,?(?<wide>全国|全省|全市)(?!第|各|排|[0-9]|[^,。;]{0,4}(?:园区|开发区|经开区|高新区|工业园))/;
/** Words of a place within each. */
const WITHIN: Readonly<Record<Wide, RegExp>> = {
  全国: /全省|全市|全区|全县|全州|园区|开发区|高新区|经开区|新区|我[省市区县州]/g,
  全省: /全市|全区|全县|全州|我[市区县州]|园区|经开区|高新区/g,
  全市: /全区|全县|我[区县]|该[区县]|园区|经开区|高新区|开发区/g,
};
/** A comparison says its wider figure once or twice; a bulletin of the wider place itself goes on with it. */
const MOST_COMPARISONS = 2;

/** The wide places whose figures are no part of a text's own, by what its passages begin their sentences with. */
export function widerPlaces(passages: readonly string[]): ReadonlySet<string> {
  const text = passages.join("\n");
  const heads = new Map<string, number>();
  for (const part of text.split(/[,。;\n]/)) {
    const wide = widePlaceOf(part);
    if (wide !== null) heads.set(wide, (heads.get(wide) ?? 0) + 1);
  }
  const wider = new Set<string>();
  for (const wide of WIDE) {
    const told = heads.get(wide) ?? 0;
    if (told === 0 || told > MOST_COMPARISONS) continue;
    const within = text.match(WITHIN[wide])?.length ?? 0;
    if (within >= 2 * told) wider.add(wide);
  }
  return wider;
}

/** The wide place words before a figure are of, or null. */
export function widePlaceOf(words: string): string | null {
  return AT_HEAD.exec(words)?.groups?.wide ?? null;
}
