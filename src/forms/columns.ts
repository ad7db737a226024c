/** Columns of a fill-in form and the rows above its table. */
import type { Language } from "../core/language";

/**
 * From left to right. Shown: last year's month, last year's year-to-date, the year-to-date of the month before.
 * To fill: month, year-to-date (or level), reported growth, note.
 */
export const FORM_COLUMNS = [
  "name",
  "unit",
  "code",
  "lastMonth",
  "month",
  "lastYtd",
  "previousYtd",
  "ytd",
  "growth",
  "check",
  "note",
] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** Cells people fill in a row. */
export const FILL_COLUMNS = ["month", "ytd", "growth"] as const satisfies readonly FormColumn[];
export type FillColumn = (typeof FILL_COLUMNS)[number];

/** Figures shown beside them. */
export const SHOWN_COLUMNS = ["lastMonth", "lastYtd", "previousYtd"] as const satisfies readonly FormColumn[];
export type ShownColumn = (typeof SHOWN_COLUMNS)[number];

/** Position of a column, 0-based. */
export const columnAt = (column: FormColumn): number => FORM_COLUMNS.indexOf(column);

export const LAST_COLUMN = FORM_COLUMNS.length - 1;

/** Rows above the table's body, 0-based. */
export const FORM_ROWS = { title: 0, period: 1, park: 2, code: 3, heading: 4, ordinals: 5, body: 6 } as const;

/** Widths in characters of the default font; together they fit A4 landscape at nine tenths of full size. */
const WIDTHS: Readonly<Record<FormColumn, number>> = {
  name: 31,
  unit: 10,
  code: 16,
  lastMonth: 12,
  month: 12,
  lastYtd: 12,
  previousYtd: 12,
  ytd: 12,
  growth: 10,
  check: 16,
  note: 18,
};
/** English names are longer than Chinese ones. */
const ENGLISH: Partial<Record<FormColumn, number>> = { name: 40, unit: 14, check: 20 };

/** Width of a column in characters. */
export function columnWidth(column: FormColumn, language: Language): number {
  return (language === "en-US" ? ENGLISH[column] : undefined) ?? WIDTHS[column];
}
