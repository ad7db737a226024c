/** What is known of an indicator before its months are worked out. */
import type { Anchors, Season } from "./course";
import { catalogued } from "./ledgerRow";
import { PRINTED_FIGURES } from "./printed";
import type { PrintedFigure } from "./printed";

/** A year's known figures: one figure stands in the book's month; null = as printed. */
export type Known = number | null | Anchors;

/** Thrown when a plan contradicts itself or lacks what it needs. */
export class SamplePlanError extends Error {
  override readonly name = "SamplePlanError";
}

/** Known figures by month; a single one stands in `month`. */
export function anchorsOf(known: Known, month: number): Anchors {
  return known === null ? {} : typeof known === "number" ? { [month]: known } : known;
}

/** Printed figures of a park's indicator, of any period. */
export function printedOf(park: string, indicator: string): readonly PrintedFigure[] {
  return PRINTED_FIGURES.filter((each) => each.park === park && each.indicator === indicator);
}

/** Year and month (1–12) of a printed figure. */
export function monthOf({ period }: PrintedFigure): [year: number, month: number] {
  return [Number(period.slice(0, 4)), Number(period.slice(5))];
}

/** Whether an indicator has levels; one the catalogue does not have is what its printed figure is. */
export function isLevel(indicator: string, printed: readonly PrintedFigure[]): boolean {
  const kind = catalogued(indicator)?.kind;
  if (kind === undefined) return printed.some(({ measure }) => measure === "level");
  return kind !== "flow" && kind !== "count";
}

/** The season an indicator usually follows. */
export function seasonOf(indicator: string): Season {
  const of = catalogued(indicator);
  if (of?.group === "fiscal") return "fiscal";
  if (of?.group === "investment") return "investment";
  if (["TRADE", "EXPORT", "IMPORT"].includes(indicator)) return "trade";
  if (indicator === "ELEC") return "power";
  if (of?.group === "opening" && of.kind === "flow") return "capital";
  return of?.kind === "count" || of?.group === "enterprises" || of?.group === "land" ? "even" : "survey";
}
