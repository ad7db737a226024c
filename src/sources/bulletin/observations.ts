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
import { isPlannedFigure, targetOf, ToldMonths } from "./plannedAmounts";
import type { LeftReason, ProseRow } from "./prose";
import { ProseChoices } from "./proseChoices";
import type { Statement, StatementFlag } from "./statement";

/** Why the grammar itself keeps a statement out. */
type Reason = Exclude<LeftReason, "chosen">;
/** What is said of a statement, left out or loaded. */
type Told = Reason | "source.statementDoubtful";
const WARNED: ReadonlySet<Told> = new Set([
  "source.statementUndated",
  "source.statementWithoutPark",
  "source.statementDoubtful",
]);

/** Words of a place's own column in problems; text has none. */
const NO_COLUMN = "";

/** Adds statements to a draft. */
export class StatementLoader {
  /** Indicator's words by the figure they gave: two lines of one code are parts of it. */
  private readonly wordsOf = new Map<string, string>();
  private readonly choices: ProseChoices;

  private readonly told: ToldMonths;

  /** `statements` are all of the bulletin; they are taken in this order. */
  constructor(
    private readonly draft: SubmissionDraft,
    statements: readonly Statement[],
  ) {
    this.told = new ToldMonths(statements);
    const { choices = [], indicators } = draft.context;
    this.choices = new ProseChoices(choices, draft.source, indicators);
  }

  /** Takes a statement as people decided on it, and tells what became of it; `place` is where it stands in the file. */
  take(found: Statement, place: Place): Pick<ProseRow, "statement" | "asked" | "left"> {
    const { statement, asked, decided } = this.choices.apply(found);
    this.told.meet(statement);
    const figure = isPlannedFigure(statement) ? this.told.dated(statement) : statement;
    const left =
      decided === "left" ? "chosen" : (reasonAgainst(figure) ?? this.partOfTaken(figure, decided !== null));
    if (left === null) this.load(figure, place);
    else if (left !== "chosen") this.tell(left, statement, place);
    return { statement, asked, left };
  }

  private load(statement: Statement, place: Place): void {
    const park = this.draft.parks.resolve(statement.park ?? "", NO_COLUMN, place);
    const indicator = this.draft.indicators.resolve(statement.code ?? "", undefined, NO_COLUMN, place);
    if (park && indicator) this.figures(statement, park, indicator, place);
    const completed = targetOf(statement.code);
    const planned =
      completed === null ? null : this.draft.indicators.resolve(completed, undefined, NO_COLUMN, place);
    if (park && planned && statement.value !== null)
      this.target(statement, statement.value, park, planned, place);
  }

  private tell(code: Told, statement: Statement, place: Place): void {
    this.draft.log.add(
      WARNED.has(code) ? "warning" : "note",
      code,
      place,
      { name: statement.indicator, text: quoted(statement.text) },
      statement.code === null ? {} : { indicator: statement.code },
    );
  }

  private figures(
    statement: Statement,
    park: ReportingPark,
    indicator: ReportedIndicator,
    place: Place,
  ): void {
    const { period, value, unit, growthPercent, rank, target, flags } = statement;
    const month: Month = { year: period.year ?? 0, month: period.to ?? 0 };
    const inMonth = period.kind === "month";
    const put = (measure: LedgerMeasure, unitText: string, figure: number, note = ""): void => {
      const taken = this.draft.figures.unit(indicator, measure, unitText, place, park.name);
      const doubts = doubtsOf(statement, measure);
      if (taken)
        this.draft.figures.take(
          { park, indicator, measure, unitText, unit: taken, note, doubts },
          month,
          figure,
          undefined,
          place,
        );
    };
    if (flags.some((flag) => DOUBTS[flag] === "source.statementDoubtful"))
      this.tell("source.statementDoubtful", statement, place);
    if (value !== null) put(measureOf(statement), unit ?? "", value);
    if (growthPercent !== null) put(inMonth ? "monthGrowth" : "growth", "%", growthPercent);
    if (rank !== null) put("rank", "", rank.position, rank.scope + rank.of);
    if (target !== null) this.target(statement, target, park, indicator, place);
  }

  /** The plan of the year, printed in the statement's unit. */
  private target(
    { period, unit }: Statement,
    planned: number,
    park: ReportingPark,
    indicator: ReportedIndicator,
    place: Place,
  ): void {
    const reading = unit === null ? null : indicator.unitOf(unit, "ytd");
    if (reading?.kind !== "taken") return;
    this.draft.targets.push({
      park: park.name,
      indicator: indicator.code,
      year: period.year ?? 0,
      type: "level",
      value: inUnit(planned, reading),
      unit: reading.unit,
      revisedOn: "",
      note: "",
      place,
      reported: { value: String(planned), unit: unit ?? "" },
    });
  }

  /** 知识产权示范企业1家 and 优势企业8家 share a code; the second would put out the first, unless a person named it. */
  private partOfTaken(statement: Statement, named: boolean): Reason | null {
    const key = `${statement.park ?? ""}|${statement.code ?? ""}|${monthId({ year: statement.period.year ?? 0, month: statement.period.to ?? 0 })}|${statement.period.kind === "month" ? "m" : ""}`;
    const taken = this.wordsOf.get(key);
    if (taken === undefined) this.wordsOf.set(key, statement.indicator);
    return !named && taken !== undefined && taken !== statement.indicator ? "source.statementPart" : null;
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

/** What a person should look at before a figure of a statement counts. */
function doubtsOf({ flags, comparator }: Statement, measure: LedgerMeasure): readonly string[] {
  const doubts = new Set(flags.flatMap((flag) => DOUBTS[flag] ?? []));
  if (comparator !== null && ["ytd", "month", "level"].includes(measure)) doubts.add("source.approximate");
  return [...doubts];
}

/** Flags that may make another figure of it; a year concluded and a subject carried over are every bulletin's way. */
const DOUBTS: Readonly<Partial<Record<StatementFlag, string>>> = {
  periodAssumed: "source.guessedPeriod",
  unitAssumed: "source.guessedUnit",
  growthFromTimes: "source.statementDoubtful",
  signContradiction: "source.statementDoubtful",
  changed: "source.statementDoubtful",
  heading: "source.statementDoubtful",
};

function measureOf({ period }: Statement): LedgerMeasure {
  if (period.kind === "month") return "month";
  return period.kind === "point" ? "level" : "ytd";
}

const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  const plain = text.replace(/\s+/g, "");
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
