/** Which figures may be below zero, and which percentages may exceed one hundred: the exceptions, as data. */
import type { Indicator } from "../core/indicator";
import { isProfit } from "../core/profit";

/** Balances, net changes and returns; losses are reported as negative profit. */
const NEGATIVE_NAMES =
  /[净淨](?:增|减|減|额|額|流|出口|进口|進口|投放|迁|遷|转入|轉入|收益)|收益率|报酬率|報酬率|回报率|回報率|毛利|顺差|順差|差额|差額|结余|結餘|\bnet |\bmargin|return on /i;
/** Changes and their rates, up or down: 环比, 涨幅, 存货变动. 变动成本 is a cost. */
const CHANGE_NAMES =
  /增速|增长|增長|增幅|增减|增減|增量|同比|环比|環比|涨幅|漲幅|涨跌|漲跌|降幅|变动(?!成本)|變動(?!成本)|变化|變化|growth|\bchange/i;

/** Whether an indicator can be negative. */
export function mayBeNegative({ names }: Pick<Indicator, "names">): boolean {
  return Object.values(names).some(
    (name) => isProfit(name) || NEGATIVE_NAMES.test(name) || CHANGE_NAMES.test(name),
  );
}

/**
 * Output of earlier months is sold, plans are overfulfilled, and funds of earlier years' contracts arrive: 产销率,
 * 完成率 and 到位率 may exceed 100 (CONVENTIONS §12).
 */
const MAY_EXCEED: ReadonlySet<string> = new Set(["SALES_RATE", "INPLACE_RATE"]);
const EXCEEDING_NAMES = /完成|产销率|產銷率|到位率|达产|達產|指数|指數|负债率|負債率|completion|output sold/i;

/** Whether a percentage may exceed one hundred. */
export function mayExceedHundred({ code, names }: Pick<Indicator, "code" | "names">): boolean {
  return (
    MAY_EXCEED.has(code) ||
    Object.values(names).some((name) => EXCEEDING_NAMES.test(name) || CHANGE_NAMES.test(name))
  );
}
