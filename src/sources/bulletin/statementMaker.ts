/** Drafts to statements: names printed, codes found, periods dated, repetitions left out, doubts counted. */
import type { StatementDraft } from "./draft";
import type { IndicatorNaming, NamedIndicator } from "./names";
import type { Passage } from "./passages";
import type { PeriodPhrase } from "./periods";
import { convertedTarget } from "./targets";
import type { Calendar, FigureNature } from "./resolve";
import type { Statement, StatementFlag } from "./statement";

const PLANNED_NOUN =
  /(?:总投资|协议.{0,3}投资额?|计划投资|规划面积|规划用地|合同金额|合同引资|计划用地|计划总投资)$/;
const STATE_NOUN =
  /(?:企业|企业数|公司|家数|余额|人口|人员|员工|员工数|人数|主体|面积|存栏|厂商|资产总计|总资产|从业人员数?|党员|床位|平台|中心|孵化器|众创空间|总数|户数|拥有量|基地|存量)$/;
const FLOW_VERB =
  /新增|新签|新注册|新设|新批|新引进|引进|新认定|净增|申报|授权|申请|竣工|收购|完成|开工|盘活|收储|新建|建成|销售|施工|种植|播种|收集|解决|培育|贷款企业|新入|落地|招引|签约|核准引进|备案/;
const RATIO_NOUN = /(?:率|占比|比重|强度|亩均.*|人均.*|比例|份额|面|密度|占.*)$/;
const DOUBT: Readonly<Partial<Record<StatementFlag, number>>> = {
  signContradiction: 0.4,
  growthFromTimes: 0.3,
  unitAssumed: 0.2,
  subjectCarried: 0.15,
  yearAssumed: 0.05,
  periodAssumed: 0.2,
  narrower: 0.1,
  heading: 0.3,
  unknownIndicator: 0.15,
  changed: 0.1,
};
/** Sentences shorter than this may be said twice with a purpose. */
const SHORTEST_REPETITION = 12;

export class StatementMaker {
  lastHead = "";
  private readonly made: Statement[] = [];
  private readonly sentences = new Set<string>();

  constructor(
    private readonly source: string,
    /** Of what is said where no place is named. */
    public park: string | null,
    private readonly naming: IndicatorNaming,
    private readonly calendar: Calendar,
    readonly main: PeriodPhrase | null,
  ) {}

  /** Takes the drafts of one sentence; one read before in the same words is left out. */
  take(
    passage: Passage,
    sentence: string,
    drafts: readonly StatementDraft[],
    asOf: PeriodPhrase | null,
  ): void {
    if (sentence.length >= SHORTEST_REPETITION) {
      if (this.sentences.has(sentence)) return;
      this.sentences.add(sentence);
    }
    for (const draft of drafts) this.made.push(this.statement(passage, draft, asOf));
  }

  /** All statements; a headline's and a repeated one are dropped where the text says the same. */
  finish(): readonly Statement[] {
    const kept = new Map<string, Statement>();
    const body = this.made.filter((each) => !each.flags.includes("heading"));
    for (const each of this.made) {
      if (each.flags.includes("heading") && body.some((other) => saysSame(each, other))) continue;
      const { year, from, to, kind } = each.period;
      const key = [
        each.park,
        each.indicator,
        each.value,
        each.unit,
        each.growthPercent,
        year,
        from,
        to,
        kind,
      ].join("|");
      const first = kept.get(key);
      kept.set(key, first ? together(first, each) : each);
    }
    return [...kept.values()];
  }

  private statement(passage: Passage, draft: StatementDraft, asOf: PeriodPhrase | null): Statement {
    const { quantity } = draft;
    const start = passage.at[draft.start] ?? 0;
    const end = (passage.at[draft.end - 1] ?? start) + 1;
    const unit = quantity
      ? this.printed(passage, quantity.unitStart, quantity.unitEnd).replace(/[余餘多]/, "")
      : null;
    const indicator = this.printedName(passage, draft);
    const named = this.naming.find(draft.indicator, unit);
    const nature = PLANNED_NOUN.test(draft.indicator) && draft.nature === "actual" ? "planned" : draft.nature;
    const { period, flags } = this.calendar.date(
      isSigned(draft) ? { ...draft, nature: "actual" } : { ...draft, nature },
      this.main,
      natureOf(draft, named),
      asOf,
    );
    const all: StatementFlag[] = [...draft.flags, ...flags];
    if (named?.narrower) all.push("narrower");
    if (!named) all.push("unknownIndicator");
    if (passage.isHeading) all.push("heading");
    return {
      start,
      end,
      text: this.source.slice(start, end),
      park: draft.place !== "" ? draft.place : this.park,
      period,
      indicator,
      code: named?.indicator.code ?? null,
      value: quantity?.value ?? null,
      unit,
      comparator: quantity?.comparator ?? null,
      nature,
      growthPercent: draft.growth,
      rank: draft.rank,
      target:
        draft.target && unit !== null
          ? convertedTarget(
              draft.target.value,
              this.printed(passage, draft.target.unitStart, draft.target.unitEnd),
              unit,
            )
          : null,
      completionPercent: draft.completion,
      flags: all,
      confidence: Math.max(0, 1 - all.reduce((sum, flag) => sum + (DOUBT[flag] ?? 0), 0)),
    };
  }

  /** A part of a passage as the text prints it, blanks left out. */
  private printed(passage: Passage, from: number, to: number): string {
    if (to <= from) return "";
    return this.source
      .slice(passage.at[from], (passage.at[to - 1] ?? 0) + 1)
      .normalize("NFKC")
      .replace(/\s+/g, "");
  }

  /** The indicator in the characters of the text where it stands there in one piece. */
  private printedName(passage: Passage, { indicator, end }: StatementDraft): string {
    const at = passage.text.lastIndexOf(indicator, end);
    return at < 0 || end - at > 400
      ? indicator
      : this.printed(passage, at, at + indicator.length).replace(/\([a-zà-ǜ]+\)/g, "");
  }
}

function natureOf({ indicator, quantity }: StatementDraft, named: NamedIndicator | null): FigureNature {
  if (RATIO_NOUN.test(indicator) && quantity?.unitClass === "percent") return "ratio";
  if (FLOW_VERB.test(indicator)) return "flow";
  const kind = named?.indicator.kind;
  if (kind === "countStock" || STATE_NOUN.test(indicator)) return "state";
  if (kind === "ratio") return "ratio";
  if (kind === "stock" && !PLANNED_NOUN.test(indicator)) return "state";
  return quantity?.unitClass === "percent" ? "ratio" : "flow";
}

/** What is signed is signed within the period, though the money is planned: 新签约项目总投资. */
function isSigned({ indicator }: StatementDraft): boolean {
  return /签约|协议|合同|引进|招引|落地|落户/.test(indicator);
}

/** A statement said twice: the first, with what only the second tells. */
function together(first: Statement, again: Statement): Statement {
  return {
    ...first,
    rank: first.rank ?? again.rank,
    target: first.target ?? again.target,
    completionPercent: first.completionPercent ?? again.completionPercent,
  };
}

function saysSame(heading: Statement, other: Statement): boolean {
  if (heading.growthPercent !== null && heading.growthPercent === other.growthPercent) return true;
  return (
    heading.value !== null &&
    other.value !== null &&
    Math.abs(heading.value - other.value) <= Math.abs(other.value) * 0.02
  );
}
