/** Nouns that stand after their figure, and subjects that go on to the next one. */
import { AT_HEAD, DOING } from "../../core/prose/words";
import type { Quantity } from "./numbers";
import { headOf, phraseOf, withoutHead, withoutTail } from "./phrases";

export type NounReading =
  /** The words before the figure tell the indicator; `after` adds a noun behind it, or "". */
  | { readonly kind: "words"; readonly words: string; readonly after: string }
  /** A figure of no indicator: 全省100个园区中, or one that counts the subject of the next, 44户规上企业实现产值88亿元. */
  | { readonly kind: "none" };

const LONGEST_NOUN = 16;
/** Where a noun after its figure ends. */
const NOUN_END =
  /[,。;、:()"]|实现|完成|入选|获|达|列|参加|共|被|已|正在|申办|申请|开展|分布|进驻|落户|签约|开工|竣工|投产|联合|集中|以上|左右|提供/;
/** Counted things that are told, not reported. */
const TOLD = /^(?:出台|实施意见|印发|推出|制定|下发|颁布|促进.*发展|按照|坚持|围绕|聚焦|抓好|突出)/;
/** Words before a figure that alone are no indicator: 培育24户…, 新增3家…. */
const VERB_ONLY =
  /^(?:共|新|已|将)?(?:引进|培育|新增|实施|建成|组织|举办|开展|安排|签约|落户|引入|招引|新建|建设|梳理|服务|覆盖|解决|走访|接待|对接|帮助|支持|创建|获批|认定|新认定|储备|谋划|推进|承接|完成|列入|纳入|涉及|包括|包含|拥有|聚集|集聚|集中|形成|打造|开通|选派|精简|接受|提供|创造|带动|安置|吸纳|促成|核准|有|与|为|从|新调入的?|等|达成|签订|受理|办理|通过)$/;

/** Finds the noun a figure counts or measures. */
export function nounAfter(
  quantity: Quantity,
  words: string,
  after: string,
  next: Quantity | null,
): NounReading {
  if (quantity.unitClass !== "count") return { kind: "words", words, after: "" };
  if (/^[^,。;、]{0,14}?(?:之?中|内|里)(?:排|位|居|列|,|$)/.test(after) && /全[省市国县州区]|在/.test(words))
    return { kind: "none" };
  if (
    next &&
    next.unitClass !== "count" &&
    next.unitClass !== "none" &&
    !/^[、,和及]/.test(after) &&
    (DOING.some((verb) => after.includes(verb)) || headOf(withoutTail(after)) !== "") &&
    phraseOf(words).indicator === ""
  )
    return { kind: "none" };
  const { indicator } = phraseOf(words);
  const plain = indicator.replace(/["']/g, "");
  if (TOLD.test(plain)) return { kind: "none" };
  const bare = plain === "" || VERB_ONLY.test(plain) || /等$/.test(plain);
  if (!bare) return { kind: "words", words, after: "" };
  const text = after.replace(/^(?:的|左右|以上)/, "");
  const end = NOUN_END.exec(text)?.index ?? text.length;
  if (withoutHead(text.slice(0, LONGEST_NOUN * 2)).place !== "") return { kind: "none" };
  const noun = text
    .slice(0, Math.min(end, LONGEST_NOUN))
    .replace(/["']/g, "")
    .replace(/^(?:国内外)/, "");
  if (/^(?:、|和|及|,)/.test(text) || noun.length < 2)
    return plain === "" || /等$/.test(plain)
      ? { kind: "words", words: "", after: "" }
      : { kind: "words", words, after: "" };
  return { kind: "words", words: /等$/.test(plain) ? "" : words, after: noun };
}

/** 园区占比, 税收占财政收入的比重: whose share it is, and of what. `last`: the indicator said before. */
export function shareName(words: string, share: string, last: string): string {
  const owner = withoutTail(withoutHead(words.slice(0, -share.length)).rest);
  const said = withoutTail(share);
  if (!/^占(?:比|有率)?$/.test(said)) return owner + said;
  return (owner || last) + (said === "占" ? "占比" : said);
}

/** Whether words name a thing by themselves. */
export function isNoun(words: string): boolean {
  return words !== "" && !VERB_ONLY.test(words);
}

/** Indicators so general that a subject said before belongs to them. */
const GENERAL_OF_FIRMS =
  /^(?:工业)?(?:总?产值|营收|营业收入|主营业务收入|税收|入库税收|利润|利润总额|纳税|税金|增加值|销售收入|实缴税金|缴纳税收|上缴税收|上交税金|出口)$/;
const GENERAL_OF_PROJECTS =
  /^(?:计划)?(?:总?投资额|总投资|年度?计划投资|年度投资|累计完成投资|完成投资|协议(?:总)?投资额?|投资总额|合同金额|计划总投资)$/;

/** Whether a subject of an earlier clause belongs to an indicator of this one. */
export function carriesSubject(subject: string, indicator: string): boolean {
  if (subject === "" || indicator === "" || indicator.includes(subject)) return false;
  if (/(?:项目|工程)$/.test(subject)) return GENERAL_OF_PROJECTS.test(indicator);
  if (/(?:企业|产业|行业|业|集群|公司|单位)$/.test(subject)) return GENERAL_OF_FIRMS.test(indicator);
  return false;
}

/** 规上企业 and 产值 as one; a subject that is a verb's object alone stays away. */
export function completedPhrase(subject: string, indicator: string): string {
  const plain = AT_HEAD.includes(subject) ? "" : subject;
  if (plain === "" || indicator.startsWith(plain)) return indicator;
  // 2016年承担的…项目, 全年预计: clauses, no subjects.
  if (plain.length > 18 || /[的,:]/.test(plain)) return indicator;
  if (headOf(plain) !== "" && headOf(indicator) !== "" && !/(?:企业|产业|业|项目)$/.test(plain))
    return indicator;
  return plain + indicator;
}
