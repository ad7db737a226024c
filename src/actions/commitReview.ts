/** Takes what a person accepted of a review into the workbook, unless somebody changed the same cells since. */
import type { MappingChoice } from "../core/mapping";
import type { Observation } from "../core/observation";
import type { Project } from "../core/project";
import type { Target } from "../core/target";
import type { Submission } from "../core/submission";
import { beginStep } from "../excel/steps";
import type { WorkbookSettings } from "../report/settings";
import { MONTH_COLUMNS } from "../report/tables";
import { commitLoad, EDITED_MEANWHILE, readForCommit, type Committed } from "./commitLoad";
import { releaseLease } from "../excel/lease";
import type { ActionContext } from "./context";
import type { ProjectCell } from "./listedEntries";
import { loadChecks } from "./loadChecks";
import { knownLists } from "./loadPlan";
import { attemptWriting, type Outcome } from "./outcome";
import type { LogEntry } from "./receiptLog";
import {
  countKinds,
  isAccepted,
  type Acceptance,
  type CommitResult,
  type Review,
  type ReviewItem,
} from "./review";
import { reviewItems, type DraftItem } from "./reviewItems";
import { reviewOf, type ReviewRequest } from "./reviewSubmissions";

export interface CommitRequest extends ReviewRequest {
  /** As the person saw it. */
  readonly review: Review;
  readonly accepted: Acceptance;
  /** What the person decided about texts of the files; remembered for returns of the same layout. */
  readonly mappings?: readonly MappingChoice[];
  /** Settings to change with the load, such as the period. */
  readonly settings?: Partial<Omit<WorkbookSettings, "language">>;
}

/**
 * Commits what was accepted. The workbook is read anew first: when a cell concerned holds another value than the
 * review showed (and not the one that is to go in), nothing is written and the result is the review as it is now.
 * Figures looked at and left are logged as not taken. Without any, only what was decided about texts is remembered.
 * Syncs: four, and one for each further 4 MB.
 */
export async function commitReview(
  request: CommitRequest,
  action: ActionContext,
): Promise<Outcome<CommitResult>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "read");
    const state = await readForCommit(action);
    const { submissions, review, accepted, mappings = [] } = request;
    const lists = knownLists(submissions, state);
    const now = reviewItems(submissions, state, lists);
    const shown = new Map(review.items.map((item) => [item.key, item]));
    const taken = new Set<string>();
    const changed = new Set<string>();
    for (const item of now) {
      const seen = shown.get(item.key);
      if (!seen || !isAccepted(seen, accepted)) continue;
      if (item.kind === "locked" || (seen.before !== item.before && item.before !== item.after))
        changed.add(item.figure);
      else taken.add(item.key);
    }
    if (changed.size) {
      await releaseLease(writer);
      return { state: "stale", review: withConflicts(reviewOf(submissions, state), changed) };
    }
    if (!taken.size && !mappings.length) {
      await releaseLease(writer);
      return { state: "committed", batch: null, accepted: 0, problems: [] };
    }
    const parts = taken.size ? acceptedParts(submissions, now, taken) : [];
    // What was left out neither questions a return nor mends what it was to go with.
    const asProposed = now.every(
      ({ key, kind, proposed }) => kind === "unchanged" || proposed === taken.has(key),
    );
    const committed = await commitLoad(
      {
        submissions: parts,
        mappings,
        indicators: lists.indicators,
        rejected: taken.size ? rejectedFigures(now, shown, taken) : [],
        settings: request.settings ?? {},
        open: asProposed ? review.open : loadChecks(parts, state, lists).open,
        reversible: true,
      },
      state,
      action,
    );
    if (committed !== EDITED_MEANWHILE) return result(committed);
    const after = await readForCommit(action);
    await releaseLease(writer);
    return { state: "stale", review: withConflicts(reviewOf(submissions, after), new Set()) };
  });
}

const result = (committed: Committed): CommitResult => ({ state: "committed", ...committed });

/** The review with the figures somebody changed as conflicting; they are no longer taken unless the person says so. */
function withConflicts(review: Review, changed: ReadonlySet<string>): Review {
  const items = review.items.map((item): ReviewItem =>
    changed.has(item.figure) && item.kind !== "locked"
      ? { ...item, kind: "conflicting", proposed: false }
      : item,
  );
  return { ...review, items, counts: countKinds(items) };
}

/**
 * Of submissions what was accepted, and what the ledger has already, which the log tells; parks and indicators nobody needs
 * any more are not added.
 */
function acceptedParts(
  submissions: readonly Submission[],
  items: readonly DraftItem[],
  taken: ReadonlySet<string>,
): Submission[] {
  const origins = new Map<unknown, DraftItem[]>();
  for (const item of items) {
    if (!taken.has(item.key) && !(item.kind === "unchanged" && item.table === "Ledger")) continue;
    const known = origins.get(item.origin);
    if (known) known.push(item);
    else origins.set(item.origin, [item]);
  }
  return submissions.map((submission) => acceptedPart(submission, origins));
}

function acceptedPart(
  submission: Submission,
  origins: ReadonlyMap<unknown, readonly DraftItem[]>,
): Submission {
  const observations = submission.observations.filter((each) => origins.has(each));
  const targets = submission.targets.filter((each) => origins.has(each));
  const projects = submission.projects.flatMap((project) => {
    const own = origins.get(project);
    return own ? [acceptedProject(project, own)] : [];
  });
  const parks = new Set([...observations, ...targets, ...projects].map(({ park }) => park));
  const codes = new Set([...observations, ...targets].map(({ indicator }) => indicator));
  return {
    ...submission,
    observations,
    targets,
    projects,
    newParks: submission.newParks.filter(({ name }) => parks.has(name)),
    newIndicators: submission.newIndicators.filter(({ code }) => codes.has(code)),
  };
}

/** A project with the cells that were accepted; the others blank, which leaves the workbook's as they are. */
function acceptedProject(project: Project, items: readonly DraftItem[]): Project {
  const keys = new Set(items.map(({ figure }) => fieldOf(figure)));
  const kept = <T>(key: string, value: T, blank: T): T => (keys.has(key) ? value : blank);
  return {
    ...project,
    level: kept("level", project.level, ""),
    totalInvestment: kept("totalInvestment", project.totalInvestment, null),
    annualPlan: kept("annualPlan", project.annualPlan, null),
    completed: MONTH_COLUMNS.map((key, month) => kept(key, project.completed[month] ?? null, null)),
    stage: kept("stage", project.stage, ""),
    note: kept("note", project.note, ""),
  };
}

/** The cell of a project an item is of. */
const fieldOf = (figure: string): string => figure.slice(figure.lastIndexOf("|") + 1);

/** What the person looked at and left. */
function rejectedFigures(
  items: readonly DraftItem[],
  shown: ReadonlyMap<string, ReviewItem>,
  taken: ReadonlySet<string>,
): LogEntry[] {
  return items.flatMap(({ key, kind, table, origin, figure }): LogEntry[] => {
    if (!shown.has(key) || taken.has(key) || kind === "unchanged") return [];
    const status = "rejected";
    if (table === "Ledger") return [{ observation: origin as Observation, status }];
    if (table === "Targets") {
      const column = fieldOf(figure) === "revisedTarget" ? "revisedTarget" : "target";
      return [{ target: origin as Target, column, status }];
    }
    const project = origin as Project;
    return [{ project, field: fieldOf(figure) as ProjectCell, status }];
  });
}
