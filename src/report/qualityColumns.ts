/** Columns of the report of data quality; its lists below join some of them. */
import type { ReportColumn, SheetBuilder } from "./sheetBuilder";

const hidden = { width: 6, hidden: true } as const;
export const COLUMNS = {
  park: { width: 24, english: 28 },
  state: { width: 9, english: 13 },
  due: { width: 12 },
  received: { width: 18 },
  timely: { width: 10, english: 13 },
  by: { width: 10 },
  figures: { width: 9.5, english: 11 },
  errors: { width: 8 },
  warnings: { width: 8, english: 9.5 },
  notes: { width: 8 },
  settled: { width: 9 },
  verdict: { width: 16, english: 18 },
  label: hidden,
  parkRow: hidden,
  /** First row of the log for the park and the period. */
  first: hidden,
  /** Days as numbers: due by the log, and received. */
  dueLogged: hidden,
  receivedDay: hidden,
  /** Patterns of the periods whose findings count, in the row of the summary. */
  period0: hidden,
  period1: hidden,
  period2: hidden,
  name: hidden,
  row: hidden,
  own: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
export type QualityColumn = keyof typeof COLUMNS;
export type QualitySheet = SheetBuilder<QualityColumn>;

/** Points of a heading row. */
export const HEADING_HEIGHT = 19;
