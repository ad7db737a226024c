/**
 * Validation and conditional formats when cells are inserted or deleted. A rule follows its cells, also where only
 * some of them move. Its formulas are written for its first cell; when that cell goes, they are told for the next.
 */
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { firstKept, shiftedPieces, type CellShift } from "./cellShift";
import { movedFormula } from "./relativeFormula";

/** Moves the rules of a sheet; references in their formulas are still to be moved along afterwards. */
export function shiftRules(sheet: Sheet, shift: CellShift): void {
  sheet.validations = sheet.validations.filter((rule) => {
    const follow = shiftAreas(rule, shift);
    if (!follow) return false;
    if (rule.formula1 !== undefined) rule.formula1 = follow(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = follow(rule.formula2);
    return true;
  });
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    const follow = shiftAreas(format, shift);
    if (follow) format.formulas = format.formulas.map(follow);
    return follow !== null;
  });
}

/** Moves the areas of a rule; gives how its formulas read at their first cell now, or null when no cell is left. */
function shiftAreas(rule: { areas: Rectangle[] }, shift: CellShift): ((text: string) => string) | null {
  const { areas } = rule;
  const pieces = areas.flatMap((area) => shiftedPieces(area, shift));
  const [before, after] = [areas[0], pieces[0]];
  if (!before || !after) return null;
  rule.areas = pieces.map(({ moved }) => moved);
  const from = { row: before.top, column: before.left };
  const to = firstKept(after.area, shift);
  return (text) => movedFormula(text, from, to);
}
