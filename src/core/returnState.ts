/** Where a park's return of a period stands, and how it may get from one state to another. */

/** The last row of Returns for park and period says which. */
export const RETURN_STATES = ["notReceived", "received", "questioned", "approved", "locked"] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

/** What people may turn each state into. A return is approved before it is locked, and unlocked before it changes. */
const CHANGES: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  notReceived: ["received"],
  received: ["questioned", "approved", "notReceived"],
  questioned: ["received", "approved", "notReceived"],
  approved: ["locked", "questioned", "received"],
  locked: ["approved"],
};

/** Findings of the checks about a return that nobody settled. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
}

/** Why a state cannot be set. */
export type ReturnRefusal = "sameState" | "notFromHere" | "openErrors" | "reasonNeeded";

/** Why a return cannot go from one state to another now, or null when it can. */
export function refusalOf(
  from: ReturnState,
  to: ReturnState,
  { errors }: OpenFindings,
  reason: string,
): ReturnRefusal | null {
  if (from === to) return "sameState";
  if (!CHANGES[from].includes(to)) return "notFromHere";
  // An error blocks approval, not work; and what closes the period for good.
  if ((to === "approved" && from !== "locked") || to === "locked") if (errors > 0) return "openErrors";
  return needsReason(from, to) && reason.trim() === "" ? "reasonNeeded" : null;
}

/** Unlocking, and taking back that a return was received or approved, is explained. */
export function needsReason(from: ReturnState, to: ReturnState): boolean {
  return from === "locked" || to === "notReceived" || (from === "approved" && to !== "locked");
}

/** The states people may turn one into. */
export function nextStates(from: ReturnState): readonly ReturnState[] {
  return CHANGES[from];
}

/**
 * The state after figures of the return were loaded; the same when nothing is to be logged. `changed`: figures of it
 * are new or other than before, so what was approved has to be looked at again.
 */
export function stateAfterLoad(
  from: ReturnState,
  changed: boolean,
  { errors, warnings }: OpenFindings,
): ReturnState {
  if (from === "locked" || (!changed && from !== "notReceived")) return from;
  return errors + warnings > 0 ? "questioned" : "received";
}
