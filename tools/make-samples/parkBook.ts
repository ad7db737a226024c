/** A park's rows of two years, built from a few known figures: printed ones first, illustrative ones beside them. */
import { courseOfYear, levelAt, shareBy } from "./course";
import type { Anchors, Season } from "./course";
import { SamplePlanError, anchorsOf, isLevel, monthOf, printedOf, seasonOf } from "./known";
import type { Known } from "./known";
import { MONTHS, catalogued, hasFigure, nameOf } from "./ledgerRow";
import type { LedgerRow } from "./ledgerRow";
import { rounded, wobble } from "./numbers";
import { plannedTarget } from "./sampleTarget";
import type { PlannedTarget, SampleTarget } from "./sampleTarget";

interface BookSettings {
  readonly park: string;
  /** The year the figures are about; the year before goes with it. */
  readonly year: number;
  /** Month (1–12) that single figures of a plan stand in. */
  readonly month: number;
  /** Last month of the second year; 12 unless told. */
  readonly until?: number;
  /** Decimals of reported rates; 1 unless told. */
  readonly rateDecimals?: number;
  /** Best and worst 全市 rank of the park. */
  readonly ranks?: readonly [best: number, worst: number];
}

/** What is reported of an indicator beside its figures. */
interface Reporting {
  readonly decimals?: number;
  readonly unit?: string;
  /** Growth of the second year: against last year's figure × this factor, or the rates themselves by month. */
  readonly reported?: number | Anchors;
  /** Also the comparable base (同期可比数). */
  readonly base?: boolean;
  /** Also the month alone. */
  readonly monthly?: boolean;
  /** Nothing of last year. */
  readonly first?: boolean;
  readonly target?: PlannedTarget;
  /** Usual 全市 rank. */
  readonly rank?: number;
  /** Figures that were revised, as first reported, by month of the second year. */
  readonly firstReported?: Readonly<Record<number, number>>;
  /** For the year's ledger only. */
  readonly extra?: boolean;
  /** Needed for a sum or difference only; not reported itself. */
  readonly hidden?: boolean;
}

type TwoYears = readonly [last: readonly number[], now: readonly number[]];
type Row = Pick<LedgerRow, "indicator" | "year" | "measure" | "unit" | "decimals"> & Partial<LedgerRow>;

export class ParkBook {
  readonly rows: LedgerRow[] = [];
  readonly targets: SampleTarget[] = [];
  /** Hidden ones included; index 0 = January. */
  private readonly figures = new Map<string, TwoYears>();

  constructor(readonly settings: BookSettings) {}

  /** A flow or count: year-to-date figures that follow the season through what is known. */
  flow(
    indicator: string,
    [last, now]: readonly [Known, Known],
    extras: Reporting & { readonly season?: Season } = {},
  ): void {
    const { park, year } = this.settings;
    const decimals = this.decimals(indicator, extras);
    const season = extras.season ?? seasonOf(indicator);
    const course = (of: number, known: Known): number[] => {
      const anchors = this.anchors(indicator, of, known, season, decimals);
      return courseOfYear(`${park}|${indicator}|${of}`, season, anchors, decimals);
    };
    this.report(indicator, [course(year - 1, extras.first ? 0 : last), course(year, now)], extras);
  }

  /** A flow made of others, e.g. total = parts, or part = total − another. */
  combine(indicator: string, of: Readonly<Record<string, 1 | -1>>, extras: Reporting = {}): void {
    const decimals = this.decimals(indicator, extras);
    const sum = (which: 0 | 1): number[] =>
      MONTHS.map((month) => {
        const parts = Object.entries(of).map(([part, sign]) => sign * this.of(part)[which][month - 1]!);
        return rounded(
          parts.reduce((a, b) => a + b, 0),
          decimals,
        );
      });
    this.report(indicator, [sum(0), sum(1)], extras);
  }

  /** A flow per mu of land, 万元/亩; `inWan` is what a unit of the flow is in 万元. */
  perLand(indicator: string, of: string, land: number, extras: Reporting & { inWan?: number } = {}): void {
    const { inWan = 10_000 } = extras;
    const [last, now] = this.of(of);
    const perMu = (value: number): number => rounded((value * inWan) / land, 2);
    this.report(indicator, [last.map(perMu), now.map(perMu)], extras);
  }

  /** A flow of the second year that is worked out elsewhere (the project board). */
  given(indicator: string, months: readonly number[]): void {
    this.report(indicator, [[], months], { first: true });
  }

  /** A stock or ratio: levels on a straight line through the known ones, with a little stray. */
  level(
    indicator: string,
    [last, now]: readonly [Known, Known],
    extras: Reporting & { readonly stray?: number } = {},
  ): void {
    const { park, year, month } = this.settings;
    const decimals = this.decimals(indicator, extras);
    // Months from January of the first year on.
    const known: Record<number, number> = { ...anchorsOf(last, month) };
    for (const [at, value] of Object.entries(anchorsOf(now, month))) known[12 + Number(at)] = value;
    for (const printed of printedOf(park, indicator)) {
      const [of, at] = monthOf(printed);
      known[(of - year + 1) * 12 + at] = printed.value;
    }
    const at = (of: 0 | 12): number[] =>
      MONTHS.map((each) => levelAt(`${park}|${indicator}`, of + each, known, extras.stray ?? 0, decimals));
    this.report(indicator, [at(0), at(12)], extras);
  }

  /** A level that changes once a year, in December (recognitions of high-tech enterprises). */
  yearly(
    indicator: string,
    [last, now, next]: readonly [number, number, number],
    extras: Reporting = {},
  ): void {
    const values = (usual: number, december: number): number[] =>
      MONTHS.map((month) => (month === 12 ? december : usual));
    this.report(indicator, [values(last, now), values(now, next)], extras);
  }

  /** An indicator of which only rates are published: year-to-date, and of the month where told. */
  growthOnly(
    indicator: string,
    [last, now]: readonly [number, number],
    extras: Pick<Reporting, "monthly" | "rank"> & { readonly target?: number } = {},
  ): void {
    const { park, year, month } = this.settings;
    const decimals = this.rateDecimals;
    const years = [
      [year - 1, last],
      [year, now],
    ] as const;
    for (const [of, rate] of years) {
      const stray = (at: number): number => 0.7 * wobble(`${park}|${indicator}|${of}|${at}`);
      const rates = MONTHS.map((at) => rounded(rate + (at === month ? 0 : stray(at)), decimals));
      const row = { indicator, year: of, unit: "%", decimals } as const;
      this.push({ ...row, measure: "growth" }, rates);
      if (!extras.monthly) continue;
      // February stands for January and February together and has no rate of its own.
      const monthly = rates.map((each, index) =>
        index < 2
          ? null
          : rounded(each + 1.4 * wobble(`${park}|${indicator}|${of}|${index}|month`), decimals),
      );
      this.push({ ...row, measure: "monthGrowth" }, monthly);
    }
    const { target, ...others } = extras;
    this.rankAndAim(indicator, "%", {
      ...others,
      ...(target !== undefined && { target: { growth: target } }),
    });
  }

  /** An indicator of which nothing but the printed figure is known. */
  printedAlone(indicator: string): void {
    const { park } = this.settings;
    for (const printed of printedOf(park, indicator)) {
      const [year, month] = monthOf(printed);
      const only = (value: number): (number | null)[] => MONTHS.map((at) => (at === month ? value : null));
      const row = { park, indicator, year, firstReported: {}, extra: true };
      const { measure, unit, value, rank } = printed;
      const decimals = this.decimals(indicator, {});
      this.rows.push({ ...row, measure, unit, decimals, months: only(value), note: "" });
      if (rank !== undefined)
        this.rows.push({ ...row, measure: "rank", unit: "", decimals: 0, months: only(rank), note: SCOPE });
    }
  }

  /** Figures of an earlier book's second year, as they are. */
  takeLastYear(earlier: ParkBook, indicators: readonly string[]): void {
    const wanted = ({ indicator, year, measure }: LedgerRow): boolean =>
      (measure === "ytd" || measure === "level") &&
      year === this.settings.year - 1 &&
      indicators.includes(indicator);
    this.rows.push(...earlier.rows.filter(wanted));
  }

  /** Figures of an indicator that is in the book. */
  of(indicator: string): TwoYears {
    const found = this.figures.get(indicator);
    if (!found) throw new SamplePlanError(`${this.settings.park}: ${indicator} is used before it is planned`);
    return found;
  }

  private report(indicator: string, figures: TwoYears, extras: Reporting): void {
    this.figures.set(indicator, figures);
    if (extras.hidden) return;
    const [last, now] = figures;
    const { park, year } = this.settings;
    const decimals = this.decimals(indicator, extras);
    const unit = this.unit(indicator, extras);
    const row = { indicator, year, unit, decimals } as const;
    const measure = isLevel(indicator, printedOf(park, indicator)) ? "level" : "ytd";
    if (!extras.first) this.push({ ...row, year: year - 1, measure }, last);
    const { firstReported = {}, extra = false } = extras;
    this.push({ ...row, measure, firstReported, extra }, now);
    if (extras.monthly) {
      const months = now.map((value, index) => rounded(value - (now[index - 1] ?? 0), decimals));
      this.push({ ...row, measure: "month" }, months);
    }
    this.growth(indicator, figures, extras.reported);
    if (extras.base && typeof extras.reported === "number") {
      const { reported } = extras;
      this.push(
        { ...row, measure: "base" },
        last.map((value) => rounded(value * reported, decimals)),
      );
    }
    this.rankAndAim(indicator, unit, extras);
  }

  /** Reported growth: worked out, given or printed; the printed one stands where there is one. */
  private growth(indicator: string, [last, now]: TwoYears, reported: Reporting["reported"]): void {
    const decimals = this.rateDecimals;
    const rate = (index: number): number | null => {
      if (reported === undefined) return null;
      if (typeof reported !== "number") return reported[index + 1] ?? null;
      return rounded((100 * now[index]!) / (last[index]! * reported) - 100, decimals);
    };
    const rates = MONTHS.map((month) => rate(month - 1));
    const row = { indicator, year: this.settings.year, measure: "growth", unit: "%", decimals } as const;
    this.push(row, this.withPrinted(indicator, "growth", rates));
  }

  private rankAndAim(indicator: string, unit: string, { rank, target, extra = false }: Reporting): void {
    const { park, year, month, ranks: [best, worst] = [1, 6] } = this.settings;
    if (target !== undefined) this.targets.push(plannedTarget({ park, indicator, year }, target, unit));
    if (rank === undefined) return;
    const place = (at: number): number => {
      const moved = rank + Math.round(0.8 * wobble(`${park}|${indicator}|${year}|${at}|rank`));
      return at === month ? rank : Math.min(worst, Math.max(best, moved));
    };
    const places = this.withPrinted(indicator, "rank", MONTHS.map(place));
    this.push({ indicator, year, measure: "rank", unit: "", decimals: 0, note: SCOPE, extra }, places);
  }

  /** Adds a row, without the months that have no figure; nothing when none has. */
  private push(row: Row, values: readonly (number | null)[]): void {
    const { park, year, until = 12 } = this.settings;
    const last = row.year === year ? until : 12;
    const months = MONTHS.map((month) =>
      month <= last && hasFigure(row.indicator, month) ? (values[month - 1] ?? null) : null,
    );
    if (months.some((value) => value !== null))
      this.rows.push({ park, note: "", firstReported: {}, extra: false, ...row, months });
  }

  /** Known figures of a flow in a year: the plan's, the printed ones over them, and the whole year. */
  private anchors(indicator: string, year: number, known: Known, season: Season, decimals: number): Anchors {
    const { park, month } = this.settings;
    const anchors: Record<number, number> = { ...anchorsOf(known, month) };
    for (const printed of printedOf(park, indicator)) {
      const [of, at] = monthOf(printed);
      if (of === year) anchors[at] = printed.value;
    }
    const latest = Math.max(...Object.keys(anchors).map(Number));
    if (!Number.isFinite(latest))
      throw new SamplePlanError(`${park}: nothing known of ${indicator} in ${year}`);
    anchors[12] ??= rounded(anchors[latest]! / shareBy(season, latest), decimals);
    return anchors;
  }

  private withPrinted(
    indicator: string,
    what: "growth" | "rank",
    values: readonly (number | null)[],
  ): (number | null)[] {
    const all = [...values];
    for (const printed of printedOf(this.settings.park, indicator)) {
      const [year, month] = monthOf(printed);
      if (year === this.settings.year) all[month - 1] = printed[what] ?? all[month - 1] ?? null;
    }
    return all;
  }

  private get rateDecimals(): number {
    return this.settings.rateDecimals ?? 1;
  }

  private decimals(indicator: string, extras: Pick<Reporting, "decimals">): number {
    return extras.decimals ?? catalogued(indicator)?.decimals ?? 2;
  }

  private unit(indicator: string, extras: Pick<Reporting, "unit">): string {
    const unit =
      extras.unit ?? catalogued(indicator)?.unit ?? printedOf(this.settings.park, indicator)[0]?.unit;
    if (unit === undefined) throw new SamplePlanError(`no unit for ${nameOf(indicator)}`);
    return unit;
  }
}

/** Among whom the reported ranks are. */
const SCOPE = "全市";
