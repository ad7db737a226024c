/** Nouns that stand after their figure, and subjects that go on to the next one. */
import { AT_HEAD, DOING, PLACE_SUFFIXES } from "../../core/prose/words";
import type { Quantity } from "./numbers";
import { changeAtEnd } from "./change";
import { headOf, phraseOf, withoutHead, withoutTail } from "./phrases";

export type NounReading =
  /** The words before the figure tell the indicator; `after` adds a noun behind it, or "". */
  | { readonly kind: "words"; readonly words: string; readonly after: string }
  /** A figure of no indicator: 全省100个园区中, or one that counts the subject of the next, 44户规上企业实现产值88亿元. */
  | { readonly kind: "none" }
  /** The whole name of what is counted, which looks like a place: 国家级经开区 of 共有国家级经开区15家. */
  | { readonly kind: "counted"; readonly noun: string };

const LONGEST_NOUN = 16;
/** Where a noun after its figure ends. */
const NOUN_END =
  /[,。;、:()"]|实现|完成|入选|获|达|列|参加|共|被|已|正在|申办|申请|开展|分布|进驻|落户|签约|开工|竣工|投产|联合|集中|以上|左右|提供|取得|加入|实质|提前|全部|顺利|正式|如期|构建|为支柱|为主|为龙头|为骨干|组成|支撑|实施/;
/** 218个亿元以上重点项目: the limit of a class, part of its name. */
const LIMIT = /^[十百千]?[万亿]元(?:及?以上)?/;
/** 创造了15万亿元的地区生产总值: the measure behind its figure, or "". */
function measureBehind(words: string, after: string): string {
  const { indicator } = phraseOf(words);
  if (
    indicator !== "" &&
    !/^(?:共|累计|已)?(?:创造|贡献|实现|带来|获得|完成|取得|录得|带动|形成|吸引|新建|建成|建设|竣工|改造|收储|盘活|出让|供应|征收|平整)了?$/.test(
      indicator,
    )
  )
    return "";
  const noun = /^的?(?<noun>[^,。;、:()"0-9的]{2,12})(?:[,。;、]|的|$)/.exec(after)?.groups?.noun ?? "";
  return headOf(noun) === "" || (after.startsWith("的") && /(?:规模|资金|用地|土地|厂房|面积)$/.test(noun))
    ? ""
    : noun;
}

/** 23项具体指标, 12条措施: counted words, not things. */
const OF_WORDS = /指标|(?:措施|政策|举措|要求|原则|任务|制度|内容|问题清单|方面|环节)$/;
const WORDS_BEHIND = /^(?:具体|重点|主要|惠企|改革)?(?:措施|政策|举措|指标|要求|任务|制度)(?:[,、。;]|$)/;
/** Counted things that are told, not reported. */
const TOLD = /^(?:出台|实施意见|印发|推出|制定|下发|颁布|促进.*发展|按照|坚持|围绕|聚焦|抓好|突出)/;
/** Words before a figure that alone are no indicator: 培育24户…, 新增3家…. */
const VERB_ONLY =
  /^(?:共|新|已|将)?(?:引进|培育|新增|实施|建成|组织|举办|开展|安排|签约|落户|引入|招引|新建|建设|梳理|服务|覆盖|解决|走访|接待|对接|帮助|支持|创建|建立|设立|布局|获批|认定|新认定|储备|谋划|推进|承接|完成|列入|纳入|涉及|包括|包含|拥有|聚集|集聚|集中|形成|打造|开通|选派|精简|接受|提供|创造|带动|安置|吸纳|促成|核准|有|与|为|从|对|配合|新调入的?|等|达成|签订|受理|办理|通过)$/;

/** 其中5千万元以上的67个, 产值过亿元的达15家: the class without its noun. */
const LIMITED =
  /^(.*(?:[0-9十百千万亿]元?及?以[上下]|(?:超过?|过|突破|破|逾|达)[0-9.,十百千万亿]{1,12}元))的(?:已?达到?|共?有|共)?$/;
const CLASS_NOUN = /(?:项目|企业|工程|园区)$/;
/** 某市31个示范园区: whose they are, not what they are. */
const PLACE_ALONE =
  /^(?:[\u4e00-\u9fff]{1,6}[省市县州]|[对在为]全[国省市县区州]|[东中西]部|[东中西南北]{1,2}部?(?:地区|沿海))$/;

/** Zones counted, 省级以上开发区48家; 甲经开区48家 counts something in one of them. */
const PARKS_COUNTED = new RegExp(
  `(?:[共拥建设]有|的|^)(?<parks>(?:(?:国家|省|市|县|自治区)级(?:及?以上)?|各类|特色|重点)?(?:${[
    ...PLACE_SUFFIXES,
  ]
    .sort((a, b) => b.length - a.length)
    .join("|")}))$`,
);

/** Finds the noun a figure counts or measures. */
export function nounAfter(
  quantity: Quantity,
  words: string,
  after: string,
  next: Quantity | null,
  /** The indicator said before. */
  last: string,
): NounReading {
  if (quantity.unitClass !== "count") return { kind: "words", words, after: measureBehind(words, after) };
  if (
    /^(?:(?:省辖|地级|县级)?市|省|县|区|州|镇|乡|国家|县市区)(?:[(,、。;的增降超]|实现|$)/.test(after) ||
    WORDS_BEHIND.test(after)
  )
    return { kind: "none" };
  if (/^[^,。;、]{0,14}?(?:之?中|内|里)(?:排|位|居|列|,|$)/.test(after) && /全[省市国县州区]|在/.test(words))
    return { kind: "none" };
  if (
    next &&
    next.unitClass !== "count" &&
    next.unitClass !== "none" &&
    !/^[、,和及]/.test(after) &&
    (DOING.some((verb) => after.includes(verb)) ||
      headOf(withoutTail(changeAtEnd(after)?.subject ?? after)) !== "") &&
    phraseOf(words).indicator === ""
  )
    return { kind: "none" };
  // …集聚区的某公司100万台洗衣机等项目: part of what a project is called.
  if (/万[台套辆只片颗]$/.test(quantity.unit) && /^(?!以|左右|的|增|下|同)[\u4e00-\u9fff]{2}/.test(after))
    return { kind: "none" };
  const { indicator } = phraseOf(words);
  const parks = PARKS_COUNTED.exec(withoutTail(words))?.groups?.parks ?? "";
  if (parks !== "" && (indicator === "" || indicator.endsWith(parks)) && !/^[\u4e00-\u9fff]/.test(after))
    return { kind: "counted", noun: parks };
  const plain = indicator.replace(/["']/g, "");
  // 河南180个产业集聚区: whose they are.
  if (plain.length === 2 && headOf(plain) === "" && !VERB_ONLY.test(plain) && withoutHead(after).place !== "")
    return { kind: "none" };
  if (TOLD.test(plain)) return { kind: "none" };
  const limited = LIMITED.exec(words)?.[1];
  if (limited !== undefined && /^[,、;。]?$/.test(after.slice(0, 1))) {
    const class_ = withoutHead(limited).rest;
    return {
      kind: "words",
      words: "",
      after: CLASS_NOUN.exec(last)?.[0] ? class_ + CLASS_NOUN.exec(last)![0] : class_,
    };
  }
  // 园区通过招商吸引42个项目入驻
  const drawn =
    /(?<=[\u4e00-\u9fff]{2})(?:吸引|引进|引入|招引|聚集|集聚)$/.test(plain) &&
    /^[^,。;、]{0,8}(?:项目|企业|厂商|公司)/.test(after);
  const owned = drawn || /[等的]$/.test(withoutTail(words)) || PLACE_ALONE.test(plain);
  const bare = plain === "" || VERB_ONLY.test(plain) || owned;
  if (!bare) return { kind: "words", words, after: "" };
  const text = after.replace(/^(?:的|左右|以上)/, "");
  const limit = LIMIT.exec(text)?.[0].length ?? 0;
  const end = limit + (NOUN_END.exec(text.slice(limit))?.index ?? text.length);
  const place = /^[、和及与]/.test(text) ? "" : withoutHead(text.slice(0, LONGEST_NOUN * 2)).place;
  if (place !== "" && !(plain !== "" && !owned && /^(?:国家级|省级|市级|各类)/.test(place)))
    return { kind: "none" };
  const noun = text
    .slice(0, Math.min(end, LONGEST_NOUN))
    .replace(/["']/g, "")
    .replace(/^(?:国内外)/, "")
    .replace(/的$/, "");
  // 14个增幅超过30%: how many stand above a rate.
  if (OF_WORDS.test(noun) || /^(?:利润|产值)?(?:增[幅速长]|降幅)/.test(noun)) return { kind: "none" };
  if (/^(?:、|和|及|,)/.test(text) || noun.length < 2)
    return plain === "" || owned
      ? { kind: "words", words: "", after: "" }
      : { kind: "words", words, after: "" };
  return { kind: "words", words: owned ? "" : words, after: noun };
}

/** Shares that name themselves without saying whose they are: 比重约占14.13%. */
const SHARE_ALONE = /^(?:其?所?)?(?:比重|占比|比例|份额)$/;
/** 总量占全区…: of what was just told. */
const SAME_THING = /^(?:其|总量|规模|总额|总数|数量)$/;

const ABOVE =
  /^(?<noun>(?:[^,。;、]{0,8}?)(?:园区|企业|开发区|高新区|经开区|集群|公司|产业|项目))的?(?:累计)?(?:拥有|实现|完成)?(?<of>[^,。;、的]{1,10}?(?:值|收入|营收|税收|额|投资|数量?|利润|税|量))(?:实现|达到?|均)?$/;

/** 5个10亿元以上项目, 3个总投资超5亿元的项目: the class a count is of, named by a figure; null where the next figure limits none. */
export function classAfter(after: string, limit: Quantity, limitText: string, rest: string): string | null {
  // 54个园区生产总值超过1000亿元, 6家企业实现销售收入过亿元: how many there are above a limit.
  const above = ABOVE.exec(after)?.groups;
  if (
    above &&
    limit.comparator !== null &&
    /[超过破逾]/.test(limit.comparator) &&
    /^(?:以上)?$/.test(rest.replace(/[,、].*$/, ""))
  )
    return `${above.of ?? ""}${limitText}的${above.noun ?? ""}`;
  if (limit.unitClass !== "amount" && limit.unitClass !== "bare") return null;
  if (
    !/^(?:年?(?:计划|预计))?(?:总?投资额?|年?税收|年?产值|年?营收|主营业务收入|年?纳税|注册资本|固投)?(?:在|为|达)?$/.test(
      after,
    )
  )
    return null;
  // 1个主营业务收入超1000亿元、6个超500亿元的集聚区
  if (/^(?:超|超过|突破|过)$/.test(limit.comparator ?? "") && /^(?:、|的集聚区|的园区)/.test(rest))
    return after + limitText;
  if (!limit.boundedAfter && limit.comparator === null && !rest.startsWith("的")) return null;
  const noun = /^的?[^,。;、:()"]{0,10}?(?:项目|企业|工程|集群|产业|单位|大户)/.exec(rest)?.[0];
  return noun === undefined ? null : after + limitText + noun;
}

/** 园区占比, 税收占财政收入的比重: whose share it is, and of what. `last`: the indicator said before. */
export function shareName(words: string, share: string, last: string): string {
  const owner = withoutTail(withoutHead(words.slice(0, -share.length)).rest).replace(
    /(?<=.{2})(?:在)?全[省市区县州国]$/,
    "",
  );
  const of = withoutTail(share.replace(/的$/, ""));
  if (SHARE_ALONE.test(owner)) return last + owner;
  const said = /^占(?:最高比重)?$/.test(of) ? "占比" : of;
  const named = /(?:比重?|占有率|比例|份额|率)$/.test(said) ? said : `${said}比重`;
  return (owner === "" || SAME_THING.test(owner) ? last : owner) + named;
}

/** 甲项目、乙项目等投入5000万元以上项目: what is counted, without the examples before. */
export function withoutExamples(indicator: string): string {
  return indicator.replace(/^[^等]*[、和][^等]*等(?=[^级待])/, "");
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

/** Whether an indicator is one that any firm has: 产值, 营收, 税收. */
export function isOfFirms(indicator: string): boolean {
  return GENERAL_OF_FIRMS.test(indicator);
}

/** What later clauses are about after a count: 新签约项目 of 来自外省的新签约项目; "" for words that are no subject. */
export function subjectOf(indicator: string): string {
  const noun = /(?:项目|企业)$/.test(indicator)
    ? indicator.slice(indicator.lastIndexOf("的") + 1)
    : indicator;
  return /[、等了的]/.test(noun) ? "" : noun;
}

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
