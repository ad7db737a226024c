/** One sheet, or one csv, row by row: finds the heading below title lines, then hands rows to the reader of its shape. */
import { cellText } from "./cell";
import type { SourceCell, SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import type { Shape } from "./fields";
import { halfWidth } from "./figure";
import { headingOf } from "./headings";
import type { Heading, IncompleteHeading } from "./headings";
import { projectBoard, type ProjectBoard } from "./projectBoard";
import { rowReaderOf } from "./shapes";
import { FieldCells } from "./sourceRows";
import type { RowReader } from "./sourceRows";
import type { SheetMarks } from "./forms/formMarks";
import { FormSheet } from "./forms/formSheet";
import { layoutFingerprint } from "./layout/fingerprint";
import type { SheetLayout } from "./layout/sheetLayout";
import { TableNames } from "./tableNames";
import { joinedHeading, mayBeUpper, type JoinedHeading } from "./twoRowHeading";

/** Rows from the top among which the heading must be. */
export const HEADING_ROWS = 20;

/** 单位：万元, 计量单位:亿元, Unit: 100 million yuan above the table. */
const UNIT_LINE = /(?:^|[(\s])(?:计量|計量)?(?:单位|單位|unit)\s?[::]\s?([^\s()].{0,30}?)\)?$/i;
/** Cells looked at in a title line. */
const TITLE_CELLS = 40;

/** Takes the rows of a table that was told as a fault. */
const UNREAD: RowReader = { read: () => undefined, finish: () => undefined };

export class SheetReader {
  /** Shape of the table found, null while there is none. */
  shape: Shape | "form" | null = null;
  private reader: RowReader | null = null;
  private fields: FieldCells | null = null;
  private unit = "";
  /** Texts above the table. */
  private readonly titles: string[] = [];
  private lastRow = 0;
  /** The row before, where it may be the upper one of two rows of headings; `begin` where it is a heading by itself. */
  private upper: { readonly row: SourceRow; readonly begin: (() => void) | null } | null = null;
  private incomplete: { heading: IncompleteHeading; row: number } | null = null;
  private readonly form: FormSheet;

  /** `marks`: what hidden marks of the file say of the sheet, if it is a form. */
  constructor(
    private readonly draft: SubmissionDraft,
    private readonly sheet: string | undefined,
    marks?: SheetMarks,
  ) {
    this.form = new FormSheet(draft, sheet, marks);
  }

  /** Takes the next row; false when no further row can matter. */
  read(row: SourceRow): boolean {
    if (this.reader) {
      this.lastRow = row.row;
      if (this.fields) this.readRow(this.reader, this.fields, row);
      else this.reader.read(row);
      return true;
    }
    const { upper } = this;
    this.upper = null;
    if (upper) {
      const joined = joinedHeading(upper.row, row, this.draft.headings);
      // What a group says of year and month holds for its columns.
      if (joined && upper.begin) this.lookAtTitle(upper.row, null);
      if (joined && this.beginJoined(joined, row.row)) return true;
      if (upper.begin) {
        upper.begin();
        return this.read(row);
      }
    }
    if (row.row > HEADING_ROWS) return false;
    this.reader = this.form.begin(row);
    if (this.reader) {
      this.shape = "form";
      return true;
    }
    const { found, begin } = this.headingIn(row.cells, row.row);
    // What a row of a board says may go on in the next.
    if (mayBeUpper(row, this.draft.headings)) this.upper = { row, begin };
    else if (begin) begin();
    if (!begin) this.lookAtTitle(row, found);
    return true;
  }

  /** What a row is as a heading, and how its table begins where it is complete or a board's. */
  private headingIn(
    cells: readonly SourceCell[],
    row: number,
  ): { readonly found: IncompleteHeading | null; readonly begin: (() => void) | null } {
    const found = this.draft.headings.look(cells);
    if (found && "columns" in found) return { found: null, begin: () => this.begin(found, row) };
    const titles = [...this.titles, this.sheet ?? "", this.draft.source];
    const board = projectBoard(cells, titles, this.draft.headings, this.draft.context);
    return { found, begin: board && (() => this.beginBoard(board, row)) };
  }

  /** Begins the table of a heading of two rows; false where these are none either. */
  private beginJoined({ cells, doubtful }: JoinedHeading, row: number): boolean {
    const { begin } = this.headingIn(cells, row);
    if (!begin) return false;
    begin();
    const { log } = this.draft;
    for (const { column, name } of doubtful)
      log.add("warning", "source.doubtfulColumn", log.place(this.sheet, row, column + 1), { column: name });
    return true;
  }

  /** Whether the heading of a known table was met that lacks columns. */
  get seemsTable(): boolean {
    return this.incomplete !== null;
  }

  /** Ends the sheet. Returns whether it held a table; when it seemed to, says what its heading lacks. */
  finish(): boolean {
    this.upper?.begin?.();
    this.upper = null;
    this.reader?.finish();
    this.draft.figures.endTable();
    if (this.reader || this.form.miss()) return true;
    if (!this.incomplete) return false;
    const { heading, row } = this.incomplete;
    const columns = heading.missing.map((field) => headingOf(heading.shape, field)).join(", ");
    this.draft.log.add("error", "source.missingColumns", this.draft.log.place(this.sheet, row), { columns });
    return true;
  }

  /** Names a person should look over, or decided about; to be asked for after `finish`. */
  get layout(): SheetLayout | null {
    const { draft, sheet, fields, form } = this;
    const names = fields?.names ?? form.names;
    const right = fields ? Math.max(...fields.heading.columns.values()) + 1 : form.right;
    const table = names?.layout({ bottom: this.lastRow, right });
    return table ? { file: draft.source, ...(sheet !== undefined && { sheet }), tables: [table] } : null;
  }

  private readRow(reader: RowReader, fields: FieldCells, row: SourceRow): void {
    if (fields.isBlank(row)) return;
    const { draft } = this;
    const isRead = fields.beginNames(row);
    const before = draft.size;
    if (isRead) reader.read(row);
    fields.countFigures(isRead ? draft.size - before : 1);
  }

  /** Begins a board of projects; one whose park or year nothing says is told and not read. */
  private beginBoard({ heading, given, planned, missing }: ProjectBoard, row: number): void {
    const { log } = this.draft;
    if (missing.length) {
      const columns = missing.map((field) => headingOf("projects", field)).join(", ");
      log.add("error", "source.missingColumns", log.place(this.sheet, row), { columns });
      this.shape = "projects";
      this.reader = UNREAD;
      return;
    }
    if (!planned) log.add("warning", "source.boardWithoutPlan", log.place(this.sheet, row), {});
    this.begin(heading, row, given);
  }

  private begin(heading: Heading, row: number, given: ReadonlyMap<string, string> = new Map()): void {
    const { log } = this.draft;
    for (const { column, name } of heading.repeated) {
      log.add("warning", "source.repeatedColumn", log.place(this.sheet, row, column + 1), { column: name });
    }
    this.shape = heading.shape;
    this.fields = new FieldCells(heading, this.sheet, this.unit, row, 0, log);
    this.fields.given = given;
    this.fields.names = new TableNames(this.draft, {
      fingerprint: headingFingerprint(heading),
      file: this.draft.source,
      sheet: this.sheet ?? "",
      top: row,
      left: Math.min(...heading.columns.values()) + 1,
    });
    this.reader = rowReaderOf(heading.shape, this.fields, this.draft);
  }

  private lookAtTitle(row: SourceRow, incomplete: IncompleteHeading | null): void {
    if (incomplete && incomplete.missing.length < (this.incomplete?.heading.missing.length ?? Infinity))
      this.incomplete = { heading: incomplete, row: row.row };
    this.unit = unitLine(row.cells) ?? this.unit;
    this.titles.push(
      ...row.cells
        .slice(0, TITLE_CELLS)
        .map(cellText)
        .filter((text) => text !== ""),
    );
  }
}

/** The same whatever the order of the columns and the columns beside them. */
function headingFingerprint({ shape, names }: Heading): string {
  return layoutFingerprint([[shape], ...[...names.values()].sort().map((name) => [name])], []);
}

function unitLine(cells: readonly SourceCell[]): string | null {
  for (const cell of cells.slice(0, TITLE_CELLS)) {
    const found = UNIT_LINE.exec(halfWidth(cellText(cell).slice(0, 200)))?.[1];
    if (found !== undefined) return found.trim();
  }
  return null;
}
