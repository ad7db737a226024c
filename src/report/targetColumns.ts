/** Columns of the report on annual targets, and how its percents are shown. */
import { completionFormat, gapFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { ReportColumn, Rows, SheetBuilder } from "./sheetBuilder";

const hidden = { width: 6, hidden: true } as const;
/** Columns of the report; hidden ones right of what is printed. */
export const TARGET_COLUMNS = {
  mark: { width: 3.5 },
  /** As wide as the page allows: a line of the lists below may name any park. */
  park: { width: 36, english: 28 },
  /** The two together hold the name of an indicator in the lists below. */
  target: { width: 16.5, english: 12 },
  ytd: { width: 16.5, english: 12 },
  completion: { width: 9.5, english: 11.5 },
  progress: { width: 9.5, english: 15 },
  gap: { width: 11, english: 18 },
  /** With the two before and the two behind as wide as the stamp on the right. */
  outlook: { width: 14, english: 12 },
  outlookPercent: { width: 11, english: 11.5 },
  status: { width: 18, english: 24 },
  label: hidden,
  name: hidden,
  row: hidden,
  /** Unrounded gap of active parks; what the lists below are ordered by. */
  gapNow: hidden,
  /** Row of the body a list shows, 1-based, and its gap. In the body: 1 where the row has a target of the report's year. */
  listGap: hidden,
  taken: hidden,
  reported: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
export type TargetColumn = keyof typeof TARGET_COLUMNS;
export type TargetSheet = SheetBuilder<TargetColumn>;

/** Formats of the columns of percents and points; the expected completion may stand in either of two columns. */
export function targetPercents(sheet: TargetSheet, rows: Rows, outlook: "outlook" | "outlookPercent"): void {
  for (const [column, format] of [
    ["completion", completionFormat],
    ["progress", completionFormat],
    ["gap", gapFormat],
    [outlook, completionFormat],
  ] as const) {
    sheet.format(sheet.area(rows, column), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(rows, column), format)) sheet.condition(condition);
  }
}
