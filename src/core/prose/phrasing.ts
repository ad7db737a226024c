/** Which verb an indicator's figure is told with: 完成财政总收入, 实现利润总额, 落户企业数129家. */
import { simplified } from "../traditional";

/** Said with 实现. */
const EARNED = /利润|营业收入|技工贸|主营|增加值|生产总值|利税/;
/** Indicators that say by themselves what was done, or are counts. */
const WITHOUT_VERB =
  /^(?:引进|新|申|授权|外出|接待|对接|收集|解决|协助|兑现|盘活|收购|累计|省重点|市重点|省大中型|重点)|数$|次$/;

export type SaidVerb = "done" | "earned" | "none";

/** The verb for an indicator of a kind, by its name in Chinese. */
export function verbOf(kind: string, name: string): SaidVerb {
  const plain = simplified(name);
  if (kind !== "flow" || WITHOUT_VERB.test(plain)) return "none";
  return EARNED.test(plain) ? "earned" : "done";
}
