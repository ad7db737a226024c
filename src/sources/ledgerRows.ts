/** Rows of a ledger, twelve months wide: 园区, 指标, 年度, 数据项, 单位, 1月 … 12月. */
import { month } from "../core/period";
import type { Month } from "../core/period";
import type { SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import { MONTH_FIELDS } from "./fields";
import type { FieldCells, RowReader } from "./sourceRows";
import { subjectOf } from "./subject";

export class LedgerRows implements RowReader {
  private readonly months: readonly {
    readonly month: number;
    readonly field: string;
    readonly column: number;
  }[];
  private readonly figureFields: readonly string[];
  /** The twelve months of a year, shared among its observations. */
  private readonly years = new Map<number, readonly Month[]>();

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    this.months = MONTH_FIELDS.flatMap((field, index) => {
      const column = fields.heading.columns.get(field);
      return column === undefined ? [] : [{ month: index, field, column }];
    });
    this.figureFields = ["year", "measure", ...this.months.map(({ field }) => field)];
  }

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    if (fields.isTextRow(this.figureFields)) return;
    const subject = subjectOf(fields, draft, "unit");
    const year = fields.year("year");
    if (!subject || year === null) return;
    const months = this.monthsOf(year);
    for (const { month: index, field, column } of this.months) {
      const cell = row.cells[column];
      // A blank month is not reported, and most are: the rest of the year, January of combined indicators.
      if (cell === null || cell === undefined || cell === "") continue;
      const of = months[index];
      if (of) draft.figures.take(subject, of, cell, row.shownAs?.(column), fields.place(field));
    }
  }

  finish(): void {
    this.years.clear();
  }

  private monthsOf(year: number): readonly Month[] {
    let months = this.years.get(year);
    if (!months) this.years.set(year, (months = MONTH_FIELDS.map((_, index) => month(year, index + 1))));
    return months;
  }
}
