/** Names of sums that stand where parks stand: a row 全市合计 is checked against its parts and is no park. */

/** What such names end in; no park is called so. */
export const TOTAL_ENDINGS = ["合计", "合計", "总计", "總計", "小计", "小計", "汇总", "匯總"] as const;
/** Whole names, in lower case. */
export const TOTAL_NAMES = ["total", "grand total", "subtotal", "zone total", "sum"] as const;

/** Those of a part of the parks. */
const OF_A_PART: ReadonlySet<string> = new Set(["小计", "小計", "subtotal"]);
const ofAll = (names: readonly string[]): readonly string[] => names.filter((name) => !OF_A_PART.has(name));
/** The same of names of all parks together. */
export const ZONE_ENDINGS = ofAll(TOTAL_ENDINGS);
export const ZONE_NAMES = ofAll(TOTAL_NAMES);

/** Characters of every ending. */
export const ENDING_LENGTH = 2;

/** Whether a name is that of a row of totals. @example isTotalName("全市园区合计") //=> true */
export function isTotalName(name: string): boolean {
  return isNamed(name, TOTAL_ENDINGS, TOTAL_NAMES);
}

/** Whether a name is that of all parks together. @example isZoneName("县区小计") //=> false */
export function isZoneName(name: string): boolean {
  return isNamed(name, ZONE_ENDINGS, ZONE_NAMES);
}

function isNamed(name: string, endings: readonly string[], names: readonly string[]): boolean {
  const plain = name.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ");
  return endings.includes(plain.slice(-ENDING_LENGTH)) || names.includes(plain.toLowerCase());
}
