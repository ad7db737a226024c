/** Which figures may be below zero, and which percentages may exceed one hundred: the exceptions, as data. */
import type { Indicator } from "../core/indicator";
import { isProfit } from "../core/profit";

/** Balances and net changes; losses are reported as negative profit. */
const NEGATIVE_NAMES = /净增|淨增|净额|淨額|顺差|順差|结余|結餘|net /i;

/** Whether an indicator can be negative. */
export function mayBeNegative({ names }: Pick<Indicator, "names">): boolean {
  return Object.values(names).some((name) => isProfit(name) || NEGATIVE_NAMES.test(name));
}

/**
 * Output of earlier months is sold, plans are overfulfilled, and funds of earlier years' contracts arrive: 产销率,
 * 完成率 and 到位率 may exceed 100 (CONVENTIONS §12).
 */
const MAY_EXCEED: ReadonlySet<string> = new Set(["SALES_RATE", "INPLACE_RATE"]);
const EXCEEDING_NAMES =
  /完成|产销率|產銷率|到位率|达产|達產|增速|增长|增長|增幅|同比|指数|指數|负债率|負債率|completion|growth|output sold/i;

/** Whether a percentage may exceed one hundred. */
export function mayExceedHundred({ code, names }: Pick<Indicator, "code" | "names">): boolean {
  return MAY_EXCEED.has(code) || Object.values(names).some((name) => EXCEEDING_NAMES.test(name));
}
