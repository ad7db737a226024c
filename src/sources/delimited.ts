/** Delimited text (csv, or with semicolons, tabs …) as a source. */
import { detectDelimiter, readCsvRows } from "./csv";
import type { SubmissionDraft } from "./draft";
import { readText } from "./encoding";
import type { SourceProblemCode } from "./problemCodes";
import { SheetReader } from "./sheetReader";
import type { SourceKind, SourceReading } from "./source";

/** Larger text is no month's report; a million rows of figures stay below. */
const MOST_BYTES = 128 * 2 ** 20;

/** Reads text as one table. */
export function readDelimited(bytes: Uint8Array, draft: SubmissionDraft): SourceReading {
  if (bytes.length > MOST_BYTES) {
    const params = { megabytes: Math.ceil(bytes.length / 2 ** 20), most: MOST_BYTES / 2 ** 20 };
    return unreadable(draft, "source.tooLarge", params);
  }
  const reading = readText(bytes);
  if (reading.kind === "fault") return unreadable(draft, reading.code, reading.params);
  const { log, headings } = draft;
  const sheet = new SheetReader(draft, undefined);
  const delimiter = detectDelimiter(reading.text, (cells) => headings.isHeading(cells));
  const fault = readCsvRows(reading.text, delimiter, (row, cells) => sheet.read({ row, cells }));
  if (fault && (fault.wholeFile || !sheet.shape))
    return unreadable(draft, fault.code, fault.params, fault.row);
  const seemsTable = sheet.finish();
  if (fault) log.add("error", fault.code, log.place(undefined, fault.row), fault.params);
  if (sheet.shape) return { kind: sheet.shape as SourceKind, submission: draft.finish() };
  return seemsTable ? { kind: "unreadable", problems: log.finish() } : unreadable(draft, "source.noHeader");
}

/** One problem of the whole file, in place of whatever was found before it. */
export function unreadable(
  { log }: SubmissionDraft,
  code: SourceProblemCode,
  params: Readonly<Record<string, string | number>> = {},
  row?: number,
): SourceReading {
  const place = row === undefined ? log.whole() : log.place(undefined, row);
  return { kind: "unreadable", problems: [{ code, severity: "error", place, params }] };
}
