/** Taking back the last load with one click, and what a failure left at the next start. */
import { LEDGER_MEASURES } from "../core/observation";
import { monthId, parsePeriodId } from "../core/period";
import type { ReturnState } from "../core/returnState";
import { undo } from "../excel/journal";
import type { Writer } from "../excel/lease";
import { recoverAll } from "../excel/recovery";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import { words } from "../i18n/translate";
import { closedReturns, type ReturnsOf } from "./closedReturns";
import type { ActionContext } from "./context";
import { MONTH_COLUMNS, ROW_IDENTITY } from "../report/tables";
import { cellReader } from "./headlines";
import { ledgerFigures, returnOfDifference } from "./laterReturns";
import { attemptWriting, type Outcome } from "./outcome";
import { currentReturns } from "./returnsPlan";
import { lastCommitOf, type LastCommit } from "./review";
import { rowsByIdentity } from "./rowPlan";
import { readWorkbookState, type WorkbookState } from "./workbookState";

/**
 * Takes the last commit back exactly: values, formulas, formats, lengths of tables, settings. Refused when somebody
 * changed what it wrote since, or approved or locked a return of it. Five syncs; where returns were closed since, two
 * more to see whose, and one for each further 4 MB of the log.
 */
export async function undoCommit(action: ActionContext): Promise<Outcome<LastCommit>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "commit");
    await refuseClosed(writer, action);
    return lastCommitOf(await undo(writer))!;
  });
}

/** @throws ExcelFault "undo.closed" where figures of the last commit belong to a return closed since; "commit.busy" */
async function refuseClosed(writer: Writer, action: ActionContext): Promise<void> {
  const state = await readWorkbookState({ Returns: "all" }, { writer });
  const { batch, at } = state.journal;
  const since = new Map(
    [...currentReturns(state)].filter(
      ([, { state: now, changedAt }]) => CLOSED.includes(now) && changedAt >= at,
    ),
  );
  if (state.journal.state === "none" || !since.size) return;
  const log = await readWorkbookState(
    {
      Submissions: ["batch", "park", "indicator", "period", "measure"],
      Ledger: [...ROW_IDENTITY.Ledger, ...MONTH_COLUMNS],
    },
    { writer },
  );
  const closed = closedFigure(log, batch, closedReturns(since, CLOSED));
  if (!closed) return;
  const stateWord = words(action.language).workbook.returnStates[closed.state];
  const params = { park: closed.park, period: closed.period, state: stateWord };
  throw new ExcelFault({ code: "undo.closed", severity: "error", params });
}

const CLOSED: readonly ReturnState[] = ["approved", "locked"];

/** The return a batch put a figure into. */
function closedFigure({ tables, indicators, language }: WorkbookState, batch: string, closed: ReturnsOf) {
  const contents = tables.get("Submissions")!;
  const ledger = tables.get("Ledger")!;
  const figureAt = ledgerFigures(ledger, rowsByIdentity(ledger, ROW_IDENTITY.Ledger), language);
  const { ledgerMeasures } = words(language).workbook;
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const month = cell("batch") === batch ? parsePeriodId(String(cell("period"))) : null;
    if (month?.kind !== "month") continue;
    const park = String(cell("park"));
    const indicator = indicators.find(String(cell("indicator")));
    const measure = LEDGER_MEASURES.find((each) => ledgerMeasures[each] === cell("measure"));
    const found =
      closed(park, indicator, month)[0] ??
      (indicator && measure && returnOfDifference({ park, month, measure }, indicator, closed, figureAt));
    if (found) return { park, period: monthId(found.month), state: found.entry.state };
  }
  return null;
}

/**
 * Takes back a commit, an undo or a writing of reports that broke off. To be called when the first look finds a journal
 * open (WorkbookOverview.broken); true when there was something. Four syncs to seven.
 */
export async function recoverJournal(action: ActionContext): Promise<Outcome<boolean>> {
  return attemptWriting(action, recoverAll);
}
