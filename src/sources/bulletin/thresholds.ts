/** Figures inside names and changes: 2000万元以上项目19个, 由49人减少到37人. */
import { TO_LEVEL } from "../../core/prose/growth";
import type { Quantity } from "./numbers";

const NAMED_AFTER =
  /^(?:的)?(?:[\u4e00-\u9fff]{0,8})(?:企业|项目|园区|产业|集群|单位|工程|纳税大户|大户|户|投资|工业|平台|载体|客商|合同)/;
const NAMED_AFTER_OF = new RegExp(`^(?=的)${NAMED_AFTER.source.slice(1)}`);
const NAMED_BY_SIZE =
  /^(?!以|左右|的|增|下降|同比|和|及|与)[\u4e00-\u9fff]{2,16}?(?:项目|工程|生产线|装置|电站|机组|基地)/;
const NAMED_BY_LIMIT = /^(?:级|税收|产值|营收|纳税|销售)(?:企业|大户|园区)/;
const LONGEST_WAY = 10;

/** Whether an amount is the limit of a class of projects or enterprises, not a figure of its own. */
export function isThreshold(
  { unit, unitClass, boundedAfter, comparator }: Quantity,
  words: string,
  after: string,
  next: Quantity | null,
): boolean {
  if (unitClass !== "amount" && unitClass !== "bare") return false;
  // 年产3万吨生态油项目
  if (/[年日月](?:产|处理|加工)$/.test(words) && /^[^,;。、]{2}/.test(after)) return true;
  // 60万吨天然气清洁燃料项目: how large, part of what a project is called.
  if (!unit.endsWith("元") && NAMED_BY_SIZE.test(after)) return true;
  const counted = next?.unitClass === "count";
  // 产值超10亿元的企业7家: a bound that counted things are named by.
  if (
    counted &&
    comparator !== null &&
    (/^的(?:已?达到?|有|共有?)?$/.test(after) || NAMED_AFTER_OF.test(after))
  )
    return true;
  // 其中5千万元以上的67个
  if (counted && boundedAfter && /^的?$/.test(after)) return true;
  // 一批投资超亿元的重大项目; 收入30亿元以上、…15亿元以上企业
  if (
    comparator !== null &&
    /(?:一批|一大批|批|多个|若干|各)[^,;]{0,12}$/.test(words) &&
    /^的[^,;]{0,8}(?:项目|企业|工程|集群)/.test(after)
  )
    return true;
  // 30亿元以上、50亿元以上以及百亿元龙头项目的引进
  if (boundedAfter && /^(?:、|以?及|和)/.test(after) && next !== null && next.unitClass === unitClass)
    return true;
  if (/以上(?:、|以?及|和)$/.test(words) && NAMED_AFTER.test(after)) return true;
  // 一千万元以上的企业完成税收2亿元; 新增1亿元税收企业
  if ((boundedAfter && words === "" && NAMED_AFTER_OF.test(after)) || NAMED_BY_LIMIT.test(after)) return true;
  if (after === "" || /^[,、;。的]/.test(after)) return false;
  if (boundedAfter) return NAMED_AFTER.test(after);
  if (!counted) return false;
  if (/[,、;]/.test(after) || !NAMED_AFTER.test(after)) return false;
  return (
    comparator !== null ||
    /(?:投资|税收|产值|超|营收|规模|纳税|总投资|收入|实施|开工|引进)$/.test(words) ||
    words === ""
  );
}

const LEVELS = TO_LEVEL.filter((verb) => verb !== "达到").sort((a, b) => b.length - a.length);

/** 由亏损46亿元转为盈利148亿元: the new level is a profit; a loss keeps its own name, since its sign is the other. */
const TO_PROFIT = /(?<=[转变]为)(?:净?盈利|盈余|净利润)$/;

/** Whether words end in a way to a new level: 提高到, not 增长达到. */
export function endsInLevel(words: string): boolean {
  const plain = words.replace(TO_PROFIT, "").replace(/的$/, "");
  return LEVELS.some((verb) => plain.endsWith(verb));
}

/** Words without the way to a new level at their end. */
export function withoutLevel(words: string): string {
  // 增长至2023年的18.9亿元: the period is put aside, its 的 stays.
  const plain = words.replace(TO_PROFIT, "").replace(/的$/, "");
  const verb = LEVELS.find((each) => plain.endsWith(each));
  return verb === undefined ? words : plain.slice(0, -verb.length);
}

/** 由去年同期亏损0.42亿元转为盈利: the old level of something that has no new figure. */
export function leadsNowhere(words: string, after: string, next: Quantity | null): boolean {
  // 持续冲向3兆元大关: ahead.
  if (/(?:冲向|迈向|奔向|剑指|挑战|冲击)(?:新台币)?$/.test(words)) return true;
  if (next !== null && /^[转变]为(?:净?盈利|盈余|净利润)$/.test(after)) return false;
  return /[由从][^,;]{0,14}$/.test(words) && /^(?:转为|变为|转亏为|扭亏)/.test(after);
}

/** Whether a figure is the old level of one that changed: 由…到, 从…提高到. */
export function leadsToLevel(words: string, after: string, next: Quantity | null): boolean {
  if (!next) return false;
  const from = Math.max(words.lastIndexOf("由"), words.lastIndexOf("从"), words.lastIndexOf("将"));
  if (from < 0 || words.length - from > 16) return false;
  const way = after.slice(-LONGEST_WAY);
  return TO_LEVEL.some((verb) => after.startsWith(verb) || way.includes(verb));
}
