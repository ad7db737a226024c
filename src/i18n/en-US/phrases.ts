import type { Words } from "../zh-CN";

/** Phrases that join figures, periods and places. */
export const phrases: Words["phrases"] = {
  date: "{day} {month} {year}",
  month: "{month} {year}",
  yearToDate: "Jan–{month} {year}",
  quarter: "{quarter} {year}",
  year: "{year}",
  monthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  quarterNames: ["Q1", "Q2", "Q3", "Q4"],
  percentagePoints: "{value} percentage points",
  sheet: "sheet “{sheet}”",
  cell: "row {row}, column {column}",
  row: "row {row}",
  offset: "character {start}",
  separator: ", ",
  colon: ": ",
  listSeparator: ", ",
  /** What a sheet states that the ledger does not keep. */
  leftFigures: {
    total: "a total",
    average: "an average",
    completion: "a completion rate",
    share: "a share or a contribution",
    difference: "a difference",
    earlierPeriod: "of another period, or compared with last month or the beginning of the year",
    partTarget: "a target of less than the year, or one that does not bind",
    other: "projected or derived",
  },
  /** Note beside a park or an indicator that a load added. */
  addedByLoad: "Added when “{source}” was loaded; please complete",
};
