/**
 * Builds the sheet of a report row by row. Columns are known by name; formulas are in R1C1, so that a column of them is
 * one text however many rows it fills.
 */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import { BLANK } from "../measures/formula";
import { missingConditions, placeColumns } from "./missingSymbol";
import type { CellContent, ConditionalFill, SheetSpec } from "./spec";
import type { StyleName } from "./styles";
import { columnPoints, INDENT_STEP, linesOf, TALLEST_ROW } from "./textWidth";

export interface ReportColumn {
  /** Characters. */
  readonly width: number;
  /** Where English words need more. */
  readonly english?: number;
  /** Serves the formulas; stands right of the printed columns. */
  readonly hidden?: boolean;
}

/** Rows from `top` to `bottom`, 0-based. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The column of the labels by which rows are found again. */
const LABEL = "label";

export class SheetBuilder<C extends string> {
  readonly cells: CellContent[][] = [];
  readonly #names: readonly C[];
  readonly #fills: { area: Rectangle; formula: string }[] = [];
  readonly #styles: { area: Rectangle; style: StyleName }[] = [];
  readonly #formats: { area: Rectangle; format: string }[] = [];
  readonly #indents: { area: Rectangle; level: number }[] = [];
  readonly #merges: Rectangle[] = [];
  readonly #heights: { row: number; height: number }[] = [];
  readonly #conditions: ConditionalFill[] = [];

  constructor(
    private readonly columns: Readonly<Record<C | typeof LABEL, ReportColumn>>,
    readonly language: Language,
  ) {
    this.#names = Object.keys(columns) as C[];
  }

  /** Position of a column, 0-based. */
  at(column: C): number {
    return this.#names.indexOf(column);
  }

  get lastPrinted(): number {
    return this.#names.filter((name) => !this.columns[name].hidden).length - 1;
  }

  get height(): number {
    return this.cells.length;
  }

  /** Adds a row of so many points, of Excel's most at most, and returns its number. */
  row(height: number, contents: Partial<Readonly<Record<C, CellContent>>> = {}): number {
    const cells = new Array<CellContent>(this.#names.length).fill(null);
    for (const [name, content] of Object.entries(contents) as [C, CellContent][])
      cells[this.at(name)] = content;
    this.#heights.push({ row: this.cells.length, height: Math.min(height, TALLEST_ROW) });
    return this.cells.push(cells) - 1;
  }

  /** Makes a row one that is found again (SheetSpec.labels): a label, and a formula in its last cell. Returns the row. */
  named(row: number, label: string): number {
    this.put(row, LABEL as C, { text: label });
    this.formula(row, this.#names.at(-1)!, BLANK);
    return row;
  }

  put(row: number, column: C, content: CellContent): void {
    this.cells[row]![this.at(column)] = content;
  }

  /** The same row's cell of a column. @example here("locator") //=> "RC16" */
  here(column: C): string {
    return `RC${this.at(column) + 1}`;
  }

  fixed(row: number, column: C): string {
    return `R${row + 1}C${this.at(column) + 1}`;
  }

  span(rows: Rows, column: C): string {
    return `${this.fixed(rows.top, column)}:${this.fixed(rows.bottom, column)}`;
  }

  area(rows: Rows, from: C, to: C = from): Rectangle {
    return { ...rows, left: this.at(from), right: this.at(to) };
  }

  /** All printed columns of rows. */
  across(rows: Rows): Rectangle {
    return { ...rows, left: 0, right: this.lastPrinted };
  }

  /** One R1C1 formula, without "=", for a column of rows. */
  fill(rows: Rows, column: C, formula: string): void {
    if (rows.bottom >= rows.top) this.#fills.push({ area: this.area(rows, column), formula: `=${formula}` });
  }

  /** A formula in one cell. */
  formula(row: number, column: C, formula: string): void {
    this.fill({ top: row, bottom: row }, column, formula);
  }

  style(area: Rectangle, style: StyleName): void {
    this.#styles.push({ area, style });
  }

  format(area: Rectangle, format: string): void {
    if (area.bottom >= area.top) this.#formats.push({ area, format });
  }

  indent(area: Rectangle, level: number): void {
    this.#indents.push({ area, level });
  }

  merge(area: Rectangle): void {
    if (area.right > area.left || area.bottom > area.top) this.#merges.push(area);
  }

  condition(condition: ConditionalFill): void {
    if (condition.area.bottom >= condition.area.top) this.#conditions.push(condition);
  }

  /** Points a column is wide. */
  points(column: C): number {
    return columnPoints(this.width(column));
  }

  /** Lines a text takes across all printed columns. */
  linesAcross(text: string, size: number): number {
    return this.linesAcrossColumns(text, this.#names[0]!, this.#names[this.lastPrinted]!, size);
  }

  /** Lines a text takes in merged columns that wrap, indented by so many steps. */
  linesAcrossColumns(text: string, from: C, to: C, size: number, indent = 0): number {
    const points = this.#names
      .slice(this.at(from), this.at(to) + 1)
      .reduce((total, name) => total + this.points(name), 0);
    return linesOf(text, points - indent * INDENT_STEP, size, this.language);
  }

  /** Lines a text takes in a column that wraps. */
  linesIn(text: string, column: C, size: number, indent = 0): number {
    return this.linesAcrossColumns(text, column, column, size, indent);
  }

  private width(column: C): number {
    const { width, english } = this.columns[column];
    return (this.language === "en-US" ? english : undefined) ?? width;
  }

  /** What was built so far as the parts of a sheet. */
  parts(): Pick<
    SheetSpec,
    | "cells"
    | "fills"
    | "styles"
    | "numberFormats"
    | "indents"
    | "merges"
    | "columnWidths"
    | "rowHeights"
    | "conditionalFills"
  > {
    return {
      cells: this.cells,
      fills: this.#fills,
      styles: this.#styles,
      numberFormats: this.#formats,
      indents: this.#indents,
      merges: this.#merges,
      columnWidths: this.#names.map((name, column) => ({
        column,
        name,
        width: this.width(name),
        hidden: this.columns[name].hidden ?? false,
      })),
      rowHeights: this.#heights,
      // The last has the first word: no other format of a cell hides the symbol.
      conditionalFills: [
        ...this.#conditions,
        ...missingConditions(
          {
            top: 0,
            left: 0,
            bottom: this.height - 1,
            right: this.lastPrinted,
          },
          this.language,
          placeColumns(this.#styles),
        ),
      ],
    };
  }
}
