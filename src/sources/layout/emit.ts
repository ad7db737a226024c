/** Settled figures into the draft of the file: names resolved, periods and units decided, every doubt said. */
import { isMonth, month } from "../../core/period";
import type { Month } from "../../core/period";
import type { LedgerMeasure } from "../../core/observation";
import type { Place } from "../../core/problem";
import { convert, parseUnit } from "../../core/unit";
import type { SubmissionDraft } from "../draft";
import { figureText } from "../figure";
import type { FigureSubject } from "../figures";
import type { ReportedIndicator } from "../indicatorNames";
import type { ReportingPark } from "../parkNames";
import type { About } from "../problemLog";
import { inUnit, readGrowthUnit } from "../units";
import { measureCode } from "./axisReader";
import type { Grid } from "./grid";
import type { SettledFigure } from "./settle";
import type { TableContext } from "./tableContext";
import { RANK_UNIT } from "./typedFigure";
import type { MissingKind, TypedFigure } from "./typedFigure";

const MISSING_CODES = {
  nil: "source.nil",
  belowHalfUnit: "source.belowHalfUnit",
  withheld: "source.withheld",
  notApplicable: "source.notApplicable",
  unknown: "source.notReported",
} as const satisfies Readonly<Record<MissingKind, string>>;

type NumberTyped = TypedFigure & { kind: "number" };

export class FigureWriter {
  /** Once per table. */
  private saidPeriod = false;
  private saidBasis = false;
  private saidNoPeriod = false;
  private saidNoName = false;
  private hidden = 0;

  constructor(
    private readonly grid: Grid,
    private readonly draft: SubmissionDraft,
    private readonly context: TableContext,
    /** Period when nothing in the file says one, null when the caller knows none. */
    private readonly fallback: Month | null,
  ) {}

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
    const at = this.monthOf(figure, place);
    const park = this.parkOf(figure, place);
    const indicator = park && this.indicatorOf(figure, place);
    if (!at || !park || !indicator) return;
    for (const entry of raw.entries) entry.figures++;
    const about = { park: park.name, indicator: indicator.code };
    if (typed.kind === "missing") {
      log.add("note", MISSING_CODES[typed.meaning], place, { text: figureText(raw.cell.value) }, about);
      return;
    }
    if (typed.kind === "fault") {
      log.add("error", typed.code, place, { text: figureText(raw.cell.value) }, about);
      return;
    }
    if (raw.measure === "target") this.target(figure, typed, at, park, indicator, place);
    else this.figure(figure, typed, at, park, indicator, place);
    if (this.grid.isHidden(raw.row, raw.column)) this.hidden++;
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
    const unitText = this.unitText(figure, typed, indicator, measure, place, about);
    const unit =
      figures.knownUnit(indicator, measure, unitText) ??
      figures.unit(indicator, measure, unitText, place, park.name);
    if (!unit) return;
    if (typed.approximate) log.add("warning", "source.approximate", place, { text: quote }, about);
    if (figure.fraction === "guessed" || figure.fraction === "open") {
      const code = figure.fraction === "guessed" ? "source.fractionTaken" : "source.fractionOpen";
      log.add("warning", code, place, { text: quote, value: figure.value ?? 0 }, about);
    }
    if (figure.basisGuessed && !this.saidBasis) {
      this.saidBasis = true;
      log.add("warning", "source.guessedBasis", place, { measure: measureCode("value", basis) }, about);
    }
    const subject: FigureSubject = { park, indicator, measure, unitText, unit, note: "" };
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
    const { log, targets } = this.draft;
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
      log.add("warning", "source.approximate", place, { text: figureText(raw.cell.value) }, about);
    if (growth && !typed.percent && raw.unit !== "%")
      log.add("warning", "source.growthTarget", place, { name: indicator.name }, about);
    targets.push({
      park: park.name,
      indicator: indicator.code,
      year: at.year,
      type,
      value: inUnit(typed.value, reading),
      unit: reading.unit,
      revisedOn: "",
      note: "",
      place,
    });
  }

  /** Unit of a figure: typed behind it, else of its row or column, else of the line above the table where it fits. */
  private unitText(
    { raw }: SettledFigure,
    typed: NumberTyped,
    indicator: ReportedIndicator,
    measure: LedgerMeasure,
    place: Place,
    about: About,
  ): string {
    if (measure === "rank") return "";
    if (measure === "growth" || measure === "monthGrowth") return typed.points ? "百分点" : "%";
    if (typed.points) return "百分点";
    const { unit: own } = indicator.indicator;
    if (typed.percent) return "%";
    if (typed.unit !== "") return typed.unit;
    if (raw.unit !== "") return raw.unit;
    const { units } = this.context;
    if (own === "") return units.length === 1 ? (units[0] ?? "") : "";
    if (units.length === 0) {
      // 万元 and 亿元 are ten thousand apart, and nothing tells which: a person has to.
      const params = { name: indicator.name, unit: own };
      if (isMoney(own))
        this.draft.log.addOnce(indicator.code, "warning", "source.unitMissing", place, params, about);
      return "";
    }
    const fitting = units.filter((text) => this.fits(text, own));
    const [first] = fitting;
    const { log } = this.draft;
    if (first !== undefined && fitting.length === 1) return first;
    // 单位:万元 above a row of firms or of dollars says nothing of that row.
    const params = { text: units.join("、"), name: indicator.name, unit: first ?? own };
    if (first !== undefined)
      log.addOnce(indicator.code, "warning", "source.guessedUnit", place, params, about);
    else if (isMoney(own)) log.addOnce(indicator.code, "warning", "source.guessedUnit", place, params, about);
    return first ?? "";
  }

  private fits(text: string, own: string): boolean {
    const [from, to] = [parseUnit(text), parseUnit(own)];
    return from !== null && to !== null && "value" in convert(1, from, to);
  }

  private monthOf({ raw, basis }: SettledFigure, place: Place): Month | null {
    const { log } = this.draft;
    const around = this.context.period;
    const own = raw.period;
    const fallback =
      around?.year === undefined && around?.month === undefined && own?.year === undefined
        ? this.fallback
        : null;
    const year =
      own?.year ??
      (around?.year ?? this.fallback?.year ?? NaN) + (own?.relativeYear ?? around?.relativeYear ?? 0);
    const annual = own?.wholeYear === true || (own?.month === undefined && around?.wholeYear === true);
    const ofYear =
      own?.month ??
      around?.month ??
      (annual || raw.measure === "target" ? 12 : (fallback ?? this.fallback)?.month);
    if (ofYear === undefined || !isMonth(year, ofYear)) {
      if (!this.saidNoPeriod) log.add("error", "source.noPeriod", place);
      this.saidNoPeriod = true;
      return null;
    }
    const assumed = own?.year === undefined && around?.year === undefined;
    const assumedMonth =
      own?.month === undefined && around?.month === undefined && !annual && raw.measure !== "target";
    const odd = own?.odd === true || (own?.month === undefined && around?.odd === true && basis === "ytd");
    if ((assumed || assumedMonth || odd || this.context.periodDoubtful) && !this.saidPeriod) {
      this.saidPeriod = true;
      log.add("warning", "source.guessedPeriod", place, { at: `${year}-${String(ofYear).padStart(2, "0")}` });
    }
    return month(year, ofYear);
  }

  private parkOf({ raw }: SettledFigure, place: Place): ReportingPark | null {
    const { parks } = this.draft;
    if (!raw.park) return this.nameless("source.noPark", place);
    const name = raw.park.match?.found.name ?? raw.park.spelled;
    return parks.known(name) ?? parks.resolve(name, "", place);
  }

  private indicatorOf({ raw, basis }: SettledFigure, place: Place): ReportedIndicator | null {
    const { indicators } = this.draft;
    if (!raw.indicator) return this.nameless("source.noIndicator", place);
    const name = raw.indicator.match?.found.code ?? raw.indicator.spelled;
    const measure = measureCode(raw.measure, basis) || "ytd";
    return indicators.known(name) ?? indicators.resolve(name, measure, "", place);
  }

  private nameless(code: "source.noPark" | "source.noIndicator", place: Place): null {
    if (!this.saidNoName) this.draft.log.add("error", code, place);
    this.saidNoName = true;
    return null;
  }
}

const isMoney = (unit: string): boolean => {
  const family = parseUnit(unit)?.family ?? "";
  return ["CNY", "USD", "HKD", "EUR", "JPY", "TWD"].includes(family);
};
