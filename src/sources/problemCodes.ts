/**
 * Every code of a problem the sources find, so that i18n can be checked against the list.
 * Faults of the .xlsx container keep the codes of src/xlsx ("xlsx.…") and are passed through.
 */

/** The file as a whole cannot be read; always severity "error" and alone. */
export const FILE_CODES = [
  /** No file of that name; raised by the command line, which is the one to open files. */
  "source.notFound",
  /** A folder, a pipe; raised by the command line. params: file */
  "source.notFile",
  /** No permission, a lock; raised by the command line. params: file, reason */
  "source.notReadable",
  /** No bytes, or nothing but blanks. */
  "source.empty",
  /** params: megabytes, most */
  "source.tooLarge",
  /** Control characters: no text at all. */
  "source.binary",
  /** Neither UTF-8 nor GB18030. */
  "source.encoding",
  /** UTF-16 text ("Unicode text" of older Excel). */
  "source.utf16",
  /** params: format ("PDF", "RTF", "HTML", "XML" …) */
  "source.unknownFormat",
  /** params: most */
  "source.tooManyRows",
  /** params: columns, most */
  "source.tooManyColumns",
  /** A row longer than any real one. params: most (characters) */
  "source.rowTooLong",
  /** Read again for what stands at a place, the file has no such place. */
  "source.placeGone",
  /** No row of the first twenty names the columns of a known table. */
  "source.noHeader",
  /** Prose without a statistical statement. */
  "source.noStatement",
] as const;

/** A sheet, a column or a row; the rest of the file is read. */
export const PART_CODES = [
  /** error. A quoted field that never ends; rows from here on are lost. */
  "source.unclosedQuote",
  /** error. The heading is recognised but columns are missing. params: columns */
  "source.missingColumns",
  /** warning. A column stands twice; the first is read. params: column */
  "source.repeatedColumn",
  /** note. A sheet without a known table beside sheets that have one. */
  "source.sheetNotRead",
  /** note. A hidden sheet of a workbook of people's own; not read. */
  "source.sheetHidden",
  /** warning. 累计完成 without 报告期: the month is unknown, the figures are not read. */
  "source.completedWithoutPeriod",
  /** warning. A board of projects without a column of the year's plan; all else is read. */
  "source.boardWithoutPlan",
  /** warning. A column below a group that means something else than the column's own heading; kept as a note. params: column */
  "source.doubtfulColumn",
  /** note. A row that sums others; not read. params: text */
  "source.totalRow",
  /** note. A row of words (a footnote, a heading) without figures. params: text */
  "source.textRow",
  /** error. params: column */
  "source.missingName",
  /** error. params: column, most (characters) */
  "source.nameTooLong",
  /** error. More new parks or indicators than a file can mean: most likely another column. params: column, most */
  "source.tooManyNewNames",
  /** More problems of one code than are listed; severity of that code. params: count (not listed), most (listed) */
  "source.moreProblems",
  /** warning. A park or indicator stands twice in the workbook's own list; the first counts. params: name */
  "source.repeatedName",
  /** error. A relation without a sign between its sides. params: text */
  "source.badRelation",
  /** warning. A word of a list that the column does not know; the usual value is taken. params: text, column */
  "source.unknownWord",
  /** error. params: text */
  "source.badPeriod",
  /** warning, once per text. A period that may be meant otherwise; taken. params: text, at (YYYY-MM) */
  "source.periodOpen",
  /** error. params: text */
  "source.badYear",
  /** error. A period of several months with a measure of one month. params: text, measure */
  "source.periodMeasure",
  /** error. params: text */
  "source.unknownMeasure",
  /** error. params: text */
  "source.unknownType",
  /** error. A sheet too large for its layout to be looked at. params: most (cells) */
  "source.layoutTooLarge",
  /** warning. A name that nearly is a listed indicator's; taken. params: text, count (figures) */
  "source.guessedIndicator",
  /** warning. A name that nearly is a listed park's; taken. params: text, count */
  "source.guessedPark",
  /** warning. A name that nothing listed comes near; taken as new. params: text, name (within it), count */
  "source.unlistedName",
  /** warning. A heading nobody understands; its figures are not read. params: text, count */
  "source.unknownHeading",
  /** warning. A table of firms or projects one by one; not read. params: text (its heading), count */
  "source.listNotRead",
  /** warning, once per row. The row goes on where no heading stands; its figures may stand in the wrong columns. */
  "source.cellsBeyond",
  /** note. What the ledger does not keep. params: text, kind (leftFigures.ts), count */
  "source.derivedLeft",
  /** warning. Figures in hidden rows or columns; read. params: count */
  "source.hiddenFigures",
  /** warning, once per table. The sheet does not say the period, or not fully. params: at (YYYY-MM) */
  "source.guessedPeriod",
  /** warning, once per table. Nothing says whether figures are 累计 or 本月. params: measure */
  "source.guessedBasis",
  /** warning. A column of percent without words; taken as growth. params: text, count, measure */
  "source.guessedMeasure",
  /** error, once per table. */
  "source.noPeriod",
  /** error, once per table. */
  "source.noPark",
  /** error, once per table. */
  "source.noIndicator",
] as const;

/** A returned fill-in form. */
export const FORM_CODES = [
  /** error. Marks and header speak of two months; nothing is read. params: form, other (period ids) */
  "source.formPeriod",
  /** error. Marks and header speak of two parks; nothing is read. params: form, other */
  "source.formPark",
  /** note. The workbook calls the park of the form's code otherwise. params: form, name */
  "source.formParkRenamed",
  /** warning. The unit of a row is another one than the form went out with; read in the row's. params: before, after */
  "source.formUnitChanged",
  /** error. The sheet is marked as a form, and its table has no heading. */
  "source.formNoTable",
  /** error. Code and name of a row are those of two indicators. params: code, name */
  "source.formRowConflict",
  /** error. Figures in a row whose indicator cannot be told. params: text */
  "source.formUnknownRow",
  /** warning. A figure in a cell the form does not ask for. params: text */
  "source.formClosedCell",
  /** warning. A figure shown for comparison was typed over. params: column, before, after */
  "source.formShownChanged",
  /** warning. A required indicator without a figure. params: name */
  "source.formRequired",
  /** note, once per form. Rows without a figure. params: count, rows */
  "source.formBlank",
] as const;

/** One figure, and what was met with it. */
export const FIGURE_CODES = [
  /** error. params: text */
  "source.badNumber",
  /** error. Text that would be a formula where a figure belongs. params: text */
  "source.formulaText",
  /** error. #N/A and the like. params: text */
  "source.errorValue",
  /** error. Not finite or beyond 10^15. params: text */
  "source.outOfRange",
  /** error. A percent sign on a figure that is no percentage. params: text, unit */
  "source.percentValue",
  /** error. A rank that is no whole number from 1. params: text */
  "source.badRank",
  /** error. params: text */
  "source.unknownUnit",
  /** error. Money in another currency; never converted. params: text, unit */
  "source.currency",
  /** error. A known unit of another kind of quantity. params: text, unit */
  "source.unitFamily",
  /** note, once per indicator. No unit in the file; the indicator's is taken. params: name, unit */
  "source.unitAssumed",
  /** note. Reported as missing: blank where a figure is expected, —, …, 空, x. params: text */
  "source.notReported",
  /** warning. A count that is no whole number; kept. params: text */
  "source.fraction",
  /** warning. A figure of January for an indicator published for January and February together; kept. params: name */
  "source.januaryCombined",
  /** note, once per indicator. A stock or ratio given as 累计 is kept as 期末. params: name */
  "source.levelTaken",
  /** warning, once per indicator. A flow given as 期末, or a stock as 本月; kept. params: name, measure */
  "source.measureKind",
  /** warning. The figure stands twice with different values, the last wins. params: first, last, and row, column, sheet of the first */
  "source.repeatedFigure",
  /** warning. The same in a sheet of people's own, where the first counts. params: as before */
  "source.repeatedKept",
  /** note. The figure stands twice with the same value. params: row, column, sheet of the first */
  "source.sameFigureTwice",
  /** note, once per park. params: name */
  "source.newPark",
  /** note, once per indicator. params: name, unit */
  "source.newIndicator",
  /** note, once per indicator that the file gives no unit. params: name */
  "source.newIndicatorWithoutUnit",
  /** note. A target in % of an indicator that is no percentage is taken as growth. params: name */
  "source.adjustedTarget",
  "source.growthTarget",
  /** warning. A date that cannot be read is left out. params: text */
  "source.badDate",
  "source.badTargetMonth",
  /** note. — 无: nothing of it. params: text */
  "source.nil",
  /** note. …: less than half of the unit. params: text */
  "source.belowHalfUnit",
  /** note. × *: there is a figure, but it is withheld. params: text */
  "source.withheld",
  /** note. /: there can be none. params: text */
  "source.notApplicable",
  /** error. A date where a figure belongs. params: text */
  "source.dateValue",
  /** warning. Words where a figure belongs; not read. params: text */
  "source.wordsForFigure",
  /** warning. 近, 约, 左右, 预计: taken as it stands. params: text */
  "source.approximate",
  /** warning. A fraction in a column of percentages; taken times hundred. params: text, value */
  "source.fractionTaken",
  /** warning. A small number in a column of percentages that may be a fraction; taken as it stands. params: text */
  "source.fractionOpen",
  /** warning. A rate of a known table or form that looks like a fraction; taken as it stands. params: text, value (in percent) */
  "source.fractionSuspected",
  /** warning. So say this year's figure and last year's; taken as it stands. params: text, value, now, base, computed */
  "source.fractionByFigures",
  /** warning. A row of totals that is not the sum of the parks of its table. params: text, value, computed, count (parks) */
  "source.totalDiffers",
  /** warning. △ before a figure, which some tables print for a fall; taken as it stands. params: text, value */
  "source.signOpen",
  /** warning. 同比± without a percent sign may be an amount more or less; taken as a rate. params: text */
  "source.changeOpen",
  /** warning. 1,1000: separators in odd places; taken without them. params: text, value */
  "source.oddSeparators",
  /** warning. The number format shows another number than the cell holds; the latter is taken. params: text */
  "source.scaledFormat",
  /** warning. A note below the table says another period of it; taken as of the table's. params: text, note */
  "source.noteOfPeriod",
  /** warning. 8.8个百分点 where a rate of growth belongs; not read. params: text */
  "source.pointsForGrowth",
  /** warning. An amount more or less where a rate belongs; not read. params: text */
  "source.changeForGrowth",
  /** warning, once per indicator. Money of a free-form sheet that says no unit at all. params: name, unit */
  "source.unitMissing",
  /** warning, once per indicator. The unit above the table does not fit, or two do. params: text, name, unit */
  "source.guessedUnit",
  /** note. A statement of prose about no listed indicator; listed, not loaded. params: name, text */
  "source.statementUnknown",
  /** note. It names a part of an indicator (one industry, one class of firms). params: name, text */
  "source.statementPart",
  /** warning. Its year or months cannot be told. params: name, text */
  "source.statementUndated",
  /** note. An estimate, plan, goal or capacity, no fact. params: name, text */
  "source.statementAhead",
  /** warning. The bulletin names no park. params: name, text */
  "source.statementWithoutPark",
  /** warning. A statement loaded whose words may mean another figure. params: name, text */
  "source.statementDoubtful",
] as const;

/** A code of a problem found by the sources themselves. */
export type SourceProblemCode =
  | (typeof FILE_CODES)[number]
  | (typeof PART_CODES)[number]
  | (typeof FORM_CODES)[number]
  | (typeof FIGURE_CODES)[number];

/** All of them, for the check that every language has its sentence. */
export const SOURCE_PROBLEM_CODES: readonly SourceProblemCode[] = [
  ...FILE_CODES,
  ...PART_CODES,
  ...FORM_CODES,
  ...FIGURE_CODES,
];
