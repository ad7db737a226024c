/**
 * Whether two workbooks hold the same: cells, formulas, merges, tables, entry rules, conditional formats, sizes, print
 * set-up, and formats. Only so is a race between the programs that wrote them one between equals.
 */
import { rectangleAddress, cellAddress, type Rectangle } from "../src/a1";
import type { Book, ConditionalFormat, DataValidation, Sheet, Table } from "../src/xlsx/book";
import { CellError, type CellValue } from "../src/xlsx/cells";
import type { Style } from "../src/xlsx/style";

export interface Comparison {
  readonly sheets: number;
  /** Cells with a value or a formula, of all sheets of the first workbook. */
  readonly cells: number;
  readonly formulas: number;
  /** Cells whose formats were compared. */
  readonly formats: number;
  /** One line per difference, at most {@link MOST_LISTED} of each kind and sheet. */
  readonly differences: readonly string[];
}

export const MOST_LISTED = 3;
/** Of long tables every so many rows' formats are looked at. */
const FORMAT_STEP = 97;
const CLOSELY = 100;
/** Sizes are stored in steps of a pixel or less. */
const SIZE_TOLERANCE = 0.01;

/** Formulas' values are not compared (ExcelJS has none), nor moments of writing, nor the Normal style. */
export function compareBooks(ours: Book, theirs: Book): Comparison {
  const differences: string[] = [];
  const totals = { cells: 0, formulas: 0, formats: 0 };
  const names = (book: Book): string[] => book.sheets.map(({ name, visibility }) => `${name} ${visibility}`);
  note(differences, "sheets", names(ours), names(theirs));
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find(({ name }) => name === sheet.name);
    if (!other) continue;
    const found = new SheetComparison(sheet, other, ours.normalStyle, theirs.normalStyle);
    totals.cells += found.cells;
    totals.formulas += found.formulas;
    totals.formats += found.formats;
    for (const line of found.differences) differences.push(line);
  }
  note(differences, "names of cells", cellNames(ours), cellNames(theirs));
  return { sheets: ours.sheets.length, ...totals, differences };
}

/** Visible names of single cells; ExcelJS cannot name more. */
function cellNames({ names }: Book): string[] {
  return names
    .filter(({ hidden, refersTo }) => hidden !== true && /!\$[A-Z]+\$\d+$/.test(refersTo))
    .map(({ name, refersTo }) => `${name}=${refersTo.replaceAll("'", "")}`);
}

class SheetComparison {
  readonly differences: string[] = [];
  cells = 0;
  formulas = 0;
  formats = 0;

  constructor(
    private readonly ours: Sheet,
    private readonly theirs: Sheet,
    private readonly ourNormal: Style,
    private readonly theirNormal: Style,
  ) {
    this.compareCells();
    this.compareFormats();
    this.same("merges", (sheet) => sheet.merges.map((area) => rectangleAddress(area)));
    this.same("tables", (sheet) => sheet.tables.map(tableText));
    this.same("entry rules", (sheet) => sheet.validations.flatMap(validationTexts));
    this.same("conditional formats", (sheet) => sheet.conditionalFormats.flatMap(conditionTexts));
    this.same("hidden columns", (sheet) => [...sheet.hiddenColumns].map(String));
    this.same("view", ({ freeze, showGridlines }) => [JSON.stringify({ freeze, showGridlines })]);
    this.same("page", ({ page }) => [JSON.stringify(page, rounded)]);
    this.sizes("column width", (sheet) => sheet.columnWidths);
    this.sizes("row height", (sheet) => sheet.rowHeights);
  }

  private compareCells(): void {
    const { ours, theirs } = this;
    const [mine, others] = [ours.cells.usedArea(), theirs.cells.usedArea()];
    if (!mine || !others) {
      this.same("used area", (sheet) => (sheet.cells.usedArea() ? ["cells"] : []));
      return;
    }
    const area = union(mine, others);
    const different: string[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const formula = ours.cells.formula(row, column);
        const [a, b] = [content(ours, row, column), content(theirs, row, column)];
        if (a !== null) this.cells++;
        if (formula !== null) this.formulas++;
        if (a !== b) different.push(`${cellAddress(row, column)}: ${String(a)} | ${String(b)}`);
      }
    this.list("cells", different);
  }

  private compareFormats(): void {
    const { ours, theirs, ourNormal, theirNormal } = this;
    const area = ours.cells.usedArea();
    if (!area) return;
    const different: string[] = [];
    for (let row = area.top; row <= area.bottom; row += row < CLOSELY ? 1 : FORMAT_STEP)
      for (let column = area.left; column <= area.right; column++) {
        this.formats++;
        const a = formatOf(ours.styles.at(row, column), ourNormal, ourNormal);
        const b = formatOf(theirs.styles.at(row, column), theirNormal, ourNormal);
        for (const key of new Set([...a.keys(), ...b.keys()]))
          if (a.get(key) !== b.get(key))
            different.push(`${cellAddress(row, column)} ${key}: ${a.get(key) ?? "–"} | ${b.get(key) ?? "–"}`);
      }
    this.list("formats", different);
  }

  private same(what: string, textsOf: (sheet: Sheet) => string[]): void {
    note(this.differences, `${this.ours.name}: ${what}`, textsOf(this.ours), textsOf(this.theirs));
  }

  private sizes(what: string, sizesOf: (sheet: Sheet) => Map<number, number>): void {
    const [mine, others] = [sizesOf(this.ours), sizesOf(this.theirs)];
    const different: string[] = [];
    for (const index of new Set([...mine.keys(), ...others.keys()])) {
      const [a, b] = [mine.get(index) ?? 0, others.get(index) ?? 0];
      if (Math.abs(a - b) > SIZE_TOLERANCE) different.push(`${index + 1}: ${a} | ${b}`);
    }
    this.list(what, different);
  }

  private list(what: string, different: readonly string[]): void {
    if (!different.length) return;
    const shown = different.slice(0, MOST_LISTED).join("; ");
    this.differences.push(`${this.ours.name}: ${different.length} × ${what}: ${shown}`);
  }
}

function note(differences: string[], what: string, ours: readonly string[], theirs: readonly string[]): void {
  const [mine, others] = [new Set(ours), new Set(theirs)];
  const lacking = [
    ...ours.filter((text) => !others.has(text)).map((text) => `only here ${text}`),
    ...theirs.filter((text) => !mine.has(text)).map((text) => `only there ${text}`),
  ];
  if (lacking.length) differences.push(`${what}: ${lacking.slice(0, 2 * MOST_LISTED).join("; ")}`);
  else if (ours.length !== theirs.length) differences.push(`${what}: ${ours.length} | ${theirs.length}`);
}

function union(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Moments of writing: the log's stamp and batch, the day of the last load. */
const MOMENT = /^(\d{4}-\d\d-\d\d( \d\d:\d\d)?|20\d{10})$/;

/** What a cell holds: its formula, else its value; null for a blank one. */
function content({ cells }: Sheet, row: number, column: number): CellValue {
  const formula = cells.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const value = cells.value(row, column);
  if (typeof value === "string") return value === "" ? null : value.replace(MOMENT, "(moment)");
  return value instanceof CellError ? value.code : value;
}

function tableText({
  name,
  area,
  columns,
  headerRow,
  totalsRow,
  style,
  bandedRows,
  filterButton,
}: Table): string {
  const headings = columns.map((column) => column.name);
  return JSON.stringify({
    ...{ name, area: rectangleAddress(area), headings, headerRow },
    ...{ totalsRow, style, bandedRows, filterButton },
  });
}

function validationTexts({ areas, ...rule }: DataValidation): string[] {
  // What ExcelJS leaves out of the file is what files mean when they say nothing.
  const {
    error = { title: "", message: "", style: "stop" },
    prompt = { title: "", message: "" },
    ...others
  } = rule;
  const known = sorted({ ...others, error, prompt, operator: others.operator ?? "between" });
  return areas.map((area) => `${rectangleAddress(area)} ${known}`);
}

function conditionTexts({ areas, formulas, style, type }: ConditionalFormat): string[] {
  return areas.map((area) => `${rectangleAddress(area)} ${type} ${formulas.join(";")} ${sorted(style)}`);
}

/**
 * What differs from the workbook's Normal style, for the two may differ in it, and from `usual`, the Normal style of
 * the first: ExcelJS must name a font that is ours anyway. Automatic colour is black.
 */
function formatOf(style: Style, normal: Style, usual: Style): Map<string, string> {
  const format = new Map<string, string>();
  for (const [key, value] of Object.entries(style) as [keyof Style, unknown][]) {
    if (key === "quotePrefix" || (key === "fontColor" && value === "#000000")) continue;
    const text = JSON.stringify(value);
    if (text !== JSON.stringify(normal[key]) && text !== JSON.stringify(usual[key])) format.set(key, text);
  }
  return format;
}

/** JSON with keys in order. */
function sorted(object: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
