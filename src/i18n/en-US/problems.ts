import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";
import { printedProblems } from "./printedProblems";
import { reportProblems } from "./reportProblems";
import { sourceProblems } from "./sourceProblems";

/** One sentence or two for each problem: what happened, and what to do. */
export const problems: Omit<Words["problems"], CheckSentence> = {
  ...sourceProblems,
  "load.revised":
    "{park}, {indicator}, {period}, {measure}: changed from {before} to {after}. The figure loaded last counts; please check.",
  "load.figureStands":
    "{park}, {indicator}, {period}, {measure}: the return says “{text}”, but the ledger still holds {value}, which a load does not take out. To withdraw it, clear the cell in the ledger.",
  "load.targetRevised":
    "{park}, {indicator}: target of {year} changed from {before} to {after}. The one loaded last counts; please check.",
  "load.tableFull":
    "The sheet “{sheet}” cannot hold so many rows (a worksheet has {most}). The workbook is unchanged. Delete old rows no longer needed, or begin another workbook.",
  "load.repeatedRow":
    "This row is the same item as row {first} ({key}); reports read the first only. Merge the two and delete one.",
  "load.unknownName":
    "“{name}” is not listed on “{list}”, so reports do not use the rows written so. If it was renamed, add “{name}” to the aliases or synonyms of its row on “{list}” and load again.",
  "load.locked":
    "The figures of {park} for {period} are locked and were not written. To change them, unlock the return and say why.",
  "load.lockedMonth":
    "{park}, {period} is locked and prints its month as the difference from {earlier}, so the change of {earlier} was not written. To change it, unlock {period} with a reason first.",
  "load.lockedLastYear":
    "{park}, {period} is locked; the change of {earlier} also changes its last year's figure and its growth. Check it, and unlock and rebuild the report where needed.",
  "load.targetAdjusted":
    "{park}, {indicator}: target of {year} adjusted from {before} to {after}, from month {from} on; earlier months keep {before}. Please check.",
  "load.targetAdjustedAgain":
    "{park}, {indicator}: target of {year} adjusted again, to {after} from month {from} on. A year holds one adjustment: the earlier one ({between} from month {first}) is replaced, and months {first} to {last} count against the original target {before}. Please check.",
  "load.targetTypeChanged":
    "{park}, {indicator}: target of {year} changed from {before} to {after}. A total and a growth rate cannot stand side by side, so the new target counts for the whole year. Please check.",
  "load.lockedTarget":
    "Locked returns of {park} in {year}: {count}, the latest of {period}. A changed annual target also changes target and completion in their reports. Check it, and unlock and rebuild them where needed.",
  "load.reopened":
    "{park}, {period} is approved; the load changes what its report prints (its figures, last year's or the annual target), so it has to be looked at again.",
  "commit.busy": "{by} is writing to this workbook, so nothing was done. Try again in a minute or two.",
  "commit.busyUnnamed":
    "Somebody is writing to this workbook, so nothing was done. Try again in a minute or two.",
  "commit.editedMeanwhile":
    "Somebody changed the same cells while they were being written. The workbook is as it was. Look again, then load.",
  "commit.typedMeanwhile":
    "Somebody changed this cell while it was being written. What they typed was kept, not the file's figure. Please check.",
  "commit.leaseLost":
    "Writing was interrupted for so long that somebody else took over. Review the file again: what is still listed as new or changed was not written.",
  "undo.nothing": "There is no load to take back. Only the latest one can be.",
  "undo.closed":
    "This load holds figures of {park} for {period}, which is “{state}” by now, so nothing was taken back. Reopen that return with a reason first.",
  "undo.edited":
    "What the load wrote was changed since ({at}). Taking the load back would lose that change, so nothing was taken back. Make the correction by hand.",
  "journal.damaged":
    "The record needed to take this back is incomplete; the workbook was left alone. Restore an earlier version of the file, or check the latest load by hand.",
  "returns.sameState": "{park}, {period}: the return is already “{state}”.",
  "returns.notFromHere": "{park}, {period}: the return is “{from}” and cannot become “{state}” directly.",
  "returns.openErrors": "{park}, {period}: open errors: {count}. The return cannot become “{state}”.",
  "returns.reasonNeeded": "Say why the return of {park} for {period} goes from “{from}” to “{state}”.",
  "workbook.notSetUp": "The workbook is not set up, or lacks the table {tables}. Set it up first.",
  "workbook.missingColumns":
    "The table on “{sheet}” lacks these columns: {columns}. Add them with the same headings, or undo what deleted or renamed them.",
  "workbook.noPeriod":
    "Year and month on the settings sheet are no valid period; nothing was changed. Choose them again at the top of the pane or on that sheet.",
  "excel.noSheet": "The sheet was not found; it may have been deleted. Read the workbook again.",
  "excel.cancelled": "Cancelled. The workbook is unchanged.",
  "excel.cellEditMode": "A cell is being edited; nothing was written. Press Enter or Esc and try again.",
  "excel.protected": "The sheet is protected; nothing was written. Unprotect it and try again.",
  "excel.sheetProtected":
    "The sheet “{sheet}” is protected; nothing was written. Unprotect it on the Review tab and try again.",
  "excel.tooLarge": "Excel refused so much data at once. Load it in several parts.",
  "excel.busy": "Excel is busy and did not finish. Wait a moment and try again.",
  "excel.refused":
    "Excel refused this step ({reason}). The workbook is unchanged; try again, or reopen the workbook if it keeps failing.",
  ...reportProblems,
  ...printedProblems,
};
