/** Which figure of its indicator a cell is: the words of its row and its heading weighed against the units. */
import type { Indicator } from "../../core/indicator";
import { parseUnit } from "../../core/unit";
import type { Meaning } from "./axisReader";
import { isMoney } from "./figureUnit";
import { foldText } from "./foldText";
import type { MeasureWord } from "./measureWords";
import type { TypedFigure } from "./typedFigure";

/** 年度目标 of a row of rates is a rate to be reached, and 完成率 and 上年同期 of it are no rate of this year. */
export function ofRate(row: MeasureWord | null, head: MeasureWord | null): MeasureWord | null {
  if (row !== "growth" || head === null || !OF_RATES.has(head)) return null;
  return head === "target" || head === "completion" || head === "rank" ? head : "derived";
}

const OF_RATES: ReadonlySet<MeasureWord> = new Set([
  "target",
  "completion",
  "rank",
  "change",
  "derived",
  "lastYear",
  "lastYearTotal",
  "base",
]);

/**
 * Which figure of its indicator a cell is, where words and units are weighed against each other; null where they leave
 * it open. Percent of an amount is its growth, 百分点 the change of a ratio, and of a rate none that is kept.
 */
export function measureIn(
  word: MeasureWord | null,
  rowUnit: string,
  { unit: headUnit, indicator: ofHead, entries }: Meaning,
  listed: Indicator | undefined,
  typed: TypedFigure,
): MeasureWord | null {
  const family = (unit: string): string => parseUnit(unit)?.family ?? "";
  const isRatio = listed?.kind === "ratio" && family(listed.unit) === "PCT";
  const unit = listed?.unit ?? rowUnit;
  const isAmount = (listed !== undefined || unit !== "") && family(unit) !== "PCT" && family(unit) !== "PP";
  // 新签约项目 over 个数 and 金额: the money is not what is counted, nor the number what is paid.
  const lowest = foldText(entries[0]?.text ?? "");
  const [counted, paid] = [COUNTED.test(lowest), PAID.test(lowest)];
  if (listed && word !== "growth" && (family(unit) === "COUNT" ? paid : counted && isMoney(unit)))
    return null;
  const points = family(headUnit) === "PP" || (typed.kind === "number" && typed.points);
  if (word === "change") {
    if (points || (isRatio && headUnit === "")) return isRatio ? "growth" : "derived";
    if (family(headUnit) === "PCT" || (typed.kind === "number" && typed.percent)) return "growth";
    return headUnit === "" ? null : "derived";
  }
  // 同比增长（户） counts how many more, not how much faster.
  const inBrackets = family(entries[0]?.unit ?? "");
  if (word === "growth" && MORE.test(lowest) && !["", "PCT", "PP"].includes(inBrackets)) return "derived";
  // 增速 in 百分点 is how much faster, not how fast.
  if (word === "growth" && family(headUnit) === "PP" && isAmount) return "derived";
  if (isAmount && family(rowUnit) === "PCT") {
    if (word === null || word === "value" || word === "level") return "growth";
    if (word === "lastYear" || word === "lastYearTotal" || word === "base") return "derived";
  }
  // 完成% is how much of the plan; of another figure in percent only the growth can be meant.
  if (word === "value" && isAmount && family(headUnit) === "PCT")
    return entries.some(({ text }) => /完成|进度/.test(text)) ? "completion" : "growth";
  if (word === null && isAmount && family(headUnit) === "PCT" && (ofHead === null || rowUnit === ""))
    return "growth";
  return word ?? "value";
}

const COUNTED = /^[个户家件项宗笔]数(?:\(|$)/;
const PAID = /^(?:合同|协议|签约|投资|计划|到位)?总?(?:金额|投资额?|额)(?:\(|$)/;

const MORE = /(?:同比|同期|上年|去年|增长|增减|增加|增|减|±)\([^()%]*\)$/;
