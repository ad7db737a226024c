import type { InputMessageKey, WorkbookWords } from "../../report/tables/words";

/** Words of the table of report definitions: its lines, the columns to choose from, what a report is laid out like. */
export const definitionWords: Pick<
  WorkbookWords,
  "definitionLines" | "definitionColumns" | "definitionBases" | "parkPlaceholder"
> = {
  definitionLines: {
    base: "Type",
    title: "Title",
    theme: "Theme",
    column: "Column",
    group: "Group",
    indicator: "Indicator",
    note: "Footnote",
  },
  definitionColumns: {
    month: "Month",
    lastMonth: "Month last year",
    monthGrowth: "Month growth",
    ytd: "Year to date",
    lastYtd: "Last year to date",
    growth: "Growth",
    target: "Annual target",
    completion: "Completion",
    gap: "Gap to schedule",
    status: "Status",
    outlook: "Outlook",
    share: "Share",
    contribution: "Contribution",
    pull: "Pull",
    rank: "Rank",
  },
  definitionBases: {
    park: "Park monthly",
    comparison: "Comparison of parks",
  },
  parkPlaceholder: "park",
};

export const definitionMessages: Readonly<Record<Extract<InputMessageKey, `Definitions.${string}`>, string>> =
  {
    "Definitions.report":
      "Name of your report, at most 24 characters: the same on all its lines, or on the first alone.",
    "Definitions.line":
      "Type, title, theme, column, group, indicator or footnote. The order of the rows is the order in the report.",
    "Definitions.indicator": "Of an indicator line: chosen from the list, one in each row.",
    "Definitions.column":
      "Of a column line: a column of the report, one in each row. Without any the report has the usual ones.",
    "Definitions.text":
      "Type: Park monthly or Comparison of parks. Title: may hold year, month and park, each in braces. Theme: Official or Screen. Groups and footnotes as they are to read.",
    "Definitions.decimals":
      "Of an indicator line only: decimals of its figures, 0 to 4. Blank: as the list of indicators says.",
  };

export const definitionHeadings: WorkbookWords["headings"]["Definitions"] = {
  report: "Report",
  line: "Line",
  indicator: "Indicator",
  column: "Column",
  text: "Text",
  decimals: "Decimals",
  note: "Note",
};
