import type { PrintedProblem } from "../zh-CN/printedProblems";

/** Of printed sheets: what does not follow from the figures beside it. */
export const printedProblems: Readonly<Record<PrintedProblem, string>> = {
  "printed.growth":
    "Growth is printed as {stated}; the printed figures give {expected}: {from}. Please check.",
  "printed.completion":
    "Completion is printed as {stated}; the printed figures give {expected}: {from}. Please check.",
  "printed.share":
    "The share is printed as {stated}; the printed figures give {expected}: {from}. Please check.",
  "printed.score":
    "The score or gap is printed as {stated}; the printed figures give {expected}: {from}. Please check.",
  "printed.rank":
    "The rank is printed as {stated}; by the printed figure {from} it is {expected}. Please check.",
  "printed.rankChange":
    "The change in rank is printed as {stated}; by the printed ranks it is {expected}: {from}. Please check.",
  "printed.total":
    "The total is printed as {stated}; its parts add up to {expected}, further off than rounding can be: {from}. Please check.",
  "printed.totalGrowth":
    "Growth of the total is printed as {stated}, beyond that of all its parts, {expected}: {from}. Growth must be on one basis; please check.",
  "printed.points":
    "The points are printed as {stated}; the printed figures give {expected}: {from}. Please check.",
  "printed.progress":
    "Time progress is printed as {stated}; by the months it is {expected}: {from}. Please check.",
  "printed.month":
    "The month is printed as {stated}; the two cumulative figures differ by {expected}: {from}. Please check.",
  "printed.increase":
    "The change is printed as {stated}; the printed figures differ by {expected}: {from}. Please check.",
  "printed.status":
    "Progress is printed as “{stated}”; by the printed figures it is “{expected}”: {from}. Please check.",
  "printed.order":
    "Growth of {stated} does not stand in its place; by the lines beside it, it is {expected}: {from}. Please check.",
  "printed.count":
    "The count is printed as “{stated}”; counted on the sheet it is {expected}: {from}. Please check.",
  "printed.ratio":
    "The ratio is printed as {stated}; the printed figures make it {expected}: {from}. Please check.",
  "printed.repeated": "The text says {stated}, the table prints {from}. Please check.",
  "printed.growthBasis":
    "Growth in this column does not follow from the printed figures (such as {stated}, where they give {expected}), so it is probably on a comparable basis. Please say so in a note.",
  "printed.tooLarge": "This sheet is too large to be a report; it was not reviewed.",
};
