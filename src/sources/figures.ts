/** The observations of one file: units brought to the indicator's, doubtful figures marked, repetitions found. */
import type { ShownAs } from "../xlsx/numberFormats";
import type { Month } from "../core/period";
import type { LedgerMeasure, Observation } from "../core/observation";
import type { Place } from "../core/problem";
import type { SourceCell } from "./cell";
import { figureText, halfWidth, readFigure } from "./figure";
import type { Figure } from "./figure";
import { aboutOf, type FigureSubject } from "./figureSubject";
import { fractionalRates, mayBeFraction, type FigureOf, type PlainRate } from "./fractionalRates";
import type { ReportedIndicator } from "./indicatorNames";
import { KeptFigures, type KeptObservation } from "./keptFigures";
import { isGrowthMeasure } from "./measureText";
import type { ProblemLog } from "./problemLog";
import { readTypedCell } from "./typedCell";
import { inUnit } from "./units";

/** 3, 第3位, 第3名 */
const RANK = /^第?([1-9]\d{0,5})[位名]?$/;

export class Figures {
  /** Figures of a new indicator before its unit was known. */
  private readonly withoutUnit: { observation: KeptObservation; indicator: ReportedIndicator }[] = [];
  /** Plain numbers of the table being read where percent belongs. */
  private rates: PlainRate[] = [];

  private readonly kept: KeptFigures;

  constructor(private readonly log: ProblemLog) {
    this.kept = new KeptFigures(log);
  }

  /** Figures so far. */
  get size(): number {
    return this.kept.size;
  }

  /** How the unit of a row is taken where nothing is to be said about it, else null: ask `unit`. */
  knownUnit(
    indicator: ReportedIndicator,
    measure: LedgerMeasure,
    text: string,
  ): FigureSubject["unit"] | null {
    if (measure === "rank") return NO_UNIT;
    const reading = indicator.unitOf(text, measure);
    return reading.kind === "taken" && !reading.assumed ? reading : null;
  }

  /** How the unit of a row is taken; null, with a problem, when it cannot be. Ranks have no unit. */
  unit(
    indicator: ReportedIndicator,
    measure: LedgerMeasure,
    text: string,
    place: Place,
    park: string,
  ): FigureSubject["unit"] | null {
    if (measure === "rank") return NO_UNIT;
    const reading = indicator.unitOf(text, measure);
    const about = { park, indicator: indicator.code };
    const { unit } = indicator.indicator;
    if (reading.kind === "fault") {
      this.log.add(
        "error",
        reading.code,
        place,
        { text, unit: isGrowthMeasure(measure) ? "%" : unit },
        about,
      );
      return null;
    }
    if (reading.assumed && unit !== "")
      this.log.addOnce(
        indicator.code,
        "note",
        "source.unitAssumed",
        place,
        { name: indicator.name, unit },
        about,
      );
    return reading;
  }

  /** Takes one cell: an observation, a problem, or nothing for a blank. Returns whether anything stood there. */
  take(
    subject: FigureSubject,
    month: Month,
    cell: SourceCell,
    shown: ShownAs | undefined,
    place: Place,
  ): boolean {
    const figure = subject.measure === "rank" ? readRank(cell) : readFigure(cell, shown === "percent");
    if (figure.kind === "blank") return false;
    if (figure.kind === "number") {
      const isScaled = shown === "scaled" && subject.asTyped === true;
      this.takePlain(
        isScaled ? this.scaled(subject, month, cell, place) : subject,
        month,
        figure,
        cell,
        place,
      );
    } else if (!this.takeTyped(subject, month, cell, place)) {
      if (figure.kind === "missing") this.notReported(subject, month, cell, place);
      else this.log.add("error", figure.code, place, { text: figureText(cell) }, aboutOf(subject, month));
    }
    return true;
  }

  /** 亿元 shown of 元 by a number format: which of the two the unit is of, a person has to say. */
  private scaled(subject: FigureSubject, month: Month, cell: SourceCell, place: Place): FigureSubject {
    const params = { text: figureText(cell) };
    this.log.add("warning", "source.scaledFormat", place, params, aboutOf(subject, month));
    return { ...subject, doubts: [...(subject.doubts ?? []), "source.scaledFormat"] };
  }

  private takePlain(
    subject: FigureSubject,
    month: Month,
    figure: Figure & { kind: "number" },
    cell: SourceCell,
    place: Place,
  ): void {
    const observation = this.takeNumber(subject, month, figure, cell, place);
    if (observation && !figure.percent && mayBeFraction(subject, observation))
      this.rates.push({ subject, observation });
  }

  /** Takes a text that is more than digits, with its doubts. False where it is not to be read so, or means no figure. */
  private takeTyped(subject: FigureSubject, month: Month, cell: SourceCell, place: Place): boolean {
    if (!subject.asTyped || subject.measure === "rank" || typeof cell !== "string") return false;
    const typed = readTypedCell(cell, subject);
    if (!typed) return false;
    const about = aboutOf(subject, month);
    if (typed.kind === "missing") {
      const params = { text: figureText(cell), measure: subject.measure };
      this.log.add("note", typed.code, place, params, about);
      return true;
    }
    const { unitText, doubts } = typed;
    const { indicator, measure, park } = subject;
    const unit =
      unitText === subject.unitText
        ? subject.unit
        : (this.knownUnit(indicator, measure, unitText) ??
          this.unit(indicator, measure, unitText, place, park.name));
    if (!unit) return true;
    for (const { code, params } of doubts) this.log.add("warning", code, place, params, about);
    const codes = [...(subject.doubts ?? []), ...doubts.map(({ code }) => code)];
    this.takePlain({ ...subject, unitText, unit, doubts: codes }, month, typed.figure, cell, place);
    return true;
  }

  /** Says that a figure was expected here and is not reported. */
  notReported(subject: FigureSubject, month: Month, cell: SourceCell, place: Place): void {
    const params = { text: figureText(cell), measure: subject.measure };
    this.log.add("note", "source.notReported", place, params, aboutOf(subject, month));
  }

  /** The observations, in the order of their first appearance. */
  finish(): readonly Observation[] {
    for (const { observation, indicator } of this.withoutUnit) observation.unit = indicator.indicator.unit;
    return this.kept.observations;
  }

  /** Takes a number that was read already, whoever read it; `cell` is how it stood. Null, with a problem, when it cannot. */
  takeNumber(
    subject: FigureSubject,
    month: Month,
    figure: Figure & { kind: "number" },
    cell: SourceCell,
    place: Place,
  ): Observation | null {
    const { indicator } = subject;
    const unit = this.unitOfFigure(subject, figure, month, cell, place);
    if (!unit) return null;
    const observation: KeptObservation = {
      park: subject.park.name,
      indicator: indicator.code,
      month,
      measure: this.measureOf(subject, month, place),
      value: inUnit(figure.value, unit),
      unit: unit.unit,
      reported: { value: figureText(cell), unit: subject.unitText },
      place,
      note: subject.note,
      ...(subject.doubts?.length && { doubts: subject.doubts }),
    };
    if (unit.unit === "" && subject.measure !== "rank") this.withoutUnit.push({ observation, indicator });
    this.remark(subject, observation);
    this.kept.put(subject, observation);
    return observation;
  }

  /** Ends a table: its rates were all met, so that those which look like fractions can be told. */
  endTable(): void {
    const figureOf: FigureOf = (subject, month, measure) => this.kept.value(subject, month, measure);
    for (const { rate, code, params } of fractionalRates(this.rates, figureOf)) {
      const { subject, observation } = rate;
      this.log.add("warning", code, observation.place, params, aboutOf(subject, observation.month));
    }
    this.rates = [];
  }

  /** The unit of a figure with its percent sign considered. */
  private unitOfFigure(
    subject: FigureSubject,
    figure: Figure & { kind: "number" },
    month: Month,
    cell: SourceCell,
    place: Place,
  ): FigureSubject["unit"] | null {
    const { indicator, measure, unit } = subject;
    if (!figure.percent || unit.unit === "%") return unit;
    if (unit.unit === "" && measure !== "rank") {
      const percent = indicator.unitOf("%", measure);
      if (percent.kind === "taken") return percent;
    }
    const params = { text: figureText(cell), unit: unit.unit };
    this.log.add("error", "source.percentValue", place, params, aboutOf(subject, month));
    return null;
  }

  /** The measure a figure is kept as: what is no flow has a level only, whatever the file calls it. */
  private measureOf(subject: FigureSubject, month: Month, place: Place): LedgerMeasure {
    const { indicator, measure } = subject;
    const { kind } = indicator.indicator;
    const isFlow = kind === "flow" || kind === "count";
    if (measure === "ytd" && !isFlow) {
      const about = aboutOf(subject, month);
      this.log.addOnce(indicator.code, "note", "source.levelTaken", place, { name: indicator.name }, about);
      return "level";
    }
    if ((measure === "level" && isFlow) || (measure === "month" && !isFlow && kind !== "ratio")) {
      const params = { name: indicator.name, measure };
      this.log.addOnce(
        indicator.code,
        "warning",
        "source.measureKind",
        place,
        params,
        aboutOf(subject, month),
      );
    }
    return measure;
  }

  /** Warnings on figures that are kept. */
  private remark(subject: FigureSubject, { measure, month, value, place }: Observation): void {
    const { kind, january } = subject.indicator.indicator;
    const counts =
      (kind === "count" || kind === "countStock") && !isGrowthMeasure(measure) && measure !== "rank";
    if (counts && !Number.isInteger(value))
      this.log.add("warning", "source.fraction", place, { text: String(value) }, aboutOf(subject, month));
    if (january === "combined" && month.month === 1 && measure !== "rank") {
      const params = { name: subject.indicator.name };
      this.log.add("warning", "source.januaryCombined", place, params, aboutOf(subject, month));
    }
  }
}

const NO_UNIT: FigureSubject["unit"] = { kind: "taken", unit: "", conversion: null, assumed: false };

function readRank(cell: SourceCell): Figure | { readonly kind: "fault"; readonly code: "source.badRank" } {
  const [, ordinal] = typeof cell === "string" ? (RANK.exec(halfWidth(cell.slice(0, 20)).trim()) ?? []) : [];
  const figure = readFigure(ordinal ?? cell, false);
  const isRank =
    figure.kind !== "number" || (Number.isInteger(figure.value) && figure.value >= 1 && !figure.percent);
  return isRank ? figure : { kind: "fault", code: "source.badRank" };
}
