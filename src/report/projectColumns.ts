/** Columns of the report of key projects. */
import type { FrameColumns } from "./reportFrame";
import type { SheetBuilder, ReportColumn } from "./sheetBuilder";

const hidden = { width: 6, hidden: true } as const;
/** Widths in characters; what formulas need besides what is printed is hidden. */
export const PROJECT_COLUMNS = {
  mark: { width: 3.5 },
  name: { width: 38 },
  level: { width: 12 },
  investment: { width: 11, english: 12 },
  plan: { width: 11 },
  done: { width: 11 },
  completion: { width: 9.5, english: 12 },
  gap: { width: 11, english: 18 },
  status: { width: 14, english: 20 },
  stage: { width: 24 },
  label: hidden,
  park: hidden,
  row: hidden,
  completionExact: hidden,
  gapExact: hidden,
  /** The unrounded gap of projects alone, without those of parks and totals: what the list below is ordered by. */
  listed: hidden,
  /** Row of the body the list shows, 1-based. */
  taken: hidden,
  own: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
export type ProjectColumn = keyof typeof PROJECT_COLUMNS;
export type ProjectSheet = SheetBuilder<ProjectColumn>;

/** Where the stamps of the report stand. */
export const PROJECT_FRAME: FrameColumns<ProjectColumn> = {
  first: "mark",
  yearLabel: "name",
  year: "level",
  monthLabel: "investment",
  month: "plan",
  right: "completion",
};
