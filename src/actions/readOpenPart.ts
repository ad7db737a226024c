/** What of a load the open workbook's locked returns refuse, without loading it. */
import type { Submission } from "../core/submission";
import { readForReview } from "./commitLoad";
import { knownLists } from "./loadPlan";
import { openPart, type OpenPart } from "./lockedPeriods";
import { attempt, type Outcome } from "./outcome";

/** Submissions in the order of loading; two syncs. */
export async function readOpenPart(submissions: readonly Submission[]): Promise<Outcome<OpenPart>> {
  return attempt(async () => {
    const state = await readForReview();
    return openPart(submissions, state, knownLists(submissions, state));
  });
}
