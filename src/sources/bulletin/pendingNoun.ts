/** The noun of a clause without figures: 光电产业 of 光电产业受淡季影响, 用工 of 用工方面; the clauses after it are about it. */
import { namesIn } from "./lists";
import { headOf, withoutHead } from "./phrases";

const CAUSE =
  /^(?<noun>[^受因由得缘源在经拜]{2,14}?(?:产业|行业|业|类|企业|园区))(?:(?:产值|销售)?(?:受|因|由于|得益|缘于|源于|在|经|拜|随)|提速|增势|持续|支撑|贡献|表现|运行|生产|恢复|回升|回暖|向好|竞相|齐头|加速|加快|快速|平稳|稳步|稳健|强劲|方面)/;
const SUBJECT = /^[^,]{2,14}(?:产业|行业|业|方面)$/;
/** 丙科则一枝独秀,达88亿元: the figure of one of several is told behind what is said of it. */
const OF_SEVERAL = /^(?<noun>[^,受因由得缘源在经拜从以将把对为]{2,8}?)则(?![达为是有实完])[^,0-9]{2,10}$/;
/** 从企业规模看: how one looks at it, nothing of what is measured. */
const VIEW = /^(?:从|按|分|就).*(?:看|分|讲|说|来看)$/;
/** 以光电产业营业额最高, 营业额最高者为积体电路产业, 增幅最大的为光电产业, 半导体产业居次: the figure is told behind it. */
const FIRST_OF =
  /^(?:以(?<noun>[^,]{2,20}?)(?:为)?最[高多大]|[^,]{2,10}最[高多大快低少小慢]的?者?[为是](?<named>[^,]{2,16})|(?<fast>[^,以]{2,16}?)(?:增长|成长|增速|升幅|涨幅|表现)最(?:快|高|好|为[^,]{1,4})|(?<next>[^,以]{2,16}?)(?:居?其次|居次|次之|居冠|居首)|(?<most>[^,以]{2,16}?(?:额|值|量|收入|营收))最[高多大])$/;
/** 财政收入也有显著提升,为3987万元: what is said of a measure, before its figure. */
const TOLD_OF =
  /^(?<noun>[^,受因由得缘源在经拜从以将把对为]{2,14}?)(?:也|均|都|更|则|再|又)?(?:有所|有了?|实现|取得|显著|大幅|稳步|持续|稳中|继续|保持|呈现?|突破|创下?|再创|快速|逐月|进一步|明显|不断|首次)/;
/** 国有企业、集体企业和外商企业增长较快: the figures of each follow, 分别增长13%、17%和12%. */
const SEVERAL =
  /^(?:仅有?|只有)?(?<nouns>[^,受因由得缘源在经拜从以将把对为]{2,24}(?:[、和及与][^,、和及与]{2,20}?){1,8}?)(?:[一二两三四五六七八九十][大个类项])?(?:行业|产业)?(?:均|都|也|则|同比|增速|增势|增幅|继续|持续|保持|实现|呈现?|出现|有所|大幅|小幅|快速|较快|明显|稳步|平稳)*(?:增长|上涨|上升|下降|下滑|回落|上扬|提升|回升|较快|较高|居前|靠前|领先|领跑|良好|强劲|突出|明显|增势|负增长|态势|势头)+$/;
/** 总量最大的三个行业分别为医药制造业、电子设备制造业: the figures of each follow. */
const FIRST_OF_ALL =
  /^[^,]{0,20}?(?:最[大高快多好]|居前|靠前|前[一二两三四五六七八九十0-9]{1,2}位)的?(?:前?[一二两三四五六七八九十0-9]{1,2}[个大家类]?)?(?:行业|产业|企业|门类|领域|板块|产品)?(?:则|依次|分别)*[为是](?<nouns>[^,]{2,60}[、和及与][^,]{2,20})$/;
const LONGEST = 14;
const TOPIC = "方面";

export class PendingNoun {
  /** "" for none. */
  noun = "";
  /** 用工方面: a topic says what is measured only where nothing else does. */
  isTopic = false;
  /** Several nouns of which the same is said: 国有企业、集体企业增长较快. */
  private several = "";
  /** Statements there were when it was named. */
  private from = 0;

  /** Reads a clause's words; `statements` is how many there are. Words about something else end what was pending. */
  meet(clause: string, statements: number): void {
    const words = withoutHead(clause).rest;
    if (VIEW.test(words)) return;
    // 仍为区内最大产业: said of what was told.
    if (/^(?:为|是|系|成为)/.test(words)) {
      this.noun = "";
      return;
    }
    this.several = (SEVERAL.exec(words) ?? FIRST_OF_ALL.exec(words))?.groups?.nouns?.replace(/等$/, "") ?? "";
    if (this.several !== "") {
      this.noun = "";
      this.from = statements;
      return;
    }
    const first = FIRST_OF.exec(words)?.groups ?? {};
    const named = first.noun ?? first.named ?? first.fast ?? first.next ?? first.most;
    if (named !== undefined) {
      this.noun = named;
      this.isTopic = false;
      this.from = statements;
      return;
    }
    const told = TOLD_OF.exec(words)?.groups?.noun ?? "";
    const several = OF_SEVERAL.exec(words)?.groups?.noun;
    if (several !== undefined) {
      this.noun = several;
      this.isTopic = headOf(several) !== "";
      this.from = statements;
      return;
    }
    const cause = CAUSE.exec(words)?.groups?.noun ?? (headOf(told) === "" ? undefined : told);
    const subject = words.length <= LONGEST && SUBJECT.test(words) ? words : null;
    if (cause !== undefined || subject !== null) {
      this.noun = cause ?? subject!.replace(TOPIC, "");
      this.isTopic = cause === undefined ? subject!.endsWith(TOPIC) : headOf(cause) !== "";
      this.from = statements;
    } else if (words !== "") this.noun = "";
  }

  /** Names what the next figure is of. */
  name(noun: string, statements: number): void {
    this.noun = noun;
    this.isTopic = true;
    this.from = statements;
  }

  /** Whether nothing was stated since: what comes without a name is of it. */
  awaits(statements: number): boolean {
    return this.noun !== "" && statements <= this.from;
  }

  /** The nouns a list of figures without names is of, if there are as many. */
  listed(statements: number, count: number): readonly string[] {
    if (this.several === "" || statements > this.from) return [];
    const names = namesIn(this.several, count);
    return names.length === count ? names : [];
  }

  /** 完成投资 after 房地产开发投资增长较快: whether words name what is pending by its last noun alone. */
  tells(words: string): boolean {
    const head = headOf(this.noun);
    return this.isTopic && head !== "" && (words === head || words === `完成${head}`);
  }

  /** The noun where it goes before the name of what is measured. */
  get prefix(): string {
    return this.isTopic ? "" : this.noun;
  }

  end(): void {
    this.noun = "";
  }
}

const TOPIC_OF_PARAGRAPH =
  /^(?:[一二三四五六七八九十0-9]{1,2}[、.是])?(?<noun>[^,:、()]{2,10}?(?:产业|行业))(?!园|链|集群|集聚|化|基地|带|结构|园区|发展(?:的|规划))/;
/** 主导产业, 三大产业: all of them, no one of them. */
const ALL_INDUSTRIES = /(?:主导|支柱|特色|优势|新兴|重点|传统|首位|各|大|全|[一二三])产业$|工业产业$/;

/** The industry a paragraph's first sentence is about, when it tells no figure; "" for none. */
export function topicOf(sentence: string): string {
  const noun = TOPIC_OF_PARAGRAPH.exec(withoutHead(sentence).rest)?.groups?.noun ?? "";
  return ALL_INDUSTRIES.test(noun) ? "" : noun;
}
