/** What the two journals of `_parkkpi` say of themselves: that of commits, and that of reports. */
import { headOf, queueHead, STAGING_SHEET, type JournalHead } from "./journalSheet";
import { queueReportsHead, reportsHeadOf, type ReportsHead } from "./reportJournal";

export interface JournalHeads {
  /** What the last commit left. */
  readonly journal: JournalHead;
  /** What the last writing of reports left. */
  readonly reportsJournal: ReportsHead;
}

interface QueuedHeads {
  readonly commit: Excel.Range;
  readonly reports: Excel.Range;
}

/** Queues the heads of both; where there is no `_parkkpi` they tell of nothing. */
export function queueHeads(context: Excel.RequestContext): QueuedHeads {
  const journal = context.workbook.worksheets.getItemOrNullObject(STAGING_SHEET);
  return { commit: queueHead(journal), reports: queueReportsHead(journal) };
}

/** After the sync. */
export function headsOf({ commit, reports }: QueuedHeads): JournalHeads {
  return { journal: headOf(commit), reportsJournal: reportsHeadOf(reports) };
}
