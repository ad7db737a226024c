/** Plans and their fulfilment: 完成年任务75亿元的23.7%, 占年度计划的90%, 年计划完成率64%. */
import { COMPLETION_NOUNS, PLAN_NOUNS } from "../../core/prose/plan";
import type { Quantity } from "./numbers";

const PLANS = [...PLAN_NOUNS].sort((a, b) => b.length - a.length);
const ANY_PLAN = new RegExp(PLANS.join("|"));
const RATES = [...COMPLETION_NOUNS].sort((a, b) => b.length - a.length);
const FILLED = /^(?:的|[\u4e00-\u9fff]{0,4}的|数的|数|任务的|目标的|完成率)?(?:约|达|达到|为)?$/;
const OWN_NOUN = /[\u4e00-\u9fff]{2,}/;
const VERBS =
  /(?:已|分别|各|累计|超额|提前|园区|全区|全市|全县|占|为|达到|达|完成|实现|均|超越|招商|全省|省|市|县|区|下达|的|年|度|总|[,、;()\uE000\uE001])/g;

/** Whether a figure is the plan itself or how much of it is done; null when it is neither. */
export function fulfilment(
  quantity: Quantity,
  words: string,
  after: string,
  plan: Quantity | null,
): "target" | "completion" | null {
  if (quantity.unitClass === "percent") {
    if (plan && /^(?:的|任务的|目标的)?(?:约)?$/.test(words)) return "completion";
    const rate = RATES.find(
      (noun) => words.endsWith(noun) || words.endsWith(`${noun}为`) || words.endsWith(`${noun}达`),
    );
    if (rate !== undefined) return hasOwnNoun(words.slice(0, words.lastIndexOf(rate))) ? null : "completion";
    const noun = planAt(words);
    return noun !== null && !hasOwnNoun(words.slice(0, noun)) ? "completion" : null;
  }
  if (quantity.unitClass === "amount" || quantity.unitClass === "count" || quantity.unitClass === "bare")
    return after.startsWith("的") && planAt(words) !== null && /(?:完成|占|为|达)/.test(words)
      ? "target"
      : null;
  return null;
}

/** Where the noun of a plan begins that the words end in, or null. */
function planAt(words: string): number | null {
  const tail = words.slice(-16);
  if (!ANY_PLAN.test(tail)) return null;
  for (const noun of PLANS) {
    const at = tail.lastIndexOf(noun);
    if (at >= 0 && FILLED.test(tail.slice(at + noun.length))) return words.length - tail.length + at;
  }
  return null;
}

function hasOwnNoun(words: string): boolean {
  return OWN_NOUN.test(words.replace(VERBS, ""));
}
