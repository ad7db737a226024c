/** Closed returns that print what a load changes: approved ones have to be looked at again, of locked ones it is told. Pure. */
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { Place, Problem } from "../core/problem";
import type { ReturnState } from "../core/returnState";
import { ROW_IDENTITY } from "../report/tables";
import { closedReturns, type ClosedReturn, type ReturnsOf } from "./closedReturns";
import { ledgerFigures, returnOfDifference, returnsOfYearAfter } from "./laterReturns";
import { currentReturns, returnKey, type ParkReturn } from "./returnsPlan";
import { rowsByIdentity } from "./rowPlan";
import type { ChangedTarget } from "./targetPlan";
import type { WorkbookState } from "./workbookState";

/** What of a load is new or another than before. */
export interface LoadedChanges {
  readonly observations: readonly Observation[];
  readonly targets: readonly ChangedTarget[];
}

export interface ReopenedReturn extends ParkReturn {
  /** The first figure or target that changes what it prints. */
  readonly place: Place;
}

/** Approved returns by returnKey: with figures of their own, of the month before or the year before, or targets that change. */
export function reopenedReturns(
  changes: LoadedChanges,
  state: WorkbookState,
): ReadonlyMap<string, ReopenedReturn> {
  const reopened = new Map<string, ReopenedReturn>();
  const approved = closedIn(state, "approved");
  if (!approved) return reopened;
  const reopen = (park: string, place: Place, found: ClosedReturn | null): void => {
    const key = found && returnKey(park, monthId(found.month));
    if (key !== null && !reopened.has(key)) reopened.set(key, { park, month: found!.month, place });
  };
  const ledger = state.tables.get("Ledger")!;
  const figureAt = ledgerFigures(ledger, rowsByIdentity(ledger, ROW_IDENTITY.Ledger), state.language);
  for (const observation of changes.observations) {
    const { park, month, place } = observation;
    const indicator = state.indicators.byCode(observation.indicator);
    for (const found of approved(park, indicator, month)) reopen(park, place, found);
    if (!indicator) continue;
    reopen(park, place, returnOfDifference(observation, indicator, approved, figureAt));
    for (const found of returnsOfYearAfter(observation, indicator, approved, figureAt))
      reopen(park, place, found);
  }
  for (const changed of changes.targets)
    for (const found of returnsOfTarget(changed, state, approved))
      reopen(changed.target.park, changed.target.place, found);
  return reopened;
}

/** What is told before and after a load: the returns it reopens, and those locked whose target it changes, once for each park. */
export function closedReturnWarnings(
  { targets }: LoadedChanges,
  reopened: ReadonlyMap<string, ReopenedReturn>,
  state: WorkbookState,
): Problem[] {
  const locked = closedIn(state, "locked");
  const told = new Map<string, Problem>();
  for (const changed of locked ? targets : []) {
    const { park, year, place } = changed.target;
    const found = returnsOfTarget(changed, state, locked!);
    const period = found.length ? monthId(found.at(-1)!.month) : null;
    if (period === null || told.has(`${park}|${year}`)) continue;
    const params = { park, year, count: found.length };
    told.set(`${park}|${year}`, {
      code: "load.lockedTarget",
      severity: "warning",
      place,
      park,
      period,
      params,
    });
  }
  const again = [...reopened.values()].map(({ park, month, place }): Problem => {
    const period = monthId(month);
    return { code: "load.reopened", severity: "warning", place, park, period, params: { park } };
  });
  return [...told.values(), ...again];
}

function closedIn(state: WorkbookState, of: ReturnState): ReturnsOf | null {
  const returns = currentReturns(state);
  return [...returns.values()].some((entry) => entry.state === of) ? closedReturns(returns, [of]) : null;
}

/** Closed returns that print a changed target: those whose figure of its indicator is of a month in which it changes, in order. */
function returnsOfTarget(
  { target: { park, indicator, year }, months }: ChangedTarget,
  state: WorkbookState,
  closed: ReturnsOf,
): ClosedReturn[] {
  const of = state.indicators.byCode(indicator);
  const found = months.map((month) => closed(park, of, { year, month }));
  return [...new Set(found.flat())];
}
