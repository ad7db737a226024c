import type { Words } from "../zh-CN";

/** Words of the command line. */
export const commandLine: Words["commandLine"] = {
  usage: `Usage:
  park-kpi report FILE… --period 2022-05 [--park NAME]… [--kinds KIND,KIND|all]
                  [--lang zh-CN|zh-TW|en-US] [--rounding half-up|half-even] [--theme official|screen]
                  [--by NAME] [--values-only] --out REPORT.xlsx|FOLDER
      Loads reported figures and writes reports, without --kinds the monthly reports of parks.
      Without --park: one of these per active park. A KIND is one of {kinds}, or all.
      A FILE is csv or xlsx: observations, a ledger, targets, key projects, or last month's workbook.
      With a FOLDER each park has a file of its own, and the reports over all parks have one.
      --values-only writes the reports alone, values for formulas, without data tables, settings and logs: for sending.
      Without it each file is the workbook with all its data, other parks' figures included.
  park-kpi lint WORKBOOK…
      Review before release: derives printed percentages, ranks, totals, shares and points of each sheet again from
      the printed figures and writes what disagrees as JSON to standard output.
  park-kpi extract FILE… [--published 2022-07-22]
      Reads the statistical statements out of bulletins (txt, html, docx) and prints them as JSON on stdout.
  park-kpi check FILE… --period 2022-05
      Checks reported figures and writes the problems as JSON to standard output.
  park-kpi form FILE… (--park NAME… | --all) --period 2022-06 [--lang zh-CN|zh-TW|en-US]
                [--indicators usual|all] --out FORM.xlsx|FORMS.zip|FOLDER
      Makes fill-in forms from a workbook or earlier figures: .xlsx has a sheet per park, .zip and folder a file each.

Exit codes: 0 done; 1 a file or a row could not be used; 2 wrong usage.`,
  noVerb: "No command was given. Use report, check, lint, extract or form.",
  verb: "There is no command “{detail}”. Use report, check, lint, extract or form.",
  option: "There is no option “{detail}”, or this command does not take it.",
  optionValue: "The option “{detail}” needs a value.",
  optionRepeated: "The option “{detail}” may be given only once.",
  noFiles: "No file was given. Name the files to load.",
  noPeriod: "The period is missing. Write --period 2022-05.",
  badPeriod: "The period “{detail}” is wrong. Write it as 2022-05.",
  noOut: "The output file is missing. Write --out REPORT.xlsx or a folder.",
  badOut: "The output file “{detail}” is wrong. Name a file that ends in .xlsx, or a folder.",
  badFormOut: "The output “{detail}” is wrong. Name an .xlsx file, a .zip file or a folder.",
  noPark: "No park was given. Write --park NAME, or --all.",
  parkAndAll: "Give either --park or --all, not both.",
  badIndicators: "There is no scope of indicators “{detail}”. Use usual or all.",
  noNamedForm: "None of the parks named can have a form; no file was written.",
  formsWritten: "{file} written. Parks: {parks}; files: {files}.",
  outIsInput: "“{detail}” is a file to be loaded and cannot be the output file. Choose another name.",
  badLanguage: "There is no language “{detail}”. Use zh-CN, zh-TW or en-US.",
  badRounding: "There is no rounding rule “{detail}”. Use half-up or half-even.",
  badTheme: "There is no report theme “{detail}”. Use official or screen.",
  badKind: "There is no report “{detail}”, and none of the workbook’s own has that name. Use {kinds} or all.",
  badPublished: "The publication date “{detail}” is not valid. Write it like 2022-07-22.",
  nothingUsable: "There was nothing usable; no file was written.",
  noNamedPark: "None of the parks named can have a report; no file was written.",
  noActivePark:
    "No park reports in this month; no file was written. Check the months in the Parks table, or name a park with --park.",
  languageKept: "The language of the workbook is {language}; its reports stay in it.",
  outNoFolder: "The folder of “{file}” does not exist; no file was written.",
  outIsFolder: "“{file}” is a folder; no file was written. Give a file name.",
  outForbidden: "There is no permission to write “{file}”; no file was written.",
  outInUse: "Another program is using “{file}”; it was not written. Close it in Excel first.",
  outFull: "The disk is full; “{file}” was not written.",
  outFailed: "“{file}” cannot be written: {reason}.",
  written: "{file} written. Reports: {reports}; figures loaded: {figures}.",
  parkFile: "{period} {park} reports",
  zoneFile: "{period} all parks",
  valuesWritten: "{file} written. Reports: {reports}; values only, ready to be sent.",
  valuesInFolder: "Files written in {file}: {files}; reports: {reports}; values only, ready to be sent.",
  liveInFolder:
    "Files written in {file}: {files}; reports: {reports}; figures loaded: {figures}. Each file holds the data of all parks; to send reports use --values-only.",
  problems: "Errors: {errors}; warnings: {warnings}; notes: {notes}.",
  failed: "The program failed; no file was written: {reason}",
};
