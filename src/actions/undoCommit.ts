/** Taking back the last load with one click, and what a failure left at the next start. */
import { undo } from "../excel/journal";
import { recoverAll } from "../excel/recovery";
import { beginStep } from "../excel/steps";
import type { ActionContext } from "./context";
import { attemptWriting, type Outcome } from "./outcome";
import { lastCommitOf, type LastCommit } from "./review";

/**
 * Takes the last commit back exactly: values, formulas, formats, lengths of tables, settings. Refused when somebody
 * changed what it wrote since. Three syncs.
 */
export async function undoCommit(action: ActionContext): Promise<Outcome<LastCommit>> {
  return attemptWriting(action, async (writer) => {
    beginStep(action, "commit");
    return lastCommitOf(await undo(writer))!;
  });
}

/**
 * Takes back a commit, an undo or a writing of reports that broke off. To be called when the first look finds a journal
 * open (WorkbookOverview.broken); true when there was something. Four syncs to seven.
 */
export async function recoverJournal(action: ActionContext): Promise<Outcome<boolean>> {
  return attemptWriting(action, recoverAll);
}
