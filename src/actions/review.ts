/**
 * What a load would do, figure by figure, before anything is written: the plain data the review page shows and the
 * commit takes (reviewSubmissions.ts, commitReview.ts).
 */
import type { LedgerMeasure } from "../core/observation";
import type { Place, Problem } from "../core/problem";
import type { OpenFindings } from "../core/returnState";
import type { JournalHead } from "../excel/journalSheet";

/**
 * new: no figure stood there; changed: another one did; unchanged: the same; conflicting: the files disagree, or
 * somebody changed the cell after it was reviewed; unrecognised: of a park or indicator no list names, which accepting
 * adds; locked: the park's period is closed, nothing is written.
 */
export const REVIEW_KINDS = ["conflicting", "locked", "unrecognised", "changed", "new", "unchanged"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What a figure follows in its reports: numbers in percent, a word (扭亏), "" for nothing. */
export interface EffectPair {
  readonly before: number | string;
  readonly after: number | string;
}

/** Growth 同比 (percent, 百分点 of ratios) and completion (percent) where a figure makes a difference to them. */
export interface Effect {
  /** "2022-01~05", "2022-05": where they stand, when that is not the figure's own month; else null. */
  readonly period: string | null;
  readonly growth: EffectPair;
  readonly completion: EffectPair;
}

export interface ReviewItem {
  /** Names this item among the review's; the same file reviewed again gives the same keys. */
  readonly key: string;
  /** The same of all items that give one figure; of those accepted the last counts. */
  readonly figure: string;
  readonly kind: ReviewKind;
  readonly table: "Ledger" | "Targets" | "Projects";
  readonly park: string;
  /** Name in the workbook's language; of a project its name. */
  readonly indicator: string;
  /** "2022-05" of a figure, "2022" of a target or project. */
  readonly period: string;
  /** Null of a target or project. */
  readonly measure: LedgerMeasure | null;
  /** Heading of the column in the workbook: 5月, 目标值, 年度计划 … */
  readonly column: string;
  /** Unit of `before` and `after`, in the workbook's words. */
  readonly unit: string;
  /** Decimals the figure is printed with; it may have more. */
  readonly decimals: number;
  /** "" where nothing stands. */
  readonly before: number | string;
  readonly after: number | string;
  /** As it stood in the source. */
  readonly reported: { readonly value: string; readonly unit: string };
  /**
   * Of the figure's own month; of last year's figure also of the same month this year; of a target in the report's month.
   * Empty where nothing follows from it.
   */
  readonly effects: readonly Effect[];
  /** Where it stands in the file. */
  readonly source: Place;
  /** Where it stands, or would be changed, in the workbook (`file` is ""); null of a row that is not there yet. */
  readonly place: Place | null;
  /** Codes of what a person should look at before the figure counts: guessed names, units, periods, doubtful cells. */
  readonly doubts: readonly string[];
  /** Taken when everything is accepted. Not so: unchanged, locked, and of files that disagree all but the last. */
  readonly proposed: boolean;
}

export interface Review {
  /** In the order of REVIEW_KINDS, within one the doubtful first, else as the files give them. */
  readonly items: readonly ReviewItem[];
  readonly counts: Readonly<Record<ReviewKind, number>>;
  /** What the sources and the workbook's own rows have wrong, and what the rules find in the returns; errors first. */
  readonly problems: readonly Problem[];
  /** What the rules find, by returnKey. */
  readonly open: ReadonlyMap<string, OpenFindings>;
}

/** Keys of the items to take; "all" takes what is proposed. */
export type Acceptance = "all" | "none" | ReadonlySet<string>;

/** How many items there are of each kind. */
export function countKinds(items: readonly ReviewItem[]): Record<ReviewKind, number> {
  const counts = Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, 0])) as Record<ReviewKind, number>;
  for (const { kind } of items) counts[kind]++;
  return counts;
}

/** Whether an item is among those accepted. */
export function isAccepted(item: ReviewItem, accepted: Acceptance): boolean {
  if (item.kind === "locked" || item.kind === "unchanged" || accepted === "none") return false;
  return accepted === "all" ? item.proposed : accepted.has(item.key);
}

/** What a commit came to. */
export type CommitResult =
  | {
      readonly state: "committed";
      /** Id of the batch in the log; null when there was nothing to write and nothing was. */
      readonly batch: string | null;
      /** Figures of the ledger that are new or changed. */
      readonly accepted: number;
      readonly problems: readonly Problem[];
    }
  /** Somebody changed concerned cells after the review: nothing was written; those items are conflicting now. */
  | { readonly state: "stale"; readonly review: Review };

/** The last commit, as long as it can be taken back. */
export interface LastCommit {
  readonly batch: string;
  /** "YYYY-MM-DD HH:mm" */
  readonly at: string;
  /** Who loaded; "" when not said. */
  readonly by: string;
  readonly figures: number;
}

/** The commit a journal tells of, or null. */
export function lastCommitOf({ state, batch, at, by, figures }: JournalHead): LastCommit | null {
  return state === "none" ? null : { batch, at, by, figures };
}
