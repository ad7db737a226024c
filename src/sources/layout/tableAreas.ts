/** A grid split into its tables: titles, heading rows, body rows with the section they stand in. */
import { foldText } from "./foldText";
import type { Grid } from "./grid";
import { isGroupOfParks } from "./parkLikeness";
import { findPeriod } from "./periodWords";
import { isNote, keyed, sketchRow } from "./rowSketch";
import type { RowSketch } from "./rowSketch";
import { unitOf } from "./textFacets";
import { soundsLikePark } from "./totals";

export interface BodyRow {
  readonly row: number;
  /** Row of the text that heads this part of the body (一、工业; a park of its own line); null when none. */
  readonly section: number | null;
}

/** One table by rows and columns of the grid. */
export interface TableArea {
  readonly left: number;
  readonly right: number;
  /** Cells above it that speak of the whole table. */
  readonly titles: readonly CellPlace[];
  readonly headings: readonly number[];
  readonly body: readonly BodyRow[];
  /** Cells below it up to the next table: notes, signatures, who reports. */
  readonly notes: readonly CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What heads a column of names. */
const HEADS_NAMES =
  /指标|指標|项目|項目|名称|名稱|园区|園區|开发区|開發區|单位|單位|月份|indicator|item|park|zone|month/i;

/** Rows of headings above a body. */
const MOST_HEADING_ROWS = 6;
/** Lines between heading and body. */
const MOST_LINES = 3;
/** Tables one sheet may have. */
const MOST_TABLES = 200;
/** Rows looked at below a table. */
const MOST_NOTES = 30;
/** Rows at the beginning of a body that show which columns hold figures. */
const SAMPLE_ROWS = 8;

/** The tables of a grid, from left to right and from the top down. */
export function tableAreas(grid: Grid): readonly TableArea[] {
  const whole = Array.from({ length: grid.height }, (_, row) => sketchRow(grid, row, 0, grid.width - 1));
  const groups = columnGroups(grid, whole);
  return groups.flatMap(({ left, right }) => {
    const sketches =
      groups.length === 1
        ? whole
        : whole.map((sketch, row) =>
            isLine(sketch) ? lineOver(sketch, left, right) : sketchRow(grid, row, left, right),
          );
    return new AreaFinder(grid, sketches, left, right).find();
  });
}

/** A row of one text: a title, a section, a note; 单位:万元 and the like may stand beside it. */
function isLine({ texts, figures }: RowSketch): boolean {
  if (figures.length > 0 || texts.length === 0 || texts.length > 4) return false;
  return texts.length === 1 || texts.filter(({ text }) => !isKeyedValue(text)).length <= 1;
}

/** A line as it speaks of the columns of one table: of 单位:万元 and 单位:亿元 the one that stands over them. */
function lineOver(line: RowSketch, left: number, right: number): RowSketch {
  const own = line.texts.filter(({ column }) => column >= left && column <= right);
  const keys = new Set(own.map(({ text }) => keyed(text)?.key ?? ""));
  const texts = line.texts.filter((each) => own.includes(each) || !keys.has(keyed(each.text)?.key ?? ""));
  return { ...line, texts };
}

/** 湘东工业园 | 2026年5月 | 万元: park, period and unit side by side say what the table is, not what its columns are. */
function isFormLine(texts: RowSketch["texts"]): boolean {
  const kinds = texts.map(({ text }) => {
    const folded = foldText(text);
    if (unitOf(text.trim()) !== "") return "unit";
    if (soundsLikePark(folded) && !isGroupOfParks(folded)) return "park";
    const period = findPeriod(folded);
    if (period?.year !== undefined && period.month !== undefined && folded.length <= 12) return "period";
    return isKeyedValue(text) ? "form" : "other";
  });
  return !kinds.includes("other") && new Set(kinds).size > 1;
}

const isKeyedValue = (text: string): boolean => (keyed(text)?.value ?? "") !== "";

/** Runs of columns between columns that only lines cross; a run without labels of its own belongs to the one before. */
function columnGroups(grid: Grid, sketches: readonly RowSketch[]): { left: number; right: number }[] {
  const used = new Set<number>();
  for (const sketch of sketches) {
    if (isLine(sketch)) continue;
    for (let column = 0; column < grid.width; column++)
      if (grid.at(sketch.row, column).text !== "") used.add(column);
  }
  const groups: { left: number; right: number }[] = [];
  for (let column = 0; column < grid.width; column++) {
    const last = groups.at(-1);
    const begins = !used.has(column - 1) || grid.gapBeforeColumn(column);
    if (!used.has(column)) continue;
    if (!last || (begins && hasLabels(grid, sketches, column))) groups.push({ left: column, right: column });
    else last.right = column;
  }
  const [first] = groups;
  if (!first) return [{ left: 0, right: Math.max(0, grid.width - 1) }];
  if (groups.length === 1) return [{ left: 0, right: grid.width - 1 }];
  return groups;
}

/** Whether a column names rows: words in it, figures right behind it. */
function hasLabels(grid: Grid, sketches: readonly RowSketch[], column: number): boolean {
  let labels = 0;
  for (const { row, figures } of sketches) {
    // A park of both tables stands twice in its row, and once among the row's different texts.
    const { text, filled } = grid.at(row, column);
    const isLabel = text !== "" && !filled && !figures.includes(column);
    if (isLabel && figures.some((figure) => figure > column && figure < column + 6)) labels++;
  }
  return labels >= 2;
}

type AreaWithoutNotes = Omit<TableArea, "notes">;

class AreaFinder {
  private readonly areas: AreaWithoutNotes[] = [];
  /** By row, the first row from it on that has figures under a name; the height where none does. */
  private readonly nextBody: number[];

  constructor(
    private readonly grid: Grid,
    private readonly sketches: readonly RowSketch[],
    private readonly left: number,
    private readonly right: number,
  ) {
    this.nextBody = new Array<number>(sketches.length + 1).fill(sketches.length);
    for (let row = sketches.length - 1; row >= 0; row--)
      this.nextBody[row] = this.looksLikeBody(row) ? row : (this.nextBody[row + 1] ?? sketches.length);
  }

  find(): readonly TableArea[] {
    let from = 0;
    while (from < this.sketches.length && this.areas.length < MOST_TABLES) {
      const first = this.firstBodyRow(from);
      if (first === null) break;
      from = this.take(from, first);
    }
    return this.areas.map((area, index) => ({ ...area, notes: this.notesOf(area, this.areas[index + 1]) }));
  }

  /** Below the last table all that follows; between two what stands above the titles of the second. */
  private notesOf({ body }: AreaWithoutNotes, next: AreaWithoutNotes | undefined): CellPlace[] {
    const from = (body.at(-1)?.row ?? -1) + 1;
    const to = next ? (next.titles[0]?.row ?? next.headings[0] ?? from) : this.sketches.length;
    return range(from, Math.min(to, from + MOST_NOTES)).flatMap((row) =>
      this.sketch(row).texts.map(({ column }) => ({ row, column })),
    );
  }

  private sketch(row: number): RowSketch {
    return this.sketches[row] ?? { row, texts: [], figures: [], numbering: false, periods: false };
  }

  private firstBodyRow(from: number): number | null {
    const row = this.nextBody[from] ?? this.sketches.length;
    return row < this.sketches.length ? row : null;
  }

  private isBody(row: number): boolean {
    return this.nextBody[row] === row;
  }

  /** Whether a row has figures under a name. */
  private looksLikeBody(row: number): boolean {
    const { texts, figures, numbering, periods } = this.sketch(row);
    if (figures.length === 0 || numbering || periods) return false;
    const [first] = texts;
    if (!first) {
      // Figures without a name: only below a heading, where the first of them may be a year or a month.
      return figures.length > 1 && row > 0 && this.sketch(row - 1).texts.length > 1;
    }
    if (isNote(first.text)) return false;
    return !(keyed(first.text) && texts.length + figures.length <= 4 && this.coverage(row, row + 1) < 0.5);
  }

  /** Share of the figure columns of a row that have a text in another row; names of the form and their values aside. */
  private coverage(row: number, body: number): number {
    const { figures } = this.sketch(body);
    if (figures.length === 0) return 0;
    const aside = new Set<number>();
    let value = false;
    for (let column = this.left; column <= this.right; column++) {
      const { text } = this.grid.at(row, column);
      if (text === "") continue;
      const pair = keyed(text);
      if (pair || value) aside.add(column);
      value = pair?.value === "";
    }
    const covered = figures.filter((column) => !aside.has(column) && this.grid.at(row, column).text !== "");
    return covered.length / figures.length;
  }

  /** Whether a row above a body heads its columns. */
  private heads(row: number, body: number): boolean {
    const { texts, numbering, periods } = this.sketch(row);
    if (numbering || periods) return true;
    if (texts.length < 2 || isFormLine(texts)) return false;
    const covered = this.coverage(row, body);
    const own = texts.filter(({ text }) => !isKeyedValue(text)).length;
    if (own < texts.length) return own > 1 && covered >= 0.6;
    if (this.isAnswered(row)) return covered >= 0.6;
    return covered > 0 || !texts.some(({ text }) => keyed(text));
  }

  /** Whether a name of the form has its answer in the next cell: 报送单位 | 湘乡经开区. */
  private isAnswered(row: number): boolean {
    const { texts } = this.sketch(row);
    return texts.some(({ text }, index) => {
      const folded = foldText(texts[index + 1]?.text ?? "");
      return (
        keyed(text)?.value === "" && folded !== "" && (soundsLikePark(folded) || findPeriod(folded) !== null)
      );
    });
  }

  /** Lines between heading and body (一、综合): sections of it, where the row above them is a heading. */
  private linesAbove(from: number, first: number): number {
    let lines = 0;
    while (lines < MOST_LINES && first - lines - 1 > from && isLine(this.sketch(first - lines - 1))) lines++;
    const above = first - lines - 1;
    return lines > 0 && above >= from && this.heads(above, first) ? lines : 0;
  }

  /** Takes the table whose first body row is given; returns the row behind it. */
  private take(from: number, first: number): number {
    const lines = this.linesAbove(from, first);
    const bottom = first - lines;
    let top = bottom;
    while (
      top - 1 >= from &&
      bottom - top < MOST_HEADING_ROWS &&
      !(top < bottom && this.grid.gapBefore(top)) &&
      this.heads(top - 1, first)
    )
      top--;
    const headings = range(top, bottom);
    const { body, end } = this.body(first, headings, lines > 0 ? first - 1 : null);
    const titles = range(from, top).flatMap((row) => this.titleCells(row));
    for (const row of range(top, first))
      for (const { column, text } of this.sketch(row).texts)
        if (isKeyedValue(text)) titles.push({ row, column });
    const named = headings.filter((row) => !this.sketch(row).numbering);
    this.areas.push({ left: this.left, right: this.right, titles, headings: named, body });
    return end;
  }

  private titleCells(row: number): { row: number; column: number }[] {
    const cells: { row: number; column: number }[] = [];
    for (const { column } of this.sketch(row).texts) cells.push({ row, column });
    for (const column of this.sketch(row).figures) cells.push({ row, column });
    return cells;
  }

  private body(
    first: number,
    headings: readonly number[],
    lead: number | null,
  ): { body: BodyRow[]; end: number } {
    const body: BodyRow[] = [];
    const figureColumns = new Set<number>();
    for (let row = first, seen = 0; row < this.sketches.length && seen < SAMPLE_ROWS; row++) {
      if (!this.isBody(row)) continue;
      seen++;
      for (const column of this.sketch(row).figures) figureColumns.add(column);
    }
    const headingTexts = new Set(headings.map((row) => this.rowText(row)));
    let section = lead;
    let row = first;
    for (; row < this.sketches.length; row++) {
      const sketch = this.sketch(row);
      if (sketch.numbering || headingTexts.has(this.rowText(row))) continue;
      if (this.isBody(row)) {
        body.push({ row, section });
        continue;
      }
      const [one] = sketch.texts;
      if (one && isNote(one.text)) {
        // 说明:以下由财政局提供 among the rows ends nothing.
        if (this.isBody(row + 1) && !this.grid.gapBefore(row + 1)) continue;
        break;
      }
      if (sketch.figures.length > 0 && !sketch.periods) {
        body.push({ row, section });
        continue;
      }
      if (!one) continue;
      if (isLine(sketch)) {
        if (this.headsNext(row)) break;
        section = row;
        continue;
      }
      if (
        sketch.periods ||
        this.isHeadingRow(sketch, figureColumns) ||
        this.isUpperHeading(row, figureColumns) ||
        this.headsBehindGap(row)
      )
        break;
      if (sketch.texts.length > 0) body.push({ row, section });
    }
    return { body, end: this.behindNotes(row) };
  }

  /** Notes and signatures run to the next heading or title. */
  private behindNotes(row: number): number {
    const [one] = this.sketch(row).texts;
    return one && isNote(one.text) ? row + 1 : row;
  }

  /** Whether a line is the title of a table of its own: a heading follows, not figures. */
  private headsNext(line: number): boolean {
    for (let row = line + 1; row < this.sketches.length && row < line + 5; row++) {
      const sketch = this.sketch(row);
      if (isLine(sketch)) continue;
      if (this.isBody(row)) return false;
      return sketch.texts.length >= 2 && this.firstBodyRow(row) !== null;
    }
    return false;
  }

  /** Words where the body has figures: a heading of a further table. */
  private isHeadingRow({ texts, figures }: RowSketch, figureColumns: ReadonlySet<number>): boolean {
    if (figures.length > 0 || texts.length < 2) return false;
    const over = texts.filter(({ column }) => figureColumns.has(column)).length;
    // Words for the only figure of a row (保密, 待核实) are no heading; 指标 | 累计 is one.
    if (figureColumns.size === 1) return over === 1 && texts.some(({ text }) => HEADS_NAMES.test(text));
    return over >= 2 || (over > 0 && over >= figureColumns.size * 0.6);
  }

  /** 园区 | 规上企业数（家） over 累计, 同比 and 完成: one name over several columns, and the row below heads them. */
  private isUpperHeading(row: number, figureColumns: ReadonlySet<number>): boolean {
    const [stub, name, ...more] = this.sketch(row).texts;
    if (!stub || !name || more.length > 0 || this.sketch(row).figures.length > 0) return false;
    const stubBelow = this.grid.at(row + 1, stub.column);
    return (
      (stubBelow.text === "" || stubBelow.filled) &&
      this.grid.at(row, name.column + 1).filled &&
      row + 1 < this.sketches.length &&
      this.isHeadingRow(this.sketch(row + 1), figureColumns)
    );
  }

  /** Behind a blank row, words over most figures of the row below: a table whose columns are not those above. */
  private headsBehindGap(row: number): boolean {
    return this.grid.gapBefore(row) && this.isBody(row + 1) && this.coverage(row, row + 1) >= 0.6;
  }

  private rowText(row: number): string {
    let text = "";
    for (let column = this.left; column <= this.right; column++)
      text += `${this.grid.at(row, column).text}\u0001`;
    return text;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
