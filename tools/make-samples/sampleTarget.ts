/** Annual targets of the samples. */
import type { Target } from "../../src/core/target";
import { PRINTED_TARGETS } from "./printed";

/** A row of a targets file; indicator by code. */
export type SampleTarget = Omit<Target, "place">;

/** A plan's target: in the indicator's unit, a rate to grow by, or in a unit of its own. */
export type PlannedTarget =
  number | { readonly growth: number } | { readonly value: number; readonly unit: string };

/** The row of a planned target. */
export function plannedTarget(
  of: Pick<SampleTarget, "park" | "indicator" | "year">,
  planned: PlannedTarget,
  unit: string,
): SampleTarget {
  const row = { ...of, type: "level", revisedOn: "", note: "" } as const;
  if (typeof planned === "number") return { ...row, value: planned, unit };
  if ("growth" in planned) return { ...row, type: "growth", value: planned.growth, unit: "%" };
  return { ...row, ...planned };
}

/** The printed targets of a park for a year. */
export function printedTargets(park: string, year: number): SampleTarget[] {
  return PRINTED_TARGETS.filter((each) => each.park === park && each.year === year).map(
    ({ indicator, type, value, unit, note }) => ({
      park,
      indicator,
      year,
      type,
      value,
      unit,
      revisedOn: "",
      note,
    }),
  );
}
