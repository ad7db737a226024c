/** Statements of one sentence, clause by clause; what a clause leaves unsaid is carried from the one before. */
import { changeAtEnd, changeBehind, doublingAtEnd, endsInRate, isBaseFigure, withoutSigns } from "./change";
import type { Change } from "./change";
import { wordsOf } from "./clauses";
import type { Clause, Item } from "./clauses";
import { lastCounted, takeGrowth } from "./draft";
import type { Carried, StatementDraft } from "./draft";
import { splitList, spreadList } from "./lists";
import type { Quantity } from "./numbers";
import {
  carriesSubject,
  classAfter,
  completedPhrase,
  isNoun,
  isOfFirms,
  subjectOf,
  nounAfter,
  shareName,
  withoutExamples,
} from "./nouns";
import { headOf, isBranch, phraseOf, withoutHead, withoutTail } from "./phrases";
import { OthersFigures } from "./othersFigures";
import { fulfilment } from "./plans";
import { SentenceSoFar } from "./sentenceSoFar";
import { giveRank } from "./rankTargets";
import { isCompatible, isRate, rateOf } from "./rates";
import type { StatementFlag } from "./statement";
import { endsInLevel, isThreshold, leadsNowhere, leadsToLevel, withoutLevel } from "./thresholds";

const SURVEY = /^(?:的)?[\u4e00-\u9fff]{0,8}(?:抽样|调查|普查)/;
const SAID_OF_FIGURE = /^(?:仍|也|均)?(?:是|为|系|创下?)/;

export class SentenceReader extends SentenceSoFar {
  /** 规上企业 of 规上企业完成产值, for the clauses after it. */
  private subject = "";
  private readonly others: OthersFigures;

  constructor(carried: Carried) {
    super(carried);
    this.others = new OthersFigures(carried.wider);
    this.subject = carried.topic;
  }

  read(clauses: readonly Clause[]): readonly StatementDraft[] {
    const [first] = clauses;
    // 7月份,全社会用电量…。其中,工业用电量…: parts of the sentence before, in its month.
    if (first && /^"?其中/.test(first.items[0]?.words ?? first.rest))
      this.period = this.carried.ofParts ?? this.period;
    for (const clause of clauses) this.readClause(clause);
    const month = this.drafts[0]?.period ?? null;
    this.carried.ofParts =
      month?.what === "month" && this.drafts.every(({ period }) => period === month) ? month : null;
    this.endMonth();
    // A month named inside a sentence (其中10月当月) is its clause's alone; 目前 tells of what it stands before.
    const { what } = this.period ?? {};
    if (what !== "month" && (what !== "now" || this.carried.period === null))
      this.carried.period = this.period;
    return this.drafts;
  }

  private readClause(clause: Clause): void {
    if (clause.opensPart) {
      this.subject = "";
      this.pending.end();
      this.partFrom = this.drafts.length;
      this.plan = null;
      // 新建项目91个,本月到位资金4.64亿元;续建项目204个: the month was of a figure within its part.
      if (this.among?.inPart === true) this.endMonth();
    }
    this.wholeYear = false;
    this.countedHere = "";
    this.others.meetClause(wordsOf(clause), clause.items[0]?.words ?? clause.rest);
    const stated = this.drafts.length;
    const listed = this.listed;
    this.meetBrackets(clause);
    let lead = "";
    let leadFrom = 0;
    for (let index = 0; index < clause.items.length; index++) {
      const own = clause.items[index]!;
      const item = lead === "" ? own : { ...own, from: leadFrom };
      let words = lead + item.words;
      if (item.inBrackets) words = words.slice(words.lastIndexOf("(") + 1);
      // 14家光电厂商、4家…: the noun before belongs to the figure before.
      if (this.counted !== "" && words.startsWith(this.counted)) words = words.slice(this.counted.length);
      this.counted = "";
      lead = "";
      this.opensParts = /^[,"]*其中/.test(words);
      if (item.figure.kind === "quantity") {
        // 签约项目46个,计划投资215亿元,其中10亿元以上6个: a part of what was counted, not of the plan.
        if (words.startsWith("其中") && lastCounted(this.drafts)?.nature === "actual") this.held = null;
        this.meetNature(words, item.periods);
      }
      // 当月增长6.5%,累计增长5.8%
      if (item.periods.length === 0 && words.includes("累计")) this.endMonth();
      this.meetPeriodsOf(own);
      if (this.others.has(words)) continue;
      if (item.figure.kind === "rank") {
        giveRank(this.drafts, item.figure, words);
        continue;
      }
      const spread = spreadList(clause.items, index, words, this.listed);
      if (spread) {
        this.list(spread, item);
        index += spread.quantities.length - 1;
        continue;
      }
      const next = clause.items[index + 1];
      const class_ =
        item.figure.unitClass === "count" && next?.figure.kind === "quantity"
          ? classAfter(item.after, next.figure, next.figureText, next.after)
          : null;
      if (class_ !== null) {
        this.add(item, item.figure, class_, phraseOf(withoutSigns(words)).place, new Set());
        // 21个产值超10亿元的项目共完成产值446亿元: what stands behind the limit belongs to the class.
        this.counted = class_.slice(item.after.length + (next?.figureText.length ?? 0));
        index++;
        continue;
      }
      leadFrom = item.from;
      const told = this.told();
      lead = this.figure(item, item.figure, words, next);
      // 规模以上(500万元口径)总产值: what stands before the brackets goes on behind them.
      if (item.inBrackets && next?.inBrackets !== true && this.told() === told)
        lead = own.words.slice(0, Math.max(0, own.words.lastIndexOf("(")));
    }
    // 利用内资15.5亿元、外资4101万美元,增长18%、17.2%: two figures wait for two rates.
    if (clause.items.length > 0 && this.listed === listed)
      this.listed = this.drafts.slice(stated).filter(({ growth }) => growth === null).length;
    const idle = clause.items.every(
      ({ figure }) => figure.kind === "quantity" && /^(?:none|points)$/.test(figure.unitClass),
    );
    if (idle && clause.items.length > 0 && this.drafts.length === stated)
      this.pending.meet(wordsOf(clause), this.drafts.length);
    if (clause.items.length > 0) this.idle = [];
    if (clause.items.length === 0) this.wordsAlone(clause);
    else this.meetNature(clause.rest, clause.restPeriods);
    // 近10年来第三低 is said of the figure, and so is 是近10年来第三低的表现.
    this.meetPeriods(
      clause.items.length === 0 && !SAID_OF_FIGURE.test(clause.rest)
        ? clause.restPeriods
        : clause.restPeriods.filter(({ what }) => what !== "multi"),
    );
    const flat = changeAtEnd(clause.rest);
    if (flat?.direction === 0 && flat.yearOnYear && !/增[幅速]|平均/.test(flat.subject))
      this.change(flat, 0, clause, clause.end);
    const doubling = doublingAtEnd(clause.rest);
    if (!doubling || (this.natureNow() ?? "actual") !== "actual") return;
    if (doubling.change.subject === "" && this.drafts.at(-1)?.growth !== null) return;
    this.change(doubling.change, doubling.percent, clause, clause.end);
    this.drafts.at(-1)?.flags.add("growthFromTimes");
  }

  /** One figure; returns words that go before the next one. */
  private figure(item: Item, quantity: Quantity, words: string, next: Item | undefined): string {
    const asText = (): string => words + item.figureText;
    const nextQuantity = next?.figure.kind === "quantity" ? next.figure : null;
    // 5‰人口变动抽样调查: how many were asked.
    if (quantity.unitClass === "none" || (quantity.unitClass === "percent" && SURVEY.test(item.after)))
      return asText();
    if (quantity.unitClass === "points") return "";
    if (isThreshold(quantity, words, item.after, nextQuantity)) return asText();
    if (leadsNowhere(words, item.after, nextQuantity)) return "";
    if (leadsToLevel(words, item.after, nextQuantity)) {
      this.changedFrom = true;
      return words.slice(
        0,
        Math.max(0, words.lastIndexOf("由"), words.lastIndexOf("从"), words.lastIndexOf("将")),
      );
    }
    const part = fulfilment(quantity, words, item.after, this.plan);
    if (part === "target") {
      this.plan = quantity;
      return "";
    }
    if (part === "completion" && this.complete(quantity)) return "";
    if (item.inBrackets && !/其中|包括|含/.test(words)) {
      const change = changeAtEnd(words.replace(/^.*\(/, ""));
      if (change?.subject === "" && change.yearOnYear && isRate(quantity))
        this.change(change, rateOf(quantity, change), item, quantity.end);
      return "";
    }
    if (quantity.unitClass === "percent") {
      const behind = changeBehind(words, item.after);
      if (behind) {
        if (behind.yearOnYear) this.change(behind, rateOf(quantity, behind), item, quantity.end, quantity);
        return "";
      }
    }
    const level = this.changedFrom || endsInLevel(words);
    if (level) words = withoutLevel(words);
    const change = level ? null : changeAtEnd(words);
    if (change) {
      if (isRate(quantity)) {
        if (change.yearOnYear && !endsInRate(change.subject) && !/[拉带]动/.test(change.subject))
          this.change(change, rateOf(quantity, change), item, quantity.end, quantity);
        return "";
      }
      const increment = withoutHead(withoutSigns(change.subject).replace(/[比较]$/, "")).rest;
      // 员工人数增加3500人,总数达8.8万人: by how much, not how many.
      if (increment !== "" && headOf(increment) !== "") this.pending.name(increment, this.drafts.length);
      if (increment === "" || headOf(increment) !== "" || change.compared || /[\uE000\uE001]/.test(words))
        return "";
    }
    // 约占全国15个保税区的40%
    if (
      quantity.unitClass === "count" &&
      /占[^占,]{0,6}$/.test(words) &&
      next?.figure.kind === "quantity" &&
      next.figure.unitClass === "percent"
    )
      return asText();
    if (quantity.unitClass === "times" || quantity.unit === "成") return "";
    return this.value(item, quantity, words, nextQuantity);
  }

  /** The noun behind the last count: 光电厂商 of 14家光电厂商. */
  private counted = "";
  /** What the figure before in this clause counted. */
  private countedHere = "";
  private changedFrom = false;
  /** The words before the figure begin with 其中. */
  private opensParts = false;

  private value(item: Item, quantity: Quantity, rawWords: string, next: Quantity | null): string {
    if (isBaseFigure(rawWords)) return "";
    const words = withoutSigns(rawWords);
    const share = quantity.unitClass === "percent" ? /占[^占]*$/.exec(words)?.[0] : undefined;
    const each =
      /各(?:有|自)?$/.test(words) && quantity.unitClass === "count" ? splitList(withoutTail(words)) : null;
    if (each && each.length > 0) {
      for (const name of each) this.add(item, quantity, withoutHead(name).rest, "", new Set());
      return "";
    }
    const noun = nounAfter(quantity, words, item.after, next, this.drafts.at(-1)?.indicator ?? "");
    if (noun.kind === "none") return "";
    if (noun.kind === "counted") {
      this.add(item, quantity, noun.noun, "", new Set());
      return "";
    }
    const flags = new Set<StatementFlag>();
    const { subject, indicator: named, place } = phraseOf(noun.words);
    let indicator =
      /^(?:总数|总人数|总量|总额)$/.test(named) && this.pending.awaits(this.drafts.length) ? "" : named;
    if (share !== undefined && indicator !== "") {
      // 区本级投资占比61%;滨江新区占比22.7%: the share of another place is not the district's own.
      const own = share === words ? this.shared() : this.shared().replace(/^[省市区县州]本级/, "");
      this.add(item, quantity, shareName(words, share, own), place, flags);
      return "";
    }
    const awaits = this.pending.awaits(this.drafts.length);
    if ((indicator === "" && noun.after === "" && awaits) || (awaits && this.pending.tells(indicator)))
      indicator = this.pending.noun;
    else if (indicator === "" && noun.after === "") {
      // 目前已收购2家,共199亩: of the statements before, the one in this unit.
      const before = this.unnamed(quantity, place);
      if (!before || !isCompatible(before, quantity)) return "";
      if (this.completesRate(before, quantity, place) || this.completesBound(before, quantity, words))
        return "";
      // 增速分别为10.0%、10.5%: a second rate is no figure of what has one.
      if (quantity.unitClass === "percent" && before.quantity === null && before.growth !== null) return "";
      if (quantity.unitClass === "count" && place === "" && before.quantity?.unit !== quantity.unit)
        return "";
      indicator = /总数|总量|总计|累计/.test(words)
        ? before.indicator.replace(/^(?:新增|新认定|新引进|净增)/, "")
        : before.indicator;
      flags.add("subjectCarried");
    }
    if (quantity.unitClass === "count") indicator = withoutExamples(indicator);
    if (noun.after !== "" && quantity.unitClass !== "count") {
      indicator = noun.after;
      this.counted = noun.after;
    } else if (noun.after !== "" && !isNoun(indicator)) {
      indicator += noun.after;
      this.counted = noun.after;
    }
    indicator = this.completed(subject, indicator, quantity, flags);
    if (indicator === "") return "";
    if (this.completesNamed(indicator, quantity, place)) return "";
    this.add(item, quantity, indicator, place, flags);
    if (subject !== "" || quantity.unitClass === "count")
      this.subject = subject !== "" ? subject : subjectOf(indicator);
    this.countedHere = quantity.unitClass === "count" ? indicator : "";
    return "";
  }

  /** The indicator with what the clause leaves unsaid. */
  private completed(
    subject: string,
    indicator: string,
    quantity: Quantity | null,
    flags: Set<StatementFlag>,
  ): string {
    // 纺织鞋服13户实现产值41亿元: of those just counted.
    const counted = this.countedHere;
    this.countedHere = "";
    if (subject === "" && counted !== "" && isOfFirms(indicator) && !/项目$/.test(counted)) {
      flags.add("subjectCarried");
      return counted + indicator;
    }
    if (subject !== "") return completedPhrase(subject, indicator);
    const { prefix } = this.pending;
    if (isBranch(indicator.slice(0, -headOf(indicator).length))) this.pending.end();
    else if (prefix !== "" && headOf(indicator) !== "" && !indicator.includes(prefix))
      return prefix + indicator;
    if (carriesSubject(this.subject, indicator)) {
      flags.add("subjectCarried");
      return this.subject + indicator;
    }
    // 其中甲城4,923亿元 under 营业额 said before: a name without a noun of measure.
    const isPart = this.opensParts && quantity?.unit.endsWith("元") === true && indicator.length <= 4;
    const measured = quantity === null || quantity.unitClass === "amount" || quantity.unitClass === "bare";
    if (
      measured &&
      headOf(indicator) === "" &&
      this.carried.head !== "" &&
      (isPart || isBranch(indicator)) &&
      indicator.length <= 16
    ) {
      flags.add("subjectCarried");
      return indicator + this.carried.head;
    }
    return indicator;
  }

  private change(
    change: Change,
    percent: number,
    at: { readonly start?: number; readonly from?: number },
    end: number,
    quantity: Quantity | null = null,
  ): void {
    const start = at.from ?? at.start ?? 0;
    const flags = new Set<StatementFlag>();
    if (quantity?.unitClass === "times" || quantity?.unit === "成") flags.add("growthFromTimes");
    if (quantity?.negative && change.direction < 0) flags.add("signContradiction");
    const { subject, indicator, place } = phraseOf(withoutSigns(change.subject));
    // A share (占园区82%) does not grow: the rate after it is of the amount before.
    // 占比82%,与上年同期持平: the share itself.
    const flat = change.direction === 0 && quantity === null;
    const amount = this.drafts.findLast((each) => flat || each.quantity?.unitClass !== "percent");
    const last = this.behindBrackets ?? amount ?? null;
    const named = indicator !== "" && !/^(?:增速|增幅|降幅|总量|幅度|涨幅|速度)$/.test(indicator);
    if (!named && !this.pending.awaits(this.drafts.length)) {
      const owner = place === "" && !flat ? this.ownerOfShare(last) : null;
      if (owner) {
        flags.add("subjectCarried");
        this.push(start, end, this.headed(owner.name), owner.place, null, percent, flags);
        return;
      }
      if (last?.growth === null && last.period === this.period && place === "") {
        takeGrowth(last, percent, end, flags);
        return;
      }
      const carried = last ?? this.carried.last;
      if (!carried || (carried.growth !== null && carried.period === this.period && place === "")) return;
      flags.add("subjectCarried");
      this.push(start, end, carried.indicator, place, null, percent, flags);
      return;
    }
    // 税收增长近10倍 after 税收由…提升到…: the rate of the figure just told.
    if (
      named &&
      last?.growth === null &&
      this.drafts.indexOf(last) >= this.partFrom &&
      last.period === this.period &&
      place === "" &&
      last.indicator.endsWith(indicator)
    ) {
      takeGrowth(last, percent, end, flags);
      return;
    }
    const name = named ? this.completed(subject, indicator, null, flags) : this.pending.noun;
    if (!named) flags.add("subjectCarried");
    this.push(start, end, this.headed(name), place, null, percent, flags);
  }

  private wordsAlone(clause: Clause): void {
    this.others.meetIdle(clause.rest);
    this.meetNature(clause.rest, clause.restPeriods);
    this.pending.meet(clause.rest, this.drafts.length);
    if (withoutHead(clause.rest).rest !== "") this.idle.push(clause.rest);
  }

  private add(
    item: Item,
    quantity: Quantity,
    indicator: string,
    place: string,
    flags: Set<StatementFlag>,
  ): void {
    if (indicator === "") return;
    if (this.changedFrom) flags.add("changed");
    this.changedFrom = false;
    this.push(item.from, quantity.end, indicator, place, quantity, null, flags);
  }
}
