/** From what was read of the workbook, and what is to go in, to the commit: whole or not at all. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { MappingChoice } from "../core/mapping";
import type { Observation } from "../core/observation";
import type { Problem } from "../core/problem";
import type { OpenFindings } from "../core/returnState";
import type { Submission } from "../core/submission";
import { recover } from "../excel/journal";
import { ExcelFault } from "../excel/run";
import { commitChanges } from "../excel/staging";
import { releaseLease } from "../excel/lease";
import { newSettings, settingCells, settingsGiven } from "../report/settingCells";
import type { WorkbookSettings } from "../report/settings";
import { dateStamp, minuteStamp, secondStamp, writerOf, type ActionContext } from "./context";
import { planLoad } from "./loadPlan";
import { planMappings } from "./mappingsPlan";
import { logChange, type LogBatch, type LogEntry } from "./receiptLog";
import { closedReturnWarnings, reopenedReturns } from "./reopenedReturns";
import { planReturns } from "./returnsPlan";
import { readToWrite, readWorkbookState, type StateRequests, type WorkbookState } from "./workbookState";

/** What a load has to see of the tables. */
const READ = {
  Ledger: "all",
  Targets: "all",
  Projects: "all",
  Returns: "all",
  Mappings: "all",
  Measures: ["park", "indicator"],
  // These tell what the review finds.
  Checks: "all",
  Relations: "all",
  // A load neither looks at these nor writes them.
  Scoring: "none",
  Definitions: "none",
} as const satisfies StateRequests;

/** Reads what a review needs; two syncs. @throws ExcelFault */
export function readForReview(): Promise<WorkbookState> {
  return readWorkbookState(READ);
}

/** Reads what a load needs and takes the lease; two syncs. @throws ExcelFault "commit.busy" when somebody else writes */
export function readForCommit(action: ActionContext): Promise<WorkbookState> {
  return readToWrite(READ, { writer: writerOf(action) });
}

export interface LoadContents {
  /** What is to go in, in the order of loading. */
  readonly submissions: readonly Submission[];
  /** What was looked at and not taken, for the log. */
  readonly rejected: readonly LogEntry[];
  /** Settings to change with it. */
  readonly settings: Partial<Omit<WorkbookSettings, "language">>;
  /** What was decided about texts of these returns, to be remembered. */
  readonly mappings?: readonly MappingChoice[];
  /** The lists with all that was looked at, which name what was left out; without them those the load leaves. */
  readonly indicators?: IndicatorIndex;
  /** What the rules found in it, by returnKey. */
  readonly open: ReadonlyMap<string, OpenFindings>;
  /** Whether it can be taken back later; a workbook made on the command line need not carry what that takes. */
  readonly reversible: boolean;
}

export interface Committed {
  /** Id of the batch in the log; null when there was nothing to write and nothing was. */
  readonly batch: string | null;
  readonly accepted: number;
  readonly problems: readonly Problem[];
}

/** Somebody moved rows in the moment they were being written; what was written is taken back. */
export const EDITED_MEANWHILE = "editedMeanwhile";

/**
 * Commits for a person that holds the lease, and ends the lease; when it fails the lease is the action's to end. Two
 * syncs, and one for each further 4 MB. A cell somebody typed into in that moment keeps what was typed, and is told; when
 * rows were moved nothing is changed.
 * @throws ExcelFault
 */
export async function commitLoad(
  { submissions, rejected, settings, mappings = [], indicators, open, reversible }: LoadContents,
  state: WorkbookState,
  action: ActionContext,
): Promise<Committed | typeof EDITED_MEANWHILE> {
  const writer = writerOf(action);
  const plan = planLoad(submissions, state);
  const batch: LogBatch = { id: batchId(action, writer.client), at: minuteStamp(action.now), by: writer.by };
  const changed = { observations: plan.accepted, targets: plan.targets };
  const reopened = reopenedReturns(changed, state);
  const returns = planReturns(submissions, plan.accepted, reopened, state, batch, open);
  const remembered = planMappings(mappings, plan.indicators, state, batch);
  // What was left out is told along with what went in; a load that changes nothing tells nothing.
  const left = plan.changes.length || returns.appended.length ? rejected : [];
  const log = logChange(
    [...received(plan.submissions, plan.accepted), ...plan.listed, ...left],
    indicators ?? plan.indicators,
    state,
    batch,
  );
  const changes = [...plan.changes, ...[log, returns, remembered].filter(({ appended }) => appended.length)];
  const problems: Problem[] = [
    ...state.problems,
    ...closedReturnWarnings(changed, reopened, state),
    ...plan.problems,
  ];
  const given = { ...settings, ...(changes.length ? { dataAsOf: dateStamp(action.now) } : {}) };
  if (!changes.length && !differs(given, state)) {
    await releaseLease(writer);
    return { batch: null, accepted: 0, problems };
  }
  const head = { batch: batch.id, at: batch.at, by: batch.by, figures: plan.accepted.length };
  try {
    const { displaced, typed } = await commitChanges(
      {
        changes,
        tables: state.tables,
        whole: ["Ledger", "Targets", "Measures"],
        settings: given,
        settingEntries: state.settingEntries,
        protectedSheets: state.protectedSheets,
        lockedSettings: state.lockedSettings,
        language: state.language,
        head,
        reversible,
      },
      writer,
      action,
    );
    if (displaced) {
      await recover(writer, { lengths: displaced });
      return EDITED_MEANWHILE;
    }
    for (const place of typed)
      problems.push({ code: "commit.typedMeanwhile", severity: "warning", place, params: {} });
  } catch (error) {
    if (!(error instanceof ExcelFault) || error.problem.code === "excel.cancelled") throw error;
    if (!(await isCommitted(batch.id, action))) throw error;
  }
  return { batch: batch.id, accepted: plan.accepted.length, problems };
}

/**
 * Takes back what a failed request left, as far as Excel lets us now; else the next start does. True when the commit
 * is whole, and only the answer did not come.
 */
async function isCommitted(batch: string, action: ActionContext): Promise<boolean> {
  try {
    const found = await recover(writerOf(action));
    return found.state === "done" && found.batch === batch;
  } catch (error) {
    if (error instanceof ExcelFault) return false;
    throw error;
  }
}

/** Whether settings would get other values than they have. */
function differs(settings: LoadContents["settings"], { language, settingEntries }: WorkbookState): boolean {
  const cells = settingCells({ ...newSettings(0, 0, language), ...settings, language });
  return settingsGiven(settings).some((name) => cells[name] !== settingEntries.get(name));
}

/** "20220610090012-7f3a": when, and by which client, so that two batches of one second differ. */
function batchId({ now }: ActionContext, client: string): string {
  return `${secondStamp(now).replace(/\D/g, "")}-${client.replace(/-/g, "").slice(0, 4)}`;
}

/** Every figure of the ledger received, in the order of the files, and what became of it. */
function received(submissions: readonly Submission[], accepted: readonly Observation[]): LogEntry[] {
  const taken = new Set(accepted);
  const last = new Map(accepted.map((observation) => [figureKey(observation), observation]));
  return submissions.flatMap(({ observations }) =>
    observations.map((observation): LogEntry => {
      if (!taken.has(observation)) return { observation, status: "unchanged" };
      return {
        observation,
        status: last.get(figureKey(observation)) === observation ? "accepted" : "replaced",
      };
    }),
  );
}

/** Names a figure: park, indicator, month and measure. */
export function figureKey({ park, indicator, month, measure }: Observation): string {
  return `${park}|${indicator}|${month.year}-${month.month}|${measure}`;
}
