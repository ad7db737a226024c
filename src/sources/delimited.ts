/** Delimited text (csv, or with semicolons, tabs …) as a source. */
import { detectDelimiter, likelyDelimiter, readCsvRows } from "./csv";
import { SubmissionDraft } from "./draft";
import { readText } from "./encoding";
import { MOST_GRID_ROWS } from "./layout/grid";
import { readLayouts } from "./layout/readLayouts";
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
  const delimiter = detectDelimiter(reading.text, (cells) => headings.isHeading(cells)) ?? ",";
  const fault = readCsvRows(reading.text, delimiter, (row, cells) => sheet.read({ row, cells }));
  if (!sheet.shape) {
    const free = readFreeForm(reading.text, draft, sheet.seemsTable);
    if (free) return free;
  }
  if (fault && (fault.wholeFile || !sheet.shape))
    return unreadable(draft, fault.code, fault.params, fault.row);
  const seemsTable = sheet.finish();
  if (fault) log.add("error", fault.code, log.place(undefined, fault.row), fault.params);
  if (sheet.shape) {
    const layouts = sheet.layout ? [sheet.layout] : [];
    return { kind: sheet.shape as SourceKind, submission: draft.finish(), layouts };
  }
  return seemsTable ? { kind: "unreadable", problems: log.finish() } : unreadable(draft, "source.noHeader");
}

/** The text as a sheet of people's own; null when it is none, or a known table that lacks columns. */
function readFreeForm(
  text: string,
  { source, context }: SubmissionDraft,
  incomplete: boolean,
): SourceReading | null {
  const rows: { row: number; cells: readonly string[] }[] = [];
  const fault = readCsvRows(text, likelyDelimiter(text), (row, cells) => {
    rows.push({ row: row - 1, cells });
    return rows.length <= MOST_GRID_ROWS * 2;
  });
  if (fault?.wholeFile) return null;
  return readLayouts([{ ...PLAIN_SHEET, rows }], new SubmissionDraft(source, context), incomplete);
}

const NONE: ReadonlySet<number> = new Set();
const PLAIN_SHEET = { merges: [], shownAs: () => undefined, hiddenRows: NONE, hiddenColumns: NONE };

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
