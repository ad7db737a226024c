/** What of a load may go in: another figure for a return that is locked may not. Pure. */
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { words } from "../i18n/translate";
import { MONTH_COLUMNS, ROW_IDENTITY } from "../report/tables";
import { rowUnits, type KnownLists } from "./loadPlan";
import type { LogEntry } from "./receiptLog";
import { closedReturns } from "./closedReturns";
import { currentReturns, returnKey } from "./returnsPlan";
import { rowsByIdentity } from "./reviewItems";
import { rowIdentity, shownFigure } from "./rowPlan";
import type { WorkbookState } from "./workbookState";

export interface OpenPart {
  readonly submissions: readonly Submission[];
  /** Figures that stay out, for the log. */
  readonly rejected: readonly LogEntry[];
  /** One message for each return, at the first of its figures. */
  readonly problems: readonly Problem[];
}

/** Figures the ledger has already may stay: they change nothing. */
export function openPart(
  submissions: readonly Submission[],
  state: WorkbookState,
  lists: KnownLists,
): OpenPart {
  const { indicators, spelled } = lists;
  const locked = closedReturns(currentReturns(state), ["locked"]);
  const { language } = state;
  const measures = words(language).workbook.ledgerMeasures;
  const ledger = spelled.Ledger.contents;
  const rows = rowsByIdentity(ledger, ROW_IDENTITY.Ledger);
  const units = rowUnits(lists, language);
  const rejected: LogEntry[] = [];
  const problems = new Map<string, Problem>();
  const open = submissions.map((submission) => ({
    ...submission,
    observations: submission.observations.filter((observation) => {
      const { park, month, place, measure } = observation;
      const indicator = indicators.byCode(observation.indicator)!;
      const lock = locked(park, indicator, month);
      if (!lock) return true;
      const row = rows.get(rowIdentity([park, indicator.names[language], month.year, measures[measure]]));
      const column = ledger.columns.get(MONTH_COLUMNS[month.month - 1]!)!;
      if (
        row !== undefined &&
        shownFigure(ledger.rows[row]![column]!) === units.observation(observation).value
      )
        return true;
      rejected.push({ observation, status: "rejected" });
      const period = monthId(lock.month);
      const key = returnKey(park, period);
      if (!problems.has(key))
        problems.set(key, {
          code: "load.locked",
          severity: "error",
          place,
          park,
          period,
          params: { park, period },
        });
      return false;
    }),
  }));
  return { submissions: open, rejected, problems: [...problems.values()] };
}
