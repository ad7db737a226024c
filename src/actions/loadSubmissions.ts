/** Puts what sources reported into the workbook without a person looking at it first: refresh, samples, command line. */
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { ExcelFault } from "../excel/run";
import { beginStep } from "../excel/steps";
import type { WorkbookSettings } from "../report/settings";
import { commitLoad, EDITED_MEANWHILE, readForCommit } from "./commitLoad";
import type { ActionContext } from "./context";
import { loadChecks } from "./loadChecks";
import { knownLists } from "./loadPlan";
import { openPart } from "./lockedPeriods";
import { attemptWriting, type Outcome } from "./outcome";
import { currentReturns } from "./returnsPlan";

export interface LoadRequest {
  /** In the order of loading; of two values for one figure the later wins. */
  readonly submissions: readonly Submission[];
  /** Period the workbook is set to, and other settings to change with the load. */
  readonly settings: Partial<Omit<WorkbookSettings, "language">>;
  /** Whether the load can be taken back later; true unless said. */
  readonly reversible?: boolean;
}

export interface LoadResult {
  /** Id of the batch in the log; null when nothing was new and the workbook is untouched. */
  readonly batch: string | null;
  /** Figures that are new or changed in the ledger. */
  readonly accepted: number;
  /** Revisions, list rows that cannot be used, closed periods; the sources' own problems are not repeated. */
  readonly problems: readonly Problem[];
}

/**
 * Loads all there is but figures of locked periods. Nothing changes unless all of it does (excel/staging.ts).
 * Syncs: four, and one more for each further 4 MB read or written.
 */
export async function loadSubmissions(
  { submissions, settings, reversible = true }: LoadRequest,
  action: ActionContext,
): Promise<Outcome<LoadResult>> {
  return attemptWriting(action, async () => {
    beginStep(action, "read");
    const state = await readForCommit(action);
    const lists = knownLists(submissions, state);
    const { problems, ...part } = openPart(submissions, state, lists);
    // What is found in months of history is shown to nobody here, and questions only what was approved.
    const isApproved = [...currentReturns(state).values()].some((each) => each.state === "approved");
    const { open } = loadChecks(part.submissions, state, lists, !isApproved);
    const committed = await commitLoad({ ...part, settings, open, reversible }, state, action);
    if (committed === EDITED_MEANWHILE)
      throw new ExcelFault({ code: "commit.editedMeanwhile", severity: "warning", params: {} });
    return { ...committed, problems: [...problems, ...committed.problems] };
  });
}
