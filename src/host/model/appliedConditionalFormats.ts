/** What the conditional formats make of one cell just now; for pictures and goldens of a sheet. */
import { cellAddress } from "../../a1";
import type { ComparisonOperator, ConditionalFormat, Sheet } from "../../xlsx/book";
import type { DifferentialStyle } from "../../xlsx/style";
import type { HostSession } from "../session";
import { formatsAt } from "./conditionalFormats";
import { movedFormula } from "./relativeFormula";

const SIGNS: Partial<Record<ComparisonOperator, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/**
 * The changes that apply to a cell, evaluated on the present values: the first format in priority wins each
 * property, and one with `stopIfTrue` ends the search. Kinds the host does not know (colour scales …) are left out.
 */
export function appliedConditionalFormats(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
): DifferentialStyle {
  const cell = { top: row, left: column, bottom: row, right: column };
  let applied: DifferentialStyle = {};
  session.refresh();
  for (const format of formatsAt(sheet, [cell])) {
    const formula = condition(format, row, column);
    if (formula === null || !isTrue(session, formula, sheet, row, column)) continue;
    applied = { ...format.style, ...applied };
    if (format.stopIfTrue) break;
  }
  return applied;
}

function isTrue(session: HostSession, formula: string, sheet: Sheet, row: number, column: number): boolean {
  const value = session.calculation.evaluate(formula, sheet, row, column);
  return value === true || (typeof value === "number" && value !== 0);
}

/** The rule as one formula that reads from the cell, or null for kinds the host does not know. */
function condition(
  { type, areas, formulas, operator }: ConditionalFormat,
  row: number,
  column: number,
): string | null {
  const from = areas[0];
  if (!from) return null;
  const [first, second] = formulas.map((text) =>
    movedFormula(text, { row: from.top, column: from.left }, { row, column }),
  );
  if (first === undefined || type === "other") return null;
  if (type !== "cellIs") return first;
  const cell = cellAddress(row, column);
  const sign = operator && SIGNS[operator];
  if (sign) return `${cell}${sign}(${first})`;
  if (second === undefined) return null;
  const between = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
  return operator === "notBetween" ? `NOT(${between})` : between;
}
