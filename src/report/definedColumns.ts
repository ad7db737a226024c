/** How each column a person may choose is shown: its measure, its numbers and its room. */
import type { DefinedColumn } from "../core/definition";
import type { Indicator } from "../core/indicator";
import { completionFormat, gapFormat, rateFormat } from "./numberFormats";
import type { ReportColumn } from "./sheetBuilder";
import type { ReportWords } from "./words";

interface ColumnLook extends ReportColumn {
  /** `level`: in the indicator's unit; `percent` and `points`: as PercentPlaces says; else words and places. */
  readonly shows: "level" | "percent" | "points" | "word" | "place";
  /** Format of percents and points. */
  readonly format?: (decimals: number) => string;
  /** Measure of the mark beside reported rates. */
  readonly mark?: "growthMark" | "monthGrowthMark";
}

const level: ColumnLook = { shows: "level", width: 12, english: 13 };
const percent: ColumnLook = { shows: "percent", width: 9.5, english: 12, format: completionFormat };

export const COLUMN_LOOKS: Readonly<Record<DefinedColumn, ColumnLook>> = {
  month: { ...level, width: 11 },
  lastMonth: { ...level, width: 11 },
  monthGrowth: { shows: "percent", width: 8.5, english: 12, format: rateFormat, mark: "monthGrowthMark" },
  ytd: level,
  lastYtd: level,
  growth: { shows: "percent", width: 8.5, english: 12, format: rateFormat, mark: "growthMark" },
  target: level,
  completion: percent,
  gap: { shows: "points", width: 11, english: 16, format: gapFormat },
  status: { shows: "word", width: 10, english: 14 },
  outlook: level,
  share: percent,
  contribution: { ...percent, english: 14 },
  pull: { shows: "points", width: 11, english: 16, format: gapFormat },
  rank: { shows: "place", width: 8, english: 12.5 },
};

/** The mark of a reported rate stands in a narrow column of its own. */
export const MARK_COLUMN: ReportColumn = { width: 1.8 };

/** Columns in which a park is held against the zone. */
export const OF_THE_ZONE: ReadonlySet<DefinedColumn> = new Set<DefinedColumn>([
  "share",
  "contribution",
  "pull",
]);
/** Beside an indicator of which the zone counts some of the parks alone. */
export const PARTIAL_SIGN = "△";

/** What the columns and indicators need explained; `marks`: rows behind schedule are marked. */
export function usualNotes(
  { notes }: ReportWords,
  columns: readonly DefinedColumn[],
  listed: readonly Indicator[],
  marks: boolean,
): string[] {
  const has = (...wanted: readonly DefinedColumn[]): boolean => wanted.some((each) => columns.includes(each));
  return [
    ...(has("growth", "monthGrowth") ? [notes.reportedRate] : []),
    ...(marks ? [notes.schedule] : []),
    ...(marks && columns.some((column) => OF_THE_ZONE.has(column)) ? [notes.partial] : []),
    notes.symbols,
    ...(listed.some(({ january }) => january === "combined") ? [notes.combined] : []),
    ...(listed.some(({ frequency, lagMonths }) => frequency !== "monthly" || lagMonths > 0)
      ? [notes.ownPeriod]
      : []),
    notes.rounding,
  ];
}
