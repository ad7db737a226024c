/** The problems of one file, in the order they are met. */
import type { Place, Problem, Severity } from "../core/problem";
import type { SourceProblemCode } from "./problemCodes";

/** Figure a problem is about. */
export interface About {
  readonly park?: string;
  readonly indicator?: string;
  readonly period?: string;
}

/** Problems of one code that are listed one by one; a file of a million bad rows has one cause, not a million. */
export const MOST_LISTED = 5_000;

export class ProblemLog {
  private readonly problems: Problem[] = [];
  private readonly counts = new Map<SourceProblemCode, number>();
  /** The first problem of each code that is not listed. */
  private readonly unlisted = new Map<SourceProblemCode, Problem>();
  private readonly raised = new Set<string>();

  constructor(readonly file: string) {}

  /** The file, or one of its sheets. */
  whole(sheet?: string): Place {
    return sheet === undefined ? { file: this.file } : { file: this.file, sheet };
  }

  /** A cell, or with column 0 a row of the file; both 1-based. */
  place(sheet: string | undefined, row: number, column = 0): Place {
    const { file } = this;
    if (column === 0) return sheet === undefined ? { file, row } : { file, sheet, row };
    return sheet === undefined ? { file, row, column } : { file, sheet, row, column };
  }

  add(
    severity: Severity,
    code: SourceProblemCode,
    place: Place,
    params: Readonly<Record<string, string | number>> = {},
    about: About = {},
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    const problem = { code, severity, place, ...about, params };
    if (count <= MOST_LISTED) this.problems.push(problem);
    else if (!this.unlisted.has(code)) this.unlisted.set(code, problem);
  }

  /** All problems; where a code has too many to list, one more says how many there are. */
  finish(): readonly Problem[] {
    const more = [...this.unlisted].map(([code, { severity, place }]): Problem => {
      const params = { count: (this.counts.get(code) ?? 0) - MOST_LISTED, most: MOST_LISTED };
      return { code: "source.moreProblems", severity, ...(place && { place }), params };
    });
    return [...this.problems, ...more];
  }

  /** Adds a problem that is said once per subject, an indicator for example. */
  addOnce(
    subject: string,
    severity: Severity,
    code: SourceProblemCode,
    place: Place,
    params: Readonly<Record<string, string | number>> = {},
    about: About = {},
  ): void {
    const key = `${code}|${subject}`;
    if (this.raised.has(key)) return;
    this.raised.add(key);
    this.add(severity, code, place, params, about);
  }
}
