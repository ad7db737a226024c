/** What of a load may go in: another figure for a return that is locked may not. Pure. */
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { ROW_IDENTITY } from "../report/tables";
import { ledgerFigures, returnOfDifference, returnsOfYearAfter } from "./laterReturns";
import { rowUnits, type KnownLists } from "./loadPlan";
import type { LogEntry } from "./receiptLog";
import { closedReturns, type ClosedReturn } from "./closedReturns";
import { currentReturns, returnKey } from "./returnsPlan";
import { rowsByIdentity, shownFigure } from "./rowPlan";
import type { WorkbookState } from "./workbookState";

export interface OpenPart {
  readonly submissions: readonly Submission[];
  /** Figures that stay out, for the log. */
  readonly rejected: readonly LogEntry[];
  /** One message for each return, at the first of its figures. */
  readonly problems: readonly Problem[];
}

/**
 * Figures the ledger has already may stay: they change nothing. A cumulative figure may not change either where the locked
 * return of the next month prints its month as the difference from it; that last year's figure of a locked return changes
 * is told.
 */
export function openPart(
  submissions: readonly Submission[],
  state: WorkbookState,
  lists: KnownLists,
): OpenPart {
  const { indicators, spelled } = lists;
  const locked = closedReturns(currentReturns(state), ["locked"]);
  const { language } = state;
  const ledger = spelled.Ledger.contents;
  const figureAt = ledgerFigures(ledger, rowsByIdentity(ledger, ROW_IDENTITY.Ledger), language);
  const units = rowUnits(lists, language);
  const rejected: LogEntry[] = [];
  const problems = new Map<string, Problem>();
  const tell = (code: string, { park, month, place }: Observation, lock: ClosedReturn): void => {
    const period = monthId(lock.month);
    const key = `${code}|${returnKey(park, period)}`;
    const params = { park, period, ...(code !== "load.locked" && { earlier: monthId(month) }) };
    const severity = code === "load.lockedLastYear" ? "warning" : "error";
    if (!problems.has(key)) problems.set(key, { code, severity, place, park, period, params });
  };
  const open = submissions.map((submission) => ({
    ...submission,
    observations: submission.observations.filter((observation) => {
      const { park, month, measure } = observation;
      const indicator = indicators.byCode(observation.indicator)!;
      const [own] = locked(park, indicator, month);
      const next = own ? null : returnOfDifference(observation, indicator, locked, figureAt);
      const [yearAfter] = returnsOfYearAfter(observation, indicator, locked, figureAt);
      if (!own && !next && !yearAfter) return true;
      const standing = shownFigure(figureAt(park, indicator, month, measure));
      if (standing === units.observation(observation).value) return true;
      if (own) tell("load.locked", observation, own);
      else if (next) tell("load.lockedMonth", observation, next);
      else tell("load.lockedLastYear", observation, yearAfter!);
      if (own || next) rejected.push({ observation, status: "rejected" });
      return !own && !next;
    }),
  }));
  return { submissions: open, rejected, problems: [...problems.values()] };
}
