/** Rows of one figure each: 园区, 指标, 报告期, 数据项, 数值, 单位. */
import type { LedgerMeasure } from "../core/observation";
import type { Month } from "../core/period";
import type { PeriodText } from "../core/periodText";
import type { SourceCell, SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import type { FigureSubject } from "./figures";
import type { FieldCells, RowReader } from "./sourceRows";
import { subjectOf } from "./subject";
import { readTypedPeriod } from "./typedPeriod";

const FIGURE_FIELDS = ["value", "period", "measure"];
/** Measures of one month, which a period of several cannot have. */
const OF_ONE_MONTH: ReadonlySet<LedgerMeasure> = new Set<LedgerMeasure>(["month", "monthGrowth"]);

export class ObservationRows implements RowReader {
  /** Periods by cell: a file has few, and months are shared among its observations. */
  private readonly periods = new Map<SourceCell, PeriodText | null>();

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {}

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    if (fields.isTextRow(FIGURE_FIELDS)) return;
    const subject = subjectOf(fields, draft, "value");
    const month = this.month(subject);
    if (!subject || !month) return;
    const cell = fields.cell("value");
    const place = fields.place("value");
    const percent = fields.shownAsPercent("value");
    if (!draft.figures.take(subject, month, cell, percent, place))
      draft.figures.notReported(subject, month, cell, place);
  }

  finish(): void {
    this.periods.clear();
  }

  private month(subject: FigureSubject | null): Month | null {
    const { fields, draft } = this;
    const cell = fields.cell("period");
    let period = this.periods.get(cell);
    if (period === undefined) this.periods.set(cell, (period = readTypedPeriod(cell)));
    const about = subject ? { park: subject.park.name, indicator: subject.indicator.code } : {};
    if (!period) {
      draft.log.add(
        "error",
        "source.badPeriod",
        fields.place("period"),
        { text: fields.quote("period") },
        about,
      );
      return null;
    }
    if (period.kind === "yearToDate" && subject && OF_ONE_MONTH.has(subject.measure)) {
      const params = { text: fields.quote("period"), measure: fields.quote("measure") };
      draft.log.add("error", "source.periodMeasure", fields.place("period"), params, about);
      return null;
    }
    return period.month;
  }
}
