import type { ReportProblem } from "../zh-CN/reportProblems";

/** Of reports, of people's own definitions of them, and of forms. */
export const reportProblems: Readonly<Record<ReportProblem, string>> = {
  "report.unknownPark": "There is no park “{park}”. Known parks: {known}. Check the name.",
  "report.noIndicators":
    "There is no indicator to list for “{park}”; no report was made. Load figures, or mark indicators as required in the Indicators table.",
  "report.nothing.cover": "No park reports in the period; the cover was not written.",
  "report.nothing.contents": "There is no report to list yet; the contents were not written.",
  "report.nothing.comparison":
    "“Main indicators by park” has no park or indicator to list and was not written.",
  "report.nothing.kpi": "The executive board has no park or indicator to list and was not written.",
  "report.nothing.ranking": "The ranking has no park or indicator to list and was not written.",
  "report.nothing.narrative": "The analysis has no park or indicator to tell of and was not written.",
  "report.nothing.targets":
    "There are no targets of the year in Targets; the report of annual targets was not written.",
  "report.nothing.projects":
    "There are no projects of the year on the Projects sheet; the report of key projects was not written.",
  "report.nothing.assessment":
    "No park reports in the period, or Scoring has no line; the assessment was not written.",
  "report.nothing.quality": "No park reports in the period; the report on data quality was not written.",
  "report.sheetLeft":
    "Columns or heading rows of the report on “{sheet}” were deleted or changed (or lines inserted into a report of an earlier version), so it cannot be matched. It is kept as it is and no longer updated; the new report is on “{now}”.",
  "report.titleKept":
    "The title on “{sheet}” is yours and was kept; it no longer follows park, year and month. Empty it and generate again to have the report’s own.",
  "report.wordingKept":
    "What you wrote in {cells} of “{sheet}” over names, headings or notes was kept; it no longer follows the report. Empty the cell and generate again to have the report’s own.",
  "report.paragraphKept":
    "The text you wrote in {cells} of “{sheet}” was kept; it no longer follows the data. Empty the cell and generate again to have the report’s own.",
  "report.paragraphOutdated":
    "The text kept in {cells} of “{sheet}” was written for {period}; its figures are not those of this period. Rewrite it, or empty the cell and generate again.",
  "report.typedOver":
    "Cells of “{sheet}” that have formulas were typed over; they have their own formulas again. Typed was: {entries}. Correct figures in the ledger or the targets, and the report follows.",
  "report.manyTypedOver":
    "{count} cells of “{sheet}” that have formulas were typed over; they have their own formulas again. Typed was (the first 20): {entries}. Correct figures in the ledger or the targets; to keep a final state, use the values copy.",
  "report.typedGone":
    "Since its update “{sheet}” has no place for some of what was typed there: its rows are gone, or its cells hold something else. Typed was: {entries}. If you still need it, type it right of or below the table, which updates leave alone.",
  "report.manyTypedGone":
    "Since its update “{sheet}” has no place for {count} entries that were typed there: their rows are gone, or their cells hold something else. Typed was (the first 20): {entries}. If you still need them, type them right of or below the table, which updates leave alone.",
  "report.columnsChanged":
    "“{sheet}” was made with the columns the report had before. It is kept as it is and no longer updated; the report with the new columns is on “{now}”. Move the notes and comments you still need.",
  "report.sheetProtected":
    "“{sheet}” is protected. It was left as it is and not brought up to date; the other reports were written. To update it, unprotect it on the Review tab and write the reports again.",
  "report.conditionsLeft":
    "Excel did not tell the conditional formats on “{sheet}”. All of them were left as they are; yellow marks and decimals may be those of before the update. Save the workbook, open it again and generate once more.",
  "definition.unnamed":
    "This row of the report definitions has no name of a report, and none above it. Give it one.",
  "definition.nameTwice":
    "The definition of “{report}” stands in two places with another report between, and was not written. Put its rows together, or give one another name.",
  "definition.nameReserved":
    "No report of your own can be called “{text}”; it was not written. Choose a name that is no code of a report, not all, and has no comma or bar.",
  "definition.noLines": "“{report}” lists no indicator and was not written. Give it at least one.",
  "definition.tooManyColumns":
    "“{report}” has more than {count} columns, which no page holds, and was not written.",
  "definition.unknownLine":
    "The definition of “{report}” has a line “{text}”, which there is none of; it was not written. Choose from the list.",
  "definition.unknownBase":
    "“{report}” has the type “{text}” and was not written. Use Park monthly or Comparison of parks.",
  "definition.unknownTheme": "“{report}” has the theme “{text}” and was not written. Use Official or Screen.",
  "definition.titleTwice": "“{report}” has two titles and was not written. Delete one.",
  "definition.unknownColumn":
    "“{report}” asks for the column “{text}”, which there is none of; it was not written. Choose from the list.",
  "definition.columnTwice": "“{report}” has the column “{text}” twice and was not written. Delete one.",
  "definition.unknownIndicator":
    "“{report}” asks for the indicator “{text}”, which is not in the list of indicators; it was not written. Choose from the list.",
  "definition.indicatorTwice": "“{report}” has the indicator “{text}” twice and was not written. Delete one.",
  "definition.badDecimals":
    "Decimals of “{report}” stand on indicator lines only and are whole numbers from 0 to {count}; it was not written.",
  "definition.blank":
    "This line of “{report}” has no text; it was not written. Fill it in or delete the row.",
  "definition.formula":
    "The text “{text}” of “{report}” begins with =, + or @ like a formula; it was not written. Word it otherwise.",
  "definition.tooLong":
    "This text of “{report}” has {count} characters, {longest} at most; it was not written. Shorten it.",
  "definition.placeholder":
    "“{report}” holds {text}, which stands for nothing; it was not written. Titles may hold year, month and park in braces, footnotes year and month.",
  "definition.missing":
    "There is no report of your own called “{report}”. Check the name, or add it to the report definitions.",
  "definition.noParks": "No park reports in the period; “{report}” was not written.",
  "form.noIndicators":
    "Nothing is asked of {park}, so no form was made. Mark indicators as required in the Indicators table, or load data first.",
  "report.noneToCopy": "The workbook has no reports yet. Please build them first.",
};
