import type { WorkbookWords } from "../../report/tables/words";

/** Settings as the settings sheet names and explains them. */
export const settings: WorkbookWords["settings"] = {
  ReportYear: {
    label: "Report year",
    note: "The year of every report; reports recalculate when it changes.",
  },
  ReportMonth: {
    label: "Report month",
    note: "1 to 12; year-to-date figures run from January to this month.",
  },
  GrowthBasis: {
    label: "Growth basis",
    note: "Which growth comes first where both exist. Reported growth is on a comparable basis and is marked in reports.",
  },
  RoundingRule: {
    label: "Rounding rule",
    note: "Half to even follows GB/T 8170. It applies to growth, completion and percentage points.",
  },
  PercentDecimals: {
    label: "Decimals of percentages",
    note: "Decimals of growth, completion and percentage points, 0 to 4.",
  },
  BehindThreshold: {
    label: "Behind-schedule limit",
    note: "Rows turn yellow when completion is below time progress by more than this many percentage points; type it without %.",
  },
  RankBasis: {
    label: "Ranking of parks",
    note: "What parks are ranked by where no rank is reported and the indicator does not say.",
  },
  GapBasis: {
    label: "Gap to schedule",
    note: "Whether the gap is taken from unrounded figures or is the difference of the two printed percentages.",
  },
  ReportingDay: {
    label: "Reporting day",
    note: "Day of the next month by which returns are due, 1 to 28. Saturdays and Sundays move to Monday; public holidays are not known here.",
  },
  TrendMonths: {
    label: "Months of trends",
    note: "Trends show the latest 13 or 25 months; build the trends again after a change.",
  },
  MissingSymbol: {
    label: "Missing figures",
    note: "What cells of reports without a figure show: —, 0 or nothing; ranks and words show no 0. Only the look changes; totals and ranks do not.",
  },
  ReportTheme: {
    label: "Report theme",
    note: "Official: black and white with thin lines, to print, sign and file. Screen: dark headings and banded rows, to project and read on a display. Reports change when they are next generated.",
  },
  ExcellentFrom: { label: "Excellent from", note: "Least points that are graded excellent; type no %." },
  GoodFrom: { label: "Good from", note: "Least points that are graded good; type no %." },
  PassFrom: { label: "Pass from", note: "Least points that pass, fewer fail; type no %." },
  BookletTitle: {
    label: "Name of the bulletin",
    note: "Printed on cover and contents; where blank, “Monthly Bulletin of Park Indicators”.",
  },
  IssuingUnit: { label: "Issuing unit", note: "Printed on the cover; left out where blank." },
  DataAsOf: { label: "Data as of", note: "Date of the latest load; printed at the top right of reports." },
  WorkbookLanguage: {
    label: "Workbook language",
    note: "Chosen when the workbook was set up; headings and reports use it.",
  },
};
