/** A problem as the command line prints it, as JSON. */
import type { Problem } from "../core/problem";

/** One element of a printed array; absent facts are null. */
export interface PrintedProblem {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly park: string | null;
  /** By name, as in the files. */
  readonly indicator: string | null;
  readonly period: string | null;
  readonly place: Problem["place"] | null;
  readonly params: Problem["params"];
  readonly message: string;
}

export function printedProblem(
  problem: Problem,
  message: string,
  indicator: string | null = null,
): PrintedProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    park: problem.park ?? null,
    indicator,
    period: problem.period ?? null,
    place: problem.place ?? null,
    params: problem.params,
    message,
  };
}
