/** How many targets in force were adjusted within the year, of a park or of the parks that report: reports note it. */
import { pattern, text } from "./formula";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

export const adjustedTargets = {
  /** `park` null counts the parks active in their rows' periods. */
  value(rows: readonly MeasureRow[], park: string | null): number {
    const isOf = (row: MeasureRow): boolean => (park === null ? row.isActive : row.park.name === park);
    return rows.filter((row) => isOf(row) && row.get("targetAdjusted") === 1).length;
  },
  /** The same as a formula; `parkCell` is an address that holds the park's name. */
  formula(refs: MeasureRefs, parkCell: string | null): string {
    const ofPark =
      parkCell === null
        ? `${refs.column("Measures", "active")},${text(refs.words.yesNo.yes)}`
        : `${refs.column("Measures", "park")},"="&${pattern(parkCell)}`;
    return `COUNTIFS(${refs.column("Measures", "targetAdjusted")},1,${ofPark})`;
  },
};
