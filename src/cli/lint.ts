/** `park-kpi lint`: what is wrong in the printed figures of any workbook's sheets, as JSON on stdout. */
import { auditSheet } from "../audit/auditSheet";
import { HostSession } from "../host/session";
import type { Problem } from "../core/problem";
import { problemMessage } from "../i18n/problemMessage";
import { isParkWorkbook } from "../sources/spreadsheet";
import type { Sheet } from "../xlsx/book";
import { XlsxFault } from "../xlsx/fault";
import { readBook } from "../xlsx/readBook";
import type { LintArguments } from "./arguments";
import { inputFiles, readInput, type InputFile } from "./files";
import { printedProblem } from "./printedProblem";
import { printedSheet } from "./printedSheets";
import { hasError } from "./sources";

/** Prints the problems; exit code 1 when one is an error. */
export async function lint(
  { files, language }: LintArguments,
  print: (text: string) => void,
): Promise<number> {
  const problems: Problem[] = [];
  for (const file of inputFiles(files)) problems.push(...(await lintFile(file)));
  const inLanguage = language ?? "zh-CN";
  print(
    JSON.stringify(
      problems.map((problem) => printedProblem(problem, problemMessage(problem, inLanguage))),
      null,
      2,
    ),
  );
  return hasError(problems) ? 1 : 0;
}

async function lintFile(file: InputFile): Promise<Problem[]> {
  const input = await readInput(file);
  if ("problem" in input) return [input.problem];
  try {
    const session = new HostSession({ book: await readBook(input.bytes) });
    const own = isParkWorkbook(input.bytes);
    return session.book.sheets
      .filter((sheet) => isRead(sheet, own))
      .flatMap((sheet) => auditSheet(printedSheet(session, sheet), file.name));
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    const { code, params } = error;
    return [{ code, severity: "error", place: { file: file.name }, params }];
  }
}

/** Sheets people see; the data tables of a Park KPI workbook are no reports. */
const isRead = ({ visibility, tables }: Sheet, own: boolean): boolean =>
  visibility === "visible" && !(own && tables.length > 0);
