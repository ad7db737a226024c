/** Looks at a load before it is one: every figure beside what the workbook holds. Nothing is written. */
import type { Observation } from "../core/observation";
import type { Problem, Severity } from "../core/problem";
import type { Submission } from "../core/submission";
import type { Target } from "../core/target";
import { beginStep } from "../excel/steps";
import { readForReview } from "./commitLoad";
import type { ActionContext } from "./context";
import { loadChecks } from "./loadChecks";
import { knownLists } from "./loadPlan";
import { openPart } from "./lockedPeriods";
import { attempt, type Outcome } from "./outcome";
import { closedReturnWarnings, reopenedReturns, type LoadedChanges } from "./reopenedReturns";
import { countKinds, REVIEW_KINDS, type Review } from "./review";
import { doubtsOfItems } from "./reviewDoubts";
import { withEffects } from "./reviewEffects";
import { reviewItems, type DraftItem } from "./reviewItems";
import { standingFigures } from "./standingFigures";
import type { WorkbookState } from "./workbookState";

/** What is reviewed and committed: the readings of the files, in the order of loading. */
export interface ReviewRequest {
  readonly submissions: readonly Submission[];
}

/** Reviews a load. Two syncs, whatever the number of files; more only where more than 4 MB are read. */
export async function reviewSubmissions(
  { submissions }: ReviewRequest,
  action: ActionContext,
): Promise<Outcome<Review>> {
  return attempt(async () => {
    beginStep(action, "read");
    const state = await readForReview();
    beginStep(action, "compare");
    return reviewOf(submissions, state);
  });
}

/** The review of a load against a workbook as it was read. Pure. */
export function reviewOf(submissions: readonly Submission[], state: WorkbookState): Review {
  const lists = knownLists(submissions, state);
  const open = openPart(submissions, state, lists);
  const checks = loadChecks(open.submissions, state, lists);
  const met = [...submissions.flatMap((submission) => submission.problems), ...checks.problems];
  const drafts = doubtsOfItems(reviewItems(submissions, state, lists), met);
  const changes = changesIn(drafts);
  const items = withEffects(drafts, state, lists);
  const order = new Map(REVIEW_KINDS.map((kind, index) => [kind, index]));
  const problems = [
    ...met,
    ...standingFigures(submissions, state, lists),
    ...open.problems,
    ...closedReturnWarnings(changes, reopenedReturns(changes, state), state),
    ...state.problems,
    ...Object.values(lists.spelled).flatMap((spelling) => spelling.problems),
  ];
  return {
    items: [...items].sort(
      (a, b) =>
        order.get(a.kind)! - order.get(b.kind)! || Number(b.doubts.length > 0) - Number(a.doubts.length > 0),
    ),
    counts: countKinds(items),
    problems: bySeverity(problems),
    open: checks.open,
  };
}

/** What goes in when all that is proposed is taken. */
function changesIn(items: readonly DraftItem[]): LoadedChanges {
  const taken = items.filter(({ proposed }) => proposed);
  const of = (table: DraftItem["table"]): DraftItem[] => taken.filter((item) => item.table === table);
  return {
    observations: of("Ledger").map(({ origin }) => origin as Observation),
    targets: of("Targets").map(({ origin, months = [] }) => ({ target: origin as Target, months })),
  };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function bySeverity(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
