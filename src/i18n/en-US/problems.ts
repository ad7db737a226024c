import type { Words } from "../zh-CN";
import type { CheckSentence } from "../zh-CN/checks";

/** One sentence or two for each problem: what happened, and what to do. */
export const problems: Omit<Words["problems"], CheckSentence> = {
  "source.notFound": "The file “{file}” was not found. Check its name and folder.",
  "source.placeGone":
    "This place was not found in “{file}”; the file may have changed. Choose the file again.",
  "source.notFile": "“{file}” is not a file. Name a file, not a folder.",
  "source.notReadable":
    "The file “{file}” cannot be read ({reason}). Check its permissions, or close it in other programs.",
  "source.empty": "The file is empty. Check that it is the right one.",
  "source.tooLarge":
    "The file has {megabytes} MB, more than the limit of {most} MB. Remove what is not needed or split it.",
  "source.binary": "This is not a text file and cannot be read. Use a csv or xlsx file.",
  "source.encoding":
    "The text encoding is not known. Open the file in Excel, save it as “CSV UTF-8” and try again.",
  "source.utf16":
    "This is a “Unicode Text” file, which cannot be read. Open it in Excel, save it as “CSV UTF-8” or xlsx and try again.",
  "source.unknownFormat": "This is a {format} file, which cannot be read. Use a csv or xlsx file.",
  "source.tooManyRows": "The file has more than {most} rows and was not read. Split it into several files.",
  "source.tooManyColumns":
    "A row has {columns} columns, more than the limit of {most}; the file was not read. Check the separator.",
  "source.rowTooLong":
    "A row is longer than {most} characters and cannot belong to a table; the file was not read. Check line breaks and quotes.",
  "source.noHeader":
    "The first twenty rows hold no heading we know. Use column names such as park, indicator, period, measure, value, unit.",
  "source.unclosedQuote":
    "A quote opened here is never closed; the rows from here on were not read. Add the quote.",
  "source.missingColumns":
    "The heading lacks these columns: {columns}. The table was not read; add them and load again.",
  "source.repeatedColumn": "The column “{column}” stands twice; only the first was read.",
  "source.sheetHidden": "This sheet is hidden and was not read. Unhide it and load again if it is needed.",
  "source.sheetNotRead": "This sheet holds no table we know and was not read.",
  "source.completedWithoutPeriod":
    "There is a column of completed investment but none for the period, so its month is unknown and it was not read. Add the period.",
  "source.boardWithoutPlan":
    "The table of projects has no column for the annual plan. Everything else is read; the plan and its completion stay blank until a table with the plan is loaded.",
  "source.doubtfulColumn":
    "“{column}” stands below a group that means something else; it was not read as a figure of the project and is kept as a note. To have it read, give it a heading of one row, such as Total investment.",
  "source.totalRow": "“{text}” is a total and was not read.",
  "source.textRow": "This row has words but no figures and was not read: “{text}”.",
  "source.missingName": "“{column}” is blank; the row was not read. Fill it in.",
  "source.nameTooLong": "“{column}” has more than {most} characters; the row was not read. Shorten it.",
  "source.tooManyNewNames":
    "The column “{column}” holds more than {most} unknown names, so it is most likely another column; the row was not read. Check the columns.",
  "source.moreProblems": "There are {count} more of this kind; only the first {most} are listed.",
  "source.repeatedName": "“{name}” stands twice in the list; the first counts. Delete the other row.",
  "source.unknownWord":
    "“{text}” is not among the choices of the column “{column}”; the default was taken. Choose from the list.",
  "source.badRelation":
    "“{text}” holds no sign such as ≥ or =, so this relation is not checked. Choose one from the list.",
  "source.badPeriod": "The period “{text}” is not understood; the row was not read. Write it as 2022-05.",
  "source.periodOpen":
    "The period “{text}” may mean another one; it was read as {at}. Please check, and rather write 2022-05.",
  "source.badYear":
    "The year “{text}” is not understood; the row was not read. Write four digits, such as 2022.",
  "source.periodMeasure":
    "The period “{text}” covers several months but “{measure}” is of a single month; the row was not read. Correct the period or the measure.",
  "source.unknownMeasure":
    "The measure “{text}” is not known; the row was not read. Use ytd, month, level, growth, monthGrowth, base or rank.",
  "source.unknownType": "The target type “{text}” is not known; the row was not read. Write total or growth.",
  "source.badNumber": "“{text}” is not a number and was not read. Enter a number, or leave the cell blank.",
  "source.formulaText":
    "“{text}” is the text of a formula, not a figure, and was not read. Paste it as a value.",
  "source.errorValue": "The cell holds the error {text} and was not read. Correct it in the source file.",
  "source.outOfRange": "“{text}” is beyond any sensible figure and was not read. Check its digits and unit.",
  "source.percentValue":
    "“{text}” has a percent sign but the indicator's unit is {unit}; it was not read. Enter the figure, and growth as reported growth.",
  "source.badRank": "The rank “{text}” is not a whole number from 1 and was not read.",
  "source.unknownUnit":
    "The unit “{text}” is not known; the figure was not read. Use a usual unit such as 亿元, 万美元 or firms.",
  "source.currency":
    "The unit is “{text}” but the ledger uses {unit}. Currencies are never converted; the figure was not read. Report it in {unit}.",
  "source.unitFamily":
    "The unit “{text}” cannot be converted to {unit}; the figure was not read. Check the indicator and its unit.",
  "source.unitAssumed": "No unit is given for “{name}”; {unit} was taken. Please check.",
  "source.notReported": "“{text}” was taken as not reported, which is not zero.",
  "source.fraction": "“{text}” has decimals but the indicator counts. It was kept; please check.",
  "source.januaryCombined":
    "“{name}” is surveyed for January and February together, yet has a January figure. It was kept but reports do not use it; please check.",
  "source.levelTaken":
    "“{name}” is an amount at a date or a ratio; its year-to-date figure was kept as end of period.",
  "source.measureKind":
    "“{name}” was reported as “{measure}”, which does not fit the indicator. It was kept but reports may not use it; please check.",
  "source.repeatedFigure":
    "The same figure stands twice: {first} before ({where}) and {last} here. The one here counts; please check.",
  "source.repeatedKept":
    "The same figure stands twice: {first} before ({where}) and {last} here. The one before counts; please check.",
  "source.sameFigureTwice": "The same figure stands already in {where}, with the same value.",
  "source.newPark":
    "“{name}” was not in Parks and has been added. Fill in its level and area; if it is another name of a listed park, add it to that park's aliases.",
  "source.newIndicator":
    "“{name}” was not in Indicators and has been added as user-defined, in {unit}. Check its kind and group; if it is another name of a listed indicator, add it to that indicator's aliases.",
  "source.newIndicatorWithoutUnit":
    "“{name}” was not in Indicators and has been added as user-defined; the file gives no unit. Fill in the unit, check its kind and group; if it is another name of a listed indicator, add it to that indicator's aliases.",
  "source.adjustedTarget":
    "The adjusted target {value} counts from month {month} on, and months before keep the original one. If it was adjusted in another month, correct “From month” in Targets.",
  "source.growthTarget": "The target of “{name}” is in percent and was taken as growth.",
  "source.formPeriod":
    "The form was made for {form}, but the sheet says {other}. Which month is meant is not known, so nothing was read. Use this period's form.",
  "source.formPark":
    'The form was made for "{form}", but the sheet says "{other}". Nothing was read. Use the form of the right park.',
  "source.formNoTable":
    "This sheet was a form, but the heading of its table is gone, so nothing was read. Restore the heading or fill in a new form.",
  "source.formRowConflict":
    'The code of this row is "{code}" and its name "{name}": two indicators. The row was not read. Choose which is meant under How the sheets were read.',
  "source.formUnknownRow":
    'No indicator is known for "{text}" on the form, so the row was not read. Restore its code or name.',
  "source.formClosedCell":
    'This cell is not to be filled, but holds "{text}". It was not read. Check whether the figure belongs elsewhere.',
  "source.formShownChanged":
    '"{column}" was changed from {before} to {after}. It shows what the ledger holds and was not read; report that period anew if it was revised.',
  "source.formParkRenamed":
    "The park the form calls “{form}” is now named “{name}” (same code); read as “{name}”.",
  "source.formUnitChanged":
    "The form went out in {before} and now says {after}; it was read in {after}. Please check the row with the park.",
  "source.formRequired": 'The required indicator "{name}" is blank: not reported, which is not zero.',
  "source.formBlank": "{count} of {rows} indicators of the form are blank: not reported, which is not zero.",
  "source.badDate": "The date “{text}” is not understood and was left out. Write it as 2022-06-10.",
  "source.badTargetMonth":
    "The month “{text}” is not understood; the adjusted target counts from the revision date, else for the whole year. Write 1 to 12.",
  "source.layoutTooLarge":
    "This sheet has more than {most} cells and was not read. Remove what does not belong, or use the columns 园区, 指标, 报告期, 数据项, 数值, 单位.",
  "source.guessedIndicator":
    "“{text}” was read as “{indicator}” ({count} figures). The names differ: please check, and correct the mapping if it is wrong.",
  "source.guessedPark":
    "“{text}” was read as “{park}” ({count} figures). The names differ: please check, and correct the mapping if it is wrong.",
  "source.unlistedName":
    "“{name}” is on no list and was read as a new name ({count} figures). Please check; if it is another name of a listed one, correct the mapping.",
  "source.unknownHeading":
    "The heading “{text}” was not understood; its {count} figures were not read. Say what it stands for if they are needed.",
  "source.listNotRead":
    "“{text}” lists single firms or projects, not parks or indicators; the {count} figures of the table were not read.",
  "source.cellsBeyond":
    "This row goes on beyond the headings; its figures may stand in the wrong columns (in a csv, commas within numbers that are not quoted). Check them.",
  "source.derivedLeft":
    "“{text}” is {kind}, which the ledger does not keep; its {count} figures were not read.",
  "source.hiddenFigures":
    "{count} figures stand in hidden rows or columns and were read. Please check that they are not old ones.",
  "source.guessedPeriod": "The period is not given in full; it was read as {at}. Please check.",
  "source.guessedBasis":
    "Nothing says whether these are year-to-date or monthly figures; they were read as “{measure}”. Please check.",
  "source.guessedMeasure":
    "Nothing says what the column “{text}” holds; its {count} figures were read as “{measure}”. Please check.",
  "source.unitMissing":
    "“{name}” has no unit and was read in {unit}. 万元 and 亿元 are ten thousand apart: please check.",
  "source.noPeriod":
    "Neither the sheet nor the file name gives a period, so these figures were not read. Write year and month into the title, such as 2022年1—5月.",
  "source.noPark":
    "Nothing says which park these figures are of, so they were not read. Write “Park: name” above the table.",
  "source.noIndicator":
    "Nothing says which indicator these figures are of, so they were not read. Write its name.",
  "source.nil": "“{text}” says that there is none; taken as not reported, which is not zero.",
  "source.belowHalfUnit":
    "“{text}” says that it is less than half a unit; taken as not reported, which is not zero.",
  "source.withheld": "“{text}” says that the figure is withheld; taken as not reported.",
  "source.notApplicable": "“{text}” says that it does not apply; taken as not reported.",
  "source.dateValue":
    "This is a date ({text}), not a figure, and was not read. Excel may have turned a number into a date; please enter it again.",
  "source.wordsForFigure": "“{text}” is words, not a figure, and was not read.",
  "source.approximate": "“{text}” is not an exact figure; it was read as written. Please ask the park.",
  "source.fractionTaken":
    "“{text}” looks like a fraction in a column of percentages and was read as {value}%. Please check.",
  "source.fractionOpen":
    "“{text}” in a column of percentages may be a fraction; it was read as {value}%. Please check.",
  "source.fractionSuspected":
    "“{text}” may be {value}% written as a fraction; it was read as {text}%. Please check.",
  "source.fractionByFigures":
    "“{text}” may be {value}% written as a fraction: {now} against {base} last year gives {computed}%. It was read as {text}%; please check.",
  "source.totalDiffers":
    "“{text}” is {value}, but the {count} parks of the table add up to {computed}. Please check.",
  "source.signOpen": "The triangle of “{text}” may mark a fall; read as {value} for now. Please check.",
  "source.changeOpen":
    "“{text}” does not say whether it is a rate in percent or an amount more or less; it was read as a rate. Please check.",
  "source.oddSeparators":
    "The separators of “{text}” stand in odd places; it was read as {value}. Please check that no digit is missing.",
  "source.scaledFormat":
    "A number format shows this cell scaled down: what is seen is not the “{text}” that it holds, which was read. Please check the unit.",
  "source.noteOfPeriod":
    "A note below the table says “{note}”, another period than the table's; the figure was read as of the table's. Please check.",
  "source.pointsForGrowth":
    "“{text}” is in percentage points: how much faster or slower, not a growth rate. It was not read; please give the rate itself in percent.",
  "source.changeForGrowth": "“{text}” is an amount more or less, not a growth rate, and was not read.",
  "source.guessedUnit":
    "The unit the table gives, “{text}”, does not fit “{name}” here; {unit} was taken. Please check.",
  "source.noStatement":
    "No statistical statement was found in the file, so nothing was read. Check that it is the right file.",
  "source.statementUnknown":
    "“{name}” in “{text}” is not in the Indicators table and was not loaded. Add it there and load again if you need it.",
  "source.statementPart": "“{text}” is about a part only ({name}) and was not loaded. Please check it.",
  "source.statementDoubtful":
    "“{text}” is worded in a doubtful way and was taken as {name}. Please compare it with the text.",
  "source.statementUndated":
    "The year or months of “{text}” cannot be told, so it was not loaded. Check it against the text.",
  "source.statementAhead": "“{text}” is an estimate, plan or goal, not a result, and was not loaded.",
  "source.statementWithoutPark":
    "“{text}” names no park and was not loaded. Name the park in the text and load again.",
  "xlsx.empty": "The file is empty. Check that it is the right one.",
  "xlsx.notZip": "This is not an xlsx file. Open it in Excel and save it as xlsx.",
  "xlsx.truncated": "The file is incomplete; the copy may have been cut short. Copy or download it again.",
  "xlsx.corrupt":
    "The file is damaged and cannot be read. Open it in Excel to repair it, save it and try again.",
  "xlsx.notWorkbook": "This archive holds no workbook. Use an xlsx file.",
  "xlsx.bomb":
    "The file would unpack to far more than any workbook and was not read, for safety. Save it again from Excel.",
  "xlsx.tooLarge": "The file is too large and was not read. Remove sheets that are not needed.",
  "xlsx.entity":
    "The file holds XML definitions that no normal workbook has and was not read, for safety. Save it again from Excel.",
  "xlsx.encrypted": "The file needs a password to open. Remove the password and try again.",
  "xlsx.oldFormat": "This is an old xls file. Save it as xlsx in Excel and try again.",
  "xlsx.tooManyCells":
    "The workbook has too many cells and was not read. Remove rows, columns and formats not needed.",
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
    "Cells of “{sheet}” that have formulas were typed over; they have their formulas again. Typed was: {entries}. Correct figures in the ledger or the targets, and the report follows.",
  "report.manyTypedOver":
    "{count} cells of “{sheet}” that have formulas were typed over; they have their formulas again. Typed was (the first 20): {entries}. Correct figures in the ledger or the targets; to keep a final state, use the values copy.",
  "report.typedGone":
    "Since its update “{sheet}” has no place for some of what was typed there: its rows are gone, or its cells hold something else. Typed was: {entries}. If you still need it, type it right of or below the table, which updates leave alone.",
  "report.manyTypedGone":
    "Since its update “{sheet}” has no place for {count} entries that were typed there: their rows are gone, or their cells hold something else. Typed was (the first 20): {entries}. If you still need them, type them right of or below the table, which updates leave alone.",
  "report.columnsChanged":
    "“{sheet}” was made with the columns the report had before. It is kept as it is and no longer updated; the report with the new columns is on “{now}”. Move the notes and comments you still need.",
  "report.sheetProtected":
    "“{sheet}” is protected. It was left as it is and not brought up to date; the other reports were written. To update it, unprotect it on the Review tab and write the reports again.",
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
  "report.noneToCopy": "The workbook has no reports yet. Please build them first.",
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
  "printed.growthBasis":
    "Growth in this column does not follow from the printed figures (such as {stated}, where they give {expected}), so it is probably on a comparable basis. Please say so in a note.",
  "printed.tooLarge": "This sheet is too large to be a report; it was not reviewed.",
};
