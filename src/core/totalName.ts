/** Names of sums that stand where parks stand: a row 全市合计 is checked against its parts and is no park. */

/** What such names end in; no park is called so. */
export const TOTAL_ENDINGS = ["合计", "合計", "总计", "總計", "小计", "小計", "汇总", "匯總"] as const;
/** Whole names, in lower case. */
export const TOTAL_NAMES = ["total", "grand total", "subtotal", "zone total", "sum"] as const;

const ENDINGS: ReadonlySet<string> = new Set(TOTAL_ENDINGS);
const NAMES: ReadonlySet<string> = new Set(TOTAL_NAMES);
/** Characters of every ending. */
export const ENDING_LENGTH = 2;

/** Whether a name is that of a row of totals. @example isTotalName("全市园区合计") //=> true */
export function isTotalName(name: string): boolean {
  const plain = name.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ");
  return ENDINGS.has(plain.slice(-ENDING_LENGTH)) || NAMES.has(plain.toLowerCase());
}
