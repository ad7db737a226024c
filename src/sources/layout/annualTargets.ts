/** The annual targets of a table: of a park's indicator the year's first, and one that was adjusted within the year. */
import type { Month } from "../../core/period";
import type { Target } from "../../core/target";
import type { RawFigure } from "./collect";
import type { PeriodWords } from "./periodWords";

/** Headings of a target that took the place of the year's first. */
const ADJUSTED = /(?:调整|調整|修订|修訂)[后後]?(?:目|任|计|計)/;

/**
 * The month of the return an adjusted target is in, as its texts say or the caller knows; undefined for a target that is not
 * said to be adjusted, and for one of a return of the year alone: that is the target of all of it.
 */
export function seenIn(
  { entries, period }: RawFigure,
  around: PeriodWords | null,
  loaded: Month | null,
  year: number,
): number | undefined {
  if (!entries.some(({ text }) => ADJUSTED.test(text))) return undefined;
  return period?.month ?? around?.month ?? (loaded?.year === year ? loaded.month : undefined);
}

export class AnnualTargets {
  private readonly positions = new Map<string, number>();

  constructor(private readonly targets: Target[]) {}

  /** Whether an adjusted target repeats the plan: lists do where nothing was adjusted. */
  repeatsPlan({ seenIn: month, ...target }: Target): boolean {
    const plan = this.targets[this.positions.get(keyOf(target)) ?? -1];
    return month !== undefined && plan?.value === target.value;
  }

  /** Puts a target; returns the one whose place it takes. */
  put(target: Target): Target | undefined {
    const key = keyOf(target);
    const position = this.positions.get(key) ?? this.targets.length;
    this.positions.set(key, position);
    const before = this.targets[position];
    this.targets[position] = target;
    return before;
  }
}

const keyOf = ({ park, indicator, year, type, seenIn: month }: Target): string =>
  [park, indicator, year, type, month].join("|");
