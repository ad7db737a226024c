/** A sentence of the notes that stands only while targets in force are adjusted ones. */
import { adjustedTargets } from "../measures/adjustedTargets";
import { BLANK, iff } from "../measures/formula";
import type { MeasureRefs } from "../measures/refs";
import { textExpression } from "./textFormula";
import type { ReportWords } from "./words";

/** The sentence as an expression; `parkCell` null is of all reporting parks. */
export function adjustedSentence({ notes }: ReportWords, refs: MeasureRefs, parkCell: string | null): string {
  const count = adjustedTargets.formula(refs, parkCell);
  const pattern = parkCell === null ? notes.adjustedOfZone : notes.adjustedOfPark;
  return iff(`${count}=0`, BLANK, textExpression(pattern, { count }));
}

/** A note with the sentence in its place, as its row must have room for it. */
export function withAdjusted(note: string, { notes }: ReportWords): string {
  return note.replace("{adjusted}", notes.adjustedOfZone);
}
