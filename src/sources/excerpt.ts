/** What stands around a place in a file, for a person who wants to see it: a few cells of a sheet, or a sentence. */
import { columnLetters, type Rectangle } from "../a1";
import type { Place, Problem } from "../core/problem";
import { cellKey } from "../xlsx/cells";
import { displayText } from "../xlsx/displayText";
import { XlsxFault } from "../xlsx/fault";
import { formatKind } from "../xlsx/numberFormats";
import { bulletinText } from "./bulletin/bulletinText";
import type { BulletinText } from "./bulletin/bulletinText";
import { cellText, isBlank } from "./cell";
import type { SourceCell } from "./cell";
import { detectDelimiter, likelyDelimiter, readCsvRows } from "./csv";
import { readText } from "./encoding";
import type { TableWords } from "./fields";
import { HeadingReader } from "./headings";
import { DAYS_TO_1904, isSpreadsheet, rowsOfFile } from "./spreadsheet";

/** Cells around a place, as the file shows them. */
export interface GridExcerpt {
  readonly kind: "grid";
  /** Letters of the columns, left to right. The first may lie far from the others: it names the row. */
  readonly columns: readonly string[];
  /** `row` 1-based; one text per column, "" of a blank cell. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** The row that is meant, 1-based. */
  readonly row: number;
  /** Index among `columns` of the cell that is meant; null where the whole row is. */
  readonly column: number | null;
  /** The number in the cell that is meant, where its format shows another one; else "". */
  readonly exact: string;
}

/** A sentence of a text; the words that are meant stand between the others. */
export interface ProseExcerpt {
  readonly kind: "prose";
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export type Excerpt = GridExcerpt | ProseExcerpt;

export type ExcerptReading = Excerpt | { readonly kind: "problem"; readonly problem: Problem };

const ROWS = 5;
const ROWS_ABOVE = 2;
/** Columns that stand side by side; one more where the row's name lies farther left. */
const COLUMNS = 4;
const COLUMNS_BEFORE = 2;
/** Characters of a cell that only stands around, and of the one that is meant. */
const LONGEST_NEIGHBOUR = 60;
const LONGEST_CELL = 300;
/** Characters of a sentence before and after the words that are meant. */
const LONGEST_SIDE = 160;

/**
 * Reads a file again for what stands around a place of it. The place gives a row, or where its words begin and end;
 * `words` are those the file was read with.
 */
export async function excerptOf(
  bytes: Uint8Array,
  place: Place,
  words: readonly TableWords[],
): Promise<ExcerptReading> {
  try {
    if (place.start !== undefined)
      return proseExcerpt(bytes, place, place.start, place.end ?? place.start + 1);
    if (place.row === undefined) return gone(place);
    return isSpreadsheet(bytes)
      ? await spreadsheetExcerpt(bytes, place, place.row)
      : delimitedExcerpt(bytes, place, place.row, words);
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    return problem(place, error.code, error.params);
  }
}

/** Cells of a sheet; rows and columns 0-based. */
interface Cells {
  readonly rows: readonly { readonly row: number; readonly cells: readonly SourceCell[] }[];
  readonly merges: readonly Rectangle[];
  readonly text: (value: SourceCell, row: number, column: number) => string;
}

async function spreadsheetExcerpt(bytes: Uint8Array, place: Place, row: number): Promise<ExcerptReading> {
  const { sheets, date1904 } = await rowsOfFile(bytes, { numberFormats: true });
  const sheet = sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return gone(place);
  const formatAt = (at: number, column: number): string | undefined =>
    sheet.numberFormats?.get(cellKey(at, column));
  const text = (value: SourceCell, at: number, column: number): string => {
    if (typeof value !== "number") return cellText(value);
    const format = formatAt(at, column) ?? "General";
    return displayText(date1904 && formatKind(format) === "date" ? value + DAYS_TO_1904 : value, format);
  };
  const excerpt = around({ rows: sheet.rows, merges: sheet.merges, text }, row - 1, columnOf(place));
  return excerpt ?? gone(place);
}

function delimitedExcerpt(
  bytes: Uint8Array,
  place: Place,
  row: number,
  words: readonly TableWords[],
): ExcerptReading {
  const reading = readText(bytes);
  if (reading.kind === "fault") return problem(place, reading.code, reading.params);
  const headings = new HeadingReader(words);
  const delimiter =
    detectDelimiter(reading.text, (cells) => headings.isHeading(cells)) ?? likelyDelimiter(reading.text);
  const rows: { row: number; cells: readonly string[] }[] = [];
  const fault = readCsvRows(reading.text, delimiter, (at, cells) => {
    if (at > row - ROWS) rows.push({ row: at - 1, cells });
    return at < row + ROWS;
  });
  const excerpt = around({ rows, merges: [], text: cellText }, row - 1, columnOf(place));
  return excerpt ?? (fault ? problem(place, fault.code, fault.params) : gone(place));
}

const columnOf = ({ column }: Place): number | null => (column === undefined ? null : column - 1);

/** The excerpt around a row, or a cell of it, 0-based; null where the sheet ends before. */
function around({ rows, merges, text }: Cells, row: number, column: number | null): GridExcerpt | null {
  const last = rows.at(-1)?.row ?? -1;
  if (row > last) return null;
  const top = Math.max(0, Math.min(row - ROWS_ABOVE, last - ROWS + 1));
  const bottom = Math.min(last, top + ROWS - 1);
  const near = new Map(
    rows.filter((each) => each.row >= top && each.row <= bottom).map((each) => [each.row, each.cells]),
  );
  const valueAt = (at: number, of: number): SourceCell => near.get(at)?.[of];
  const own = near.get(row) ?? [];
  const columns = columnsShown(own, column, Math.max(...[...near.values()].map(({ length }) => length)) - 1);
  const shown = (at: number, of: number): string => {
    const value = valueAt(at, of);
    if (!isBlank(value)) return text(value, at, of);
    // A merge says its text once; where that place is not shown, what is seen of the merge says it.
    const merge = merges.find(
      (each) => at >= each.top && at <= each.bottom && of >= each.left && of <= each.right,
    );
    if (!merge || (merge.top >= top && columns.includes(merge.left))) return "";
    const first = rows.find((each) => each.row === merge.top)?.cells[merge.left];
    return text(first, merge.top, merge.left);
  };
  return {
    kind: "grid",
    columns: columns.map(columnLetters),
    rows: Array.from({ length: bottom - top + 1 }, (_, index) => ({
      row: top + index + 1,
      cells: columns.map((of) =>
        shortened(
          shown(top + index, of),
          top + index === row && of === column ? LONGEST_CELL : LONGEST_NEIGHBOUR,
        ),
      ),
    })),
    row: row + 1,
    column: column === null ? null : columns.indexOf(column),
    exact: column === null ? "" : exactNumber(valueAt(row, column), shown(row, column)),
  };
}

/** The columns around one, and the one that names the row where it lies farther left. All 0-based. */
function columnsShown(row: readonly SourceCell[], column: number | null, widest: number): readonly number[] {
  const begin = row.findIndex((cell) => !isBlank(cell));
  const last = Math.max(widest, column ?? 0);
  const left = Math.max(0, Math.min(column === null ? begin : column - COLUMNS_BEFORE, last - COLUMNS + 1));
  const side = Array.from({ length: Math.min(COLUMNS, last - left + 1) }, (_, index) => left + index);
  const named = nameColumn(row);
  return named >= 0 && named < left ? [named, ...side] : side;
}

/** The first column with a word in it, Chinese ones before codes; -1 without any. */
function nameColumn(row: readonly SourceCell[]): number {
  const first = (pattern: RegExp): number =>
    row.findIndex((cell) => typeof cell === "string" && pattern.test(cell));
  const chinese = first(/\p{Script=Han}/u);
  return chinese >= 0 ? chinese : first(/\p{L}/u);
}

/** The number of a cell to the 15 digits a worksheet has, where its text does not say it. */
function exactNumber(value: SourceCell, text: string): string {
  if (typeof value !== "number") return "";
  const exact = Number(value.toPrecision(15));
  // A date says more than its serial number.
  if (/\d[-/年月:]\d?/.test(text)) return "";
  const [, digits = "", percent] = /^([-+]?[\d,]*\.?\d+)(%)?/.exec(text) ?? [];
  const said = Number(digits.replaceAll(",", ""));
  return digits !== "" && said === (percent ? Number((exact * 100).toPrecision(15)) : exact)
    ? ""
    : String(exact);
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

/** What ends a sentence. */
const END = /[。！？；!?;\r\n]/;

function proseExcerpt(
  bytes: Uint8Array,
  place: Place,
  startInFile: number,
  endInFile: number,
): ExcerptReading {
  const reading = bulletinText(bytes);
  if (reading.kind === "fault") return problem(place, reading.code, reading.params);
  const { text, places } = reading;
  const { start, end } = inText(startInFile, endInFile, places);
  if (start < 0 || end <= start || end > text.length) return gone(place);
  let from = start;
  while (from > 0 && start - from < LONGEST_SIDE && !END.test(text[from - 1] ?? "")) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_SIDE && !END.test(text[to - 1] ?? "")) to++;
  const cutBefore = from > 0 && !END.test(text[from - 1] ?? "");
  const cutAfter = to < text.length && !END.test(text[to - 1] ?? "");
  return {
    kind: "prose",
    before: (cutBefore ? "…" : "") + plain(text.slice(from, start)).trimStart(),
    words: plain(text.slice(start, end)),
    after: plain(text.slice(end, to)).trimEnd() + (cutAfter ? "…" : ""),
  };
}

/** Where words of the file stand in its text; -1 where the text has none of them. */
function inText(
  start: number,
  end: number,
  places: BulletinText["places"],
): { readonly start: number; readonly end: number } {
  if (places === null) return { start, end };
  const behind = places.ends.findIndex((ends) => ends > end);
  return {
    start: places.at.findIndex((at) => at >= start),
    end: behind < 0 ? places.ends.length : behind,
  };
}

const plain = (text: string): string => text.replace(/\s+/g, " ");

function gone(place: Place): ExcerptReading {
  return problem(place, "source.placeGone", {});
}

function problem({ file }: Place, code: string, params: Problem["params"]): ExcerptReading {
  return { kind: "problem", problem: { code, severity: "error", place: { file }, params } };
}
