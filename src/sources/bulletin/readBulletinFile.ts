/** A bulletin as a source: what it states as facts of listed indicators, and a note for every other statement. */
import type { Problem } from "../../core/problem";
import type { SubmissionDraft } from "../draft";
import type { SourceReading } from "../source";
import { readText } from "../encoding";
import { bulletinText } from "./bulletinText";
import { readBulletin } from "./bulletin";
import { placeInFile } from "./extract";
import { StatementLoader } from "./observations";
import type { Prose, ProseRow } from "./prose";

/** A month's prose is some pages; more is no bulletin. */
const MOST_BYTES = 16 * 2 ** 20;

/** Faults of a text as a table that prose has too. Of a row too long or too wide its sentences are looked for first. */
const PROSE_FAULTS = ["source.noHeader", "source.unclosedQuote"];

/** Whether a file that is no known table may be prose. A free-form reader takes commas for columns, so it is asked here. */
export function mayBeBulletin(table: SourceReading, bytes: Uint8Array): boolean {
  if (table.kind === "unreadable") {
    const [first] = table.problems;
    if (
      table.problems.length === 1 &&
      first &&
      (PROSE_FAULTS.includes(first.code) || first.params.format === "HTML")
    )
      return true;
  } else if (table.kind !== "layout") return false;
  const reading = readText(bytes.length > MOST_BYTES ? bytes.subarray(0, 0) : bytes);
  return reading.kind === "text" && isProse(reading.text);
}

/** Characters looked at for sentences. */
const SAMPLE = 20_000;

/** Whether most of the text stands in lines with whole sentences. */
function isProse(text: string): boolean {
  let inSentences = 0;
  let all = 0;
  for (const line of text.slice(0, SAMPLE).split(/[\r\n]+/)) {
    const characters = line.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    all += characters;
    if (line.includes("。") && !line.includes("\t")) inSentences += characters;
  }
  return inSentences * 2 > all;
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
  const { text, places } = reading;
  const statements = readBulletin(text, draft.context);
  if (statements.length === 0) return unreadable("source.noStatement", {});
  const loader = new StatementLoader(draft, statements);
  const rows = statements.map((statement): ProseRow => {
    const { start, end } = statement;
    const place = { file: draft.source, ...placeInFile(statement, places) };
    return { ...loader.take(statement, place), start, end, place };
  });
  const prose: Prose = { file: draft.source, text, rows };
  return { kind: "bulletin", submission: draft.finish(), layouts: [], prose };
}
