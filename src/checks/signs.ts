/** Which figures may be below zero, and which percentages may exceed one hundred: the exceptions, as data. */
import type { Indicator } from "../core/indicator";

/** Losses are reported as negative profit. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set(["PROFIT", "NET_PROFIT", "PROFIT_TAX"]);
/** The same by name, for indicators of people's own. */
const NEGATIVE_NAMES =
  /利润|利潤|利税|利稅|盈利|盈亏|盈虧|损益|損益|净增|淨增|净额|淨額|顺差|順差|结余|結餘|profit|net /i;

/** Whether an indicator can be negative. */
export function mayBeNegative({ code, names }: Pick<Indicator, "code" | "names">): boolean {
  return MAY_BE_NEGATIVE.has(code) || Object.values(names).some((name) => NEGATIVE_NAMES.test(name));
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
