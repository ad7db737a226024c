/** Figures as rates of change. */
import type { Change } from "./change";
import type { StatementDraft } from "./draft";
import type { Quantity } from "./numbers";

/** Whether a figure can say by how much something changed. */
export function isRate({ unitClass }: Quantity): boolean {
  return unitClass === "percent" || unitClass === "times";
}

/** A printed minus wins over the verb: 同比增长-8.92% is −8.92. */
export function rateOf({ value, unitClass, negative }: Quantity, { direction }: Change): number {
  const percent = unitClass === "times" ? Math.round(value * 1e8) / 1e6 : value;
  return negative ? -Math.abs(percent) : direction < 0 ? -percent : percent;
}

/** Whether a figure can be of the indicator of a statement before. */
export function isCompatible(draft: StatementDraft, quantity: Quantity): boolean {
  const class_ = draft.quantity?.unitClass;
  return (
    class_ === undefined ||
    class_ === quantity.unitClass ||
    (class_ === "bare" && quantity.unitClass === "amount") ||
    (class_ === "amount" && quantity.unitClass === "bare")
  );
}

/** Whether a figure is in the unit of a statement before; money is of one unit whatever its multiplier. */
export function isInUnitOf(draft: StatementDraft, quantity: Quantity): boolean {
  return draft.quantity !== null && baseUnit(draft.quantity) === baseUnit(quantity);
}

function baseUnit({ unit }: Quantity): string {
  return unit.replace(/^[十百千万亿兆]+/, "");
}
