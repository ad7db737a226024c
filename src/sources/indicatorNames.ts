/** Indicators as a file names them, each with its way of reading units. */
import type { Indicator } from "../core/indicator";
import type { IndicatorIndex } from "../core/indicatorIndex";
import { LONGEST_NAME, isUsableName, nameKey } from "../core/name";
import type { LedgerMeasure } from "../core/observation";
import type { Place } from "../core/problem";
import { userDefinedIndicator } from "../core/userIndicator";
import { isGrowthMeasure } from "./measureText";
import { MOST_NEW_NAMES } from "./parkNames";
import type { ProblemLog } from "./problemLog";
import { readGrowthUnit, readUnit, unitOfFile } from "./units";
import type { UnitReading } from "./units";

/** An indicator of the file, with a number that stands for it in keys. */
export class ReportedIndicator {
  private readonly units = new Map<string, UnitReading>();
  private readonly growthUnits = new Map<string, UnitReading>();
  private levelsMet = 0;

  constructor(
    readonly ordinal: number,
    /** Replaced once, when a new indicator's unit becomes known. */
    public indicator: Indicator,
    readonly isNew: boolean,
    /** Where a new indicator was first met. */
    readonly place: Place,
  ) {}

  get code(): string {
    return this.indicator.code;
  }

  get name(): string {
    return this.indicator.names["zh-CN"];
  }

  /** How a figure of a measure with this unit text is taken. A new indicator takes its first unit from here. */
  unitOf(text: string, measure: LedgerMeasure): UnitReading {
    const growth = isGrowthMeasure(measure);
    if (!growth) this.levelsMet++;
    if (!growth && this.isNew && this.indicator.unit === "" && text !== "")
      this.takeUnit(unitOfFile(text), measure);
    const cache = growth ? this.growthUnits : this.units;
    let reading = cache.get(text);
    if (!reading) cache.set(text, (reading = (growth ? readGrowthUnit : readUnit)(text, this.indicator)));
    return reading;
  }

  /** The indicator at the end of the file: one of which only rates were met is known by its growth. */
  finished(): Indicator {
    return this.isNew && this.levelsMet === 0 ? { ...this.indicator, growthOnly: true } : this.indicator;
  }

  private takeUnit(unit: string, measure: LedgerMeasure): void {
    this.indicator = userDefinedIndicator(this.name, unit, measure, this.indicator.order);
    this.units.clear();
    this.growthUnits.clear();
  }
}

export class IndicatorNames {
  /** Indicators no list names, in the order they were met. */
  readonly added: ReportedIndicator[] = [];
  /** Indicators whose particulars the file tells itself. */
  readonly declared: Indicator[] = [];
  private readonly byText = new Map<string, ReportedIndicator>();
  private readonly byCode = new Map<string, ReportedIndicator>();
  private readonly declaredByKey = new Map<string, Indicator>();
  private readonly lastOrder: number;

  constructor(
    private readonly index: IndicatorIndex,
    private readonly log: ProblemLog,
  ) {
    this.lastOrder = index.indicators.at(-1)?.order ?? 0;
  }

  /** The indicator of a text met before, or null. */
  known(text: string): ReportedIndicator | null {
    return this.byText.get(text) ?? null;
  }

  /** The indicator a text names; a new one is made of it. Null, with a problem, for a text that can name none. */
  resolve(
    text: string,
    measure: LedgerMeasure | undefined,
    column: string,
    place: Place,
  ): ReportedIndicator | null {
    const known = this.byText.get(text);
    if (known) return known;
    if (text === "") {
      this.log.add("error", "source.missingName", place, { column });
      return null;
    }
    const listed = this.index.find(text) ?? this.declaredByKey.get(nameKey(text)) ?? null;
    const indicator = listed ?? this.fromName(text, measure, column, place);
    if (!indicator) return null;
    let reported = this.byCode.get(indicator.code);
    if (!reported) {
      reported = new ReportedIndicator(this.byCode.size, indicator, !listed, place);
      this.byCode.set(indicator.code, reported);
      if (!listed) this.added.push(reported);
    }
    this.byText.set(text, reported);
    return reported;
  }

  /** Takes an indicator of the Indicators table of a workbook. */
  declare(indicator: Indicator, place: Place): void {
    const name = indicator.names["zh-CN"];
    if (this.index.byCode(indicator.code) ?? this.index.find(name)) return;
    if (this.declaredByKey.has(nameKey(indicator.code)) || this.declaredByKey.has(nameKey(name))) {
      this.log.add("warning", "source.repeatedName", place, { name }, { indicator: indicator.code });
      return;
    }
    this.declared.push(indicator);
    for (const text of [indicator.code, ...Object.values(indicator.names), ...indicator.synonyms]) {
      const key = nameKey(text);
      if (key !== "" && !this.declaredByKey.has(key)) this.declaredByKey.set(key, indicator);
    }
  }

  private fromName(
    text: string,
    measure: LedgerMeasure | undefined,
    column: string,
    place: Place,
  ): Indicator | null {
    if (this.added.length >= MOST_NEW_NAMES) {
      this.log.add("error", "source.tooManyNewNames", place, { column, most: MOST_NEW_NAMES });
      return null;
    }
    const order = this.lastOrder + (this.added.length + this.declared.length + 1) * 10;
    const indicator = userDefinedIndicator(text, "", measure, order);
    if (isUsableName(indicator.names["zh-CN"]) && text.length <= LONGEST_NAME * 4) return indicator;
    this.log.add("error", "source.nameTooLong", place, { column, most: LONGEST_NAME });
    return null;
  }
}
