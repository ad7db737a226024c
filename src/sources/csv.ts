/**
 * Delimited text to rows (RFC 4180, and what people's programs make of it), within the limits of a worksheet.
 * Written here because the libraries tried cannot be handed a stranger's file: csv-parse 7 builds an Error with a
 * stack for every row that is not as long as the first, so a title line above the heading, or blank lines, cost
 * 17 µs a row (18 s for a million), and it needs Node's Buffer; papaparse 5 takes time quadratic in the quotes of
 * a field. The tests compare the rows with csv-parse's.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import type { SourceProblemCode } from "./problemCodes";

/** Why a text cannot be read to its end; `wholeFile` when nothing of it should be used. */
export interface CsvFault {
  readonly code: SourceProblemCode;
  /** 1-based. */
  readonly row: number;
  readonly wholeFile: boolean;
  readonly params: Readonly<Record<string, number>>;
}

/** In order of preference where a line would do for several. The fourth is the comma of Chinese keyboards. */
const DELIMITERS = [",", ";", "\t", "，", "|"] as const;
/** Lines and characters in which the heading is looked for. */
const SAMPLE_LINES = 40;
const SAMPLE_CHARACTERS = 65_536;
/** Characters of one row: 16,384 columns of the longest figures stay far below. */
const LONGEST_ROW = 16 * 2 ** 20;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The delimiter under which a line of the beginning is a heading, by the caller's judgement; null where none is. */
export function detectDelimiter(
  text: string,
  isHeading: (cells: readonly string[]) => boolean,
): string | null {
  const lines = text.slice(0, SAMPLE_CHARACTERS).split(/\r\n?|\n/, SAMPLE_LINES);
  for (const line of lines) {
    for (const delimiter of DELIMITERS) {
      const cells = line.split(delimiter, MAX_COLUMNS);
      if (cells.length > 1 && isHeading(cells.map(unquoted))) return delimiter;
    }
  }
  return null;
}

/** Tried in this order on text without a known heading: figures hold commas, notes hold the Chinese one. */
const LIKELY = ["\t", ";", "|", ",", "，"] as const;

/** The delimiter that stands in at least half of the first lines; else the comma. */
export function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE_CHARACTERS)
    .split(/\r\n?|\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== "");
  return LIKELY.find((each) => lines.filter((line) => line.includes(each)).length * 2 >= lines.length) ?? ",";
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}

/**
 * Hands over row after row, blank ones too, so that counting them gives the row number a spreadsheet shows.
 * Lines end with CR LF, LF or CR. A field that begins with a quote runs to the next single quote, `""` in it is
 * one quote, and what follows up to the delimiter is added as it stands; quotes elsewhere are characters.
 * A handler that returns false wants no more rows. Time is linear in the text whatever it holds.
 */
export function readCsvRows(
  text: string,
  delimiter: string,
  onRow: (row: number, cells: readonly string[]) => boolean,
): CsvFault | null {
  const scanner = new FieldScanner(text, delimiter);
  for (let row = 1; !scanner.atEnd; row++) {
    const begin = scanner.at;
    const cells: string[] = [];
    let columns = 0;
    do {
      // Beyond the last column fields are only counted, so that a row of millions takes no memory.
      const field = ++columns <= MAX_COLUMNS ? scanner.field() : scanner.skipField();
      if (field === null) return { code: "source.unclosedQuote", row, wholeFile: false, params: {} };
      if (columns <= MAX_COLUMNS) cells.push(field);
    } while (scanner.skipDelimiter());
    if (scanner.at - begin > LONGEST_ROW)
      return { code: "source.rowTooLong", row, wholeFile: true, params: { most: LONGEST_ROW } };
    if (columns > MAX_COLUMNS)
      return { code: "source.tooManyColumns", row, wholeFile: true, params: { columns, most: MAX_COLUMNS } };
    if (row > MAX_ROWS)
      return { code: "source.tooManyRows", row, wholeFile: true, params: { most: MAX_ROWS } };
    if (!onRow(row, cells)) return null;
    scanner.skipLineEnd();
  }
  return null;
}

class FieldScanner {
  at = 0;
  private readonly mark: number;

  constructor(
    private readonly text: string,
    delimiter: string,
  ) {
    this.mark = delimiter.charCodeAt(0);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The field that begins here; null when its quote never ends. */
  field(): string | null {
    return this.text.charCodeAt(this.at) === QUOTE ? this.quotedField() : this.rest();
  }

  /** Goes behind the field that begins here; null as {@link field}. */
  skipField(): "" | null {
    if (this.text.charCodeAt(this.at) === QUOTE) return this.quotedField() === null ? null : "";
    this.at = this.end();
    return "";
  }

  skipDelimiter(): boolean {
    if (this.atEnd || this.text.charCodeAt(this.at) !== this.mark) return false;
    this.at++;
    return true;
  }

  skipLineEnd(): void {
    const { text } = this;
    if (text.charCodeAt(this.at) === CARRIAGE_RETURN && text.charCodeAt(this.at + 1) === LINE_FEED) this.at++;
    this.at++;
  }

  private quotedField(): string | null {
    const { text } = this;
    const begin = this.at + 1;
    let doubled = false;
    let end = text.indexOf('"', begin);
    while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
      doubled = true;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) return null;
    const inside = text.slice(begin, end);
    this.at = end + 1;
    return (doubled ? inside.replaceAll('""', '"') : inside) + this.rest();
  }

  /** The characters up to the delimiter or the end of the line. */
  private rest(): string {
    const begin = this.at;
    this.at = this.end();
    return this.text.slice(begin, this.at);
  }

  /** Where the delimiter or the end of the line stands. */
  private end(): number {
    const { text, mark } = this;
    let at = this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === mark || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return at;
  }
}
