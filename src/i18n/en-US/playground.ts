/** Words of the playground page. */
import type { PlaygroundWords } from "../zh-CN/playground";

export const playground: PlaygroundWords = {
  title: "Park KPI playground",
  notice:
    "A preview of the add-in on an embedded spreadsheet, not Excel. Data stays in this page, on this computer.",
  toolbar: "Workbook",
  newWorkbook: "New",
  open: "Open .xlsx",
  save: "Save .xlsx",
  language: "Language",
  loadingGrid: "Preparing the spreadsheet…",
  workbookName: "Park KPI.xlsx",
  unsaved: "Unsaved changes",
  sheets: "Worksheets",
  grid: "Spreadsheet",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  openList: "Open the drop-down list",
  pane: "Park KPI task pane",
  splitter: "Width of the task pane",
  replace: {
    question: "The workbook has not been saved. Discard its changes?",
    discard: "Discard changes",
    keep: "Go back",
  },
  opened: "Opened “{name}”.",
  saved: "Saved as “{name}”.",
  openedBeside: "The workbook the add-in made was downloaded as “{name}”; Excel would open it.",
  cannotOpen: "“{name}” cannot be opened: {reason}",
  refused: {
    title: "Not entered",
    rule: "This cell does not accept that entry.",
    protected: "This worksheet is protected and cannot be changed.",
    formula: "The formula cannot be read, or the entry is too long.",
  },
  gridFailed:
    "The spreadsheet could not be shown: {reason}. Reload this page; if that does not help, run npm ci again.",
};
