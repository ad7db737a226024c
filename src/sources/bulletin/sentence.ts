/** Statements of one sentence, clause by clause; what a clause leaves unsaid is carried from the one before. */
import { changeAtEnd, doublingAtEnd, endsInRate, isBaseFigure, withoutSigns } from "./change";
import type { Change } from "./change";
import type { Clause, Item } from "./clauses";
import { lastCounted, NOTHING_MORE, takeGrowth, wantsFigure } from "./draft";
import type { Carried, StatementDraft } from "./draft";
import { splitList, spreadList } from "./lists";
import type { SpreadList } from "./lists";
import { natureOf } from "./natures";
import type { Quantity } from "./numbers";
import type { PeriodPhrase } from "./periods";
import { carriesSubject, completedPhrase, isNoun, nounAfter, shareName } from "./nouns";
import { PendingNoun } from "./pendingNoun";
import { headOf, isBranch, phraseOf, withoutHead, withoutTail } from "./phrases";
import { fulfilment } from "./plans";
import { giveRank } from "./rankTargets";
import { isCompatible, isInUnitOf, isRate, rateOf } from "./rates";
import type { Nature } from "../../core/prose/plan";
import type { StatementFlag } from "./statement";
import { endsInLevel, isThreshold, leadsNowhere, leadsToLevel, withoutLevel } from "./thresholds";

export class SentenceReader {
  private readonly drafts: StatementDraft[] = [];
  /** 规上企业 of 规上企业完成产值, for the clauses after it. */
  private subject = "";
  private readonly pending = new PendingNoun();
  private held: Nature | null = null;
  private plan: Quantity | null = null;
  private wholeYear = false;
  private period: PeriodPhrase | null;

  constructor(private readonly carried: Carried) {
    this.period = carried.period;
  }

  read(clauses: readonly Clause[]): readonly StatementDraft[] {
    for (const clause of clauses) this.readClause(clause);
    // A month named inside a sentence (其中10月当月) is its clause's alone.
    if (this.period?.what !== "month") this.carried.period = this.period;
    return this.drafts;
  }

  private readClause(clause: Clause): void {
    if (clause.opensPart) {
      this.subject = "";
      this.pending.end();
      this.partFrom = this.drafts.length;
      this.plan = null;
    }
    this.wholeYear = false;
    let lead = "";
    for (let index = 0; index < clause.items.length; index++) {
      const item = clause.items[index]!;
      const words = lead + item.words;
      lead = "";
      if (item.figure.kind === "quantity") {
        // 签约项目46个,计划投资215亿元,其中10亿元以上6个: a part of what was counted, not of the plan.
        if (words.startsWith("其中") && lastCounted(this.drafts)?.nature === "actual") this.held = null;
        this.meetNature(words, item.periods);
      }
      this.meetPeriods(item.periods);
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
      lead = this.figure(item, item.figure, words, clause.items[index + 1]);
    }
    if (clause.items.length === 0) this.wordsAlone(clause);
    else this.meetNature(clause.rest, clause.restPeriods);
    // 近10年来第三低 is said of the figure.
    this.meetPeriods(clause.restPeriods.filter(({ what }) => what !== "multi"));
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
    if (quantity.unitClass === "none") return asText();
    if (quantity.unitClass === "points") return "";
    if (isThreshold(quantity, words, item.after, nextQuantity)) return asText();
    if (leadsNowhere(words, item.after)) return "";
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
      if (increment === "" || change.compared || /[\uE000\uE001]/.test(words)) return "";
    }
    if (quantity.unitClass === "times" || quantity.unit === "成") return "";
    return this.value(item, quantity, words, nextQuantity);
  }

  private changedFrom = false;
  /** Statements of the last list whose figures are still to come: 分别成长A及B,达到C及D. */
  private listed = 0;
  /** First statement after the last ;. */
  private partFrom = 0;

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
    const noun = nounAfter(quantity, words, item.after, next);
    if (noun.kind === "none") return "";
    const flags = new Set<StatementFlag>();
    const { subject, indicator: named, place } = phraseOf(noun.words);
    let indicator = named;
    if (share !== undefined && indicator !== "") {
      this.add(item, quantity, shareName(words, share, this.drafts.at(-1)?.indicator ?? ""), place, flags);
      return "";
    }
    if (indicator === "" && noun.after === "" && this.pending.awaits(this.drafts.length))
      indicator = this.pending.noun;
    else if (indicator === "" && noun.after === "") {
      // 目前已收购2家,共199亩: of the statements before, the one in this unit.
      const before =
        this.drafts.findLast((each) => isInUnitOf(each, quantity)) ?? this.drafts.at(-1) ?? this.carried.last;
      if (!before || !isCompatible(before, quantity)) return "";
      if (this.completesRate(before, quantity, place)) return "";
      if (quantity.unitClass === "count" && place === "" && before.quantity?.unit !== quantity.unit)
        return "";
      indicator = /总数|总量|总计|累计/.test(words)
        ? before.indicator.replace(/^(?:新增|新认定|新引进|净增)/, "")
        : before.indicator;
      flags.add("subjectCarried");
    }
    if (noun.after !== "" && !isNoun(indicator)) indicator += noun.after;
    indicator = this.completed(subject, indicator, quantity, flags);
    if (indicator === "") return "";
    this.add(item, quantity, indicator, place, flags);
    if (subject !== "" || quantity.unitClass === "count")
      this.subject = subject !== "" ? subject : /[、等了的]/.test(indicator) ? "" : indicator;
    return "";
  }

  /** 出口总额增长2.4倍,达到19.6亿元: the figure of the statement that had its rate first. */
  private completesRate(before: StatementDraft, quantity: Quantity, place: string): boolean {
    const last = this.drafts.length - 1;
    if (before !== this.drafts[last] || quantity.unitClass === "percent") return false;
    if (before.period !== this.period || !wantsFigure(before, place)) return false;
    this.drafts[last] = { ...before, quantity, end: quantity.end };
    this.carried.last = this.drafts[last]!;
    return true;
  }

  /** The indicator with what the clause leaves unsaid. */
  private completed(
    subject: string,
    indicator: string,
    quantity: Quantity | null,
    flags: Set<StatementFlag>,
  ): string {
    if (subject !== "") return completedPhrase(subject, indicator);
    const { prefix } = this.pending;
    if (prefix !== "" && headOf(indicator) !== "" && !indicator.includes(prefix)) return prefix + indicator;
    if (carriesSubject(this.subject, indicator)) {
      flags.add("subjectCarried");
      return this.subject + indicator;
    }
    const measured = quantity === null || quantity.unitClass === "amount" || quantity.unitClass === "bare";
    if (
      measured &&
      headOf(indicator) === "" &&
      this.carried.head !== "" &&
      (isBranch(indicator) || quantity !== null) &&
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
    const flags = new Set<StatementFlag>();
    if (quantity?.unitClass === "times" || quantity?.unit === "成") flags.add("growthFromTimes");
    if (quantity?.negative && change.direction < 0) flags.add("signContradiction");
    const { subject, indicator, place } = phraseOf(withoutSigns(change.subject));
    // A share (占园区82%) does not grow: the rate after it is of the amount before.
    const last = this.drafts.findLast((each) => each.quantity?.unitClass !== "percent") ?? null;
    const named = indicator !== "" && !/^(?:增速|增幅|降幅|总量|幅度|涨幅|速度)$/.test(indicator);
    if (!named && !this.pending.awaits(this.drafts.length)) {
      const target = last ?? null;
      if (target && target.growth === null && target.period === this.period && place === "") {
        takeGrowth(target, percent, end);
        for (const flag of flags) target.flags.add(flag);
        return;
      }
      const carried = last ?? this.carried.last;
      if (!carried || (carried.growth !== null && carried.period === this.period && place === "")) return;
      flags.add("subjectCarried");
      this.push(at.from ?? at.start ?? 0, end, carried.indicator, place, null, percent, flags);
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
      takeGrowth(last, percent, end);
      for (const flag of flags) last.flags.add(flag);
      return;
    }
    const name = named ? this.completed(subject, indicator, null, flags) : this.pending.noun;
    if (!named) flags.add("subjectCarried");
    this.push(at.from ?? at.start ?? 0, end, this.headed(name), place, null, percent, flags);
  }

  /** 光电产业 under 营业额 said before: the branch's figure is one of it. */
  private headed(name: string): string {
    return headOf(name) === "" && isBranch(name) ? name + this.carried.head : name;
  }

  private list({ items: names, places, ofPlaces, quantities, words, changes }: SpreadList, item: Item): void {
    const change = changeAtEnd(words);
    const rate = (quantity: Quantity, index: number): number => rateOf(quantity, changes[index] ?? change!);
    const plain = withoutSigns(words);
    const percent = quantities[0]?.unitClass === "percent";
    if (quantities[0]?.unitClass === "points" || quantities[0]?.unitClass === "none") return;
    const end = quantities.at(-1)?.end ?? item.figure.end;
    if (change && !change.yearOnYear) return;
    if (places.length === quantities.length) {
      // 甲经开区、乙高新区分别增长A、B: the figures of the indicator said before, place by place.
      this.listed = places.length;
      const of =
        ofPlaces !== ""
          ? ofPlaces
          : this.pending.awaits(this.drafts.length)
            ? this.pending.noun
            : (this.drafts.at(-1)?.indicator ?? this.carried.last?.indicator ?? "");
      quantities.forEach((quantity, index) => {
        const flags = new Set<StatementFlag>(["subjectCarried"]);
        const growth = change && isRate(quantity) ? rate(quantity, index) : null;
        if (of !== "")
          this.push(item.from, end, of, places[index]!, growth === null ? quantity : null, growth, flags);
      });
      return;
    }
    this.listed = names.length === quantities.length ? names.length : 0;
    if (names.length !== quantities.length) {
      const lasts = this.drafts.slice(-quantities.length);
      if (names.length > 0 || lasts.length !== quantities.length) return;
      quantities.forEach((quantity, index) => {
        const draft = lasts[index]!;
        if (change && isRate(quantity)) takeGrowth(draft, rate(quantity, index), end);
        else if (percent && fulfilment(quantity, plain, "", null) === "completion")
          draft.completion = quantity.value;
        else if (draft.quantity === null && !percent)
          this.drafts[this.drafts.indexOf(draft)] = { ...draft, quantity, end };
      });
      return;
    }
    quantities.forEach((quantity, index) => {
      const name = names[index]!;
      const flags = new Set<StatementFlag>();
      if (change && isRate(quantity))
        this.push(item.from, end, this.headed(name), "", null, rate(quantity, index), flags);
      else this.push(item.from, end, name, "", quantity, null, flags);
    });
  }

  private complete(quantity: Quantity): boolean {
    const last = this.drafts.at(-1);
    if (!last || last.completion !== null) return this.plan !== null;
    last.completion = quantity.value;
    last.end = Math.max(last.end, quantity.end);
    if (this.plan) last.target = this.plan;
    this.plan = null;
    return true;
  }

  private wordsAlone(clause: Clause): void {
    this.meetNature(clause.rest, clause.restPeriods);
    this.pending.meet(clause.rest, this.drafts.length);
  }

  private meetPeriods(periods: readonly PeriodPhrase[]): void {
    for (const period of periods) {
      if (period.what === "multi") {
        this.period = period;
        continue;
      }
      this.wholeYear = period.what === "year" && period.year === null;
      if (this.wholeYear && this.natureNow() !== null && this.natureNow() !== "actual") continue;
      this.period = period;
    }
  }

  private meetNature(words: string, periods: readonly PeriodPhrase[]): void {
    const met = natureOf(words);
    if (met.done || periods.some(({ what }) => what === "now" || what === "asOf")) this.held = null;
    if (met.held) this.held = met.held;
    this.clauseNature = met.clause;
  }

  private clauseNature: Nature | null = null;

  private natureNow(): Nature | null {
    return this.clauseNature ?? this.held;
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

  private push(
    start: number,
    end: number,
    indicator: string,
    place: string,
    quantity: Quantity | null,
    growth: number | null,
    flags: Set<StatementFlag>,
  ): void {
    if (quantity?.unitClass === "bare") flags.add("unitAssumed");
    const draft: StatementDraft = {
      start,
      end,
      indicator,
      place,
      quantity,
      nature: this.natureNow() ?? "actual",
      wholeYear: this.wholeYear,
      period: this.period,
      growth,
      ...NOTHING_MORE,
      flags,
    };
    this.drafts.push(draft);
    this.plan = null;
    const head = headOf(indicator);
    if (head !== "" && quantity?.unitClass !== "count" && quantity?.unitClass !== "percent")
      this.carried.head = head;
    else if (growth !== null && !flags.has("subjectCarried") && !isBranch(indicator)) this.carried.head = "";
    this.carried.last = draft;
  }
}
