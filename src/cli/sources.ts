/** Files of the command line to submissions, left to right; each file knows the parks and indicators met before it. */
import { SOURCE_WORDS } from "../actions/sourceContext";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { MappingChoice } from "../core/mapping";
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { readSource, type SourceFile } from "../sources/source";
import { readInput, type InputFile } from "./files";

/** Parks and indicators known before a load; a load adds to them. */
export interface Lists {
  readonly parks: ParkRoster;
  readonly indicators: IndicatorIndex;
}

/** What else is known of files: taken where a free-form sheet says nothing of its own. */
export interface Known {
  /** What the people of the workbook decided texts of returns stand for. */
  readonly mappings?: readonly MappingChoice[];
  readonly period?: Month;
}

export interface Reading {
  readonly submissions: readonly Submission[];
  /** Of the files as a whole and of their rows, in the order of the files. */
  readonly problems: readonly Problem[];
}

/**
 * Reads files into the given lists, which grow by what is new. What the people of a workbook among the files decided
 * about texts of returns holds for the files behind it.
 */
export async function readSubmissions(
  files: readonly InputFile[],
  lists: Lists,
  known: Known = {},
): Promise<Reading> {
  const mappings = [...(known.mappings ?? [])];
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const input = await readInput(file);
    if ("problem" in input) {
      problems.push(input.problem);
      continue;
    }
    const reading = await readSubmission(input, lists, { ...known, mappings });
    if (reading.submission) submissions.push(reading.submission);
    mappings.push(...(reading.submission?.mappings ?? []));
    for (const problem of reading.problems) problems.push(problem);
  }
  return { submissions, problems };
}

/** Reads one file into the given lists; null when nothing of it can be used. */
export async function readSubmission(
  file: SourceFile,
  { parks, indicators }: Lists,
  { mappings = [], period }: Known = {},
): Promise<{ readonly submission: Submission | null; readonly problems: readonly Problem[] }> {
  const reading = await readSource(file, {
    parks,
    indicators,
    words: SOURCE_WORDS,
    choices: mappings,
    ...(period && { period }),
  });
  if (reading.kind === "unreadable") return { submission: null, problems: reading.problems };
  const { submission } = reading;
  for (const park of submission.newParks) if (!parks.find(park.name)) parks.add(park);
  for (const indicator of submission.newIndicators)
    if (!indicators.byCode(indicator.code)) indicators.add(indicator);
  return { submission, problems: submission.problems };
}

/** Whether a load of these would put anything into the workbook. */
export function isUsable(submissions: readonly Submission[]): boolean {
  return submissions.some(
    ({ observations, targets, projects }) => observations.length + targets.length + projects.length > 0,
  );
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
