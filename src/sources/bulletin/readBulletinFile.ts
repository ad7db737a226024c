/** A bulletin as a source: what it states as facts of listed indicators, and a note for every other statement. */
import type { Problem } from "../../core/problem";
import type { SubmissionDraft } from "../draft";
import type { SourceReading } from "../source";
import { bulletinText } from "./bulletinText";
import { statementsOf } from "./extract";
import { StatementLoader } from "./observations";

/** A month's prose is some pages; more is no bulletin. */
const MOST_BYTES = 16 * 2 ** 20;

/** Faults of a text as a table that prose has too. */
const PROSE_FAULTS = [
  "source.noHeader",
  "source.rowTooLong",
  "source.tooManyColumns",
  "source.unclosedQuote",
];

/** Whether a text that is no table may be prose. */
export function mayBeBulletin(problems: readonly Problem[]): boolean {
  const [first] = problems;
  return (
    problems.length === 1 &&
    first !== undefined &&
    (PROSE_FAULTS.includes(first.code) || first.params.format === "HTML")
  );
}

/** Reads a file's prose. Without a single statement it is unreadable, for the reason found before where there is one. */
export function readBulletinFile(
  bytes: Uint8Array,
  draft: SubmissionDraft,
  before: SourceReading | null = null,
): SourceReading {
  const unreadable = (code: string, params: Problem["params"]): SourceReading =>
    before ?? {
      kind: "unreadable",
      problems: [{ code, severity: "error", place: { file: draft.source }, params }],
    };
  if (bytes.length > MOST_BYTES)
    return unreadable("source.tooLarge", {
      megabytes: Math.ceil(bytes.length / 2 ** 20),
      most: MOST_BYTES / 2 ** 20,
    });
  const reading = bulletinText(bytes);
  if (reading.kind === "fault") return unreadable(reading.code, reading.params);
  const statements = statementsOf(reading, draft.context);
  if (statements.length === 0) return unreadable("source.noStatement", {});
  const loader = new StatementLoader(draft);
  for (const statement of statements) loader.take(statement);
  return { kind: "bulletin", submission: draft.finish(), layouts: [] };
}
