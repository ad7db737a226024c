/** Files a person gave, read into submissions for the open workbook. Nothing is written. */
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import type { MappingChoice } from "../core/mapping";
import { compareMonths, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import { beginStep } from "../excel/steps";
import type { Prose } from "../sources/bulletin/prose";
import type { SheetLayout } from "../sources/layout/sheetLayout";
import { readSource, type SourceKind } from "../sources/source";
import type { ActionContext } from "./context";
import { attempt, needed, type Outcome } from "./outcome";
import { readLists } from "./readLists";
import { SOURCE_WORDS } from "./sourceContext";

/** A file as the browser gives it; its bytes are read when its turn comes. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** What one file turned out to hold. */
export interface FileSummary {
  readonly name: string;
  readonly kind: SourceKind | "unreadable";
  readonly figures: number;
  readonly targets: number;
  readonly projects: number;
}

export interface FilesReading {
  readonly files: readonly FileSummary[];
  readonly submissions: readonly Submission[];
  /** Of the files as a whole and of their rows, in the order of the files. */
  readonly problems: readonly Problem[];
  readonly newParks: number;
  readonly newIndicators: number;
  /** The latest month a figure belongs to, null when there are none. */
  readonly latestMonth: Month | null;
  /** Names of indicators in the workbook's language, by code, for the sentences of problems. */
  readonly indicatorNames: ReadonlyMap<string, Readonly<Record<Language, string>>>;
  /** Sheets of people's own, as they were understood: what a person looks over and corrects. */
  readonly layouts: readonly SheetLayout[];
  /** Bulletins with what their words were taken to state, in the order of the files. */
  readonly prose: readonly Prose[];
  /** The lists of the workbook, without what these files add: what a text may be taken for. */
  readonly listed: { readonly indicators: readonly Indicator[]; readonly parks: readonly string[] };
}

export interface ReadOptions {
  /** What the person decided about texts of these files; goes before what the workbook remembers. */
  readonly choices?: readonly MappingChoice[];
}

/** Larger files are refused before their bytes are read; readers have finer limits of their own. */
const MOST_BYTES = 200 * 2 ** 20;

/**
 * Reads files in the order given; each knows the parks and indicators met before it, and what was decided about texts
 * of its layout. A sheet that says no period is taken for one of the workbook's, with a warning. Syncs: two.
 */
export async function readFiles(
  given: readonly GivenFile[],
  action: ActionContext,
  { choices: decided = [] }: ReadOptions = {},
): Promise<Outcome<FilesReading>> {
  return attempt(async () => {
    beginStep(action, "read");
    const { parks, indicators, mappings, settings } = needed(await readLists());
    const period = settings?.period ?? null;
    const choices = [...mappings, ...decided];
    const listed = { indicators: indicators.indicators, parks: parks.parks.map(({ name }) => name) };
    const layouts: SheetLayout[] = [];
    const prose: Prose[] = [];
    const files: FileSummary[] = [];
    const submissions: Submission[] = [];
    const problems: Problem[] = [];
    for (const [index, file] of given.entries()) {
      beginStep(action, "files", index, given.length);
      await yieldToPage();
      const bytes = await bytesOf(file);
      if (!(bytes instanceof Uint8Array)) {
        problems.push(bytes);
        files.push({ name: file.name, kind: "unreadable", figures: 0, targets: 0, projects: 0 });
        continue;
      }
      const context = {
        parks,
        indicators,
        words: SOURCE_WORDS,
        choices,
        listsParks: listed.parks.length > 0,
        ...(period && { period }),
      };
      const reading = await readSource({ name: file.name, bytes }, context);
      layouts.push(...(reading.layouts ?? []));
      if (reading.kind === "unreadable") {
        for (const problem of reading.problems) problems.push(problem);
        files.push({ name: file.name, kind: "unreadable", figures: 0, targets: 0, projects: 0 });
        continue;
      }
      const { kind, submission } = reading;
      if (reading.prose) prose.push(reading.prose);
      for (const park of submission.newParks) if (!parks.find(park.name)) parks.add(park);
      for (const indicator of submission.newIndicators)
        if (!indicators.byCode(indicator.code)) indicators.add(indicator);
      for (const problem of submission.problems) problems.push(problem);
      submissions.push(submission);
      files.push({
        name: file.name,
        kind,
        figures: submission.observations.length,
        targets: submission.targets.length,
        projects: submission.projects.length,
      });
    }
    beginStep(action, "files", given.length, given.length);
    return {
      files,
      submissions,
      problems,
      newParks: submissions.reduce((count, { newParks }) => count + newParks.length, 0),
      newIndicators: submissions.reduce((count, { newIndicators }) => count + newIndicators.length, 0),
      latestMonth: latestMonthOf(submissions),
      indicatorNames: new Map(indicators.indicators.map(({ code, names }) => [code, names])),
      layouts,
      prose,
      listed,
    };
  });
}

/** Lets the page paint and hear a click on Cancel between two files. */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The bytes, or the problem that kept them from being read: gone, moved, or not permitted any more. */
export async function bytesOf({ name, size, read }: GivenFile): Promise<Uint8Array | Problem> {
  const place = { file: name };
  if (size > MOST_BYTES) {
    const params = { megabytes: Math.ceil(size / 2 ** 20), most: MOST_BYTES / 2 ** 20 };
    return { code: "source.tooLarge", severity: "error", place, params };
  }
  try {
    return await read();
  } catch {
    return { code: "source.notFound", severity: "error", place, params: {} };
  }
}

function latestMonthOf(submissions: readonly Submission[]): Month | null {
  let latest: Month | null = null;
  for (const { observations } of submissions)
    for (const { month } of observations) if (!latest || compareMonths(month, latest) > 0) latest = month;
  return latest;
}
