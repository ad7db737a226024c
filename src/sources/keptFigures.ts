/** The figures of one file, each once: where one stands twice, which of the two counts, and what is said about it. */
import type { Month } from "../core/period";
import { LEDGER_MEASURES } from "../core/observation";
import type { LedgerMeasure, Observation } from "../core/observation";
import { aboutOf, type FigureSubject } from "./figureSubject";
import type { ProblemLog } from "./problemLog";

/** An observation whose unit may still become known. */
export type KeptObservation = { -readonly [Key in keyof Observation]: Observation[Key] };

const MEASURE_ORDINAL: ReadonlyMap<LedgerMeasure, number> = new Map(
  LEDGER_MEASURES.map((each, index) => [each, index]),
);
/** More parks, and more indicators, than rows of a worksheet cannot be met. */
const MOST_ORDINALS = 2 ** 20;
const KEYS_PER_SERIES = 2 ** 15;

export class KeptFigures {
  private readonly taken: KeptObservation[] = [];
  /** By position, how surely its name is its indicator's. */
  private readonly sureness: number[] = [];
  /** Number of a park × indicator, and where in `taken` each of its figures stands. */
  private readonly series = new Map<number, number>();
  private readonly positions = new Map<number, number>();

  constructor(private readonly log: ProblemLog) {}

  get size(): number {
    return this.taken.length;
  }

  /** In the order of their first appearance. */
  get observations(): readonly Observation[] {
    return this.taken;
  }

  /** The figure kept so far; null when there is none. */
  value(subject: FigureSubject, month: Month, measure: LedgerMeasure): number | null {
    const position = this.positions.get(this.keyOf(subject, { month, measure }));
    return position === undefined ? null : (this.taken[position]?.value ?? null);
  }

  /** Puts a figure in its place, and says where it stands twice. */
  put(subject: FigureSubject, observation: KeptObservation): void {
    const key = this.keyOf(subject, observation);
    const position = this.positions.get(key);
    const { sureness = 1 } = subject;
    if (position === undefined) {
      this.positions.set(key, this.taken.length);
      this.taken.push(observation);
      this.sureness.push(sureness);
      return;
    }
    const first = this.taken[position];
    if (!first) return;
    const differs = first.value !== observation.value;
    const before = this.sureness[position] ?? 1;
    // 用电量 beside 工业用电量 is another figure, in whatever order they stand.
    const surer = before === sureness ? doubtsOf(first) <= doubtsOf(observation) : before > sureness;
    const stays = subject.firstCounts === true && surer;
    const kept = stays && differs ? first : observation;
    this.taken[position] = kept;
    if (kept === observation) this.sureness[position] = sureness;
    if (subject.firstCounts && differs) kept.doubts = [...new Set(kept.doubts).add("source.repeatedFigure")];
    const { row = 0, column = 0, sheet = "" } = first.place;
    const about = aboutOf(subject, observation.month);
    if (!differs) {
      this.log.add("note", "source.sameFigureTwice", observation.place, { row, column, sheet }, about);
    } else {
      const params = { first: first.value, last: observation.value, row, column, sheet };
      const code = kept === first ? "source.repeatedKept" : "source.repeatedFigure";
      this.log.add("warning", code, observation.place, params, about);
    }
  }

  private keyOf(
    { park, indicator }: FigureSubject,
    { month, measure }: Pick<Observation, "month" | "measure">,
  ): number {
    const pair = park.ordinal * MOST_ORDINALS + indicator.ordinal;
    let series = this.series.get(pair);
    if (series === undefined) this.series.set(pair, (series = this.series.size));
    // Fewer than 4,096 months lie between the first and the last year there is.
    const monthOrdinal = (month.year * 12 + month.month) % 4096;
    return series * KEYS_PER_SERIES + monthOrdinal * 8 + (MEASURE_ORDINAL.get(measure) ?? 0);
  }
}

const doubtsOf = ({ doubts = [] }: Observation): number =>
  doubts.filter((doubt) => doubt !== "source.repeatedFigure").length;
