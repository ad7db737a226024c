/** Read-only index over what was loaded: every question is one look-up, whatever the amount of data. */
import type { Indicator } from "./indicator";
import { IndicatorIndex } from "./indicatorIndex";
import type { LedgerMeasure, Observation } from "./observation";
import type { Park } from "./park";
import type { Month } from "./period";
import type { Project } from "./project";
import { ParkRoster, isActive } from "./roster";
import { inOrderOfRevision, stated, targetInForce, type Target, type YearTarget } from "./target";

/** What a dataset is made of; observations in the order they were loaded. */
export interface DatasetParts {
  readonly observations?: Iterable<Observation>;
  readonly targets?: Iterable<Target>;
  /** Targets that stand already; `targets` are taken in after them. */
  readonly standingTargets?: Iterable<Target>;
  readonly projects?: Iterable<Project>;
  readonly parks?: Iterable<Park>;
  readonly indicators?: Iterable<Indicator>;
}

/** Twelve values of a year, index 0 = January; null = not reported. */
export type YearSeries = readonly (number | null)[];

/** One row of the wide ledger: park × indicator × year × measure. */
interface LedgerRow {
  readonly values: (number | null)[];
  readonly observations: (Observation | null)[];
}

const NOTHING_REPORTED: YearSeries = Object.freeze(Array<null>(12).fill(null));

/** Parks are asked for by name, indicators by code, as observations carry them. */
export class Dataset {
  readonly roster: ParkRoster;
  readonly indicators: IndicatorIndex;
  readonly projects: readonly Project[];
  readonly #rows = new Map<string, LedgerRow>();
  readonly #targets = new Map<string, YearTarget>();
  readonly #projectsOf = new Map<string, Project[]>();

  private constructor(parts: DatasetParts) {
    this.roster = new ParkRoster(parts.parks);
    this.indicators = new IndicatorIndex(parts.indicators);
    this.projects = [...(parts.projects ?? [])];
    for (const observation of parts.observations ?? []) this.#take(observation);
    for (const each of [parts.standingTargets, parts.targets])
      for (const target of inOrderOfRevision(each ?? [])) this.#takeTarget(target);
    for (const project of this.projects) {
      const known = this.#projectsOf.get(project.park);
      if (known) known.push(project);
      else this.#projectsOf.set(project.park, [project]);
    }
  }

  /** A dataset of these parts. Of two figures with the same key the later one in order counts. */
  static from(parts: DatasetParts): Dataset {
    return new Dataset(parts);
  }

  /** Figure of park × indicator × month × measure, or null when not reported. Zero is a figure. */
  get(park: string, indicator: string, year: number, month: number, measure: LedgerMeasure): number | null {
    return this.#rows.get(rowKey(park, indicator, year, measure))?.values[month - 1] ?? null;
  }

  /** The twelve figures of a ledger row. */
  series(park: string, indicator: string, year: number, measure: LedgerMeasure): YearSeries {
    return this.#rows.get(rowKey(park, indicator, year, measure))?.values ?? NOTHING_REPORTED;
  }

  /** The observation that counts for a figure, with its place and note, or null. */
  observation(park: string, indicator: string, month: Month, measure: LedgerMeasure): Observation | null {
    return (
      this.#rows.get(rowKey(park, indicator, month.year, measure))?.observations[month.month - 1] ?? null
    );
  }

  /** Every observation that counts, ledger row by ledger row, months in order. */
  *observations(): Generator<Observation> {
    for (const row of this.#rows.values()) for (const each of row.observations) if (each) yield each;
  }

  /** The target in force in a month; null when none. */
  target(park: string, indicator: string, month: Month): Target | null {
    const known = this.yearTarget(park, indicator, month.year);
    return known && targetInForce(known, month.month);
  }

  /** What is known of a year's target: the plan, and the adjustment within the year; null when nothing is. */
  yearTarget(park: string, indicator: string, year: number): YearTarget | null {
    return this.#targets.get(targetKey(park, indicator, year)) ?? null;
  }

  /** The targets in force in a month, at most one per park × indicator. */
  *targets({ year, month }: Month): Generator<Target> {
    for (const known of this.#targets.values()) {
      const target = targetInForce(known, month);
      if (target?.year === year) yield target;
    }
  }

  /** Key projects of a park, in the order they were loaded. */
  projectsOf(park: string): readonly Project[] {
    return this.#projectsOf.get(park) ?? [];
  }

  /** Parks that report in a month, in roster order. */
  activeParks(month: Month): Park[] {
    return this.roster.parks.filter((park) => isActive(park, month));
  }

  #take(observation: Observation): void {
    const { park, indicator, month, measure, value } = observation;
    const key = rowKey(park, indicator, month.year, measure);
    let row = this.#rows.get(key);
    if (!row) {
      row = { values: Array<null>(12).fill(null), observations: Array<null>(12).fill(null) };
      this.#rows.set(key, row);
    }
    row.values[month.month - 1] = value;
    row.observations[month.month - 1] = observation;
  }

  #takeTarget(target: Target): void {
    const key = targetKey(target.park, target.indicator, target.year);
    this.#targets.set(key, stated(this.#targets.get(key) ?? null, target).known);
  }
}

// Names cannot hold "|" (see name.ts) and codes are ASCII, so a key is never ambiguous.
function rowKey(park: string, indicator: string, year: number, measure: LedgerMeasure): string {
  return `${park}|${indicator}|${year}|${measure}`;
}

function targetKey(park: string, indicator: string, year: number): string {
  return `${park}|${indicator}|${year}`;
}
