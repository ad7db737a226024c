/** Rows of one figure each: 园区, 指标, 报告期, 数据项, 数值, 单位. */
import type { LedgerMeasure } from "../core/observation";
import { monthId } from "../core/period";
import type { SourceCell, SourceRow } from "./cell";
import type { SubmissionDraft } from "./draft";
import type { FigureSubject } from "./figureSubject";
import type { FieldCells, RowReader } from "./sourceRows";
import { subjectOf } from "./subject";
import { readTypedPeriod, type PeriodSurroundings, type TypedPeriod } from "./typedPeriod";

const FIGURE_FIELDS = ["value", "period", "measure"];
/** Measures of one month, which a period of several cannot have. */
const OF_ONE_MONTH: ReadonlySet<LedgerMeasure> = new Set<LedgerMeasure>(["month", "monthGrowth"]);

export class ObservationRows implements RowReader {
  /** Periods by cell: a file has few, and months are shared among its observations. */
  private readonly periods = new Map<SourceCell, TypedPeriod | null>();

  private readonly around: PeriodSurroundings;

  constructor(
    private readonly fields: FieldCells,
    private readonly draft: SubmissionDraft,
  ) {
    this.around = { loaded: draft.context.period ?? null, numbersAsText: fields.sheet === undefined };
  }

  read(row: SourceRow): void {
    const { fields, draft } = this;
    fields.begin(row);
    if (fields.isTextRow(FIGURE_FIELDS)) return;
    const named = subjectOf(fields, draft, "value");
    const period = this.period(named);
    if (!named || !period) return;
    const { month } = period;
    const subject = this.isOpen(period, named) ? this.doubted(named, period) : named;
    const cell = fields.cell("value");
    const place = fields.place("value");
    if (!draft.figures.take(subject, month, cell, fields.shownAs("value"), place))
      draft.figures.notReported(subject, month, cell, place);
  }

  finish(): void {
    this.periods.clear();
  }

  /** A level stands at the end of its quarter, whatever totals count from. */
  private isOpen({ open, quarter }: TypedPeriod, { measure }: FigureSubject): boolean {
    return open || (quarter && measure !== "level");
  }

  /** Once per text; each figure keeps the doubt. */
  private doubted(subject: FigureSubject, { month }: TypedPeriod): FigureSubject {
    const { fields, draft } = this;
    const text = fields.quote("period");
    const params = { text, at: monthId(month) };
    draft.log.addOnce(text, "warning", "source.periodOpen", fields.place("period"), params);
    return { ...subject, doubts: [...(subject.doubts ?? []), "source.periodOpen"] };
  }

  private period(subject: FigureSubject | null): TypedPeriod | null {
    const { fields, draft } = this;
    const cell = fields.cell("period");
    let period = this.periods.get(cell);
    if (period === undefined) this.periods.set(cell, (period = readTypedPeriod(cell, this.around)));
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
    return period;
  }
}
