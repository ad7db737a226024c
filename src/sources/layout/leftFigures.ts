/** What a figure is that a sheet of people's own states and the ledger does not keep. */
import { foldText } from "./foldText";
import type { StatedFigure } from "./collect";
import { isTotal } from "./totals";

export const LEFT_KINDS = [
  "total",
  "average",
  "completion",
  "share",
  "difference",
  "earlierPeriod",
  "partTarget",
  "other",
] as const;

export type LeftKind = (typeof LEFT_KINDS)[number];

const BY_WORDS: readonly (readonly [LeftKind, RegExp])[] = [
  ["partTarget", /目标|任务|计划/],
  ["average", /平均|均值|average/],
  ["share", /比重|占比|份额|贡献率|拉动|share|weight/],
  ["earlierPeriod", /环比|比上月|较上月|比年初|较年初|上期|上月|期初|年初|年末|去年末|mom/],
  ["difference", /差额|差距|序时|增减|增加|净增|增量|增长额|增长量|差/],
];

/** By its words, where 完成 and 合计 go before. */
export function leftKind(text: string, kind: StatedFigure["kind"]): LeftKind {
  if (kind === "completion") return "completion";
  const folded = foldText(text);
  const words = BY_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (kind === "total" || isTotal(folded)) return words === "average" ? "average" : "total";
  return words ?? "other";
}
