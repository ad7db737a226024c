/** The sheets of one file that no known heading heads, as one reading. */
import type { SubmissionDraft } from "../draft";
import type { SourceReading } from "../source";
import type { SheetCells } from "./grid";
import { LayoutReader } from "./readLayout";
import type { SheetLayout } from "./sheetLayout";

/**
 * Reads sheets into a fresh draft. Null when none of them is a table, so that the caller says what it expected;
 * also, where `incomplete`, when no figure could be placed: the caller then names the columns that are missing.
 */
export function readLayouts(
  sheets: readonly SheetCells[],
  draft: SubmissionDraft,
  incomplete: boolean,
): SourceReading | null {
  const reader = new LayoutReader(draft);
  const layouts = sheets
    .map((sheet) => reader.read(sheet))
    .filter((each): each is SheetLayout => each !== null);
  const submission = draft.finish();
  const { observations, targets, problems } = submission;
  if (observations.length + targets.length > 0) return { kind: "layout", submission, layouts };
  const tooLarge = problems.some(({ code }) => code === "source.layoutTooLarge");
  if ((layouts.length === 0 && !tooLarge) || incomplete) return null;
  return { kind: "unreadable", problems, layouts };
}
