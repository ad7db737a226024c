/** `park-kpi check`: what is wrong with the files, and with their figures taken together, as JSON on stdout. */
import { checkSubmissions } from "../actions/checkSubmissions";
import { planLedger } from "../actions/ledgerPlan";
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import { ParkRoster } from "../core/roster";
import { problemMessage } from "../i18n/problemMessage";
import { words } from "../i18n/translate";
import type { CheckArguments } from "./arguments";
import { inputFiles } from "./files";
import { printedProblem } from "./printedProblem";
import { hasError, readSubmissions } from "./sources";

/** Prints the problems; exit code 1 when one is an error. */
export async function check(args: CheckArguments, print: (text: string) => void): Promise<number> {
  const language = args.language ?? "zh-CN";
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };
  const reading = await readSubmissions(inputFiles(args.files), lists, { period: args.month });
  // The plan of a load into an empty ledger tells which figures one file gives otherwise than another.
  const { problems: revised } = planLedger(
    reading.submissions.flatMap((submission) => submission.observations),
    { language, columns: new Map(), rows: [] },
    lists.indicators,
    words(language).workbook.ledgerMeasures,
    () => 0,
  );
  const rules = checkSubmissions(reading.submissions, lists, args.month);
  const problems = [...reading.problems, ...revised, ...rules];
  const nameOf = (code: string): string => lists.indicators.byCode(code)?.names[language] ?? code;
  const printed = problems.map((problem) =>
    printedProblem(
      problem,
      problemMessage(problem, language, nameOf),
      problem.indicator === undefined ? null : nameOf(problem.indicator),
    ),
  );
  print(JSON.stringify(printed, null, 2));
  return hasError(problems) ? 1 : 0;
}
