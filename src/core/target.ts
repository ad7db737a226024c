/**
 * Annual targets of a park for an indicator. Each statement of one is a Target: the plan of the year's beginning, or an
 * adjustment within the year (年中调整), which holds from its month on and leaves the months before as they were.
 */
import type { Place } from "./problem";

export interface Target {
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  /** "level": the annual plan in `unit`; "growth": percent to grow by (达标/未达标 instead of completion). */
  readonly type: "level" | "growth";
  readonly value: number;
  readonly unit: string;
  /** "YYYY-MM-DD" or "". */
  readonly revisedOn: string;
  /** Of a target said to be an adjusted one (调整后目标): the month from which it holds, 1–12. */
  readonly from?: number;
  /** Of an adjusted target of which no month is said: that of the return it is in, from which it holds unless known before. */
  readonly seenIn?: number;
  readonly note: string;
  readonly place: Place;
  /** As it stood in the source; without it as it is here. */
  readonly reported?: { readonly value: string; readonly unit: string };
  /** As of an observation. */
  readonly doubts?: readonly string[];
}

/** What is known of one park × indicator × year: a row of Targets. At least one of the two is there. */
export interface YearTarget {
  /** 目标值: of the months before the adjustment, or of all. */
  readonly plan: Target | null;
  /** 调整后目标. */
  readonly adjusted: Target | null;
}

/** What a statement does to what is known of its year. */
export interface Statement {
  readonly known: YearTarget;
  /** Which of the two it says. */
  readonly says: keyof YearTarget;
  /** False where that is known already. */
  readonly isNew: boolean;
  /** Whether an adjustment of another type goes with it, because a row has one type and one unit. */
  readonly drops: boolean;
}

type DateOfTarget = Pick<Target, "year" | "revisedOn" | "from" | "seenIn">;

/** Month from which an adjustment holds: its own, else that of its date; December after the year, January before it. */
export function adjustedFrom({ year, revisedOn, from, seenIn }: DateOfTarget): number {
  if (from !== undefined || seenIn !== undefined) return from ?? seenIn!;
  const [ofYear = NaN, month = NaN] = revisedOn.split("-").map(Number);
  const months = (ofYear - year) * 12 + month;
  return Number.isNaN(months) ? 1 : Math.min(12, Math.max(1, months));
}

/** Whether a target says that it came within its year, or after. */
const isAdjustment = ({ year, revisedOn, from, seenIn }: Target): boolean =>
  from !== undefined || seenIn !== undefined || revisedOn.slice(0, 4) >= String(year);

/**
 * Takes a statement into what is known. Without a date in the year it is the plan, a correction where there is one, and
 * holds for all months but those of an adjustment; with one it is the adjustment of a plan that is known. A statement of
 * what is in force already says nothing new. One of another type replaces all, because amount and growth are not one row.
 */
export function stated(known: YearTarget | null, target: Target): Statement {
  const asPlan = (adjusted: Target | null, drops = false): Statement => {
    return { known: { plan: target, adjusted }, says: "plan", isNew: true, drops };
  };
  const asAdjusted = (plan: Target | null): Statement => {
    return { known: { plan, adjusted: target }, says: "adjusted", isNew: true, drops: false };
  };
  if (!known) return target.from === undefined ? asPlan(null) : asAdjusted(null);
  const { plan, adjusted } = known;
  const latest = adjusted ?? plan!;
  if (latest.type !== target.type) return asPlan(null, adjusted !== null);
  const nothingNew = (says: keyof YearTarget): Statement => ({ known, says, isNew: false, drops: false });
  if (!isAdjustment(target)) {
    if (plan?.value === target.value) return nothingNew("plan");
    return adjusted?.value === target.value ? nothingNew("adjusted") : asPlan(adjusted);
  }
  const isSameMonth = !adjusted || target.from === undefined || adjustedFrom(adjusted) === target.from;
  if (latest.value === target.value && isSameMonth) return nothingNew(adjusted ? "adjusted" : "plan");
  const isDated = target.from === undefined && target.seenIn === undefined;
  const corrects = !adjusted && isDated && plan?.revisedOn === target.revisedOn;
  return corrects ? asPlan(null) : asAdjusted(plan);
}

/** The target in force in a month 1–12 of its year; null when none is. */
export function targetInForce({ plan, adjusted }: YearTarget, month: number): Target | null {
  return adjusted && month >= adjustedFrom(adjusted) ? adjusted : plan;
}

/** By date, so that of two adjustments the later counts; without dates in the order given. */
export function inOrderOfRevision(targets: Iterable<Target>): Target[] {
  const date = ({ year, revisedOn, from, seenIn }: Target): string => {
    const month = from ?? seenIn;
    return revisedOn || (month === undefined ? "" : `${year}-${String(month).padStart(2, "0")}`);
  };
  return [...targets]
    .map((target) => ({ target, at: date(target) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ target }) => target);
}
