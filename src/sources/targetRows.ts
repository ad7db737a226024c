/**
 * Rows of annual targets: 园区, 指标, 年度, 目标值, 单位, with 类型, 调整后目标, 自月份, 修订日期 and 备注 where given. A row with an
 * adjusted target says two, and month and date are those of the adjusted one.
 */
import { asPercent } from "../core/fractionalRate";
import { parseUnit } from "../core/unit";
import { adjustedFrom, type Target } from "../core/target";
import { isBlank } from "./cell";
import type { SourceRow } from "./cell";
import { readDate, readPeriod } from "./dates";
import type { SubmissionDraft } from "./draft";
import { readFigure } from "./figure";
import type { Figure } from "./figure";
import { targetMayBeFraction } from "./fractionalRates";
import type { ReportedIndicator } from "./indicatorNames";
import type { About } from "./problemLog";
import type { FieldCells, RowReader } from "./sourceRows";
import { readTypedCell } from "./typedCell";
import { inUnit, readGrowthUnit } from "./units";

const FIGURE_FIELDS = ["year", "target", "revisedTarget"];

/** The columns of targets. */
type TargetField = "target" | "revisedTarget";

/** Words of the two types besides those of workbooks. */
const TYPE_WORDS: Readonly<Record<Target["type"], readonly string[]>> = {
  level: ["level", "水平", "水平值", "总量", "總量", "目标值", "目標值", "绝对数", "絕對數", "value"],
  growth: ["growth", "增速", "增长", "增长率", "增幅", "同比", "增長", "增長率"],
};

interface TargetFigure {
  readonly figure: Figure & { kind: "number" };
  readonly unitText: string;
  readonly doubts: readonly string[];
}

/** What is the same of both targets of a row. */
interface RowOfTarget {
  readonly park: string;
  readonly indicator: ReportedIndicator;
  readonly year: number;
  readonly statedType: Target["type"] | null;
  readonly about: About;
}

/** 6, 6月, 6月份, 自6月起 */
const TYPED_MONTH = /^自?(\d{1,2})(?:月份?)?起?$/;

const isMonthNumber = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 12;

export class TargetRows implements RowReader {
  private readonly types = new Map<string, Target["type"]>();
  private readonly positions = new Map<string, number>();

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    for (const type of ["level", "growth"] as const) {
      const words = [...TYPE_WORDS[type], ...draft.context.words.map((each) => each.targetTypes[type])];
      for (const word of words) this.types.set(word.toLowerCase(), type);
    }
  }

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    if (fields.isTextRow(FIGURE_FIELDS)) return;
    const park = draft.parks.resolve(fields.text("park"), fields.nameOf("park"), fields.place("park"));
    const indicatorPlace = fields.place("indicator");
    const indicatorText = fields.text("indicator");
    const indicator = draft.indicators.resolve(
      indicatorText,
      undefined,
      fields.nameOf("indicator"),
      indicatorPlace,
    );
    const year = fields.year("year");
    const statedType = this.statedType();
    if (!park || !indicator || year === null || statedType === undefined) return;
    const about = { park: park.name, indicator: indicator.code, period: String(year) };
    const said = { park: park.name, indicator, year, statedType, about };
    const revisedOn = this.revisedOn(about);
    const isAdjusted = !isBlank(fields.cell("revisedTarget"));
    if (!isAdjusted || !isBlank(fields.cell("target")))
      this.readTarget("target", said, { revisedOn: isAdjusted ? "" : revisedOn });
    if (!isAdjusted) return;
    const from = this.from(about) ?? adjustedFrom({ year, revisedOn });
    this.readTarget("revisedTarget", said, { revisedOn, from });
  }

  private readTarget(
    field: TargetField,
    { park, indicator, year, statedType, about }: RowOfTarget,
    dated: Pick<Target, "revisedOn" | "from">,
  ): void {
    const { fields, draft } = this;
    const found = this.figure(field, indicator, about);
    if (!found) return;
    const { figure, doubts } = found;
    const unitText = found.unitText || (figure.percent ? "%" : "");
    const type = statedType ?? this.typeByUnit(field, indicator, unitText, about);
    const measured = this.inUnitOfTarget(field, figure, unitText, type, indicator, about);
    if (!measured) return;
    const place = fields.place(field);
    const of = { park, indicator: indicator.code, year, type };
    const reported = { value: fields.quote(field), unit: unitText };
    const met = [...doubts];
    const plain = !figure.percent && measured.unit === "%";
    if (plain && targetMayBeFraction(measured.value, type, indicator.indicator)) {
      const params = { text: reported.value, value: asPercent(measured.value) };
      draft.log.add("warning", "source.fractionSuspected", place, params, about);
      met.push("source.fractionSuspected");
    }
    const doubted = met.length > 0 && { doubts: met };
    this.put({ ...of, ...measured, ...dated, note: fields.note(), place, reported, ...doubted }, about);
  }

  finish(): void {
    this.positions.clear();
  }

  /** null when the row does not say; undefined, with a problem, when what it says is no type. */
  private statedType(): Target["type"] | null | undefined {
    const { fields, draft } = this;
    const text = fields.text("type");
    if (text === "") return null;
    const type = this.types.get(text.toLowerCase());
    if (!type)
      draft.log.add("error", "source.unknownType", fields.place("type"), { text: fields.quote("type") });
    return type;
  }

  /** The figure with its unit, and codes of what is doubtful about it; null, with a problem, where there is none. */
  private figure(field: TargetField, indicator: ReportedIndicator, about: About): TargetFigure | null {
    const { fields, draft } = this;
    const [cell, place] = [fields.cell(field), fields.place(field)];
    const [unitText, params] = [fields.unitText(field), { text: fields.quote(field) }];
    const shown = fields.shownAs(field);
    const figure = readFigure(cell, shown === "percent");
    if (figure.kind === "number") {
      const isScaled = shown === "scaled" && !fields.isOwn;
      if (isScaled) draft.log.add("warning", "source.scaledFormat", place, params, about);
      return { figure, unitText, doubts: isScaled ? ["source.scaledFormat"] : [] };
    }
    const asTyped = typeof cell === "string" && figure.kind !== "blank" && !fields.isOwn;
    const typed = asTyped ? readTypedCell(cell, { indicator, measure: "ytd", unitText }) : null;
    if (typed?.kind === "number") {
      for (const doubt of typed.doubts) draft.log.add("warning", doubt.code, place, doubt.params, about);
      const doubts = typed.doubts.map(({ code }) => code);
      return { figure: typed.figure, unitText: typed.unitText, doubts };
    }
    if (figure.kind === "fault") draft.log.add("error", figure.code, place, params, about);
    else draft.log.add("note", typed?.code ?? "source.notReported", place, params, about);
    return null;
  }

  /** A target in percent of an amount can only be its growth. */
  private typeByUnit(
    field: TargetField,
    indicator: ReportedIndicator,
    unitText: string,
    about: About,
  ): Target["type"] {
    const isAmount = indicator.indicator.unit !== "" && parseUnit(indicator.indicator.unit)?.family !== "PCT";
    if (parseUnit(unitText)?.family !== "PCT" || !isAmount) return "level";
    this.draft.log.add(
      "note",
      "source.growthTarget",
      this.fields.place(field),
      { name: indicator.name },
      about,
    );
    return "growth";
  }

  private inUnitOfTarget(
    field: TargetField,
    figure: Figure & { kind: "number" },
    unitText: string,
    type: Target["type"],
    indicator: ReportedIndicator,
    about: About,
  ): { value: number; unit: string } | null {
    const { fields, draft } = this;
    const reading =
      type === "growth" ? readGrowthUnit(unitText, indicator.indicator) : indicator.unitOf(unitText, "ytd");
    const kept = type === "growth" ? "%" : indicator.indicator.unit;
    if (reading.kind === "fault") {
      draft.log.add("error", reading.code, fields.place("unit"), { text: unitText, unit: kept }, about);
      return null;
    }
    if (figure.percent && reading.unit !== "%") {
      const params = { text: fields.quote(field), unit: kept };
      draft.log.add("error", "source.percentValue", fields.place(field), params, about);
      return null;
    }
    if (reading.assumed && kept !== "") {
      const params = { name: indicator.name, unit: kept };
      draft.log.addOnce(indicator.code, "note", "source.unitAssumed", fields.place("unit"), params, about);
    }
    return { value: inUnit(figure.value, reading), unit: reading.unit };
  }

  private revisedOn(about: About): string {
    const { fields, draft } = this;
    const cell = fields.cell("revisedOn");
    if (isBlank(cell)) return "";
    const date = readDate(cell);
    if (date === null) {
      draft.log.add(
        "warning",
        "source.badDate",
        fields.place("revisedOn"),
        { text: fields.quote("revisedOn") },
        about,
      );
    }
    return date ?? "";
  }

  /**
   * The month from which the adjusted target holds; null where none is said. In a workbook of ours it is the number the
   * formulas take, elsewhere also 6月 or 2022年6月.
   */
  private from(about: About): number | null {
    const { fields, draft } = this;
    const cell = fields.cell("revisedFrom");
    if (typeof cell === "number" && (fields.isOwn || isMonthNumber(cell))) return cell;
    if (isBlank(cell) || fields.isOwn) return null;
    const [, typed] = TYPED_MONTH.exec(fields.text("revisedFrom").normalize("NFKC")) ?? [];
    const month = typed === undefined ? readPeriod(cell)?.month.month : Number(typed);
    if (month !== undefined && isMonthNumber(month)) return month;
    const params = { text: fields.quote("revisedFrom") };
    draft.log.add("warning", "source.badTargetMonth", fields.place("revisedFrom"), params, about);
    return null;
  }

  /** A revision is a target of its own; of two that stand under one date, the last counts. */
  private put(target: Target, about: About): void {
    const { targets, log } = this.draft;
    const key = [target.park, target.indicator, target.year, target.revisedOn, target.from].join("|");
    const position = this.positions.get(key);
    const first = position === undefined ? undefined : targets[position];
    if (position === undefined || !first) {
      this.positions.set(key, targets.length);
      targets.push(target);
      return;
    }
    targets[position] = target;
    const { row = 0, column = 0, sheet = "" } = first.place;
    const same = first.value === target.value && first.type === target.type;
    if (same) log.add("note", "source.sameFigureTwice", target.place, { row, column, sheet }, about);
    else {
      const params = { first: first.value, last: target.value, row, column, sheet };
      log.add("warning", "source.repeatedFigure", target.place, params, about);
    }
  }
}
