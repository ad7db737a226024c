/**
 * Statements into a submission: those that say a listed indicator of a known park in a dated period, as a fact. The
 * rest are named one by one and stay out; a person decides on them.
 */
import type { Month } from "../../core/period";
import { isMonth, monthId } from "../../core/period";
import type { LedgerMeasure } from "../../core/observation";
import type { Place } from "../../core/problem";
import type { SubmissionDraft } from "../draft";
import type { ReportedIndicator } from "../indicatorNames";
import type { ReportingPark } from "../parkNames";
import { inUnit } from "../units";
import type { Statement } from "./statement";

/** Why a statement stays out; null for one that is loaded. */
type Reason =
  | "source.statementUnknown"
  | "source.statementPart"
  | "source.statementUndated"
  | "source.statementAhead"
  | "source.statementWithoutPark";

/** Words of a place's own column in problems; text has none. */
const NO_COLUMN = "";

/** Adds statements to a draft. */
export class StatementLoader {
  /** Indicator's words by the figure they gave: two lines of one code are parts of it. */
  private readonly wordsOf = new Map<string, string>();

  constructor(private readonly draft: SubmissionDraft) {}

  take(statement: Statement): void {
    const reason = reasonAgainst(statement) ?? this.partOfTaken(statement);
    const place: Place = { file: this.draft.source, start: statement.start, end: statement.end };
    if (reason) {
      const about = statement.code === null ? {} : { indicator: statement.code };
      this.draft.log.add(
        reason === "source.statementUndated" || reason === "source.statementWithoutPark" ? "warning" : "note",
        reason,
        place,
        { name: statement.indicator, text: quoted(statement.text) },
        about,
      );
      return;
    }
    const park = this.draft.parks.resolve(statement.park ?? "", NO_COLUMN, place);
    const indicator = this.draft.indicators.resolve(statement.code ?? "", undefined, NO_COLUMN, place);
    if (!park || !indicator) return;
    this.figures(statement, park, indicator, place);
  }

  private figures(
    statement: Statement,
    park: ReportingPark,
    indicator: ReportedIndicator,
    place: Place,
  ): void {
    const { period, value, unit, growthPercent, rank, target } = statement;
    const month: Month = { year: period.year ?? 0, month: period.to ?? 0 };
    const inMonth = period.kind === "month";
    if (value !== null) this.put(park, indicator, measureOf(statement), unit ?? "", month, value, place, "");
    if (growthPercent !== null)
      this.put(park, indicator, inMonth ? "monthGrowth" : "growth", "%", month, growthPercent, place, "");
    if (rank !== null)
      this.put(park, indicator, "rank", "", month, rank.position, place, rank.scope + rank.of);
    if (target !== null && unit !== null) {
      const reading = indicator.unitOf(unit, "ytd");
      if (reading.kind === "taken")
        this.draft.targets.push({
          park: park.name,
          indicator: indicator.code,
          year: month.year,
          type: "level",
          value: inUnit(target, reading),
          unit: reading.unit,
          revisedOn: "",
          note: "",
          place,
        });
    }
  }

  private put(
    park: ReportingPark,
    indicator: ReportedIndicator,
    measure: LedgerMeasure,
    unitText: string,
    month: Month,
    value: number,
    place: Place,
    note: string,
  ): void {
    const unit = this.draft.figures.unit(indicator, measure, unitText, place, park.name);
    if (unit)
      this.draft.figures.take({ park, indicator, measure, unitText, unit, note }, month, value, false, place);
  }

  /** 知识产权示范企业1家 and 优势企业8家 share a code; the second would put out the first. */
  private partOfTaken(statement: Statement): Reason | null {
    const key = `${statement.park ?? ""}|${statement.code ?? ""}|${monthId({ year: statement.period.year ?? 0, month: statement.period.to ?? 0 })}|${statement.period.kind === "month" ? "m" : ""}`;
    const taken = this.wordsOf.get(key);
    if (taken === undefined) this.wordsOf.set(key, statement.indicator);
    return taken !== undefined && taken !== statement.indicator ? "source.statementPart" : null;
  }
}

function reasonAgainst({ park, code, nature, flags, period }: Statement): Reason | null {
  if (code === null) return "source.statementUnknown";
  if (flags.includes("narrower")) return "source.statementPart";
  if (nature !== "actual") return "source.statementAhead";
  if (period.year === null || period.to === null || !isMonth(period.year, period.to))
    return "source.statementUndated";
  if (period.kind === "cumulative" && period.from !== 1) return "source.statementUndated";
  return park === null ? "source.statementWithoutPark" : null;
}

function measureOf({ period }: Statement): LedgerMeasure {
  if (period.kind === "month") return "month";
  return period.kind === "point" ? "level" : "ytd";
}

const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  const plain = text.replace(/\s+/g, "");
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
