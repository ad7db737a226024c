/** Periods dated: which year a phrase means, and what a figure without a period of its own belongs to. */
import type { StatementDraft } from "./draft";
import { inMonthsBefore } from "./periods";
import type { PeriodPhrase, YearReference } from "./periods";
import type { Day } from "./publication";
import type { StatedPeriod, StatementFlag } from "./statement";

export interface DatedPeriod {
  readonly period: StatedPeriod;
  readonly flags: readonly StatementFlag[];
}

/** Whether an indicator is a state (enterprises, areas, balances, ratios) or a flow since January. */
export type FigureNature = "state" | "ratio" | "flow";

/** Dates the phrases of one bulletin. */
export class Calendar {
  /** Year of the last phrase that printed one. */
  private printed: number | null = null;

  constructor(
    /** Day of publication, or null. */
    private readonly published: Day | null,
    /** Latest year the text prints for a span or a whole year; tells the year of a text without a day. */
    private readonly latest: number | null,
    /** Year the title of a communique or report prints, or null. */
    private readonly titled: number | null = null,
  ) {}

  /** Takes note of a phrase, in the order of the text. */
  meet({ year, what }: PeriodPhrase): void {
    if (what === "multi" || year === null || !("printed" in year)) return;
    // 最终核实2021年…: what is told of a year before does not make 全年 of it.
    this.printed = Math.max(this.printed ?? 0, year.printed);
  }

  /** Whether a phrase names the year before the bulletin's. */
  isLastYear(phrase: PeriodPhrase, current: PeriodPhrase | null): boolean {
    const { year } = phrase;
    if (year === null || phrase.what === "multi") return false;
    if ("relative" in year) return year.relative === -1 && phrase.what !== "end";
    const own = this.yearOf(current)?.year ?? this.now();
    return own !== null && year.printed === own - 1 && phrase.what !== "end";
  }

  /** The year in which 今年 lies, or null. */
  now(): number | null {
    const { published, latest } = this;
    if (!published) return latest;
    // A page put up again in January about the year before the last: its 目前 is not this January.
    return latest !== null && published.month <= 2 && latest + 1 < published.year
      ? latest + 1
      : published.year;
  }

  /** The year 今年 means: in January and February bulletins still tell of the year that ended. */
  private thisYear(): number | null {
    const { published, latest } = this;
    const ended = published !== null && published.month <= 2 && latest === published.year - 1;
    return ended ? latest : this.now();
  }

  /** The stated period of a draft. */
  date(
    draft: StatementDraft,
    main: PeriodPhrase | null,
    nature: FigureNature,
    asOf: PeriodPhrase | null,
  ): DatedPeriod {
    const phrase = draft.period === null ? main : inMonthsBefore(draft.period, main);
    const flags: StatementFlag[] = draft.period === null ? ["periodAssumed"] : [];
    const ahead = draft.nature === "goal" || draft.nature === "estimate";
    // 冲刺四季度,确保全年: what lies ahead is of the bulletin's year, not of the last one in which it had passed.
    const dated = ahead && phrase && isLaterPart(phrase) ? main : phrase;
    const { year, assumed } = this.yearOf(dated, draft.nature === "actual") ?? {
      year: this.now(),
      assumed: true,
    };
    if (assumed) flags.push("yearAssumed");
    if (draft.nature === "goal" || (ahead && draft.wholeYear))
      return { period: { year, from: 1, to: 12, kind: "forecast" }, flags };
    if (draft.nature === "planned" && phrase?.what !== "end") return { period: this.planned(year), flags };
    if (draft.nature === "capacity")
      return { period: { year: null, from: null, to: null, kind: "point" }, flags };
    if (!phrase)
      return {
        period: { year, from: null, to: null, kind: nature === "flow" ? "cumulative" : "point" },
        flags,
      };
    return { period: this.spanOf(phrase, year, nature, asOf), flags };
  }

  private planned(year: number | null): StatedPeriod {
    return { year, from: 1, to: 12, kind: "year" };
  }

  private spanOf(
    phrase: PeriodPhrase,
    year: number | null,
    nature: FigureNature,
    asOf: PeriodPhrase | null,
  ): StatedPeriod {
    const state = nature !== "flow";
    switch (phrase.what) {
      case "month":
        return { year, from: phrase.from, to: phrase.to, kind: "month" };
      case "year":
        return nature === "state"
          ? { year, from: 12, to: 12, kind: "point" }
          : { year, from: 1, to: 12, kind: "year" };
      case "span":
        if (nature === "state") return { year, from: phrase.to, to: phrase.to, kind: "point" };
        return phrase.from === 1 && phrase.to === 12
          ? { year, from: 1, to: 12, kind: "year" }
          : { year, from: phrase.from, to: phrase.to, kind: "cumulative" };
      case "asOf":
        return state
          ? { year, from: phrase.to, to: phrase.to, kind: "point" }
          : { year, from: 1, to: phrase.to, kind: "cumulative" };
      case "end":
        return { year, from: phrase.to, to: phrase.to, kind: "point" };
      case "now":
      case "open": {
        const known = this.monthOf(year);
        const month = asOf?.to ?? known;
        if (state) return { year, from: month, to: month, kind: "point" };
        return { year, from: month === null ? null : 1, to: month, kind: "cumulative" };
      }
      case "multi":
      case "date":
        return { year: null, from: null, to: null, kind: "cumulative" };
    }
  }

  /** Up to which month a year had passed on the day of publication; null where the text has none. */
  private monthOf(year: number | null): number | null {
    const { published } = this;
    if (!published || year === null || year > published.year) return null;
    return year === published.year ? published.month : 12;
  }

  private yearOf(
    phrase: PeriodPhrase | null,
    told = false,
  ): { readonly year: number | null; readonly assumed: boolean } | null {
    if (!phrase) return null;
    const year = phrase.what === "multi" ? null : phrase.year;
    if (year !== null && "printed" in year) return { year: year.printed, assumed: false };
    const now = this.now();
    if (year !== null) {
      const base = told && phrase.what !== "now" ? this.thisYear() : now;
      return { year: base === null ? null : base + year.relative, assumed: this.published === null };
    }
    return { year: this.yearWithout(phrase), assumed: true };
  }

  /** A phrase without a year: the last printed one, else the latest year by which its months had passed. */
  private yearWithout({ to, what }: PeriodPhrase): number | null {
    const { published, printed } = this;
    // A communique of 2013 put up again in 2022.
    if (this.titled !== null && this.titled === this.latest && what !== "now") return this.titled;
    if (!published) return printed ?? this.latest;
    const passed = what === "year" ? published.month >= 12 : (to ?? 1) <= published.month;
    const byDay = passed ? published.year : published.year - 1;
    return printed !== null &&
      printed >= byDay - 1 &&
      printed <= published.year &&
      this.latest === printed &&
      what !== "now"
      ? Math.max(printed, byDay - 1)
      : byDay;
  }
}

/** 下半年, 四季度: a span without a year that does not begin with it. */
function isLaterPart({ what, year, from }: PeriodPhrase): boolean {
  return what === "span" && year === null && from !== null && from > 1;
}

/** The latest year printed for a figure's own period. */
export function latestYear(phrases: readonly PeriodPhrase[], limit: number | null): number | null {
  let latest: number | null = null;
  for (const { year, what, isBase, isCompared } of phrases) {
    const given = printedYear(year);
    // 较2023年末: the text is of the year after.
    const printed = given !== null && (isBase || isCompared) && what !== "span" ? given + 1 : given;
    if (printed === null || what === "date" || (limit !== null && printed > limit)) continue;
    if (latest === null || printed > latest) latest = printed;
  }
  return latest;
}

/** 2013年国民经济和社会发展统计公报, 2011年工业集中区综述. */
const TITLE =
  /^[^,。;0-9]{0,12}(?<year>[12][0-9]{3})年[^,。;]{2,40}(?:公报|综述|概况|年报|总结|运行情况|完成情况|工作情况|报告)(?:[(][^)]*[)])?$/;

/** The year in the title of a text, or null. */
export function titledYear(titles: readonly string[]): number | null {
  for (const title of titles) {
    const year = TITLE.exec(title)?.groups?.year;
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** 2023(中国)亚欧博览会, 2024世界…大会: the year of an event, where a text prints no other. */
const OF_EVENT =
  /(?<![0-9-])(?<year>20[0-9]{2})(?=[(]?(?:中国|世界|全球|国际|全国)[^,。;]{2,16}(?:会|节|赛|论坛))/;

/** The year a text's events are named by, or null. */
export function yearOfEvent(text: string): number | null {
  const year = OF_EVENT.exec(text)?.groups?.year;
  return year === undefined ? null : Number(year);
}

function printedYear(year: YearReference): number | null {
  return year !== null && "printed" in year ? year.printed : null;
}
