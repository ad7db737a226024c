/** What a sentence has told so far: its statements, and the period, nature and nouns in force for the next figure. */
import { changeAtEnd, withoutSigns } from "./change";
import type { Change } from "./change";
import type { Clause, Item } from "./clauses";
import { NOTHING_MORE, takeGrowth, wantsFigure } from "./draft";
import type { Carried, StatementDraft } from "./draft";
import { shareHead } from "./lists";
import type { SpreadList } from "./lists";
import { natureOf } from "./natures";
import type { Quantity } from "./numbers";
import { shareName } from "./nouns";
import { PendingNoun } from "./pendingNoun";
import { inMonthsBefore, isOfMonthsBefore, yearsOf } from "./periods";
import type { PeriodPhrase } from "./periods";
import { headOf, isBranch, withoutHead } from "./phrases";
import { fulfilment } from "./plans";
import { isInUnitOf, isRate, rateOf } from "./rates";
import type { StatementFlag } from "./statement";
import type { Nature } from "../../core/prose/plan";

export class SentenceSoFar {
  protected readonly drafts: StatementDraft[] = [];
  protected readonly pending = new PendingNoun();
  protected plan: Quantity | null = null;
  protected held: Nature | null = null;
  protected wholeYear = false;
  protected period: PeriodPhrase | null;
  /** The period before 目前. */
  protected before: PeriodPhrase | null = null;
  /** The months 本月 or 月末 stands among; null where neither is in force. */
  protected among: { readonly period: PeriodPhrase | null; readonly inPart: boolean } | null = null;
  /** First statement after the last ;. */
  protected partFrom = 0;
  /** Statements of the last list whose figures are still to come: 分别成长A及B,达到C及D. */
  protected listed = 0;

  constructor(protected readonly carried: Carried) {
    this.period = carried.period;
  }

  /** The indicator a share that says only 占全市… is of: the last that is no share itself. */
  protected shared(): string {
    return this.drafts.findLast((each) => each.quantity?.unitClass !== "percent")?.indicator ?? "";
  }

  /** 制造业增加值占比为2.45%,同比下降14.8%: what the rate behind a share is of, where no amount of it was told; else null. */
  protected ownerOfShare(
    amount: StatementDraft | null,
  ): { readonly name: string; readonly place: string } | null {
    const share = this.drafts.at(-1);
    if (share?.quantity?.unitClass !== "percent" || share.period !== this.period) return null;
    const name = /^(?<owner>.{2,})占比$/.exec(share.indicator)?.groups?.owner ?? "";
    // 区本级投资占比61%,增长11.7%;甲经开区占比22.7%,增长92.8%: a second share has a rate of its own.
    const isOfAmount = amount?.indicator === name && amount.growth === null;
    return name === "" || isOfAmount || (headOf(name) === "" && !isBranch(name))
      ? null
      : { name, place: share.place };
  }

  /** 出口总额增长2.4倍,达到19.6亿元: the figure of the statement that had its rate first. */
  protected completesRate(before: StatementDraft, quantity: Quantity, place: string): boolean {
    const last = this.drafts.length - 1;
    if (before !== this.drafts[last] || quantity.unitClass === "percent") return false;
    if (before.period !== this.period || !wantsFigure(before, place)) return false;
    this.drafts[last] = { ...before, quantity, end: quantity.end };
    this.carried.last = this.drafts[last]!;
    return true;
  }

  /** 突破千亿元大关,达到1023亿元: the figure of what was told by a bound. */
  protected completesBound(before: StatementDraft, quantity: Quantity, words: string): boolean {
    const last = this.drafts.length - 1;
    if (before !== this.drafts[last] || before.growth !== null || !/^(?:达到?|为)$/.test(words)) return false;
    if (!/[破超过]/.test(before.quantity?.comparator ?? "") || !isInUnitOf(before, quantity)) return false;
    this.drafts[last] = { ...before, quantity, end: quantity.end };
    this.carried.last = this.drafts[last]!;
    return true;
  }

  /** 精密机械产业成长27%,营业额达405亿元: of the rate just told, and named. */
  protected completesNamed(indicator: string, quantity: Quantity, place: string): boolean {
    const last = this.drafts.at(-1);
    if (!last || quantity.unitClass === "percent" || headOf(indicator) === "") return false;
    if (last.indicator === indicator || !last.indicator.endsWith(indicator)) return false;
    return this.completesRate(last, quantity, place);
  }

  /** 光电产业 under 营业额 said before: the branch's figure is one of it. */
  protected headed(name: string): string {
    return headOf(name) === "" && isBranch(name) ? name + this.carried.head : name;
  }

  protected list(
    { items, before, measure, places, ofPlaces, quantities, words, changes }: SpreadList,
    item: Item,
  ): void {
    const count = quantities.length;
    const names =
      items.length === 0
        ? this.pending.listed(this.drafts.length, count)
        : this.withNamesBefore(items, before, count);
    const change = changeAtEnd(words);
    const rate = (quantity: Quantity, index: number): number => rateOf(quantity, changes[index] ?? change!);
    const plain = withoutSigns(words);
    const percent = quantities[0]?.unitClass === "percent";
    const share = percent && !change ? /占(?!比)[^占]*$/.exec(plain)?.[0] : undefined;
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
    if (this.listOfYears(names, measure, quantities, change, item)) return;
    this.listed = names.length === quantities.length ? names.length : 0;
    if (names.length !== quantities.length) {
      const lasts = this.drafts.slice(-quantities.length);
      if (share !== undefined) {
        // 实际利用外资…,…分别占全市的63.6%和65.5%
        if (lasts.length === quantities.length)
          lasts.forEach(({ indicator }, index) => {
            const name = shareName(share, share, indicator);
            this.push(item.from, end, name, "", quantities[index]!, null, new Set());
          });
        return;
      }
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
    const of = this.shared();
    quantities.forEach((quantity, index) => {
      const own = headOf(names[index]!) === "" ? names[index]! + measure : names[index]!;
      // …占全部工业的比重和对增长的贡献率分别达到A和B: a contribution is no figure of an indicator.
      const alone = share !== undefined && names.some((each) => each.startsWith("占"));
      if (alone && own.includes("贡献")) return;
      const name = share === undefined ? own : alone ? shareName(own, own, of) : shareName(share, share, own);
      const flags = new Set<StatementFlag>();
      if (change && isRate(quantity))
        this.push(item.from, end, this.headed(name), "", null, rate(quantity, index), flags);
      else this.push(item.from, end, name, "", quantity, null, flags);
    });
  }

  /** The statement before that a figure without a name is of, or one like it: 目前已收购2家,共199亩. */
  protected unnamed(quantity: Quantity, place: string): StatementDraft | null {
    const last = this.drafts.at(-1);
    // 进口额成长44.9%,为0.99兆元: of what has a rate and no figure yet.
    if (last && quantity.unitClass !== "count" && wantsFigure(last, place)) return last;
    return this.drafts.findLast((each) => isInUnitOf(each, quantity)) ?? last ?? this.carried.last;
  }

  /** The years of a list told in this sentence. */
  private years: readonly PeriodPhrase[] = [];

  /** 2016年至2018年,分别完成生产总值A、B、C: a figure for each year; false where the list is of something else. */
  private listOfYears(
    names: readonly string[],
    measure: string,
    quantities: readonly Quantity[],
    change: Change | null,
    item: Item,
  ): boolean {
    const { period } = this;
    const name = measure !== "" ? measure : names.length === 1 ? names[0]! : "";
    if (this.years.length !== quantities.length || name === "" || change) return false;
    quantities.forEach((quantity, index) => {
      this.period = this.years[index]!;
      this.push(item.from, quantities.at(-1)!.end, name, "", quantity, null, new Set());
    });
    this.period = period;
    return true;
  }

  /** Clauses without a figure since the last one. */
  protected idle: string[] = [];

  /** 建材业,石油、煤炭加工业,化工业增加值分别增长A、B、C: names parted by commas, each in a clause of its own. */
  private withNamesBefore(items: readonly string[], last: string, count: number): readonly string[] {
    if (items.length === count || this.idle.length !== count - 1) return items;
    return shareHead([...this.idle, last].map((words) => withoutHead(words).rest));
  }

  /** The amount before brackets that tell its parts, and the same where a rate behind them is still of it. */
  private beforeBrackets: StatementDraft | null = null;
  protected behindBrackets: StatementDraft | null = null;

  /** 收入10亿元(其中税收3亿元),增长6%: the rate behind the brackets is of what stands before them. */
  protected meetBrackets({ bracket }: Clause): void {
    if (bracket === "opens") this.beforeBrackets = this.drafts.at(-1) ?? null;
    if (bracket === null) this.behindBrackets = null;
    if (bracket !== "behind") return;
    this.behindBrackets = this.beforeBrackets?.growth === null ? this.beforeBrackets : null;
  }

  /** What was told so far, for a comparison: how many statements there are, and the rate of the last. */
  protected told(): string {
    return `${this.drafts.length} ${this.drafts.at(-1)?.growth ?? ""}`;
  }

  protected complete(quantity: Quantity): boolean {
    const last = this.drafts.at(-1);
    if (!last || last.completion !== null) return this.plan !== null;
    last.completion = quantity.value;
    last.end = Math.max(last.end, quantity.end);
    if (this.plan) last.target = this.plan;
    this.plan = null;
    return true;
  }

  protected meetPeriods(periods: readonly PeriodPhrase[]): void {
    const years = yearsOf(periods);
    if (years.length > 1) this.years = years;
    else if (periods.length > 0) this.years = [];
    for (const period of periods) {
      if (isOfMonthsBefore(period)) {
        const before = this.among === null ? this.period : this.among.period;
        this.among = { period: before, inPart: this.drafts.length > this.partFrom };
        this.period = inMonthsBefore(period, before);
        continue;
      }
      this.among = null;
      if (period.what === "multi") {
        this.period = period;
        continue;
      }
      if (period.what === "now" && this.period?.what !== "now") this.before = this.period;
      this.wholeYear = period.what === "year" && period.year === null;
      if (this.wholeYear && this.natureNow() !== null && this.natureNow() !== "actual") continue;
      this.period = period;
    }
  }

  /** Back to the months 本月 or 月末 stands among, and to those outside brackets. */
  protected endMonth(): void {
    this.endOwnPeriod();
    if (this.among === null) return;
    this.period = this.among.period;
    this.among = null;
  }

  /** The period that goes on behind a figure with one of its own. */
  private outside: PeriodPhrase | null = null;

  /**
   * The periods said before a figure, and its own: 营业收入113.3亿元(1-2月),增长5%. Those in brackets are of that figure and
   * its rate alone, where others are in force.
   */
  protected meetPeriodsOf({ figure, words, periods, ownPeriod }: Item): void {
    const isQuantity = figure.kind === "quantity";
    const isMore = isQuantity && (changeAtEnd(withoutSigns(words))?.subject ?? words) === "";
    if (!isMore) this.endOwnPeriod();
    // 近10年来第三低 is said of the figure.
    this.meetPeriods(isQuantity ? periods : periods.filter(({ what }) => what !== "multi"));
    if (!ownPeriod) return;
    this.outside ??= this.period;
    this.period = ownPeriod;
  }

  private endOwnPeriod(): void {
    this.period = this.outside ?? this.period;
    this.outside = null;
  }

  protected meetNature(words: string, periods: readonly PeriodPhrase[]): void {
    const met = natureOf(words);
    if (met.done || periods.some(({ what }) => what === "now" || what === "asOf")) this.held = null;
    if (met.held) this.held = met.held;
    this.clauseNature = met.clause;
  }

  protected clauseNature: Nature | null = null;

  protected natureNow(): Nature | null {
    return this.clauseNature ?? this.held;
  }

  protected push(
    start: number,
    end: number,
    indicator: string,
    place: string,
    quantity: Quantity | null,
    growth: number | null,
    flags: Set<StatementFlag>,
  ): void {
    // 约2.8万: money without 元 is only what a noun of measure says is money.
    if (quantity?.unitClass === "bare" && headOf(indicator) === "") return;
    // 对工业增长的贡献率达21%: of the growth of something else.
    if (/(?<!资产)贡献率$/.test(indicator)) return;
    if (quantity?.unitClass === "bare") flags.add("unitAssumed");
    // 2016年至2018年,企业由10家增加到15家: the new level is that of the last year.
    const lastYear = flags.has("changed") && this.period?.years ? yearsOf([this.period]).at(-1) : undefined;
    const isRateNow =
      this.period?.what === "now" && ((growth !== null && quantity === null) || /占.+比重$/.test(indicator));
    const draft: StatementDraft = {
      start,
      end,
      indicator,
      place,
      quantity,
      nature: this.natureNow() ?? "actual",
      wholeYear: this.wholeYear,
      // 目前…项目141个,工业投资增长25.5%: a rate is of the months told before.
      period: isRateNow ? this.before : (lastYear ?? this.period),
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
