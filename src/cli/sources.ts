/** Files of the command line to submissions, left to right; each file knows the parks and indicators met before it. */
import { SOURCE_WORDS } from "../actions/sourceContext";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import type { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { readSource } from "../sources/source";
import { readInput } from "./files";

export interface Reading {
  readonly submissions: readonly Submission[];
  /** Of the files as a whole and of their rows, in the order of the files. */
  readonly problems: readonly Problem[];
  /** Whether a file could not be read or has rows that cannot be used. */
  readonly faulty: boolean;
}

/** Reads files into the given lists, which grow by what is new. */
export async function readSubmissions(
  paths: readonly string[],
  parks: ParkRoster,
  indicators: IndicatorIndex,
): Promise<Reading> {
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const input = await readInput(path);
    if ("problem" in input) {
      problems.push(input.problem);
      continue;
    }
    const reading = await readSource(input, { parks, indicators, words: SOURCE_WORDS });
    if (reading.kind === "unreadable") {
      for (const problem of reading.problems) problems.push(problem);
      continue;
    }
    const { submission } = reading;
    for (const park of submission.newParks) if (!parks.find(park.name)) parks.add(park);
    for (const indicator of submission.newIndicators)
      if (!indicators.byCode(indicator.code)) indicators.add(indicator);
    for (const problem of submission.problems) problems.push(problem);
    submissions.push(submission);
  }
  return { submissions, problems, faulty: problems.some((problem) => problem.severity === "error") };
}
