import type { SourceProblem } from "../zh-CN/sourceProblems";

/** Of files and what is read of them. */
export const sourceProblems: Readonly<Record<SourceProblem, string>> = {
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
};
