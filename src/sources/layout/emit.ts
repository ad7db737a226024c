/** Settled figures into the draft of the file: names resolved, periods and units decided, every doubt said. */
import { asPercent } from "../../core/fractionalRate";
import { month, monthId } from "../../core/period";
import type { Month } from "../../core/period";
import type { LedgerMeasure } from "../../core/observation";
import type { Place } from "../../core/problem";
import type { Target } from "../../core/target";
import { parseUnit } from "../../core/unit";
import type { SubmissionDraft } from "../draft";
import { figureText } from "../figure";
import type { FigureSubject } from "../figureSubject";
import { targetMayBeFraction } from "../fractionalRates";
import type { ReportedIndicator } from "../indicatorNames";
import { isGrowthMeasure } from "../measureText";
import type { ReportingPark } from "../parkNames";
import type { About } from "../problemLog";
import { inUnit, readGrowthUnit } from "../units";
import { measureCode } from "./axisReader";
import { figureMonth } from "./figureMonth";
import { figureUnit } from "./figureUnit";
import type { Grid } from "./grid";
import type { SettledFigure } from "./settle";
import type { TableContext } from "./tableContext";
import type { SourceProblemCode } from "../problemCodes";
import type { FigureName } from "./collect";
import { AnnualTargets, seenIn } from "./annualTargets";
import { MISSING_CODES } from "./missingCodes";
import { SURE } from "./match";
import type { NotedPeriod } from "./notePeriods";
import { doubtOf } from "./texts";
import { RANK_UNIT } from "./typedFigure";
import type { TypedFigure } from "./typedFigure";

/** A name before a synonym, and both before what is merely like them. */
function surenessOf({ indicator }: SettledFigure["raw"]): number {
  const match = indicator?.match;
  return match ? match.confidence - (match.alias ? 0.001 : 0) : 1;
}

type NumberTyped = TypedFigure & { kind: "number" };

/** What no text of the table says, and was taken from what is usual; `meaning` "" where nothing could be. */
export interface Assumed {
  readonly code: SourceProblemCode;
  readonly meaning: string;
  /** First cell concerned, of the grid. */
  readonly row: number;
  readonly column: number;
  figures: number;
}

export class FigureWriter {
  /** Once per table. */
  private saidPeriod = false;
  private saidNoPeriod = false;
  private saidBeyond = -1;
  private saidBasis = false;
  private saidNoName = false;
  private hidden = 0;
  private readonly targets: AnnualTargets;
  /** Of the figure that is being written. */
  private doubts = new Set<SourceProblemCode>();
  readonly assumed = new Map<"period" | "measure" | "park" | "indicator", Assumed>();
  /** Doubts about an indicator that a title names. */
  readonly titleDoubts = new Set<SourceProblemCode>();

  constructor(
    private readonly grid: Grid,
    private readonly draft: SubmissionDraft,
    private readonly context: TableContext,
    /** Period when nothing in the file says one, null when the caller knows none. */
    private readonly fallback: Month | null,
    /** What the return says beside a figure. */
    private readonly notes: ReadonlyMap<SettledFigure["raw"], string>,
    /** What notes below the table say of the period of a figure. */
    private readonly noted: ReadonlyMap<SettledFigure["raw"], NotedPeriod> = new Map(),
  ) {
    this.targets = new AnnualTargets(draft.targets);
  }

  /** Puts one figure, a target, or what is to be said instead. */
  write(figure: SettledFigure): void {
    const { raw } = figure;
    const place = this.place(raw.row, raw.column);
    const { typed } = raw;
    const { log } = this.draft;
    if (typed.kind === "blank") return;
    if (typed.kind === "words") {
      log.add("warning", "source.wordsForFigure", place, { text: figureText(raw.cell.value) });
      return;
    }
    this.doubts = new Set();
    const at = this.monthOf(figure, place);
    const park = this.parkOf(figure, place);
    const indicator = park && this.indicatorOf(figure, place);
    if (!at || !park || !indicator) return;
    for (const entry of raw.entries) entry.figures++;
    this.doubtNames(figure);
    if (this.grid.isHidden(raw.row, raw.column)) this.doubts.add("source.hiddenFigures");
    if (raw.beyond) this.sayBeyond(raw.row);
    const about = { park: park.name, indicator: indicator.code };
    if (typed.kind === "missing") {
      const { kind } = indicator.indicator;
      const measure = this.measureOf(raw.measure, figure.basis, kind === "flow" || kind === "count");
      const ofThisYear =
        raw.measure !== "target" && raw.measure !== "lastYear" && raw.measure !== "lastYearTotal";
      const params = { text: figureText(raw.cell.value), ...(ofThisYear && { measure }) };
      log.add("note", MISSING_CODES[typed.meaning], place, params, { ...about, period: monthId(at) });
      return;
    }
    if (typed.kind === "fault") {
      log.add("error", typed.code, place, { text: figureText(raw.cell.value) }, about);
      return;
    }
    const noted = this.noted.get(raw);
    if (noted && raw.measure !== "target" && noted.period.month !== at.month)
      this.warn("source.noteOfPeriod", place, { text: figureText(raw.cell.value), note: noted.text }, about);
    if (raw.measure === "target") this.target(figure, typed, at, park, indicator, place);
    else this.figure(figure, typed, at, park, indicator, place);
    if (this.grid.isHidden(raw.row, raw.column)) this.hidden++;
  }

  /** Once for a row. */
  private sayBeyond(row: number): void {
    this.doubts.add("source.cellsBeyond");
    if (this.saidBeyond === row) return;
    this.saidBeyond = row;
    this.draft.log.add("warning", "source.cellsBeyond", this.place(row, 0, true));
  }

  /** Names that nobody would vouch for. */
  private doubtNames({ raw }: SettledFigure): void {
    for (const entry of raw.entries) {
      const doubt = doubtOf(entry);
      if (doubt) this.doubts.add(doubt);
    }
    const ofTitle = (name: FigureName<unknown> | null, code: SourceProblemCode): void => {
      if (!name || name.entry || name.chosen) return;
      if (!name.match) this.doubts.add("source.unlistedName");
      else if (name.match.confidence < SURE) this.doubts.add(code);
    };
    ofTitle(raw.park, "source.guessedPark");
    ofTitle(raw.indicator, "source.guessedIndicator");
  }

  /** Notes what no text says; of the figures concerned the first gives place and meaning. */
  private assume(
    kind: "period" | "measure" | "park" | "indicator",
    code: SourceProblemCode,
    meaning: string,
    { raw: { row, column } }: SettledFigure,
  ): void {
    const known = this.assumed.get(kind);
    if (known) known.figures++;
    else this.assumed.set(kind, { code, meaning, row, column, figures: 1 });
  }

  /** What is said of the table as a whole. */
  finish(top: number): void {
    if (this.hidden > 0)
      this.draft.log.add("warning", "source.hiddenFigures", this.place(top, 0, true), { count: this.hidden });
  }

  place(row: number, column: number, wholeRow = false): Place {
    const { grid, draft } = this;
    const sheetColumn = wholeRow ? 0 : (grid.columnNumbers[column] ?? 0) + 1;
    return draft.log.place(grid.name, (grid.rowNumbers[row] ?? 0) + 1, sheetColumn);
  }

  private figure(
    figure: SettledFigure,
    typed: NumberTyped,
    at: Month,
    park: ReportingPark,
    indicator: ReportedIndicator,
    place: Place,
  ): void {
    const { raw, basis } = figure;
    const { log, figures } = this.draft;
    const { kind } = indicator.indicator;
    const flow = kind === "flow" || kind === "count";
    const lastMonth = raw.measure === "lastYear" && basis === "month" && flow;
    const total = raw.measure === "lastYearTotal";
    const measure = lastMonth
      ? "month"
      : total
        ? flow
          ? "ytd"
          : "level"
        : this.measureOf(raw.measure, basis, flow);
    const of = lastMonth ? month(at.year - 1, at.month) : total ? month(at.year - 1, 12) : at;
    const about: About = { park: park.name, indicator: indicator.code };
    const quote = figureText(raw.cell.value);
    if (
      raw.measure !== "rank" &&
      typed.unit === RANK_UNIT &&
      parseUnit(indicator.indicator.unit)?.family !== "COUNT"
    ) {
      log.add("warning", "source.wordsForFigure", place, { text: quote }, about);
      return;
    }
    // 增加3户 in a column of rates says how many more, not how much faster.
    const counted = !["", "PCT", "PP"].includes(parseUnit(typed.unit)?.family ?? "");
    if (isGrowthMeasure(measure) && (counted || figure.change === "amount")) {
      log.add("warning", "source.changeForGrowth", place, { text: quote }, about);
      return;
    }
    // 8.8个百分点 of an amount is how much faster it grows.
    if (isGrowthMeasure(measure) && typed.points && parseUnit(indicator.indicator.unit)?.family !== "PCT") {
      log.add("warning", "source.pointsForGrowth", place, { text: quote }, about);
      return;
    }
    const unitText = this.unitText(figure, typed, indicator, measure, place, about);
    const unit =
      figures.knownUnit(indicator, measure, unitText) ??
      figures.unit(indicator, measure, unitText, place, park.name);
    if (!unit) return;
    if (typed.approximate) this.warn("source.approximate", place, { text: quote }, about);
    if (typed.oddSeparators)
      this.warn("source.oddSeparators", place, { text: quote, value: typed.value }, about);
    if (raw.cell.shown === "scaled") this.warn("source.scaledFormat", place, { text: quote }, about);
    if (figure.change === "open") this.warn("source.changeOpen", place, { text: quote }, about);
    if (figure.signOpen)
      this.warn("source.signOpen", place, { text: quote, value: figure.value ?? 0 }, about);
    if (figure.fraction === "guessed" || figure.fraction === "open") {
      const code = figure.fraction === "guessed" ? "source.fractionTaken" : "source.fractionOpen";
      this.warn(code, place, { text: quote, value: figure.value ?? 0 }, about);
    }
    if (figure.basisGuessed) {
      this.doubts.add("source.guessedBasis");
      this.assume("measure", "source.guessedBasis", measureCode("value", basis), figure);
      if (!this.saidBasis)
        log.add("warning", "source.guessedBasis", place, { measure: measureCode("value", basis) }, about);
      this.saidBasis = true;
    }
    const entry = raw.indicator?.entry;
    const counts = measure !== "growth" && measure !== "monthGrowth" && measure !== "rank";
    if (entry?.unit === "" && counts) entry.unit = unitText;
    const doubts = [...this.doubts];
    const names = { park, indicator, measure, unitText, unit, note: this.notes.get(raw) ?? "" };
    const subject: FigureSubject = { ...names, doubts, firstCounts: true, sureness: surenessOf(raw) };
    figures.takeNumber(subject, of, { ...typed, value: figure.value ?? typed.value }, raw.cell.value, place);
  }

  private measureOf(
    word: SettledFigure["raw"]["measure"],
    basis: "ytd" | "month",
    flow: boolean,
  ): LedgerMeasure {
    if (word === "level" && flow) return basis === "month" ? "month" : "ytd";
    const code = measureCode(word, basis) || "ytd";
    return code === "ytd" && !flow ? "level" : code;
  }

  private target(
    figure: SettledFigure,
    typed: NumberTyped,
    at: Month,
    park: ReportingPark,
    indicator: ReportedIndicator,
    place: Place,
  ): void {
    const { raw } = figure;
    const { log } = this.draft;
    const about = { park: park.name, indicator: indicator.code, period: String(at.year) };
    const amount = parseUnit(indicator.indicator.unit)?.family !== "PCT";
    const growth = amount && (typed.percent || raw.unit === "%" || indicator.indicator.growthOnly);
    const type = growth ? "growth" : "level";
    const unitText = growth ? "%" : this.unitText(figure, typed, indicator, "ytd", place, about);
    const reading = growth ? readGrowthUnit("%", indicator.indicator) : indicator.unitOf(unitText, "ytd");
    if (reading.kind === "fault") {
      log.add("error", reading.code, place, { text: unitText, unit: indicator.indicator.unit }, about);
      return;
    }
    if (typed.approximate)
      this.warn("source.approximate", place, { text: figureText(raw.cell.value) }, about);
    if (growth && !typed.percent && raw.unit !== "%")
      this.warn("source.growthTarget", place, { name: indicator.name }, about);
    const value = inUnit(typed.value, reading);
    const plain = !typed.percent && reading.unit === "%";
    if (plain && targetMayBeFraction(value, type, indicator.indicator)) {
      const params = { text: figureText(raw.cell.value), value: asPercent(value) };
      this.warn("source.fractionSuspected", place, params, about);
    }
    const adjustedIn = seenIn(raw, this.context.period, this.fallback, at.year);
    const target: Target = {
      park: park.name,
      indicator: indicator.code,
      year: at.year,
      type,
      value,
      unit: reading.unit,
      revisedOn: "",
      ...(adjustedIn !== undefined && { seenIn: adjustedIn }),
      note: "",
      place,
      reported: { value: figureText(raw.cell.value), unit: unitText },
    };
    if (this.targets.repeatsPlan(target)) return;
    if (adjustedIn !== undefined)
      this.warn("source.adjustedTarget", place, { value, month: adjustedIn }, about);
    const first = this.targets.put(target);
    if (first && first.value !== value) {
      // 确保目标 beside 基本目标: the later one counts, for a person to see.
      const { row = 0, column = 0, sheet = "" } = first.place;
      const params = { first: first.value, last: value, row, column, sheet };
      this.warn("source.repeatedFigure", place, params, about);
    }
    if (this.doubts.size > 0) this.targets.put({ ...target, doubts: [...this.doubts] });
  }

  private warn(
    code: SourceProblemCode,
    place: Place,
    params: Readonly<Record<string, string | number>>,
    about: About,
  ): void {
    this.doubts.add(code);
    this.draft.log.add("warning", code, place, params, about);
  }

  /** Unit of a figure, with what is doubtful about it said. */
  private unitText(
    { raw }: SettledFigure,
    typed: NumberTyped,
    { code, name, indicator }: ReportedIndicator,
    measure: LedgerMeasure,
    place: Place,
    about: About,
  ): string {
    if (measure === "rank") return "";
    if (isGrowthMeasure(measure)) return typed.points ? "百分点" : "%";
    const { text, doubt } = figureUnit(raw, typed, indicator, this.context.units);
    if (!doubt) return text;
    const params = { text: doubt.text, name, unit: doubt.unit };
    if (doubt.of === "figure") this.warn(doubt.code, place, params, about);
    else {
      this.doubts.add(doubt.code);
      (raw.indicator?.entry?.doubts ?? this.titleDoubts).add(doubt.code);
      this.draft.log.addOnce(code, "warning", doubt.code, place, params, about);
    }
    return text;
  }

  private monthOf(figure: SettledFigure, place: Place): Month | null {
    const { log } = this.draft;
    const { at, doubtful } = figureMonth(figure, this.context, this.fallback);
    if (!at) {
      if (!this.saidNoPeriod) log.add("error", "source.noPeriod", place);
      this.saidNoPeriod = true;
      this.assume("period", "source.noPeriod", "", figure);
      return null;
    }
    if (doubtful) {
      this.doubts.add("source.guessedPeriod");
      const { period: own, entries } = figure.raw;
      const bareYear = own?.odd === true && own.wholeYear === true;
      const said = entries.filter(({ period }) => period?.odd === true || (bareYear && period?.wholeYear));
      // 二季度 and 2021年 of a heading are for that heading to correct; what comes from around the table is for the table.
      if (said.length > 0) for (const entry of said) entry.doubts.add("source.guessedPeriod");
      else this.assume("period", "source.guessedPeriod", monthId(at), figure);
      if (!this.saidPeriod) log.add("warning", "source.guessedPeriod", place, { at: monthId(at) });
      this.saidPeriod = true;
    }
    return at;
  }

  private parkOf(figure: SettledFigure, place: Place): ReportingPark | null {
    const { parks } = this.draft;
    const { raw } = figure;
    if (!raw.park) return this.nameless("park", "source.noPark", place, figure);
    const name = raw.park.match?.found.name ?? raw.park.spelled;
    return parks.known(name) ?? parks.resolve(name, "", place);
  }

  private indicatorOf(figure: SettledFigure, place: Place): ReportedIndicator | null {
    const { indicators } = this.draft;
    const { raw, basis } = figure;
    if (!raw.indicator) return this.nameless("indicator", "source.noIndicator", place, figure);
    const name = raw.indicator.match?.found.code ?? raw.indicator.spelled;
    const measure = measureCode(raw.measure, basis) || "ytd";
    return indicators.known(name) ?? indicators.resolve(name, measure, "", place);
  }

  private nameless(
    kind: "park" | "indicator",
    code: "source.noPark" | "source.noIndicator",
    place: Place,
    figure: SettledFigure,
  ): null {
    this.assume(kind, code, "", figure);
    if (!this.saidNoName) this.draft.log.add("error", code, place);
    this.saidNoName = true;
    return null;
  }
}
