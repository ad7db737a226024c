/**
 * Entering values and formulas into cells, as Range.values, .formulas and .formulasR1C1 do. Plain loops over rows:
 * a million cells arrive in chunks of 1,500, so nothing here may depend on the size of the sheet.
 */
import { MAX_COLUMNS, MAX_ROWS, cellCount, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import type { CellValue } from "../../xlsx/cells";
import { cellKey } from "../../xlsx/cells";
import type { StylePatch } from "../../xlsx/style";
import { toFileDialect } from "../calc/dialect";
import { fromR1C1, toR1C1 } from "../calc/relativeText";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { EnteredFormula, FormattedValue, isFormula, PrefixedText, readEntry, type Entry } from "./cellEntry";
import { cellArguments } from "./cellGridArguments";
import { releaseArrays } from "./arrayFormulas";
import { CellRestyling } from "./cellRestyling";
import { assertEditable } from "./protection";
import { columnsFilled, headingsEntered } from "./tableEdits";

/**
 * How entries are written: as Range.values and .formulas, .formulasR1C1, or .formulasLocal. Only the last reads dates
 * and numbers in the language of Office; the others read them in the American form (Range.values documentation).
 */
export type Notation = "A1" | "R1C1" | "local";

const NEUTRAL_LANGUAGE = "en-US";

const PREFIXED: StylePatch = { quotePrefix: true };
const UNPREFIXED: StylePatch = { quotePrefix: false };

/** Most characters a cell holds (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;

/**
 * Enters what the client set on a range: a value for all cells or an array of its shape; null leaves a cell alone.
 * @throws HostError InvalidArgument for a wrong shape or a formula that cannot be read, AccessDenied under protection
 */
export function enterCells(
  session: HostSession,
  sheet: Sheet,
  area: Rectangle,
  value: unknown,
  notation: Notation,
  location: string,
): void {
  const entries = cellArguments(value, area, location);
  if (isUnbounded(area)) throw invalidArgument(location);
  assertEditable(sheet, area);
  releaseArrays(sheet, area);
  const before = cellCount(area) === 1 ? sheet.cells.value(area.top, area.left) : undefined;
  const writer = new CellWriter(session, sheet, area, notation, location);
  if ("rows" in entries)
    for (let row = 0; row < entries.rows.length; row++) writer.row(area.top + row, entries.rows[row]!);
  else writer.all(entries.all);
  writer.finish();
  session.changed({ sheet, area, kind: "RangeEdited", ...(before === undefined ? {} : { before }) });
}

/** Whether an area is whole rows or columns, whose cells cannot be read or written one by one. */
export function isUnbounded(area: Rectangle): boolean {
  return area.bottom - area.top === MAX_ROWS - 1 || area.right - area.left === MAX_COLUMNS - 1;
}

class CellWriter {
  private readonly language: string;
  /** Number format of every cell of the area, or undefined where it differs. */
  private readonly format: string | undefined;
  private readonly hadPrefixes: boolean;
  private readonly hadFormulas: boolean;
  private formulas: Map<number, string> | null = null;
  private readonly restyling: CellRestyling;
  private readonly formatPatches = new Map<string, StylePatch>();

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
    private readonly area: Rectangle,
    private readonly notation: Notation,
    private readonly location: string,
  ) {
    this.language = notation === "local" ? session.language : NEUTRAL_LANGUAGE;
    this.format = sheet.styles.uniform(area, "numberFormat");
    this.hadPrefixes = sheet.styles.uniform(area, "quotePrefix") !== false;
    this.hadFormulas = sheet.cells.formulas.size > 0;
    this.restyling = new CellRestyling(sheet.styles);
  }

  /** One row of entries, from the left edge of the area. */
  row(row: number, values: readonly unknown[]): void {
    const { left } = this.area;
    const cells = this.cellsOf(row, left);
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      const column = left + index;
      if (value === null || value === undefined) continue;
      if (typeof value === "number" && this.format === "General" && !this.hadPrefixes) cells[column] = value;
      else cells[column] = this.entered(value, row, column, cells[column] ?? null);
      if (this.hadFormulas) this.dropFormula(row, column);
    }
  }

  /** The same entry for every cell; formulas are filled from the top left cell. */
  all(value: unknown): void {
    if (value === null || value === undefined) return;
    const entry = typeof value === "string" ? readEntry(value, this.language) : null;
    if (entry instanceof EnteredFormula) this.fill(entry.text, value as string);
    else this.repeat(this.area, value);
  }

  private repeat(area: Rectangle, value: unknown): void {
    const line = new Array<unknown>(area.right - this.area.left + 1).fill(null);
    line.fill(value, area.left - this.area.left);
    for (let row = area.top; row <= area.bottom; row++) this.row(row, line);
  }

  /** Fills the area with one formula; cells formatted as text get its text instead. */
  private fill(formula: string, literal: string): void {
    const { area, sheet, session } = this;
    const { top: row, left: column } = area;
    this.assertReadable(formula);
    const a1 = this.notation === "R1C1" ? fromR1C1(formula, row, column) : formula;
    const r1c1 = toR1C1(this.fileText(a1, row, column), row, column);
    for (const { area: part, style } of [...sheet.styles.cover(area)]) {
      if (style.numberFormat === "@") {
        this.repeat(part, literal);
        continue;
      }
      if (style.quotePrefix) sheet.styles.apply(part, UNPREFIXED);
      session.calculation.formulaEnteredR1C1(sheet, part, r1c1);
    }
  }

  /** Hands formulas to calculation and tells it what changed. */
  finish(): void {
    const { sheet, area, session, formulas } = this;
    this.restyling.finish();
    if (formulas) {
      const text = (row: number, column: number): string | null => formulas.get(cellKey(row, column)) ?? null;
      session.calculation.formulaEntered(sheet, area, text);
    }
    session.calculation.valuesChanged(sheet, area);
    headingsEntered(session, sheet, area);
    columnsFilled(session, sheet, area);
  }

  private cellsOf(row: number, left: number): CellValue[] {
    const { rows } = this.sheet.cells;
    // Rows are filled from the first without holes, so that the engine keeps them as plain arrays.
    while (rows.length < row) rows.push(undefined);
    let cells = rows[row];
    if (!cells) rows[row] = cells = [];
    while (cells.length < left) cells.push(null);
    return cells;
  }

  /** Value to store for an entry; formats, prefixes and formulas are dealt with on the way. */
  private entered(value: unknown, row: number, column: number, current: CellValue): CellValue {
    const entry = this.entry(value, row, column);
    if (this.hadPrefixes && !(entry instanceof PrefixedText)) this.unprefix(row, column);
    if (entry === null || typeof entry !== "object") return entry;
    if (entry instanceof PrefixedText) {
      this.restyling.patch(row, column, PREFIXED);
      return entry.text === "" ? null : entry.text;
    }
    if (entry instanceof FormattedValue) {
      const has = this.format ?? this.sheet.styles.at(row, column).numberFormat;
      if (has === "General") this.restyling.patch(row, column, this.formatPatch(entry.format));
      return entry.value;
    }
    if (entry instanceof EnteredFormula) {
      this.assertReadable(entry.text);
      const text = this.notation === "R1C1" ? fromR1C1(entry.text, row, column) : entry.text;
      this.formulas ??= new Map();
      this.formulas.set(cellKey(row, column), this.fileText(text, row, column));
      return current;
    }
    return entry;
  }

  /** What the cell makes of an entry: text as it is in cells formatted as text, anything else as typed. */
  private entry(value: unknown, row: number, column: number): Entry {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      throw invalidArgument(this.location);
    const format = this.format ?? this.sheet.styles.at(row, column).numberFormat;
    if (format === "@") {
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      return value === "" ? null : this.checkedText(String(value));
    }
    return typeof value === "string" ? readEntry(this.checkedText(value), this.language) : value;
  }

  private checkedText(text: string): string {
    if (text.length > LONGEST_TEXT) throw invalidArgument(this.location);
    return text;
  }

  private assertReadable(formula: string): void {
    const a1 = this.notation === "R1C1" ? fromR1C1(formula, this.area.top, this.area.left) : formula;
    if (!isFormula(a1)) throw invalidArgument(this.location);
  }

  private fileText(formula: string, row: number, column: number): string {
    const text = toFileDialect(formula, { sheet: this.sheet, row, column });
    if (text === null) throw invalidArgument(this.location);
    return text;
  }

  private dropFormula(row: number, column: number): void {
    if (this.sheet.cells.formulas.has(cellKey(row, column)))
      this.session.calculation.formulaRemoved(this.sheet, cell(row, column));
  }

  private unprefix(row: number, column: number): void {
    if (this.sheet.styles.at(row, column).quotePrefix) this.restyling.patch(row, column, UNPREFIXED);
  }

  private formatPatch(numberFormat: string): StylePatch {
    let patch = this.formatPatches.get(numberFormat);
    if (!patch) this.formatPatches.set(numberFormat, (patch = { numberFormat }));
    return patch;
  }
}

function cell(row: number, column: number): Rectangle {
  return { top: row, left: column, bottom: row, right: column };
}
