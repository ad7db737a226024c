/** Annual target of a park for an indicator; a later one (revisedOn) replaces an earlier. */
import type { Place } from "./problem";

export interface Target {
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  /** "level": the annual plan in `unit`; "growth": percent to grow by (达标/未达标 instead of completion). */
  readonly type: "level" | "growth";
  readonly value: number;
  readonly unit: string;
  /** "YYYY-MM-DD" or "". */
  readonly revisedOn: string;
  readonly note: string;
  readonly place: Place;
  /** As it stood in the source; without it as it is here. */
  readonly reported?: { readonly value: string; readonly unit: string };
  /** As of an observation. */
  readonly doubts?: readonly string[];
}
