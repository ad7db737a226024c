/** One table of a file while it is read: its heading, its cells by field, and what they say. */
import type { ShownAs } from "../xlsx/numberFormats";
import { isYear } from "../core/period";
import type { Place } from "../core/problem";
import { cellText, isBlank } from "./cell";
import type { SourceCell, SourceRow } from "./cell";
import type { Heading } from "./headings";
import { foldText } from "./layout/foldText";
import { isTotal } from "./layout/totals";
import type { ProblemLog } from "./problemLog";
import { NAME_FIELDS, UNLISTED } from "./tableNames";
import type { NotedName, TableNames, UnitInName } from "./tableNames";
import { readTypedYear } from "./typedPeriod";

/** Reads the rows of one shape. */
export interface RowReader {
  read(row: SourceRow): void;
  /** Called after the last row. */
  finish(): void;
}

/** Fields that one merged cell may give for several rows; figures are never shared. */
const SHARED_FIELDS: ReadonlySet<string> = new Set([
  "park",
  "indicator",
  "year",
  "period",
  "measure",
  "unit",
  "name",
]);
/** Longest text kept of a further column. */
const LONGEST_NOTE = 500;
/** Words quoted of a row without figures. */
const LONGEST_QUOTE = 60;

/** The row being read, addressed by field. */
export class FieldCells {
  private row: SourceRow = { row: 0, cells: [] };
  private readonly noteColumn: number | undefined;

  constructor(
    readonly heading: Heading,
    readonly sheet: string | undefined,
    /** Unit of rows that give none: of a 单位：万元 above the heading. */
    readonly defaultUnit: string,
    /** Where the heading stands: 1-based row, and 0-based column of the file at which its cells begin. */
    readonly headingRow: number,
    private readonly firstColumn: number,
    private readonly log: ProblemLog,
  ) {
    this.noteColumn = heading.columns.get("note");
  }

  /** What holds for all rows where no column says it, by field. */
  given: ReadonlyMap<string, string> = new Map();

  /** Whether a column or the words around the table give a field. */
  has(field: string): boolean {
    return this.heading.columns.has(field) || this.given.has(field);
  }

  /** What people decided names of this table stand for; null where that is not asked, as in workbooks of our own. */
  names: TableNames | null = null;
  /** 财政总收入（万元） of the row that is read, taken apart; null where its name has no unit. */
  private unitInName: UnitInName | null = null;
  /** Of the row that is read. */
  private noted: Readonly<Partial<Record<string, NotedName | null>>> = {};

  /**
   * Begins a row and looks up its names. False for a row that people decided to leave out; its figures are counted.
   */
  beginNames(row: SourceRow): boolean {
    this.begin(row);
    this.noted = {};
    this.unitInName = null;
    const { names } = this;
    if (!names) return true;
    const noted: Partial<Record<string, NotedName | null>> = {};
    for (const field of NAME_FIELDS)
      if (this.heading.columns.has(field)) {
        const whole = cellText(this.cell(field));
        const text = field === "indicator" ? this.withoutUnit(whole, names) : whole;
        noted[field] = names.note(field, text, () => this.place(field));
      }
    this.noted = noted;
    return !Object.values(noted).some((name) => name?.choice?.kind === "ignore");
  }

  /** Counts figures of the row that is read for its names. */
  countFigures(count: number): void {
    for (const name of Object.values(this.noted)) if (name) name.figures += count;
  }

  /** Whether the table is one of a workbook of our own. */
  get isOwn(): boolean {
    return this.names === null;
  }

  /** What a person should look at of the row's names. */
  get doubts(): readonly string[] {
    const { names, noted } = this;
    return names && Object.values(noted).some((name) => name && names.asks(name)) ? UNLISTED : [];
  }

  /** Whether nothing stands in a row but a calculated key. */
  isBlank({ cells }: SourceRow): boolean {
    const key = this.heading.columns.get("key");
    return cells.every((cell, column) => isBlank(cell) || column === key);
  }

  begin(row: SourceRow): void {
    this.row = row;
  }

  cell(field: string): SourceCell {
    const column = this.heading.columns.get(field);
    if (column === undefined) return this.given.get(field) ?? null;
    const cell = this.row.cells[column];
    return this.row.mergedAbove && SHARED_FIELDS.has(field) && isBlank(cell)
      ? this.row.mergedAbove(column)
      : cell;
  }

  /** A cell's text; of a name what people decided it stands for, of 财政总收入（万元） the name. */
  text(field: string): string {
    const { unitInName } = this;
    if (field === "indicator" && unitInName) return this.noted[field]?.choice?.meaning ?? unitInName.name;
    return this.noted[field]?.choice?.meaning ?? cellText(this.cell(field));
  }

  /** The name of an indicator; its unit in brackets is kept for the row. */
  private withoutUnit(text: string, names: TableNames): string {
    this.unitInName = names.unitInName(text);
    return this.unitInName?.name ?? text;
  }

  /** A cell's text as problems quote it. */
  quote(field: string): string {
    const text = this.text(field);
    return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  }

  shownAs(field: string): ShownAs | undefined {
    const column = this.heading.columns.get(field);
    return column === undefined ? undefined : this.row.shownAs?.(column);
  }

  place(field?: string): Place {
    const column = field === undefined ? undefined : this.heading.columns.get(field);
    return this.log.place(this.sheet, this.row.row, column === undefined ? 0 : this.firstColumn + column + 1);
  }

  /** Place of a cell of the heading. */
  headingPlace(field: string): Place {
    const column = this.heading.columns.get(field) ?? -1;
    return this.log.place(this.sheet, this.headingRow, this.firstColumn + column + 1);
  }

  /** What the file calls a field. */
  nameOf(field: string): string {
    return this.heading.names.get(field) ?? field;
  }

  /** The row's unit, else the one in the heading's brackets, else the one above the table. */
  unitText(valueField: string): string {
    const own = this.text("unit") || this.noted["indicator"]?.choice?.unit || (this.unitInName?.unit ?? "");
    return own !== ""
      ? own
      : (this.heading.units.get(valueField) ?? this.heading.units.get("unit") ?? this.defaultUnit);
  }

  /** The note, and further columns as 列名:值. */
  note(): string {
    const { further } = this.heading;
    if (further.length === 0 && this.noteColumn === undefined) return "";
    const parts = this.noteColumn === undefined ? [] : [cellText(this.row.cells[this.noteColumn])];
    for (const { column, name } of further) {
      const text = cellText(this.row.cells[column]);
      if (text !== "") parts.push(`${name}:${text}`);
    }
    const note = parts.filter((part) => part !== "").join("; ");
    return note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE)}…` : note;
  }

  /** Whether the row has words, but nothing in any of these fields: a footnote or a heading inside the table. */
  isTextRow(figureFields: Iterable<string>): boolean {
    for (const field of figureFields) if (!isBlank(this.cell(field))) return false;
    const words = this.row.cells.map(cellText).filter((text) => text !== "");
    const text = words.join(" ").slice(0, LONGEST_QUOTE);
    this.log.add("note", "source.textRow", this.place(), { text });
    return true;
  }

  /** Whether a row is the sum of others: its name says so, or the cell before where it has none. */
  isTotalRow(nameField: string): boolean {
    const name = cellText(this.cell(nameField));
    const texts = name === "" ? this.row.cells.map(cellText) : [name];
    const total = texts.find((text) => text !== "" && isTotal(foldText(text)));
    if (total === undefined) return false;
    this.log.add("note", "source.totalRow", this.place(), { text: total });
    return true;
  }

  /** The year of a cell such as 2022, "2022年" or 二〇二二; null, with a problem, for anything else. */
  year(field: string): number | null {
    const cell = this.cell(field);
    const text = this.text(field);
    // Formulas of a workbook of ours find no 二〇二二.
    const year = typeof cell === "number" ? cell : readTypedYear(text, !this.isOwn);
    if (isYear(year)) return year;
    this.log.add("error", "source.badYear", this.place(field), { text: this.quote(field) });
    return null;
  }
}
