/** Faults as values: what is wrong, where, how bad. Words are made at the edge (i18n/problems). */

export type Severity = "error" | "warning" | "note";

/** Where in a source something stands; rows and columns 1-based, text offsets in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
}

/** One problem. `code` is a key of the i18n table of problems; `params` fill its sentence. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly place?: Place;
  readonly park?: string;
  readonly indicator?: string;
  /** Period id, e.g. "2022-05". */
  readonly period?: string;
  readonly params: Readonly<Record<string, string | number>>;
}
