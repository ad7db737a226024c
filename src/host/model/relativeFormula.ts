/** Formula texts of rules (validation, conditional formats), which belong to the first cell of their rectangles. */
import { tokenize } from "@borgar/fx/xlsx";
import { RelativeText } from "../calc/relativeText";

/** A cell a formula text is written for; 0-based. */
interface Anchor {
  readonly row: number;
  readonly column: number;
}

/**
 * Text of a formula written for `from` as it reads at `to`: relative references move along. File dialect, no "=".
 * @example movedFormula("A2*$B$1", { row: 1, column: 3 }, { row: 4, column: 3 }) //=> "A5*$B$1"
 */
export function movedFormula(text: string, from: Anchor, to: Anchor): string {
  if (from.row === to.row && from.column === to.column) return text;
  return RelativeText.fromA1(text, from.row, from.column).a1(to.row, to.column);
}

/** Whether a formula names a part of a table (`Ledger[键]`). */
export function hasStructuredReference(text: string): boolean {
  return text.includes("[") && tokenize(text).some((token) => token.type === "structured");
}
