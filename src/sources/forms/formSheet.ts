/** Finds a fill-in form on a sheet or in a csv, row by row, and hands its rows to their reader. */
import type { SourceRow } from "../cell";
import type { SubmissionDraft } from "../draft";
import type { RowReader } from "../sourceRows";
import { formHeader } from "./formHeader";
import { formHeading } from "./formHeading";
import { TableNames } from "../tableNames";
import { NO_MARKS, type SheetMarks } from "./formMarks";
import { FormRows } from "./formRows";
import { formSubject, isIdentified } from "./formSubject";

/** Forms of the add-in are one layout, whatever they ask for. */
const FORM_LAYOUT = "form";

/** A form that cannot be read: a problem said why, and no other reader is to try. */
const NOTHING: RowReader = { read: () => undefined, finish: () => undefined };

export class FormSheet {
  private readonly above: SourceRow[] = [];
  /** Names of rows that nobody knows, or that people decided about; null before the heading. */
  names: TableNames | null = null;
  /** Last column of the heading, 1-based. */
  right = 0;

  constructor(
    private readonly draft: SubmissionDraft,
    private readonly sheet: string | undefined,
    private readonly marks: SheetMarks = NO_MARKS,
  ) {}

  /** Reader of the rows below, when a row is the heading of a form; null for any other row. */
  begin(row: SourceRow): RowReader | null {
    const { draft, sheet, marks } = this;
    const marked = marks.named !== null || marks.records.length > 0;
    const heading = formHeading(row.cells, marked);
    if (!heading) {
      this.above.push(row);
      return null;
    }
    const header = formHeader(this.above);
    const { byMark, byHeader } = isIdentified(header, marks, draft.context.parks);
    // A stranger's table may have a column of codes: what makes it a form is whose it is and of which month.
    if (!byMark && !(byHeader && heading.columns.has("code"))) return null;
    const subject = formSubject(header, marks, draft, sheet);
    if (!subject) return NOTHING;
    const columns = [...heading.columns.values()];
    this.right = Math.max(...columns) + 1;
    this.names = new TableNames(draft, {
      fingerprint: FORM_LAYOUT,
      file: draft.source,
      sheet: sheet ?? "",
      top: row.row,
      left: Math.min(...columns) + 1,
    });
    return new FormRows(heading, subject, draft, sheet, this.names);
  }

  /** Says of a sheet marked as a form that its table is gone; whether it did. */
  miss(): boolean {
    if (this.marks.named === null) return false;
    this.draft.log.add("error", "source.formNoTable", this.draft.log.whole(this.sheet));
    return true;
  }
}
