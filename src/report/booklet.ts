/** What cover and contents share: the columns of a portrait page and the title of the whole. */
import { iff } from "../measures/formula";
import type { ReportColumn } from "./sheetBuilder";
import { literal } from "./textFormula";
import type { ReportWords } from "./words";

export type BookletColumn =
  "first" | "yearLabel" | "year" | "monthLabel" | "month" | "right" | "scope" | "label" | "own";

export const COLUMNS: Readonly<Record<BookletColumn, ReportColumn>> = {
  first: { width: 8 },
  yearLabel: { width: 9 },
  year: { width: 9 },
  monthLabel: { width: 7 },
  month: { width: 8 },
  right: { width: 27 },
  scope: { width: 28 },
  label: { width: 8, hidden: true },
  own: { width: 6, hidden: true },
};

/** Expression of what the whole is called: the setting, or the usual title; also where the setting has no cell. */
export function bookletTitle({ booklet }: ReportWords): string {
  return iff("ISTEXT(BookletTitle)", "BookletTitle", literal(booklet.title));
}
