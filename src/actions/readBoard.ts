/** Who has reported for the workbook's period, how much of it, in time or not, and where each return stands. */
import { appliesTo, isDue } from "../checks/periodParks";
import { dueDate, isLate } from "../core/dueDate";
import { monthId, type Month } from "../core/period";
import type { OpenFindings, ReturnState } from "../core/returnState";
import { isActive } from "../core/roster";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import { dateStamp, type ActionContext } from "./context";
import { findingsIn } from "./findings";
import { cellReader } from "./headlines";
import { attempt, type Outcome } from "./outcome";
import { NOTHING_OPEN, OPEN_COLUMNS, openFindings } from "./openFindings";
import { currentReturns, returnKey, TYPED_COLUMNS, typedReturns } from "./returnsPlan";
import { readWorkbookState } from "./workbookState";

export interface BoardRow {
  readonly park: string;
  readonly state: ReturnState;
  /** Required indicators of the period that have a figure, and how many there are. */
  readonly received: number;
  readonly expected: number;
  /** Names of required indicators without a figure. */
  readonly missing: readonly string[];
  /** Whether each of the board's indicators has a figure; null where the park need not report it. */
  readonly has: readonly (boolean | null)[];
  /** "YYYY-MM-DD HH:mm" of the first receipt; null when nothing was received. */
  readonly receivedAt: string | null;
  /** Received after the due date, or not received though the day is past. */
  readonly late: boolean;
  /** Findings nobody settled. */
  readonly open: OpenFindings;
  /** Who set the state last, and why. */
  readonly by: string;
  readonly reason: string;
}

export interface Board {
  readonly month: Month;
  /** "YYYY-MM-DD" */
  readonly dueOn: string;
  /** Names of the indicators required in the period, in the order of the list. */
  readonly indicators: readonly string[];
  /** Parks that report in the period, in the order of the list. */
  readonly rows: readonly BoardRow[];
  /** Parks with a return. */
  readonly reported: number;
}

/** Reads the board. Syncs: two, more only beyond 4 MB. */
export async function readBoard(action: ActionContext): Promise<Outcome<Board>> {
  return attempt(async () => {
    beginStep(action, "read");
    const state = await readWorkbookState({
      Returns: "all",
      Checks: OPEN_COLUMNS,
      Measures: [...TYPED_COLUMNS, "indicator"],
    });
    const month = state.settings?.period;
    if (!month) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    const measures = state.tables.get("Measures")!;
    const filled = new Set(
      measures.rows.flatMap((row) => {
        const cell = cellReader(measures, row);
        const has = typeof cell("ytd") === "number" || typeof cell("growth") === "number";
        return has ? [figureKey(String(cell("park")), String(cell("indicator")))] : [];
      }),
    );
    const required = state.indicators.indicators.filter(
      (indicator) => indicator.required && isDue(indicator, month),
    );
    const names = required.map((indicator) => indicator.names[state.language]);
    const current = currentReturns(state);
    const findings = openFindings(findingsIn(state.tables.get("Checks")!), month, state.indicators);
    const typed = typedReturns(state, month);
    const dueOn = dueDate(month, state.settings?.reportingDay);
    const today = dateStamp(action.now);
    const rows = state.parks.parks
      .filter((park) => isActive(park, month))
      .map((park): BoardRow => {
        const key = returnKey(park.name, monthId(month));
        const entry = current.get(key);
        const has = required.map((indicator) =>
          appliesTo(indicator, park)
            ? filled.has(figureKey(park.name, indicator.names[state.language]))
            : null,
        );
        const missing = names.filter((_, index) => has[index] === false);
        const expected = has.filter((each) => each !== null).length;
        const receivedAt = entry?.receivedAt ?? null;
        return {
          park: park.name,
          state: entry?.state ?? (typed.has(park.name.toLowerCase()) ? "received" : "notReceived"),
          received: expected - missing.length,
          expected,
          missing,
          has,
          receivedAt,
          late: isLate(receivedAt ?? today, entry?.dueOn ?? dueOn),
          open: findings.get(park.name.toLowerCase()) ?? NOTHING_OPEN,
          by: entry?.by ?? "",
          reason: entry?.reason ?? "",
        };
      });
    const reported = rows.filter(({ state: at }) => at !== "notReceived").length;
    return { month, dueOn, indicators: names, rows, reported };
  });
}

const figureKey = (park: string, indicator: string): string => `${park}|${indicator}`.toLowerCase();
